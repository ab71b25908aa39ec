import type { ScopeRules, ScopeTerms, Span } from "@fissure/model";
import { wordSet } from "../shared/tables.ts";

const terms: ScopeTerms = {
	negation: `not, *n't, cannot, never, neither, nor, no longer, under no circumstances, by no means, in no way, at no time,
		on no account, refus*, (decline|declines|declined|declining) to, (fail|fails|failed|failing|failure) to,
		(stop|stops|stopped) short of, (rule|rules|ruled|ruling) out, hardly, scarcely, barely, seldom, nowhere, far from,
		never again, anything but, yet to, (cease|ceases|ceased|ceasing) to, (false|untrue|not true|not the case) that,
		rather than, instead of, unable to, unwilling to, in no position to`,
	lack: "no, without, none, nobody, no one, nothing, absence of, lack of, lacks, devoid of, few, little",
	condition: `if, unless, provided that, providing that, on condition, on the condition, on the understanding that, as long as,
		so long as, insofar as, only if, only when, only where, only while, only after, only once, (save|except) (where|when|if),
		provided (the|that|a|all|it|they|its|their|both|there), not until, subject to, in the event, in case,
		(contingent|conditional|conditioned|dependent) (on|upon), assuming, depending on, pending,
		once (the|a|all|these|those|its|their|his|it|they|both|there|every|any|an)`,
	precondition: "",
	timing: "until, till, before, after, when, whenever, once, as soon as, while, as long as, by the time",
	exception: `except, except for, with the exception of, excluding, other than, apart from, save for, but for, barring,
		but not`,
	caveat: "but, however, although, though, even though, nevertheless, albeit, except that",
	modality: `would, might, could, may, possibly, perhaps, potentially, probably, maybe, consider, considers, considered, considering,
		likely to, in principle, (seems|seem|seemed) to, (appears|appear|appeared) to, (tend|tends|tended) to, (study|studies|studying) whether`,
	demand: "should, must, ought to, (need|needs|needed) to, (has|have|had) to, (is|are|was|were) to",
	future: "will, shall, *'ll",
	intention: `(plan|plans|planned|planning) to, intend*, intention, want, wants, wanted, hope, hopes, hoped, seek, seeks, sought,
		wish, wishes, wished, ready, readiness, willing, willingness, prepared, (offer|offers|offered) to, propos(e|es|ed|ing), threaten*, promis*,
		pledg*, vow, vows, vowed, aim, aims, aimed, (try|tries|tried|trying) to, call, calls, called, calling, urg*, ask, asks,
		asked, appeal, appeals, appealed, demand, demands, demanded, insist*, encourag*, request*, invit*, expect*, suggest*,
		recommend*, whether, idea, possibility, prospect, mull*, weigh, weighs, weighed, explor*`,
	distance: `doubt, doubts, doubted, doubting, (skeptical|sceptical) (of|that), so called, alleged, allegedly, allegation*, purport*, supposed, supposedly, reportedly, deny, denies, denied,
		denying, denial*, refut*, false claim*, falsely, myth of, myth that, (pretext|guise) of, (pretext|guise) that,
		(reject|rejects|rejected|rejecting|dismiss|dismisses|dismissed) (the |any |all |such )?(claim|claims|charge|charges|allegation|allegations|accusation|accusations|notion|idea|suggestion|suggestions|assertion|assertions)`,
	quantifier: `alone, some of, some, part of, parts of, a few, few of, several of, most of, many of, a number of, many a, certain, only, almost,
		nearly, up to, at most, partially, partly, in part, half of, one of, two of, three of, a limited, limited, largely, mainly, a minority of, a majority of, the majority of`,
	universal: "all, every, each, any, entire, whole, always, everyone, everything, unconditional, unconditionally",
	effect: `end to, end of, ending, ends, ended, end, prevent*, stop, stops, stopped, stopping, halt*, deter, deters, deterring,
		counter, counters, countering, combat, combating, combatting, avoid*, reduc*, suspend*, suspension*, lift*, remov*,
		eliminat*, undermin*, violat*, breach*, block*, limit, limits, limiting, limitation*, restrict*, cancel*, withdraw*,
		abandon*, renounc*, ban, bans, banned, banning, prohibit*, exclud*, cease, ceases, ceased, ceasing, cessation, revers*,
		resist*, against, threat*, resolv*, resolution of, mitigat*, contain, containing, (do|does|did|doing) away with,
		phas(e|es|ed|ing) out, refrain*, free of, free from, fight, fighting, freez*, curb*, oppos*, reject*, dismantl*, harm, harms, challeng*, concern*, worr*`,
	voicing: `stress*, reaffirm*, reiterat*, affirm*, confirm*, emphasi*, underscor*, underlin*, highlight*, recogni*, important,
		importance, necessary, necessity, essential, vital, crucial, critical, key, need, needs, maintain*, commit*, insist*,
		demand, demands, demanded, expect*, must, should, hope, hopes, ask, asks, asked, request*, urg*, understand*, note, notes, noted,
		consequences, warn*, threaten*, defend*, protect*, safeguard*, preserv*, advanc*, honor*, adher*, uphold*`,
	accusing: `accus*, blam*, critici*, denounc*, condemn*, charg(e|es|ed|ing), fault, faulted, chid(e|es|ed|ing), rebuk*, slam*, decr(y|ies|ied), deplor*`,
	filler: `be, been, being, also, yet, ever, even, still, at all, in any way, (do|does|did), (has|have|had), (is|are|was|were), will, would, can, could,
		may, might, shall, should, must, to, that, now, then, thus, always, *ly, at this stage, for now, any more, it, they, he, she, we, want, wish, intend, plan, going, choose, seek, able, ready, prepared, willing`,
	relative: "which, who, whose, whom, where",
	joiner: "and, as well as",
	divider: "but, while, whereas, although, though",
	hint: `condition, conditions, conditional, conditionally, proviso, caveat, caveats, in exchange, in return, hedged, qualified,
		with (the|a|his|her|its|their) (consent|approval|permission|agreement|blessing), with the *'s (consent|approval|permission|agreement|blessing),
		(allowed|permitted|free|entitled) to, (allow|allows|allowed|allowing), (let|lets|letting), (permit|permits|permitted|permitting), (authorise|authorises|authorised|authorize|authorizes|authorized)`,
	decoy: `not only, not just, not merely, not simply, not least, no doubt, no matter, no less, nothing less than, nothing but,
		whether or not, if not, as if, even if, what if, if anything, if only, if you will, if you like, if i may, if we look, if you look, if i remember, not to mention, the need to, (could|can) not be (clearer|more|stronger|better|prouder|happier), not to say, as part of, as may be, a little, little by little,
		last but not least, (not|no) later than, all but, cannot but, cannot help but, can't help but, not surprisingly, once again, once more,
		(do|does|did|will) not hesitate, (never|not) cease*, never tire*, never stop*, (never|not) fail*, (never|not) forget*, without doubt,
		without fail, if necessary, if needed, if required, if possible, if appropriate, is likely to note, non aligned,
		non proliferation, non nuclear, non interference, non governmental, non aggression, not in doubt, but rather, but also, but above all,
		would like to, should like to, ceasefire, the few, may day, some of the most, certain that, in the meantime, end user*, weekend*,
		the least, at least, but one, not be forgotten`,
};

/** Longer clauses are not looked through. */
const CLAUSE = "[^,;:.!?，；：。！？]{2,160}";

/** Behind these a main clause is denied or to come. */
const DENIED =
	/(?<!\p{L})(?:no|not|never|none|nothing|nobody|neither|cannot|without|\p{L}+n['’]t|impossible|unthinkable|premature)(?!\p{L})/iu;
const TO_COME =
	/(?<!\p{L})(?:will|shall|would|can|could|may|might|must|should|won['’]t|cannot)(?!\p{L})|['’]ll(?!\p{L})/iu;
const PAST = /(?<!\p{L})(?:was|were|had|did|\p{L}+ed)(?!\p{L})/iu;
/** "are released" is no past. */
const PARTICIPLE = /(?<!\p{L})(?:is|are|be|been|being|has|have|gets?)\s+(?:\p{L}+\s+){0,2}?\p{L}+ed(?!\p{L})/giu;
const VERB = /(?<!\p{L})(?:is|are|has|have|does|do|can|will|we|they|it|he|she|there|all|\p{L}+[^s]s)(?!\p{L})/iu;

const FRONT = new RegExp(
	`(?<=^\\s*|[;:.—–]\\s|(?<!\\p{L})(?:that|and|but)\\s)(until|till|before|as soon as|once|when|whenever|while|only when|only after)(?!\\p{L})(${CLAUSE}),\\s([^;:.!?]{2,200})`,
	"giu",
);
const BEHIND = /(?<!\p{L})(?<!not )(until|till|before|as soon as|once|when|while)(?=\s([^,;:.!?]{2,120}))/giu;

function preconditionsIn(text: string): readonly Span[] {
	const found: Span[] = [];
	for (const { 0: _whole, 1: word = "", 2: clause = "", 3: main = "", index } of text.matchAll(FRONT)) {
		const before = /^(?:until|till|before)$/i.test(word);
		const past = PAST.test(clause.replace(PARTICIPLE, " "));
		const bound = before ? DENIED.test(main) || (TO_COME.test(main) && !past) : TO_COME.test(main) && !past;
		if (bound && VERB.test(clause)) found.push(precondition(index, word.length));
	}
	for (const { 0: word, 2: clause = "", index } of text.matchAll(BEHIND)) {
		const main = lastClause(text.slice(Math.max(0, index - FURTHEST), index));
		if (!/\p{L}/u.test(main) || PAST.test(clause.replace(PARTICIPLE, " ")) || !VERB.test(clause)) continue;
		const before = /^(?:until|till|before)$/i.test(word);
		if (before ? DENIED.test(main) && TO_COME_OR_NOW.test(main) : FUTURE.test(main))
			found.push(precondition(index, word.length));
	}
	if (!/\?\s*$/u.test(text))
		for (const { 0: words, 1: word = "", index } of text.matchAll(INVERTED))
			found.push(precondition(index + words.length - word.length, word.length));
	return found;
}
/** "Had it been asked, …", "…, were it fair, …", "Should the port close, …": a condition without its word. */
const INVERTED =
	/(?:^\s*|[;:—–]\s|,\s(?:but\s|and\s)?|[”"»]\s|\s{3,})(were|had|should)(?=\s(?:it|they|he|she|we|there|this|that|these|those|the|any|its|their)\s[^,;:.!?]{2,120}(?:,|\.\s*$))/giu;
const FUTURE =
	/(?<!\p{L})(?:will|shall|won['’]t|(?:am|is|are) (?:ready|prepared|willing) to)(?!\p{L})|['’]ll(?!\p{L})/iu;
const TO_COME_OR_NOW =
	/(?<!\p{L})(?:will|shall|can|cannot|must|should|is|are|do|does|won['’]t|can['’]t|don['’]t|doesn['’]t)(?!\p{L})/iu;
const FURTHEST = 160;
const lastClause = (text: string): string => text.split(/[;:.!?]\s|,\s(?:and|but|who|which)\s/u).at(-1) ?? "";

const precondition = (start: number, length: number): Span => ({ start, end: start + length });

export const scope: ScopeRules = {
	terms,
	preconditionsIn,
	bound: [DENIED, FUTURE],
	negationHoldsVerb: false,
	otherWord: /^(?:May(?!\p{L})|No\.\s?\d)/u,
	othersSay: new RegExp(
		String.raw`(?<!\p{L})(?:some|many|certain|several|others?|most|critics|opponents|sceptics|skeptics|detractors|commentators|analysts|observers|experts|journalists|the media|the opposition|our (?:\p{L}+ )?(?:friends|partners|colleagues|neighbou?rs|adversaries|rivals|allies)|rumou?rs|reports)` +
			String.raw`(?:\s(?!(?:us|we|i|and|that|to)(?!\p{L}))[\p{L}’'-]+){0,4}?\s` +
			String.raw`(?:says?|said|saying|argu(?:e[sd]?|ing)|claim(?:s|ed|ing)?|alleg(?:e[sd]?|ing)|contend(?:s|ed|ing)?|assert(?:s|ed|ing)?|insist(?:s|ed|ing)?|maintain(?:s|ed)?|believe[sd]?|think|thought|suggest(?:s|ed|ing)?|(?:tell|tells|told) (?:us|me))(?!\p{L})`,
		"giu",
	),
	clauses: {
		auxiliaries: wordSet(
			"is are was were has have had do does did will would shall should can could may might must cannot",
		),
		inVerbPhrase: "not|also|never|\\p{L}+ly",
		bareParticles: "to|that|it|they|he|she|we",
		determiners: "the|a|an|its|their|his|her|our|any|all",
		article: "the",
		openers: "and",
		oblique: "(?<!\\p{L})(?:of|for|with|to|by|from|in|on|against|between|at|towards?|unlike|than)\\s+(?:the\\s+)?",
		and: "and",
		complement: "that",
		withComma: "",
		truth: "(?<!\\p{L})(?:true|case|said|say|clear|certain|evident|correct|proven|proved|given|mean)(?!\\p{L})",
		none: "no|none|nobody|no one|few",
		openingParticle: "",
		common: wordSet(
			"not are has had was were have been the and for with from that this its their which into general all any",
		),
		toldLater: "would",
		phraseOpeners:
			"of|in|on|for|by|with|from|to the|to a|into|between|among|against|the|a|an|its|their|his|her|our|such|this|these|those|any|all",
	},
	finite: {
		behindName: /^\p{Ll}+(?:[^s]s|ed)\s(?:the|a|an|its|their|his|her|our|all|any|no|to|that|from|on|with)(?!\p{L})/u,
		anywhere: null,
		behindSubject: /^\p{Ll}{2,}(?:ed|[^su]s)(?!\p{L})/u,
		opensClause: null,
		nouns: new Set(),
		beforeInfinitive: /(?<!\p{L})to\s$/u,
		noInfinitive: /^(?:the|a|an|its|their|his|her|our|all|any|no|this|these|that|those)(?!\p{L})|^[^\p{Ll}]/u,
		passive: {
			before: /(?<!\p{L})(?:be|been|being)\s$/iu,
			participle: /^(?:\p{Ll}+ly\s)?\p{Ll}{2,}(?:ed|en|wn|ght|ne|ld|pt|de|id|st|ut)(?!\p{L})/u,
		},
	},
};

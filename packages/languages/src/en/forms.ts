import type { WordForms } from "@fissure/model";
import { stemmer } from "@orama/stemmers/english";

export const forms: WordForms = {
	stem: (word) => stemmer(word.replace(/'s?$/, "")),
	ofVerb: (verb) => (/^[a-z]+$/.test(verb) ? formsOfVerb(verb) : []),
};

/** Past tense and participle where English has its own; the rest follows the rules below. */
const IRREGULAR: Readonly<Record<string, string>> = {
	arise: "arose arisen",
	be: "is are was were been",
	bear: "bore borne",
	become: "became",
	begin: "began begun",
	break: "broke broken",
	bring: "brought",
	build: "built",
	choose: "chose chosen",
	come: "came",
	do: "did done",
	draw: "drew drawn",
	drive: "drove driven",
	fall: "fell fallen",
	feel: "felt",
	fight: "fought",
	find: "found",
	forgo: "forwent forgone",
	freeze: "froze frozen",
	give: "gave given",
	go: "went gone",
	grow: "grew grown",
	have: "has had",
	hear: "heard",
	hold: "held",
	keep: "kept",
	know: "knew known",
	lay: "laid",
	lead: "led",
	leave: "left",
	lose: "lost",
	make: "made",
	mean: "meant",
	meet: "met",
	oversee: "oversaw overseen",
	overcome: "overcame",
	pay: "paid",
	put: "put",
	rebuild: "rebuilt",
	rise: "rose risen",
	say: "said",
	see: "saw seen",
	seek: "sought",
	send: "sent",
	set: "set",
	show: "showed shown",
	shut: "shut",
	speak: "spoke spoken",
	spend: "spent",
	stand: "stood",
	strike: "struck",
	strive: "strove striven",
	take: "took taken",
	tell: "told",
	think: "thought",
	throw: "threw thrown",
	undergo: "underwent undergone",
	undo: "undid undone",
	understand: "understood",
	undertake: "undertook undertaken",
	uphold: "upheld",
	win: "won",
	withdraw: "withdrew withdrawn",
	withhold: "withheld",
	write: "wrote written",
	lie: "lay lain",
};
/** Verbs of one stressed last syllable, which double the consonant: committed, planning. */
const DOUBLING = new Set(
	(
		"abet abhor acquit admit allot ban bar beg begin bid cap commit compel concur confer control cut defer deter dispel " +
		"drop emit enrol equip excel expel fit incur infer let occur omit patrol permit plan prefer propel put quit rebut " +
		"recur refer regret remit repel rid rob run scrap set ship shut slip spur stem step stir stop strip submit top " +
		"transfer transmit trap trim win wrap"
	).split(" "),
);
/** Those that some double and some do not: cancelled, canceled. */
const SOMETIMES_DOUBLING = new Set(
	"benefit cancel channel combat counsel focus fuel label level marshal model quarrel rival signal total travel".split(
		" ",
	),
);

/** All forms of an English verb: `reaffirm` → reaffirm, reaffirms, reaffirmed, reaffirming. */
export function formsOfVerb(verb: string): readonly string[] {
	const irregular = IRREGULAR[verb]?.split(" ");
	const stems = stemsOf(verb);
	const third = /[^aeiou]y$/.test(verb)
		? `${verb.slice(0, -1)}ies`
		: /(?:s|x|z|ch|sh|[^aeiou]o)$/.test(verb)
			? `${verb}es`
			: `${verb}s`;
	const past =
		irregular ?? stems.map((stem) => (stem.endsWith("e") ? `${stem}d` : `${stem.replace(/([^aeiou])y$/, "$1i")}ed`));
	const gerunds = stems.map((stem) =>
		/ie$/.test(stem) ? `${stem.slice(0, -2)}ying` : /.[^eoy]e$/.test(stem) ? `${stem.slice(0, -1)}ing` : `${stem}ing`,
	);
	return [...new Set([verb, third, ...past, ...gerunds])];
}

/** What past tense and gerund are made from. */
function stemsOf(verb: string): readonly string[] {
	const doubled = `${verb}${verb.at(-1)}`;
	if (DOUBLING.has(verb)) return [doubled];
	return SOMETIMES_DOUBLING.has(verb) ? [verb, doubled] : [verb];
}

/** `a readout`, `an article`: a name of Fissure's own in an English sentence; which vowel sounds are spoken is not asked. */
export const withArticle = (name: string): string => `${/^[aeiou]/iu.test(name) ? "an" : "a"} ${name}`;

import type { RecordWords } from "@fissure/model";
import { atEnd, atStart, NEVER, phrases, unspacedPhrases, wholly } from "../shared/phrases.ts";
import { valueTable } from "../shared/tables.ts";
import { whenAsked } from "../shared/when-asked.ts";

const COUNT = "(?:\\d+|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve)";
const STATES = "(?: (?:other )?(?:states?|countries|country|members?|member states|nations?|delegations?))?";
const JOINED = `(?:joined (?:the )?(?<others>${COUNT}) others?${STATES} (?:in|to) |(?:was|were) (?:one of|among) (?:the |just |only )?(?<all>${COUNT})${STATES} (?:to |that |which |who )?)?`;
/** Each expression has its own groups, so that the table below can be read as one. */
const cast = (verbs: string): RegExp => phrases([`${JOINED}(?:${verbs})`]);
const AMOUNT = "(?:about|around|some|roughly|approximately|nearly|almost|over|under|(?:more|less) than)";

export const records: () => RecordWords = whenAsked(() => ({
	votes: {
		cast: {
			yes: cast(
				"vot(?:ed|es?|ing) (?:for|in favou?r|yes|to (?:adopt|approve|support))|cast (?:a|its|their) (?:yes|affirmative|positive) votes?|(?:yes|affirmative) votes? (?:on|for)|vote in favou?r of",
			),
			abstain: cast("abstain(?:ed|s|ing)?(?! from (?!vot|the vot))|abstentions?(?= (?:on|in|from|over|during|when))"),
			no: cast(
				"vot(?:ed|es?|ing) (?:against|no(?! confidence)|to reject)|cast (?:a|its|their) (?:no|negative|dissenting) votes?|veto(?:ed|es)|cast (?:a|its|their) veto(?:es)?|(?:used|wielded|exercised) (?:a|its|their|the) (?:right of )?veto|(?:no|negative) votes? (?:on|against)|veto of",
			),
			absent: cast(
				"(?:was|were) absent(?: from| during| for)? the vote|did not (?:take part|participate) in the vote|did not vote(?! for| against| in favou?r| yes| no| to)|(?:stayed away from|skipped|boycotted|missed) the vote",
			),
		},
		between: wholly(
			`(?: (?:delegations?|delegates?|representatives?|ambassadors?|envoys?|governments?|missions?|permanent representatives?))?(?: and (?<others>${COUNT}) others?${STATES})?(?: (?:had|has|have|did|also|again|then|later|duly|both|all|each|itself|themselves|repeatedly|nevertheless|nonetheless|however|once again|instead|similarly|likewise|twice|not|never|initially|formally|so far|thus far|to date|since|consistently|always|simply))* ?`,
		),
		negated: phrases(["not|never"]),
		carried: atEnd(
			"(?:and|but|yet|then)(?: in (?:19|20)\\d\\d,?)? (?:(?:it|they) )?(?:(?:then|later|also|again|had|has|have) )*",
		),
		totals: [
			phrases([
				"by (?:a vote of )?(?<yes>\\d{1,3}) (?:votes )?(?:in favou?r )?(?:to|against) (?<no>\\d{1,3}),? (?:with |and )?(?<abstain>\\d{1,3}) abst(?:entions?|aining|ained)",
			]),
			phrases([
				"(?<yes>\\d{1,3}) (?:votes |states |countries |members )?(?:in favou?r|for)(?: to|,| and|,? with)? (?<no>\\d{1,3})(?: votes)? against(?:,| and|,? with|, and)? (?<abstain>\\d{1,3}) abst(?:entions?|aining|ained)",
			]),
			phrases(["by (?:a vote of )?(?<yes>\\d{1,3}) (?:votes )?(?:to|against) (?<no>\\d{1,3})"]),
			phrases(["(?:vote of|by|vote was|vote:) (?<yes>\\d{1,3})-(?<no>\\d{1,3})-(?<abstain>\\d{1,3})"]),
		],
		numbered: phrases(["resolutions? (?<n>\\d{3,4})(?! ?/)"]),
		same: phrases(["(?:the|this|that) (?:same )?(?:resolution|text|draft|measure)", "it"]),
		bodies: {
			"general-assembly": phrases(["general assembly|unga"]),
			"security-council": phrases(["security council|unsc"]),
			"european-parliament": phrases(["european parliament"]),
			"us-house": phrases(["house of representatives"]),
			"us-senate": phrases(["senate"]),
		},
		recognised: phrases(["recogni[sz](?:ed|es)"]),
		unrecognised: phrases([
			"(?:declin(?:ed|es)|refus(?:ed|es)) to recogni[sz]e|(?:did|does|do|has|have|had) (?:not|never) recogni[sz]ed?|never recogni[sz]ed|withheld (?:its )?recognition (?:of|from)",
		]),
		precedent: phrases([
			"echo(?:ing|ed|es)|mirror(?:ing|ed|s)|repeat(?:ing|s)|recall(?:ing|s)|in line with|consistent with|in keeping with|just as|as (?:it|they|he|she) (?:did|had|has)|following (?:its|their) (?:own )?(?:precedent|example)|the same (?:line|position|course|stance)",
		]),
	},
	figures: {
		partners: new Map([
			["trade", phrases(["trad(?:e|ing) partners?"])],
			["exports", phrases(["export (?:markets?|destinations?)|buyers? of (?:its|their) exports"])],
			[
				"imports",
				phrases([
					"import (?:sources?|suppliers?)|sources? of imports|suppliers?(?! of)|source of (?:its|their) imports",
				]),
			],
			["investment", phrases(["(?:foreign )?investors?"])],
		]),
		rank: atEnd(
			`(?:(?<nth>second|third|fourth|fifth|sixth|seventh|eighth|ninth|tenth|\\d{1,2}(?:st|nd|rd|th))[- ])?(?:single )?(?:(?<n>two|three|five|ten|\\d{1,2}) )?(?:largest|biggest|top|number[- ]one|(?<vague>leading|principal|foremost|main))(?: (?<m>two|three|five|ten|\\d{1,2}))?(?: single| overall| foreign| bilateral)?[- ]?`,
		),
		places: valueTable(
			"second=2 third=3 fourth=4 fifth=5 sixth=6 seventh=7 eighth=8 ninth=9 tenth=10 two=2 three=3 five=5 ten=10 four=4 six=6 seven=7 eight=8 nine=9 eleven=11 twelve=12",
		),
		among: atEnd("(?:one of(?: the| its)?|among(?: the)?|an?) ?"),
		amongAfter: NEVER,
		is: wholly(
			"(?: (?:is|was|are|remains?|remained|became|has become|has been|had become|ranks? as|ranked as|stays?|stayed|being|as)(?: (?:now|still|again|by far|today|once again|already|also|long|currently|indeed|thus|now again))*|,|, (?:now|still|already|currently|by far),?|, which (?:is|was|remains?|became))(?: (?:by far|in \\d{4},?))?(?: the)? ?",
		),
		isAfter: wholly(
			"(?:(?: in \\d{4})?(?:,| (?:is|was|remains?|remained|became)(?: (?:now|still|again|by far|today|once again|already|also|currently))*)|: ?)(?: the)? ?",
		),
		of: wholly(" (?:of|for|to) (?:the )?"),
		narrowed: atStart(
			" ?(?:(?:in|within|across|throughout) (?!(?:19|20)\\d\\d|january|february|march|april|may|june|july|august|september|october|november|december|recent|terms|both|value|volume|goods)\\p{L}+|inside|outside|among|after|behind|beyond|other than|apart from|except|besides|(?:for|of) (?:oil|gas|energy|arms|grain|food|machinery|goods that|services)|by (?:volume|weight)|until|before)",
		),
		partial: phrases([
			"(?:first|second|third|fourth|last|1st|2nd|3rd|4th) (?:quarter|half|\\p{L}+ months|\\d+ months)|q[1-4]|h[12]|so far|year to date|to date|quarterly|monthly|half of (?:19|20)\\d\\d",
		]),
		share: phrases([
			"account(?:ed|s|ing) for|ma(?:de|kes?) up|represent(?:ed|s|ing)|compris(?:ed|es|ing)|constitut(?:ed|es|ing)|absorb(?:ed|s|ing)|took|takes|share|proportion",
		]),
		rose: phrases([
			"r(?:ose|ise[sn]?|ising)|gr(?:ew|ow[sn]?|owth|owing)|increas(?:ed|es?|ing)|jump(?:ed|s)?|surg(?:ed|es?|ing)|soar(?:ed|s|ing)?|climb(?:ed|s|ing)?|expand(?:ed|s|ing)?|up|gained|advanced",
		]),
		fell: phrases([
			"f(?:ell|all(?:en|s|ing)?)|declin(?:ed|es?|ing)|drop(?:ped|s)?|shr(?:ank|inks?|unk|inking)|decreas(?:ed|es?|ing)|slump(?:ed|s)?|plung(?:ed|es?|ing)|contract(?:ed|s|ing)|slid|down|tumbled",
		]),
		by: atEnd(
			`(?:by|of|up|down|a|an|another|nearly|almost|(?:rose|grew|fell|dropped|declined|increased|jumped|surged|soared|climbed|shrank|decreased|plunged|expanded)(?: (?:year on year|year-on-year))?)(?: ${AMOUNT})? ?`,
		),
		to: atEnd(`(?:to|at)(?: a (?:record|new high of))?(?: ${AMOUNT})? ?`),
		from: atEnd(`from(?: ${AMOUNT})? ?`),
		level: phrases([
			"reach(?:ed|es|ing)?|total(?:l?ed|l?ing|s)|amount(?:ed|s|ing) to|stood at|st(?:ands?) at|hit|was worth|were worth|came to|valued at|worth|exceed(?:ed|s|ing)?|surpass(?:ed|es|ing)?|topp(?:ed|ing)",
		]),
		about: atEnd("(?:about|around|some|roughly|approximately|close to|nearly|almost|an estimated) ?"),
		over: atEnd(
			"(?:over|more than|above|exceed(?:ed|s|ing)?|surpass(?:ed|es|ing)?|topp(?:ed|ing)|at least|upwards of) ?",
		),
		under: atEnd("(?:under|less than|below|fewer than|at most) ?"),
		factors: new Map([
			["doubl(?:ed|ing)|twofold", 2],
			["tripl(?:ed|ing)|threefold", 3],
			["quadrupl(?:ed|ing)|fourfold", 4],
			["halv(?:ed|ing)|fell by half", 0.5],
		]),
	},
	matters: new Map(
		[
			["crimea", "crimean?|sevastopol"],
			["militarisation", "militari[sz]ation"],
			["human-rights", "human rights"],
			["territorial-integrity", "territorial integrity"],
			["aggression", "aggression|invasion"],
			["humanitarian", "humanitarian"],
			["reparations", "reparations?|remed(?:y|ies)"],
			["annexation", "annex(?:ation|ed|ing)|referend(?:ums?|a)"],
			["nuclear", "nuclear"],
			["test-ban", "ctbt|test[- ]ban"],
			[
				"nuclear-ban",
				"tpnw|treaty on the prohibition of nuclear weapons|nuclear[- ](?:weapons?[- ])?(?:ban|prohibition)[- ]treaty",
			],
			["non-proliferation-treaty", "npt|non-?proliferation treaty|treaty on the non-?proliferation of nuclear weapons"],
			["fissile-material", "fmct|(?:fissile|fissionable) materials?"],
			["arms-trade-treaty", "arms trade treaty"],
			["cluster-munitions", "cluster (?:munitions?|bombs?)"],
			["arms", "arms (?:trade|control|race|embargo)|disarmament"],
			["outer-space", "outer space"],
			["chemical", "chemical weapons?"],
			["embargo", "embargo|blockade"],
			["golan", "golan"],
			["jerusalem", "jerusalem"],
			["settlements", "settlements?"],
			["refugees", "refugees?"],
			["apartheid", "apartheid"],
			["racism", "racism|racial"],
			["terrorism", "terroris[mt]s?"],
			["death-penalty", "death penalty|capital punishment"],
			["ceasefire", "cease-?fire|truce"],
			["membership", "membership|admission"],
			["sanctions", "sanctions"],
			["development", "right to development"],
			["nazism", "nazism"],
			["information-security", "information security|cyber ?security"],
			["mercenaries", "mercenar(?:y|ies)"],
			["landmines", "land[- ]?mines?|anti-?personnel mines?|ottawa (?:convention|treaty)|mine[- ]ban"],
			["rights-council", "human rights council"],
		].map(([name, words]) => [name as string, phrases([words as string])]),
	),
	measures: new Map(
		[
			[
				"trade",
				"trade(?! (?:talks|deal|war|agreement|dispute|deficit|surplus|partners?|balance|unions?|routes?))|trade turnover|turnover",
			],
			["deficit", "(?:trade )?deficits?"],
			["surplus", "(?:trade )?surplus(?:es)?"],
			["exports", "exports?"],
			["imports", "imports?"],
			["investment", "(?:direct )?investments?|fdi"],
			["services", "services"],
			["settlement", "settlements?|payments?"],
			["reserves", "reserves"],
			["turnover-of-currency", "currency trading|exchange trading"],
			["yuan", "yuan|renminbi|rmb"],
			["dollar", "(?<!(?:billion|million|trillion|bn|thousand|u\\.s\\.|us) )dollar(?!s)"],
			["euro", "(?<!(?:billion|million|trillion|bn|thousand) )euro(?!s)"],
			["ruble", "ro?uble(?!s)"],
			["oil", "(?:crude )?oil"],
			["gas", "(?:natural )?gas|lng"],
			["coal", "coal"],
			["grain", "grain|wheat"],
			["arms", "arms|weapons"],
			["cars", "cars|vehicles"],
			["chips", "chips|semiconductors"],
			["machinery", "machinery"],
			["energy", "energy"],
			["food", "food"],
			["tourism", "tourists?|tourism"],
			["debt", "debt"],
			["gdp", "gdp|gross domestic product"],
			["aid", "aid"],
			["non-oil", "non-oil"],
		].map(([name, words]) => [name as string, phrases([words as string])]),
	),
	open: phrases([
		"if|unless|whether|would|could|might|(?<!(?:in|of|since|until|by|last|early|late|mid|\\d) )may(?! (?:\\d|and june))|should|will|shall|must|cannot|can|plans?|planned|threat(?:s|en|ened|ening)?|expected|likely|unlikely|possible|possibly|potential|urged?|asked|called (?:on|for)|hopes?|suppose|had it|^[^\\p{L}]*(?:had|were)|imagine|forecasts?|projected|predicts?|aims?|targets?|goal|nearly (?:voted|abstained)|almost",
	]),
	reported: phrases([
		"according to|claim(?:s|ed|ing)?|alleg\\p{L}+|reportedly|rumou?r\\p{L}*|purported(?:ly)?|said to have|den(?:ied|ies|ying)|falsely|wrongly|contrary to|myth|not true|supposedly",
	]),
	clauseEnd: unspacedPhrases([
		"[;:]|, (?:and|but|while|whereas|which|who|although|though|after|before|when|as|so) |(?<=[\\p{L}\\p{N}]) (?:but|while|whereas|although|though|after|before|because|when) ",
	]),
	and: wholly(",? and (?:the )?"),
	comma: wholly(", (?:the )?"),
	notSubject: atEnd(
		"(?:unlike|like|than|against|by|from|to|for|in|on|over|as|alongside|including|except|about|towards?|between|at|into|of)(?: the)? ",
	),
}));

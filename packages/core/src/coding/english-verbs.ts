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
	do: "does did done",
	draw: "drew drawn",
	drive: "drove driven",
	fall: "fell fallen",
	feel: "felt",
	fight: "fought",
	find: "found",
	forgo: "forgoes forwent forgone",
	give: "gave given",
	go: "goes went gone",
	grow: "grew grown",
	have: "has had having",
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
	undergo: "undergoes underwent undergone",
	understand: "understood",
	undertake: "undertook undertaken",
	uphold: "upheld",
	win: "won",
	withdraw: "withdrew withdrawn",
	withhold: "withheld",
	write: "wrote written",
	lie: "lay lying lain",
};
/** Verbs of one stressed last syllable, which double the consonant: committed, planning. */
const DOUBLING =
	/^(?:commit|permit|submit|admit|refer|prefer|transfer|deter|regret|plan|stop|occur|recur|equip|step|cut|set|put|shut|begin|run|win|rebut|compel|expel|propel|control|enrol|patrol|ban|drop|ship|fit|let)$/;

/** All forms of an English verb: `reaffirm` → reaffirm, reaffirms, reaffirmed, reaffirming. */
export function formsOfVerb(verb: string): readonly string[] {
	const irregular = IRREGULAR[verb]?.split(" ");
	const doubled = DOUBLING.test(verb) ? verb + verb.at(-1) : verb;
	const consonantY = /[^aeiou]y$/.test(verb);
	const third = consonantY ? `${verb.slice(0, -1)}ies` : /(?:s|x|z|ch|sh)$/.test(verb) ? `${verb}es` : `${verb}s`;
	const past = consonantY ? `${verb.slice(0, -1)}ied` : verb.endsWith("e") ? `${verb}d` : `${doubled}ed`;
	const gerund = /[^eoy]e$/.test(verb) ? `${verb.slice(0, -1)}ing` : `${doubled}ing`;
	return [...new Set([verb, third, ...(irregular ?? [past]), gerund])];
}

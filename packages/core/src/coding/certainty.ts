import { CONTESTED_ISSUES, JUDGED_READINGS, type JudgedReadings } from "@fissure/languages";
import { CONCEPT_RULE, type Grade, PERSON_RULE, type Position, readingsByConcept } from "@fissure/model";

/** A group with fewer judged readings says too little, and is pooled with its like. */
const LEAST_JUDGED = 40;
/** Of a language in which fewer readings were judged, none is high: what was right elsewhere need not be right there. */
const LEAST_OF_LANGUAGE = 400;
/** Right at least so often. */
const HIGH = 0.93;
const MEDIUM = 0.85;

/**
 * How sure is the program of a position?
 *
 * As often as such readings were right where a reader judged them: of the same kind of governor, the same way of finding the
 * holder and the same language; pooled over languages, and then over ways, where fewer than forty were judged. In a language in which
 * hardly any were judged, medium at most. What a person put down is sure; a mention without a stance claims little.
 *
 * - out: `high`, `medium` or `low`; low is kept, and no claim
 */
export function certaintyOf({
	because,
	manner,
	stance,
	issue,
}: Pick<Position, "because" | "manner" | "stance" | "issue">): Grade {
	if (because.some((rule) => rule.startsWith(PERSON_RULE))) return "high";
	if (stance === null || stance === 0) return "medium";
	const key = judgedGroupOf({ because, manner, issue });
	return GRADES.get(key) ?? gradeOf(key);
}

/** The group of judged readings that a signed position is measured by: kind of governor, way of finding the holder, language. */
export function judgedGroupOf({
	because: rules,
	manner,
	issue,
}: Pick<Position, "because" | "manner" | "issue">): string {
	// Of several concepts in the same words the surest counts, which is the first.
	const because = namesSeveral(rules) ? (readingsByConcept({ because: rules })[0] ?? rules) : rules;
	const kind = kindOf(because, issue);
	const rest = `${wayOf(because, manner)} ${languageIn(because)}`;
	if (!because.includes(NO_TALKS)) return `${kind} ${rest}`;
	// "Will help to expand X" says what was agreed in a text of talks; in a speech it mostly describes.
	const alone = `${kind}-alone ${rest}`;
	if (!JUDGED_ALONE.has(alone)) return `${kind} ${rest}`;
	// "For the rights of X to be restored": of a thing over which states are divided a speech does not merely tell.
	const contested = `${kind}-contested ${rest}`;
	return CONTESTED_ISSUES.has(issue) && JUDGED_CONTESTED.has(contested) ? contested : alone;
}

function namesSeveral(rules: readonly string[]): boolean {
	let concepts = 0;
	for (let at = 0; at < rules.length; at++) if ((rules[at] as string).startsWith(CONCEPT_RULE)) concepts++;
	return concepts > 1;
}

/** What governs: a name, a word of attitude and how it reaches the thing, or nothing. */
function kindOf(because: readonly string[], issue: string): string {
	let at = 0;
	while (at < because.length && !(because[at] as string).startsWith(CONCEPT_RULE)) at++;
	// Where no rule names a concept, all of them tell how it was read.
	if (at === because.length) at = -1;
	const reading = because[at + 1] ?? "";
	if (reading === "name-carries-stance") return reading;
	if (reading === "no-attitude" || because.includes(TOPIC))
		return isNamedAlone(issue, languageIn(because)) ? `named-${issue}` : "no-attitude";
	if (because.includes(UNUSUAL)) return "unusual";
	const link = linkIn(because, at + 2);
	if (reading.endsWith("-negated") && link !== "object") return "negated";
	if (link === "predicate" && reading === "directive") return "demand";
	// What is against another thing in the sentence, or a mere report, says little of this one.
	if (link === "apart" && /^(?:disapproval|warning|report)$/.test(reading)) return "apart-against";
	return link === "object" && /^(?:disapproval|warning)$/.test(reading) ? "object-against" : link;
}

function linkIn(because: readonly string[], from: number): string {
	for (let at = from; at < because.length; at++) {
		const rule = because[at] as string;
		if (rule.startsWith(LINK_RULE)) return rule.slice(LINK_RULE.length);
	}
	return "apart";
}

/** In the speaker's own words, of somebody the sentence names, or of somebody carried over from before. */
function wayOf(because: readonly string[], manner: Position["manner"]): string {
	const first = because[0] ?? "";
	const rule = first.slice(first.lastIndexOf(".") + 1);
	if (OWN_VOICE.has(rule) && manner === "own") return "own-voice";
	return CARRIED.has(rule) ? "carried" : "named";
}
const OWN_VOICE: ReadonlySet<string> = new Set([
	"narrator",
	"turn",
	"first-person",
	"agentless",
	"own-meeting",
	"cited",
	"quoted",
]);
const CARRIED: ReadonlySet<string> = new Set([
	"carry-over",
	"pronoun",
	"plural-pronoun",
	"title",
	"title-carried",
	"introduced-speaker",
	"of-two",
]);

function languageIn([first = ""]: readonly string[]): string {
	const end = first.indexOf(".");
	return end < 0 ? first : first.slice(0, end);
}

/** In `because`: how the words of attitude reach the thing; that the view is against what most favour; that it is none. */
export const LINK_RULE = "by-";
export const UNUSUAL = "against-the-usual";
export const TOPIC = "topic";
/** In `because`: the text reports no talks with anybody. */
export const NO_TALKS = "no-talks";

/**
 * An issue whose things are mostly named as what they are held to be ("close bonds") has figures of its own, in the languages in
 * which it was judged, or in all where it was judged in several.
 */
const isNamedAlone = (issue: string, language: string): boolean => {
	const judged = LANGUAGES_OF.get(`named-${issue}`);
	return judged !== undefined && (judged.size > 1 || judged.has(language));
};
const LANGUAGES_OF: ReadonlyMap<string, ReadonlySet<string>> = JUDGED_READINGS.reduce(
	(all, { kind, language }) => all.set(kind, new Set(all.get(kind)).add(language)),
	new Map<string, Set<string>>(),
);
const JUDGED_ALONE: ReadonlySet<string> = new Set(
	JUDGED_READINGS.filter(({ kind }) => kind.endsWith("-alone")).map(
		({ kind, way, language }) => `${kind} ${way} ${language}`,
	),
);
const JUDGED_CONTESTED: ReadonlySet<string> = new Set(
	JUDGED_READINGS.filter(({ kind }) => kind.endsWith("-contested")).map(
		({ kind, way, language }) => `${kind} ${way} ${language}`,
	),
);
const GRADES = new Map<string, Grade>();

function gradeOf(key: string): Grade {
	const [kind, way, language] = key.split(" ");
	const pools: readonly ((figure: JudgedReadings) => boolean)[] = [
		(figure) => figure.kind === kind && figure.way === way && figure.language === language,
		(figure) => figure.kind === kind && figure.language === language,
		(figure) => figure.kind === kind && figure.way === way,
		(figure) => figure.kind === kind,
	];
	const pool = pools
		.map((isLike) => JUDGED_READINGS.filter(isLike))
		.find((figures) => sumOf(figures, "judged") >= LEAST_JUDGED);
	const share = pool === undefined ? 0 : sumOf(pool, "right") / sumOf(pool, "judged");
	const isKnown =
		sumOf(
			JUDGED_READINGS.filter((figure) => figure.language === language),
			"judged",
		) >= LEAST_OF_LANGUAGE;
	const grade = share >= HIGH && isKnown ? "high" : share >= MEDIUM ? "medium" : "low";
	GRADES.set(key, grade);
	return grade;
}

const sumOf = (figures: readonly JudgedReadings[], name: "right" | "judged"): number =>
	figures.reduce((sum, figure) => sum + figure[name], 0);

import { expressionOfAny, hasUnspaced, languageOf, matchesIn } from "@fissure/languages";
import type { Quote, Span } from "@fissure/model";
import { looksFinite } from "../clause/finite.ts";
import { wordsIn } from "../clause/reach.ts";
import {
	type MarksIn,
	type ReadSentence,
	readSentence,
	type SourceSentence,
	sentencesOf,
} from "../clause/sentences.ts";
import { verbsIn } from "../clause/verbs.ts";
import { opensInVerb } from "../gap/subjects.ts";
import { holdsObject, likeness, meets, type Weight, weightOf } from "./weight.ts";

/** Of what the draft says a quoted predicate, and of what the source does. */
export interface OtherSubject {
	readonly code: "subject-changed" | "subject-differs";
	readonly drafted: string;
	readonly found: string;
	/** Where the source does speak of the draft's subject. */
	readonly elsewhere: Quote | null;
}

const BORDER = expressionOfAny(
	({ objects }) => objects?.subjectBorder,
	"giu",
	(words) => `[,;:，；：。.!?！？"“”«»„「」『』]\\s*|\\s[–—]\\s|(?<!\\p{L})${words}\\s`,
);
const LONGEST = 9;
const LONGEST_UNSPACED = 14;

/**
 * Does the draft say a quoted predicate of another thing than the source?
 *
 * - silent: where either subject names one who acts, or a pronoun; where both share a word, or too little is said to tell
 */
export function otherSubject(
	whole: ReadSentence,
	at: Span,
	source: SourceSentence,
	marksIn: MarksIn,
): OtherSubject | null {
	const { read } = source;
	const predicate = opensInVerb(read, source.at) || looksFinite(read.text.slice(source.at.start, source.at.end));
	if (!predicate || whole.language !== read.language) return null;
	const [drafted, found] = [subjectText(whole, at.start), subjectText(read, source.at.start)];
	if (drafted === null || found === null) return null;
	const [own, theirs] = [drafted, found].map((text) => readSentence(text, read.language, marksIn));
	if (own === undefined || theirs === undefined || actsIn(own) || actsIn(theirs)) return null;
	const weight = weightOf(own);
	const sentence = weightOf(read);
	if (says(weight) === 0 || says(weightOf(theirs)) === 0 || shares(weight, sentence)) return null;
	const elsewhere = sentenceWith(source, weight, marksIn);
	const alike = likeness(weight, weightOf(theirs));
	if (alike !== "apart" && alike !== "unlike" && elsewhere === null) return null;
	const sure = elsewhere !== null && (weight.concepts.size > 0 || weight.stems.size > 1);
	return { code: sure ? "subject-changed" : "subject-differs", drafted, found, elsewhere };
}

/** What is between the last border of clauses, or word of speech, and the predicate. */
function subjectText(read: ReadSentence, end: number): string | null {
	const before = read.text.slice(0, end).replace(/[\s"“«„「『‘']+$/u, "");
	const borders = matchesIn(before, BORDER()).map(({ 0: mark, index }) => index + mark.length);
	const told = read.marks.flatMap((mark) => (mark.kind === "speech" && mark.end <= before.length ? [mark.end] : []));
	const start = Math.max(0, ...borders, ...(hasUnspaced(before) ? [] : told));
	const text = before.slice(start).trim();
	if (text === "" || (hasUnspaced(text) ? text.length > LONGEST_UNSPACED : wordsIn(text) > LONGEST)) return null;
	const verbs = verbsIn(read).some(
		(verb) =>
			verb.start >= start && verb.end <= before.length && COPULA().test(read.text.slice(verb.start, verb.end + 1)),
	);
	return verbs ? null : text;
}

const COPULA = expressionOfAny(
	({ objects }) => objects?.copula,
	"",
	(words) => `^${words}\\s`,
);
const ANYTHING = expressionOfAny(
	({ objects }) => objects?.anything,
	"iu",
	(words) => `^${words}(?!\\p{Ll})`,
);
const NAME = expressionOfAny(
	({ scope }) => scope?.clauses.article,
	"u",
	(words) => `^(?:${words}\\s)?\\p{Lu}\\p{L}+(?:\\s\\p{Lu}\\p{L}+)*$`,
);

const ACTS: ReadonlySet<string> = new Set(["actor", "person", "office", "joint", "pronoun", "first-person"]);
const actsIn = ({ marks, text, language }: ReadSentence): boolean =>
	marks.some((mark) => ACTS.has(mark.kind) && !(mark.kind === "actor" && mark.form === "adjective")) ||
	ANYTHING().test(text) ||
	// "The resolution “demands”": a text speaks for those whose it is.
	languageOf(language)?.sources?.document.test(text) === true ||
	// A name that no list has may be anybody's.
	NAME().test(text);

const says = ({ concepts, stems, numbers }: Weight): number => concepts.size + stems.size + numbers.size;
const shares = (a: Weight, b: Weight): boolean =>
	meets(a.concepts, b.concepts) || meets(a.numbers, b.numbers) || meets(a.stems, b.stems);

/** Sentences on either side that are looked through. */
const SENTENCES_READ = 60;

function sentenceWith({ document, index }: SourceSentence, subject: Weight, marksIn: MarksIn): Quote | null {
	const sentences = sentencesOf(document);
	for (let step = 1; step <= SENTENCES_READ; step++)
		for (const at of [index - step, index + step]) {
			const span = sentences[at];
			if (span === undefined) continue;
			const weight = weightOf(readSentence(document.text.slice(span.start, span.end), document.language, marksIn));
			const found = subject.stems.size === 1 ? meets(subject.stems, weight.stems) : holdsObject(weight, subject);
			if (found)
				return {
					document: document.id,
					start: span.start,
					end: span.end,
					exact: document.text.slice(span.start, span.end),
				};
		}
	return null;
}

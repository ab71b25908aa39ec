import { languageOf } from "@fissure/languages";
import type { Document, Reading, SentenceValue, Span } from "@fissure/model";
import { segment } from "../../documents/segment.ts";
import { matchedPassages, type Passage } from "./matched-passages.ts";

/** What one coder read in a text. */
export interface CodedBy {
	/** Name, without a version. */
	readonly coder: string;
	/** The same with it: `lexicon@0.1.0`. */
	readonly version: string;
	readonly readings: readonly Reading[];
	/**
	 * Did the coder go through the whole text? Of a person who only corrected what another had read, what they did not touch says
	 * nothing: their readings are compared where another marked the same words, and nowhere else.
	 */
	readonly isWhole: boolean;
	/** What others read of which a person said that it is no position. Agreement on words that two marked passes it over. */
	readonly rejected?: readonly Reading[];
}

/** A text as several coders read it, ready to be compared; without its words, so that many fit into memory. */
export interface ComparedText {
	readonly id: string;
	readonly date: string | null;
	readonly title: string | null;
	/** Characters, as UTF-16 has them. */
	readonly length: number;
	readonly codings: readonly CodedBy[];
	/** Of each passage the coders in the order of `codings`. */
	readonly passages: readonly ComparedPassage[];
	/** The same whatever the issues are. */
	readonly acrossIssues: readonly Passage[];
	/** Null where no pack of the program can cut its language into sentences. */
	readonly sentences: number | null;
	/** Of each sentence the issues that coders were asked about in it; null for all issues. */
	readonly asked: readonly (readonly string[])[] | null;
	/** What sentences say on issues, where one coder who read the whole text finds a position there. */
	readonly cells: readonly SentenceCell[];
}

export interface ComparedPassage extends Span {
	readonly readings: Passage;
	/** From the first word that a coder marked to the last. */
	readonly exact: string;
}

/** A sentence that coders were asked about, and on which issues. */
export interface AskedSentence extends Span {
	readonly issues: readonly string[];
}

export interface SentenceCell {
	readonly sentence: number;
	readonly issue: string;
	/** In the order of `codings`; null for a coder who did not read the whole text. */
	readonly values: readonly (SentenceValue | null)[];
}

/**
 * What coders read in one text, put side by side.
 *
 * - in: its codings, and the sentences and issues that coders were asked about; all sentences and all issues unless given
 */
export function comparedText(
	{ id, date, title, text, language }: Pick<Document, "id" | "date" | "title" | "text" | "language">,
	codings: readonly CodedBy[],
	asked?: readonly AskedSentence[],
): ComparedText {
	const own = codings.map(({ readings }) => readings.filter(({ start, end }) => start < end && end <= text.length));
	const rules = languageOf(language);
	const sentences = asked ?? (rules === null ? null : segment(text, rules).sentences);
	return {
		...{ id, date: date ?? null, title: title ?? null, length: text.length, sentences: sentences?.length ?? null },
		asked: asked?.map(({ issues }) => issues) ?? null,
		codings: codings.map((coding, at) => ({ ...coding, readings: own[at] as readonly Reading[] })),
		passages: matchedPassages(own, true).map((readings) => {
			const marked = readings.flatMap((reading) => reading ?? []);
			const start = Math.min(...marked.map((reading) => reading.start));
			const end = Math.max(...marked.map((reading) => reading.end));
			return { readings, start, end, exact: text.slice(start, end) };
		}),
		acrossIssues: matchedPassages(own, false),
		cells: sentenceCells(sentences ?? [], codings, own).filter(
			({ sentence, issue }) => asked?.[sentence]?.issues.includes(issue) ?? true,
		),
	};
}

/**
 * What does each coder say that each sentence says on each issue?
 *
 * A reading belongs to a sentence when they share half of the shorter or more. The value is that of the readings with a sign, and
 * `both-sides` where signs differ; a stance of 0 or one that could not be read is `no-side`. Where coders who read a sign there have a holder
 * in common, only what this holder says counts: a sentence may have several.
 */
function sentenceCells(
	sentences: readonly Span[],
	codings: readonly CodedBy[],
	own: readonly (readonly Reading[])[],
): readonly SentenceCell[] {
	const cells = new Map<string, { readonly sentence: number; readonly issue: string; readonly given: Reading[][] }>();
	for (const [coder, readings] of own.entries()) {
		if (!(codings[coder] as CodedBy).isWhole) continue;
		for (const reading of readings)
			for (const sentence of sentencesOf(reading, sentences)) {
				const { issue } = reading;
				const key = `${sentence} ${issue}`;
				const known = cells.get(key) ?? { sentence, issue, given: codings.map((): Reading[] => []) };
				cells.set(key, known);
				(known.given[coder] as Reading[]).push(reading);
			}
	}
	return [...cells.values()].map(({ given, ...cell }) => {
		const signed = given.map((readings) => readings.filter(({ stance }) => stance !== null && stance !== 0));
		const common = commonHolders(signed.filter(({ length }) => length > 0));
		return {
			...cell,
			values: given.map((readings, coder) => {
				if (!(codings[coder] as CodedBy).isWhole) return null;
				const said = signed[coder] as readonly Reading[];
				const counted = common.size === 0 ? said : said.filter(({ holder }) => common.has(holder));
				return counted.length > 0 ? signOf(counted) : readings.length > 0 ? "no-side" : "no-position";
			}),
		};
	});
}

/** Whom all of two coders or more name. */
function commonHolders(given: readonly (readonly Reading[])[]): ReadonlySet<string> {
	const [first, ...others] = given.map((readings) => new Set(readings.map(({ holder }) => holder)));
	if (first === undefined || others.length === 0) return new Set();
	return new Set([...first].filter((holder) => others.every((other) => other.has(holder))));
}

function signOf(readings: readonly Reading[]): SentenceValue {
	const isFor = readings.some(({ stance }) => (stance ?? 0) > 0);
	const isAgainst = readings.some(({ stance }) => (stance ?? 0) < 0);
	return isFor && isAgainst ? "both-sides" : isFor ? "for" : "against";
}

/** Places of the sentences that a stretch of words belongs to. */
const sentencesOf = ({ start, end }: Span, sentences: readonly Span[]): readonly number[] =>
	sentences.flatMap((sentence, at) => {
		const common = Math.min(end, sentence.end) - Math.max(start, sentence.start);
		return common > 0 && common >= Math.min(end - start, sentence.end - sentence.start) / 2 ? at : [];
	});

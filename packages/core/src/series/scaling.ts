import type { Rescaling } from "@fissure/model";
import type { WordNumbers, WordsRead } from "../documents/word-numbers.ts";
import { type CountRow, columnTotals, countRow } from "../stats/text-scaling/count-table.ts";
import { type Wordfish, wordfish } from "../stats/text-scaling/wordfish.ts";
import { type Wordscores, wordscores } from "../stats/text-scaling/wordscores.ts";

/** A text as it is scaled: how often it has each word, by number. */
export interface CountedText {
	readonly id: string;
	readonly counts: ReadonlyMap<number, number>;
}

export function countedText(id: string, { length, words }: WordsRead): CountedText {
	const counts = new Map<number, number>();
	for (let at = 0; at < length; at++) {
		const word = words[at] as number;
		counts.set(word, (counts.get(word) ?? 0) + 1);
	}
	return { id, counts };
}

/** Texts and the words on which they are compared, in an order that does not depend on that in which they came. */
export interface ScaleTable {
	/** Ids, by row; texts without any of the words are left out. */
	readonly ids: readonly string[];
	readonly rows: readonly CountRow[];
	/** Number of the word, by column. */
	readonly words: readonly number[];
	/** Words of fewer texts. */
	readonly rare: number;
}

/**
 * Which words of which texts can be compared?
 *
 * - in: in how many texts a word is at least: one of a single text says nothing of where it lies beside others
 */
export function scaleTable(
	texts: readonly CountedText[],
	numbers: WordNumbers,
	{ fewestTexts }: { readonly fewestTexts: number },
): ScaleTable {
	const textsWith = new Map<number, number>();
	for (const { counts } of texts) for (const word of counts.keys()) textsWith.set(word, (textsWith.get(word) ?? 0) + 1);
	const stemOf = (word: number): string => numbers.words[word] as string;
	const words = [...textsWith.keys()]
		.filter((word) => (textsWith.get(word) as number) >= fewestTexts)
		.sort((a, b) => (stemOf(a) < stemOf(b) ? -1 : 1));
	const columnOf = new Map(words.map((word, column) => [word, column]));
	const rows = texts
		.toSorted((a, b) => (a.id < b.id ? -1 : 1))
		.map(({ id, counts }) => ({
			id,
			row: countRow(
				[...counts].flatMap(([word, count]) => {
					const column = columnOf.get(word);
					return column === undefined ? [] : [[column, count] as const];
				}),
			),
		}))
		.filter(({ row }) => row.total > 0);
	return {
		ids: rows.map(({ id }) => id),
		rows: rows.map(({ row }) => row),
		words,
		rare: textsWith.size - words.length,
	};
}

/** A text on a scale, before sentences are found for its words. */
export interface PlacedText {
	readonly id: string;
	readonly words: number;
	readonly position: number;
	readonly standardError: number;
	readonly low: number;
	readonly high: number;
	readonly raw: Place | null;
	readonly lbg: Place | null;
	readonly mv: Place | null;
	readonly length: number | null;
	readonly telling: readonly Telling[];
}

interface Place {
	readonly score: number;
	readonly standardError: number;
}

interface Telling {
	/** Number of the word. */
	readonly number: number;
	readonly count: number;
	readonly weight: number;
	readonly pull: number;
}

/** A word at an end of the scale. */
export interface PlacedWord {
	readonly number: number;
	readonly weight: number;
	readonly frequency: number | null;
	readonly count: number;
	readonly texts: number;
}

export interface Scale {
	/** From low to high. */
	readonly texts: readonly PlacedText[];
	/** The most telling first. */
	readonly low: readonly PlacedWord[];
	readonly high: readonly PlacedWord[];
}

/** Quantile of the normal distribution for 95 %, two-sided. */
const Z_95 = 1.959963984540054;

/**
 * Where do texts lie between texts whose place is known?
 *
 * - in:     the scores of reference texts, by id, and how many words at each end are wanted
 * - silent: on texts that share no word with a reference
 * - source: `stats/text-scaling/wordscores.ts`
 */
export function scaleByReferences(
	table: ScaleTable,
	references: ReadonlyMap<string, number>,
	{ rescaling, most }: { readonly rescaling: Rescaling; readonly most: number },
): Scale {
	const { ids, rows, words } = table;
	const scores = new Map(
		ids.flatMap((id, row) => {
			const score = references.get(id);
			return score === undefined ? [] : [[row, score] as const];
		}),
	);
	const others = ids.length - scores.size;
	const found: Wordscores = wordscores({ rows, width: words.length }, scores, {
		// One text alone has no spread of its own.
		spreadOver: others < 2 ? "all" : "others",
	});
	const middle = weightedMean(rows, found.words);
	const texts = rows.flatMap((row, at): readonly PlacedText[] => {
		const text = found.texts[at];
		if (text == null) return [];
		const raw = { score: text.raw, standardError: text.standardError };
		const place = (rescaling === "none" ? raw : text[rescaling]) ?? raw;
		const margin = Z_95 * place.standardError;
		return [
			{
				...{ id: ids[at] as string, words: text.scored },
				...{ position: place.score, standardError: place.standardError },
				...{ low: place.score - margin, high: place.score + margin },
				...{ raw, lbg: text.lbg, mv: text.mv, length: null },
				telling: tellingOf(table, row, found.words, middle),
			},
		];
	});
	return { texts: byPosition(texts), ...endsOf(table, found.words, { middle, frequencies: null, most }) };
}

/** A scale that texts themselves lay out, and how well it was found. */
export interface FreeScale extends Scale {
	readonly direction: { readonly below: string; readonly above: string };
	readonly dispersion: number;
	readonly rounds: number;
	readonly converged: boolean;
}

interface FreeOptions {
	readonly direction?: readonly [below: string, above: string] | undefined;
	readonly most: number;
	/** Called before each round of estimation. */
	readonly onRound?: (round: number) => void;
}

/**
 * Where do texts lie on the one dimension along which their words differ most?
 *
 * - in:     two ids of which the first is to lie below the second, else the first and the last text by id; how many words at each end are wanted
 * - silent: null for fewer than three texts, and where they do not differ
 * - source: `stats/text-scaling/wordfish.ts`
 */
export function scaleFreely(table: ScaleTable, { direction, most, onRound }: FreeOptions): FreeScale | null {
	const { ids, rows, words } = table;
	const [below, above] = direction ?? [ids[0] ?? "", ids.at(-1) ?? ""];
	const fit: Wordfish | null = wordfish(
		{ rows, width: words.length },
		{ direction: [ids.indexOf(below), ids.indexOf(above)], ...(onRound && { onRound }) },
	);
	if (fit === null) return null;
	const middle = weightedMean(rows, fit.weights);
	const texts = rows.map((row, at): PlacedText => {
		const position = fit.positions[at] as number;
		const margin = Z_95 * (fit.robustErrors[at] as number);
		return {
			...{ id: ids[at] as string, words: row.total, position, standardError: fit.standardErrors[at] as number },
			...{ low: position - margin, high: position + margin },
			...{ raw: null, lbg: null, mv: null, length: fit.lengths[at] as number },
			telling: tellingOf(table, row, fit.weights, middle),
		};
	});
	const { dispersion, rounds, converged } = fit;
	return {
		texts: byPosition(texts),
		...endsOf(table, fit.weights, { middle, frequencies: fit.frequencies, most }),
		...{ direction: { below, above }, dispersion, rounds, converged },
	};
}

const byPosition = (texts: readonly PlacedText[]): readonly PlacedText[] =>
	texts.toSorted((a, b) => a.position - b.position || (a.id < b.id ? -1 : 1));

/** Of the weights of all words of all texts, those without one left out. */
function weightedMean(rows: readonly CountRow[], weights: Float64Array): number {
	let [sum, words] = [0, 0];
	for (const { words: columns, counts } of rows)
		for (let at = 0; at < columns.length; at++) {
			const weight = weights[columns[at] as number] as number;
			if (Number.isNaN(weight)) continue;
			sum += (counts[at] as number) * weight;
			words += counts[at] as number;
		}
	return sum / words;
}

/** More words than these explain a place to nobody. */
const MOST_TELLING = 3;

/** The words that pull a text furthest to the side of the middle on which they put it. */
function tellingOf({ words }: ScaleTable, row: CountRow, weights: Float64Array, middle: number): readonly Telling[] {
	const pulls = [...row.words].flatMap((column, at) => {
		const weight = weights[column] as number;
		const count = row.counts[at] as number;
		if (Number.isNaN(weight)) return [];
		return [{ number: words[column] as number, count, weight, pull: (count / row.total) * (weight - middle) }];
	});
	const side = Math.sign(pulls.reduce((sum, { pull }) => sum + pull, 0));
	return pulls
		.filter(({ pull }) => pull * side > 0)
		.sort((a, b) => (b.pull - a.pull) * side)
		.slice(0, MOST_TELLING);
}

/** A word of an end is in one text of so many: what is in fewer says what one text speaks of, not what the end is. */
const ONE_IN = 10;

/** Words by how far they are from the middle in deviations of a count: one of few uses is far from it by chance. */
function endsOf(
	{ rows, words }: ScaleTable,
	weights: Float64Array,
	{
		middle,
		frequencies,
		most,
	}: { readonly middle: number; readonly frequencies: Float64Array | null; readonly most: number },
): { readonly low: readonly PlacedWord[]; readonly high: readonly PlacedWord[] } {
	const totals = columnTotals(rows, words.length);
	const textsWith = new Int32Array(words.length);
	for (const row of rows) for (const column of row.words) textsWith[column] = (textsWith[column] as number) + 1;
	const ranked = words.flatMap((number, column) => {
		const weight = weights[column] as number;
		const count = totals[column] as number;
		if (Number.isNaN(weight) || (textsWith[column] as number) * ONE_IN < rows.length) return [];
		const frequency = frequencies === null ? null : (frequencies[column] as number);
		const word = { number, weight, frequency, count, texts: textsWith[column] as number };
		return [{ far: (weight - middle) * Math.sqrt(count), word }];
	});
	// Of equals the first in the alphabet, at either end.
	const low = ranked.filter(({ far }) => far < 0).toSorted((a, b) => a.far - b.far);
	const high = ranked.filter(({ far }) => far > 0).toSorted((a, b) => b.far - a.far);
	const shown = (end: typeof ranked): readonly PlacedWord[] => end.slice(0, most).map(({ word }) => word);
	return { low: shown(low), high: shown(high) };
}

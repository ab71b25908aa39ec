import {
	type CountedText,
	countedText,
	type FreeScale,
	failed,
	type Outcome,
	type PlacedWord,
	type Scale,
	scaleByReferences,
	scaleFreely,
	scaleTable,
	tallying,
	wordExamples,
	wordLabels,
} from "@fissure/core";
import type { DocumentFacts, Rescaling, ScaledText, ScaledWord, ScaleReport } from "@fissure/model";
import type { Case } from "@fissure/store";
import type { CaseChoice } from "../../case/case-choice.ts";
import { inCase, type Store } from "../../case/in-case.ts";
import type { Hooks } from "../../inputs/text-source.ts";
import { lexiconOf, type TextsAsked, textsAsked } from "../texts-asked.ts";
import {
	type ChosenTexts,
	countedWords,
	documentsInOrder,
	inLanguage,
	quotedFacts,
	textsInOneLanguage,
	type WordsAsked,
	wordSet,
} from "./counted-words.ts";

export interface ScaleAsked extends WordsAsked {
	readonly texts: TextsAsked;
	/** Scores of reference texts, by id: Wordscores. Without any: Wordfish. */
	readonly references?: Readonly<Record<string, number>>;
	/** How the positions of Wordscores are spread; `lbg`. */
	readonly rescaling?: Rescaling;
	/** Of Wordfish: the first is to lie below the second. */
	readonly direction?: readonly [below: string, above: string] | undefined;
	/** Texts in which a word must be; 2, or one in a hundred of more than 200. */
	readonly fewestTexts?: number;
	/** Words at each end; 30. */
	readonly most?: number;
	/** Texts × words that Wordfish is asked to take; thirty million, about a minute. */
	readonly mostCells?: number;
}

const ROWS = 30;
const FEWEST = 2;
/** Of many texts, a word must be in one of so many. */
const ONE_IN = 100;
const MOST_CELLS = 30_000_000;

/**
 * Where do texts of a case lie on one dimension, by their words?
 *
 * - out:      those in the language that most have, or the references have
 * - problems: `texts-none`, `scale-references`, `scale-direction`, `scale-short`, `scale-large`, `document-missing`, those of names, of the
 *             lexicon and of opening
 */
export const scaleInCase = (choice: CaseChoice, asked: ScaleAsked, hooks: Hooks = {}): Promise<Outcome<ScaleReport>> =>
	inCase(choice, "read", async (file, store) => {
		const { references = {}, direction } = asked;
		const chosen = await textsToScale(file, store, asked);
		if (!chosen.ok) return chosen;
		const missing = [...Object.keys(references), ...(direction ?? [])].find(
			(id) => !chosen.value.texts.some((text) => text.id === id),
		);
		if (missing !== undefined) {
			const message = `Expected reference and direction among the texts in "${chosen.value.language}", got "${missing}"`;
			return failed("scale-direction", message, missing);
		}
		const { numbers, says } = countedWords(chosen.value.language, asked);
		const tally = tallying();
		const counted: CountedText[] = [];
		for await (const { document } of documentsInOrder(file, store, chosen.value.texts, hooks)) {
			const read = numbers.read(document.text);
			tally.add(read);
			counted.push(countedText(document.id, read));
		}
		const fewestTexts = asked.fewestTexts ?? Math.max(FEWEST, Math.ceil(counted.length / ONE_IN));
		const table = scaleTable(counted, numbers, { fewestTexts });
		const made = scaleOf(table, asked, hooks);
		if (!made.ok) return made;
		const scale = made.value;
		const placed = scale.texts.map(({ id }) => id);
		const texts = chosen.value.texts.filter(({ id }) => placed.includes(id));
		const words = tally.tally();
		const labels = wordLabels(numbers, [words]);
		const ends = wordExamples([...scale.low, ...scale.high].map(({ number }) => number));
		const telling = new Map<string, ReturnType<typeof wordExamples>>();
		const tellingOf = new Map(scale.texts.map(({ id, telling: own }) => [id, own.map(({ number }) => number)]));
		for await (const { document } of documentsInOrder(file, store, texts)) {
			const read = numbers.read(document.text);
			ends.take(document, read);
			const own = wordExamples(tellingOf.get(document.id) ?? [], 1);
			own.take(document, read);
			telling.set(document.id, own);
		}
		const factsOf = new Map(texts.map((one) => [one.id, one]));
		const shownWord = ({ number, ...word }: PlacedWord): ScaledWord => ({
			...{ word: labels(number), stem: numbers.words[number] as string },
			...word,
			sentences: ends.of(number),
		});
		const [low, high] = [scale.low.map(shownWord), scale.high.map(shownWord)];
		const isFree = "direction" in scale;
		return {
			ok: true,
			value: {
				model: isFree ? "wordfish" : "wordscores",
				method: { ...(isFree ? WORDFISH : WORDSCORES), ...says },
				set: wordSet(texts, words.words, {
					language: chosen.value.otherLanguages,
					both: 0,
					empty: chosen.value.texts.length - texts.length,
				}),
				...{ vocabulary: table.words.length, rare: table.rare, fewestTexts },
				direction: isFree ? scale.direction : null,
				dispersion: isFree ? scale.dispersion : null,
				rounds: isFree ? scale.rounds : null,
				converged: isFree ? scale.converged : null,
				texts: scale.texts.map(
					({ telling: own, ...text }): ScaledText => ({
						...(factsOf.get(text.id) as DocumentFacts),
						...text,
						reference: references[text.id] ?? null,
						telling: own.flatMap(({ number, ...word }) => {
							const [sentence] = telling.get(text.id)?.of(number) ?? [];
							return sentence === undefined ? [] : [{ word: labels(number), ...word, sentence }];
						}),
					}),
				),
				...{ low, high },
				documents: quotedFacts(
					texts,
					[...low, ...high].flatMap(({ sentences }) => sentences),
				),
			},
		};
	});

/** Those that are asked for and the reference texts, in one language. */
async function textsToScale(
	file: Case,
	store: Store,
	{ texts, references = {} }: ScaleAsked,
): Promise<Outcome<ChosenTexts>> {
	const lexicon = await lexiconOf(file, store);
	if (!lexicon.ok) return lexicon;
	const ids = Object.keys(references);
	if (ids.length === 0) return textsInOneLanguage(file, store, lexicon.value, texts);
	const known = await textsInOneLanguage(file, store, lexicon.value, { documents: ids });
	if (!known.ok) return known;
	if (new Set(Object.values(references)).size < 2) {
		const message = `Expected two or more reference texts with different scores, got ${ids.length}; add one`;
		return failed("scale-references", message, "reference");
	}
	const facts = await textsAsked(file, store, lexicon.value, {
		...texts,
		documents: [...ids, ...(texts.documents ?? [])],
	});
	return facts.ok ? { ok: true, value: inLanguage(facts.value, known.value.language) } : facts;
}

function scaleOf(
	table: ReturnType<typeof scaleTable>,
	{ references = {}, rescaling = "lbg", direction, most = ROWS, mostCells = MOST_CELLS }: ScaleAsked,
	{ signal, onProgress }: Hooks,
): Outcome<Scale | FreeScale> {
	const known = new Map(Object.entries(references));
	if (known.size > 0) {
		const empty = [...known.keys()].find((id) => !table.ids.includes(id));
		if (empty !== undefined) {
			const message = `Expected reference texts that share words with others, got "${empty}"; choose another`;
			return failed("scale-references", message, empty);
		}
		return { ok: true, value: scaleByReferences(table, known, { rescaling, most }) };
	}
	const { length } = table.ids;
	if (length * table.words.length > mostCells) {
		const message = `Expected up to ${mostCells} texts × words, got ${length} × ${table.words.length}; choose fewer texts, or words of more texts`;
		return failed("scale-large", message, "texts");
	}
	const onRound = (round: number): void => {
		signal?.throwIfAborted();
		onProgress?.({ stage: "comparing", done: round, total: 0, place: "Wordfish" });
	};
	const scale = scaleFreely(table, { direction, most, onRound });
	return scale === null
		? failed("scale-short", `Expected three or more texts that differ, got ${length}; choose others`, "texts")
		: { ok: true, value: scale };
}

const WORDSCORES = {
	name: "Wordscores",
	version: 1,
	source:
		"Laver, Benoit & Garry (2003), doi:10.1017/S0003055403000698; Martin & Vanberg (2008), doi:10.1093/pan/mpm010",
} as const;

const WORDFISH = {
	name: "Wordfish",
	version: 1,
	source: "Slapin & Proksch (2008), doi:10.1111/j.1540-5907.2008.00338.x",
} as const;

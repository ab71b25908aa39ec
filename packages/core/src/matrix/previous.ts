import { type Account, byCodeUnits, type PreviousChange, type Quote, quoteOf, type Span } from "@fissure/model";
import { chanceOfAbsence, chanceOfFirst } from "../stats/proportions/proportions.ts";
import { echoes, type Formula, formulasOf, type WordRow, wordRowOf } from "./formulas.ts";

export interface PreviousOptions {
	/** Greetings, protocol and closing formulas in a text, as the word lists have them. */
	readonly setPhrases?: (account: Account) => readonly Span[];
}

/** Sentences shown for one change. */
const MOST_EVIDENCE = 2;

/**
 * What did this side stop saying, and start saying, since its previous texts with the same partner?
 *
 * A wording is a concept's words as they are, or a formula: words that are to the letter in two or more texts.
 * Vanished is what the last previous text had, or most of them; new is what none of them had.
 *
 * - out:    vanished, then new, each in the order of its text, with the sentences that carry the wording
 * - unit:   `probability` that so many texts in a row would lack (or one would bring) the wording by chance: (1 − p)ᵏ,
 *           p by Jeffreys' rule from the texts before; 0–1, null where only one previous text is held
 * - silent: without a previous text of this side; on set phrases; on formulas with only one previous text, or where the
 *           languages differ; a formula of which a part still stands has not vanished
 * - source: own, after the practice of tracking formulas; the probability is that of Brown, Cai & DasGupta (2001),
 *           Statistical Science 16(2), 101–133, doi:10.1214/ss/1009213286 (Jeffreys)
 */
export function changesSincePrevious(
	current: Account,
	previous: readonly Account[],
	others: readonly Account[],
	{ setPhrases = () => [] }: PreviousOptions = {},
): readonly PreviousChange[] {
	const earlier = earlierOf(current, previous, others);
	const latest = earlier.at(-1);
	if (latest === undefined) return [];
	const allowed = new Map(
		[...earlier, current, ...others].map((account) => [account, withoutPhrases(setPhrases(account))]),
	);
	const isFree: Scene["isFree"] = (account, span) => allowed.get(account)?.(span) ?? true;
	const scene: Scene = { current, earlier, latest, others, isFree };
	const vanished = vanishedConcepts(scene);
	const added = newConcepts(scene);
	return [...vanished, ...vanishedFormulas(scene, vanished), ...added, ...newFormulas(scene, added)];
}

interface Scene {
	readonly current: Account;
	/** Oldest first. */
	readonly earlier: readonly Account[];
	readonly latest: Account;
	readonly others: readonly Account[];
	readonly isFree: (account: Account, span: Span) => boolean;
}

const withoutPhrases =
	(phrases: readonly Span[]) =>
	(span: Span): boolean =>
		!phrases.some(({ start, end }) => start < span.end && span.start < end);

const hasConcept = (account: Account, concept: string): boolean =>
	account.mentions.some((mention) => mention.concept === concept);

function vanishedConcepts(scene: Scene): readonly PreviousChange[] {
	const concepts = new Set(
		scene.earlier.toReversed().flatMap(({ mentions }) => mentions.map(({ concept }) => concept)),
	);
	return [...concepts].flatMap((concept) => {
		const has = scene.earlier.map((account) => hasConcept(account, concept));
		if (hasConcept(scene.current, concept) || !isHabit(has)) return [];
		const places = placesOf(scene, concept);
		return places[0] === undefined ? [] : [changeOf(scene, "vanished", places, chanceOfAbsence(has))];
	});
}

function newConcepts(scene: Scene): readonly PreviousChange[] {
	const concepts = new Set(scene.current.mentions.map(({ concept }) => concept));
	return [...concepts].flatMap((concept) => {
		if (scene.earlier.some((account) => hasConcept(account, concept))) return [];
		const mention = scene.current.mentions.find(
			(other) => other.concept === concept && scene.isFree(scene.current, other.quote),
		);
		return mention === undefined
			? []
			: [changeOf(scene, "new", [{ account: scene.current, ...mention }], chanceOfFirst(scene.earlier.length))];
	});
}

/** Formulas that two previous texts share and nothing of which is in the present one. */
function vanishedFormulas(scene: Scene, concepts: readonly PreviousChange[]): readonly PreviousChange[] {
	const rows = rowsOf(scene, scene.earlier);
	const now = wordRowOf(scene.current.document);
	const seen = new Set<string>();
	return rows.toReversed().flatMap(({ account, row }) => {
		const elsewhere = rows.filter((other) => other.row !== row).map((other) => other.row);
		return formulasOf(row, elsewhere).flatMap((formula) => {
			const has = rows.map((other) => echoes(other.row, formula));
			const isKnown = formula.grams.some((gram) => seen.has(gram));
			for (const gram of formula.grams) seen.add(gram);
			if (isKnown || echoes(now, formula) || !isHabit(has) || !scene.isFree(account, formula)) return [];
			return isTold(concepts, account, formula)
				? []
				: [formulaChange(scene, "vanished", account, formula, chanceOfAbsence(has))];
		});
	});
}

/** Formulas that are in two texts of the event and in no previous one: wording that both sides took up. */
function newFormulas(scene: Scene, concepts: readonly PreviousChange[]): readonly PreviousChange[] {
	const before = rowsOf(scene, scene.earlier).map(({ row }) => row);
	if (before.length === 0) return [];
	const { current } = scene;
	const shared = formulasOf(
		wordRowOf(current.document),
		rowsOf(scene, scene.others).map(({ row }) => row),
	);
	return shared
		.filter(
			(formula) =>
				!before.some((row) => echoes(row, formula)) &&
				scene.isFree(current, formula) &&
				!isTold(concepts, current, formula),
		)
		.map((formula) => formulaChange(scene, "new", current, formula, chanceOfFirst(scene.earlier.length)));
}

const rowsOf = (
	{ current }: Scene,
	accounts: readonly Account[],
): readonly { readonly account: Account; readonly row: WordRow }[] =>
	accounts
		.filter(({ document }) => document.language === current.document.language)
		.map((account) => ({ account, row: wordRowOf(account.document) }));

/** In the last previous text, or in most of them. */
const isHabit = (has: readonly boolean[]): boolean =>
	has.at(-1) === true || has.filter(Boolean).length * 2 > has.length;

interface Place {
	readonly account: Account;
	readonly issue: string | null;
	readonly quote: Quote;
}

/** A concept's words in the latest texts that have them, one place a text. */
function placesOf({ earlier, isFree }: Scene, concept: string): readonly Place[] {
	return earlier.toReversed().flatMap((account): readonly Place[] => {
		const mention = account.mentions.find((other) => other.concept === concept && isFree(account, other.quote));
		return mention === undefined ? [] : [{ account, issue: mention.issue, quote: mention.quote }];
	});
}

/** A vanished or new concept inside the formula reports it already. */
const isTold = (changes: readonly PreviousChange[], { document }: Account, { start, end }: Span): boolean =>
	changes.some(
		({ evidence, wording }) =>
			evidence.some((quote) => quote.document === document.id && quote.start <= start && end <= quote.end) &&
			document.text.slice(start, end).includes(wording),
	);

function formulaChange(
	scene: Scene,
	kind: PreviousChange["kind"],
	account: Account,
	formula: Formula,
	probability: number | null,
): PreviousChange {
	const inside = account.mentions.find(({ quote }) => quote.start >= formula.start && quote.end <= formula.end);
	return changeOf(
		scene,
		kind,
		[{ account, issue: inside?.issue ?? null, quote: quoteOf(account.document, formula) }],
		probability,
	);
}

function changeOf(
	{ current, latest }: Scene,
	kind: PreviousChange["kind"],
	places: readonly Place[],
	probability: number | null,
): PreviousChange {
	const [first] = places as readonly [Place, ...Place[]];
	return {
		publisher: current.document.publisher ?? "",
		kind,
		issue: first.issue,
		wording: first.quote.exact,
		evidence: places.slice(0, MOST_EVIDENCE).map(({ account, quote }) => sentenceAround(account, quote)),
		previousDocument: kind === "vanished" ? first.account.document.id : latest.document.id,
		document: current.document.id,
		probability,
	};
}

function sentenceAround({ document, sentences }: Account, quote: Quote): Quote {
	const sentence = sentences.find(({ start, end }) => start <= quote.start && quote.end <= end);
	return sentence === undefined ? quote : quoteOf(document, sentence);
}

/** This side's texts before the present one, oldest first: with the same partner where any are, or else all given. */
function earlierOf(current: Account, previous: readonly Account[], others: readonly Account[]): readonly Account[] {
	const { publisher, date, id } = current.document;
	const own = previous.filter(
		({ document }) =>
			document.publisher === publisher &&
			document.id !== id &&
			(date === undefined || document.date === undefined || document.date <= date),
	);
	const partners = new Set([...current.parties, ...others.flatMap(({ document }) => document.publisher ?? [])]);
	const same = own.filter(({ parties }) => parties.some((party) => party !== publisher && partners.has(party)));
	const pick = same.length > 0 ? same : own;
	return pick.toSorted((a, b) => byCodeUnits(a.document.date ?? "", b.document.date ?? ""));
}

// Dates of unequal precision sort as text: 2025 before 2025-02 before 2025-02-11.

import type { Outcome } from "@fissure/core";
import { attempt, type CaseFile } from "../case-file.ts";
import { parseQuery } from "../search/parse-query.ts";
import { askRows } from "./asked-rows.ts";
import type { LedgerColumns } from "./ledger-columns.ts";
import type { LedgerFilters } from "./ledger-filters.ts";
import { hitsOf, type LedgerRow } from "./ledger-window.ts";
import { readEntries } from "./read-entries.ts";
import { type SayingText, textsOf, textsSaying } from "./texts-saying.ts";

/** What somebody is asked to have said: words, or positions, or positions in these words. */
export interface SaidQuestion extends Omit<LedgerFilters, "publishers" | "holders"> {
	readonly holder: string;
}

export interface SaidYear {
	/** Empty where no date is known. */
	readonly year: string;
	/** Texts of the holder that are held, and of these so many say so. */
	readonly held: number;
	readonly saying: number;
}

export interface SaidLanguage {
	readonly language: string;
	/** Texts of the holder that are held in it, and of these so many say so. */
	readonly held: number;
	readonly saying: number;
}

export interface Said {
	/** `words`: in the holder's own texts, whoever holds what they say. `positions`: as read by a coder. */
	readonly searched: "words" | "positions";
	/** Texts of the holder that pass the days, venues and kinds asked for. */
	readonly held: {
		readonly texts: number;
		/** Of these, so many that no coder has read: of positions they say nothing. */
		readonly uncoded: number;
		/** Dates of the first and the last, as given; null where no date is known. */
		readonly first: string | null;
		readonly last: string | null;
	};
	/** Of these, so many say so. */
	readonly saying: number;
	/** Positions in the holder's own texts; null for words. */
	readonly positions: number | null;
	/** Where only words were asked for: the first and the last text, with sentences. */
	readonly firstText: SayingText | null;
	readonly lastText: SayingText | null;
	/** Where positions were asked for: the first and the last in the holder's own texts. */
	readonly firstRow: LedgerRow | null;
	readonly lastRow: LedgerRow | null;
	/** Texts of others that ascribe such a position to the holder: what others say, not what the holder said. */
	readonly ascribed: number;
	/** Every year in which a text is held, the earliest first. */
	readonly years: readonly SaidYear[];
	/** Every language of a text that is held, the one of most texts first: words are said in one of them. */
	readonly languages: readonly SaidLanguage[];
}

/**
 * Has somebody ever said this, in the texts held?
 *
 * - silent:   on texts that are not held: none found is a property of what is held, not of what was said
 * - problems: those of the words looked for, and whatever befalls the file
 */
export const everSaid = (file: CaseFile, { holder, ...question }: SaidQuestion): Promise<Outcome<Said>> =>
	attempt(file.path, async () => {
		const { words, issues, stances, manners, stance, asserters, ...ofDocuments } = question;
		const asksPositions = [issues, stances, manners, stance, asserters].some((filter) => filter !== undefined);
		const held = await textsOf(file, { ...ofDocuments, publishers: [holder] });
		const found = asksPositions ? await ask(file, holder, question) : await search(file, words, held);
		if (!found.ok) return found;
		const { saying, ...rest } = found.value;
		const dates = held.map(({ date }) => date).filter((date) => date !== "");
		const years = countBy(held, saying, ({ date }) => date.slice(0, 4));
		const languages = countBy(held, saying, ({ language }) => language).toSorted(([, a], [, b]) => b.held - a.held);
		return {
			ok: true,
			value: {
				searched: asksPositions ? "positions" : "words",
				held: {
					texts: held.length,
					uncoded: held.filter(({ isCoded }) => !isCoded).length,
					first: dates[0] ?? null,
					last: dates.at(-1) ?? null,
				},
				saying: saying.size,
				...rest,
				years: years.map(([year, counts]) => ({ year, ...counts })),
				languages: languages.map(([language, counts]) => ({ language, ...counts })),
			},
		};
	});

type HeldTexts = Awaited<ReturnType<typeof textsOf>>;

/** How many texts are held, and how many of them say so, part by part, in the order in which the parts come. */
function countBy(texts: HeldTexts, saying: ReadonlySet<number>, partOf: (text: HeldTexts[number]) => string) {
	const counts = new Map<string, { held: number; saying: number }>();
	for (const text of texts) {
		const count = counts.get(partOf(text)) ?? { held: 0, saying: 0 };
		count.held++;
		if (saying.has(text.key)) count.saying++;
		counts.set(partOf(text), count);
	}
	return [...counts];
}

type Found = Omit<Said, "searched" | "held" | "saying" | "years" | "languages"> & {
	readonly saying: ReadonlySet<number>;
};
const NOTHING = { firstText: null, lastText: null, firstRow: null, lastRow: null };

async function search(file: CaseFile, words: string | undefined, held: HeldTexts): Promise<Outcome<Found>> {
	const parsed = parseQuery(words ?? "");
	if (!parsed.ok) return parsed;
	const { saying, first, last } = await textsSaying(file, parsed.value, held);
	return { ok: true, value: { ...NOTHING, saying, positions: null, firstText: first, lastText: last, ascribed: 0 } };
}

async function ask(file: CaseFile, holder: string, question: Omit<SaidQuestion, "holder">): Promise<Outcome<Found>> {
	const asked = await askRows(file, { ...question, holders: [holder] });
	if (!asked.ok) return asked;
	const { columns, rows, words } = asked.value;
	const documentOf = (row: number) => columns.held[columns.documents[row] as number] as LedgerColumns["held"][number];
	const all = Array.from(rows);
	const own = all.filter((row) => documentOf(row).publisher === holder);
	const others = new Set(all.filter((row) => documentOf(row).publisher !== holder).map((row) => documentOf(row).key));
	const ends = [own[0], own.at(-1)].flatMap((row) =>
		row === undefined ? [] : [{ key: columns.keys[row] as number, document: documentOf(row).key }],
	);
	const [first = null, last = first] = (await readEntries(file.db, ends)).map(([entry, { key }]) => ({
		key,
		...entry,
		hits: words === null ? [] : hitsOf(entry, words),
	}));
	return {
		ok: true,
		value: {
			...NOTHING,
			saying: new Set(own.map((row) => documentOf(row).key)),
			positions: own.length,
			firstRow: first,
			lastRow: last,
			ascribed: others.size,
		},
	};
}

import type { Outcome } from "@fissure/core";
import type { LedgerFilters, Said } from "@fissure/model";
import { attempt, type Case } from "../case/case.ts";
import { parseQuery } from "../query/parse-query.ts";
import { askRows } from "./asked-rows.ts";
import type { LedgerColumns } from "./ledger-columns.ts";
import { hitsOf } from "./ledger-window.ts";
import { readEntries } from "./read-entries.ts";
import { textsOf, textsSaying } from "./texts-saying.ts";

/** What somebody is asked to have said: words, or positions, or positions in these words. */
export interface SaidQuestion extends Omit<LedgerFilters, "publishers" | "holders"> {
	readonly holder: string;
}

/**
 * Has somebody ever said this, in the texts of the case?
 *
 * - silent:   on texts that are not in the case: none found is a property of the case, not of what was said
 * - problems: those of the words looked for, and problems of the file
 */
export const everSaid = (file: Case, { holder, ...question }: SaidQuestion): Promise<Outcome<Said>> =>
	attempt(file.address, async () => {
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

type CountedTexts = Awaited<ReturnType<typeof textsOf>>;

/** How many texts are there, and how many of them say so, part by part, in the order in which the parts come. */
function countBy(texts: CountedTexts, saying: ReadonlySet<number>, partOf: (text: CountedTexts[number]) => string) {
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

async function search(file: Case, words: string | undefined, held: CountedTexts): Promise<Outcome<Found>> {
	const parsed = parseQuery(words ?? "");
	if (!parsed.ok) return parsed;
	const { saying, first, last } = await textsSaying(file, parsed.value, held);
	return { ok: true, value: { ...NOTHING, saying, positions: null, firstText: first, lastText: last, ascribed: 0 } };
}

async function ask(file: Case, holder: string, question: Omit<SaidQuestion, "holder">): Promise<Outcome<Found>> {
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

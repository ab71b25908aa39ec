import { byCodeUnits, type PhraseLife, type PhraseUser } from "@fissure/model";
import { lifeLine, type TierLine, timelineOf } from "./life-line.ts";
import { type PhraseTable, textsWith } from "./phrase-table.ts";

/** A text of a table of phrases. */
export interface PhraseText {
	readonly id: string;
	readonly publisher: string | null;
	readonly language: string;
	readonly date: string | null;
	readonly kind: string;
	readonly venue: string | null;
	readonly speaker: string | null;
}

/**
 * When did each publisher use a phrase?
 *
 * Eligible are dated texts in the languages in which it is found at all; for each publisher, of the kinds and venues that ever have it.
 *
 * - in:   what is known of the texts, in the order of the table
 * - out:  those who use it, most texts first
 * - time: a step for each text and each place
 */
export function phraseLife(
	phrase: string,
	table: PhraseTable,
	texts: readonly PhraseText[],
	tiers?: readonly TierLine[],
): PhraseLife {
	const found = textsWith(table, phrase);
	const counts = new Int32Array(texts.length);
	const languages = new Set<string>();
	for (const [at, text] of found.texts.entries()) {
		counts[text] = found.counts[at] as number;
		languages.add((texts[text] as PhraseText).language);
	}
	const own = new Map<string | null, number[]>();
	const years = new Map<number, { year: number; texts: number; of: number }>();
	let undated = 0;
	for (let at = 0; at < texts.length; at++) {
		const { date, language, publisher } = texts[at] as PhraseText;
		if (!languages.has(language)) continue;
		const isUse = counts[at] !== 0;
		if (date === null) {
			undated += Number(isUse);
			continue;
		}
		const held = own.get(publisher);
		if (held === undefined) own.set(publisher, [at]);
		else held.push(at);
		const year = Number(date.slice(0, 4));
		const counted = years.get(year) ?? { year, texts: 0, of: 0 };
		years.set(year, counted);
		counted.texts += Number(isUse);
		counted.of++;
	}
	const users = [...own].flatMap(([publisher, indexes]) =>
		indexes.some((at) => counts[at] !== 0) ? [userOf(publisher, indexes, { counts, texts, tiers })] : [],
	);
	return {
		phrase,
		texts: users.reduce((sum, user) => sum + user.texts, 0),
		places: found.places,
		undated,
		years: [...years.values()].sort((a, b) => a.year - b.year),
		users: users.sort((a, b) => b.texts - a.texts || byCodeUnits(a.publisher ?? "", b.publisher ?? "")),
	};
}

interface Counted {
	/** How often each text has the phrase. */
	readonly counts: Int32Array;
	readonly texts: readonly PhraseText[];
	readonly tiers: readonly TierLine[] | undefined;
}

function userOf(publisher: string | null, indexes: readonly number[], { counts, texts, tiers }: Counted): PhraseUser {
	const textAt = (index: number): Dated => texts[index] as Dated;
	const inOrder = indexes.toSorted(
		(a, b) => byCodeUnits(textAt(a).date, textAt(b).date) || byCodeUnits(textAt(a).id, textAt(b).id),
	);
	const having: number[] = [];
	let places = 0;
	for (const [at, index] of inOrder.entries()) {
		const count = counts[index] as number;
		if (count > 0) having.push(at);
		places += count;
	}
	const timeline = timelineOf(inOrder.map(textAt), tiers);
	return { publisher, places, ...lifeLine(Int32Array.from(having), timeline) };
}

type Dated = PhraseText & { readonly date: string };

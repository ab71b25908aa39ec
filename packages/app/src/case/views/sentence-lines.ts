import type { FoundDocument, LedgerEntry } from "@fissure/model";
import { plural, signed, type ViewLine } from "@fissure/report";

interface Source {
	readonly id: string;
	readonly title: string | null;
	readonly publisher: string | null;
	readonly date: string | null;
	readonly venue: string | null;
	readonly kind: string;
	readonly language: string;
	readonly url: string | null;
}

/** `VAL · 2026-03-01 · Call with Ostmark · [readout-3]`, and below it where that is on the network. */
function sourceLines({ publisher, date, title, id, venue, kind, language, url }: Source): readonly ViewLine[] {
	const facts = [publisher ?? "publisher unknown", date ?? "no date", title, `[${id}]`, kind, venue, language];
	return [
		{ text: facts.filter((fact) => fact !== null).join(" · "), tone: "strong" },
		...(url === null ? [] : [{ text: url, indent: 4, tone: "faint" } as const]),
	];
}

/** A document that says what was looked for, and the sentences that do. */
export function foundLines(document: FoundDocument): readonly ViewLine[] {
	const more = document.count - document.sentences.length;
	return [
		...sourceLines(document),
		...document.sentences.map((sentence) => ({ quoted: sentence, hits: sentence.hits })),
		...(more > 0 ? [{ text: `and ${plural(more, "sentence")} more`, indent: 4, tone: "faint" } as const] : []),
		"",
	];
}

/** Positions with their sentences; those of one document that follow each other are under it. */
export const ledgerLines = (entries: readonly LedgerEntry[]): readonly ViewLine[] =>
	entries.flatMap((entry, at) => [
		...(entries[at - 1]?.document.id === entry.document.id ? [] : sourceLines(entry.document)),
		...entryLines(entry),
	]);

/** A position with its sentence: whose, who says so, on what, how far. */
function entryLines(entry: LedgerEntry): readonly ViewLine[] {
	const { holder, asserter, manner, issue, stance, verb, status, negated, conditional, certainty } = entry;
	const whose = holder === asserter && manner === "own" ? holder : `${holder} (${manner}, says ${asserter})`;
	const said = [
		...[whose, issue, `stance ${signed(stance)}`],
		...(verb === null ? [] : [verb]),
		...(negated ? ["negated"] : []),
		...(conditional ? ["conditional"] : []),
		...(status === "asserted" ? [] : [status]),
		...(certainty === "low" ? ["low certainty"] : []),
	];
	return [{ text: said.join(" · "), indent: 4 }, { quoted: entry.sentence, hits: [entry.quote] }, ""];
}

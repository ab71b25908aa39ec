import type { Quote, Span } from "@fissure/core";
import type { FoundDocument, LedgerEntry } from "@fissure/model";
import { oneLine, type Paint, plural, signed, type ViewOptions, wrapText } from "@fissure/report";

const INDENT = "    ";

/** Brackets that no text of a government has, so that the words looked for are seen without colour too. */
const OPEN = "⟦";
const CLOSE = "⟧";

/** The sentence on one line, with these spans of its document marked. */
export function marked({ exact, start }: Quote, hits: readonly Span[]): string {
	let at = start;
	let line = "";
	for (const hit of hits) {
		if (hit.start < at || hit.end > start + exact.length) continue;
		line += `${exact.slice(at - start, hit.start - start)}${OPEN}${exact.slice(hit.start - start, hit.end - start)}${CLOSE}`;
		at = hit.end;
	}
	return oneLine(line + exact.slice(at - start));
}

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
export function sourceLines(source: Source, { width }: ViewOptions, paint: Paint): readonly string[] {
	const { publisher, date, title, id, venue, kind, language, url } = source;
	const facts = [publisher ?? "publisher unknown", date ?? "no date", title, `[${id}]`, kind, venue, language];
	const line = facts.flatMap((fact) => (fact === null ? [] : [oneLine(fact)])).join(" · ");
	return [
		...wrapText(line, width).map((part) => paint(part, "bold")),
		...(url === null ? [] : wrapText(oneLine(url), width - INDENT.length).map((part) => paint(INDENT + part, "dim"))),
	];
}

const quoteLines = (text: string, { width }: ViewOptions, paint: Paint): readonly string[] =>
	wrapText(text, width - INDENT.length - 2).map((line) => `${INDENT}${paint("│ ", "dim")}${inked(line, paint)}`);

const inked = (line: string, paint: Paint): string => line.replace(/⟦[^⟧]*⟧/gu, (hit) => paint(hit, "yellow"));

/** A document that says what was looked for, and the sentences that do. */
export function foundLines(document: FoundDocument, options: ViewOptions, paint: Paint): readonly string[] {
	const more = document.count - document.sentences.length;
	return [
		...sourceLines(document, options, paint),
		...document.sentences.flatMap((sentence) => quoteLines(marked(sentence, sentence.hits), options, paint)),
		...(more > 0 ? [`${INDENT}${paint(`and ${plural(more, "sentence")} more`, "dim")}`] : []),
		"",
	];
}

/** Positions with their sentences; those of one document that follow each other are under it. */
export const ledgerLines = (entries: readonly LedgerEntry[], options: ViewOptions, paint: Paint): readonly string[] =>
	entries.flatMap((entry, at) => [
		...(entries[at - 1]?.document.id === entry.document.id ? [] : sourceLines(entry.document, options, paint)),
		...entryLines(entry, options, paint),
	]);

/** A position with its sentence: whose, who says so, on what, how far. */
function entryLines(entry: LedgerEntry, options: ViewOptions, paint: Paint): readonly string[] {
	const { holder, asserter, manner, issue, stance, verb, status, negated, conditional, certainty } = entry;
	const whose = holder === asserter && manner === "own" ? holder : `${holder} (${manner}, says ${asserter})`;
	const said = [whose, issue, `stance ${signed(stance)}`, verb === null ? null : oneLine(verb)];
	const standing = [
		...(negated ? ["negated"] : []),
		...(conditional ? ["conditional"] : []),
		...(status === "asserted" ? [] : [status]),
		...(certainty === "low" ? ["low certainty"] : []),
	];
	return [
		...wrapText([...said.filter((part) => part !== null), ...standing].join(" · "), options.width - INDENT.length).map(
			(line) => INDENT + line,
		),
		...quoteLines(marked(entry.sentence, [entry.quote]), options, paint),
		"",
	];
}

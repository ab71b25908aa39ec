import type { CritiqueContext, Judgment, Quote, Span } from "@fissure/model";
import { placedLinks } from "./placed-links.ts";

/** Every quote that a judgment shows its reader: its own, and those of the findings it cites. */
export function citedQuotes(judgment: Judgment, { findings }: CritiqueContext): readonly Quote[] {
	const known = new Map(findings.map(({ id, finding }) => [id, finding]));
	return placedLinks(judgment).flatMap(({ link }) => {
		if (link.kind === "quote") return [link.quote];
		const finding = link.kind === "finding" ? known.get(link.finding) : undefined;
		return finding === undefined ? [] : [...finding.evidence, ...finding.instead];
	});
}

/** Whether words share a place with some of these quotes. */
export function overlaps(quotes: readonly Quote[]): (words: Quote) => boolean {
	const byDocument = new Map<string, Span[]>();
	for (const { document, start, end } of quotes) {
		const spans = byDocument.get(document);
		if (spans === undefined) byDocument.set(document, [{ start, end }]);
		else spans.push({ start, end });
	}
	return ({ document, start, end }) =>
		byDocument.get(document)?.some((span) => span.start < end && start < span.end) ?? false;
}

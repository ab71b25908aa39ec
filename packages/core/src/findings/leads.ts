import type { Finding, Quote } from "@fissure/model";

/** As many as a person reads before they choose. */
const MOST_LEADS = 10;

/**
 * Which findings does a person read first?
 *
 * - in:  findings in the order of their weight
 * - out: the places of the first `MOST_LEADS` that show something new: one whose every quotation is within words that a lead above
 *        shows is passed over
 */
export function leadsOf(findings: readonly Pick<Finding, "evidence" | "instead">[]): readonly number[] {
	const shown: Quote[] = [];
	const leads: number[] = [];
	for (const [at, { evidence, instead }] of findings.entries()) {
		if (leads.length === MOST_LEADS) break;
		const quotes = [...evidence, ...instead];
		if (quotes.length > 0 && quotes.every((quote) => shown.some((other) => isWithin(quote, other)))) continue;
		shown.push(...quotes);
		leads.push(at);
	}
	return leads;
}

const isWithin = (quote: Quote, other: Quote): boolean =>
	quote.document === other.document && quote.start >= other.start && quote.end <= other.end;

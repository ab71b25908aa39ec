import type { Quote } from "@fissure/core";
import type { TextSpan } from "../../../components/text/segment-text.ts";
import { messages } from "../../../messages/messages.ts";
import type { AccountShown, FindingShown, Gap, SideBySide } from "./comparison-types.ts";

const words = messages.compare;

/** What is looked at: a finding, an issue, single words, or nothing in particular. */
export interface Looked {
	readonly finding: FindingShown | null;
	readonly issue: string | null;
	/** Words that were pressed in a cell, an unmatched passage or a change; of two texts where they are aligned. */
	readonly quotes: readonly Quote[];
}

/** How issues are called and coloured, the same on every page. */
export interface IssueLook {
	readonly issueName: (issue: string) => string;
	/** Degrees on the colour wheel; undefined where the codebook does not know the issue. */
	readonly issueHue: (issue: string) => number | undefined;
}

/** Where a finding is in one text: what proves it, what is there instead, what speaks against it. */
const findingSpans = ({ finding }: FindingShown, document: string): readonly TextSpan[] =>
	(
		[
			["evidence", finding.evidence, words.evidence],
			["instead", finding.instead, words.instead],
			["counter", finding.counterEvidence, words.counter],
		] as const
	).flatMap(([kind, quotes, title]) =>
		quotes
			.filter((quote) => quote.document === document)
			.map(({ start, end }) => ({ start, end, kind, id: `${kind}-${start}`, title })),
	);

/** What is lit in one text. With nothing looked at, every position that was read, by issue. */
export const spansIn = (
	{ document, mentions, positions }: AccountShown,
	{ finding, issue, quotes }: Looked,
	look: IssueLook,
): readonly TextSpan[] => {
	const spans: TextSpan[] = [];
	if (finding !== null) spans.push(...findingSpans(finding, document.id));
	const shown = finding === null ? issue : finding.finding.issue;
	const isShown = (one: { readonly issue: string }): boolean => shown === null || one.issue === shown;
	if (finding === null || shown !== null)
		for (const mention of mentions.filter(isShown))
			spans.push(spanOf("mention", mention.issue, mention.quote, look, shown !== null && finding === null));
	if (finding === null)
		for (const position of positions.filter(isShown))
			spans.push(spanOf("position", position.issue, position.quote, look, false));
	for (const { start, end } of quotes.filter((quote) => quote.document === document.id))
		spans.push({ start, end, kind: "evidence", id: "quote", title: words.evidence });
	return spans;
};

const spanOf = (
	kind: "mention" | "position",
	issue: string,
	{ start, end }: Quote,
	{ issueName, issueHue }: IssueLook,
	isSelected: boolean,
): TextSpan => {
	const hue = issueHue(issue);
	return { start, end, kind, id: issue, title: issueName(issue), isSelected, ...(hue === undefined ? {} : { hue }) };
};

/** Where a text is to be scrolled to; null where it stays. Gaps come before mentions, since silence is what was asked for. */
export const placeIn = (account: AccountShown, looked: Looked, gaps: readonly Gap[]): number | null => {
	const { finding, issue, quotes } = looked;
	const { id } = account.document;
	const quote = quotes.find(({ document }) => document === id);
	if (quote !== undefined) return quote.start;
	if (finding !== null) {
		const { evidence, instead, counterEvidence } = finding.finding;
		const here = [...evidence, ...instead, ...counterEvidence].find((one) => one.document === id);
		return here?.start ?? gaps.find((gap) => gap.document === id)?.at ?? null;
	}
	if (issue === null) return null;
	const first = account.mentions.find((mention) => mention.issue === issue);
	return first?.quote.start ?? gaps.find((gap) => gap.document === id)?.at ?? null;
};

/** The gaps to be seen open: of the finding, else of the issue; one for each place and wording. */
export const openGaps = ({ gaps, findings }: SideBySide, { finding, issue }: Looked): readonly Gap[] => {
	if (finding === null && issue === null) return [];
	const wanted = gaps.filter((gap) => {
		const found = findings[gap.finding];
		return finding === null ? found?.finding.issue === issue : found?.id === finding.id;
	});
	const seen = new Set<string>();
	return wanted.filter(({ document, at, words }) => {
		const key = `${document} ${at} ${words.document} ${words.start}`;
		if (seen.has(key)) return false;
		seen.add(key);
		return true;
	});
};

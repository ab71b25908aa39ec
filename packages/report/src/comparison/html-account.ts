import type { Comparison, Quote } from "@fissure/core";
import type { RenderOptions } from "../words/options.ts";
import { factsOf, paragraphOf, type Side, withGuess } from "../words/sides.ts";
import { issueName, silentSides } from "../words/wording.ts";
import { attribute, htmlText, segmentSpans, webAddress } from "../writers/page.ts";

/** What a stretch of text is marked for: an issue, or its part in a finding. */
type Mark =
	| { readonly start: number; readonly end: number; readonly issue: number }
	| { readonly start: number; readonly end: number; readonly finding: number; readonly part: Part };
type Part = "evidence" | "instead" | "counter";

/** Issues touched anywhere, in the order of the matrix: index = colour. */
export const issuesShown = ({ matrix, accounts }: Comparison): readonly string[] => {
	const touched = new Set(accounts.flatMap(({ mentions }) => mentions.map(({ issue }) => issue)));
	return [...new Set([...matrix.map(({ issue }) => issue).filter((issue) => touched.has(issue)), ...touched])];
};

/** Anchor of a finding's words in one text; is in every account that the finding concerns. */
export const anchorOf = (finding: number, side: Side): string => `f${finding + 1}-${side.letter}`;

function marksOf(comparison: Comparison, { account }: Side, issues: readonly string[]): readonly Mark[] {
	const { id } = account.document;
	const own = (quotes: readonly Quote[]) => quotes.filter(({ document }) => document === id);
	const part = (quotes: readonly Quote[], finding: number, name: Part): readonly Mark[] =>
		own(quotes).map(({ start, end }) => ({ start, end, finding, part: name }));
	return [
		...account.mentions.map(({ issue, quote: { start, end } }) => ({ start, end, issue: issues.indexOf(issue) })),
		...comparison.findings.flatMap(({ evidence, instead, counterEvidence }, at) => [
			...part(evidence, at, "evidence"),
			...part(instead, at, "instead"),
			...part(counterEvidence, at, "counter"),
		]),
	];
}

/** One run: nested underlines, one an issue, each a little lower; parts in findings as data for the script. */
function runHtml(text: string, marks: readonly Mark[], names: readonly string[]): string {
	if (marks.length === 0) return htmlText(text);
	const issues = [...new Set(marks.flatMap((mark) => ("issue" in mark ? [mark.issue] : [])))];
	const parts = (["evidence", "instead", "counter"] as const).flatMap((part) => {
		const findings = marks.flatMap((mark) => ("finding" in mark && mark.part === part ? [mark.finding + 1] : []));
		return findings.length === 0 ? [] : [` data-${part}="${[...new Set(findings)].join(" ")}"`];
	});
	const underlined = issues.reduceRight(
		(inner, issue, depth) => `<span class="u i${issue} d${Math.min(depth, 3)}">${inner}</span>`,
		htmlText(text),
	);
	const title = issues.length === 0 ? "" : ` title="${attribute(issues.map((issue) => names[issue]).join("; "))}"`;
	return `<span class="r"${parts.join("")}${title}>${underlined}</span>`;
}

function paragraphsHtml(side: Side, marks: readonly Mark[], names: readonly string[]): string {
	const { text } = side.account.document;
	const anchored = new Set<number>();
	/** The first words of each finding carry its anchor; evidence comes before what merely stands nearby. */
	const first = new Map<number, number>();
	for (const mark of marks) if ("finding" in mark && !first.has(mark.finding)) first.set(mark.finding, mark.start);
	const anchors = (start: number, under: readonly Mark[]): string =>
		[...new Set(under.flatMap((mark) => ("finding" in mark ? [mark.finding] : [])))]
			.filter((finding) => first.get(finding) === start && !anchored.has(finding))
			.map((finding) => {
				anchored.add(finding);
				return `<a class="at" id="${anchorOf(finding, side)}"></a>`;
			})
			.join("");
	return [...text.matchAll(/[^\r\n\u2028\u2029]+/gu)]
		.filter(([line]) => line.trim() !== "")
		.map(({ 0: line, index }) => {
			const number = paragraphOf(side.account, { start: index + line.length - line.trimStart().length });
			const runs = segmentSpans(index, index + line.length, marks).map(
				(run) => anchors(run.start, run.marks) + runHtml(text.slice(run.start, run.end), run.marks, names),
			);
			return `<p>${number === null ? "" : `<span class="no" aria-hidden="true">${number}</span>`}${runs.join("")}</p>`;
		})
		.join("\n");
}

/** What this text is silent on, so that the reader without a script and the printed page see the gaps too. */
function gapsHtml(comparison: Comparison, side: Side, sides: readonly Side[], options: RenderOptions): string {
	const gaps = comparison.findings.flatMap((finding, at) =>
		silentSides(finding, sides).includes(side)
			? [
					`<li id="${anchorOf(at, side)}" data-gap="${at + 1}"><a href="#finding-${at + 1}">${at + 1}</a> Nothing similar here: ${htmlText(issueName(finding.issue, comparison, options))}</li>`,
				]
			: [],
	);
	return gaps.length === 0
		? ""
		: `<p class="hush" lang="en">Silent on</p><ul class="gaps" lang="en">${gaps.join("")}</ul>`;
}

/** One account: who, what, when, what of it is guessed; then the whole text with its marks. */
export function accountHtml(
	comparison: Comparison,
	side: Side,
	sides: readonly Side[],
	options: RenderOptions,
): string {
	const issues = issuesShown(comparison);
	const names = issues.map((issue) => issueName(issue, comparison, options));
	const { document } = side.account;
	const lang = attribute(document.language);
	const url = webAddress(document.url);
	const title =
		side.title === null ? "" : `<p class="title" lang="${lang}">${htmlText(withGuess(side.title, "title", side))}</p>`;
	const source = url === null ? "" : ` · <a href="${attribute(url)}" rel="noreferrer noopener">source</a>`;
	return `<section class="account" id="text-${side.letter}" aria-labelledby="who-${side.letter}">
<header><h2 id="who-${side.letter}"><span class="letter">${side.letter}</span> ${htmlText(withGuess(side.publisher, "publisher", side))}</h2>
${title}<p class="facts">${htmlText(factsOf(side).join(" · "))}${source}</p>
<p class="gap" role="status"></p></header>
<section class="body" tabindex="0" aria-label="Text ${side.letter}"><div class="text" lang="${lang}" dir="auto">
${paragraphsHtml(side, marksOf(comparison, side, issues), names)}
</div>${gapsHtml(comparison, side, sides, options)}</section>
</section>`;
}

import type { Comparison, Finding, Quote } from "@fissure/core";
import type { RenderOptions } from "../words/options.ts";
import { placeOf, type Side, sideOf } from "../words/sides.ts";
import { oneLine } from "../words/visible.ts";
import {
	baseRateWords,
	FINDING_NAMES,
	headlineOf,
	issueName,
	measureWords,
	nothingFoundWords,
	SALIENCE_NAMES,
	silentSides,
} from "../words/wording.ts";
import { anchorOf } from "./html-account.ts";
import { attribute, htmlText } from "./html-escape.ts";

/** Exact words with their place, linked to where they stand. */
export function quoteHtml(quote: Quote, href: string | null, label: string, sides: readonly Side[]): string {
	const side = sideOf(sides, quote.document);
	const lang = side === undefined ? "" : ` lang="${attribute(side.account.document.language)}" dir="auto"`;
	const place = htmlText(placeOf(sides, quote));
	const cite = href === null ? place : `<a href="#${href}">${place}</a>`;
	return `<blockquote><p${lang}>${htmlText(oneLine(quote.exact))}</p><footer>${label}${cite}</footer></blockquote>`;
}

const row = (name: string, value: string): string => `<div><dt>${name}</dt><dd>${value}</dd></div>`;

function notesHtml(finding: Finding): string {
	const { measure, caveats, explanations, by } = finding;
	return `<dl>${[
		...(measure === null ? [] : [row("Measure", htmlText(measureWords(measure)))]),
		row("Base rate", htmlText(baseRateWords(finding))),
		...(caveats.length > 0 ? [row("Allow for", caveats.map(htmlText).join("<br>"))] : []),
		...(explanations.length > 0 ? [row("To weigh", explanations.map(htmlText).join(" · "))] : []),
		row("By", htmlText(by)),
	].join("")}</dl>`;
}

function findingHtml(
	finding: Finding,
	at: number,
	comparison: Comparison,
	sides: readonly Side[],
	options: RenderOptions,
): string {
	const linkOf = (document: string): string | null => {
		const side = sideOf(sides, document);
		return side === undefined ? null : anchorOf(at, side);
	};
	const quotes = (list: readonly Quote[], label: string): string =>
		list.map((quote) => quoteHtml(quote, linkOf(quote.document), label, sides)).join("");
	const silent = silentSides(finding, sides)
		.map((side) => `<a href="#${anchorOf(at, side)}">${side.letter}</a>`)
		.join(", ");
	const target = linkOf(finding.carriedBy) ?? `finding-${at + 1}`;
	return `<li><article class="finding s${finding.salience}" id="finding-${at + 1}" data-finding="${at + 1}" data-carried="${sideOf(sides, finding.carriedBy)?.letter ?? ""}">
<p class="kind"><span class="rank">${at + 1}</span> <span><span class="k">${FINDING_NAMES[finding.kind]}</span> ${htmlText(issueName(finding.issue, comparison, options))}</span> <span class="weight">${SALIENCE_NAMES[finding.salience]}</span></p>
<h3><a class="go" href="#${target}">${htmlText(headlineOf(finding, options))}</a></h3>
<div class="more">${quotes(finding.evidence, "")}${quotes(finding.instead, "instead, ")}${silent === "" ? "" : `<p class="nothing">${silent}: nothing corresponding</p>`}${quotes(finding.counterEvidence, "speaks against it, ")}${notesHtml(finding)}</div>
</article></li>`;
}

/** The ranked findings, each linked to its words on both sides. */
export function findingsHtml(comparison: Comparison, sides: readonly Side[], options: RenderOptions): string {
	const { findings } = comparison;
	const list =
		findings.length === 0
			? `<p>${htmlText(nothingFoundWords(comparison))}</p>`
			: `<ol>${findings.map((finding, at) => findingHtml(finding, at, comparison, sides, options)).join("\n")}</ol>`;
	return `<section class="findings" id="findings" aria-labelledby="findings-head"><h2 id="findings-head">Findings <span class="count">${findings.length}</span></h2>
<div class="scroll" tabindex="0" role="region" aria-label="Findings">${list}</div></section>`;
}

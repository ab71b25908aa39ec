import { type Comparison, type Finding, INTERFACE_LANGUAGE, type Quote } from "@fissure/core";
import { type RenderOptions, resolveOptions } from "../words/options.ts";
import { nameActor, placeOf, plural, type Side, sideOf, sidesOf } from "../words/sides.ts";
import { oneLine } from "../words/visible.ts";
import {
	baseRateWords,
	caveatsOf,
	changeNote,
	FINDING_NAMES,
	headlineOf,
	issueName,
	measureWords,
	NO_ISSUE,
	NO_POSITION,
	NO_UNMATCHED,
	notHeld,
	nothingFoundWords,
	reachOf,
	SALIENCE_NAMES,
	silentSides,
	voicesOf,
} from "../words/wording.ts";
import { attribute, htmlHead, htmlText } from "../writers/page.ts";
import { SCRIPT } from "../writers/page-script.ts";
import { styleSheet } from "../writers/page-style.ts";
import { accountHtml, anchorOf, issuesShown } from "./html-account.ts";

const radios = (
	name: string,
	legend: string,
	choices: readonly (readonly [string, string])[],
	chosen: string,
): string =>
	`<fieldset class="${name}s ${name}"><legend class="hush">${legend}</legend>${choices
		.map(
			([id, label]) =>
				`<label><input type="radio" name="${name}" id="${name}-${id}"${id === chosen ? " checked" : ""}> ${label}</label>`,
		)
		.join("")}</fieldset>`;

function legendHtml(comparison: Comparison, options: RenderOptions): string {
	const issues = issuesShown(comparison);
	if (issues.length === 0) return "";
	const toggles = issues.map(
		(issue, at) =>
			`<label><input type="checkbox" id="issue-${at}" checked> <span class="i${at}">${htmlText(issueName(issue, comparison, options))}</span></label>`,
	);
	return `<fieldset class="legend"><legend class="hush">Issues underlined in the texts</legend>${toggles.join("")}</fieldset>`;
}

const HELP = `<dialog id="help" aria-labelledby="help-head"><h2 id="help-head">How to read this page</h2>
<dl><div><dt><kbd>j</kbd> <kbd>k</kbd></dt><dd>next, previous finding</dd></div><div><dt><kbd>Esc</kbd></dt><dd>clear the selection</dd></div><div><dt><kbd>?</kbd></dt><dd>this help</dd></div></dl>
<p>A finding highlights its words in every text: <span class="sample evidence">evidence</span>, <span class="sample instead">what the text says instead</span>, <span class="sample counter">evidence against the finding</span>. If a text has no such words, the page says so above the text. Underlines mark the issues of the legend.</p>
<p><button type="button" class="close">Close</button></p></dialog>`;

function screenHtml(comparison: Comparison, sides: readonly Side[], options: RenderOptions): string {
	const event = comparison.event === null ? "Unnamed event" : oneLine(comparison.event);
	const letters = sides.map(({ letter }) => [letter, letter] as const);
	const tabs = radios("tab", "Text shown", [...letters, ["all", "all"]], letters[0]?.[0] ?? "all");
	const themes = radios(
		"theme",
		"Colours",
		[
			["auto", "auto"],
			["light", "light"],
			["dark", "dark"],
		],
		"auto",
	);
	const unmatched = options.unmatched ? `<a href="#unmatched">Unmatched passages</a>` : "";
	return `<div class="screen">
<header class="top"><h1>${htmlText(event)}</h1>
<nav aria-label="Parts of the page"><a href="#findings">Findings</a><a href="#matrix">Who says what</a>${unmatched}<a href="#not-held">Background texts</a><button type="button" class="help-button">?<span class="hush"> Help</span></button></nav>
${themes}</header>
${legendHtml(comparison, options)}
<div class="stage">${findingsHtml(comparison, sides, options)}
<div class="texts">${tabs}<div class="columns">
${sides.map((side) => accountHtml(comparison, side, sides, options)).join("\n")}
</div></div></div></div>`;
}

/**
 * The comparison as one file to send to a colleague: texts side by side with their findings.
 *
 * Needs no network; without a script every finding still links to its words. Whatever the texts hold is shown as text.
 */
export function renderHtml(comparison: Comparison, given: Partial<RenderOptions> = {}): string {
	const options = resolveOptions(comparison, given);
	const sides = sidesOf(comparison, options);
	const letters = sides.map(({ letter }) => letter);
	const style = styleSheet(issuesShown(comparison).length, letters);
	return `${htmlHead({ language: INTERFACE_LANGUAGE, title: comparison.event ?? "Comparison", program: comparison.program, style, script: SCRIPT })}
<body>
<main>
${screenHtml(comparison, sides, options)}
<div class="below">
<section id="matrix"><h2>Who says what</h2>${matrixHtml(comparison, sides, options)}</section>
${previousHtml(comparison, sides, options)}
${unmatchedHtml(comparison, sides, options)}
${notHeldHtml(comparison, sides, options)}
</div>
</main>
<footer class="colophon">${htmlText(oneLine(comparison.program))} · codebook ${htmlText(oneLine(comparison.codebook))}</footer>
${HELP}
<script>${SCRIPT}</script>
</body>
</html>
`;
}

/** Exact words with their place, linked to where they stand. */
export function quoteHtml(quote: Quote, href: string | null, label: string, sides: readonly Side[]): string {
	const side = sideOf(sides, quote.document);
	const lang = side === undefined ? "" : ` lang="${attribute(side.account.document.language)}" dir="auto"`;
	const place = htmlText(placeOf(sides, quote));
	const cite = href === null ? place : `<a href="#${href}">${place}</a>`;
	return `<blockquote><p${lang}>${htmlText(oneLine(quote.exact))}</p><footer>${label}${cite}</footer></blockquote>`;
}

const row = (name: string, value: string): string => `<div><dt>${name}</dt><dd>${value}</dd></div>`;

function notesHtml(finding: Finding, options: RenderOptions): string {
	const { measure, explanations, by } = finding;
	const caveats = caveatsOf(finding, options);
	return `<dl>${[
		...(measure === null ? [] : [row("Measure", htmlText(measureWords(measure)))]),
		row("Base rate", htmlText(baseRateWords(finding))),
		...(caveats.length > 0 ? [row("Caveats", caveats.map(htmlText).join("<br>"))] : []),
		...(explanations.length > 0 ? [row("Possible explanations", explanations.map(htmlText).join(" · "))] : []),
		row("Method", htmlText(by)),
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
<div class="more">${quotes(finding.evidence, "")}${quotes(finding.instead, "says instead, ")}${silent === "" ? "" : `<p class="nothing">${silent}: nothing similar</p>`}${quotes(finding.counterEvidence, "evidence against it, ")}${notesHtml(finding, options)}</div>
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
<section class="scroll" tabindex="0" aria-label="List of findings">${list}</section></section>`;
}

function cellHtml(row: Comparison["matrix"][number], index: number, side: Side, options: RenderOptions): string {
	const cell = row.cells[index];
	if (cell === undefined || !cell.mentioned)
		return `<td class="silent"><span class="hush">not mentioned</span><span aria-hidden="true">—</span></td>`;
	const voices = voicesOf(cell, side, options).map(
		({ mark, words }) =>
			`<p><span class="mark">${htmlText(mark)}</span> ${words.map((word) => `<span class="verb" lang="${attribute(side.account.document.language)}">${htmlText(word)}</span>`).join(", ")}</p>`,
	);
	return `<td><p class="reach">${htmlText(reachOf(cell))}</p>${voices.length > 0 ? voices.join("") : `<p>${NO_POSITION}</p>`}</td>`;
}

/** Issue × account. */
export function matrixHtml(comparison: Comparison, sides: readonly Side[], options: RenderOptions): string {
	if (comparison.matrix.length === 0) return `<p>${NO_ISSUE}</p>`;
	const heads = sides.map(
		({ letter, publisher }) => `<th scope="col"><span class="letter">${letter}</span> ${htmlText(publisher)}</th>`,
	);
	const rows = comparison.matrix.map(
		(row) =>
			`<tr><th scope="row">${htmlText(issueName(row.issue, comparison, options))}</th>${sides.map((side, index) => cellHtml(row, index, side, options)).join("")}</tr>`,
	);
	return `<section class="wide" tabindex="0" aria-label="Issues by account"><table><thead><tr><th scope="col">Issue</th>${heads.join("")}</tr></thead><tbody>${rows.join("\n")}</tbody></table></section>`;
}

export function previousHtml({ previous }: Comparison, sides: readonly Side[], options: RenderOptions): string {
	if (previous.length === 0) return "";
	const items = previous.map(
		(change) =>
			`<li><p><strong>${htmlText(nameActor(change.publisher, options))}</strong>, ${htmlText(changeNote(change))}: ${htmlText(oneLine(change.wording))}</p>${change.evidence.map((quote) => quoteHtml(quote, null, "", sides)).join("")}</li>`,
	);
	return `<section id="previous"><h2>Since the previous text</h2><ul class="plain two">${items.join("")}</ul></section>`;
}

export function unmatchedHtml({ unmatched }: Comparison, sides: readonly Side[], options: RenderOptions): string {
	if (!options.unmatched) return "";
	const quotes = unmatched.map(({ quote }) => `<li>${quoteHtml(quote, null, "", sides)}</li>`);
	return `<section id="unmatched"><h2>Unmatched passages <span class="count">${unmatched.length}</span></h2>${
		unmatched.length === 0
			? `<p>${NO_UNMATCHED}</p>`
			: `<p>Passages that match no issue of the codebook and have nothing similar in the other text.</p><ul class="plain two">${quotes.join("")}</ul>`
	}</section>`;
}

export function notHeldHtml(comparison: Comparison, sides: readonly Side[], options: RenderOptions): string {
	const bare = notHeld(comparison, sides);
	const held = Object.entries(comparison.background)
		.filter(([, count]) => count > 0)
		.map(
			([publisher, count]) =>
				`<p>Background of ${htmlText(nameActor(publisher, options))}: ${plural(count, "text")}.</p>`,
		);
	const missing =
		bare.length === 0
			? ""
			: `<p>No background texts for ${htmlText(bare.join(", "))}, so there is no base rate for them.</p>`;
	const problems = comparison.problems.map(
		({ place, message }) => `<li>${htmlText(oneLine(place))}: ${htmlText(oneLine(message))}</li>`,
	);
	return `<section id="not-held"><h2>Background texts</h2>${held.join("")}${missing}<p>Only the given texts are compared; a missing text is never counted as an omission.</p>${problems.length > 0 ? `<ul>${problems.join("")}</ul>` : ""}</section>`;
}

import { type Comparison, INTERFACE_LANGUAGE } from "@fissure/core";
import { type RenderOptions, resolveOptions } from "../words/options.ts";
import { type Side, sidesOf } from "../words/sides.ts";
import { oneLine } from "../words/visible.ts";
import { issueName } from "../words/wording.ts";
import { accountHtml, issuesShown } from "./html-account.ts";
import { htmlText } from "./html-escape.ts";
import { findingsHtml } from "./html-findings.ts";
import { htmlHead } from "./html-head.ts";
import { SCRIPT } from "./html-script.ts";
import { styleSheet } from "./html-style.ts";
import { matrixHtml, notHeldHtml, previousHtml, unmatchedHtml } from "./html-tables.ts";

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
<dl><div><dt><kbd>j</kbd> <kbd>k</kbd></dt><dd>next, previous finding</dd></div><div><dt><kbd>Esc</kbd></dt><dd>let go of the finding</dd></div><div><dt><kbd>?</kbd></dt><dd>this help</dd></div></dl>
<p>A finding lights its words in every text: <span class="sample evidence">evidence</span>, <span class="sample instead">what stands there instead</span>, <span class="sample counter">what speaks against it</span>. A text with no such words says so at its head. Underlines mark the issues of the legend.</p>
<p><button type="button" class="close">Close</button></p></dialog>`;

function screenHtml(comparison: Comparison, sides: readonly Side[], options: RenderOptions): string {
	const event = comparison.event === null ? "Event not named" : oneLine(comparison.event);
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
	const residue = options.residue ? `<a href="#residue">Residue</a>` : "";
	return `<div class="screen">
<header class="top"><h1>${htmlText(event)}</h1>
<nav aria-label="Parts of the page"><a href="#findings">Findings</a><a href="#matrix">Who says what</a>${residue}<a href="#not-held">Not held</a><button type="button" class="help-button">?<span class="hush"> Help</span></button></nav>
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

import { INTERFACE_LANGUAGE } from "@fissure/core";
import { plural } from "../words/sides.ts";
import { STATE_NAMES, STATE_SIGNS } from "../words/verified.ts";
import { type MatrixEntry, NO_POSITION, PART_WORDS } from "../words/wording.ts";
import {
	type Card,
	type Clauses,
	cardsOf,
	type Fact,
	type Matrix,
	type Part,
	type Piece,
	type Problem,
	type Quotation,
	type Report,
	type ReportBlock,
	type Section,
	type Silence,
} from "./blocks.ts";
import { DRAFT_STYLE } from "./draft-style.ts";
import { inlinesHtml } from "./html-blocks.ts";
import { columnHtml, hushed } from "./html-texts.ts";
import { htmlHead, htmlText, inLanguage, mixedHtml } from "./page.ts";
import { SCRIPT } from "./page-script.ts";
import { styleSheet } from "./page-style.ts";

/**
 * A report as one file to send to a colleague: the texts with their cards beside them, and below what else there is.
 *
 * Needs no network; without a script every card still links to its words. Whatever the texts hold is shown as text.
 */
export function writeHtml(report: Report): string {
	const { of, title, program, colophon, parts, sections } = report;
	const letters = parts.flatMap(({ columns }) => columns.flatMap(({ letter }) => letter ?? []));
	const issues = parts.reduce((most, part) => Math.max(most, part.issues.length), 0);
	const style = `${styleSheet(issues, letters)}${of === "verification" ? DRAFT_STYLE : ""}`;
	const below = [...parts.flatMap((part) => part.sections.filter(({ isCards }) => !isCards)), ...sections];
	return `${htmlHead({ language: INTERFACE_LANGUAGE, title, program, style, script: SCRIPT })}
<body>
<main>
${partsHtml(parts)}${parts.map((part) => screenHtml(part, below)).join("\n")}
<div class="below">
${below.map(sectionHtml).join("\n")}
</div>
</main>
<footer class="colophon">${htmlText(colophon)}</footer>
${of === "verification" ? DRAFT_HELP : COMPARISON_HELP}
<script>${SCRIPT}</script>
</body>
</html>
`;
}

/** Ends the ids of what is in a part; the first has none. */
const endOf = ({ number }: Part): string => (number === null || number === 1 ? "" : `-${number}`);
/** Ends the names of its parts, so that no two are called the same. */
const whoseOf = ({ number }: Part): string => (number === null ? "" : ` of draft ${number}`);
const languageOf = (language: string | null): string => (language === null ? "" : inLanguage(language));

function partsHtml(parts: readonly Part[]): string {
	if (parts.length < 2) return "";
	const entries = parts.map(
		(part) =>
			`<li><a href="#draft${endOf(part)}"${languageOf(part.language)}>${htmlText(part.title)}</a> ${htmlText(part.summary ?? "")}</li>`,
	);
	return `<nav class="drafts" aria-label="Drafts">${plural(parts.length, "draft")}<ol>${entries.join("")}</ol></nav>
`;
}

const THEMES = `<fieldset class="themes theme"><legend class="hush">Colours</legend>${["auto", "light", "dark"]
	.map(
		(name, at) =>
			`<label><input type="radio" name="theme" id="theme-${name}"${at === 0 ? " checked" : ""}> ${name}</label>`,
	)
	.join("")}</fieldset>`;

const HELP_BUTTON = `<button type="button" class="help-button">?<span class="hush"> Help</span></button>`;

/** What fills the window: cards, and the texts whose words they are about. */
function screenHtml(part: Part, below: readonly Section[]): string {
	const { title, language, columns, cards } = part;
	const end = endOf(part);
	const whose = whoseOf(part);
	const isFirst = end === "";
	const all = cardsOf(part);
	const isOfDraft = columns.some(({ isDraft }) => isDraft);
	const links = [
		`<a href="#findings${end}">${cards.title}</a>`,
		...below.map(({ id, title: name }) => `<a href="#${id}">${name}</a>`),
	];
	return `<div class="screen"${isOfDraft ? ` id="draft${end}"` : ""}>
<header class="top"><h1${languageOf(language)}>${htmlText(title)}</h1>
<nav aria-label="Parts of the page${whose}">${links.join("")}${isFirst ? HELP_BUTTON : ""}</nav>
${isFirst ? THEMES : ""}</header>
${summaryHtml(part)}
<div class="stage"><section class="findings" id="findings${end}" aria-labelledby="findings-head${end}"><h2 id="findings-head${end}">${cards.title}${
		isOfDraft ? hushed(whose) : ` <span class="count">${all.length}</span>`
	}</h2>
${isOfDraft ? `${filterHtml(all, end, whose)}\n` : ""}<section class="scroll" tabindex="0" aria-label="${cards.label}${whose}">${
		all.length === 0 ? `<p>${htmlText(cards.none)}</p>` : `<ol>${all.map(cardHtml).join("\n")}</ol>`
	}</section></section>
<div class="texts">${tabsHtml(part)}<div class="columns">
${columns.map((column) => columnHtml(column, part, whose)).join("\n")}
</div></div></div></div>`;
}

/** The summary, or the issues whose underlines can be taken away. */
function summaryHtml({ summary, issues }: Part): string {
	if (summary !== null) return `<p class="legend">${htmlText(summary)}</p>`;
	if (issues.length === 0) return "";
	const toggles = issues.map(
		(issue, at) =>
			`<label><input type="checkbox" id="issue-${at}" checked> <span class="i${at}">${htmlText(issue)}</span></label>`,
	);
	return `<fieldset class="legend"><legend class="hush">Issues underlined in the texts</legend>${toggles.join("")}</fieldset>`;
}

function tabsHtml(part: Part): string {
	const end = endOf(part);
	const tabs = part.columns.map(({ id, tab }) => [id, tab] as const);
	const all = tabs.length === 2 ? "both" : "all";
	const inputs = [...tabs, [`all${end}`, all] as const].map(
		([id, label], at) =>
			`<label><input type="radio" class="tab-${id.replace(end, "")}" name="tab${end}" id="tab-${id}"${at === 0 ? " checked" : ""}> ${label}</label>`,
	);
	return `<fieldset class="tabs tab"><legend class="hush">Text shown${whoseOf(part)}</legend>${inputs.join("")}</fieldset>`;
}

function filterHtml(cards: readonly Card[], end: string, whose: string): string {
	const choices = [
		["show-all", "all", cards.length],
		["show-problems", "with problems", cards.filter(({ weight }) => weight !== "sound").length],
		["show-mend", "to fix", cards.filter(({ weight }) => weight === "mend").length],
	] as const;
	return `<fieldset class="shows"><legend class="hush">Shown${whose}</legend>${choices
		.map(
			([name, label, count], at) =>
				`<label><input type="radio" class="${name}" name="show${end}"${at === 0 ? " checked" : ""}> ${label} <span class="count">${count}</span></label>`,
		)
		.join("")}</fieldset>`;
}

const sectionHtml = ({ id, title, count, blocks }: Section): string =>
	`<section id="${id}"><h2>${htmlText(title)}${count === null ? "" : ` <span class="count">${count}</span>`}</h2>${blocks.map(blockHtml).join("")}</section>`;

function blockHtml(block: ReportBlock): string {
	switch (block.kind) {
		case "paragraph":
			return `<p>${inlinesHtml(block.inlines)}</p>`;
		case "lines":
			return `<ul class="plain">${block.lines.map((line) => `<li>${mixedHtml(line)}</li>`).join("")}</ul>`;
		case "entries":
			return `<ul class="plain two">${block.entries.map((entry) => `<li>${entry.map(blockHtml).join("")}</li>`).join("")}</ul>`;
		case "card":
			return cardHtml(block);
		case "matrix":
			return matrixHtml(block);
		case "quotation":
			return quotationHtml(block);
		case "silence":
			return silenceHtml(block);
		case "fact":
			return `<dl>${factRow(block)}</dl>`;
		case "note":
			return `<p class="note">${htmlText(block.text)}</p>`;
		case "problem":
			return problemHtml(block);
		case "clauses":
			return clausesHtml(block);
	}
}

function cardHtml(card: Card): string {
	const { number, sign, type, about, line, weight, weightName, language, column, target, blocks } = card;
	const kind = [
		`<span class="k">${sign === null ? "" : `${sign} `}${type}</span>`,
		...(about === "" ? [] : [htmlText(about)]),
	];
	const isFinding = typeof weight === "number";
	return `<li${isFinding ? "" : ` class="${weight}"`}><article class="finding${isFinding ? ` s${weight}` : ""}" id="finding-${number}" data-finding="${number}" data-carried="${column}">
<p class="kind"><span class="rank">${number}</span> <span>${kind.join(" ")}${line === null ? "" : ` · line ${line}`}</span> <span class="weight">${weightName}</span></p>
<h3${languageOf(language)}><a class="go" href="#${target}">${headlineHtml(card)}</a></h3>
<div class="more">${cardBlocks(blocks)}</div>
</article></li>`;
}

/** Facts that follow each other are one list. */
const cardBlocks = (blocks: readonly ReportBlock[]): string =>
	blocks.map(blockHtml).join("").replaceAll("</dl><dl>", "");

const headlineHtml = ({ headline: { before, words, after }, isQuotation, language }: Card): string => {
	if (isQuotation) return `“<bdi${language === null ? "" : inLanguage(language)}>${htmlText(words)}</bdi>”`;
	return before + after === ""
		? mixedHtml(words)
		: `${htmlText(before)}<mark>${htmlText(words)}</mark>${htmlText(after)}`;
};

const around = (text: string): string => (text === "" ? "" : `<span class="around">${htmlText(text)}</span>`);

/** Exact words with their place, linked to where they are. */
function quotationHtml({ part, before, pieces, after, language, place, target }: Quotation): string {
	const named = htmlText(place);
	const link = target === null ? named : `<a href="#${target}">${named}</a>`;
	return `<blockquote><p${inLanguage(language)}>${around(before)}${piecesHtml(pieces)}${around(after)}</p><footer>${PART_WORDS[part]}${link}</footer></blockquote>`;
}

/** Words of the source that are not quoted are struck through, quoted ones that are not held underlined; both also have signs. */
const piecesHtml = (pieces: readonly Piece[]): string => pieces.map(pieceHtml).join("");

function pieceHtml({ as, text }: Piece): string {
	const html = htmlText(text);
	switch (as) {
		case "words":
			return html;
		case "marked":
			return `<mark>${html}</mark>`;
		case "missing":
			return `<del><span class="hush">source: </span>${html}</del>`;
		case "left out":
			return `<del><span class="hush">left out: </span>${html}</del>`;
		case "added":
			return `<ins><span class="hush">quoted: </span>${html}</ins>`;
	}
}

const silenceHtml = ({ columns }: Silence): string =>
	`<p class="nothing">${columns.map(({ letter, target }) => `<a href="#${target}">${letter}</a>`).join(", ")}: nothing similar</p>`;

const row = (name: string, value: string): string => `<div><dt>${name}</dt><dd>${value}</dd></div>`;

const factRow = ({ label, lines, isList }: Fact): string =>
	row(label, lines.map(mixedHtml).join(isList ? " · " : "<br>"));

const clausesHtml = ({ rows }: Clauses): string =>
	`<dl>${rows.map(({ name, parts }) => row(name, parts.map(mixedHtml).join(' <span class="bar">│</span> '))).join("")}</dl>`;

const problemHtml = ({ severity, message, code, quotations, more }: Problem): string =>
	`<p class="problem ${severity}"><span class="severity">${severity}</span> ${mixedHtml(message)} <span class="code">${htmlText(code)}</span></p>${quotations
		.map(quotationHtml)
		.join("")}${more === 0 ? "" : `<p class="note">and ${plural(more, "more place")}</p>`}`;

/** Issue × text. */
function matrixHtml({ heads, rows }: Matrix): string {
	const columns = heads.map(
		({ letter, name }) => `<th scope="col"><span class="letter">${letter}</span> ${htmlText(name)}</th>`,
	);
	const body = rows.map(
		({ name, cells }) =>
			`<tr><th scope="row">${htmlText(name)}</th>${cells.map((cell, at) => entryHtml(cell, heads[at]?.language ?? "")).join("")}</tr>`,
	);
	return `<section class="wide" tabindex="0" aria-label="Issues by text"><table><thead><tr><th scope="col">Issue</th>${columns.join("")}</tr></thead><tbody>${body.join("\n")}</tbody></table></section>`;
}

function entryHtml(entry: MatrixEntry | null, language: string): string {
	if (entry === null)
		return `<td class="silent"><span class="hush">not mentioned</span><span aria-hidden="true">—</span></td>`;
	const voices = entry.voices.map(
		({ mark, words }) =>
			`<p><span class="mark">${htmlText(mark)}</span> ${words.map((word) => `<span class="verb"${inLanguage(language)}>${htmlText(word)}</span>`).join(", ")}</p>`,
	);
	return `<td><p class="reach">${htmlText(entry.reach)}</p>${voices.length > 0 ? voices.join("") : `<p>${NO_POSITION}</p>`}</td>`;
}

const COMPARISON_HELP = `<dialog id="help" aria-labelledby="help-head"><h2 id="help-head">How to read this page</h2>
<dl><div><dt><kbd>j</kbd> <kbd>k</kbd></dt><dd>next, previous finding</dd></div><div><dt><kbd>Esc</kbd></dt><dd>clear the selection</dd></div><div><dt><kbd>?</kbd></dt><dd>this help</dd></div></dl>
<p>A finding highlights its words in every text: <span class="sample evidence">evidence</span>, <span class="sample instead">what the text says instead</span>, <span class="sample counter">evidence against the finding</span>. If a text has no such words, the page says so above the text. Underlines mark the issues of the legend.</p>
<p><button type="button" class="close">Close</button></p></dialog>`;

const SIGNS = Object.entries(STATE_SIGNS)
	.map(([state, sign]) => `${sign} ${STATE_NAMES[state as keyof typeof STATE_NAMES]}`)
	.join(", ");

const DRAFT_HELP = `<dialog id="help" aria-labelledby="help-head"><h2 id="help-head">How to read this page</h2>
<dl><div><dt><kbd>j</kbd> <kbd>k</kbd></dt><dd>next, previous of those shown</dd></div><div><dt><kbd>Esc</kbd></dt><dd>clear the selection</dd></div><div><dt><kbd>?</kbd></dt><dd>this help</dd></div></dl>
<p>A quotation highlights its words in the draft and in the source: <span class="sample evidence">the same words</span>, <span class="sample instead">what the source says instead, or was left out</span>, <span class="sample counter">what shows the problem</span>. Words of the source that are not quoted are <del>struck through</del>, quoted words that it has not <ins>underlined twice</ins>.</p>
<p>Underlined in the draft: <span class="v sound">correct</span>, <span class="v look">check</span>, <span class="v mend">fix</span>. Signs: ${SIGNS}.</p>
<p><button type="button" class="close">Close</button></p></dialog>`;

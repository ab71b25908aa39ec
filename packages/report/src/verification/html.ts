import {
	type DraftProblem,
	type GoverningClause,
	INTERFACE_LANGUAGE,
	type NearMatch,
	type Quote,
	type Verification,
} from "@fissure/core";
import { plural } from "../words/sides.ts";
import { oneLine } from "../words/visible.ts";
import { attribute, htmlHead, htmlText } from "../writers/page.ts";
import { SCRIPT } from "../writers/page-script.ts";
import { styleSheet } from "../writers/page-style.ts";
import { type Card, cardsOf, gravityOf, sourceAnchor } from "./cards.ts";
import { VERIFICATION_STYLE } from "./html-style.ts";
import { draftHtml, sourcesHtml } from "./html-texts.ts";
import {
	contextOf,
	evidenceOf,
	notesOf,
	STATE_NAMES,
	STATE_SIGNS,
	sentenceAround,
	sourceLine,
	summaryOf,
} from "./words.ts";

/** One draft's part of the page. */
interface Stage {
	readonly verification: Verification;
	readonly cards: readonly Card[];
	/** Ends its ids. */
	readonly suffix: string;
	/** Ends the names of its parts, so that no two are called the same: " of draft 2". */
	readonly whose: string;
}

const titleOf = ({ draft: { document } }: Verification): string => oneLine(document.title ?? document.id);

const THEMES = `<fieldset class="themes theme"><legend class="hush">Colours</legend>${["auto", "light", "dark"]
	.map(
		(name, at) =>
			`<label><input type="radio" name="theme" id="theme-${name}"${at === 0 ? " checked" : ""}> ${name}</label>`,
	)
	.join("")}</fieldset>`;

const tabsHtml = ({ suffix, whose }: Stage): string =>
	`<fieldset class="tabs tab"><legend class="hush">Text shown${whose}</legend>${[
		["D", "Draft"],
		["S", "Sources"],
		["all", "Both"],
	]
		.map(
			([id, label], choice) =>
				`<label><input type="radio" class="tab-${id}" name="tab${suffix}" id="tab-${id}${suffix}"${choice === 0 ? " checked" : ""}> ${label}</label>`,
		)
		.join("")}</fieldset>`;

function filterHtml({ cards, suffix, whose }: Stage): string {
	const mend = cards.filter((card) => gravityOf(card) === "mend").length;
	const problems = cards.filter((card) => gravityOf(card) !== "sound").length;
	return `<fieldset class="shows"><legend class="hush">Shown${whose}</legend>${[
		["show-all", "all", cards.length],
		["show-problems", "with problems", problems],
		["show-mend", "to fix", mend],
	]
		.map(
			([name, label, count], choice) =>
				`<label><input type="radio" class="${name}" name="show${suffix}"${choice === 0 ? " checked" : ""}> ${label} <span class="count">${count}</span></label>`,
		)
		.join("")}</fieldset>`;
}

/** Quotations that no held text has: the gap on the side of the sources. */
function notHeldHtml({ cards, whose }: Stage): string {
	const gaps = cards.filter(({ quotation }) => quotation?.state === "not-held");
	return gaps.length === 0
		? ""
		: `<p class="hush" lang="en">Not found${whose}</p><ul class="gaps" lang="en">${gaps
				.map(
					({ number }) =>
						`<li id="f${number}-S" data-gap="${number}"><a href="#finding-${number}">${number}</a> No source has these words</li>`,
				)
				.join("")}</ul>`;
}

function stageHtml(stage: Stage): string {
	const { verification, cards, suffix, whose } = stage;
	const { document } = verification.draft;
	const language = attribute(document.language);
	const isFirst = suffix === "";
	const facts = htmlText(
		[document.id, document.date, document.language].filter((fact) => fact !== undefined).join(" · "),
	);
	return `<div class="screen" id="draft${suffix}">
<header class="top"><h1 lang="${language}">${htmlText(titleOf(verification))}</h1>
<nav aria-label="Parts of the page${whose}"><a href="#findings${suffix}">Checked</a><a href="#held">Sources</a>${isFirst ? `<button type="button" class="help-button">?<span class="hush"> Help</span></button>` : ""}</nav>
${isFirst ? THEMES : ""}</header>
<p class="legend">${htmlText(summaryOf(verification))}</p>
<div class="stage"><section class="findings" id="findings${suffix}" aria-labelledby="findings-head${suffix}"><h2 id="findings-head${suffix}">Checked<span class="hush">${whose}</span></h2>
${filterHtml(stage)}
<section class="scroll" tabindex="0" aria-label="Quotations and problems${whose}">${cardsHtml(cards, verification, suffix)}</section></section>
<div class="texts">${tabsHtml(stage)}<div class="columns">
<section class="account draft" id="text-D${suffix}" aria-labelledby="who-D${suffix}"><header><h2 id="who-D${suffix}">Draft<span class="hush">${whose}</span></h2><p class="facts">${facts}</p><p class="gap" role="status"></p></header>
<section class="body" tabindex="0" aria-label="Text of the draft${whose}"><div class="text" lang="${language}" dir="auto">${draftHtml(cards, verification)}</div></section></section>
<section class="account" id="text-S${suffix}" aria-labelledby="who-S${suffix}"><header><h2 id="who-S${suffix}">Sources<span class="hush">${whose}</span></h2><p class="facts">${plural(verification.sources.length, "text")} with words of this draft, of ${plural(verification.held, "text")} searched</p><p class="gap" role="status"></p></header>
<section class="body" tabindex="0" aria-label="Texts of the sources${whose}">${sourcesHtml(cards, verification)}${notHeldHtml(stage)}</section></section>
</div></div></div></div>`;
}

const SIGNS = Object.entries(STATE_SIGNS)
	.map(([state, sign]) => `${sign} ${STATE_NAMES[state as keyof typeof STATE_NAMES]}`)
	.join(", ");

const HELP = `<dialog id="help" aria-labelledby="help-head"><h2 id="help-head">How to read this page</h2>
<dl><div><dt><kbd>j</kbd> <kbd>k</kbd></dt><dd>next, previous of those shown</dd></div><div><dt><kbd>Esc</kbd></dt><dd>let go of it</dd></div><div><dt><kbd>?</kbd></dt><dd>this help</dd></div></dl>
<p>A quotation highlights its words in the draft and in the source: <span class="sample evidence">the same words</span>, <span class="sample instead">what the source says instead, or was left out</span>, <span class="sample counter">what shows the problem</span>. Held words that are not quoted are <del>struck through</del>, quoted words that are not held <ins>underlined twice</ins>.</p>
<p>Underlined in the draft: <span class="v sound">correct</span>, <span class="v look">check</span>, <span class="v mend">fix</span>. Signs: ${SIGNS}.</p>
<p><button type="button" class="close">Close</button></p></dialog>`;

function draftsHtml(stages: readonly Stage[]): string {
	if (stages.length < 2) return "";
	const entries = stages.map(
		({ verification, suffix }) =>
			`<li><a href="#draft${suffix}" lang="${attribute(verification.draft.document.language)}">${htmlText(titleOf(verification))}</a> ${htmlText(summaryOf(verification))}</li>`,
	);
	return `<nav class="drafts" aria-label="Drafts">${plural(stages.length, "draft")}<ol>${entries.join("")}</ol></nav>`;
}

function stagesOf(verifications: readonly Verification[]): readonly Stage[] {
	let next = 1;
	return verifications.map((verification, at) => {
		const cards = cardsOf(verification, next);
		next += cards.length;
		const whose = verifications.length === 1 ? "" : ` of draft ${at + 1}`;
		return { verification, cards, suffix: at === 0 ? "" : `-${at + 1}`, whose };
	});
}

function heldHtml(first: Verification | undefined): string {
	const unread = (first?.unread ?? []).map(
		({ place, message }) => `<li>${htmlText(oneLine(place))}: ${htmlText(oneLine(message))}</li>`,
	);
	return `<div class="below"><section id="held"><h2>Sources</h2><p>Checked against ${plural(first?.held ?? 0, "text")}. Words from other texts cannot be confirmed or denied.</p>${unread.length === 0 ? "" : `<p>Not read, or only partly read:</p><ul class="plain">${unread.join("")}</ul>`}</section></div>`;
}

/**
 * Drafts beside their sources, as one file: what to mend, the draft, and the held words.
 *
 * Needs no network; without a script every card still links to its words. Whatever the texts hold is shown as text.
 */
export function renderVerificationHtml(verifications: readonly Verification[]): string {
	const style = `${styleSheet(0, [])}${VERIFICATION_STYLE}`;
	const stages = stagesOf(verifications);
	const [first] = verifications;
	const title = first === undefined ? "Verification" : titleOf(first);
	const more = verifications.length > 1 ? ` and ${plural(verifications.length - 1, "other draft")}` : "";
	return `${htmlHead({ language: INTERFACE_LANGUAGE, title: `${title}${more}`, program: first?.program ?? "fissure", style, script: SCRIPT })}
<body>
<main>
${draftsHtml(stages)}
${stages.map(stageHtml).join("\n")}
${heldHtml(first)}
</main>
<footer class="colophon">${htmlText(oneLine(first?.program ?? ""))}</footer>
${HELP}
<script>${SCRIPT}</script>
</body>
</html>
`;
}

const GRAVITY_NAMES = { mend: "fix", look: "check", sound: "correct" } as const;

const languageOf = (id: string, { sources }: Verification): string =>
	sources.find((source) => source.id === id)?.language ?? "";

function quoteHtml(quote: Quote, words: string, card: Card, verification: Verification): string {
	const { before, after } = contextOf(quote, verification);
	const anchor = sourceAnchor(card, quote.document, verification);
	const name = htmlText(sourceLine(quote.document, verification));
	const language = attribute(languageOf(quote.document, verification));
	const around = (text: string): string => (text === "" ? "" : `<span class="around">${htmlText(text)}</span>`);
	return `<blockquote><p lang="${language}" dir="auto">${around(before)}${words}${around(after)}</p><footer>${anchor === null ? name : `<a href="#${anchor}">${name}</a>`}</footer></blockquote>`;
}

const marked = (words: string): string => `<mark>${htmlText(oneLine(words))}</mark>`;

/** Held words that are not quoted are struck through, quoted ones that are not held underlined; both also have signs. */
const diffHtml = ({ diff }: NearMatch): string =>
	diff
		.map(({ kind, text }) => {
			const lead = /^\s/u.test(text) ? " " : "";
			const words = htmlText(oneLine(text));
			if (kind === "same") return lead + words;
			return kind === "missing"
				? `${lead}<del><span class="hush">source: </span>${words}</del>`
				: `${lead}<ins><span class="hush">quoted: </span>${words}</ins>`;
		})
		.join("");

/** The held words, with what the draft leaves out struck through. */
function foundHtml(found: Quote, { quotation }: Card): string {
	if (quotation?.near != null) return diffHtml(quotation.near);
	const gaps = (quotation?.anchor?.gaps ?? []).filter(({ exact }) => exact.trim() !== "");
	let at = found.start;
	const pieces: string[] = [];
	const spaced = (text: string): string => htmlText(text.replace(/\s+/gu, " "));
	for (const gap of gaps) {
		pieces.push(spaced(found.exact.slice(at - found.start, gap.start - found.start)));
		pieces.push(`<del><span class="hush">left out: </span>${spaced(gap.exact)}</del>`);
		at = gap.end;
	}
	return gaps.length === 0
		? marked(found.exact)
		: `<mark>${pieces.join("")}${spaced(found.exact.slice(at - found.start))}</mark>`;
}

const clauseRow = (name: string, clause: GoverningClause): string =>
	`<div><dt>${name}</dt><dd>${[clause.subject, clause.verb, clause.object]
		.map((part) => (part === null ? "–" : htmlText(oneLine(part))))
		.join(' <span class="bar">│</span> ')}</dd></div>`;

function clausesHtml({ quotation }: Card): string {
	if (quotation === null || quotation.clause === null || quotation.draftClause === null) return "";
	return `<dl>${clauseRow("Source", quotation.clause)}${clauseRow("Draft", quotation.draftClause)}</dl>`;
}

function problemHtml(problem: DraftProblem, card: Card, verification: Verification): string {
	const { quotes, more } = evidenceOf(problem, card.quotation?.found ?? null);
	const rest = more === 0 ? "" : `<p class="note">and ${plural(more, "more place")}</p>`;
	return `<p class="problem ${problem.severity}"><span class="severity">${problem.severity}</span> ${htmlText(oneLine(problem.message))} <span class="code">${htmlText(problem.code)}</span></p>${quotes
		.map((quote) => quoteHtml(quote, marked(quote.exact), card, verification))
		.join("")}${rest}`;
}

function kindHtml({ quotation, problems }: Card): string {
	if (quotation === null)
		return `<span class="k">Own words</span> ${htmlText(problems.map(({ code }) => code.replaceAll("-", " ")).join(", "))}`;
	const { state } = quotation;
	const name = STATE_NAMES[state] === state.replace("-", " ") ? "" : ` ${STATE_NAMES[state]}`;
	return `<span class="k">${STATE_SIGNS[state]} ${state}</span>${name}`;
}

function headingHtml(card: Card, verification: Verification): string {
	if (card.quotation !== null) return htmlText(oneLine(`“${card.quotation.quotation.words}”`));
	const { before, words, after } = sentenceAround(card, verification);
	return before + after === "" ? htmlText(words) : `${htmlText(before)}${marked(words)}${htmlText(after)}`;
}

function cardHtml(card: Card, verification: Verification, stage: string): string {
	const { quotation, number, line } = card;
	const gravity = gravityOf(card);
	const { language } = verification.draft.document;
	const found = quotation?.found ?? null;
	const source = found === null ? "" : quoteHtml(found, foundHtml(found, card), card, verification);
	const notes = quotation === null ? [] : notesOf(quotation, verification);
	return `<li class="${gravity}"><article class="finding" id="finding-${number}" data-finding="${number}" data-carried="D${stage}">
<p class="kind"><span class="rank">${number}</span> <span>${kindHtml(card)} · line ${line}</span> <span class="weight">${GRAVITY_NAMES[gravity]}</span></p>
<h3 lang="${attribute(language)}"><a class="go" href="#f${number}-D">${headingHtml(card, verification)}</a></h3>
<div class="more">${source}${card.problems.map((problem) => problemHtml(problem, card, verification)).join("")}${clausesHtml(card)}${notes.map((note) => `<p class="note">${htmlText(note)}</p>`).join("")}</div>
</article></li>`;
}

/** Everything to look at in a draft, in its order; `stage` ends the ids of its part of the page. */
export const cardsHtml = (cards: readonly Card[], verification: Verification, stage: string): string =>
	cards.length === 0
		? "<p>No quotations, and no problems in the draft’s own words.</p>"
		: `<ol>${cards.map((card) => cardHtml(card, verification, stage)).join("\n")}</ol>`;

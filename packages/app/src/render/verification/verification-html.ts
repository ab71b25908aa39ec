import { INTERFACE_LANGUAGE, type Verification } from "@fissure/core";
import { attribute, htmlText } from "../html/html-escape.ts";
import { htmlHead } from "../html/html-head.ts";
import { SCRIPT } from "../html/html-script.ts";
import { styleSheet } from "../html/html-style.ts";
import { plural } from "../words/sides.ts";
import { oneLine } from "../words/visible.ts";
import { type Card, cardsOf, gravityOf } from "./verification-cards.ts";
import { cardsHtml } from "./verification-html-cards.ts";
import { VERIFICATION_STYLE } from "./verification-html-style.ts";
import { draftHtml, sourcesHtml } from "./verification-html-texts.ts";
import { STATE_NAMES, STATE_SIGNS, summaryOf } from "./verification-words.ts";

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
		["show-mend", "to mend", mend],
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
		: `<ul class="gaps" lang="en" aria-label="Not held${whose}">${gaps
				.map(
					({ number }) =>
						`<li id="f${number}-S" data-gap="${number}"><a href="#finding-${number}">${number}</a> No held text has these words</li>`,
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
<nav aria-label="Parts of the page${whose}"><a href="#findings${suffix}">Checked</a><a href="#held">Held</a>${isFirst ? `<button type="button" class="help-button">?<span class="hush"> Help</span></button>` : ""}</nav>
${isFirst ? THEMES : ""}</header>
<p class="legend">${htmlText(summaryOf(verification))}</p>
<div class="stage"><section class="findings" id="findings${suffix}" aria-labelledby="findings-head${suffix}"><h2 id="findings-head${suffix}">Checked<span class="hush">${whose}</span></h2>
${filterHtml(stage)}
<div class="scroll" tabindex="0" role="region" aria-label="Quotations and problems${whose}">${cardsHtml(cards, verification, suffix)}</div></section>
<div class="texts">${tabsHtml(stage)}<div class="columns">
<section class="account draft" id="text-D${suffix}" aria-labelledby="who-D${suffix}"><header><h2 id="who-D${suffix}">Draft<span class="hush">${whose}</span></h2><p class="facts">${facts}</p><p class="gap" role="status"></p></header>
<div class="body" tabindex="0" role="region" aria-label="Text of the draft${whose}"><div class="text" lang="${language}" dir="auto">${draftHtml(cards, verification)}</div></div></section>
<section class="account" id="text-S${suffix}" aria-labelledby="who-S${suffix}"><header><h2 id="who-S${suffix}">Sources<span class="hush">${whose}</span></h2><p class="facts">${plural(verification.sources.length, "text")} with words of this draft, of ${plural(verification.held, "text")} held</p><p class="gap" role="status"></p></header>
<div class="body" tabindex="0" role="region" aria-label="Texts of the sources${whose}">${sourcesHtml(cards, verification)}${notHeldHtml(stage)}</div></section>
</div></div></div></div>`;
}

const SIGNS = Object.entries(STATE_SIGNS)
	.map(([state, sign]) => `${sign} ${STATE_NAMES[state as keyof typeof STATE_NAMES]}`)
	.join(", ");

const HELP = `<dialog id="help" aria-labelledby="help-head"><h2 id="help-head">How to read this page</h2>
<dl><div><dt><kbd>j</kbd> <kbd>k</kbd></dt><dd>next, previous of those shown</dd></div><div><dt><kbd>Esc</kbd></dt><dd>let go of it</dd></div><div><dt><kbd>?</kbd></dt><dd>this help</dd></div></dl>
<p>A quotation lights its words in the draft and in the source: <span class="sample evidence">the same words</span>, <span class="sample instead">what stands there instead, or was left out</span>, <span class="sample counter">what shows the problem</span>. Held words that are not quoted are <del>struck through</del>, quoted words that are not held <ins>underlined twice</ins>.</p>
<p>Underlined in the draft: <span class="v sound">stands</span>, <span class="v look">look at</span>, <span class="v mend">mend</span>. Signs: ${SIGNS}.</p>
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
	return `<div class="below"><section id="held"><h2>Held</h2><p>Looked through ${plural(first?.held ?? 0, "held text")}. What is not held cannot be confirmed or denied.</p>${unread.length === 0 ? "" : `<p>Not read, or only in part:</p><ul class="plain">${unread.join("")}</ul>`}</section></div>`;
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

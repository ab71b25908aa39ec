import { createHash } from "node:crypto";
import type { Verification } from "@fissure/core";
import { attribute, htmlText } from "./html-escape.ts";
import { SCRIPT } from "./html-script.ts";
import { styleSheet } from "./html-style.ts";
import { plural } from "./sides.ts";
import { type Card, cardsOf } from "./verification-cards.ts";
import { cardsHtml } from "./verification-html-cards.ts";
import { draftHtml, sourcesHtml } from "./verification-html-texts.ts";
import { summaryOf } from "./verification-words.ts";
import { oneLine } from "./visible.ts";

/** What this page has beside the page of a comparison. */
const STYLE = `
.v { text-decoration: underline 1.5px; text-underline-offset: 0.2em; text-decoration-skip-ink: none; text-decoration-color: var(--rule); }
.v.sound { text-decoration-color: oklch(var(--tone) 0.12 150); }
.v.look { text-decoration: underline dashed 2px oklch(var(--tone) 0.13 80); }
.v.mend { text-decoration: underline wavy 1.5px var(--lead); }
.sign { font: 650 0.75em system-ui, sans-serif; color: var(--soft); margin-inline-end: 0.25em; user-select: none; }
.mend > .finding .weight { color: var(--lead); font-weight: 650; }
.look > .finding .weight { font-weight: 650; color: var(--ink); }
del { color: var(--gap-ink); background: var(--gap); text-decoration-thickness: 1px; }
ins { text-decoration: underline 2px; text-underline-offset: 0.15em; background: var(--instead); }
.problem { font-size: 0.88rem; line-height: 1.42; margin: 0.45rem 0; }
.severity { font-weight: 650; text-transform: capitalize; }
.problem.error .severity { color: var(--lead); }
.code, .note { color: var(--soft); font-size: 0.82rem; }
.code { font-family: ui-monospace, monospace; }
.bar { color: var(--rule); }
.source + .source { margin-top: 2rem; padding-top: 1rem; border-top: 1px solid var(--rule); }
.source header { margin-bottom: 0.8rem; }
.source h3 { font-size: 0.95rem; line-height: 1.35; }
.source .text p { padding-inline-start: 0; }
.cut { color: var(--soft); }
.shows { display: flex; gap: 0.7rem; font-size: 0.84rem; padding: 0 1.1rem 0.5rem; }
.findings:has(.show-mend:checked) li.sound { display: none; }
@media print { .shows { display: none; } .account + .account { break-before: page; } .columns { display: block !important; } }
`;

const hashOf = (content: string): string => `'sha256-${createHash("sha256").update(content).digest("base64")}'`;

const THEMES = `<fieldset class="themes theme"><legend class="hush">Colours</legend>${["auto", "light", "dark"]
	.map(
		(name, at) =>
			`<label><input type="radio" name="theme" id="theme-${name}"${at === 0 ? " checked" : ""}> ${name}</label>`,
	)
	.join("")}</fieldset>`;

const tabs = (at: number): string =>
	`<fieldset class="tabs tab"><legend class="hush">Text shown</legend>${[
		["D", "Draft"],
		["S", "Sources"],
		["all", "Both"],
	]
		.map(
			([id, label], choice) =>
				`<label><input type="radio" name="tab-of-${at}" id="tab-${at === 0 ? id : `${id}-${at}`}"${choice === 0 ? " checked" : ""}> ${label}</label>`,
		)
		.join("")}</fieldset>`;

function stageHtml(verification: Verification, cards: readonly Card[], at: number): string {
	const { document } = verification.draft;
	const title = htmlText(oneLine(document.title ?? document.id));
	const suffix = at === 0 ? "" : `-${at}`;
	return `<div class="screen">
<header class="top"><h1 lang="${attribute(document.language)}">${title}</h1>
<nav aria-label="Parts of the page"><a href="#findings${suffix}">Quotations</a><a href="#held">Held</a>${at === 0 ? `<button type="button" class="help-button">?<span class="hush"> Help</span></button>` : ""}</nav>
${at === 0 ? THEMES : ""}</header>
<p class="legend">${htmlText(summaryOf(verification))}</p>
<div class="stage"><section class="findings" id="findings${suffix}" aria-labelledby="findings-head${suffix}"><h2 id="findings-head${suffix}">To look at <span class="count">${cards.length}</span></h2>
<fieldset class="shows"><legend class="hush">Shown</legend><label><input type="radio" name="show${suffix}" checked> all</label><label><input type="radio" class="show-mend" name="show${suffix}"> with problems</label></fieldset>
<div class="scroll" tabindex="0" role="region" aria-label="Quotations and problems">${cardsHtml(cards, verification)}</div></section>
<div class="texts">${tabs(at)}<div class="columns">
<section class="account draft" id="text-D${suffix}" aria-labelledby="who-D${suffix}"><header><h2 id="who-D${suffix}">Draft</h2><p class="facts">${htmlText([document.id, document.date, document.language].filter((fact) => fact !== undefined).join(" · "))}</p><p class="gap" role="status"></p></header>
<div class="body" tabindex="0" role="region" aria-label="Draft"><div class="text" lang="${attribute(document.language)}" dir="auto">${draftHtml(cards, verification)}</div></div></section>
<section class="account" id="text-S${suffix}" aria-labelledby="who-S${suffix}"><header><h2 id="who-S${suffix}">Sources</h2><p class="facts">${plural(verification.sources.length, "text")} with words of this draft, of ${plural(verification.held, "text")} held</p><p class="gap" role="status"></p></header>
<div class="body" tabindex="0" role="region" aria-label="Sources">${sourcesHtml(cards, verification)}</div></section>
</div></div></div></div>`;
}

const HELP = `<dialog id="help" aria-labelledby="help-head"><h2 id="help-head">How to read this page</h2>
<dl><div><dt><kbd>j</kbd> <kbd>k</kbd></dt><dd>next, previous quotation</dd></div><div><dt><kbd>Esc</kbd></dt><dd>let go of it</dd></div><div><dt><kbd>?</kbd></dt><dd>this help</dd></div></dl>
<p>A quotation lights its words in the draft and in the source: <span class="sample evidence">the same words</span>, <span class="sample instead">what stands there instead, or was left out</span>, <span class="sample counter">what speaks against it</span>.</p>
<p>Signs: = exact, ≈ same words in other print, … in parts, ≠ other words, → in another text, ⇄ from another language, † no longer there, ? not held.</p>
<p><button type="button" class="close">Close</button></p></dialog>`;

/**
 * Drafts beside their sources, as one file: what to mend, the draft, and the held words.
 *
 * Needs no network; without a script every card still links to its words. Whatever the texts hold is shown as text.
 */
export function renderVerificationHtml(verifications: readonly Verification[]): string {
	const style = `${styleSheet(0, ["D", "S"])}${STYLE}`;
	const [first] = verifications;
	let next = 1;
	const stages = verifications.map((verification, at) => {
		const cards = cardsOf(verification, next);
		next += cards.length;
		return stageHtml(verification, cards, at);
	});
	const unread = (first?.unread ?? []).map(
		({ place, message }) => `<li>${htmlText(oneLine(place))}: ${htmlText(oneLine(message))}</li>`,
	);
	const title = first?.draft.document.title ?? first?.draft.document.id ?? "Verification";
	return `<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src ${hashOf(style)}; script-src ${hashOf(SCRIPT)}; base-uri 'none'; form-action 'none'">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="referrer" content="no-referrer">
<meta name="generator" content="${attribute(first?.program ?? "fissure")}">
<title>${attribute(title)}</title>
<style>${style}</style>
</head>
<body>
<main>
${stages.join("\n")}
<div class="below"><section id="held"><h2>Held</h2><p>Looked through ${plural(first?.held ?? 0, "held text")}. What is not held cannot be confirmed or denied.</p>${unread.length === 0 ? "" : `<ul class="plain">${unread.join("")}</ul>`}</section></div>
</main>
<footer class="colophon">${htmlText(oneLine(first?.program ?? ""))}</footer>
${HELP}
<script>${SCRIPT}</script>
</body>
</html>
`;
}

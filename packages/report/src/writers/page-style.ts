export const LIGHT = `
	--paper: #fbfaf6; --panel: #f3f1ea; --ink: #1d1c1a; --soft: #5d5a52; --rule: #d9d5c9; --link: #1a4f7a;
	--evidence: #ffe08a; --instead: #cfe3f7; --counter: #d9ecd2; --gap: #f7dcd3; --gap-ink: #7c2a12;
	--lead: #9a2b12; --for: #1c6651; --against: #9a2b12; --tone: 0.52; --strength: 0.15;`;
export const DARK = `
	--paper: #17181a; --panel: #1f2124; --ink: #e9e6df; --soft: #a7a399; --rule: #393b3f; --link: #92c4ee;
	--evidence: #6b5310; --instead: #24496b; --counter: #2f5227; --gap: #55291c; --gap-ink: #ffd2c2;
	--lead: #ff9d82; --for: #7fcdb4; --against: #ff9d82; --tone: 0.74; --strength: 0.13;`;

/** Turns of the golden angle: neighbours in the legend are far apart in hue, however many issues there are. */
const hueOf = (issue: number): number => Math.round((25 + issue * 137.508) % 360);

/** Colour alone tells nobody apart who cannot see it: every third issue is dotted, every third dashed. */
const LINES = ["solid", "dotted", "dashed"] as const;

const issueRules = (issues: number): string =>
	Array.from({ length: issues }, (_, issue) => {
		const color = `oklch(var(--tone) var(--strength) ${hueOf(issue)})`;
		const line = LINES[issue % LINES.length];
		return `.i${issue} { text-decoration: underline ${line} 2px ${color}; --swatch: ${color}; }
:root:has(#issue-${issue}:not(:checked)) .u.i${issue} { text-decoration-color: transparent; }`;
	}).join("\n");

const tabRules = (letters: readonly string[]): string =>
	letters
		.map((letter) => `	.texts:has(#tab-${letter}:checked) .account:not(#text-${letter}) { display: none; }`)
		.join("\n");

const BASE = `
*, *::before, *::after { box-sizing: border-box; }
html { font: 15px/1.5 system-ui, "Segoe UI", "Noto Sans", sans-serif; color: var(--ink); background: var(--paper); }
body { margin: 0; }
.title:lang(zh), .verb:lang(zh) { font-family: "Noto Sans CJK SC", "PingFang SC", "Microsoft YaHei", system-ui, sans-serif; }
.title:lang(zh-Hant), .verb:lang(zh-Hant) { font-family: "Noto Sans CJK TC", "PingFang TC", "Microsoft JhengHei", system-ui, sans-serif; }
.text, blockquote p { font-family: Charter, "Iowan Old Style", "Source Serif 4", Cambria, Georgia, "Noto Serif", "PT Serif", serif; }
.text:lang(ru), .text:lang(uk), blockquote p:lang(ru), blockquote p:lang(uk) { font-family: "PT Serif", "Source Serif 4", Charter, Cambria, Georgia, "Noto Serif", serif; }
.text:lang(zh), blockquote p:lang(zh) { font-family: "Noto Serif CJK SC", "Source Han Serif SC", "Songti SC", SimSun, serif; line-height: 1.8; }
.text:lang(ar), .text:lang(fa), .text:lang(ur), blockquote p:lang(ar), blockquote p:lang(fa), blockquote p:lang(ur) { font-family: "Noto Naskh Arabic", "Geeza Pro", "Times New Roman", Amiri, "Segoe UI", Tahoma, "Noto Sans Arabic", serif; line-height: 1.85; }
.text:lang(ja), blockquote p:lang(ja) { font-family: "Noto Serif CJK JP", "Hiragino Mincho ProN", "Yu Mincho", serif; line-height: 1.8; }
h1, h2, h3, p, ol, ul, dl, dd, blockquote { margin: 0; padding: 0; }
h1 { font-size: 1.35rem; line-height: 1.25; font-weight: 650; letter-spacing: -0.01em; text-wrap: balance; }
h2 { font-size: 1rem; font-weight: 650; }
a { color: var(--link); text-underline-offset: 0.15em; text-decoration-thickness: 1px; }
:focus-visible { outline: 2px solid var(--link); outline-offset: 2px; border-radius: 2px; }
.ctl { font: 0.7em/1 ui-monospace, monospace; border: 1px solid var(--lead); color: var(--lead); border-radius: 3px; padding: 0 0.25em; margin: 0 0.1em; unicode-bidi: isolate; }
.count { font-weight: 400; color: var(--soft); font-variant-numeric: tabular-nums; }
.letter { display: inline-block; min-width: 1.5em; text-align: center; border-radius: 3px; background: var(--ink); color: var(--paper); font-weight: 650; padding: 0 0.35em; }
fieldset { border: 0; margin: 0; padding: 0; min-width: 0; }
.hush { position: absolute; width: 1px; height: 1px; overflow: hidden; clip-path: inset(50%); white-space: nowrap; }
.top { display: flex; flex-wrap: wrap; gap: 0.4rem 1.5rem; align-items: baseline; padding: 0.8rem 1.1rem 0.55rem; }
.top h1 { flex: 1 1 20rem; }
.top nav { display: flex; flex-wrap: wrap; gap: 0.2rem 1rem; font-size: 0.87rem; align-items: baseline; }
.theme, .tabs { display: flex; gap: 0.7rem; font-size: 0.87rem; }
label { cursor: pointer; white-space: nowrap; }
input { accent-color: var(--link); }
button { font: inherit; font-size: 0.87rem; color: var(--link); background: none; border: 1px solid var(--rule); border-radius: 4px; padding: 0.05rem 0.55rem; cursor: pointer; }
.legend { display: flex; flex-wrap: wrap; gap: 0.15rem 1rem; padding: 0 1.1rem 0.55rem; font-size: 0.84rem; color: var(--soft); max-height: 4.9rem; overflow-y: auto; }
.legend label span { text-underline-offset: 0.25em; color: var(--ink); }
`;

const STAGE = `
.screen { height: 100vh; height: 100dvh; min-height: 30rem; display: flex; flex-direction: column; }
.stage { flex: 1; min-height: 0; display: grid; grid-template-columns: minmax(20rem, 25rem) minmax(0, 1fr); border-block: 1px solid var(--rule); }
.findings { display: flex; flex-direction: column; min-height: 0; background: var(--panel); border-inline-end: 1px solid var(--rule); }
.findings h2 { padding: 0.65rem 1.1rem 0.5rem; }
.scroll { overflow-y: auto; flex: 1; min-height: 0; position: relative; padding: 0 0.6rem 0.6rem; }
.scroll > p { padding: 0 0.5rem; color: var(--soft); }
.findings ol { list-style: none; }
.finding { padding: 0.6rem 0.6rem 0.65rem 0.75rem; border-radius: 4px; border-inline-start: 3px solid transparent; cursor: pointer; }
li + li > .finding { border-top: 1px solid var(--rule); border-top-left-radius: 0; border-top-right-radius: 0; }
.finding.lit { background: var(--paper); border-inline-start-color: var(--link); box-shadow: 0 0 0 1px var(--rule); border-radius: 4px; }
.kind { font-size: 0.8rem; line-height: 1.35; color: var(--soft); display: grid; grid-template-columns: 1.4rem minmax(0, 1fr) auto; gap: 0 0.4rem; align-items: baseline; }
.rank { font-variant-numeric: tabular-nums; }
.k { font-weight: 650; color: var(--ink); }
.s3 .weight { color: var(--lead); font-weight: 650; }
.finding h3, .more { margin-inline-start: 1.8rem; }
.finding h3 { font-size: 0.95rem; font-weight: 500; line-height: 1.38; margin-top: 0.15rem; text-wrap: pretty; }
.finding h3 a { display: block; color: inherit; text-decoration: none; }
.finding h3 a:hover { text-decoration: underline; }
.js .finding:not(.lit) .more { display: none; }
.more { margin-top: 0.5rem; }
blockquote { border-inline-start: 2px solid var(--rule); padding-inline-start: 0.7rem; margin: 0.5rem 0; }
blockquote p { font-size: 0.97rem; line-height: 1.45; overflow-wrap: anywhere; }
blockquote footer, .nothing { font-size: 0.82rem; color: var(--soft); }
.nothing { margin: 0.45rem 0; padding: 0.15rem 0.5rem; background: var(--gap); color: var(--gap-ink); border-radius: 3px; }
.nothing a { color: inherit; }
dl { font-size: 0.82rem; line-height: 1.4; color: var(--soft); }
dl > div { display: grid; grid-template-columns: 5.2rem minmax(0, 1fr); gap: 0.5rem; padding: 0.1rem 0; }
dd { color: var(--ink); min-width: 0; overflow-wrap: anywhere; }
.texts { display: flex; flex-direction: column; min-width: 0; min-height: 0; }
.tabs { display: none; padding: 0.4rem 1.1rem; border-bottom: 1px solid var(--rule); }
.columns { flex: 1; min-height: 0; display: grid; grid-auto-flow: column; grid-auto-columns: minmax(17rem, 1fr); overflow-x: auto; }
.account { display: flex; flex-direction: column; min-width: 0; min-height: 0; }
.account + .account { border-inline-start: 1px solid var(--rule); }
.account > header { padding: 0.65rem 1.1rem 0.5rem; border-bottom: 1px solid var(--rule); }
.title { font-size: 0.95rem; line-height: 1.35; margin-top: 0.15rem; }
.facts { font-size: 0.82rem; line-height: 1.4; color: var(--soft); }
.gap { font-size: 0.85rem; }
.gap:not(:empty) { margin-top: 0.4rem; padding: 0.2rem 0.55rem; background: var(--gap); color: var(--gap-ink); border-radius: 3px; }
.body { flex: 1; min-height: 0; overflow-y: auto; position: relative; padding: 0.9rem 1.1rem 1.5rem; }
.body:focus-visible { outline-offset: -2px; }
.text { font-size: 1.07rem; line-height: 1.62; max-width: 40rem; overflow-wrap: anywhere; hyphens: auto; }
.text[dir="rtl"] { font-size: 1.18rem; hyphens: none; }
.text p { position: relative; padding-inline-start: 1.9rem; }
.text p + p { margin-top: 0.75em; }
.no { position: absolute; inset-inline-start: 0; font: 0.72rem/2.4 system-ui, sans-serif; color: var(--soft); font-variant-numeric: tabular-nums; user-select: none; }
.text:lang(zh) .no, .text:lang(ja) .no { line-height: 2.65; }
.at, .gaps li, .finding { scroll-margin-block: 5rem; }
.u { text-decoration-skip-ink: none; }
.d0 { text-underline-offset: 0.22em; }
.d1 { text-underline-offset: 0.46em; }
.d2 { text-underline-offset: 0.7em; }
.d3 { text-underline-offset: 0.94em; }
.js .r[data-evidence], .js .r[data-instead] { cursor: pointer; }
.r.lit, .at:target + .r { border-radius: 2px; box-decoration-break: clone; -webkit-box-decoration-break: clone; padding-block: 0.08em; }
.r.lit.counter { background: var(--counter); }
.r.lit.instead { background: var(--instead); }
.r.lit.evidence, .at:target + .r { background: var(--evidence); }
.gaps { list-style: none; margin-top: 1.4rem; padding-top: 0.6rem; border-top: 1px solid var(--rule); font-size: 0.85rem; color: var(--soft); max-width: 40rem; }
.gaps li { padding: 0.1rem 0.4rem; border-radius: 3px; }
.gaps li.lit, .gaps li:target { background: var(--gap); color: var(--gap-ink); }
.gaps li.lit a, .gaps li:target a { color: inherit; }
`;

const BELOW = `
.below { padding: 0.5rem 1.1rem 2rem; max-width: 100rem; }
.below > section { padding-top: 1.4rem; }
.below h2 { font-size: 1.1rem; margin-bottom: 0.5rem; }
.below p { max-width: 60rem; }
.wide { overflow-x: auto; }
table { border-collapse: collapse; font-size: 0.9rem; line-height: 1.42; table-layout: fixed; width: 100%; }
thead th:first-child { width: 11rem; }
th, td { text-align: start; vertical-align: top; padding-block: 0.45rem 0.5rem; padding-inline: 0 0.9rem; border-bottom: 1px solid var(--rule); overflow-wrap: anywhere; }
th { font-weight: 600; }
thead th { border-bottom: 2px solid var(--ink); }
tbody th { position: sticky; inset-inline-start: 0; background: var(--paper); }
.reach, .silent { color: var(--soft); }
.silent { position: relative; }
.reach { font-variant-numeric: tabular-nums; font-size: 0.84rem; }
.mark { color: var(--soft); font-size: 0.84rem; }
.mark::after { content: ":"; }
.plain { list-style: none; }
.two { columns: 26rem; column-gap: 2.5rem; }
.two li { break-inside: avoid; }
.colophon { color: var(--soft); font-size: 0.82rem; padding: 1.2rem 1.1rem 2rem; border-top: 1px solid var(--rule); overflow-wrap: anywhere; }
dialog { color: var(--ink); background: var(--paper); border: 1px solid var(--rule); border-radius: 6px; padding: 1.1rem 1.4rem; max-width: 30rem; }
dialog::backdrop { background: rgb(0 0 0 / 0.35); }
dialog dl { font-size: 0.95rem; margin: 0.6rem 0; }
kbd { font: 0.85em ui-monospace, monospace; border: 1px solid var(--rule); border-radius: 3px; padding: 0 0.35em; }
.sample { border-radius: 2px; padding: 0 0.3em; color: var(--ink); }
.sample.evidence { background: var(--evidence); }
.sample.instead { background: var(--instead); }
.sample.counter { background: var(--counter); }
:root:not(.js) .help-button { display: none; }
`;

const SCREENS = (letters: readonly string[]): string => `
@media screen and (max-width: 70rem) {
	.stage { grid-template-columns: minmax(0, 1fr); grid-template-rows: minmax(0, 11fr) minmax(0, 9fr); }
	.texts { order: -1; }
	.findings { border-inline-end: 0; border-top: 1px solid var(--rule); }
}
@media screen and (max-width: 48rem) {
	.tabs { display: flex; flex-wrap: wrap; }
	.columns { grid-auto-flow: row; grid-auto-columns: auto; grid-template-columns: minmax(0, 1fr); overflow-y: auto; }
	.texts:has(#tab-all:checked) .columns { display: block; }
	.texts:has(#tab-all:checked) .body { overflow: visible; }
	.account + .account { border-inline-start: 0; }
	.legend { flex-wrap: nowrap; overflow-x: auto; }
	.top { padding-bottom: 0.4rem; gap: 0.15rem 1rem; }
	.top h1 { font-size: 1.15rem; flex-basis: 100%; }
${tabRules(letters)}
}
@media (prefers-reduced-motion: no-preference) { .r, .finding, .gaps li { transition: background-color 0.15s; } }
@media print {
	:root, :root:has(#theme-dark:checked) {${LIGHT} color-scheme: light; }
	html { font-size: 10pt; -webkit-print-color-adjust: exact; print-color-adjust: exact; }
	.theme, .tabs, .top nav, .help-button, .gap, dialog { display: none; }
	.screen { height: auto; display: block; }
	.stage { display: block; }
	.texts, .findings, .account { display: block; }
	.columns { display: grid; grid-auto-columns: minmax(0, 1fr); overflow: visible; }
	.scroll, .body { overflow: visible; }
	.js .finding:not(.lit) .more { display: block; }
	.finding.lit { background: none; box-shadow: none; border-color: transparent; }
	.r.lit.evidence, .r.lit.instead, .r.lit.counter { background: none; }
	:focus-visible { outline: none; }
	.findings { border: 0; background: none; }
	.finding h3, .kind { break-after: avoid; }
	blockquote, tr { break-inside: avoid; }
	.legend { max-height: none; }
}
@media (forced-colors: active) { .r.lit { outline: 2px solid Highlight; } }
`;

/** One style sheet for the page: two palettes, three layouts, print; grows only with issues and accounts. */
export const styleSheet = (issues: number, letters: readonly string[]): string => `
:root {${LIGHT} color-scheme: light; }
@media (prefers-color-scheme: dark) { :root:not(:has(#theme-light:checked)) {${DARK} color-scheme: dark; } }
:root:has(#theme-dark:checked) {${DARK} color-scheme: dark; }
${BASE}${STAGE}${BELOW}table { min-width: ${11 + 13 * letters.length}rem; }
${issueRules(issues)}
${SCREENS(letters)}`;

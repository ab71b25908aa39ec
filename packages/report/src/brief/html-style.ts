import { DARK, LIGHT } from "../writers/page-style.ts";

const PAGE = `
*, *::before, *::after { box-sizing: border-box; }
html { font: 17px/1.6 Charter, "Iowan Old Style", "Source Serif 4", Cambria, Georgia, "Noto Serif", "PT Serif", "Noto Serif CJK SC", "Songti SC", SimSun, serif; color: var(--ink); background: var(--paper); }
body { margin: 0 auto; max-width: 44rem; padding: 2.5rem 1.4rem 4rem; hyphens: auto; overflow-wrap: anywhere; }
:lang(zh) { font-family: "Noto Serif CJK SC", "Source Han Serif SC", "Songti SC", SimSun, Charter, Georgia, serif; }
:lang(ru) { font-family: "PT Serif", Charter, Cambria, Georgia, "Noto Serif", serif; }
[lang|="ar"], [lang|="fa"], [lang|="ur"] { font-family: "Noto Naskh Arabic", "Geeza Pro", "Times New Roman", Amiri, "Segoe UI", Tahoma, "Noto Sans Arabic", serif; line-height: 1.85; }
h1, h2, h3, h4, h5, h6 { line-height: 1.25; text-wrap: balance; break-after: avoid; margin: 1.9em 0 0.5em; }
h1 { font-size: 1.75rem; letter-spacing: -0.01em; margin-top: 0; }
h2 { font-size: 1.25rem; }
h3 { font-size: 1.05rem; }
h4, h5, h6 { font-size: 1rem; font-style: italic; }
[dir="rtl"], [dir="rtl"] * { letter-spacing: normal; font-style: normal; }
p, ul, ol, blockquote, .chart { margin: 0 0 0.85em; }
p { orphans: 3; widows: 3; }
a { color: var(--link); text-underline-offset: 0.15em; text-decoration-thickness: 1px; }
:focus-visible { outline: 2px solid var(--link); outline-offset: 2px; border-radius: 2px; }
blockquote { margin-inline: 0; padding-inline-start: 1rem; border-inline-start: 3px solid var(--rule); }
blockquote :last-child { margin-bottom: 0; }
ul, ol { padding-inline-start: 1.5rem; }
li > p { margin-bottom: 0.3em; }
.judgment { border-inline-start: 3px solid var(--lead); padding-inline-start: 1.1rem; margin-inline-start: -1.25rem; }
.tag { font: 600 0.68rem/1 system-ui, sans-serif; text-transform: uppercase; letter-spacing: 0.06em; color: var(--lead); margin-inline-start: 0.6em; vertical-align: 0.15em; white-space: nowrap; }
code, pre { font: 0.85em/1.45 ui-monospace, monospace; }
pre { background: var(--panel); padding: 0.8rem 1rem; overflow-x: auto; white-space: pre-wrap; }
.wide { overflow-x: auto; margin: 1.1em 0; }
table { border-collapse: collapse; width: 100%; font: 0.84rem/1.42 system-ui, "Segoe UI", "Noto Sans", "Noto Sans CJK SC", sans-serif; hyphens: none; overflow-wrap: break-word; }
table :lang(zh) { font-family: "Noto Sans CJK SC", "PingFang SC", "Microsoft YaHei", sans-serif; }
caption { caption-side: bottom; text-align: start; color: var(--soft); padding-top: 0.5rem; }
th, td { text-align: start; vertical-align: top; padding-block: 0.4rem; padding-inline: 0 0.75rem; border-bottom: 1px solid var(--rule); }
thead :is(th, td) { border-bottom: 2px solid var(--ink); font-weight: 600; }
tbody th { font-weight: 600; }
th.c, td.c { text-align: center; padding-inline: 0.15rem; white-space: nowrap; }
.n { white-space: nowrap; font-variant-numeric: tabular-nums; }
td.c + td:not(.c), th.c + th:not(.c) { padding-inline-start: 0.75rem; }
th.r, td.r { text-align: end; }
td.dot { color: var(--lead); }
td.off { color: var(--rule); }
tr { break-inside: avoid; }
figure { margin: 1.1em 0 1.4em; break-inside: avoid; }
figure svg { display: block; width: 100%; height: auto; font-family: system-ui, "Segoe UI", "Noto Sans", "Noto Sans CJK SC", sans-serif; }
figure svg a:focus-visible path { stroke: var(--link); stroke-width: 2; }
figcaption { font-size: 0.82rem; line-height: 1.45; color: var(--soft); margin-top: 0.4rem; }
details { font-size: 0.82rem; margin-top: 0.2rem; }
summary { cursor: pointer; color: var(--link); }
hr { border: 0; border-top: 1px solid var(--rule); margin: 2em 0; }
sup { font-size: 0.68em; line-height: 0; unicode-bidi: isolate; font-variant-numeric: tabular-nums; }
sup a { text-decoration: none; padding: 0 0.08em; }
:target { background: var(--evidence); }
.notes, .sources { font-size: 0.82rem; line-height: 1.5; hyphens: manual; }
.notes { border-top: 1px solid var(--rule); margin-top: 3rem; padding-top: 0.3rem; }
.notes h2, .sources h2 { font-size: 1rem; margin-top: 1.3em; }
.notes ol { padding-inline-start: 1.9rem; }
.notes li { margin-bottom: 0.45em; font-variant-numeric: tabular-nums; }
.cited { background: var(--evidence); border-radius: 2px; padding: 0.05em 0; box-decoration-break: clone; -webkit-box-decoration-break: clone; }
.sources dl { display: grid; grid-template-columns: 2.4rem minmax(0, 1fr); gap: 0.55rem 0.4rem; margin: 0; }
.sources dt { font-weight: 650; }
.sources dd { margin: 0; }
.meta { color: var(--soft); }
.hash { font: 0.92em ui-monospace, monospace; }
.colophon { color: var(--soft); font-size: 0.78rem; margin-top: 2.5rem; }
`;

const PRINT = `
@page { size: A4; margin: 22mm 20mm 20mm; @bottom-center { content: counter(page) " / " counter(pages); font: 8.5pt system-ui, sans-serif; color: #5d5a52; } }
@media print {
	:root {${LIGHT} color-scheme: light; }
	html { font-size: 10.5pt; -webkit-print-color-adjust: exact; print-color-adjust: exact; background: none; }
	body { max-width: none; padding: 0; }
	.judgment { margin-inline-start: 0; }
	a { color: inherit; text-decoration: none; }
	.wide { overflow: visible; }
	.back, figure details { display: none; }
	.notes { font-size: 8.5pt; }
	.sources { font-size: 8.5pt; }
	.notes li, .sources dd { break-inside: avoid; }
}
`;

/** A sheet has one page on paper, A4 or Letter; no letter is below 8 points. */
const SHEET = `
@page { margin: 11mm 14mm 12mm; }
@media print {
	html { font-size: 9pt; line-height: 1.28; }
	h1 { font-size: 14pt; margin-bottom: 0.3em; }
	h2 { font-size: 11pt; margin: 0 0 0.3em; }
	h2 ~ h2 { break-before: page; }
	p { margin-bottom: 0.4em; }
	figure { margin: 0.3em 0 0.5em; }
	figure svg { max-width: 178mm !important; }
	figcaption { font-size: 8pt; line-height: 1.25; margin-top: 0.1em; }
	.wide { margin: 0.3em 0 0.5em; }
	table { font-size: 8pt; line-height: 1.2; }
	th, td { padding-block: 0.18em; padding-inline: 0 0.6em; }
	td:last-child, td:nth-child(3), td:nth-child(4) { white-space: nowrap; }
	sup { font-size: 8pt; }
	.notes, .colophon { font-size: 8pt; line-height: 1.25; }
	.notes { margin-top: 0.5em; padding-top: 0.2em; }
	.notes h2 { display: none; }
	.notes ol { margin: 0; padding-inline-start: 1.3rem; }
	.notes li { margin-bottom: 0.15em; }
	.colophon { margin-top: 0.6em; }
}
@media screen and (max-width: 40rem) {
	figure { overflow-x: auto; }
	figure svg { min-width: 30rem; }
}
`;

/** The style of a brief on its page: one column to read, light and dark, and what a printer makes of it. */
export const briefStyle = (isSheet = false): string => `
:root {${LIGHT} color-scheme: light; }
@media (prefers-color-scheme: dark) { :root {${DARK} color-scheme: dark; } }
${PAGE}${PRINT}${isSheet ? SHEET : ""}`;

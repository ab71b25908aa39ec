/** What the page of a draft has beside that of a comparison. */
export const DRAFT_STYLE = `
.v { text-decoration: underline 1.5px; text-underline-offset: 0.2em; text-decoration-skip-ink: none; text-decoration-color: var(--rule); }
.v.sound { text-decoration-color: oklch(var(--tone) 0.12 150); }
.v.look { text-decoration: underline dashed 2px oklch(var(--tone) 0.13 80); }
.v.mend { text-decoration: underline wavy 1.5px var(--lead); }
.sign { font: 650 0.75em system-ui, sans-serif; color: var(--soft); margin-inline-end: 0.25em; user-select: none; }
.draft .text .on { margin-top: 0; }
.draft .text .head { font-size: 0.85rem; color: var(--soft); }
.draft .text :is(.h1, .h2, .h3, .h4, .h5, .h6) { font-weight: 650; line-height: 1.35; margin-top: 1.3em; break-after: avoid; }
.draft .text .h1 { font-size: 1.3rem; }
.draft .text .h2 { font-size: 1.17rem; }
.draft .text .quoted { margin-inline-start: 1.9rem; padding-inline-start: 0.8rem; border-inline-start: 3px solid var(--rule); }
.draft .text .quoted .no { inset-inline-start: -1.9rem; }
.draft .text .note { font-size: 0.9rem; color: var(--soft); }
.l-strong { font-weight: 650; }
.l-em { font-style: italic; }
.l-sign { color: var(--soft); font-weight: 400; font-size: 0.8em; }
.at:target + .at + .r, .at:target + .at + .at + .r { background: var(--evidence); }
.mend > .finding .weight { color: var(--lead); font-weight: 650; }
.look > .finding .weight { font-weight: 650; color: var(--ink); }
.finding h3 { overflow-wrap: anywhere; }
.finding h3:lang(zh) { font-family: "Noto Sans CJK SC", "PingFang SC", "Microsoft YaHei", system-ui, sans-serif; }
mark { color: inherit; background: none; text-decoration: underline 2px; text-decoration-color: oklch(var(--tone) 0.13 80); text-underline-offset: 0.18em; }
.around { color: var(--soft); }
del { color: var(--gap-ink); background: var(--gap); text-decoration: line-through 1px; }
ins { text-decoration: underline double; text-underline-offset: 0.15em; background: var(--instead); }
.problem { font-size: 0.88rem; line-height: 1.42; margin: 0.6rem 0 0.45rem; overflow-wrap: anywhere; }
.severity { font-weight: 650; text-transform: capitalize; }
.problem.error .severity { color: var(--lead); }
.code, .more > .note { color: var(--soft); font-size: 0.82rem; overflow-wrap: anywhere; }
.code { font-family: ui-monospace, monospace; }
.more > dl { margin: 0.4rem 0; }
.bar { color: var(--soft); }
.source + .source { margin-top: 2rem; padding-top: 1rem; border-top: 1px solid var(--rule); }
.source header { margin-bottom: 0.8rem; }
.source h3 { font-size: 0.95rem; line-height: 1.35; overflow-wrap: anywhere; }
.source .text p { padding-inline-start: 0; }
.cut { color: var(--soft); }
.shows { display: flex; flex-wrap: wrap; gap: 0.2rem 0.9rem; font-size: 0.84rem; padding: 0 1.1rem 0.5rem; }
.top h1, .facts, .legend, .plain li, .drafts { overflow-wrap: anywhere; }
.drafts { padding: 0.8rem 1.1rem; font-size: 0.9rem; border-bottom: 1px solid var(--rule); }
.drafts ol { margin: 0.3rem 0 0; padding-inline-start: 1.6rem; }
.screen + .screen { border-top: 3px double var(--rule); }
.findings:has(.show-problems:checked) li.sound, .findings:has(.show-mend:checked) li:not(.mend) { display: none; }
@media screen { .top h1 { display: -webkit-box; -webkit-box-orient: vertical; -webkit-line-clamp: 3; overflow: hidden; } .js .finding:not(.lit) h3 a { display: -webkit-box; -webkit-box-orient: vertical; -webkit-line-clamp: 4; overflow: hidden; } }
@media screen and (max-width: 48rem) {
	.texts:has(.tab-all:checked) .columns { display: block; }
	.texts:has(.tab-all:checked) .body { overflow: visible; }
	.texts:has(.tab-D:checked) .account:not(.draft), .texts:has(.tab-S:checked) .draft { display: none; }
}
@media print {
	.shows, .drafts { display: none; }
	.account + .account, .screen + .screen { break-before: page; border: 0; }
	.columns { display: block !important; }
	.stage { border: 0; }
	.finding { break-inside: avoid-page; cursor: auto; }
	.source header { break-after: avoid; }
}
`;

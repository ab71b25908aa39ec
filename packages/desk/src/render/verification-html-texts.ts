import type { Document, Quote, Span, Verification } from "@fissure/core";
import { attribute, htmlText, webAddress } from "./html-escape.ts";
import { type Run, segmentSpans } from "./segment-spans.ts";
import { KIND_NAMES } from "./sides.ts";
import { type Card, gravityOf } from "./verification-cards.ts";
import { STATE_SIGNS, sourceLine } from "./verification-words.ts";

/** Longer sources are shown around the words that matter; characters. */
const SHOWN_WHOLE = 60_000;
/** Shown before and behind such words; a long paragraph. */
const AROUND = 1500;

interface Mark extends Span {
	readonly card: Card;
	readonly part: "evidence" | "instead" | "counter";
}

/** The draft with its quotations and everything else to look at marked. */
export function draftHtml(cards: readonly Card[], { draft: { document } }: Verification): string {
	const marks = cards.map((card): Mark => ({ card, start: card.start, end: card.end, part: "evidence" }));
	return paragraphsHtml(document.text, { start: 0, end: document.text.length }, marks, "D", true);
}

/** Every source that the result points into, with the words lit that a card is about. */
export function sourcesHtml(cards: readonly Card[], verification: Verification): string {
	const { sources } = verification;
	if (sources.length === 0) return `<p class="facts">No held text has words of this draft.</p>`;
	return sources
		.map((source) => {
			const marks = cards.flatMap((card) => marksOf(card, source));
			const windows = windowsOf(source.text, marks);
			const body = windows
				.map((window) => paragraphsHtml(source.text, window, marks, "S", false))
				.join(`<p class="cut" lang="en">…</p>`);
			const url = webAddress(source.url);
			return `<article class="source"><header><h3>${htmlText(sourceLine(source.id, verification))}</h3><p class="facts">${htmlText(
				[KIND_NAMES[source.kind], source.language, source.id].join(" · "),
			)}${url === null ? "" : ` · <a href="${attribute(url)}" rel="noreferrer noopener">source</a>`}</p></header>
<div class="text" lang="${attribute(source.language)}" dir="auto">${body}</div></article>`;
		})
		.join("\n");
}

function marksOf(card: Card, { id }: Document): readonly Mark[] {
	const here = (quotes: readonly Quote[], part: Mark["part"]): readonly Mark[] =>
		quotes.filter(({ document }) => document === id).map(({ start, end }) => ({ card, start, end, part }));
	const { quotation, problems } = card;
	const found = quotation?.found ?? null;
	return [
		...here(quotation?.anchor?.parts ?? [], "evidence"),
		...(quotation?.anchor == null && found !== null ? here([found], "instead") : []),
		...here(quotation?.anchor?.gaps ?? [], "instead"),
		...here(
			problems.flatMap(({ evidence }) => evidence),
			"counter",
		),
	];
}

/** The whole text, or the stretches around its marks, cut at line ends. */
function windowsOf(text: string, marks: readonly Mark[]): readonly Span[] {
	if (text.length <= SHOWN_WHOLE || marks.length === 0) return [{ start: 0, end: Math.min(text.length, SHOWN_WHOLE) }];
	const windows: { start: number; end: number }[] = [];
	for (const mark of marks.toSorted((a, b) => a.start - b.start)) {
		const start = Math.max(0, text.lastIndexOf("\n", Math.max(0, mark.start - AROUND)) + 1);
		const next = text.indexOf("\n", mark.end + AROUND);
		const end = next === -1 ? text.length : next;
		const last = windows.at(-1);
		if (last !== undefined && start <= last.end) last.end = Math.max(last.end, end);
		else windows.push({ start, end });
	}
	return windows;
}

function paragraphsHtml(
	text: string,
	window: Span,
	marks: readonly Mark[],
	letter: "D" | "S",
	numbered: boolean,
): string {
	const anchored = new Set<number>();
	let line = numbered ? 0 : 1;
	return [...text.slice(window.start, window.end).matchAll(/([^\r\n\u2028\u2029]*)(\r\n|[\r\n\u2028\u2029]|$)/gu)]
		.flatMap(({ 1: words = "", index }) => {
			line++;
			if (words.trim() === "") return [];
			const start = window.start + index;
			const touching = marks.filter((mark) => mark.start < start + words.length && mark.end > start);
			const runs = segmentSpans(start, start + words.length, touching).map((run) =>
				runHtml(text, run, letter, anchored),
			);
			return [`<p>${numbered ? `<span class="no" aria-hidden="true">${line}</span>` : ""}${runs.join("")}</p>`];
		})
		.join("\n");
}

function runHtml(text: string, { start, end, marks }: Run<Mark>, letter: "D" | "S", anchored: Set<number>): string {
	const words = htmlText(text.slice(start, end));
	if (marks.length === 0) return words;
	const fresh = marks.filter(({ card }) => !anchored.has(card.number));
	for (const { card } of fresh) anchored.add(card.number);
	const anchors = [...new Set(fresh.map(({ card }) => card.number))].map(
		(number) => `<a class="at" id="f${number}-${letter}"></a>`,
	);
	const data = (["evidence", "instead", "counter"] as const).flatMap((part) => {
		const numbers = marks.filter((mark) => mark.part === part).map(({ card }) => card.number);
		return numbers.length === 0 ? [] : [` data-${part}="${[...new Set(numbers)].join(" ")}"`];
	});
	const inner = marks.at(-1) as Mark;
	const begins = marks.filter((mark) => mark.start === start && mark.card.quotation !== null);
	const sign =
		letter === "S"
			? ""
			: begins
					.map(
						({ card }) =>
							`<span class="sign" aria-hidden="true">${STATE_SIGNS[(card.quotation as NonNullable<Card["quotation"]>).state]}</span>`,
					)
					.join("");
	const look = letter === "D" ? ` ${gravityOf(inner.card)}` : "";
	return `${anchors.join("")}<span class="r v${look}"${data.join("")}>${sign}${words}</span>`;
}

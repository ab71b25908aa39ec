import type { Span } from "@fissure/core";
import type { Column, MarkedText, Part, TextLine, TextMark } from "./blocks.ts";
import { attribute, htmlText, inLanguage, type Run, segmentSpans, webAddress } from "./page.ts";

type CardMark = Extract<TextMark, { readonly kind: "card" }>;
/** Anchors that are not written yet: the first words of a card carry its anchor. */
type Anchors = Map<number, { readonly id: string; readonly start: number }>;

/** A column of the page: what it is, its texts with their marks, and the cards that nothing in it answers. */
export function columnHtml(column: Column, { issues }: Part, whose: string): string {
	const { id, letter, name, title, language, facts, url, label, isDraft, gaps } = column;
	const texts = column.texts();
	const head = letter === null ? "" : `<span class="letter">${letter}</span> `;
	const shownTitle = title === null ? "" : `<p class="title"${inLanguage(language)}>${htmlText(title)}</p>`;
	const items = gaps.items.map(
		({ card, target, words }) =>
			`<li id="${target}" data-gap="${card}"><a href="#finding-${card}">${card}</a> ${htmlText(words)}</li>`,
	);
	const gapsHtml =
		items.length === 0
			? ""
			: `<p class="hush" lang="en">${gaps.title}${whose}</p><ul class="gaps" lang="en">${items.join("")}</ul>`;
	return `<section class="account${isDraft ? " draft" : ""}" id="text-${id}" aria-labelledby="who-${id}">
<header><h2 id="who-${id}">${head}${htmlText(name)}${hushed(whose)}</h2>
${shownTitle}<p class="facts">${htmlText(facts)}${sourceLink(url)}</p>
<p class="gap" role="status"></p></header>
<section class="body" tabindex="0" aria-label="${attribute(label)}${whose}">${
		texts.length === 0
			? `<p class="facts">${htmlText(column.noTexts)}</p>`
			: texts.map((text) => textHtml(text, issues)).join("\n")
	}${gapsHtml}</section>
</section>`;
}

/** For those who hear the page; eyes see it elsewhere. */
export const hushed = (words: string): string => (words === "" ? "" : `<span class="hush">${words}</span>`);

function sourceLink(url: string | null): string {
	const address = webAddress(url ?? undefined);
	return address === null ? "" : ` · <a href="${attribute(address)}" rel="noreferrer noopener">source</a>`;
}

function textHtml(text: MarkedText, issues: readonly string[]): string {
	const { head, language } = text;
	const body = `<div class="text"${inLanguage(language)}>
${linesHtml(text, issues)}
</div>`;
	return head === null
		? body
		: `<article class="source"><header><h3>${htmlText(head.title)}</h3><p class="facts">${htmlText(head.facts)}${sourceLink(head.url)}</p></header>
${body}</article>`;
}

const CUT = "cut";

function linesHtml({ text, lines, marks, anchors }: MarkedText, issues: readonly string[]): string {
	const open: Anchors = new Map(anchors);
	const touching = marksByLine(lines, marks);
	return lines
		.map(({ start, end, number, look, marks: own }, at) => {
			const runs = segmentSpans(start, end, [...(touching[at] ?? []), ...own]).map((run) =>
				runHtml(text, run, open, issues),
			);
			const looks = look.filter((name) => name !== CUT);
			const before = look.includes(CUT) ? `<p class="${CUT}" lang="en">…</p>` : "";
			const count = number === null ? "" : `<span class="no" aria-hidden="true">${number}</span>`;
			return `${before}<p${looks.length === 0 ? "" : ` class="${looks.join(" ")}"`}>${count}${runs.join("")}</p>`;
		})
		.join("\n");
}

/** The marks that touch each line; lines and their marks in order, so that a long text is gone through once. */
function marksByLine(lines: readonly TextLine[], marks: readonly TextMark[]): readonly (readonly TextMark[])[] {
	const touching: TextMark[][] = lines.map(() => []);
	for (const mark of marks) {
		let low = 0;
		let high = lines.length;
		while (low < high) {
			const middle = (low + high) >> 1;
			if ((lines[middle] as Span).end <= mark.start) low = middle + 1;
			else high = middle;
		}
		for (let at = low; at < lines.length && (lines[at] as Span).start < mark.end; at++) touching[at]?.push(mark);
	}
	return touching;
}

/**
 * One run of words under the same marks: nested underlines, one an issue, each a little lower; parts in cards as data for the
 * script; what a card weighs by the look of its line.
 */
function runHtml(
	text: string,
	{ start, end, marks }: Run<TextMark>,
	anchors: Anchors,
	issues: readonly string[],
): string {
	const words = htmlText(text.slice(start, end));
	const looks = [...new Set(marks.flatMap((mark) => (mark.kind === "look" ? [`l-${mark.look}`] : [])))];
	const cards = marks.flatMap((mark) => (mark.kind === "card" ? [mark] : []));
	const under = [...new Set(marks.flatMap((mark) => (mark.kind === "issue" ? [mark.issue] : [])))];
	if (cards.length === 0 && under.length === 0)
		return looks.length === 0 ? words : `<span class="${looks.join(" ")}">${words}</span>`;
	const weight = cards[0]?.weight ?? null;
	const classes = ["r", ...(weight === null ? [] : weight === "plain" ? ["v"] : ["v", weight]), ...looks];
	const title = under.length === 0 ? "" : ` title="${attribute(under.map((issue) => issues[issue]).join("; "))}"`;
	const underlined = under.reduceRight(
		(inner, issue, depth) => `<span class="u i${issue} d${Math.min(depth, 3)}">${inner}</span>`,
		words,
	);
	return `${anchorsAt(start, cards, anchors)}<span class="${classes.join(" ")}"${dataOf(cards)}${title}>${signsAt(start, cards)}${underlined}</span>`;
}

function anchorsAt(start: number, cards: readonly CardMark[], anchors: Anchors): string {
	const fresh = [...new Set(cards.map(({ card }) => card))].flatMap((card) => {
		const anchor = anchors.get(card);
		if (anchor === undefined || start < anchor.start) return [];
		anchors.delete(card);
		return [`<a class="at" id="${anchor.id}"></a>`];
	});
	return fresh.join("");
}

const dataOf = (cards: readonly CardMark[]): string =>
	(["evidence", "instead", "counter"] as const)
		.map((part) => {
			const numbers = cards.filter((mark) => mark.part === part).map(({ card }) => card);
			return numbers.length === 0 ? "" : ` data-${part}="${[...new Set(numbers)].join(" ")}"`;
		})
		.join("");

/** The outer quotation first. */
const signsAt = (start: number, cards: readonly CardMark[]): string =>
	cards
		.toReversed()
		.map((mark) =>
			mark.start !== start || mark.sign === null ? "" : `<span class="sign" aria-hidden="true">${mark.sign}</span>`,
		)
		.join("");

import type { Document, Span, Verification } from "@fissure/core";
import { KIND_NAMES, plural } from "../words/sides.ts";
import { STATE_SIGNS, sourceLine } from "../words/verified.ts";
import type { Column, MarkedText, TextLine, TextMark } from "../writers/blocks.ts";
import { type Checked, placesOf, sourceAnchor, weightOf } from "./checked.ts";
import { draftLines } from "./draft-lines.ts";

/** Longer sources are shown around the words that matter; characters. */
const SHOWN_WHOLE = 60_000;
/** Where all sources together are longer, each is shown so: a page of more text opens slowly. */
const ALL_SHOWN_WHOLE = 1_500_000;
/** Shown before and behind such words; a long paragraph. */
const AROUND = 1500;

/** The draft, and beside it every source that the result points into. */
export function columnsOf(checked: readonly Checked[], verification: Verification, ends: string): readonly Column[] {
	const { draft, sources, held } = verification;
	const { id, date, language } = draft.document;
	const missing = checked.filter(({ quotation }) => quotation?.state === "not-held");
	return [
		{
			...{ id: `D${ends}`, letter: null, tab: "Draft", name: "Draft", title: null, language, url: null },
			facts: [id, date, language].filter((known) => known !== undefined).join(" · "),
			label: "Text of the draft",
			isDraft: true,
			texts: () => [draftText(checked, verification)],
			noTexts: "",
			gaps: { title: "", items: [] },
		},
		{
			...{ id: `S${ends}`, letter: null, tab: "Sources", name: "Sources", title: null, language: "", url: null },
			facts: `${plural(sources.length, "text")} with words of this draft, of ${plural(held, "text")} searched`,
			label: "Texts of the sources",
			isDraft: false,
			texts: () => sourceTexts(checked, verification),
			noTexts: "No source has words of this draft.",
			gaps: {
				title: "Not found",
				items: missing.map(({ number }) => ({
					...{ card: number, target: `f${number}-S`, words: "No source has these words" },
				})),
			},
		},
	];
}

/** The draft with its quotations and everything else to look at marked. */
function draftText(checked: readonly Checked[], { draft: { document } }: Verification): MarkedText {
	const marks = checked.map((one): TextMark => {
		const { number, quotation, start, end } = one;
		const sign = quotation === null ? null : STATE_SIGNS[quotation.state];
		return { kind: "card", card: number, part: "evidence", weight: weightOf(one), sign, start, end };
	});
	return {
		head: null,
		language: document.language,
		text: document.text,
		lines: draftLines(document.text),
		// Innermost first: a click on a quotation within a quotation means the inner one.
		marks: marks.toReversed(),
		anchors: new Map(checked.map(({ number, start }) => [number, { id: `f${number}-D`, start }])),
	};
}

/** Every source with the words marked that a card is about. */
function sourceTexts(checked: readonly Checked[], verification: Verification): readonly MarkedText[] {
	const { sources } = verification;
	const marks = new Map<string, TextMark[]>(sources.map(({ id }) => [id, []]));
	for (const one of checked)
		for (const { document, part, start, end } of placesOf(one))
			marks.get(document)?.push({ kind: "card", card: one.number, part, start, end, weight: "plain", sign: null });
	const whole = sources.reduce((sum, { text }) => sum + text.length, 0) > ALL_SHOWN_WHOLE ? 0 : SHOWN_WHOLE;
	return sources.map((source) => sourceText(source, marks.get(source.id) ?? [], whole, checked, verification));
}

function sourceText(
	{ id, text, language, kind, url }: Document,
	marks: readonly TextMark[],
	whole: number,
	checked: readonly Checked[],
	verification: Verification,
): MarkedText {
	const anchors = new Map<number, { readonly id: string; readonly start: number }>();
	const byNumber = new Map(checked.map((one) => [one.number, one]));
	for (const mark of marks) {
		if (mark.kind !== "card" || anchors.has(mark.card)) continue;
		const one = byNumber.get(mark.card);
		const target = one === undefined ? null : sourceAnchor(one, id, verification);
		if (target !== null) anchors.set(mark.card, { id: target, start: mark.start });
	}
	return {
		head: {
			title: sourceLine(id, verification),
			facts: [KIND_NAMES[kind], language, id].join(" · "),
			url: url ?? null,
		},
		...{ language, text, marks, anchors },
		lines: windowsOf(text, marks, whole).flatMap((window, at) => linesIn(text, window, at > 0)),
	};
}

/** The whole text, or the stretches around its marks, cut at line ends where lines are short enough. */
function windowsOf(text: string, marks: readonly Span[], whole: number): readonly Span[] {
	if (text.length <= whole || marks.length === 0) return [{ start: 0, end: Math.min(text.length, SHOWN_WHOLE) }];
	const windows: { start: number; end: number }[] = [];
	for (const mark of marks.toSorted((a, b) => a.start - b.start)) {
		const from = Math.max(0, mark.start - AROUND);
		const to = Math.min(text.length, mark.end + AROUND);
		const lineStart = text.lastIndexOf("\n", from) + 1;
		const lineEnd = text.indexOf("\n", to);
		const start = from - lineStart <= AROUND ? lineStart : from;
		const end = lineEnd !== -1 && lineEnd - to <= AROUND ? lineEnd : to;
		const last = windows.at(-1);
		if (last !== undefined && start <= last.end) last.end = Math.max(last.end, end);
		else windows.push({ start, end });
	}
	return windows;
}

/** Lines that are not blank; the first is marked where the text before it is left out. */
const linesIn = (text: string, window: Span, isCut: boolean): readonly TextLine[] =>
	[...text.slice(window.start, window.end).matchAll(/[^\r\n\u2028\u2029]+/gu)]
		.filter(([line]) => line.trim() !== "")
		.map(({ 0: line, index }, at) => ({
			start: window.start + index,
			end: window.start + index + line.length,
			number: null,
			look: isCut && at === 0 ? ["cut"] : [],
			marks: [],
		}));

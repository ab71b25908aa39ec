import "./marked-text.css";
import type { Span } from "@fissure/core";
import { type CSSProperties, type MouseEvent, memo, type RefObject, useEffect, useMemo, useRef } from "react";
import { segmentText, type TextParagraph, type TextRun, type TextSpan } from "./segment-text.ts";

interface MarkedTextProps {
	/** Verbatim: every place is a place in it, in UTF-16 units. */
	readonly text: string;
	/** Of the text: fonts, line height, and how it is read aloud. */
	readonly language: string | null | undefined;
	readonly spans: readonly TextSpan[];
	/** Words that are lit and brought into sight whenever they change. */
	readonly focus?: Span | null | undefined;
	/** A press on words: of spans that overlap, the innermost. */
	readonly onSpan?: (id: string) => void;
	/** What is read aloud before it: whose text it is. */
	readonly label?: string;
	/** To ask what is selected in it, see `selectedSpan`. */
	readonly textRef?: RefObject<HTMLDivElement | null>;
	/** Beside a paragraph, in the margin. */
	readonly marginOf?: (paragraph: Span) => ReactNode;
}

/** Official words with what was found in them: overlapping spans lie over each other, and the words stay as they are. */
export const MarkedText = ({ text, language, spans, focus = null, onSpan, label, ...rest }: MarkedTextProps) => {
	const { textRef, marginOf } = rest;
	const own = useRef<HTMLDivElement>(null);
	const box = textRef ?? own;
	const [start, end] = [focus?.start, focus?.end];
	const paragraphs = useMemo(
		() => segmentText(text, start === undefined || end === undefined ? spans : [...spans, focusSpan(start, end)]),
		[text, spans, start, end],
	);
	useEffect(() => {
		if (start !== undefined) bringIntoSight(box.current, start);
	}, [box, start]);

	const press = (event: MouseEvent<HTMLDivElement>): void => {
		// Whoever selects words does not mean to press on them.
		if (onSpan === undefined || document.getSelection()?.isCollapsed === false) return;
		const id = (event.target as HTMLElement).closest<HTMLElement>("[data-span]")?.dataset.span;
		if (id !== undefined) onSpan(id);
	};

	return (
		// biome-ignore lint/a11y/useKeyWithClickEvents: what a press does here, keys do in the list beside the text
		// biome-ignore lint/a11y/noStaticElementInteractions: the same; a text is read, and each of its words is no button
		<div
			className={onSpan === undefined ? "marked-text read" : "marked-text marked-text-pressed read"}
			lang={language ?? undefined}
			dir="auto"
			ref={box}
			{...(label === undefined ? {} : { role: "group", "aria-label": label })}
			onClick={press}
		>
			{paragraphs.map((paragraph) => (
				<MarkedParagraph
					key={paragraph.start}
					text={text}
					paragraph={paragraph}
					{...(marginOf === undefined ? {} : { marginOf })}
				/>
			))}
		</div>
	);
};

interface MarkedParagraphProps {
	readonly text: string;
	readonly paragraph: TextParagraph;
	readonly marginOf?: (paragraph: Span) => ReactNode;
}

const MarkedParagraph = memo(
	({ text, paragraph, marginOf }: MarkedParagraphProps) => (
		<p className={paragraph.isApart ? "marked-text-line marked-text-apart" : "marked-text-line"}>
			{marginOf === undefined ? null : <span className="marked-text-margin">{marginOf(paragraph)}</span>}
			{paragraph.runs.map((run) => (
				<Run key={run.start} run={run} words={text.slice(run.start, run.end)} />
			))}
		</p>
	),
	(old, next) => old.text === next.text && old.marginOf === next.marginOf && isSame(old.paragraph, next.paragraph),
);

/** A long text is drawn anew only where something in it changed. */
const isSame = (a: TextParagraph, b: TextParagraph): boolean =>
	a.start === b.start &&
	a.end === b.end &&
	a.runs.length === b.runs.length &&
	a.runs.every((run, at) => {
		const other = b.runs[at] as TextRun;
		return (
			run.start === other.start &&
			run.spans.length === other.spans.length &&
			run.spans.every((span, place) => {
				const twin = other.spans[place];
				return span === twin || (span.kind === "focus" && twin?.kind === "focus");
			})
		);
	});

const Run = ({ run, words }: { readonly run: TextRun; readonly words: string }) => {
	const { start, spans } = run;
	const inner = spans.findLast(({ kind }) => kind !== "focus");
	if (spans.length === 0) return <span data-start={start}>{words}</span>;
	const kinds = [...new Set(spans.map(({ kind }) => kind))];
	const hues = spans.flatMap(({ kind, hue }) => (hue === undefined ? [] : [[kind, hue] as const]));
	const className = [
		...kinds.map((kind) => `marked-text-${kind}`),
		...(spans.some(({ isSelected }) => isSelected) ? ["marked-text-selected"] : []),
		...(spans.filter(({ kind }) => kind === "position").length > 1 ? ["marked-text-several"] : []),
	].join(" ");
	const titles = [...new Set(spans.map(({ title }) => title).filter((title) => title !== ""))];
	return (
		<span
			className={className}
			data-start={start}
			data-span={inner?.id}
			title={titles.length === 0 ? undefined : titles.join("\n")}
			style={Object.fromEntries(hues.map(([kind, hue]) => [`--hue-${kind}`, hue])) as CSSProperties}
		>
			{words}
		</span>
	);
};

const focusSpan = (start: number, end: number): TextSpan => ({ start, end, kind: "focus", id: "focus", title: "" });

/** To the middle of what scrolls, so that what stands before and after is read with it. */
const bringIntoSight = (box: HTMLElement | null, start: number): void => {
	const runs = [...(box?.querySelectorAll<HTMLElement>("[data-start]") ?? [])];
	const run = runs.find((one) => Number(one.dataset.start) >= start) ?? runs.at(-1);
	run?.scrollIntoView({ block: "center", behavior: "smooth" });
};

/** The words that a person has selected in a marked text, without blanks at their ends; null where there are none. */
export const selectedSpan = (box: HTMLElement | null, text: string): Span | null => {
	const selection = document.getSelection();
	if (box === null || selection === null || selection.isCollapsed || selection.rangeCount === 0) return null;
	const range = selection.getRangeAt(0);
	if (!box.contains(range.commonAncestorContainer)) return null;
	const [start, end] = [
		placeOf(range.startContainer, range.startOffset, "start"),
		placeOf(range.endContainer, range.endOffset, "end"),
	];
	if (start === null || end === null || start >= end) return null;
	const words = text.slice(start, end);
	const trimmed = {
		start: start + (words.length - words.trimStart().length),
		end: end - (words.length - words.trimEnd().length),
	};
	return trimmed.start < trimmed.end ? trimmed : null;
};

/** The place in the text of a place in the page. */
const placeOf = (node: Node, offset: number, side: "start" | "end"): number | null => {
	if (node.nodeType === Node.TEXT_NODE) {
		const run = node.parentElement?.closest<HTMLElement>("[data-start]");
		return run ? Number(run.dataset.start) + offset : null;
	}
	// Between elements, as after a triple click: the run that begins there, or the one that ended before.
	const element = node as HTMLElement;
	if (element.dataset.start !== undefined && offset === 0) return Number(element.dataset.start);
	const child = element.childNodes[side === "start" ? offset : offset - 1] ?? element;
	const runs = child instanceof HTMLElement ? runsUnder(child) : [];
	const run = side === "start" ? runs[0] : runs.at(-1);
	if (run === undefined) return side === "end" ? endBefore(element) : null;
	return Number(run.dataset.start) + (side === "start" ? 0 : (run.textContent?.length ?? 0));
};

const runsUnder = (element: HTMLElement): readonly HTMLElement[] =>
	element.dataset.start === undefined ? [...element.querySelectorAll<HTMLElement>("[data-start]")] : [element];

/** A selection of a whole line ends at the beginning of the next. */
const endBefore = (element: HTMLElement): number | null => {
	const before = element.closest(".marked-text-line")?.previousElementSibling;
	const run = before instanceof HTMLElement ? runsUnder(before).at(-1) : undefined;
	return run === undefined ? null : Number(run.dataset.start) + (run.textContent?.length ?? 0);
};

import "./marked-text.css";
import type { Span } from "@fissure/core";
import {
	type CSSProperties,
	Fragment,
	type MouseEvent,
	memo,
	type ReactNode,
	type RefObject,
	useEffect,
	useMemo,
	useRef,
} from "react";
import { inLanguage } from "./in-language.ts";
import { scrollWithin } from "./scroll-within.ts";
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
	/** What is between words and is none of them. */
	readonly inserts?: readonly TextInsert[];
}

/** Something that is between two words of a text: words that another text has there. */
export interface TextInsert {
	/** After the word that ends here; at 0 before all of them. */
	readonly at: number;
	readonly key: string;
	readonly node: ReactNode;
}

/** Official words with what was found in them: overlapping spans lie over each other, and the words stay as they are. */
export const MarkedText = ({ text, language, spans, focus = null, onSpan, label, ...rest }: MarkedTextProps) => {
	const { textRef, marginOf, inserts } = rest;
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
		// Anyone who selects words does not mean to press on them.
		if (onSpan === undefined || document.getSelection()?.isCollapsed === false) return;
		const id = (event.target as HTMLElement).closest<HTMLElement>("[data-span]")?.dataset.span;
		if (id !== undefined) onSpan(id);
	};

	return (
		// biome-ignore lint/a11y/useKeyWithClickEvents: what a press does here, keys do in the list beside the text
		// biome-ignore lint/a11y/noStaticElementInteractions: the same; a text is read, and each of its words is no button
		<div
			className={onSpan === undefined ? "marked-text read" : "marked-text marked-text-pressed read"}
			{...inLanguage(language)}
			ref={box}
			{...(label === undefined ? {} : { role: "group", "aria-label": label })}
			onClick={press}
		>
			{paragraphs.map((paragraph, at) => (
				<MarkedParagraph
					key={paragraph.start}
					text={text}
					paragraph={paragraph}
					from={at === 0 ? 0 : paragraph.start + 1}
					to={(paragraphs[at + 1]?.start ?? text.length + 1) - 1}
					{...(marginOf === undefined ? {} : { marginOf })}
					{...(inserts === undefined ? {} : { inserts })}
				/>
			))}
		</div>
	);
};

interface MarkedParagraphProps {
	readonly text: string;
	readonly paragraph: TextParagraph;
	/** Offsets whose inserts are in this paragraph, both included: those between two paragraphs go to the first. */
	readonly from: number;
	readonly to: number;
	readonly marginOf?: (paragraph: Span) => ReactNode;
	readonly inserts?: readonly TextInsert[];
}

const NO_INSERTS: readonly TextInsert[] = [];

const MarkedParagraph = memo(
	({ text, paragraph, from, to, marginOf, inserts = NO_INSERTS }: MarkedParagraphProps) => {
		const here = inserts.filter(({ at }) => at >= from && at <= to);
		const first = here.filter(({ at }) => at <= paragraph.start);
		const last = here.filter(({ at }) => at > paragraph.end);
		return (
			<p className={paragraph.isApart ? "marked-text-line marked-text-apart" : "marked-text-line"}>
				{marginOf === undefined ? null : <span className="marked-text-margin">{marginOf(paragraph)}</span>}
				<Inserts inserts={first} />
				{paragraph.runs.map((run) => (
					<CutRun key={run.start} run={run} text={text} inserts={here} />
				))}
				<Inserts inserts={last} />
			</p>
		);
	},
	(old, next) =>
		old.text === next.text &&
		old.to === next.to &&
		old.marginOf === next.marginOf &&
		old.inserts === next.inserts &&
		isSame(old.paragraph, next.paragraph),
);

/** A long text is drawn again only where something in it changed. */
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

const Inserts = ({ inserts }: { readonly inserts: readonly TextInsert[] }) =>
	inserts.map(({ key, node }) => <Fragment key={key}>{node}</Fragment>);

interface CutRunProps {
	readonly run: TextRun;
	readonly text: string;
	/** Of the paragraph; those that are within the run or at its end cut it. */
	readonly inserts: readonly TextInsert[];
}

const CutRun = ({ run, text, inserts }: CutRunProps) => {
	const within = inserts.filter(({ at }) => at > run.start && at <= run.end);
	const cuts = [...new Set([...within.map(({ at }) => at), run.end])].sort((a, b) => a - b);
	return cuts.map((end, place) => {
		const start = cuts[place - 1] ?? run.start;
		return (
			<Fragment key={start}>
				<Run run={{ ...run, start, end }} words={text.slice(start, end)} />
				<Inserts inserts={within.filter(({ at }) => at === end)} />
			</Fragment>
		);
	});
};

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
	const Words = ELEMENTS.find(([kind]) => kinds.includes(kind))?.[1] ?? "span";
	return (
		<Words
			className={className}
			data-start={start}
			data-span={inner?.id}
			title={titles.length === 0 ? undefined : titles.join("\n")}
			style={Object.fromEntries(hues.map(([kind, hue]) => [`--hue-${kind}`, hue])) as CSSProperties}
		>
			{words}
		</Words>
	);
};

/** Kinds that are more than a colour, spoken to who hears the page: what is lit since somebody asked for it, what went and came. */
const ELEMENTS = [
	["evidence", "mark"],
	["instead", "mark"],
	["counter", "mark"],
	["removed", "del"],
	["added", "ins"],
	["focus", "mark"],
] as const;

const focusSpan = (start: number, end: number): TextSpan => ({ start, end, kind: "focus", id: "focus", title: "" });

/** To the middle of what scrolls, so that what is before and after is read with it. */
const bringIntoSight = (box: HTMLElement | null, start: number): void => {
	const runs = [...(box?.querySelectorAll<HTMLElement>("[data-start]") ?? [])];
	const run = runs.find((one) => Number(one.dataset.start) >= start) ?? runs.at(-1);
	scrollWithin(run);
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

import type { Span } from "@fissure/core";
import { directionOf } from "@fissure/languages/direction";
import { type RefObject, useEffect, useRef } from "react";
import { selectedSpan } from "../../components/text/marked-text.tsx";
import { codingWords as words } from "../../messages/coding.ts";
import { useShortcut } from "../../shell/keys/shortcuts.ts";
import { moveEdge, wholeWords } from "./coding-draft.ts";

interface ChosenProps {
	readonly text: string;
	readonly sentence: Span;
	readonly span: Span;
}

/** A sentence with the words that are coded; words beyond it are in the form alone. */
export const Chosen = ({ text, sentence, span }: ChosenProps) => {
	const start = Math.min(Math.max(span.start, sentence.start), sentence.end);
	const end = Math.max(Math.min(span.end, sentence.end), start);
	return (
		<>
			<span data-start={sentence.start}>{text.slice(sentence.start, start)}</span>
			<mark data-start={start}>{text.slice(start, end)}</mark>
			<span data-start={end}>{text.slice(end, sentence.end)}</span>
		</>
	);
};

interface Choosing {
	readonly text: string;
	/** Of the text: the keys move as its words run. */
	readonly language: string;
	/** What can be chosen from. */
	readonly sentence: Span;
	/** The words of it. */
	readonly tokens: readonly Span[];
	readonly isOpen: boolean;
	/** The words that are chosen now are asked when they change: keys come quickly. */
	readonly onChange: (next: (now: Span) => Span) => void;
}

/** Words are chosen by selecting them in `box`, or edge by edge with the arrow keys. */
export function useChosenWords(
	box: RefObject<HTMLElement | null>,
	page: string,
	{ text, language, sentence, tokens, isOpen, onChange }: Choosing,
): void {
	const choose = useRef((_: Span): void => {});
	choose.current = (selected) => {
		const span = isOpen ? wholeWords(selected, sentence, tokens) : null;
		if (span !== null) onChange(() => span);
	};
	useEffect(() => {
		const release = (): void => {
			const selected = selectedSpan(box.current, text);
			if (selected === null) return;
			choose.current(selected);
			// What is chosen is marked; a selection beside it would say something else.
			globalThis.document.getSelection()?.removeAllRanges();
		};
		globalThis.document.addEventListener("mouseup", release);
		return () => globalThis.document.removeEventListener("mouseup", release);
	}, [box, text]);
	const move = (edge: "start" | "end", by: 1 | -1): void =>
		onChange((now) => moveEdge(now, edge, by, sentence, tokens));
	const { keys } = words;
	const [onward, back] =
		directionOf(language) === "rtl" ? (["arrowleft", "arrowright"] as const) : (["arrowright", "arrowleft"] as const);
	useShortcut(onward, keys.shorter, () => move("start", 1), page, isOpen);
	useShortcut(back, keys.longer, () => move("start", -1), page, isOpen);
	useShortcut(`shift+${back}`, keys.endShorter, () => move("end", -1), page, isOpen);
	useShortcut(`shift+${onward}`, keys.endLonger, () => move("end", 1), page, isOpen);
}

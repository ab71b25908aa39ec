import type { Span } from "@fissure/core";
import { useEffect, useState } from "react";
import { TextArea } from "../../../components/fields/text-field.tsx";
import { messages } from "../../../messages/messages.ts";
import type { DocumentShown } from "../state/document-types.ts";

const { document: words } = messages;

interface WordsFieldProps {
	readonly document: DocumentShown["document"];
	/** Null where none are chosen yet. */
	readonly span: Span | null;
	readonly onSpan: (span: Span) => void;
	/** Whether what is in the field is in the text. */
	readonly onFound: (isFound: boolean) => void;
}

/** The words that are meant: as selected in the text, or typed as they are there. */
export const WordsField = ({ document, span, onSpan, onFound }: WordsFieldProps) => {
	const exact = span === null ? "" : document.text.slice(span.start, span.end);
	const [typed, setTyped] = useState(exact);
	useEffect(() => {
		setTyped(exact);
		onFound(true);
	}, [exact, onFound]);
	const type = (value: string): void => {
		setTyped(value);
		const placed = placeWords(document.text, value, span?.start ?? 0);
		onFound(placed !== null);
		if (placed !== null) onSpan(placed);
	};
	return (
		<TextArea
			label={words.words}
			hint={words.wordsHint}
			problem={typed === exact ? undefined : words.wordsMissing}
			className="document-form-words read"
			lang={document.language}
			dir="auto"
			value={typed}
			onChange={type}
			autoFocus={span === null}
		/>
	);
};

/** Where are these very words, nearest to a place? Null where they stand nowhere, or are none. */
export function placeWords(text: string, words: string, near: number): Span | null {
	if (words.trim() === "") return null;
	let best: number | null = null;
	for (let at = text.indexOf(words); at >= 0; at = text.indexOf(words, at + 1)) {
		if (best !== null && Math.abs(at - near) > Math.abs(best - near)) break;
		best = at;
	}
	return best === null ? null : { start: best, end: best + words.length };
}

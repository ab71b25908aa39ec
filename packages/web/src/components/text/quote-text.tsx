import "./quote-text.css";
import type { Span } from "@fissure/core";
import { inLanguage } from "./in-language.ts";

interface QuoteTextProps {
	/** Verbatim: nothing is trimmed, joined or mended. */
	readonly text: string;
	/** Language of the text; decides on font and line height, and on how it is read aloud. */
	readonly lang: string | null | undefined;
	/** Places that answer a search, rising, in UTF-16 units of this text. */
	readonly marks?: readonly Span[];
	/** True: a block of its own with a rule at its side; else it runs within the line. */
	readonly block?: boolean;
	/** True: as long as one line holds. */
	readonly oneLine?: boolean;
}

/** Official words as they are, in their own script. */
export const QuoteText = ({ text, lang, marks = [], block = false, oneLine = false }: QuoteTextProps) => {
	const parts = partsOf(text, marks).map(({ words, start, marked }) =>
		marked ? <mark key={start}>{words}</mark> : <span key={start}>{words}</span>,
	);
	const { dir } = inLanguage(lang);
	const className = oneLine ? "quote-text quote-text-line read" : "quote-text read";
	return block ? (
		<blockquote className="quote-block read" {...inLanguage(lang)}>
			{parts}
		</blockquote>
	) : (
		// The marks are never among the words, which may run the other way.
		<q className={className} lang={lang ?? undefined} dir={oneLine || dir === "rtl" ? dir : undefined}>
			<span dir={dir}>{parts}</span>
		</q>
	);
};

const partsOf = (text: string, marks: readonly Span[]) => {
	const parts: { words: string; start: number; marked: boolean }[] = [];
	let at = 0;
	for (const { start, end } of marks) {
		if (start < at || end > text.length) continue;
		if (start > at) parts.push({ words: text.slice(at, start), start: at, marked: false });
		parts.push({ words: text.slice(start, end), start, marked: true });
		at = end;
	}
	if (at < text.length) parts.push({ words: text.slice(at), start: at, marked: false });
	return parts;
};

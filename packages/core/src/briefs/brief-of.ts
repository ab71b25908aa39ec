import type {
	Brief,
	BriefReference,
	BriefSentence,
	Draft,
	DraftSentence,
	Quotation,
	ReferenceTarget,
	Span,
} from "@fissure/model";
import { judgedSections, titleOf } from "./judged-sections.ts";
import { problemAt } from "./resolve-brief.ts";
import { sentenceKind } from "./sentence-kind.ts";

/** The draft with its references blanked, so that none of them reads as a sentence, or as words of a quotation. */
export function withoutReferences(text: string): string {
	let plain = "";
	let from = 0;
	for (const { start, end } of notesIn(text)) {
		plain += text.slice(from, start) + text.slice(start, end).replace(/[^\r\n]/gu, " ");
		from = end;
	}
	return plain + text.slice(from);
}

/**
 * On which sentence, and on which quotation, does each reference of a draft hang?
 *
 * The sentence is the one that the reference is in or behind; the quotation, the last of that sentence that no other
 * reference has taken. All references in one bracket share it.
 *
 * @param draft the draft as read without its references: every offset is the same
 */
export function briefOf(text: string, { document, sentences, quotations }: Draft): Brief {
	const name = document.title ?? document.id;
	const notes = notesIn(text);
	const outer = quotations
		.map((quotation, index) => ({ quotation, index }))
		.filter(({ quotation }) => quotation.inside === null);
	const references: BriefReference[] = [];
	const unreadable: Brief["unreadable"][number][] = [];
	const places = placesIn(text);
	const read = notes.map((note, at) => {
		const sentence = sentenceOf(note, text, sentences);
		const quotation = quotationOf(
			note,
			notes[at - 1],
			sentence === null ? null : (sentences[sentence] ?? null),
			outer,
			text,
		);
		const block = blockWords(text, note, notes[at - 1]);
		const own: number[] = [];
		for (const { target, ...written } of note.references) {
			const place = places(written.start);
			if (target === null) {
				const message = `Expected a reference such as @document#120-180, @document or @finding-1a2b3c4d, got "${written.written}"; write it in one of these forms`;
				unreadable.push(problemAt("error", "reference-unreadable", message, { name, ...place, reference: null }));
				continue;
			}
			own.push(references.length);
			references.push({ ...written, ...place, target, note: at, sentence, quotation, block });
		}
		return { start: note.start, end: note.end, references: own };
	});
	const judged = judgedSections(blankCode(text));
	return {
		...{
			name,
			text,
			title: titleOf(blankCode(withoutReferences(text))),
			notes: read,
			references,
			quotations,
			unreadable,
		},
		sentences: sentences.map(
			(sentence): BriefSentence => ({
				...{ start: sentence.start, end: sentence.end, line: sentence.line },
				kind: sentenceKind(sentence, text, document.language, judged),
			}),
		),
	};
}

const BLANK_LINE = /\n[ \t>]*\r?\n/u;

/** The last sentence that begins before the reference, else the first behind it, within one paragraph. */
function sentenceOf({ start, end }: WrittenNote, text: string, sentences: readonly DraftSentence[]): number | null {
	let low = 0;
	let high = sentences.length;
	while (low < high) {
		const middle = (low + high) >>> 1;
		if ((sentences[middle] as DraftSentence).start <= start) low = middle + 1;
		else high = middle;
	}
	const before = sentences[low - 1];
	if (before !== undefined && (before.end >= start || !BLANK_LINE.test(text.slice(before.end, start)))) return low - 1;
	const after = sentences[low];
	return after !== undefined && !BLANK_LINE.test(text.slice(end, after.start)) ? low : null;
}

interface Outer {
	readonly quotation: Quotation;
	readonly index: number;
}

function quotationOf(
	{ start }: WrittenNote,
	previous: WrittenNote | undefined,
	sentence: DraftSentence | null,
	outer: readonly Outer[],
	text: string,
): number | null {
	const within = outer.filter(({ quotation }) => quotation.start < start).at(-1);
	if (within === undefined) return null;
	const { form, end } = within.quotation;
	if (form === "block" && (end > start || !BLANK_LINE.test(text.slice(end, start)))) return within.index;
	if (end > start || sentence === null || end < sentence.start) return null;
	return previous !== undefined && previous.start >= end ? null : within.index;
}

const placesIn = (text: string): ((at: number) => { readonly line: number; readonly column: number }) => {
	const starts = [0, ...[...text.matchAll(/\r\n|\n|\r/gu)].map(({ 0: end, index }) => index + end.length)];
	return (at) => {
		let low = 0;
		let high = starts.length;
		while (low < high) {
			const middle = (low + high) >>> 1;
			if ((starts[middle] as number) <= at) low = middle + 1;
			else high = middle;
		}
		return { line: low, column: at - (starts[low - 1] as number) + 1 };
	};
};

export interface WrittenReference extends Span {
	readonly written: string;
	/** Null where nobody can tell what it points to. */
	readonly target: ReferenceTarget | null;
}

export interface WrittenNote extends Span {
	readonly references: readonly WrittenReference[];
}

/** Longest thing in brackets that is looked at; more is prose. */
const LONGEST = 4000;
/** Escaped brackets and links (`[@name](…)`) are none. */
const NOTE = new RegExp(
	String.raw`(?<!\\)\[@(?:"[^"\r\n]{0,${LONGEST}}"|[^[\]"\r\n]|\r?\n(?!\s*\r?\n)){0,${LONGEST}}\](?!\()`,
	"gu",
);
const PART = /(?:"[^"]*"|[^;"])+/gu;
const REFERENCE = /^@(?<id>[^#"]+?)(?:#(?<start>\d{1,9})-(?<end>\d{1,9}))?(?:\s+"(?<words>[^"]*)")?$/u;
const FINDING = /^finding-[0-9a-f]{8,64}$/u;

/** Where in a draft do references stand? In order; code is passed over. */
export function notesIn(text: string): readonly WrittenNote[] {
	const readable = blankCode(text);
	return [...readable.matchAll(NOTE)].filter(isNoLinkTarget(readable)).map(({ 0: found, index }) => ({
		start: index,
		end: index + found.length,
		references: [...found.slice(1, -1).matchAll(PART)].flatMap((part) => {
			const written = part[0].trim();
			if (written === "") return [];
			const start = index + 1 + part.index + (part[0].length - part[0].trimStart().length);
			return [{ start, end: start + written.length, written, target: targetOf(written) }];
		}),
	}));
}

/** `[@name]: https://…` at the head of a line says where a link leads. */
const isNoLinkTarget =
	(text: string) =>
	({ 0: found, index }: RegExpMatchArray & { readonly index?: number | undefined }): boolean => {
		const at = index ?? 0;
		return text.charAt(at + found.length) !== ":" || !/(?:^|[\r\n]) {0,3}$/u.test(text.slice(Math.max(0, at - 4), at));
	};

function targetOf(written: string): ReferenceTarget | null {
	const { id, start, end, words } = REFERENCE.exec(written)?.groups ?? {};
	if (id === undefined) return null;
	if (start === undefined || end === undefined) {
		if (words !== undefined || id.includes("#")) return null;
		return FINDING.test(id) ? { kind: "finding", finding: id } : { kind: "named", name: id };
	}
	const span = { start: Number(start), end: Number(end) };
	return span.start < span.end ? { kind: "span", document: id, span, words: words ?? null } : null;
}

const FENCE = /^[ \t>]*(`{3,}|~{3,})/u;
const BLANKED = /[^\r\n]/gu;
const IN_LINE = /(`+)(?!`)[^\r\n]*?[^`\r\n]\1(?!`)/gu;

/** The draft with code and comments blanked character by character: what is in them is no reference. */
export function blankCode(text: string): string {
	let fence: string | null = null;
	return withoutComments(text)
		.split(/(?<=\r\n|\n|\r(?!\n))/u)
		.map((line) => {
			const marks = FENCE.exec(line)?.[1] ?? null;
			if (fence !== null) {
				if (marks?.startsWith(fence)) fence = null;
				return line.replace(BLANKED, " ");
			}
			if (marks === null) return line.replace(IN_LINE, (code) => " ".repeat(code.length));
			fence = marks;
			return line.replace(BLANKED, " ");
		})
		.join("");
}

/** Scanned by hand: an expression would look for the end of every comment that has none. */
function withoutComments(text: string): string {
	let plain = "";
	let from = 0;
	for (let start = text.indexOf("<!--"); start !== -1; start = text.indexOf("<!--", from)) {
		const end = text.indexOf("-->", start + 4);
		if (end === -1) break;
		plain += text.slice(from, start) + text.slice(start, end + 3).replace(BLANKED, " ");
		from = end + 3;
	}
	return plain + text.slice(from);
}

const QUOTED_LINE = /^[ \t]*(?:>[ \t]?)+/u;
const ESCAPED = /\\([!-/:-@[-`{-~])/gu;

/**
 * Which words of a block quotation are before a reference, on the lines since its last empty one or the reference before?
 *
 * A reader of drafts takes "You said: “Yes.”" for a lead-in with its quotation; in a block all of it may be quoted.
 *
 * - out:    with the signs of the block and escapes taken off, other markup as it is
 * - silent: null outside a block quotation, and where nothing is there
 */
export function blockWords(text: string, { start }: Span, previous: Span | undefined): string | null {
	const from = lineStart(text, start);
	if (!QUOTED_LINE.test(text.slice(from, start))) return null;
	const lines: string[] = [];
	for (let at = from, end = start; ; end = at - 1, at = lineStart(text, end)) {
		const line = text.slice(Math.max(at, previous?.end ?? 0), end);
		const words = line.replace(QUOTED_LINE, "").trim();
		const isBlank = words === "" && at < from;
		if (isBlank || (!QUOTED_LINE.test(line) && at >= (previous?.end ?? 0))) break;
		lines.unshift(words);
		if (at === 0 || at < (previous?.end ?? 0)) break;
	}
	const words = lines.join("\n").trim().replace(ESCAPED, "$1");
	return words === "" ? null : words;
}

const lineStart = (text: string, at: number): number => text.lastIndexOf("\n", at - 1) + 1;

import type { ReferenceTarget, Span } from "@fissure/model";
import { blankCode } from "./blank-code.ts";

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

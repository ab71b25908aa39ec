import { createHash } from "node:crypto";
import type { RefiCode, RefiMark, RefiProject, RefiText } from "./refi-project.ts";

/** A part of an archive. */
export interface RefiPart {
	readonly name: string;
	readonly content: string;
}

const PROGRAM = "Fissure";
const DECLARATION = '<?xml version="1.0" encoding="UTF-8"?>\n';

/** The same identifier for the same thing in every file: a version 8 UUID of these words. */
export function refiGuid(...of: readonly string[]): string {
	const hex = createHash("sha256").update(JSON.stringify(of)).digest("hex");
	return [hex.slice(0, 8), hex.slice(8, 12), `8${hex.slice(13, 16)}`, `8${hex.slice(17, 20)}`, hex.slice(20, 32)].join(
		"-",
	);
}

/**
 * A project of the REFI-QDA standard as the parts of its archive: the description of it, and each text as a file of its own.
 *
 * Texts count their places in code points; `\n` ends their lines. Characters that XML cannot hold become U+FFFD in names and
 * descriptions; texts are untouched.
 *
 * - source: REFI-QDA 1.5 (18 March 2019), qdasoftware.org: Project.xsd
 */
export function writeRefiProject({
	name,
	codes,
	texts,
}: Omit<RefiProject, "otherSources" | "origin">): readonly RefiPart[] {
	const users = [...new Set(texts.flatMap(({ marks }) => marks.flatMap(({ user }) => user ?? [])))].sort();
	const xml = [
		`<Project xmlns="urn:QDA-XML:project:1.0"${given({ name, origin: PROGRAM })}>`,
		...wrapped(
			"Users",
			users.map((user) => `<User${given({ guid: userGuid(user), name: user })}/>`),
		),
		...(codes.length === 0 ? [] : ["<CodeBook>", ...wrapped("Codes", codes.map(codeElement)), "</CodeBook>"]),
		...wrapped("Sources", texts.map(textElement)),
		"</Project>\n",
	];
	return [
		{ name: "project.qde", content: DECLARATION + xml.join("\n") },
		...texts.map(({ guid, text }) => ({ name: `Sources/${guid}.txt`, content: text })),
	];
}

/**
 * A codebook of the REFI-QDA standard (`.qdc`).
 *
 * - source: REFI-QDA 1.5 (18 March 2019), qdasoftware.org: Codebook.xsd
 */
export const writeRefiCodebook = (codes: readonly RefiCode[]): string =>
	`${DECLARATION}<CodeBook xmlns="urn:QDA-XML:codebook:1.0"${given({ origin: PROGRAM })}>\n${wrapped("Codes", codes.map(codeElement)).join("\n")}\n</CodeBook>\n`;

const userGuid = (user: string): string => refiGuid("user", user);

const wrapped = (name: string, elements: readonly string[]): readonly string[] =>
	elements.length === 0 ? [] : [`<${name}>`, ...elements, `</${name}>`];

const codeElement = ({ guid, name, description, isCodable }: RefiCode): string =>
	`<Code${given({ guid, name, isCodable: String(isCodable) })}>${described(description)}</Code>`;

const textElement = ({ guid, name, description, marks }: RefiText): string =>
	[
		`<TextSource${given({ guid, name, plainTextPath: `internal://${guid}.txt` })}>`,
		described(description),
		...marks.map((mark, at) => markElement(mark, guid, at)),
		"</TextSource>",
	].join("\n");

function markElement({ start, end, code, user, at, description }: RefiMark, text: string, number: number): string {
	const by = {
		...(user === null ? {} : { creatingUser: userGuid(user) }),
		...(at === null ? {} : { creationDateTime: at }),
	};
	const place = { startPosition: String(start), endPosition: String(end) };
	const selection = refiGuid("selection", text, String(number));
	const coding = refiGuid("coding", text, String(number));
	return `<PlainTextSelection${given({ guid: selection, ...place, ...by })}>${described(description)}<Coding${given({ guid: coding, ...by })}><CodeRef${given({ targetGUID: code })}/></Coding></PlainTextSelection>`;
}

const described = (text: string): string => (text === "" ? "" : `<Description>${escaped(text)}</Description>`);

const given = (attributes: Readonly<Record<string, string>>): string =>
	Object.entries(attributes)
		.map(([name, value]) => ` ${name}="${escaped(value).replace(/[\n\t]/gu, (sign) => `&#${sign.codePointAt(0)};`)}"`)
		.join("");

const ESCAPES: Readonly<Record<string, string>> = {
	"&": "&amp;",
	"<": "&lt;",
	">": "&gt;",
	'"': "&quot;",
	"\r": "&#13;",
};

/** What XML 1.0 has no sign for. */
const UNWRITABLE = /[^\t\n\r\u{20}-\u{D7FF}\u{E000}-\u{FFFD}\u{10000}-\u{10FFFF}]/gu;

const escaped = (text: string): string =>
	text.replace(UNWRITABLE, "\uFFFD").replace(/[&<>"\r]/gu, (sign) => ESCAPES[sign] as string);

import { failed, type Outcome } from "@fissure/core";
import { decode } from "../../bytes/decode.ts";
import { openZip, type ZipEntry } from "../open-zip.ts";
import { walkXml, type XmlElement } from "../walk-xml.ts";
import type { RefiCode, RefiMark, RefiProject, RefiText } from "./refi-project.ts";

/** Bytes of one part; a project of hundreds of interviews has some millions. */
const LARGEST_PART = 200_000_000;
/** Bytes of all texts. */
const LARGEST_WHOLE = 500_000_000;
/** So deep that only a file that was made to do harm is deeper. */
const DEPTH = 1_000;
/** Of a code, the nearest. */
const NAMES_ABOVE = 3;

/**
 * A project of the REFI-QDA standard (`.qdpx`), as NVivo, ATLAS.ti, MAXQDA and others write it: its codes, its texts and what was coded in
 * them. Of a PDF the text that the file has beside it is read. Pictures, sound, film, cases, variables, sets, links and notes
 * are not read.
 *
 * - out:      codes that no mark refers to as well; a mark may name a code that is not there
 * - problems: `refi-archive`, `refi-project`, `refi-large`
 * - source:   REFI-QDA 1.5 (18 March 2019), qdasoftware.org
 */
export async function readRefi(bytes: Uint8Array, place: string): Promise<Outcome<RefiProject>> {
	const entries = await openZip(bytes);
	if (typeof entries === "string")
		return failed("refi-archive", `Expected a zip archive (.qdpx), got one that is ${entries}; export it again`, place);
	const main = entries.find(({ name }) => /[.]qde$/iu.test(name));
	if (main === undefined)
		return failed("refi-archive", "Expected a project (.qde) in the archive, got none; export it again", place);
	const sizes = { left: LARGEST_WHOLE };
	const xml = await contentOf(main, sizes);
	if (xml === null) return tooLarge(place);
	const decoded = decode(xml, place);
	if (!decoded.ok) return decoded;
	const walked = walkProject(decoded.value.text, "project", place);
	if (!walked.ok) return walked;
	const { name, origin, codes, sources } = walked.value;
	const texts: RefiText[] = [];
	for (const { path, content, ...source } of sources) {
		const entry = path === undefined ? undefined : entryAt(entries, path);
		const own = entry === undefined ? undefined : await contentOf(entry, sizes);
		if (own === null) return tooLarge(place);
		const text = own === undefined ? null : decode(own, place);
		if (text?.ok === true) texts.push({ ...source, text: text.value.text });
		else if (text === null && content !== undefined) texts.push({ ...source, text: content });
	}
	const otherSources = walked.value.count - texts.length;
	return { ok: true, value: { name, origin, codes: namedApart(codes), texts, otherSources } };
}

/**
 * A codebook of the REFI-QDA standard (`.qdc`): its codes, those that only group others included. Sets are not read.
 *
 * - problems: `refi-project`, `refi-large`, those of decoding
 * - source:   REFI-QDA 1.5 (18 March 2019), qdasoftware.org
 */
export function readRefiCodebook(bytes: Uint8Array, place: string): Outcome<readonly RefiCode[]> {
	if (bytes.length > LARGEST_PART) return tooLarge(place);
	const decoded = decode(bytes, place);
	if (!decoded.ok) return decoded;
	const walked = walkProject(decoded.value.text, "codebook", place);
	if (!walked.ok) return walked;
	return walked.value.hasCodebook
		? { ok: true, value: namedApart(walked.value.codes) }
		: failed("refi-project", "Expected a codebook (CodeBook) in XML, got none; export it again", place);
}

const tooLarge = (place: string): Outcome<never> =>
	failed(
		"refi-large",
		`Expected a project with up to ${LARGEST_WHOLE} bytes of text, got more or damaged parts; split it`,
		place,
	);

/** Null where it is damaged, or more than is read. */
async function contentOf(entry: ZipEntry, sizes: { left: number }): Promise<Uint8Array | null> {
	const chunks: Uint8Array[] = [];
	let size = 0;
	try {
		for await (const chunk of entry.content()) {
			size += chunk.length;
			if (size > LARGEST_PART || size > sizes.left) return null;
			chunks.push(chunk);
		}
	} catch {
		return null;
	}
	sizes.left -= size;
	return Buffer.concat(chunks);
}

/** `internal://8e7f….txt`, in a folder that some programs write small. */
function entryAt(entries: readonly ZipEntry[], path: string): ZipEntry | undefined {
	const [, name] = /^internal:\/\/\/?(.+)$/u.exec(path) ?? [];
	return name === undefined
		? undefined
		: entries.find((entry) => entry.name.toLowerCase() === `sources/${name.toLowerCase()}`);
}

interface WalkedCode extends RefiCode {
	readonly above: string;
}
interface WalkedSource extends Omit<RefiText, "text"> {
	readonly path: string | undefined;
	readonly content: string | undefined;
}
type Writable<Noun> = { -readonly [Field in keyof Noun]: Noun[Field] };
interface Walked {
	readonly name: string;
	readonly origin: string;
	readonly codes: readonly WalkedCode[];
	readonly sources: readonly WalkedSource[];
	/** Sources of whatever kind. */
	readonly count: number;
	readonly hasCodebook: boolean;
}

const SOURCES = new Set(["?:TextSource", "?:PictureSource", "?:PDFSource", "?:AudioSource", "?:VideoSource"]);

function walkProject(xml: string, expected: "project" | "codebook", place: string): Outcome<Walked> {
	const project = { name: "", origin: "", count: 0, hasCodebook: false };
	const codes: Writable<WalkedCode>[] = [];
	const sources: Writable<WalkedSource>[] = [];
	const users = new Map<string, string>();
	const path: string[] = [];
	const openCodes: Writable<WalkedCode>[] = [];
	let source: Writable<WalkedSource> | null = null;
	let marks: RefiMark[] = [];
	let selection: {
		start: number;
		end: number;
		by: string | undefined;
		at: string | undefined;
		description: string;
		codings: RefiMark[];
	} | null = null;
	let coding: { by: string | undefined; at: string | undefined } | null = null;
	let words = "";
	const open = (element: XmlElement): void => {
		const { name, attribute } = element;
		words = "";
		if (path.length > DEPTH) throw new Error("elements too deep");
		path.push(name);
		if (SOURCES.has(name)) project.count++;
		if (name === "?:Project")
			Object.assign(project, { name: attribute("name") ?? "", origin: attribute("origin") ?? "" });
		else if (name === "?:CodeBook") project.hasCodebook = true;
		else if (name === "?:User") users.set(guidOf(attribute("guid")), attribute("name") ?? "");
		else if (name === "?:Code") {
			const above = openCodes
				.slice(-NAMES_ABOVE)
				.map((code) => code.name)
				.join(" / ");
			const code = {
				...{ guid: guidOf(attribute("guid")), name: (attribute("name") ?? "").trim(), description: "", above },
				isCodable: attribute("isCodable") !== "false",
			};
			codes.push(code);
			openCodes.push(code);
		} else if (name === "?:TextSource" || name === "?:Representation") {
			marks = [];
			source = {
				...{ guid: guidOf(attribute("guid")), name: attribute("name") ?? "", description: "", marks },
				...{ path: attribute("plainTextPath"), content: undefined },
			};
			sources.push(source);
		} else if (name === "?:PlainTextSelection" && source !== null)
			selection = {
				...{
					start: Number(attribute("startPosition") ?? Number.NaN),
					end: Number(attribute("endPosition") ?? Number.NaN),
				},
				...{ by: attribute("creatingUser") ?? attribute("modifyingUser"), description: "", codings: [] },
				at: attribute("creationDateTime") ?? attribute("modifiedDateTime"),
			};
		else if (name === "?:Coding") coding = { by: attribute("creatingUser"), at: attribute("creationDateTime") };
		else if (name === "?:CodeRef" && selection !== null && coding !== null) {
			const by = coding.by ?? selection.by;
			selection.codings.push({
				...{ start: selection.start, end: selection.end, code: guidOf(attribute("targetGUID")) },
				user: by === undefined ? null : (users.get(guidOf(by)) ?? null),
				at: coding.at ?? selection.at ?? null,
				description: "",
			});
		}
	};
	const close = (name: string): void => {
		path.pop();
		const above = path.at(-1);
		if (name === "?:Description") {
			if (above === "?:Code") (openCodes.at(-1) as Writable<WalkedCode>).description = words;
			else if (above === "?:PlainTextSelection" && selection !== null) selection.description = words;
			else if ((above === "?:TextSource" || above === "?:Representation") && source !== null)
				source.description = words;
		} else if (name === "?:PlainTextContent" && source !== null) source.content = words;
		else if (name === "?:Code") openCodes.pop();
		else if (name === "?:Coding") coding = null;
		else if (name === "?:PlainTextSelection") {
			const { codings = [], description = "" } = selection ?? {};
			marks.push(...codings.map((mark) => ({ ...mark, description })));
			selection = null;
		} else if (name === "?:TextSource" || name === "?:Representation") source = null;
		words = "";
	};
	try {
		walkXml(xml, {
			open,
			close,
			text: (text) => {
				words += text;
			},
		});
	} catch (error) {
		const message = `Expected a ${expected} in XML, got "${(error as Error).message.slice(0, 200)}"; export it again`;
		return failed("refi-project", message, place);
	}
	return { ok: true, value: { ...project, codes, sources } };
}

/** Some programs write them in braces, or in capitals. */
const guidOf = (given: string | undefined): string => (given ?? "").replace(/[{}]/gu, "").toLowerCase();

/** Codes of one name under different others keep the names above them. */
function namedApart(codes: readonly WalkedCode[]): readonly RefiCode[] {
	const count = new Map<string, number>();
	for (const { name } of codes) count.set(name, (count.get(name) ?? 0) + 1);
	return codes.map(({ above, name, ...code }) => ({
		...code,
		name: (count.get(name) ?? 0) > 1 && above !== "" ? `${above} / ${name}` : name,
	}));
}

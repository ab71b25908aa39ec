import { extname } from "node:path";
import type { Format } from "@fissure/app";
import { type Io, writeAll } from "./io.ts";

/** Named here as well, so that help needs not load what renders; a test holds the two lists together. */
export const FORMAT_NAMES = ["text", "json", "markdown", "html", "csv", "docx"] as const satisfies readonly Format[];

const BY_EXTENSION: Readonly<Record<string, Format>> = {
	".txt": "text",
	".json": "json",
	".md": "markdown",
	".markdown": "markdown",
	".html": "html",
	".htm": "html",
	".csv": "csv",
	".docx": "docx",
};

export interface OutputOptions {
	readonly format?: Format;
	readonly out?: string;
	readonly numbers?: boolean;
	readonly residue: boolean;
	readonly color: "auto" | "always" | "never";
	readonly what: "findings" | "matrix";
	readonly bom: boolean;
}

/** As named, else as the file's ending says, else text. */
export const formatOf = ({ format, out }: Pick<OutputOptions, "format" | "out">): Format =>
	format ?? (out === undefined ? undefined : BY_EXTENSION[extname(out).toLowerCase()]) ?? "text";

/** Narrower than this nothing can be read, wider than this no eye finds the next line. */
const NARROWEST = 40;
const WIDEST = 140;
const UNKNOWN_WIDTH = 100;

export const widthOf = ({ stdout, env }: Io): number => {
	const columns = stdout.columns ?? Number(env.COLUMNS ?? "");
	return Math.min(WIDEST, Math.max(NARROWEST, columns > 0 ? columns : UNKNOWN_WIDTH));
};

/** Colour only for a terminal that wants it (https://no-color.org), unless told outright. */
export const hasColor = (color: OutputOptions["color"], out: string | undefined, { stdout, env }: Io): boolean => {
	if (color !== "auto") return color === "always";
	return stdout.isTTY === true && out === undefined && (env.NO_COLOR ?? "") === "" && env.TERM !== "dumb";
};

export const renderOptionsOf = (options: OutputOptions, io: Io) => ({
	color: hasColor(options.color, options.out, io),
	width: widthOf(io),
	numbers: options.numbers ?? false,
	residue: options.residue,
	what: options.what,
	bom: options.bom,
});

/** Null where it can be written; else why not. */
export const refuseOutput = (options: OutputOptions, { stdout }: Io): string | null =>
	formatOf(options) === "docx" && options.out === undefined && stdout.isTTY === true
		? "Expected a file for a Word document, got the terminal; add --out comparison.docx, or pipe it on"
		: null;

/** Writes to the file or to standard output; returns what went wrong, or null. */
export async function writeOutput(
	content: string | Uint8Array,
	out: string | undefined,
	io: Io,
): Promise<string | null> {
	if (out === undefined || out === "-") {
		await writeAll(io.stdout, content);
		return null;
	}
	const { writeFile } = await import("node:fs/promises");
	try {
		await writeFile(out, content);
		return null;
	} catch (error) {
		const reason = error instanceof Error ? error.message : String(error);
		return `Expected to write "${out}", got "${reason}"; name a file in a folder that is there and is yours`;
	}
}

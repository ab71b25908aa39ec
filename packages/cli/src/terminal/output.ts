import { type Io, writeAll } from "./io.ts";

/** Narrower than this nothing can be read, wider than this no eye finds the next line. */
const NARROWEST = 40;
const WIDEST = 140;
const UNKNOWN_WIDTH = 100;

export const widthOf = ({ stdout, env }: Io): number => {
	const columns = stdout.columns ?? Number(env.COLUMNS ?? "");
	return Math.min(WIDEST, Math.max(NARROWEST, columns > 0 ? columns : UNKNOWN_WIDTH));
};

/** Colour only for a terminal that wants it (https://no-color.org), unless asked for. */
export const hasColor = (color: "auto" | "always" | "never", out: string | undefined, { stdout, env }: Io): boolean => {
	if (color !== "auto") return color === "always";
	return stdout.isTTY === true && out === undefined && (env.NO_COLOR ?? "") === "" && env.TERM !== "dumb";
};

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

const KILOBYTE = 1000;

/** What was written, and where: `wrote brief.html (14 kB)`. */
export function writtenLine(content: string | Uint8Array, out: string): string {
	const bytes = typeof content === "string" ? Buffer.byteLength(content) : content.length;
	return `wrote ${out} (${bytes < KILOBYTE ? `${bytes} bytes` : `${Math.round(bytes / KILOBYTE)} kB`})`;
}

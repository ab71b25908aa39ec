import { type Io, writeAll } from "./io.ts";
import { inOneLine } from "./report.ts";

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
	const { constants, writeFile } = await import("node:fs/promises");
	const { O_CREAT, O_NOFOLLOW, O_TRUNC, O_WRONLY } = constants;
	// In a folder that others write to, a link may lead to a file that is not to be written; Windows knows no such flag.
	const follows = DEVICE.test(out) ? 0 : (O_NOFOLLOW ?? 0);
	try {
		await writeFile(out, content, { flag: O_WRONLY | O_CREAT | O_TRUNC | follows } as object);
		return null;
	} catch (error) {
		if ((error as NodeJS.ErrnoException).code === "ELOOP")
			return `Expected "${out}" to be a file, got a link to another; name that file itself, or remove the link`;
		const reason = error instanceof Error ? error.message : String(error);
		return `Expected to write "${out}", got "${reason}"; name a file in an existing folder that you can write to`;
	}
}

/** `/dev/stdout` is a link as well; `/dev/shm` holds files. */
const DEVICE = /^\/(?:dev\/(?!shm\/)|proc\/)/u;

const KILOBYTE = 1000;

/** What was written, and where: `wrote brief.html (14 kB)`. */
export function writtenLine(content: string | Uint8Array, out: string): string {
	const bytes = typeof content === "string" ? Buffer.byteLength(content) : content.length;
	return `wrote ${inOneLine(out)} (${bytes < KILOBYTE ? `${bytes} bytes` : `${Math.round(bytes / KILOBYTE)} kB`})`;
}

import type { Problem } from "@fissure/core";

/** What is wrong with a table: each kind of problem in full the first times, then counted. */
export interface ProblemLog {
	/** The same message for several lines of a file is one problem. */
	readonly add: (code: string, message: string, file: string, line?: number) => void;
	readonly list: () => readonly Problem[];
}

/** Problems of one kind that are said in full. */
const IN_FULL = 50;
/** Lines that are named of one problem. */
const LINES_NAMED = 5;

interface Entry {
	readonly code: string;
	readonly message: string;
	readonly file: string;
	readonly lines: number[];
	count: number;
}

/** An empty log. */
export function problemLog(): ProblemLog {
	const entries = new Map<string, Entry>();
	const kinds = new Map<string, number>();
	const uncounted = new Map<string, Entry>();
	const add = (code: string, message: string, file: string, line?: number): void => {
		const key = `${code}\n${file}\n${message}`;
		const known = entries.get(key);
		const kind = kinds.get(code) ?? 0;
		if (known !== undefined) note(known, line);
		else if (kind < IN_FULL) {
			const entry: Entry = { code, message, file, lines: [], count: 0 };
			note(entry, line);
			entries.set(key, entry);
			kinds.set(code, kind + 1);
		} else {
			const more = uncounted.get(code) ?? { code, message: "", file, lines: [], count: 0 };
			note(more, line);
			uncounted.set(code, more);
		}
	};
	const list = (): readonly Problem[] => [
		...Array.from(entries.values(), ({ code, message, file, lines, count }) => ({
			code,
			message,
			place: lines.length === 0 ? file : `${file}, ${linesIn(lines, count)}`,
		})),
		...Array.from(uncounted.values(), ({ code, file, lines, count }) => ({
			code,
			message: `${count.toLocaleString("en")} more of this kind`,
			place: lines.length === 0 ? file : `${file}, ${linesIn(lines, count)}`,
		})),
	];
	return { add, list };
}

const note = (entry: Entry, line: number | undefined): void => {
	entry.count++;
	if (line !== undefined && entry.lines.length < LINES_NAMED) entry.lines.push(line);
};

function linesIn(lines: readonly number[], count: number): string {
	const named = `${lines.length === 1 ? "line" : "lines"} ${lines.join(", ")}`;
	return count > lines.length ? `${named} and ${(count - lines.length).toLocaleString("en")} more` : named;
}

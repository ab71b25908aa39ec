import type { ServerLine, WorkerLine } from "@fissure/server";

/** How the lines of a server or a worker are written. */
export const LOG_OPTION = {
	flags: "--log <format>",
	choices: ["text", "json"],
	default: "text",
} as const;

/** A line of a log: JSON for programs, words for people. */
export const logLine = (line: ServerLine | WorkerLine, format: string): string =>
	`${format === "json" ? JSON.stringify(line) : inWords(line)}\n`;

/** `2026-03-04T10:00:00.000Z done code 1b9d… case=… ms=1830` */
function inWords({ at, what, operation, ...rest }: ServerLine | WorkerLine): string {
	const { job, ...others } = rest as Omit<WorkerLine, "at" | "what" | "operation">;
	const first = [at, what, operation, job].filter((word) => word !== undefined);
	return [...first, ...Object.entries(others).map(([name, value]) => `${name}=${[value].flat().join(" | ")}`)].join(
		" ",
	);
}

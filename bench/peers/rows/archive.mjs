// The whole UN General Debate coded on all cores (bench/archive.mjs), beside an expression that gives each word of the same texts with its
// span: both unpack the files on one thread and parse the lines on the others. Processor time of all threads together.
import { createHash } from "node:crypto";
import { fileURLToPath } from "node:url";

const BENCH = fileURLToPath(new URL("../../archive.mjs", import.meta.url));

export const title = "The UN General Debate coded on all cores";
export const aim = { limit: 0.25, megabytes: 500 };
export const needs = {};
export const data = ["ungdc"];
export const limit = { name: "a regular expression over words, the same files" };
export const rounds = 2;

export function prepare({ small }) {
	const command = [process.execPath, BENCH, "--share", small ? "5" : "100"];
	return {
		ours: { command, read },
		limit: { command: [...command, "--words"], read },
		digest: ({ speeches, statements, positions }) =>
			createHash("sha256").update(`${speeches} ${statements} ${positions}`).digest("hex"),
	};
}

/** What the bench says, by name. */
function read(stdout) {
	const said = Object.fromEntries(
		stdout.split("\n").flatMap((line) => {
			const [, name, value] = /^(.{12}) (.*)$/u.exec(line) ?? [];
			return name === undefined ? [] : [[name.trim(), value]];
		}),
	);
	const [, speeches] = /([0-9]+) speeches/u.exec(said.text) ?? [];
	return { speeches, statements: said.statements, positions: said.positions };
}

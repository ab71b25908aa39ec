import { createHash } from "node:crypto";
import { readdirSync, readFileSync, statSync } from "node:fs";
import { join } from "node:path";
import { Instrumenter } from "@stryker-mutator/instrumenter";

/**
 * Which mutants of a folder with its rooms, or of some of its rooms and files, are tried?
 *
 * All that Stryker would make are listed, and those are drawn whose names have the smallest hashes. A name holds the words that
 * are mutated and no line, so that the sample and what is said of survivors stay the same while other code changes.
 */
export async function sampleOf(folder, names, size, seed) {
	const files = (names ?? ["."])
		.flatMap((name) => sourcesIn(folder, name))
		.toSorted()
		.map((name) => ({ name: `${folder}/${name}`, mutate: true, content: readFileSync(`${folder}/${name}`, "utf8") }));
	const { mutants } = await new Instrumenter(SILENT).instrument(files, MUTATE_ALL);
	const linesOf = new Map(files.map(({ name, content }) => [name, content.split("\n")]));
	const seen = new Map();
	const named = mutants.map((mutant) => {
		const { fileName, location, mutatorName, replacement } = mutant;
		const words = wordsAt(linesOf.get(fileName), location).replace(/\s+/g, " ");
		const file = fileName.slice(folder.length + 1);
		const short = `${file}: ${mutatorName}: ${words} → ${replacement.replace(/\s+/g, " ")}`;
		const nth = (seen.get(short) ?? 0) + 1;
		seen.set(short, nth);
		const { start, end } = location;
		return {
			name: nth === 1 ? short : `${short} (${nth})`,
			place: placeOf(mutant),
			at: `${fileName}:${start.line + 1}:${start.column + 1}`,
			/** As Stryker takes it: lines from 1, columns from 0. */
			range: `${fileName}:${start.line + 1}:${start.column}-${end.line + 1}:${end.column}`,
		};
	});
	const hashed = named.map((mutant) => ({
		mutant,
		hash: createHash("sha256").update(`${seed} ${mutant.name}`).digest("hex"),
	}));
	return {
		all: named.length,
		sample: hashed
			.toSorted((a, b) => (a.hash < b.hash ? -1 : 1))
			.slice(0, size)
			.map(({ mutant }) => mutant),
	};
}

/** A file, or those of a room and its rooms, without tests and what only tests read; a name that nothing has is an error. */
function sourcesIn(folder, name) {
	if (!statSync(join(folder, name)).isDirectory()) return [name];
	return readdirSync(join(folder, name), { recursive: true })
		.filter((path) => path.endsWith(".ts") && !path.endsWith(".test.ts") && !path.split("/").includes("fixtures"))
		.map((path) => join(name, path));
}

/** Where a mutant is and what it makes of the code there; the same in every process, unlike its number. */
export const placeOf = ({ fileName, location: { start, end }, mutatorName, replacement }) =>
	[fileName, start.line, start.column, end.line, end.column, mutatorName, replacement].join("|");

function wordsAt(lines, { start, end }) {
	const whole = lines.slice(start.line, end.line + 1);
	return [...whole.slice(0, -1), whole.at(-1).slice(0, end.column)].join("\n").slice(start.column);
}

const SILENT = { debug() {}, info() {}, isDebugEnabled: () => false };
const MUTATE_ALL = { plugins: null, excludedMutations: [], ignorers: [] };

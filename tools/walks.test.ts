import { existsSync, readdirSync, readFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import { describe, expect, it } from "vitest";

const root = fileURLToPath(new URL("../", import.meta.url));
const page = readFileSync(join(root, "docs/architecture.md"), "utf8");
const MOST_STOPS = 7;

interface Stop {
	readonly name: string;
	readonly file: string;
}

/** The numbered lists of the section, each with the sentence above it. */
const section = page.split("## Three walks\n")[1]?.split("\n## ")[0] ?? "";
const walks = [...section.matchAll(/^(A .+):\n\n((?:\d\. .+\n(?: {3}.+\n)*)+)/gm)].map(([, what = "", lines = ""]) => ({
	what,
	stops: [...lines.matchAll(/^\d\. `(\w+)` in `([^`]+)`/gm)].map(([, name = "", file = ""]): Stop => ({ name, file })),
}));

const read = (file: string): string => readFileSync(join(root, file), "utf8");

/** The words of a file and of those of its package that it imports. */
function around(file: string): string {
	const own = read(file);
	const imported = [...own.matchAll(/(?:from|import\() ?"(\.[^"]+)"/g)]
		.map(([, path = ""]) => join(dirname(file), path))
		.filter((path) => existsSync(join(root, path)));
	return [own, ...imported.map(read)].join("\n");
}

/** What leads to a stop: its name; of an operation also its address. */
function waysTo({ name, file }: Stop): readonly RegExp[] {
	const address = /http: "([^"]+)"/.exec(read(file))?.[1];
	return [new RegExp(`\\b${name}\\b`), ...(address === undefined ? [] : [new RegExp(`"${address}"`)])];
}

describe("the walks of docs/architecture.md", () => {
	it("are three", () => {
		expect(walks.map(({ what }) => what)).toHaveLength(3);
	});

	it.each(walks)("$what has at most seven stops, none of them twice", ({ stops }) => {
		expect(stops.length).toBeGreaterThan(4);
		expect(stops.length).toBeLessThanOrEqual(MOST_STOPS);
		expect(new Set(stops.map(({ name }) => name)).size).toBe(stops.length);
	});

	it.each(walks.flatMap(({ stops }) => stops))("$name is exported by $file", ({ name, file }) => {
		expect(read(file)).toMatch(new RegExp(`export (?:async )?(?:function\\*?|const) ${name}\\b`));
	});

	it.each(walks)("$what goes on from stop to stop", ({ stops }) => {
		const unreached = stops.filter((stop) => {
			const others = stops.filter((other) => other !== stop).map(({ file }) => around(file));
			const own = waysTo(stop);
			return !others.some((words) => own.some((way) => way.test(words)));
		});
		// The first stop is where a person begins, and the last may be what a person looks at.
		expect(unreached.filter((stop) => stop !== stops[0] && stop !== stops.at(-1))).toEqual([]);
	});

	it("are drawn as they are listed", () => {
		const drawn = [...section.matchAll(/^a \w+ .+$/gm)].map(([line]) => line.split(" ─▶ ").slice(1));
		expect(drawn).toHaveLength(walks.length);
		for (const [at, { stops }] of walks.entries())
			expect(drawn[at]?.slice(0, stops.length)).toEqual(stops.map(({ name }) => name));
	});
});

/** Of a folder as the page's table has them, and as they are. */
const roomsIn = (folder: string): readonly string[] =>
	readdirSync(join(root, folder), { withFileTypes: true })
		.filter((entry) => entry.isDirectory() && entry.name !== "fixtures")
		.map(({ name }) => name)
		.toSorted();

describe("the tables of docs/architecture.md", () => {
	it("list every folder of the core", () => {
		const listed = [...page.matchAll(/^\| (?:foundation|stage) \| `(\w+)\/` \|/gm)].map(([, name]) => name);
		expect(listed.toSorted()).toEqual(roomsIn("packages/core/src"));
	});

	it("list every room of verification", () => {
		const table = page.split("The rooms of `verification/`")[1]?.split("\n\nThere is no")[0] ?? "";
		const listed = [...table.matchAll(/^\| `(\w+)\/` \|/gm)].map(([, name]) => name);
		expect(listed.toSorted()).toEqual(roomsIn("packages/core/src/verification"));
	});
});

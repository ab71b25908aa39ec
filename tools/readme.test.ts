import { execFileSync } from "node:child_process";
import {
	cpSync,
	existsSync,
	mkdirSync,
	mkdtempSync,
	readdirSync,
	readFileSync,
	rmSync,
	statSync,
	symlinkSync,
} from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join, relative } from "node:path";
import { fileURLToPath } from "node:url";
import { loadLexicon } from "@fissure/app";
import { critiqueChecks, draftChecks, eventComparators } from "@fissure/core";
import { describe, expect, it } from "vitest";
import { readCoreSource } from "./core-source.mjs";
import { methodsText } from "./methods-text.mjs";

const root = fileURLToPath(new URL("..", import.meta.url));
const read = (file: string): string => readFileSync(join(root, file), "utf8");

const IGNORED = new Set(["node_modules", "dist", "out", "coverage", ".git"]);
function filesUnder(folder: string, ending: RegExp): readonly string[] {
	return readdirSync(join(root, folder), { withFileTypes: true }).flatMap((entry) => {
		const path = join(folder, entry.name);
		if (IGNORED.has(entry.name)) return [];
		return entry.isDirectory() ? filesUnder(path, ending) : ending.test(path) ? [path] : [];
	});
}

const pages = filesUnder(".", /[.]md$/);
const sources = filesUnder("packages", /(?<![.]test)[.]ts$/).filter((file) => !file.includes("/fixtures/"));
const tests = filesUnder(".", /[.]test[.]ts$/);
const scripts = (JSON.parse(read("package.json")) as { readonly scripts: Readonly<Record<string, string>> }).scripts;

/** What is in the fence between two markers. */
const marked = (page: string, name: string): string => {
	const [, block = ""] = page.split(`<!-- ${name} -->`);
	const [inside = ""] = block.split(`<!-- end of ${name} -->`);
	return /```sh\n([\s\S]*?)```/.exec(inside)?.[1]?.trim() ?? "";
};

/** Targets of links and pictures, without those of other places and without anchors. */
const linksIn = (page: string): readonly string[] =>
	[...read(page).matchAll(/\]\((?<target>[^)\s]+)\)/g)]
		.map(({ groups }) => groups?.target?.replace(/#.*$/, "") ?? "")
		.filter((target) => target !== "" && !/^[a-z]+:/.test(target))
		.map((target) => relative(root, join(root, dirname(page), target)));

describe("what the pages promise", () => {
	it("is a script wherever they say npm run", () => {
		const named = pages.flatMap((page) =>
			[...read(page).matchAll(/npm (?:run )?(?:--silent )?(?<name>test|(?<=run (?:--silent )?)[\w:-]+)/g)].map(
				({ groups }) => groups?.name ?? "",
			),
		);
		expect(named).toContain("test");
		expect(named.filter((name) => scripts[name] === undefined)).toEqual([]);
	});

	it("names files that are there, in scripts and in links", () => {
		const programs = Object.values(scripts).flatMap((script) => script.match(/(?:tools|bench)\/[\w-]+[.]mjs/g) ?? []);
		const links = pages.flatMap((page) => linksIn(page).map((target) => ({ page, target })));
		expect(links.length).toBeGreaterThan(10);
		expect(links.filter(({ target }) => !existsSync(join(root, target)))).toEqual([]);
		expect([...new Set(programs)].filter((file) => !existsSync(join(root, file)))).toEqual([]);
	});

	it("holds the two commands, each with its own set-up", () => {
		const readme = read("README.md");
		for (const [name, script] of [
			["demo command", "npm run demo"],
			["test command", "npm test"],
		] as const)
			expect(marked(readme, name)).toBe(`npm ci && ${script}`);
	});

	const built = existsSync(join(root, "packages/cli/dist/main.js"));
	it.skipIf(!built)("leads to a first finding in the commands it gives (skipped: not built)", () => {
		const folder = mkdtempSync(join(tmpdir(), "fissure-readme-"));
		for (const name of ["packages", "node_modules"]) symlinkSync(join(root, name), join(folder, name));
		mkdirSync(join(folder, "examples"));
		cpSync(join(root, "examples/port-ellery"), join(folder, "examples/port-ellery"), { recursive: true });
		const commands = marked(read("README.md"), "first finding");
		const shown = execFileSync("bash", ["-euo", "pipefail", "-c", commands], { cwd: folder, encoding: "utf8" });
		expect(shown).toMatch(/\d+ findings/);
		expect(statSync(join(folder, "out/comparison.html")).size).toBeGreaterThan(10_000);
		rmSync(folder, { recursive: true });
	});
});

describe("the documentation", () => {
	it("has no page that nothing links to", () => {
		const linked = new Set(pages.flatMap(linksIn));
		expect(pages.filter((page) => page.startsWith("docs/") && !linked.has(page))).toEqual([]);
	});

	it("names every folder of the core, and no folder that is not there", () => {
		const table = read("docs/architecture.md").split("## The folders of the core")[1]?.split("\n## ")[0] ?? "";
		const named = [...table.matchAll(/^\| (?:foundation|stage) \| `(\w+)\/`/gm)].map(([, name]) => name);
		const standing = readdirSync(join(root, "packages/core/src"), { withFileTypes: true })
			.filter((entry) => entry.isDirectory() && filesUnder(`packages/core/src/${entry.name}`, /[.]ts$/).length > 0)
			.map(({ name }) => name);
		expect(named.sort()).toEqual(standing.sort());
	});

	it("describes every comparison as its source does; run `npm run methods` when this fails", () => {
		const lexicon = loadLexicon({});
		if (!lexicon.ok) throw new RangeError(lexicon.problem.message);
		const methods = read("docs/methods.md");
		for (const { id, question } of [...eventComparators, ...draftChecks, ...critiqueChecks])
			expect(methods).toContain(`### ${id}\n\n*${question}*`);
		expect(methods).toBe(
			methodsText(eventComparators, draftChecks, critiqueChecks, readCoreSource, lexicon.value.languages),
		);
	});

	it("gives a reason for every dependency, and for none that has gone", () => {
		const manifests = [
			"package.json",
			...readdirSync(join(root, "packages")).map((name) => `packages/${name}/package.json`),
		];
		const used = manifests.flatMap((file) => {
			const {
				dependencies = {},
				devDependencies = {},
				peerDependencies = {},
			} = JSON.parse(read(file)) as Record<string, Record<string, string>>;
			return Object.keys({ ...dependencies, ...devDependencies, ...peerDependencies });
		});
		const listed = [...read("docs/decisions/dependencies.md").matchAll(/^- (?<names>[^:]*\(.*?\)):/gm)].flatMap(
			({ groups }) => groups?.names?.match(/(?<=`)[@a-z][\w/.-]*(?=`)/g) ?? [],
		);
		const outside = new Set(used.filter((name) => !name.startsWith("@fissure/")));
		expect([...new Set(listed)].sort()).toEqual([...outside].sort());
	});
});

describe("the problems", () => {
	/** The first argument of `failed(…)` and its local namesakes, and codes written out. */
	const CODE = /(?:\b(?:failed|problem|refuse)\(\s*|\bcode: )"(?<code>[a-z]+(?:-[a-z]+)+)"/g;
	const codes = new Map(
		sources.flatMap((file) => [...read(file).matchAll(CODE)].map(({ groups }) => [groups?.code ?? "", file] as const)),
	);

	it("are each provoked by a test", () => {
		const tested = tests.map(read).join("\n");
		expect(codes.size).toBeGreaterThan(20);
		// A row of a table may say how grave it is, too: "wrong-weekday error".
		expect([...codes].filter(([code]) => !new RegExp(`["\`]${code}["\` ]`).test(tested))).toEqual([]);
	});
});

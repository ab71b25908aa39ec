import { execFile } from "node:child_process";
import { cpSync, existsSync, mkdirSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from "node:fs";
import { createRequire } from "node:module";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import { promisify } from "node:util";
import type { ICruiseResult } from "dependency-cruiser";
import { afterAll, describe, expect, it } from "vitest";

const root = fileURLToPath(new URL("..", import.meta.url));
const { forbidden } = createRequire(import.meta.url)("../.dependency-cruiser.cjs") as {
	readonly forbidden: readonly Rule[];
};

interface Rule {
	readonly name: string;
	readonly severity: string;
	readonly comment: string;
	readonly from: Place;
	readonly to: Place;
}

interface Place {
	readonly path?: string | readonly string[];
	readonly pathNot?: string | readonly string[];
}

const SEGMENT = /([\w-]+|\([\w|-]+\))\//y;

/** The folders that a pattern names, in all its alternatives: `packages/(core|model)/src/` is two. What it leaves open ends it. */
function foldersIn(pattern: string): readonly string[] {
	const folders: string[] = [];
	for (let from = pattern.indexOf("packages/"); from !== -1; from = pattern.indexOf("packages/", from + 1)) {
		let paths: readonly string[] = [""];
		for (SEGMENT.lastIndex = from; ; ) {
			const names = SEGMENT.exec(pattern)?.[1]?.replace(/[()]/g, "").split("|");
			if (names === undefined) break;
			// What is built may not be there.
			const sources = names.filter((name) => name !== "dist");
			paths = paths.flatMap((path) => sources.map((name) => (path === "" ? name : `${path}/${name}`)));
			folders.push(...paths);
		}
	}
	return folders;
}

/** What a tool says as a person would call it: its exit status counts violations, so only its output is read. */
async function outputOf(tool: string, args: readonly string[], cwd: string): Promise<unknown> {
	const command = [join(root, "node_modules", tool), ...args];
	const { stdout } = await promisify(execFile)(process.execPath, command, { cwd, maxBuffer: 2 ** 28 }).catch(
		(failure: { readonly stdout: string }) => failure,
	);
	return JSON.parse(stdout);
}

async function cruise(cwd: string): Promise<ICruiseResult["summary"]> {
	const args = ["packages", "--config", ".dependency-cruiser.cjs", "--output-type", "json"];
	return ((await outputOf("dependency-cruiser/bin/dependency-cruise.mjs", args, cwd)) as ICruiseResult).summary;
}

const said = ({ violations }: ICruiseResult["summary"]): readonly string[] =>
	violations.map(({ rule, from, to }) => `${rule.name}: ${from} → ${to}`);

it("keeps the shape of docs/architecture.md", async () => {
	const summary = await cruise(root);
	expect(said(summary)).toEqual([]);
	expect(summary.totalCruised, "modules seen; 0 means the cruiser cannot read this TypeScript").toBeGreaterThan(100);
});

/** One file for each rule that breaks it, and nothing else of note. */
const PLANTED: Readonly<Record<string, readonly [file: string, imports: string]>> = {
	"model-stands-alone": ["model/src/c.ts", "node:fs"],
	"model-starts-without-schemas": ["model/src/derived.ts", "./schemas.ts"],
	"model-knows-no-package-above": ["model/src/d.ts", "@fissure/core"],
	"languages-do-no-io": ["languages/src/c.ts", "node:fs"],
	"packs-share-without-knowing-each-other": ["languages/src/en/c.ts", "../zh/w.ts"],
	"languages-knows-no-package-above": ["languages/src/d.ts", "@fissure/core"],
	"stats-looks-down": ["core/src/stats/c.ts", "../documents/d.ts"],
	"states-looks-down": ["core/src/states/c.ts", "../documents/d.ts"],
	"documents-looks-down": ["core/src/documents/c.ts", "../alignment/g.ts"],
	"alignment-looks-down": ["core/src/alignment/c.ts", "../coding/k.ts"],
	"anchoring-looks-down": ["core/src/anchoring/c.ts", "../coding/k.ts"],
	"stages-are-siblings": ["core/src/comparators/c.ts", "../findings/f.ts"],
	"nothing-below-imports-the-path": ["core/src/matrix/c.ts", "../compare-accounts.ts"],
	"core-does-no-io": ["core/src/coding/c.ts", "node:fs"],
	"core-loads-no-schemas": ["core/src/coding/d.ts", "@fissure/model/schemas"],
	"core-knows-no-package-above": ["core/src/findings/c.ts", "@fissure/sources"],
	"report-knows-no-package-above": ["report/src/c.ts", "@fissure/app"],
	"results-are-worded-above": ["store/src/f.ts", "@fissure/report"],
	"sources-knows-no-package-above": ["sources/src/c.ts", "@fissure/app"],
	"store-knows-no-package-above": ["store/src/c.ts", "@fissure/app"],
	"store-reads-no-sources": ["store/src/d.ts", "@fissure/sources"],
	"two-files-know-the-driver": ["store/src/e.ts", "better-sqlite3"],
	"app-knows-no-package-above": ["app/src/c.ts", "@fissure/cli"],
	"cli-asks-the-app": ["cli/src/c.ts", "@fissure/sources"],
	"server-knows-no-package-above": ["server/src/c.ts", "@fissure/cli"],
	"server-asks-the-app": ["server/src/d.ts", "@fissure/sources"],
	"web-stays-in-the-browser": ["web/src/c.ts", "@fissure/app"],
	"web-knows-the-server-by-type": ["web/src/d.ts", "@fissure/server"],
	"nothing-imports-the-page": ["cli/src/d.ts", "../../web/src/d.ts"],
	"front-door-only": ["app/src/d.ts", "../../core/src/stats/s.ts"],
	"no-test-code-in-source": ["app/src/e.ts", "./index.test.ts"],
	"declared-dependencies-only": ["app/src/f.ts", "undeclared"],
	"web-declares-what-it-is-built-of": ["web/src/e.ts", "undeclared"],
	"imports-resolve": ["app/src/g.ts", "./nowhere.ts"],
};

/** What the planted imports point at. */
const STANDING: Readonly<Record<string, string>> = {
	"model/src/schemas.ts": "export const here = 1;",
	...Object.fromEntries(
		["stats/s", "documents/d", "alignment/g", "coding/k", "findings/f"].map((name) => [
			`core/src/${name}.ts`,
			"export const here = 1;",
		]),
	),
	"languages/src/zh/w.ts": "export const here = 1;",
	"core/src/compare-accounts.ts": "export const here = 1;",
	"app/src/index.test.ts": "export const here = 1;",
	...Object.fromEntries(
		["model", "languages", "core", "report", "sources", "store", "app", "server", "cli"].map((name) => [
			`${name}/src/index.ts`,
			"export {};",
		]),
	),
};

describe("the rules of shape", () => {
	const planted = mkdtempSync(join(tmpdir(), "fissure-shape-"));
	afterAll(() => rmSync(planted, { recursive: true }));
	const write = (file: string, content: string): void => {
		mkdirSync(dirname(join(planted, file)), { recursive: true });
		writeFileSync(join(planted, file), content);
	};

	it("each catch the violation planted for it", async () => {
		for (const name of [".dependency-cruiser.cjs", "tsconfig.base.json", "tsconfig.shape.json"])
			cpSync(join(root, name), join(planted, name));
		write("package.json", '{ "name": "planted", "type": "module" }');
		for (const name of ["model", "languages", "core", "report", "sources", "store", "app", "cli"])
			write(`packages/${name}/package.json`, `{ "name": "@fissure/${name}", "type": "module" }`);
		for (const name of ["undeclared", "better-sqlite3"]) {
			write(`node_modules/${name}/package.json`, `{ "name": "${name}", "main": "index.js" }`);
			write(`node_modules/${name}/index.js`, "");
		}
		for (const [file, content] of Object.entries(STANDING)) write(`packages/${file}`, content);
		for (const [file, name] of Object.values(PLANTED)) write(`packages/${file}`, `import "${name}";`);

		const violations = said(await cruise(planted));
		const caught = Object.entries(PLANTED).filter(([rule, [file]]) =>
			violations.some((line) => line.startsWith(`${rule}: packages/${file} → `)),
		);
		expect(caught.map(([rule]) => rule)).toEqual(Object.keys(PLANTED));
	});

	it("name folders that are there, and leave no stage or foundation of the core out", () => {
		const patterns = forbidden.flatMap(({ from, to }) =>
			[from, to].flatMap(({ path = [], pathNot = [] }) => [path, pathNot].flat()),
		);
		const named = patterns.flatMap(foldersIn);
		expect(named.length).toBeGreaterThan(100);
		expect([...new Set(named)].filter((folder) => !existsSync(join(root, folder)))).toEqual([]);
		const core = readdirSync(join(root, "packages/core/src"), { withFileTypes: true });
		const folders = core.filter((entry) => entry.isDirectory()).map(({ name }) => `packages/core/src/${name}`);
		expect(folders.filter((folder) => !named.includes(folder))).toEqual([]);
	});

	it("are one more: files import no file that imports them, be it types alone, as the linter sees", async () => {
		for (const name of ["biome.json", ".gitignore"]) cpSync(join(root, name), join(planted, "circle", name));
		const circle = {
			"a.ts": 'export * from "./b.tsx";\n',
			"b.tsx": 'export const b = () => import("./c.ts");\n',
			"c.ts": 'import type { D } from "./d.mts";\nexport type C = D | null;\n',
			"d.mts": 'import { b } from "./a.ts";\nexport type D = typeof b;\n',
		};
		for (const [file, content] of Object.entries(circle)) write(`circle/packages/model/src/${file}`, content);
		const args = ["lint", "--only=suspicious/noImportCycles", "--reporter=json", "packages"];
		const { summary } = (await outputOf("@biomejs/biome/bin/biome", args, join(planted, "circle"))) as {
			readonly summary: { readonly errors: number };
		};
		expect(summary.errors).toBe(4);
	});

	it("have a violation planted for each, a severity that fails, and a sentence that says why", () => {
		expect(Object.keys(PLANTED).sort()).toEqual(forbidden.map(({ name }) => name).sort());
		for (const { name, severity, comment } of forbidden) {
			expect(severity, name).toBe("error");
			expect(comment, name).toMatch(/[.]$/);
		}
	});
});

import { randomInt } from "node:crypto";
import { existsSync, statfsSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { defineConfig } from "vitest/config";
import { hasPostgres } from "./tools/test-postgres.ts";

const source = (name: string, door = "index"): string =>
	fileURLToPath(new URL(`./packages/${name}/src/${door}.ts`, import.meta.url));

/** Where a machine wants to read how many tests ran; a person wants none. */
const report = process.env.FISSURE_TEST_REPORT;

// Of all property tests: fixed where a machine decides by them, else another in each run. Each project reads this file again.
if (process.env.FISSURE_SEED === undefined) {
	process.env.FISSURE_SEED = process.env.CI === undefined ? String(randomInt(2 ** 31)) : "20311016";
	process.stderr.write(`The property tests begin from FISSURE_SEED=${process.env.FISSURE_SEED}\n`);
}

/** Room that the temporary files of a run may need, in bytes. */
const ROOM = 2 ** 31;

// Each commit to a case waits for the disk, which is not what tests ask; proof asks it too.
const memory = "/dev/shm";
const isRoomy = (folder: string): boolean => {
	const { bavail, bsize } = statfsSync(folder);
	return bavail * bsize > ROOM;
};
if (process.env.TMPDIR === undefined && process.env.FISSURE_PROOF !== "1" && existsSync(memory) && isRoomy(memory))
	process.env.TMPDIR = memory;

const testsOf = (...packages: readonly string[]): string[] =>
	packages.map((name) => `packages/${name}/src/**/*.test.ts`);

/**
 * Where everything is built already, the packages that a package uses are taken as they were built, which saves reading their sources: so
 * `tools/check.mjs` runs what needs a build. Elsewhere no build is needed.
 */
const isBuilt = process.env.FISSURE_BUILT === "1";

const sources = {
	"@fissure/languages/direction": source("languages", "direction"),
	"@fissure/model/schemas": source("model", "schemas"),
	"@fissure/app/operations": source("app", "operations/index"),
	"@fissure/report/render": source("report", "render"),
	"@fissure/sources/web": source("sources", "web"),
	"@fissure/store/query": source("store", "query/index"),
	"@fissure/store/team": source("store", "team/index"),
	"@fissure/app/team": source("app", "team/index"),
	...Object.fromEntries(
		["model", "languages", "core", "report", "sources", "store", "app", "server", "cli"].map((name) => [
			`@fissure/${name}`,
			source(name),
		]),
	),
};

/**
 * Most of what tests run is run a few times: optimised later, they take 0.93 of the processor's time. Of the engine of Node 20 alone, where
 * it was measured. More room for new objects would save as much again, but a thread of little memory would then end the process.
 */
const ENGINE = process.versions.v8.startsWith("11.3.") ? ["--interrupt-budget=540672"] : [];

/** They replace a module, which the files after them in the same process would get as well. */
const MOCKING = [
	"packages/sources/src/fetching/hostile-server.test.ts",
	"packages/sources/src/fetching/rebinding.test.ts",
	"packages/sources/src/fetching/redirect.test.ts",
];
/** They replace a module that other packages use, which only the sources of all can do. */
const PLANTING = ["tools/new-comparison.test.ts", "tools/new-format.test.ts", "tools/new-table.test.ts"];

/** Of no case, or of cases in files alone: what SQLite puts there, damage to it, and what earlier versions wrote. */
const OF_FILES = [
	...["dialects/**", "case/**", "checksums/**", "damage/**", "exchange/**", "phrase-index/**", "query/**"],
	...["crash", "damaged-case", "foreign-case", "rows-on-disk", "words-in-sql", "migrations/earlier-versions"],
].map((name) => `packages/store/src/${name}${name.endsWith("*") ? "/*" : ""}.test.ts`);

export default defineConfig({
	// The first that fits is taken, and a name fits whatever begins with it.
	resolve: { alias: isBuilt ? {} : sources },
	test: {
		// A process reads the sources and the lexicon once for all its files; no test changes what the next one reads.
		isolate: false,
		execArgv: ENGINE,
		...(isBuilt && { server: { deps: { external: [/[/]packages[/][a-z]+[/]dist[/]/u] } } }),
		maxWorkers: "100%",
		setupFiles: ["tools/property-seed.ts"],
		// Machines have much else to do; what hangs is ended all the same.
		testTimeout: 120_000,
		hookTimeout: 120_000,
		// Pages are waited for on machines that have much else to do.
		expect: { poll: { timeout: 15_000 } },
		...(report === undefined ? {} : { reporters: ["default", "json"], outputFile: { json: report } }),
		projects: [
			{
				extends: true,
				test: {
					name: "browser",
					include: ["packages/web/workflows/**/*.test.ts"],
					globalSetup: "packages/web/workflows/fixtures/shared-server.ts",
				},
			},
			{ extends: true, test: { name: "core", include: testsOf("languages", "core") } },
			{ extends: true, test: { name: "mocking", include: MOCKING, isolate: true } },
			{ extends: true, test: { name: "planting", include: PLANTING, isolate: true } },
			{
				extends: true,
				test: {
					name: "postgres",
					env: { FISSURE_TEST_DIALECT: "postgres" },
					globalSetup: "tools/test-postgres.ts",
					include: hasPostgres ? testsOf("store") : [],
					// Those of a team ask PostgreSQL whatever the cases are in.
					exclude: [...OF_FILES, "packages/store/src/{queue,team}/**"],
				},
			},
			{
				extends: true,
				test: {
					name: "node",
					// Starts PostgreSQL where a test asks for it, and ends it after the last.
					globalSetup: "tools/test-postgres.ts",
					include: [
						...testsOf("model", "report", "sources", "store", "app", "server", "web", "cli"),
						"tools/**/*.test.ts",
						"examples/**/*.test.ts",
					],
					exclude: [...MOCKING, ...PLANTING],
				},
			},
		],
	},
});

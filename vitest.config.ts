import { fileURLToPath } from "node:url";
import { defineConfig } from "vitest/config";

const source = (name: string, door = "index"): string =>
	fileURLToPath(new URL(`./packages/${name}/src/${door}.ts`, import.meta.url));

/** Where a machine wants to read how many tests ran; a person wants none. */
const report = process.env.FISSURE_TEST_REPORT;

export default defineConfig({
	// Tests run on the sources themselves, so no build is needed before them.
	resolve: {
		// The first that fits is taken, and a name fits whatever begins with it.
		alias: {
			"@fissure/model/schemas": source("model", "schemas"),
			"@fissure/app/case": source("app", "case-desk"),
			"@fissure/sources/web": source("sources", "web"),
			...Object.fromEntries(
				["model", "languages", "core", "sources", "store", "app", "server", "cli"].map((name) => [
					`@fissure/${name}`,
					source(name),
				]),
			),
		},
	},
	test: {
		include: [
			"packages/*/src/**/*.test.ts",
			"packages/web/workflows/**/*.test.ts",
			"tools/**/*.test.ts",
			"examples/**/*.test.ts",
		],
		testTimeout: 60_000,
		// Pages are waited for on machines that have much else to do.
		expect: { poll: { timeout: 15_000 } },
		...(report === undefined ? {} : { reporters: ["default", "json"], outputFile: { json: report } }),
	},
});

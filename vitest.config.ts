import { fileURLToPath } from "node:url";
import { defineConfig } from "vitest/config";

const source = (name: string): string => fileURLToPath(new URL(`./packages/${name}/src/index.ts`, import.meta.url));

/** Where a machine wants to read how many tests ran; a person wants none. */
const report = process.env.FISSURE_TEST_REPORT;

export default defineConfig({
	// Tests run on the sources themselves, so no build is needed before them.
	resolve: {
		alias: Object.fromEntries(
			["core", "intake", "store", "desk", "cli"].map((name) => [`@fissure/${name}`, source(name)]),
		),
	},
	test: {
		include: ["packages/*/src/**/*.test.ts", "tools/**/*.test.ts", "examples/**/*.test.ts"],
		testTimeout: 60_000,
		...(report === undefined ? {} : { reporters: ["default", "json"], outputFile: { json: report } }),
	},
});

import { fileURLToPath } from "node:url";
import { defineConfig } from "vitest/config";

const source = (name: string): string => fileURLToPath(new URL(`./packages/${name}/src/index.ts`, import.meta.url));

export default defineConfig({
	// Tests run on the sources themselves, so no build is needed before them.
	resolve: { alias: Object.fromEntries(["core", "intake", "desk", "cli"].map((name) => [`@fissure/${name}`, source(name)])) },
	test: { include: ["packages/*/src/**/*.test.ts", "tools/**/*.test.ts", "examples/**/*.test.ts"], testTimeout: 60_000 },
});

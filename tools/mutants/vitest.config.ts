import { readFileSync } from "node:fs";
import { defineConfig } from "vitest/config";
import shared from "../../vitest.config.ts";

/** The tests of one folder, as the other tests are run: Stryker starts them anew for each mutant. */
const { tests } = JSON.parse(readFileSync(process.env.FISSURE_MUTANTS as string, "utf8"));
const { projects: _, ...settings } = shared.test ?? {};

export default defineConfig({ ...shared, test: { ...settings, include: tests } });

import { readFileSync } from "node:fs";
import { defineConfig } from "vitest/config";
import { BaseSequencer, type TestSpecification } from "vitest/node";
import shared from "../../vitest.config.ts";

/** The tests of one folder, as the other tests are run: Stryker starts them again for each mutant. */
const { tests, exclude } = JSON.parse(readFileSync(process.env.FISSURE_MUTANTS as string, "utf8"));
const { projects: _, ...settings } = shared.test ?? {};

/** The quickest files first: the first test that fails ends the run. */
class QuickestFirst extends BaseSequencer {
	override async sort(files: TestSpecification[]): Promise<TestSpecification[]> {
		return (await super.sort(files)).reverse();
	}
}

export default defineConfig({
	...shared,
	test: { ...settings, include: tests, exclude, sequence: { sequencer: QuickestFirst } },
});

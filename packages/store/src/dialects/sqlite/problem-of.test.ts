import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { dlopen } from "node:process";
import { describe, expect, it } from "vitest";
import { problemOf } from "./problem-of.ts";

const MENDED =
	/^Expected better-sqlite3 built for Node \d+[.]\d+[.]\d+ .+, got none that loads; run "npm rebuild better-sqlite3" with this Node in .+$/;

const thrown = (run: () => unknown): unknown => {
	try {
		return run();
	} catch (error) {
		return error;
	}
};

describe("a driver that this Node cannot load", () => {
	const folder = mkdtempSync(join(tmpdir(), "fissure-driver-"));
	const planted = join(folder, "better_sqlite3.node");

	it("is told with what mends it, where its file is broken", () => {
		writeFileSync(planted, "no library");
		const problem = problemOf(
			thrown(() => dlopen({ exports: {} }, planted)),
			"case.fissure",
		);
		rmSync(folder, { recursive: true });
		expect(problem).toMatchObject({ problem: { code: "driver-unusable", message: expect.stringMatching(MENDED) } });
	});

	it("is told so too, where npm built none", () => {
		const error = new Error("Could not locate the bindings file. Tried:\n → build/better_sqlite3.node");
		expect(problemOf(error, "case.fissure")).toMatchObject({
			problem: { code: "driver-unusable", message: expect.stringMatching(MENDED) },
		});
	});

	it("is not what another error means", () => {
		expect(problemOf(new Error("Could not locate the words"), "case.fissure")).toBeNull();
	});
});

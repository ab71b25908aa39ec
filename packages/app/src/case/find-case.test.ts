import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, describe, expect, it } from "vitest";
import { codeOf, granted } from "../fixtures/port-ellery.ts";
import { findCase } from "./find-case.ts";

const folder = mkdtempSync(join(tmpdir(), "fissure-find-"));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

describe("findCase", () => {
	it("takes the case that is named, else that of the environment, else the only one here", () => {
		expect(codeOf(findCase({ folder }))).toBe("case-unnamed");
		expect(codeOf(findCase({ folder: join(folder, "nowhere") }))).toBe("case-unnamed");
		writeFileSync(join(folder, "notes.txt"), "");
		writeFileSync(join(folder, "one.fissure"), "");
		expect(granted(findCase({ folder }))).toBe(join(folder, "one.fissure"));
		expect(granted(findCase({ folder, preset: "" }))).toBe(join(folder, "one.fissure"));
		expect(granted(findCase({ folder, preset: "../other.fissure" }))).toBe(join(folder, "../other.fissure"));
		expect(granted(findCase({ folder, preset: "x.fissure", file: "y.fissure" }))).toBe(join(folder, "y.fissure"));
		writeFileSync(join(folder, "two.fissure"), "");
		const several = findCase({ folder });
		expect(codeOf(several)).toBe("case-unnamed");
		expect(several.ok ? "" : several.problem.message).toContain("got 2: one.fissure, two.fissure");
	});
});

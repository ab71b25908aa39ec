import { existsSync, mkdirSync, mkdtempSync, readdirSync, rmSync, utimesSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import fc from "fast-check";
import { afterAll, beforeEach, describe, expect, it } from "vitest";
import { codeOf, granted } from "../fixtures/port-ellery.ts";
import { fileOfName } from "./case-name.ts";
import { caseIdOf, findKnownCase, removeOldTemporaries } from "./known-cases.ts";
import { type CaseAct, listCases, manageCase, openExample } from "./manage-cases.ts";
import { recentCases, rememberCase } from "./recent-cases.ts";

const root = mkdtempSync(join(tmpdir(), "fissure-manage-"));
afterAll(() => rmSync(root, { recursive: true, force: true }));
let second = 0;
let folder = "";
const settings = join(root, "settings");
const now = () => new Date(Date.UTC(2026, 0, 1, 0, 0, second++)).toISOString();
const choice = () => ({ folder, settings, who: "Ana", now });
const tried = (act: CaseAct) => manageCase({ case: choice(), do: act });
const done = async (act: CaseAct) => granted(await tried(act));
const named = () => listCases(choice()).cases.map(({ name, place }) => `${name}: ${place}`);

beforeEach(() => {
	folder = mkdtempSync(join(root, "folder-"));
	rmSync(settings, { recursive: true, force: true });
});

describe("names of cases", () => {
	it("are names of a file in this folder and in no other, whatever is given", () => {
		fc.assert(
			fc.property(fc.string({ unit: "binary" }), (name) => {
				const file = fileOfName("/home/ana/cases", name);
				if (file.ok) expect(dirname(join(file.value))).toBe("/home/ana/cases");
				else expect(file.problem.code).toBe("case-name");
			}),
		);
	});

	it("may be in any script, and are the same with and without the ending", () => {
		for (const name of ["corridor", "走廊", "Коридор 2026", "grain, second coder"])
			expect(granted(fileOfName("/x", `${name}.fissure`))).toBe(`/x/${name}.fissure`);
	});
});

describe("managing cases", () => {
	it("creates, copies, renames and archives, and takes the place of no file", async () => {
		await done({ act: "create", name: "one" });
		expect(codeOf(await tried({ act: "create", name: "one" }))).toBe("case-exists");
		await done({ act: "copy", case: "one", name: "two" });
		expect(codeOf(await tried({ act: "rename", case: "one", name: "two" }))).toBe("case-exists");
		await done({ act: "rename", case: "one", name: "three" });
		await done({ act: "archive", case: "two" });
		await done({ act: "create", name: "two" });
		await done({ act: "archive", case: listCases(choice()).cases.find(({ name }) => name === "two")?.id ?? "" });
		expect(named().filter((one) => one.endsWith("archive"))).toHaveLength(2);
		await done({ act: "unarchive", case: "two" });
		expect(
			named()
				.filter((one) => one.endsWith("folder"))
				.toSorted(),
		).toEqual(["three: folder", "two: folder"]);
		expect(codeOf(await tried({ act: "archive", case: "nowhere" }))).toBe("case-missing");
		expect(codeOf(await tried({ act: "keep", case: "two", name: "x" }))).toBe("case-not-temporary");
	});

	it("keeps backups with their case through a new name and the archive, and restores one without losing what is there", async () => {
		await done({ act: "create", name: "one" });
		const { note } = await done({ act: "back-up", case: "one" });
		const renamed = await done({ act: "rename", case: "one", name: "other" });
		expect(renamed.case?.backups.map(({ id }) => id)).toEqual([note]);
		const archived = await done({ act: "archive", case: "other" });
		expect(archived.case?.backups).toHaveLength(1);
		await done({ act: "unarchive", case: "other" });
		expect(codeOf(await tried({ act: "restore", case: "other", backup: "../../other" }))).toBe("backup-missing");
		const restored = await done({ act: "restore", case: "other", backup: note ?? "" });
		expect(restored.note).toMatch(/^other before 2026-01-01T/u);
		expect(readdirSync(join(folder, "archive"))).toEqual([`${restored.note}.fissure`]);
		expect(named()).toContain("other: folder");
	});

	it("begins a comparison where settings are, keeps it in the folder, and removes what was left for a week", async () => {
		const begun = await done({ act: "begin" });
		expect(begun.case?.place).toBe("temporary");
		await done({ act: "keep", case: begun.case?.id ?? "", name: "kept" });
		expect(named()).toEqual(["kept: folder"]);
		await done({ act: "begin" });
		const old = await done({ act: "begin" });
		const file = granted(findKnownCase(choice(), old.case?.id ?? "")).file;
		utimesSync(file, 1_000_000_000, 1_000_000_000);
		removeOldTemporaries(settings, new Date().toISOString());
		expect(readdirSync(join(settings, "temporary"))).toHaveLength(1);
		const alone = { folder, who: "Ana", now };
		expect(codeOf(await manageCase({ case: alone, do: { act: "begin" } }))).toBe("settings-missing");
	});

	it("leaves no half of the example behind when it is stopped", async () => {
		const signal = AbortSignal.abort();
		expect(codeOf(await openExample(choice(), { signal }))).toBe("example-stopped");
		expect(readdirSync(folder)).toEqual([]);
	});
});

describe("what is known of cases", () => {
	it("remembers what was opened, the latest first, and lists what is still there", async () => {
		await done({ act: "create", name: "one" });
		const elsewhere = mkdtempSync(join(root, "elsewhere-"));
		for (const file of [join(elsewhere, "gone.fissure"), join(folder, "one.fissure")])
			rememberCase(settings, { file, opened: now() });
		expect(recentCases(settings).map(({ file }) => file)[0]).toBe(join(folder, "one.fissure"));
		expect(named()).toEqual(["one: folder"]);
		writeFileSync(join(settings, "recent-cases.json"), "not JSON");
		expect(recentCases(settings)).toEqual([]);
	});

	it("lists cases that are not yet or no longer there: none", () => {
		writeFileSync(join(folder, "holds a name.fissure"), "");
		mkdirSync(join(folder, "folder.fissure"));
		expect(named()).toEqual([]);
		expect(existsSync(join(folder, "archive"))).toBe(false);
	});

	it("gives each file an id of its own that is fit for an address", () => {
		fc.assert(
			fc.property(fc.string(), fc.string(), (a, b) => {
				const [one, other] = [join("/x", `n${a}.fissure`), join("/x", `n${b}.fissure`)];
				expect(caseIdOf(one)).toMatch(/^[a-z0-9-]{1,60}$/u);
				if (one !== other) expect(caseIdOf(one)).not.toBe(caseIdOf(other));
			}),
		);
	});
});

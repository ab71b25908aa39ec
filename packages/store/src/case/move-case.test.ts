import { chmodSync, existsSync, mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { dirname } from "node:path";
import { describe, expect, it } from "vitest";
import { addAll, additionOf } from "../fixtures/additions.ts";
import { caseFolder, codeOf, granted, opened, steadyClock, withCase } from "../fixtures/case-folder.ts";
import { copyCase, moveCase } from "./move-case.ts";
import { closeCase } from "./open-case.ts";

const inFolder = caseFolder();
const options = { who: "Ana", now: steadyClock() };
const saying = (words: string) => (file: Parameters<typeof addAll>[0]) => addAll(file, [additionOf(words, words)]);
const texts = (path: string): Promise<readonly string[]> =>
	withCase(path, async ({ db }) =>
		(await db.selectFrom("documents").select("text").orderBy("text").execute()).map(({ text }) => text),
	);

describe("copyCase", () => {
	it("copies all that was saved so far, while another connection goes on writing", async () => {
		const path = inFolder("written.fissure");
		await withCase(path, saying("We support the corridor."));
		const file = await opened(path);
		await saying("We close the corridor.")(file);
		granted(await copyCase(path, inFolder("copy.fissure"), options));
		await saying("We open it again.")(file);
		await closeCase(file);
		expect(await texts(inFolder("copy.fissure"))).toEqual(["We close the corridor.", "We support the corridor."]);
		expect(await texts(path)).toHaveLength(3);
	});

	it("takes the place of no file, and leaves nothing half done", async () => {
		const path = inFolder("source.fissure");
		await closeCase(await opened(path));
		writeFileSync(inFolder("notes.fissure"), "my notes");
		expect(codeOf(await copyCase(path, inFolder("notes.fissure"), options))).toBe("case-exists");
		expect(readFileSync(inFolder("notes.fissure"), "utf8")).toBe("my notes");
		writeFileSync(inFolder("logged.fissure-wal"), "the log of another case");
		expect(codeOf(await copyCase(path, inFolder("logged.fissure"), options))).toBe("case-exists");
		expect(codeOf(await copyCase(path, inFolder("nowhere/copy.fissure"), options))).toBe("case-unreadable");
		expect(codeOf(await copyCase(inFolder("none.fissure"), inFolder("x.fissure"), options))).toBe("case-missing");
		expect(existsSync(inFolder("x.fissure"))).toBe(false);
	});
});

describe("moveCase", () => {
	it("gives a case another name, with what its log holds", async () => {
		const path = inFolder("before.fissure");
		await withCase(path, saying("We agreed."));
		granted(await moveCase(path, inFolder("after.fissure"), options));
		expect(existsSync(path)).toBe(false);
		expect(await texts(inFolder("after.fissure"))).toEqual(["We agreed."]);
	});

	it("leaves a case that another program has open, since its log would stay behind", async () => {
		const path = inFolder("open.fissure");
		const file = await opened(path);
		await saying("We agreed.")(file);
		expect(codeOf(await moveCase(path, inFolder("moved.fissure"), options))).toBe("case-in-use");
		expect(existsSync(inFolder("moved.fissure"))).toBe(false);
		await closeCase(file);
		expect(codeOf(await moveCase(path, inFolder("moved.fissure"), options))).toBe(null);
	});

	it("takes the place of no file", async () => {
		const path = inFolder("third.fissure");
		await closeCase(await opened(path));
		writeFileSync(inFolder("taken.fissure"), "my notes");
		expect(codeOf(await moveCase(path, inFolder("taken.fissure"), options))).toBe("case-exists");
		expect(readFileSync(inFolder("taken.fissure"), "utf8")).toBe("my notes");
		expect(existsSync(path)).toBe(true);
	});

	it("says that the folder is not there or may not be written to, and leaves the case where it is", async () => {
		const path = inFolder("fourth.fissure");
		await closeCase(await opened(path));
		expect(codeOf(await moveCase(path, inFolder("nowhere/x.fissure"), options))).toBe("case-unmovable");
		const locked = inFolder("locked/x.fissure");
		mkdirSync(dirname(locked));
		chmodSync(dirname(locked), 0o555);
		if (process.getuid?.() !== 0) expect(codeOf(await moveCase(path, locked, options))).toBe("case-unmovable");
		expect(existsSync(path)).toBe(true);
	});
});

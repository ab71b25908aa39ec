import { copyFileSync, renameSync, rmSync } from "node:fs";
import BetterSqlite from "better-sqlite3";
import { expect, it } from "vitest";
import { caseFolder, codeOf, granted, steadyClock, withCase } from "../fixtures/case-folder.ts";
import { LATEST_VERSION } from "../migrations/index.ts";
import { closeCase, openCase } from "./open-case.ts";
import { isStillOpen } from "./same-file.ts";

const inFolder = caseFolder();
const options = { who: "Ana", now: steadyClock() };

it("knows whether an open case is still the file of its name, and whether a newer program has changed it", async () => {
	const path = inFolder("still.fissure");
	await withCase(path, async () => {});
	const file = granted(await openCase(path, { ...options, readOnly: true }));
	expect(codeOf(isStillOpen(file))).toBeNull();
	renameSync(path, `${path}.aside`);
	expect(codeOf(isStillOpen(file))).toBe("case-gone");
	copyFileSync(`${path}.aside`, path);
	expect(codeOf(isStillOpen(file))).toBe("case-replaced");
	renameSync(`${path}.aside`, path);
	const newer = new BetterSqlite(path);
	newer.pragma(`user_version = ${LATEST_VERSION + 1}`);
	newer.close();
	expect(codeOf(isStillOpen(file))).toBe("case-newer");
	await closeCase(file);
});

it("opens no other file than the one that is meant", async () => {
	const path = inFolder("meant.fissure");
	await withCase(path, async () => {});
	const { identity, ...first } = granted(await openCase(path, options));
	await first.close();
	await closeCase(granted(await openCase(path, { ...options, identity })));
	copyFileSync(path, `${path}.other`);
	renameSync(`${path}.other`, path);
	expect(codeOf(await openCase(path, { ...options, identity }))).toBe("case-replaced");
	rmSync(path);
	expect(codeOf(await openCase(path, { ...options, identity, create: true }))).toBe("case-gone");
});

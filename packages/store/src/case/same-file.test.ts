import { execFileSync } from "node:child_process";
import { copyFileSync, existsSync, readFileSync, renameSync, rmSync, statSync, writeFileSync } from "node:fs";
import { createRequire } from "node:module";
import BetterSqlite from "better-sqlite3";
import { describe, expect, it } from "vitest";
import { addDocuments } from "../documents/add-documents.ts";
import { addAll, additionOf } from "../fixtures/additions.ts";
import { caseFolder, codeOf, granted, steadyClock, withCase } from "../fixtures/case-folder.ts";
import { LATEST_VERSION } from "../migrations/index.ts";
import type { Case } from "./case.ts";
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

/** Other content in the same file: as `cp` does it. */
function overwrite(path: string, bytes: Uint8Array): void {
	const { ino } = statSync(path);
	writeFileSync(path, bytes);
	expect(statSync(path).ino).toBe(ino);
}

async function bytesWith(name: string, texts: readonly string[]): Promise<Uint8Array> {
	const path = inFolder(name);
	await withCase(path, (file) =>
		addAll(
			file,
			texts.map((text, at) => additionOf(`text-${at}`, text)),
		),
	);
	return readFileSync(path);
}

describe("a case over which something is copied while it is open", () => {
	const manyTexts = Array.from({ length: 300 }, (_, at) => `Ostmark will open harbour ${at}.`);

	it.each([
		["an empty case", () => bytesWith("empty.fissure", [])],
		["another case", () => bytesWith("other.fissure", ["Ostmark agreed."])],
		["a larger case", () => bytesWith("larger.fissure", manyTexts)],
		["no case", async () => Buffer.from("We agreed on nothing. ".repeat(10_000))],
		["nothing", async () => Buffer.alloc(0)],
	])("is noticed before the next answer and the next save: %s", async (name, made) => {
		const path = inFolder(`over-${name.replaceAll(" ", "-")}.fissure`);
		await withCase(path, (file) => addAll(file, [additionOf("text-0", "Valdara agreed.")]));
		const reader = granted(await openCase(path, { ...options, readOnly: true }));
		expect(codeOf(isStillOpen(reader))).toBeNull();
		const { identity } = reader;
		const writer = granted(await openCase(path, { ...options, identity }));
		const bytes = Buffer.from(await made());
		overwrite(path, bytes);
		expect(codeOf(isStillOpen(reader))).toBe("case-replaced");
		expect(codeOf(isStillOpen(reader)), "and at the one after it").toBe("case-replaced");
		for await (const outcome of addDocuments(writer, [additionOf("late", "Valdara refused.")]))
			expect(codeOf(outcome)).toBe("case-replaced");
		expect(codeOf(await openCase(path, { ...options, identity }))).toBe("case-replaced");
		await closeCase(writer);
		await closeCase(reader);
		expect(readFileSync(path).equals(bytes), "nothing is written to the other").toBe(true);
	});

	it("is noticed too where it is an earlier state of the same case, or a later one", async () => {
		const path = inFolder("states.fissure");
		await withCase(path, (file) => addAll(file, [additionOf("first", "Valdara agreed.")]));
		const earlier = readFileSync(path);
		await withCase(path, (file) => addAll(file, [additionOf("second", "Valdara refused.")]));
		const now = readFileSync(path);
		for (const bytes of [earlier, now]) {
			overwrite(path, now);
			const reader = granted(await openCase(path, { ...options, readOnly: true }));
			expect(codeOf(isStillOpen(reader))).toBeNull();
			overwrite(path, bytes);
			expect(codeOf(isStillOpen(reader)), "the same again is no harm").toBe(bytes === now ? null : "case-replaced");
			await closeCase(reader);
		}
		overwrite(path, earlier);
		const reader = granted(await openCase(path, { ...options, readOnly: true }));
		expect(codeOf(isStillOpen(reader))).toBeNull();
		overwrite(path, now);
		expect(codeOf(isStillOpen(reader))).toBe("case-replaced");
		await closeCase(reader);
	});

	it("is not seen in what this process and others save, and copy from the log", async () => {
		const path = inFolder("saved.fissure");
		await withCase(path, (file) => addAll(file, [additionOf("first", "Valdara agreed.")]));
		const reader = granted(await openCase(path, { ...options, readOnly: true }));
		expect(codeOf(isStillOpen(reader))).toBeNull();
		for (let round = 0; round < 4; round++) {
			const writer = granted(await openCase(path, { ...options, identity: reader.identity }));
			await addAll(writer, [additionOf(`own-${round}`, "Valdara refused.")]);
			expect(codeOf(isStillOpen(reader))).toBeNull();
			await closeCase(writer);
			expect(codeOf(isStillOpen(reader))).toBeNull();
			inOtherProcess(path, `update fetches set failures = ${round}`, "pragma wal_checkpoint");
			expect(codeOf(isStillOpen(reader))).toBeNull();
		}
		await closeCase(reader);
	});

	it("tells nobody of a change where nothing was written", async () => {
		const path = inFolder("unwritten.fissure");
		await withCase(path, (file) => addAll(file, [additionOf("first", "Valdara agreed.")]));
		const reader = granted(await openCase(path, { ...options, readOnly: true }));
		const open = async (write: (file: Case) => Promise<unknown>): Promise<number> => {
			const writer = granted(await openCase(path, { ...options, identity: reader.identity }));
			await write(writer);
			await closeCase(writer);
			return reader.stamp();
		};
		const before = reader.stamp();
		expect(await open(async () => {})).toBe(before);
		expect(await open((file) => addAll(file, [additionOf("second", "Valdara refused.")]))).not.toBe(before);
		await closeCase(reader);
	});

	it("leaves no log that would be laid over another file", async () => {
		const path = inFolder("log.fissure");
		await withCase(path, (file) => addAll(file, [additionOf("first", "Valdara agreed.")]));
		const reader = granted(await openCase(path, { ...options, readOnly: true }));
		const writer = granted(await openCase(path, { ...options, identity: reader.identity }));
		await addAll(writer, [additionOf("second", "Valdara refused.")]);
		await closeCase(writer);
		expect(existsSync(`${path}-wal`) ? statSync(`${path}-wal`).size : 0).toBe(0);
		await closeCase(reader);
	});
});

/** By a program that knows nothing of ours. */
function inOtherProcess(path: string, ...statements: readonly string[]): void {
	const driver = createRequire(import.meta.url).resolve("better-sqlite3");
	const code = `const db = new (require(${JSON.stringify(driver)}))(${JSON.stringify(path)});
		for (const statement of ${JSON.stringify(statements)}) db.exec(statement); db.close();`;
	execFileSync(process.execPath, ["-e", code]);
}

const LOCKS = "/proc/locks";

/** The locks that this process has on a file, as Linux lists them: kind, process, file, from, to. */
const locksOn = (path: string): readonly string[] =>
	readFileSync(LOCKS, "utf8")
		.split("\n")
		.filter((line) => line.includes(` ${process.pid} `) && line.includes(`:${statSync(path).ino} `))
		.map((line) => line.slice(line.indexOf(":") + 1));

it.skipIf(!existsSync(LOCKS))("keeps its locks on a file that it opens and closes once more", async () => {
	const path = inFolder("locks.fissure");
	await withCase(path, (file) => addAll(file, [additionOf("first", "Valdara agreed.")]));
	const reader = granted(await openCase(path, { ...options, readOnly: true }));
	expect(codeOf(isStillOpen(reader))).toBeNull();
	const before = locksOn(path);
	expect(before).toHaveLength(1);
	const { identity } = reader;
	// Who copies a case, say, does not know that this process has it open.
	for (const given of [
		{ readOnly: true, identity },
		{ readOnly: false, identity },
		{ readOnly: true },
		{ readOnly: false },
	]) {
		const again = granted(await openCase(path, { ...options, ...given }));
		expect(locksOn(path)).toEqual(before);
		await closeCase(again);
		expect(codeOf(isStillOpen(reader))).toBeNull();
		expect(locksOn(path)).toEqual(before);
	}
	await closeCase(reader);
});

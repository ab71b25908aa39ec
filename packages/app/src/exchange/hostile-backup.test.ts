import { execFile } from "node:child_process";
import { existsSync, readdirSync, readFileSync, rmSync, truncateSync, writeFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { strFromU8, strToU8, unzipSync, type Zippable, zipSync } from "fflate";
import { beforeAll, describe, expect, it } from "vitest";
import { exportCase } from "./backup/export-case.ts";
import { importCase } from "./backup/import-case.ts";
import { addTexts, caseFolder, choiceOf, codeOf, codeTexts, granted, now, withCase } from "./fixtures/case-folder.ts";

const inFolder = caseFolder();
const GOOD = inFolder("good.zip");
type Parts = Record<string, Uint8Array>;

beforeAll(async () => {
	await withCase(inFolder("good.fissure"), async (file) => {
		await addTexts(file, [
			{ id: "one", text: "Valdara opens the corridor." },
			{ id: "two", text: "Ostmark closes it." },
		]);
		await codeTexts(file, { one: [{ words: "opens the corridor" }] });
	});
	granted(await exportCase({ case: choiceOf(inFolder("good.fissure")), out: GOOD }));
});

const restore = (backup: string, target = inFolder("target.fissure")) =>
	importCase({ backup, target, who: "Ben", now });

/** The parts of the good backup, changed. */
function spoilt(change: (parts: Parts) => void): string {
	const parts = unzipSync(readFileSync(GOOD));
	change(parts);
	return written(parts);
}

function written(parts: Zippable): string {
	writeFileSync(inFolder("bad.zip"), zipSync(parts));
	return inFolder("bad.zip");
}

const edit = (parts: Parts, name: string, change: (text: string) => string): void => {
	parts[name] = strToU8(change(strFromU8(parts[name] as Uint8Array)));
};

const bytesIn = (parts: Parts): string => Object.keys(parts).find((name) => name.startsWith("bytes/")) ?? "";

const rewritten = (bytes: Uint8Array): string => {
	writeFileSync(inFolder("raw.zip"), bytes);
	return inFolder("raw.zip");
};

/** Many parts that are one and the same bytes: each record of the directory again, under other names. */
function overlapping(): string {
	const name = `bytes/00/${"0".repeat(62)}`;
	const zip = Buffer.from(zipSync({ [name]: [new Uint8Array(100_000), { level: 0 }] }));
	const end = zip.length - 22;
	const directory = zip.readUInt32LE(end + 16);
	const record = zip.subarray(directory, end);
	const records = Array.from({ length: 50 }, (_, i) =>
		Buffer.from(record.toString("latin1").replace(name, `bytes/00/${String(i).padStart(62, "0")}`), "latin1"),
	);
	const tail = Buffer.from(zip.subarray(end));
	tail.writeUInt16LE(records.length, 8);
	tail.writeUInt16LE(records.length, 10);
	tail.writeUInt32LE(record.length * records.length, 12);
	return rewritten(Buffer.concat([zip.subarray(0, directory), ...records, tail]));
}

describe("a backup that is not what it says", () => {
	it.each<readonly [string, string, () => string]>([
		["backup-missing", "is not there", () => inFolder("none.zip")],
		["backup-damaged", "is no archive", () => rewritten(strToU8("words"))],
		["backup-damaged", "is empty", () => rewritten(new Uint8Array())],
		[
			"backup-damaged",
			"is cut off",
			() => {
				const path = rewritten(readFileSync(GOOD));
				truncateSync(path, readFileSync(GOOD).length - 100);
				return path;
			},
		],
		["backup-foreign", "has no manifest", () => spoilt((parts) => delete parts["manifest.json"])],
		["backup-foreign", "has another's manifest", () => written({ "manifest.json": strToU8('{"format":"other"}') })],
		["backup-foreign", "has nonsense for a manifest", () => written({ "manifest.json": strToU8("]") })],
		[
			"backup-damaged",
			"lacks a field",
			() => spoilt((parts) => edit(parts, "manifest.json", (text) => text.replace('"schema"', '"schemes"'))),
		],
		[
			"backup-newer",
			"is of a later layout",
			() => spoilt((parts) => edit(parts, "manifest.json", (text) => text.replace('"version": 1', '"version": 2'))),
		],
		[
			"backup-newer",
			"is of later tables",
			() => spoilt((parts) => edit(parts, "manifest.json", (text) => text.replace(/"schema": \d+/, '"schema": 9000'))),
		],
		["backup-part-missing", "lacks a table", () => spoilt((parts) => delete parts["positions.jsonl"])],
		["backup-part-missing", "lacks bytes", () => spoilt((parts) => delete parts[bytesIn(parts)])],
		[
			"backup-part-missing",
			"lacks bytes and has others",
			() =>
				spoilt((parts) => {
					delete parts[bytesIn(parts)];
					parts[`bytes/00/${"0".repeat(62)}`] = new Uint8Array(3);
				}),
		],
		[
			"backup-part-unknown",
			"has more parts than it tells of",
			() => spoilt((parts) => (parts["other.jsonl"] = new Uint8Array())),
		],
		[
			"backup-part-unknown",
			"has a table that no case has",
			() =>
				spoilt((parts) => {
					parts["other.jsonl"] = new Uint8Array();
					edit(parts, "manifest.json", (text) =>
						text.replace('"tables": [', '"tables": [{"table":"other","rows":0,"bytes":0,"sha256":""},'),
					);
				}),
		],
		[
			"backup-checksum",
			"has another row",
			() => spoilt((parts) => edit(parts, "positions.jsonl", (text) => text.replace('"stance":2', '"stance":3'))),
		],
		[
			"backup-checksum",
			"has a row less",
			() => spoilt((parts) => edit(parts, "documents.jsonl", (text) => text.replace(/[^\n]+\n$/, ""))),
		],
		[
			"backup-checksum",
			"has other bytes",
			() => spoilt((parts) => edit(parts, bytesIn(parts), (text) => text.replace(".", "!"))),
		],
		[
			"backup-malformed",
			"has a line of other words",
			() => spoilt((parts) => edit(parts, "journal.jsonl", (text) => `nonsense\n${text}`)),
		],
		[
			"backup-malformed",
			"has a row of another table",
			() => spoilt((parts) => edit(parts, "journal.jsonl", (text) => `{"key":1}\n${text}`)),
		],
		[
			"backup-malformed",
			"has half a character",
			() => spoilt((parts) => edit(parts, "documents.jsonl", (text) => text.replace("closes", "\\ud83d"))),
		],
		[
			"backup-inconsistent",
			"doubles a row",
			() => spoilt((parts) => edit(parts, "actions.jsonl", (text) => text + text)),
		],
		["backup-unsafe-name", "leads out of its folder", () => written({ "../evil.jsonl": new Uint8Array() })],
		["backup-unsafe-name", "leads to the root", () => written({ "/etc/evil": new Uint8Array() })],
		["backup-unsafe-name", "leads out backwards", () => written({ "bytes\\..\\..\\evil": new Uint8Array() })],
		["backup-unsafe-name", "leads out in the middle", () => written({ "bytes/../../evil.jsonl": new Uint8Array() })],
		[
			"backup-unsafe-name",
			"has a part that no backup has",
			() => spoilt((parts) => (parts["run.sh"] = new Uint8Array())),
		],
		["backup-bomb", "swells", () => spoilt((parts) => (parts[bytesIn(parts)] = new Uint8Array(70_000_000)))],
		["backup-bomb", "lays its parts over each other", overlapping],
	])("is refused: %s, where it %s; and nothing is made", async (code, _, make) => {
		expect(codeOf(await restore(make()))).toBe(code);
		expect(readdirSync(inFolder(".")).filter((name) => name.startsWith("target"))).toEqual([]);
	});

	it("is refused where a part unpacks to more than is told of it", async () => {
		const zip = readFileSync(GOOD);
		const name = zip.lastIndexOf("journal.jsonl");
		// The size when unpacked, in the record of the directory, 22 bytes before the name.
		zip.writeUInt32LE(zip.readUInt32LE(name - 22) - 5, name - 22);
		expect(codeOf(await restore(rewritten(zip)))).toBe("backup-damaged");
	});
});

describe("an archive and a case", () => {
	it("take the place of nothing", async () => {
		expect(codeOf(await exportCase({ case: choiceOf(inFolder("good.fissure")), out: GOOD }))).toBe("target-exists");
		expect(codeOf(await restore(GOOD, inFolder("good.fissure")))).toBe("case-exists");
		const missing = { case: choiceOf(inFolder("good.fissure")), out: inFolder("no/folder.zip") };
		expect(codeOf(await exportCase(missing))).toBe("target-unwritable");
	});

	it("are not there when they were stopped", async () => {
		const before = readdirSync(inFolder("."));
		for (const at of [1, 5, 12]) {
			const stop = new AbortController();
			let told = 0;
			const hooks = { signal: stop.signal, onProgress: () => void (++told === at && stop.abort(new Error("enough"))) };
			const request = { case: choiceOf(inFolder("good.fissure")), out: inFolder("stopped.zip") };
			await expect(exportCase(request, hooks)).rejects.toThrow("enough");
			told = 0;
			const again = new AbortController();
			const other = {
				signal: again.signal,
				onProgress: () => void (++told === at && again.abort(new Error("enough"))),
			};
			const target = inFolder("stopped.fissure");
			await expect(importCase({ backup: GOOD, target, who: "Ben", now }, other)).rejects.toThrow("enough");
		}
		expect(readdirSync(inFolder("."))).toEqual(before);
	});

	const program = fileURLToPath(new URL("../../../cli/dist/main.js", import.meta.url));
	it.skipIf(!existsSync(program))("are whole or not there when they were killed (skipped: not built)", async () => {
		await withCase(inFolder("large.fissure"), async (file) =>
			addTexts(
				file,
				Array.from({ length: 600 }, (_, i) => ({
					id: `t-${i}`,
					text: `Text ${i}. ${"They spoke of grain. ".repeat(100)}`,
				})),
			),
		);
		granted(await exportCase({ case: choiceOf(inFolder("large.fissure")), out: inFolder("large.zip") }));
		const whole = readFileSync(inFolder("large.zip"));
		let killed = 0;
		for (const wait of [250, 400, 550, 700, 1000]) {
			const target = inFolder("killed.fissure");
			if ((await runFor(wait, [program, "import", inFolder("large.zip"), "--case", target])) === "killed") killed++;
			if (!existsSync(target)) continue;
			granted(await exportCase({ case: choiceOf(target), out: inFolder("killed.zip") }));
			expect(readFileSync(inFolder("killed.zip")).equals(whole)).toBe(true);
			for (const name of ["killed.zip", "killed.fissure"]) rmSync(inFolder(name));
		}
		expect(killed).toBeGreaterThan(0);
		granted(await restore(inFolder("large.zip"), inFolder("after.fissure")));
	});
});

/** Kills it after so many milliseconds, unless it is done. */
const runFor = (wait: number, args: readonly string[]): Promise<"done" | "killed"> =>
	new Promise((resolve) => {
		const child = execFile(process.execPath, [...args], (_, __, ___) => resolve(child.killed ? "killed" : "done"));
		setTimeout(() => child.kill("SIGKILL"), wait);
	});

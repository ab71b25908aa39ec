import { chmodSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from "node:fs";
import { dirname } from "node:path";
import BetterSqlite from "better-sqlite3";
import { sql } from "kysely";
import { beforeAll, describe, expect, it } from "vitest";
import { closeCase, openCase } from "./case/open-case.ts";
import { checkCase } from "./damage/check-case.ts";
import { documentsOf } from "./documents/read-documents.ts";
import { addAll, additionOf } from "./fixtures/additions.ts";
import { caseFolder, codeOf, granted, steadyClock, withCase } from "./fixtures/case-folder.ts";

const inFolder = caseFolder();
const options = { who: "Ana", now: steadyClock(), create: true };
const whole = inFolder("whole.fissure");
const speeches = Array.from({ length: 40 }, (_, i) =>
	additionOf(`speech-${i}`, `Speech ${i} on the corridor. `.repeat(40)),
);
let bytes = Buffer.alloc(0);

beforeAll(async () => {
	await withCase(whole, (file) => addAll(file, speeches));
	bytes = readFileSync(whole);
});

/** What opening says; where it refuses, the file and its folder must be as they were. */
async function openingOf(path: string): Promise<string | null> {
	const before = readFileSync(path);
	const beside = readdirSync(dirname(path));
	const outcome = await openCase(path, options);
	if (outcome.ok) {
		await closeCase(outcome.value);
		return null;
	}
	expect(readFileSync(path).equals(before), `${path} was written to`).toBe(true);
	expect(readdirSync(dirname(path))).toEqual(beside);
	return outcome.problem.code;
}

async function textsIn(path: string): Promise<readonly string[]> {
	const file = granted(await openCase(path, options));
	const texts: string[] = [];
	try {
		for await (const { text } of documentsOf(file)) texts.push(text);
	} finally {
		await closeCase(file);
	}
	return texts;
}

describe("a damaged or foreign file", () => {
	it("is refused wherever a copy broke off", async () => {
		const codes: (string | null)[] = [];
		for (let tenth = 0; tenth < 10; tenth++) {
			const path = inFolder(`cut-${tenth}.fissure`);
			writeFileSync(path, bytes.subarray(0, Math.floor((bytes.length * tenth) / 10)));
			codes.push(await openingOf(path));
		}
		expect(codes).toEqual(["case-foreign", ...Array.from({ length: 9 }, () => "case-damaged")]);
		const short = inFolder("short.fissure");
		writeFileSync(short, bytes.subarray(0, bytes.length - 1));
		expect(await openingOf(short)).toBe("case-damaged");
	});

	it("is refused, or gives every text as it was, whichever byte of its header is other", async () => {
		const expected = speeches.map(({ document }) => document.text);
		const refused = new Set<string>();
		for (let at = 0; at < 100; at++) {
			const path = inFolder(`flipped-${at}.fissure`);
			const flipped = Buffer.from(bytes);
			flipped[at] = (flipped[at] ?? 0) ^ 0xff;
			writeFileSync(path, flipped);
			const code = await openingOf(path);
			if (code === null) expect(await textsIn(path), `byte ${at}`).toEqual(expected);
			else refused.add(code);
		}
		const known = ["case-damaged", "case-foreign", "case-newer", "case-read-only", "case-unreadable"];
		expect([...refused].filter((code) => !known.includes(code))).toEqual([]);
		expect(refused).toContain("case-damaged");
	});

	it("is refused, or told by a check, whichever page is other", async () => {
		const pageSize = bytes.readUInt16BE(16);
		for (let page = 0; page * pageSize < bytes.length; page += 7) {
			const path = inFolder(`page-${page}.fissure`);
			const scribbled = Buffer.from(bytes);
			scribbled.fill(0x5a, page * pageSize + (page === 0 ? 100 : 0), (page + 1) * pageSize);
			writeFileSync(path, scribbled);
			if ((await openingOf(path)) !== null) continue;
			const file = granted(await openCase(path, options));
			const checked = await checkCase(file);
			await closeCase(file);
			expect(granted(checked).damages, `page ${page}`).not.toEqual([]);
		}
	});

	it("is refused where its tables are not those of its version", async () => {
		for (const version of [-1, 0, 1, 3]) {
			const path = inFolder(`version-${version}.fissure`);
			writeFileSync(path, bytes);
			const database = new BetterSqlite(path);
			database.pragma(`user_version = ${version}`);
			database.close();
			expect(await openingOf(path), `version ${version}`).toBe("case-damaged");
		}
	});

	it("is refused where another program made it", async () => {
		const path = inFolder("places.gpkg");
		const database = new BetterSqlite(path);
		database.pragma(`application_id = ${0x47504b47}`);
		database.exec("create table documents (key integer primary key, id text)");
		database.close();
		expect(await openingOf(path)).toBe("case-foreign");
	});
});

const NOBODY = 65_534;

/** Root may write anywhere. */
async function withoutRights<Value>(work: () => Promise<Value>): Promise<Value> {
	if (process.getuid?.() !== 0) return work();
	process.seteuid?.(NOBODY);
	try {
		return await work();
	} finally {
		process.seteuid?.(0);
	}
}

describe.skipIf(process.getuid === undefined)("a folder that may only be read", () => {
	it.each([[true], [false]])("is told, with the case opened read-only: %s", async (readOnly) => {
		const folder = inFolder(`folder-${readOnly}`);
		mkdirSync(folder);
		const path = `${folder}/case.fissure`;
		writeFileSync(path, bytes);
		chmodSync(dirname(folder), 0o755);
		chmodSync(path, 0o666);
		chmodSync(folder, 0o555);
		try {
			const outcome = await withoutRights(() => openCase(path, { ...options, readOnly, create: false }));
			expect(outcome).toMatchObject({
				ok: false,
				problem: { code: "case-read-only", message: expect.stringContaining("copy the case file") },
			});
			const made = await withoutRights(() => openCase(`${folder}/new.fissure`, options));
			expect(codeOf(made)).toBe("case-unreadable");
			expect(readdirSync(folder)).toEqual(["case.fissure"]);
			expect(readFileSync(path).equals(bytes)).toBe(true);
		} finally {
			chmodSync(folder, 0o755);
		}
	});

	it("hides no file that a person may not read", async () => {
		const path = inFolder("secret.fissure");
		writeFileSync(path, bytes);
		chmodSync(path, 0);
		expect(codeOf(await withoutRights(() => openCase(path, options)))).toBe("case-unreadable");
	});
});

describe("a full disk", () => {
	it("is told, and what was kept before stays", async () => {
		const path = inFolder("full.fissure");
		await withCase(path, async (file) => {
			await addAll(file, speeches.slice(0, 5));
			await sql`pragma max_page_count = 160`.execute(file.db);
			const outcomes = await addAll(
				file,
				Array.from({ length: 300 }, (_, i) => additionOf(`more-${i}`, `More words ${i}. `.repeat(300))),
			);
			expect(outcomes.map(codeOf)).toEqual(["case-full"]);
			expect(granted(await checkCase(file)).damages).toEqual([]);
			await sql`pragma max_page_count = 1000000`.execute(file.db);
			// There is room again.
			expect((await addAll(file, speeches.slice(5, 6))).map(codeOf)).toEqual([null]);
		});
		expect(await textsIn(path)).toEqual(speeches.slice(0, 6).map(({ document }) => document.text));
	});
});

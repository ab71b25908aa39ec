import { spawn } from "node:child_process";
import { copyFileSync, existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { gunzipSync } from "node:zlib";
import type { Outcome } from "@fissure/core";
import { closeCase, openCase, readSnapshot } from "@fissure/store";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { isProof, stopwatch } from "../../../../tools/in-proof.ts";
import { exportCase } from "../exchange/backup/export-case.ts";
import { choiceOf, codeOf, granted } from "../exchange/fixtures/case-folder.ts";
import { query } from "../exchange/fixtures/query.ts";
import type { TextSource } from "../inputs/text-source.ts";
import { LOADERS } from "../operations/index.ts";
import { checkInCase } from "./check-in-case.ts";
import { inCase } from "./in-case.ts";

// What a program does to a case is broken off by a kill at whatever moment. What it acknowledged before is kept by this test; and what
// was broken off is done again, after which nothing must be lost, doubled or otherwise than if nobody had been killed.

const WORKS = ["add", "code", "find", "undo", "import", "migration", "deeds", "votes", "coding"] as const;
type Work = (typeof WORKS)[number];
const KILLS = isProof ? 120 : 6;
/** Rounds that a process does before the one in which it is killed, at most. */
const MOST_ROUNDS = 3;
/** Kills on one case. */
const KILLS_A_CASE = 5;

const WORKER = fileURLToPath(new URL("../fixtures/killed-worker.mjs", import.meta.url));
const EARLIER = new URL("../../../store/src/fixtures/earlier/", import.meta.url);
const isBuilt = existsSync(new URL("../../dist/operations/index.js", import.meta.url));
const folder = mkdtempSync(join(tmpdir(), "fissure-killed-work-"));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

/** A line of a worker. */
interface Said {
	readonly begun?: Work;
	readonly done?: Work;
	readonly sources?: readonly TextSource[];
	readonly words?: readonly string[];
	readonly positions?: number;
	readonly findings?: readonly number[];
	readonly undone?: string;
	/** The verb of the action. */
	readonly imported?: string;
	readonly target?: string;
	readonly of?: string;
	/** The task that is coded; the position that is about to be changed or removed; what is coded by now, by key and note. */
	readonly task?: number;
	readonly doing?: number | null;
	readonly held?: readonly string[];
}

/** How long each kind of work took when it was last done to its end, in milliseconds. */
const lasting = new Map<Work, number>();

/** Runs a worker and kills it in the midst of a round of its work; gives what it said. */
function runKilled(name: string, work: Work, spread: number): Promise<readonly Said[]> {
	const child = spawn(process.execPath, [WORKER, folder, name, work], { stdio: ["ignore", "pipe", "pipe"] });
	const rounds = 1 + Math.floor(MOST_ROUNDS * ((spread * 7.3) % 1));
	const said: Said[] = [];
	let sinceBegun = stopwatch();
	let [rest, complained] = ["", ""];
	child.stderr.setEncoding("utf8").on("data", (part: string) => {
		complained += part;
	});
	child.stdout.setEncoding("utf8").on("data", (part: string) => {
		const lines = (rest + part).split("\n");
		rest = lines.pop() ?? "";
		for (const line of lines) {
			const one: Said = JSON.parse(line);
			said.push(one);
			if (one.begun !== undefined) sinceBegun = stopwatch();
			if (one.done !== undefined) lasting.set(one.done, sinceBegun());
			const isDue = one.begun !== undefined && said.filter(({ begun }) => begun !== undefined).length === rounds;
			if (isDue) setTimeout(() => child.kill("SIGKILL"), (lasting.get(work) ?? 60) * spread);
		}
	});
	return new Promise((resolve, reject) => {
		child.once("close", (_, signal) => {
			// An undo finds nothing more to undo sooner or later.
			if (signal === "SIGKILL" || complained.includes("nothing-to-undo")) resolve(said);
			else reject(new Error(complained));
		});
	});
}

type Row = Readonly<Record<string, unknown>>;
const choice = (name: string) => choiceOf(join(folder, `${name}.fissure`));

async function asked(operation: keyof typeof LOADERS, input: unknown, name: string): Promise<Outcome<unknown>> {
	const { run } = await LOADERS[operation]();
	const context = { case: choice(name), print: async () => {} };
	return (run as (input: unknown, context: unknown) => Promise<Outcome<unknown>>)(input, context);
}

const rowsOf = async (name: string, sql: string): Promise<readonly Row[]> =>
	granted(
		await inCase(choice(name), "whole", async (file) => ({ ok: true as const, value: await query<Row>(file, sql) })),
	);

const checked = async (name: string): Promise<readonly unknown[]> => {
	const { damages, stopped } = granted(await checkInCase(choice(name)));
	return stopped ? ["stopped"] : damages;
};

/** What must never be found in a case, each a question for offenders. */
const OFFENDERS: Readonly<Record<string, string>> = {
	"a text twice": "select sha256 as what from documents where until is null group by sha256 having count(*) > 1",
	"a text coded twice": `select document as what from codings where until is null
		group by document, coder having count(*) > 1`,
	"a finding twice":
		"select identity as what from findings where until is null group by event, identity having count(*) > 1",
	"an action undone twice":
		"select undoes as what from actions where undoes is not null group by undoes having count(*) > 1",
	"a part of an import of deeds": `select key as what from actions where verb = 'import deeds'
		and ((select count(*) from deeds where added = actions.key) <> 30
		or (select count(*) from indicators where added = actions.key) <> 15
		or (select count(*) from observations where added = actions.key) <> 60)`,
	"a part of an import of votes": `select key as what from actions where verb = 'import votes'
		and ((select count(*) from vote_tables where added = actions.key) <> 1
		or (select count(*) from roll_calls where added = actions.key) <> 300)`,
	"an undo by halves": `select key as what from actions as undone where undone_by is not null
		and not exists (select 1 from actions where key = undone.undone_by and undoes = undone.key)`,
};

async function offencesIn(name: string): Promise<readonly string[]> {
	const offences: string[] = [];
	for (const [offence, question] of Object.entries(OFFENDERS))
		for (const { what } of await rowsOf(name, question)) offences.push(`${offence}: ${what}`);
	return offences;
}

/** What of that which was acknowledged is not in the case. */
async function lossesIn(name: string, said: readonly Said[]): Promise<readonly string[]> {
	const lost: string[] = [];
	const count = async (sql: string): Promise<number> => Number((await rowsOf(name, sql))[0]?.count);
	for (const { words = [], positions, findings = [] } of said.filter(({ done }) => done !== undefined)) {
		for (const word of words) {
			const held = `from documents where text like '%${word} %'`;
			if ((await count(`select count(*) as count ${held}`)) !== 1) lost.push(word);
			const codings = `select count(*) as count from codings where document in (select key ${held})`;
			if (positions !== undefined && (await count(codings)) < 1) lost.push(`coding of ${word}`);
		}
		const keys = `select count(*) as count from findings where key in (${findings.join(", ")})`;
		if (findings.length > 0 && (await count(keys)) !== findings.length) lost.push("findings");
	}
	for (const verb of new Set(said.flatMap(({ imported = [] }) => imported))) {
		const acknowledged = said.filter(({ imported }) => imported === verb).length;
		const kept = await count(`select count(*) as count from actions where verb = '${verb}'`);
		// One may have been written whose acknowledgement did not come through any more.
		if (kept < acknowledged) lost.push(`${acknowledged - kept} of ${acknowledged} times ${verb}`);
	}
	for (const { task, held = [] } of new Map(
		said.flatMap((one) => (one.held ? [[one.task, one] as const] : [])),
	).values()) {
		const rows = await rowsOf(
			name,
			`select positions.key || ' ' || positions.note as read from positions join codings on codings.key = coding
				where task = ${task} and positions.until is null`,
		);
		const standing = new Set(rows.map(({ read }) => read));
		// What was begun last may have been done, although its acknowledgement did not come through any more.
		const doing = said.findLast((one) => one.task === task && one.held === undefined)?.doing;
		const isBroken = said.findLast((one) => one.task === task)?.held === undefined;
		const missing = held.filter((one) => !standing.has(one) && !(isBroken && one.startsWith(`${doing} `)));
		if (missing.length > 0 || standing.size > held.length + 1)
			lost.push(`coding of task ${task}: ${missing.join(", ")}`);
	}
	const undone = said.filter((one) => one.undone !== undefined).length;
	const undos = await count("select count(*) as count from actions where undoes is not null");
	if (undos < undone) lost.push(`${undone - undos} of ${undone} undos`);
	return lost;
}

/** All rows of a case as one text, but for when they were brought up to date. */
async function contentOf(path: string): Promise<string> {
	const file = granted(await openCase(path, { who: "Ana", now: () => "" }));
	try {
		return granted(
			await readSnapshot(file, async ({ version, tables, rowsOf: rowsIn }) => {
				const rows: unknown[] = [version];
				for (const table of tables) for await (const row of rowsIn(table)) rows.push([table.name, row]);
				return { ok: true, value: JSON.stringify(rows) };
			}),
		);
	} finally {
		await closeCase(file);
	}
}

const interrupted = (said: readonly Said[]): boolean => said.at(-1)?.begun !== undefined;
/** Content of what was not interrupted, by name of the file that it was made of. */
const whole = new Map<string, string>();

/** Kills one kind of work on one case several times, looking at all of it after each; counts what was broken off. */
async function killSeveral(work: Work, from: number, kills: number): Promise<number> {
	const name = `${work}-${from}`;
	const said: Said[] = [];
	let brokenOff = 0;
	copyFileSync(join(folder, work === "undo" ? "full.case" : "empty.case"), choice(name).file);
	for (let kill = 0; kill < kills; kill++) {
		// Spread evenly instead of drawn.
		const spread = ((from + kill) * 0.618 + 0.05) % 1;
		const round = `${name}${work === "undo" ? "" : `-${kill}`}`;
		if (round !== name) copyFileSync(choice(name).file, choice(round).file);
		const lines = await runKilled(round, work, spread);
		said.push(...lines);
		const where = `${round}, killed after ${JSON.stringify(lines.at(-1))}`;
		if (interrupted(lines)) brokenOff++;
		expect(await checked(round), where).toEqual([]);
		expect(await lossesIn(round, said), where).toEqual([]);
		await doAgain(work, round, lines);
		expect(await checked(round), where).toEqual([]);
		expect(await lossesIn(round, said), where).toEqual([]);
		expect(await offencesIn(round), where).toEqual([]);
		if (round !== name) copyFileSync(choice(round).file, choice(name).file);
	}
	return brokenOff;
}

/** Does to its end what was broken off, and looks whether it is as if it had never been. */
async function doAgain(work: Work, name: string, lines: readonly Said[]): Promise<void> {
	const last = lines.at(-1);
	if (work === "import" || work === "migration") return sameAsWhole(work, name, lines);
	if (work === "undo" || last === undefined) return;
	if (work === "add" && last.sources !== undefined) {
		const added = granted(await asked("add", { sources: last.sources }, name)) as { readonly problems: number };
		expect(added.problems).toBe(0);
		for (const { input } of last.sources) {
			const word = /[^/\\]+(?=[.]txt$)/.exec(input)?.[0];
			expect(await rowsOf(name, `select id from documents where text like '%${word} %'`)).toHaveLength(1);
		}
	}
	if (work === "code" || work === "find") {
		granted(await asked("code", { threads: 1 }, name));
		const uncoded = "select id from documents where key not in (select document from codings where until is null)";
		expect(await rowsOf(name, uncoded)).toEqual([]);
	}
	if (work === "find") {
		granted(await asked("find", {}, name));
		const before = await rowsOf(name, "select key from findings where until is null order by key");
		const again = granted(await asked("find", {}, name)) as { readonly counts: Readonly<Record<string, number>> };
		expect(again.counts).toMatchObject({ new: 0 });
		expect(await rowsOf(name, "select key from findings where until is null order by key")).toEqual(before);
	}
}

async function sameAsWhole(work: "import" | "migration", name: string, lines: readonly Said[]): Promise<void> {
	for (const { target = "", of = join(folder, "full.case"), done } of lines) {
		if (work === "import") {
			const isThere = existsSync(target);
			expect(isThere || done === undefined, "what was acknowledged is there").toBe(true);
			const again = await asked("import-file", { backup: join(folder, "backup.zip"), target }, name);
			expect(codeOf(again)).toBe(isThere ? "case-exists" : null);
		}
		const { damages } = granted(await checkInCase({ ...choice(name), file: target }));
		expect(damages, target).toEqual([]);
		expect(await contentOf(target), target).toBe(whole.get(of));
	}
	for (const { target = "" } of lines) for (const end of ["", "-wal", "-shm"]) rmSync(target + end, { force: true });
	const left = readdirSync(folder).filter((one) => /-(import|new)(-journal|-wal|-shm)?$/.test(one));
	expect(left, "files of what was broken off").toEqual([]);
}

describe.skipIf(!isBuilt)("work on a case that is killed (skipped: not built)", () => {
	beforeAll(async () => {
		granted(await asked("init", {}, "empty"));
		copyFileSync(choice("empty").file, join(folder, "empty.case"));
		copyFileSync(choice("empty").file, choice("full").file);
		for (let round = 0; round < 12; round++) {
			const input = join(folder, `text-${round}.txt`);
			writeFileSync(input, `Valdara will not open bridge ${round}. ${"China opposes sanctions. ".repeat(20)}`);
			const source = { input, publisher: "CHN", date: "2026-02-03", language: "en", kind: "readout" };
			granted(await asked("add", { sources: [source] }, "full"));
			if (round % 4 === 3) granted(await asked("code", { threads: 1 }, "full"));
		}
		copyFileSync(choice("full").file, join(folder, "full.case"));
		granted(await exportCase({ case: choice("full"), out: join(folder, "backup.zip") }));
		whole.set(join(folder, "full.case"), await contentOf(choice("full").file));
		for (const packed of readdirSync(EARLIER)) {
			const path = join(folder, packed.replace(".fissure.gz", ".case"));
			writeFileSync(path, gunzipSync(readFileSync(new URL(packed, EARLIER))));
			copyFileSync(path, `${path}-upgraded`);
			whole.set(path, await contentOf(`${path}-upgraded`));
			rmSync(`${path}-upgraded`);
		}
	}, 120_000);

	it.each(WORKS)(
		"%s: holds what was acknowledged, once, and can be done again",
		{ timeout: KILLS * 10_000 },
		async (work) => {
			const kills = Math.ceil(KILLS / WORKS.length);
			let brokenOff = 0;
			for (let from = 0; from < kills; from += KILLS_A_CASE)
				brokenOff += await killSeveral(work, from, Math.min(KILLS_A_CASE, kills - from));
			if (isProof) process.stdout.write(`${work}: ${kills} kills, ${brokenOff} of them in the midst of it\n`);
			// The kills fell into the work, or they prove nothing.
			if (isProof) expect(brokenOff).toBeGreaterThan(kills / 3);
		},
	);
});

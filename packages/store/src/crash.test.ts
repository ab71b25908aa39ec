import { copyFileSync, existsSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { basename, dirname } from "node:path";
import BetterSqlite from "better-sqlite3";
import { describe, expect, it } from "vitest";
import { isProof } from "../../../tools/in-proof.ts";
import { closeCase } from "./case/open-case.ts";
import { codeAll } from "./fixtures/accounts.ts";
import { addAll, additionOf } from "./fixtures/additions.ts";
import { caseFolder, granted, opened, withCase } from "./fixtures/case-folder.ts";
import { findLosses } from "./fixtures/find-losses.ts";
import { type Acknowledged, isBuilt, type PausableWriter, runWriter } from "./fixtures/run-writer.ts";
import { undo } from "./history/undo.ts";
import { searchText } from "./search/search-text.ts";

const inFolder = caseFolder();
const KILLS = isProof ? 200 : 4;
/** As many cases at once as there are cores to be counted on. */
const LANES = 2;
/** What a writer that lives longest says before it is killed: some transactions of each kind. */
const MOST_LINES = 120;
/** And how long it goes on; a transaction takes some milliseconds. */
const LONGEST = 25;

/** Kills that one case goes through: each time all of it is looked at. */
const KILLS_A_CASE = isProof ? 10 : 2;

async function killInLane(lane: number, kills: number): Promise<readonly Acknowledged[]> {
	const acknowledged: Acknowledged[] = [];
	for (let from = 0; from < kills; from += KILLS_A_CASE) acknowledged.push(...(await killAgainAndAgain(lane, from)));
	return acknowledged;
}

/** Kills writers on one case, one after another, and looks at the case after each. */
async function killAgainAndAgain(lane: number, from: number): Promise<readonly Acknowledged[]> {
	const path = inFolder(`lane-${lane}-${from}.fissure`);
	const acknowledged: Acknowledged[] = [];
	for (let kill = from; kill < from + KILLS_A_CASE; kill++) {
		// Spread evenly instead of drawn, and the first while the file is made.
		const spread = (kill * 0.618 + lane * 0.31) % 1;
		const killAfter = { lines: 1 + Math.floor(MOST_LINES * spread), milliseconds: LONGEST * ((kill * 0.414) % 1) };
		const seed = lane * 1000 + kill;
		const written = await runWriter({
			path,
			name: `lane${lane}`,
			seed,
			verbs: "add,add,code,watch,correct,undo",
			killAfter,
		});
		expect(written.complained).toBe("");
		acknowledged.push(...written.acknowledged);
		const file = await opened(path);
		expect(await findLosses(file, acknowledged), `kill ${kill} of lane ${lane}`).toEqual([]);
		await closeCase(file);
	}
	return acknowledged;
}

describe.skipIf(!isBuilt)("a case whose writers are killed", () => {
	it("holds all that was acknowledged, once", { timeout: 60_000 + KILLS * 6_000 }, async () => {
		const lanes = await Promise.all(Array.from({ length: LANES }, (_, lane) => killInLane(lane, KILLS / LANES)));
		const all = lanes.flat();
		const count = (kind: keyof Acknowledged) => all.filter((said) => said[kind] !== undefined).length;
		// The kills fell into work of every kind, or they prove nothing.
		for (const kind of ["document", "coding", "edit", "alert", "correction", "undone"] as const)
			expect(count(kind), `acknowledged: ${kind}`).toBeGreaterThan(0);
		expect(count("ready")).toBe(KILLS);
		expect(count("done")).toBe(0);
	});
});

const SNAPSHOTS = isProof ? 200 : 4;
/** Snapshots that one case goes through: it grows with each. */
const SNAPSHOTS_A_CASE = 20;

/** What a disk may hold when the power fails: the files as they are, and of the log only what was on the disk before. */
const POWER_LOSSES = ["all", "log cut short", "end of the log zeroed"] as const;

interface Disk {
	readonly file: Buffer;
	readonly log: Buffer;
}

const diskOf = (path: string): Disk => ({
	file: readFileSync(path),
	log: existsSync(`${path}-wal`) ? readFileSync(`${path}-wal`) : Buffer.alloc(0),
});

/** Of a log that begins again, or is being copied into the file, nothing may be missing: that was on the disk before. */
const continues = (later: Disk, earlier: Disk): boolean =>
	later.log.length > earlier.log.length &&
	later.log.subarray(0, earlier.log.length).equals(earlier.log) &&
	later.file.equals(earlier.file);

/** Takes what the disk holds at instants of writing, opens each copy and looks at all of it; counts the ways of losing power. */
async function takeSnapshots(path: string, count: number, at: number, { pause, resume }: PausableWriter) {
	const tried = new Map<string, number>();
	const copy = `${path}.copy`;
	for (let number = 0; number < count; number++) {
		await new Promise((resolve) => setTimeout(resolve, 40 * (((at + number) * 0.618) % 1)));
		const acknowledged = await pause();
		const earlier = existsSync(path) ? diskOf(path) : null;
		resume();
		if (earlier === null || earlier.file.length === 0) {
			number--;
			continue;
		}
		await new Promise((resolve) => setTimeout(resolve, 12 * (((at + number) * 0.414) % 1)));
		const seen = await pause();
		const later = diskOf(path);
		if (existsSync(`${path}-shm`)) copyFileSync(`${path}-shm`, `${copy}-shm`);
		const wanted = POWER_LOSSES[number % POWER_LOSSES.length] as (typeof POWER_LOSSES)[number];
		const way = continues(later, earlier) ? wanted : "all";
		const kept = earlier.log.length + Math.floor((later.log.length - earlier.log.length) * ((number * 0.732) % 1));
		if (way === "end of the log zeroed") later.log.fill(0, kept);
		writeFileSync(copy, later.file);
		writeFileSync(`${copy}-wal`, way === "log cut short" ? later.log.subarray(0, kept) : later.log);
		const file = await opened(copy);
		expect(await findLosses(file, way === "all" ? seen : acknowledged), `snapshot ${number}, ${way}`).toEqual([]);
		await closeCase(file);
		for (const ending of ["", "-wal", "-shm"]) rmSync(`${copy}${ending}`, { force: true });
		tried.set(way, (tried.get(way) ?? 0) + 1);
		resume();
	}
	return tried;
}

describe.skipIf(!isBuilt || process.platform === "win32")("a case whose machine loses power", () => {
	it("holds all that was acknowledged, once", { timeout: 60_000 + SNAPSHOTS * 6_000 }, async () => {
		const tried = new Map<string, number>();
		for (let from = 0; from < SNAPSHOTS; from += SNAPSHOTS_A_CASE) {
			const path = inFolder(`power-${from}.fissure`);
			const written = await runWriter({
				...{ path, name: "power", seed: 5000 + from, verbs: "add,add,code,watch,correct,undo" },
				meanwhile: async (writer) => {
					const count = Math.min(SNAPSHOTS_A_CASE, SNAPSHOTS - from);
					for (const [way, ways] of await takeSnapshots(path, count, from, writer))
						tried.set(way, (tried.get(way) ?? 0) + ways);
				},
			});
			expect(written.complained).toBe("");
		}
		if (isProof) process.stdout.write(`power losses: ${JSON.stringify(Object.fromEntries(tried))}\n`);
		expect([...tried.values()].reduce((sum, ways) => sum + ways, 0)).toBe(SNAPSHOTS);
		// Of two hundred some fall into writing, or they prove nothing; of a few, on a busy machine, perhaps none.
		if (isProof) expect([...tried].filter(([way]) => way !== "all").length).toBeGreaterThan(0);
	});
});

describe.skipIf(!isBuilt)("a case that two processes write at once", () => {
	it("is made by both and loses nothing of either", { timeout: 120_000 }, async () => {
		const path = inFolder("two.fissure");
		const writers = ["ana", "ben"].map((name, i) =>
			runWriter({ path, name, seed: i + 1, verbs: "add,code,watch,correct", rounds: isProof ? 40 : 10 }),
		);
		const written = await Promise.all(writers);
		expect(written.map(({ complained }) => complained)).toEqual(["", ""]);
		expect(written.map(({ acknowledged }) => acknowledged.at(-1))).toEqual([{ done: true }, { done: true }]);
		const acknowledged = written.flatMap(({ acknowledged }) => acknowledged);
		const file = await opened(path);
		expect(await findLosses(file, acknowledged)).toEqual([]);
		for (const [name, seed] of [
			["ana", 1],
			["ben", 2],
		] as const) {
			const said = acknowledged.find(({ document }) => document?.startsWith(`${name}-${seed}-`));
			const word = said?.document?.replaceAll("-", "") ?? "";
			expect(granted(await searchText(file, word)).total).toBe(1);
		}
		await closeCase(file);
		expect(readdirSync(dirname(path)).filter((name) => name.startsWith("two."))).toEqual([basename(path)]);
	});

	it("stays sound when they take back each other's actions", { timeout: 120_000 }, async () => {
		const path = inFolder("undoing.fissure");
		const writers = ["ana", "ben"].map((name, i) =>
			runWriter({ path, name, seed: i + 3, verbs: "add,code,watch,correct,undo", rounds: isProof ? 30 : 10 }),
		);
		const written = await Promise.all(writers);
		expect(written.map(({ complained }) => complained)).toEqual(["", ""]);
		const acknowledged = written.flatMap(({ acknowledged }) => acknowledged);
		expect(acknowledged.filter(({ undone }) => undone !== undefined).length).toBeGreaterThan(isProof ? 5 : 1);
		const file = await opened(path);
		expect(await findLosses(file, acknowledged)).toEqual([]);
		await closeCase(file);
	});
});

describe("findLosses", () => {
	it("finds what is lost, doubled or half done", async () => {
		const path = inFolder("tampered.fissure");
		await withCase(path, async (file) => {
			await addAll(file, [additionOf("one", "Valdara speaks."), additionOf("two", "Ostmark speaks.")]);
			await codeAll(file, { one: [{}] });
			await codeAll(file, { two: [{}] });
			await undo(file);
			expect(await findLosses(file, [{ coding: "one", codebook: "book@1", positions: 1 }])).toEqual([]);
		});
		const tampered = new BetterSqlite(path);
		tampered.exec("delete from positions where coding = 1; update documents set until = 1 where id = 'two'");
		tampered.exec("delete from journal where key = (select max(key) from journal)");
		tampered.close();
		const file = await opened(path);
		expect(
			await findLosses(file, [
				{ coding: "one", codebook: "book@1", positions: 1 },
				{ document: "three", sha256: "0" },
				{ undone: "code" },
				{ undone: "code" },
			]),
		).toEqual([
			"an action that left nothing: 4",
			"an undo by halves: 3",
			"a text that ended without an undo: two",
			'lost: {"coding":"one","codebook":"book@1","positions":1}',
			'lost: {"document":"three","sha256":"0"}',
			"1 undone and standing again",
		]);
		await closeCase(file);
	});
});

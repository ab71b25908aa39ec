import { readdirSync } from "node:fs";
import { basename, dirname } from "node:path";
import BetterSqlite from "better-sqlite3";
import { describe, expect, it } from "vitest";
import { isProof } from "../../../tools/in-proof.ts";
import { closeCase } from "./case/open-case.ts";
import { codeAll } from "./fixtures/accounts.ts";
import { addAll, additionOf } from "./fixtures/additions.ts";
import { caseFolder, granted, opened, withCase } from "./fixtures/case-folder.ts";
import { findLosses } from "./fixtures/find-losses.ts";
import { type Acknowledged, isBuilt, runWriter } from "./fixtures/run-writer.ts";
import { undo } from "./history/undo.ts";
import { searchText } from "./search/search-text.ts";

const inFolder = caseFolder();
const KILLS = isProof ? 200 : 20;
/** As many cases at once as there are cores to be counted on. */
const LANES = 2;
/** What a writer that lives longest says before it is killed: some transactions of each kind. */
const MOST_LINES = 120;
/** And how long it goes on; a transaction takes some milliseconds. */
const LONGEST = 25;

/** Kills that one case goes through: each time all of it is looked at. */
const KILLS_A_CASE = 10;

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
	it("holds all that was acknowledged, once", { timeout: KILLS * 6_000 }, async () => {
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

describe.skipIf(!isBuilt)("a case that two processes write at once", () => {
	it("is made by both and loses nothing of either", { timeout: 120_000 }, async () => {
		const path = inFolder("two.fissure");
		const writers = ["ana", "ben"].map((name, i) =>
			runWriter({ path, name, seed: i + 1, verbs: "add,code,watch,correct", rounds: 40 }),
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
			runWriter({ path, name, seed: i + 3, verbs: "add,code,watch,correct,undo", rounds: 30 }),
		);
		const written = await Promise.all(writers);
		expect(written.map(({ complained }) => complained)).toEqual(["", ""]);
		const acknowledged = written.flatMap(({ acknowledged }) => acknowledged);
		expect(acknowledged.filter(({ undone }) => undone !== undefined).length).toBeGreaterThan(5);
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

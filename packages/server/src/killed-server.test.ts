import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { exportCase, importCase, initCase } from "@fissure/app";
import type { Forecast, Judgment } from "@fissure/core";
import { afterAll, describe, expect, it } from "vitest";
import { isProof } from "../../../tools/in-proof.ts";
import type { Caller } from "./fixtures/running.ts";
import { isBuilt, type ServedCase, serveCase } from "./fixtures/serve-killed.ts";

const KILLS = isProof ? 200 : 3;
/** People who write at once. */
const LANES = 3;
/** What is acknowledged before a kill, at most; and how many milliseconds more it may go on. */
const MOST_ACKNOWLEDGED = 24;
const LONGEST = 30;

const folder = mkdtempSync(join(tmpdir(), "fissure-killed-server-"));
const choice = (name: string) => ({
	file: join(folder, name),
	folder,
	who: "Ana",
	now: () => new Date().toISOString(),
});
let running: ServedCase | null = null;
afterAll(async () => {
	await running?.kill();
	rmSync(folder, { recursive: true, force: true });
});

/** What somebody knows of one forecast: what the server said that it kept, and what it never answered to. */
interface Known {
	readonly id: string;
	/** Why each probability was given: a word of its own. */
	readonly acknowledged: string[];
	readonly sent: string[];
	/** The last note that was acknowledged. */
	note: string | null;
}

const forecast = (id: string, because: string) => ({
	...{ kind: "forecast", id, question: "Will grain pass?", deadline: "2027-06-30" },
	revisions: [{ at: "2026-01-01", probability: 0.4, because }],
});

/** Makes a forecast, revises it and changes its note, over and over, until the server is gone. */
async function work({ data }: Caller, name: string, known: Known[], acknowledge: () => void): Promise<void> {
	for (let number = 0; ; number++) {
		const one: Known = { id: `${name}-${number}`, acknowledged: [], sent: ["first"], note: null };
		known.push(one);
		const path = `/api/judgments/${one.id}`;
		const kept = await data<{ version: number }>(`PUT ${path}`, { judgment: forecast(one.id, "first"), seen: null });
		one.acknowledged.push("first");
		acknowledge();
		for (const [day, because] of [
			["2026-01-02", "second"],
			["2026-01-03", "third"],
		] as const) {
			one.sent.push(because);
			await data(`POST ${path}/revisions`, { at: day, probability: 0.5, because });
			one.acknowledged.push(because);
			acknowledge();
		}
		expect(kept.version).toBeGreaterThan(0);
		const { judgment, version: seen } = await data<{ judgment: object; version: number }>(`GET ${path}/plain`);
		const note = `note of ${one.id}`;
		await data(`PUT ${path}`, { judgment: { ...judgment, note }, seen });
		one.note = note;
		acknowledge();
	}
}

/** Lets people write until so much is acknowledged, and kills the server in the midst of what they do then. */
async function killInTheMidst({ caller, kill }: ServedCase, at: number, known: Known[]): Promise<void> {
	// Spread evenly instead of drawn, and the first before anything is acknowledged.
	const enough = Math.floor(MOST_ACKNOWLEDGED * ((at * 0.618) % 1));
	const further = LONGEST * ((at * 0.414) % 1);
	let count = 0;
	let due: (() => void) | null = null;
	const isDue = new Promise<void>((resolve) => {
		due = resolve;
	});
	const acknowledge = (): void => {
		count++;
		if (count >= enough) due?.();
	};
	if (enough === 0) setTimeout(() => due?.(), further);
	const lanes = Array.from({ length: LANES }, (_, lane) =>
		work(caller, `kill-${at}-${lane}`, known, acknowledge).catch((reason: unknown) => {
			// What breaks off with the server is what this is about; a refusal is not.
			if (!(reason instanceof TypeError || reason instanceof SyntaxError)) throw reason;
		}),
	);
	await Promise.race([isDue, Promise.all(lanes)]);
	await new Promise((resolve) => setTimeout(resolve, further));
	await kill();
	await Promise.all(lanes);
}

/** What is not as it was acknowledged. */
async function findLosses({ data }: Caller, known: readonly Known[]): Promise<readonly string[]> {
	const { judgments } = await data<{ judgments: readonly { judgment: Judgment }[] }>("GET /api/judgments");
	const ids = judgments.map(({ judgment }) => judgment.id);
	const standing = new Map(judgments.map(({ judgment }) => [judgment.id, judgment as Forecast]));
	const twice = ids.filter((id, at) => ids.indexOf(id) !== at).map((id) => `${id} stands twice`);
	const expected = new Set(known.map(({ id }) => id));
	const strange = ids.filter((id) => !expected.has(id)).map((id) => `${id} was never sent`);
	return [...twice, ...strange, ...known.flatMap((one) => lossesOf(one, standing.get(one.id)))];
}

function lossesOf({ id, acknowledged, sent, note }: Known, held: Forecast | undefined): readonly string[] {
	if (held === undefined) return acknowledged.length === 0 ? [] : [`${id} is lost`];
	const reasons = held.revisions.map(({ because }) => because ?? "");
	return [
		...acknowledged.filter((because) => !reasons.includes(because)).map((because) => `${id} lost ${because}`),
		...reasons.filter((because, at) => reasons.indexOf(because) !== at).map((because) => `${id} has ${because} twice`),
		...reasons.filter((because) => !sent.includes(because)).map((because) => `${id} has ${because} of nobody`),
		...(note !== null && held.note !== note ? [`${id} lost its note`] : []),
	];
}

describe.skipIf(!isBuilt)("a server that is killed again and again (skipped: not built)", () => {
	it("keeps every judgment that it acknowledged, once", { timeout: 60_000 + KILLS * 10_000 }, async () => {
		const { file } = choice("case.fissure");
		expect(await initCase({ case: choice("case.fissure") })).toMatchObject({ ok: true });
		const known: Known[] = [];
		for (let at = 0; at < KILLS; at++) {
			// That it opens again says that the file is sound: each opening looks through all of a small one.
			running = await serveCase(file);
			const before = known.length;
			expect(await findLosses(running.caller, known), `after kill ${at}`).toEqual([]);
			await killInTheMidst(running, at, known);
			expect(known.length).toBeGreaterThan(before);
		}
		running = await serveCase(file);
		expect(await findLosses(running.caller, known)).toEqual([]);
		const said = known.flatMap(({ acknowledged }) => acknowledged).length;
		const unanswered = known.filter(({ sent, acknowledged }) => sent.length > acknowledged.length).length;
		// The kills fell into work of every kind, or they prove nothing.
		expect(said).toBeGreaterThan(KILLS * 3);
		expect(unanswered).toBeGreaterThan(KILLS / 4);
		expect(known.some(({ note }) => note !== null)).toBe(true);
		await running.kill();
		const out = join(folder, "case.zip");
		expect(await exportCase({ case: choice("case.fissure"), out })).toMatchObject({ ok: true });
		const restored = await importCase({
			backup: out,
			target: join(folder, "restored.fissure"),
			who: "Ana",
			now: choice("").now,
		});
		expect(restored).toMatchObject({ ok: true });
	});
});

import { EventEmitter } from "node:events";
import { existsSync, mkdtempSync, rmSync } from "node:fs";
import type { ServerResponse } from "node:http";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { caseIdOf, initCase } from "@fissure/app";
import { afterAll, describe, expect, it } from "vitest";
import { openCases } from "./open-cases.ts";

const folder = mkdtempSync(join(tmpdir(), "fissure-open-"));
afterAll(() => rmSync(folder, { recursive: true, force: true }));
const choice = { folder, who: "Ana", now: () => new Date().toISOString() };
const file = join(folder, "one.fissure");
await initCase({ case: { ...choice, file } });

/** An answer on its way; `close` is told when it is out. */
const answer = () => new EventEmitter() as unknown as ServerResponse;
/** An hour in milliseconds, longer than a case waits. */
const HOUR = 3_600_000;

it("keeps a case open while somebody uses it and a while after, then closes it, and opens it again when it is asked for", async () => {
	let time = 0;
	const cases = openCases(choice, null, null, () => time);
	const [first, other, last] = [answer(), answer(), answer()];
	const opened = await cases.use(caseIdOf(file), first, true);
	expect(opened.ok).toBe(true);
	expect(await cases.use(caseIdOf(file), other, true)).toEqual(opened);
	first.emit("close");
	time += HOUR;
	await cases.closeUnused();
	// One who listens is still there.
	expect(opened.ok && opened.value.closing.aborted).toBe(false);
	other.emit("close");
	await cases.closeUnused();
	expect(opened.ok && opened.value.closing.aborted).toBe(false);
	time += HOUR;
	await cases.closeUnused();
	expect(opened.ok && opened.value.closing.aborted).toBe(true);
	expect(existsSync(`${file}-wal`)).toBe(false);
	const again = await cases.use(caseIdOf(file), last, true);
	expect(again.ok && !again.value.closing.aborted).toBe(true);
	last.emit("close");
	await cases.close();
});

describe("a case that is to be renamed", () => {
	const asked = async (name: string, onlyReads: boolean, answeredMs = { reads: 60_000, saves: 60_000 }) => {
		const path = join(folder, `${name}.fissure`);
		await initCase({ case: { ...choice, file: path } });
		const cases = openCases(choice, null, null, undefined, answeredMs);
		const under = answer();
		const used = await cases.use(caseIdOf(path), under, onlyReads);
		if (!used.ok) throw new Error(used.problem.message);
		const order = {
			operation: "manage-case",
			input: { act: "rename", case: caseIdOf(path), name: `${name} renamed` },
		} as const;
		let isDone = false;
		const renamed = cases.runOnFolder(order, false, {}).finally(() => {
			isDone = true;
		});
		/** Long after a rename that waits for nobody is done. */
		const rest = () => new Promise((resolve) => setTimeout(resolve, 300));
		return { cases, path, under, context: used.value, renamed, rest, isDone: () => isDone };
	};

	it.each([true, false])(
		"answers first who has asked before, and lets others wait; only reads: %s",
		async (onlyReads) => {
			const name = onlyReads ? "read" : "saved";
			const { cases, path, under, context, renamed, rest, isDone } = await asked(name, onlyReads);
			await rest();
			expect([isDone(), existsSync(path), context.case.reader?.isClosed()]).toEqual([false, true, false]);
			expect(context.closing.aborted).toBe(onlyReads);
			const later = answer();
			const waits = cases.use(caseIdOf(path), later, true);
			under.emit("close");
			expect(await renamed).toMatchObject({ ok: true });
			expect([existsSync(path), context.case.reader?.isClosed()]).toEqual([false, true]);
			expect(await waits).toMatchObject({ ok: false, problem: { code: "case-missing" } });
			await cases.close();
		},
	);

	it("waits a while for who only reads, and no longer", async () => {
		const { cases, path, context, renamed } = await asked("slow", true, { reads: 100, saves: 60_000 });
		expect(await renamed).toMatchObject({ ok: true });
		expect([existsSync(path), context.case.reader?.isClosed()]).toEqual([false, true]);
		expect(await context.inThread({ operation: "list-evaluations", input: {} })).toMatchObject({
			ok: false,
			problem: { code: "case-closed" },
		});
		await cases.close();
	});

	it("stays where it is while somebody saves to it for too long", async () => {
		const { cases, path, under, context, renamed } = await asked("long", false, { reads: 100, saves: 100 });
		expect(await renamed).toMatchObject({ ok: false, problem: { code: "case-at-work" } });
		expect([existsSync(path), context.closing.aborted]).toEqual([true, false]);
		under.emit("close");
		await cases.close();
	});
});

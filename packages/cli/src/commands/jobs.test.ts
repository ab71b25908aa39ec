import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { openDeskQueue, type Queue } from "@fissure/app";
import { openTeam } from "@fissure/app/team";
import type { Outcome } from "@fissure/core";
import { afterAll, describe, expect, it } from "vitest";
import { hasPostgres, newDatabase } from "../../../../tools/test-postgres.ts";
import { callIn } from "../fixtures/call-in.ts";

const folder = mkdtempSync(join(tmpdir(), "fissure-jobs-"));
afterAll(() => rmSync(folder, { recursive: true, force: true }));
const now = (): string => "2026-03-01T10:00:00.000Z";
const granted = <Value>(outcome: Outcome<Value>): Value => {
	if (outcome.ok) return outcome.value;
	throw new Error(outcome.problem.message);
};

describe("the jobs of a team", () => {
	it("are asked for of a team that is named, and otherwise as the help says", async () => {
		for (const [argv, words] of [
			[["jobs"], "Expected the database of a team, got none"],
			[["worker"], "Expected the database of a team, got none"],
			[["jobs", "stop", "--team", "postgres://127.0.0.1:1/desk"], 'Expected the id of a job after "stop"'],
			[["jobs", "list", "x", "--team", "postgres://127.0.0.1:1/desk"], 'Expected nothing after "list", got "x"'],
			[["jobs", "watch", "--team", "postgres://127.0.0.1:1/desk"], "Expected --case"],
			[["jobs", "watch", "--case", "a", "--team", "postgres://127.0.0.1:1/desk"], "Expected --every"],
			[["worker", "--only", "cook", "postgres://127.0.0.1:1/desk"], 'got "cook"'],
			[["jobs", "--team", "postgres://127.0.0.1:1/desk"], "Expected an answer of the database, got none"],
		] as const) {
			const { code, err } = await callIn(folder, argv);
			expect([argv.join(" "), code, err]).toEqual([argv.join(" "), 2, expect.stringContaining(words)]);
		}
	});

	it.skipIf(!hasPostgres)("are listed, stopped, tried again and removed", async () => {
		const desk = await newDatabase(`jobs_${process.pid}`);
		const none = await callIn(folder, ["jobs", "--team", desk]);
		expect([none.code, none.err]).toEqual([2, expect.stringContaining("fissure team init")]);
		await granted(await openTeam(desk, { who: "test", now, create: true })).close();
		const queue: Queue = granted(await openDeskQueue(desk, { program: "test", now }));
		const env = { FISSURE_TEAM: desk };
		const call = (...argv: readonly string[]) => callIn(folder, ["jobs", ...argv], { env });
		const { id } = await queue.add({ operation: "code", request: {}, case: join(folder, "a.fissure"), who: "Ana" });
		expect((await call()).out).toContain(`waiting code\n  ${id}, ${join(folder, "a.fissure")}, Ana,`);
		expect((await call("--case", "b.fissure")).out).toContain("No jobs.");
		expect((await call("stop", id)).out).toContain("stopped code");
		expect((await call("retry", id, "--case", "b.fissure")).err).toContain("Expected the id of a job of this desk");
		expect((await call("retry", id)).out).toContain("waiting code");
		const taken = await queue.take(["code"]);
		const problem = { code: "task-broken", message: "Expected an end, got none", place: "input" };
		if (taken !== null) await queue.end(taken, { state: "failed", problem });
		const [listed] = JSON.parse((await call("--failed", "--format", "json")).out) as readonly unknown[];
		expect(listed).toMatchObject({ id, state: "failed", problem, who: "Ana", case: join(folder, "a.fissure") });
		expect((await call("remove", id)).code).toBe(0);
		expect((await call("watch", "--case", "a.fissure", "--every", "30m", "--who", "Bo")).code).toBe(0);
		expect(await queue.addDueWatches()).toEqual([join(folder, "a.fissure")]);
		await queue.close();
	});
});

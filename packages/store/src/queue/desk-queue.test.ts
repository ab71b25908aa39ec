import type { Outcome } from "@fissure/core";
import pg from "pg";
import { afterAll, beforeAll, beforeEach, describe, expect, it } from "vitest";
import { hasPostgres, newDatabase } from "../../../../tools/test-postgres.ts";
import { openTeam } from "../team/open-team.ts";
import { openQueue } from "./open-queue.ts";
import type { Queue, TakenJob } from "./queue.ts";

const OPERATIONS = ["add", "code", "watch"];
const PROBLEM = { code: "task-broken", message: "Expected an end, got none", place: "input" };

const now = () => "2026-03-01T10:00:00.000Z";

const granted = <Value>(outcome: Outcome<Value>): Value => {
	if (outcome.ok) return outcome.value;
	throw new Error(outcome.problem.message);
};
const codeOf = (outcome: Outcome<unknown>): string | null => (outcome.ok ? null : outcome.problem.code);

describe.skipIf(!hasPostgres)("the queue of a desk (skipped: no PostgreSQL)", () => {
	let queue: Queue;
	let other: Queue;
	let admin: pg.Pool;
	let desk: string;

	beforeAll(async () => {
		desk = (await newDatabase(`queue_${process.pid}`)).replace("fissure@", "fissure:secret@");
		admin = new pg.Pool({ connectionString: desk });
		granted(await openTeam(desk, { who: "test", now, create: true }));
		const open = async () =>
			granted(await openQueue(desk, { operations: OPERATIONS, program: "test", now, caseId: String }));
		// Both make the tables that are not there.
		[queue, other] = await Promise.all([open(), open()]);
	});
	beforeEach(async () => {
		await admin.query("truncate fissure.jobs, pgboss.job");
	});
	afterAll(async () => {
		await queue?.close();
		await other?.close();
		await admin?.end();
	});

	const order = (operation: string, name: string) => ({ operation, request: {}, case: `/cases/${name}`, who: "Ana" });
	const take = async (from: Queue = queue): Promise<TakenJob> => {
		const taken = await from.take(OPERATIONS);
		if (taken === null) throw new Error("Expected a job, got none");
		return taken;
	};
	/** As if the worker had said nothing for a minute. */
	const forget = async ({ delivery }: TakenJob): Promise<void> => {
		await admin.query("update pgboss.job set started_on = now() - interval '1 minute' where id = $1", [delivery.id]);
		await other.tidy();
	};

	it("gives each job to one worker, and those of a case in the order in which they were asked for", async () => {
		const [added, coded] = [await queue.add(order("add", "order")), await queue.add(order("code", "order"))];
		const elsewhere = await queue.add(order("code", "elsewhere"));
		const [one, two] = [await take(), await take(other)];
		expect([one.id, two.id].toSorted()).toEqual([added.id, elsewhere.id].toSorted());
		expect(await other.take(OPERATIONS)).toBeNull();
		const adding = one.id === added.id ? one : two;
		expect(await queue.end(adding, { state: "done" })).toBe(true);
		expect(await queue.end(adding, { state: "done" }), "an end is said once").toBe(false);
		const next = await take();
		expect([next.id, next.step, next.who]).toEqual([coded.id, "whole", "Ana"]);
		for (const last of [next, adding === one ? two : one]) await queue.end(last, { state: "done" });
		const listed = await queue.list({ case: "/cases/order" });
		expect(listed.map(({ id, state, tries }) => [id, state, tries])).toEqual([
			[coded.id, "done", 1],
			[added.id, "done", 1],
		]);
	});

	it("gives the job of a worker that is gone to another, and does not hear the first any more", async () => {
		const { id } = await queue.add(order("code", "gone"));
		const lost = await take();
		expect(await queue.renew([lost])).toEqual({ lost: new Set(), stopping: new Set() });
		await other.tidy();
		expect(await other.take(OPERATIONS), "it is held").toBeNull();
		await forget(lost);
		const again = await take(other);
		expect([again.id, again.begun]).toEqual([id, lost.begun]);
		expect((await queue.renew([lost])).lost).toEqual(new Set([id]));
		await queue.progress(lost, { progress: null, problems: [PROBLEM], problemCount: 7 });
		expect(await queue.end(lost, { state: "failed", problem: PROBLEM })).toBe(false);
		expect(await queue.endBadly(lost, PROBLEM)).toBe(false);
		await queue.giveBack(lost);
		expect(granted(await queue.find(id))).toMatchObject({ state: "running", problemCount: 0 });
		await other.giveBack(again);
		const third = await take();
		// Of a job that was given back nobody says that it was tried.
		expect([third.id, third.delivery.attempt]).toEqual([id, again.delivery.attempt]);
		expect(await queue.end(third, { state: "done" })).toBe(true);
	});

	it("tries a job that ends badly three times, then lists it until it is tried again or removed", async () => {
		const { id } = await queue.add(order("code", "poison"));
		const next = await queue.add(order("code", "poison"));
		for (let tries = 0; tries < 3; tries++) {
			expect((await queue.list({ failed: true })).map((job) => job.id)).not.toContain(id);
			expect(await queue.endBadly(await take(), PROBLEM)).toBe(true);
		}
		expect(granted(await queue.find(id))).toMatchObject({ state: "failed", problem: PROBLEM, tries: 3 });
		expect((await queue.list({ failed: true })).map((job) => job.id)).toEqual([id]);
		const after = await take();
		expect(after.id, "others go on").toBe(next.id);
		expect(codeOf(await queue.retry(next.id))).toBe("job-not-ended");
		expect(codeOf(await queue.remove(next.id))).toBe("job-not-ended");
		expect(granted(await queue.retry(id))).toMatchObject({ state: "waiting", problem: null });
		await queue.end(after, { state: "done" });
		const retried = await take();
		expect(retried.id).toBe(id);
		await queue.end(retried, { state: "failed", problem: PROBLEM });
		expect(granted(await queue.remove(id)).id).toBe(id);
		expect(codeOf(await queue.find(id))).toBe("job-missing");
	});

	it("counts ten workers that are lost with a job as its failure", async () => {
		const { id } = await queue.add(order("code", "lost"));
		for (let lost = 0; lost < 10; lost++) await forget(await take());
		expect(granted(await queue.find(id))).toMatchObject({ state: "failed", problem: { code: "job-lost" } });
		expect(await queue.take(OPERATIONS)).toBeNull();
	});

	it("stops what waits at once, and tells who works", async () => {
		const [one, two] = [await queue.add(order("code", "stop")), await queue.add(order("code", "stop"))];
		const taken = await take();
		const heard: unknown[] = [];
		const opened = new Promise<void>((resolve) => {
			const end = other.follow((news) => (news === null ? resolve() : heard.push(news)));
			afterAll(end);
		});
		await opened;
		expect(granted(await queue.stop(two.id))).toMatchObject({ state: "stopped", tries: 0 });
		expect(granted(await queue.stop(one.id))).toMatchObject({ state: "running" });
		expect((await queue.renew([taken])).stopping).toEqual(new Set([one.id]));
		await expect.poll(() => heard).toContainEqual({ what: "stop", id: one.id });
		// A worker that is lost with it stops it as well.
		await forget(taken);
		expect(await queue.take(OPERATIONS)).toBeNull();
		expect(granted(await queue.find(one.id))).toMatchObject({ state: "stopped" });
	});

	it("does the parts of a job in any order, shows their sum, and joins them once", async () => {
		const { id } = await queue.add(order("code", "parts"));
		const whole = await take();
		const parts = [2, 3, 5].map((size) => ({ input: { size }, size }));
		expect(await queue.cut(whole, parts)).toBe(true);
		expect(await queue.cut(whole, parts), "it is cut once").toBe(false);
		const taken = [await take(), await take(other), await take()];
		expect(taken.map(({ step, begun }) => [step, begun])).toEqual(Array(3).fill(["part", whole.begun]));
		const [first, second, third] = taken.toSorted((a, b) => sizeOf(b) - sizeOf(a)) as [TakenJob, TakenJob, TakenJob];
		const progress = { stage: "coding", done: 1, total: 3, place: "a" } as const;
		await queue.progress(second, { progress, problems: [PROBLEM], problemCount: 1 });
		await queue.end(first, { state: "done", result: 5 });
		expect(granted(await queue.find(id))).toMatchObject({
			...{ state: "running", problemCount: 1, parts: { done: 1, all: 3 } },
			progress: { stage: "coding", done: 6, total: 10 },
		});
		// One that ends badly once, and then well, has not failed.
		await queue.endBadly(second, PROBLEM);
		await queue.end(await take(), { state: "done", result: 3 });
		for (let tries = 0; tries < 3; tries++) {
			await queue.endBadly(tries === 0 ? third : await take(), PROBLEM);
		}
		const joining = await take();
		expect([joining.id, joining.step]).toEqual([id, "join"]);
		expect(await queue.partsOf(joining)).toMatchObject({ results: [3, 5], problemCount: 0, failures: [PROBLEM] });
		await queue.end(joining, { state: "failed", problem: PROBLEM });
		expect(granted(await queue.retry(id))).toMatchObject({ state: "running", parts: { done: 2 } });
		const again = await take();
		expect([again.step, sizeOf(again)], "only what is not done").toEqual(["part", 2]);
		await queue.end(again, { state: "done", result: 2 });
		const last = await take();
		expect(last.step).toBe("join");
		const report = { title: "\0", columns: [], rows: [], notes: ["a\ud800"] };
		await queue.end(last, { state: "done", report, problems: [], problemCount: 0 });
		expect(granted(await queue.find(id))).toMatchObject({
			state: "done",
			report: { title: "\ufffd", notes: ["a\ufffd"] },
		});
	});

	it("stops all parts of a job, and joins what is done", async () => {
		const { id } = await queue.add(order("code", "stopped"));
		await queue.cut(await take(), [
			{ input: {}, size: 1 },
			{ input: {}, size: 1 },
		]);
		const part = await take();
		await queue.stop(id);
		expect((await queue.renew([part])).stopping).toEqual(new Set([part.id]));
		await queue.end(part, { state: "stopped", result: 1 });
		const joining = await take();
		expect([joining.step, joining.isStopped]).toEqual(["join", true]);
		await queue.end(joining, { state: "stopped" });
		expect(granted(await queue.find(id)).state).toBe("stopped");
	});

	it("watches a case once however many look, and not while it is being watched", async () => {
		await queue.watch({ case: "/cases/watched", who: "Ana" }, 60);
		const added = (await Promise.all([queue, other, queue].map((one) => one.addDueWatches()))).flat();
		expect(added).toEqual(["/cases/watched"]);
		await admin.query("update fissure.watched_cases set due = now()");
		expect(await queue.addDueWatches(), "the last round is under way").toEqual([]);
		await queue.end(await take(), { state: "done" });
		await admin.query("update fissure.watched_cases set due = now()");
		expect(await other.addDueWatches()).toEqual(["/cases/watched"]);
		await queue.end(await take(), { state: "done" });
		await queue.watch({ case: "/cases/watched", who: "Ana" }, null);
		await admin.query("update fissure.watched_cases set due = now()");
		expect(await queue.addDueWatches()).toEqual([]);
	});

	it("keeps no password, and gives a case of the desk that of the worker", async () => {
		const address = `${desk}/port-ellery`;
		const { id, case: kept } = await queue.add({ ...order("code", ""), case: address });
		expect(kept).not.toContain("secret");
		expect(queue.connectionOf(kept)).toBe(address);
		expect(queue.connectionOf("postgres://db.example/desk/a")).toBe("postgres://db.example/desk/a");
		const { rows } = await admin.query("select * from fissure.jobs, pgboss.job");
		expect(JSON.stringify(rows)).not.toContain("secret");
		expect(await queue.list({ case: address })).toHaveLength(1);
		expect(codeOf(await queue.find(id, `${desk}/other`)), "of another case").toBe("job-missing");
		expect(codeOf(await queue.stop(id, `${desk}/other`))).toBe("job-missing");
		expect(codeOf(await queue.retry("1; drop table jobs", address))).toBe("job-missing");
		await queue.stop(id, address);
		expect(codeOf(await queue.remove(id, address))).toBeNull();
	});

	it("says of a database that does not answer where it is, and not how it is entered", async () => {
		const opened = await openQueue("postgres://ana:secret@127.0.0.1:1/desk", {
			operations: [],
			program: "test",
			now,
			caseId: String,
		});
		expect(opened).toMatchObject({ ok: false, problem: { code: "database-unreachable" } });
		expect(JSON.stringify(opened)).not.toContain("secret");
	});
});

const sizeOf = ({ request }: TakenJob): number => (request as { readonly size: number }).size;

import { failed, type Outcome } from "@fissure/core";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { askPostgres, hasPostgres, newDatabase } from "../../../../tools/test-postgres.ts";
import { openQueue } from "../queue/open-queue.ts";
import { addCheck, closeCheck, listChecks } from "./checks.ts";
import { endFeed, feedOf, personOfFeed, renewFeed } from "./feeds.ts";
import { listFollowed, setFollow } from "./follows.ts";
import {
	addNotices,
	countUnread,
	listNotices,
	markNotices,
	noteMailed,
	noticeSettings,
	saveNoticeSetting,
	unsentNotices,
} from "./notices.ts";
import { openTeam, type Team } from "./open-team.ts";
import { addPerson, changePerson, moveCase, setRole } from "./people.ts";
import { readOnce, unreadDeskCases } from "./read-once.ts";

const now = () => "2026-11-30T06:00:00.000Z";

const granted = <Value>(outcome: Outcome<Value>): Value => {
	if (outcome.ok) return outcome.value;
	throw new Error(outcome.problem.message);
};
const codeOf = (outcome: Outcome<unknown>): string | null => (outcome.ok ? null : outcome.problem.code);

describe.skipIf(!hasPostgres)("what people of a team are told (skipped: no PostgreSQL)", () => {
	let team: Team;
	let desk: string;
	const id: Record<string, string> = {};
	beforeAll(async () => {
		desk = await newDatabase(`notices_${process.pid}`);
		team = granted(await openTeam(desk, { who: "test", now, create: true }));
		for (const name of ["Ana", "Ben", "Cleo"])
			id[name] = (await addPerson(team, {
				...{ name, email: `${name}@example.org`, password: null, administrator: name === "Ana" },
				roles: name === "Cleo" ? [] : [{ case: "corridor", role: "owner" }],
			})) as string;
	});
	afterAll(() => team?.close());

	const listed = async (name: string, means: "page" | "feed" = "page") =>
		granted(await listNotices(team, { person: id[name] as string, means, limit: 50 }));
	const unread = async (name: string) => granted(await countUnread(team, id[name] as string));

	it("is who asks them to check something, and what was answered, as long as they have a role in the case", async () => {
		const [ana, ben, cleo] = [id.Ana as string, id.Ben as string, id.Cleo as string];
		const subject = { kind: "finding", id: "finding-1" } as const;
		const ask = (people: readonly string[]) =>
			addCheck(team, { case: "corridor", subject, words: "Is it 12?", person: ana, name: "Ana", people });
		expect(codeOf(await ask([ben, cleo]))).toBe("person-without-role");
		expect(codeOf(await ask([]))).toBe("person-without-role");
		const check = granted(await ask([ben, ana, ben]));
		expect(check).toMatchObject({ subject, words: "Is it 12?", from: "Ana", people: ["Ana", "Ben"], done: null });
		expect([await unread("Ben"), await unread("Ana")], "nobody tells themselves").toEqual([1, 0]);
		const [told] = await listed("Ben");
		expect(told).toMatchObject({ case: "corridor", kind: "check", subject, from: "Ana", count: 1, seen: null });
		expect(JSON.stringify(told), "words are read in the case").not.toContain("Is it 12");

		const of = { case: "corridor", limit: 10 } as const;
		const lists = async (person: string, list: "for-me" | "from-me", state: "open" | "done") =>
			granted(await listChecks(team, { ...of, person, list, state })).length;
		expect([await lists(ben, "for-me", "open"), await lists(ana, "from-me", "open")]).toEqual([1, 1]);
		expect([await lists(cleo, "for-me", "open"), await lists(ben, "from-me", "open")]).toEqual([0, 0]);
		const close = (person: string, name: string, inCase = "corridor") =>
			closeCheck(team, { case: inCase, check: check.id, person, name, answer: "Yes" });
		expect(codeOf(await close(cleo, "Cleo"))).toBe("check-missing");
		expect(codeOf(await close(ben, "Ben", "other"))).toBe("check-missing");
		expect(granted(await close(ben, "Ben")).done).toMatchObject({ by: "Ben", answer: "Yes" });
		expect(codeOf(await close(ana, "Ana"))).toBe("check-done");
		expect(await listed("Ana")).toMatchObject([{ kind: "answer", from: "Ben" }]);
		expect(await unread("Ben"), "what is done needs nobody's attention").toBe(0);
		expect([await lists(ben, "for-me", "open"), await lists(ben, "for-me", "done")]).toEqual([0, 1]);

		await askPostgres(
			desk,
			`insert into fissure.checks ("case", kind, subject, words, asked_by)
				select 'corridor', 'text', n::text, 'Look', $1 from generate_series(1, 500) as n`,
			ana,
		);
		expect(codeOf(await ask([ben]))).toBe("checks-many");
		await askPostgres(
			desk,
			"insert into fissure.follows select $1, 'corridor', 'text', n::text from generate_series(1, 500) as n",
			ben,
		);
		const follow = (is: boolean) =>
			setFollow(team, { person: ben, case: "corridor", followed: { kind: "text", id: "500" } }, is);
		expect(codeOf(await follow(true))).toBe("follows-many");
		await follow(false);
		expect(granted(await listFollowed(team, { person: ben, case: "corridor" }))).toHaveLength(499);

		await setRole(team, { person: ben, case: "corridor", role: null });
		expect([await unread("Ben"), await listed("Ben")]).toEqual([0, []]);
		await setRole(team, { person: ben, case: "corridor", role: "reader" });
		await moveCase(team, "corridor", "lane");
		expect(await listed("Ben")).toMatchObject([{ case: "lane" }]);
		await moveCase(team, "lane", "corridor");
	});

	it("is told once, counted where more of it comes, and only where a person wants to be told", async () => {
		const ben = id.Ben as string;
		const tell = (kind: "mention" | "alert", count = 1) =>
			team.db.transaction().execute((change) =>
				addNotices(change, [
					{
						...{ person: ben, case: "corridor", kind, subject: { kind: "draft", id: "grain" }, from: "Ana", count },
						source: `${kind}:1`,
					},
				]),
			);
		const before = await unread("Ben");
		for (const kind of ["mention", "mention", "alert", "alert"] as const) await tell(kind, 2);
		expect((await listed("Ben")).slice(0, 2)).toMatchObject([
			{ kind: "alert", count: 4 },
			{ kind: "mention", count: 2 },
		]);
		const [alert, mention] = (await listed("Ben")).map(({ key }) => key) as [number, number];
		expect(granted(await markNotices(team, { person: id.Ana as string, key: alert, upTo: false }))).toBe(0);
		expect(granted(await markNotices(team, { person: ben, key: alert, upTo: false }))).toBe(1);
		expect(await unread("Ben")).toBe(before + 1);
		await tell("mention");
		await tell("alert");
		expect(await unread("Ben"), "more alerts are news, the same mention is none").toBe(before + 2);
		const [{ key: again = 0, count = 0 } = {}] = await listed("Ben");
		expect([again > alert, count], "it is a new one").toEqual([true, 1]);

		const unsent = async () => granted(await unsentNotices(team, { person: ben, limit: 50 })).map(({ key }) => key);
		expect((await unsent()).slice(-2)).toEqual([mention, again]);
		await noteMailed(team, { person: ben, keys: [mention] });
		expect((await unsent()).slice(-1)).toEqual([again]);
		await saveNoticeSetting(team, ben, { kind: "alert", page: false, feed: true, mail: false });
		expect(granted(await noticeSettings(team, ben)).filter(({ page }) => !page)).toHaveLength(1);
		expect(await unsent()).not.toContain(again);
		expect((await listed("Ben")).map(({ kind }) => kind)).not.toContain("alert");
		expect((await listed("Ben", "feed")).map(({ kind }) => kind)).toContain("alert");
		expect(granted(await markNotices(team, { person: ben, key: again, upTo: true }))).toBe(before + 2);
		expect(await unread("Ben")).toBe(0);

		await askPostgres(
			desk,
			`insert into fissure.notices (person, "case", kind, subject_kind, subject, source)
				select $1, 'corridor', 'job', 'job', n::text, 'job:' || n from generate_series(1, 10000) as n`,
			ben,
		);
		expect([await unread("Ben"), (await listed("Ben")).length]).toEqual([1000, 50]);
	});

	it("is read from each case once, from where it was read last, and again where it could not be told", async () => {
		await askPostgres(
			desk,
			`create schema harbour; create table harbour.case_state (); create table harbour.journal (key bigint);
				insert into harbour.journal values (1), (3)`,
		);
		const unreadCases = async () => granted(await unreadDeskCases(team));
		const told: (number | null)[] = [];
		const read = (until: number, isTold = true) =>
			readOnce(team, "harbour", async (_, since) => {
				if (!isTold) return failed("case-busy", "Expected a turn, got none", "harbour");
				told.push(since);
				await new Promise((resolve) => setTimeout(resolve, 30));
				return { ok: true, value: { until, value: "told" } };
			});
		expect(await unreadCases()).toEqual(["harbour"]);
		expect(codeOf(await read(3, false))).toBe("case-busy");
		const both = await Promise.all([read(3), read(3)]);
		expect(both.map(granted).toSorted(), "the other server leaves it to the first").toEqual([null, "told"]);
		expect([told, await unreadCases()]).toEqual([[null], []]);
		await askPostgres(desk, "insert into harbour.journal values (4)");
		expect(await unreadCases()).toEqual(["harbour"]);
		granted(await read(4));
		expect([told, await unreadCases()]).toEqual([[null, 3], []]);
	});

	it("is what came of a job of theirs that failed, or for which they had to wait", async () => {
		const queue = granted(
			await openQueue(desk, { operations: ["add"], program: "test", now, caseId: () => "corridor" }),
		);
		const done = async (who: string, state: "done" | "failed", isSlow = false): Promise<void> => {
			const { id: job } = await queue.add({ operation: "add", request: {}, case: "/cases/one", who });
			if (isSlow)
				await askPostgres(desk, "update fissure.jobs set asked = asked - interval '11 seconds' where id = $1", job);
			const taken = await queue.take(["add"]);
			if (taken !== null) await queue.end(taken, { state });
		};
		await done("Ana", "done");
		await done("terminal", "failed");
		await done("Ana", "done", true);
		await done("Ana", "failed");
		await queue.close();
		const jobs = (await listed("Ana")).filter(({ kind }) => kind === "job");
		expect(jobs.map(({ what, failed }) => [what, failed])).toEqual([
			["add", true],
			["add", false],
		]);
	});

	it("has one address for each person, which ends when it is renewed or revoked, and with the account", async () => {
		const ben = id.Ben as string;
		expect(granted(await feedOf(team, ben))).toBeNull();
		const first = granted(await renewFeed(team, ben));
		expect(granted(await personOfFeed(team, first))).toMatchObject({ person: ben });
		expect(granted(await feedOf(team, ben))?.used).not.toBeNull();
		const second = granted(await renewFeed(team, ben));
		expect(granted(await personOfFeed(team, first))).toBeNull();
		expect(granted(await personOfFeed(team, second))).not.toBeNull();
		const stored = await askPostgres<{ secret: string }>(desk, "select secret from fissure.feeds");
		expect(stored.map(({ secret }) => secret)).not.toContain(second);
		await changePerson(team, ben, { disabled: true });
		expect(granted(await personOfFeed(team, second))).toBeNull();
		await changePerson(team, ben, { disabled: false });
		await endFeed(team, ben);
		expect(granted(await personOfFeed(team, second))).toBeNull();
	});
});

import { gunzipSync } from "node:zlib";
import { failed } from "@fissure/core";
import { describe, expect, it } from "vitest";
import { type AskedAt, keepAnswers, type Reads } from "./kept-answers.ts";

/** Of somebody who waits for the answer. */
const stays = () => new AbortController().signal;

const by = (question: string, person = "Ana", seesAll = true) => ({ question, by: person, seesAll });

/** A case that says nothing but that it is another. */
const at = (stamp: string): AskedAt => ({ stamp, moment: null, isStillTrue: () => false });

const granted = (json: string) => async () => ({ ok: true as const, value: json });

describe("answers that are kept", () => {
	it("are made once for all who ask the same of the same case, at the same time too", async () => {
		const kept = keepAnswers();
		let made = 0;
		const make = async () => {
			made++;
			return { ok: true as const, value: '{"a":1}' };
		};
		const [first, second] = await Promise.all([
			kept.answer(by("/q"), at("1"), make, stays()),
			kept.answer(by("/q"), at("1"), make, stays()),
		]);
		expect(first).toEqual(second);
		await kept.answer(by("/q"), at("1"), make, stays());
		expect(made).toBe(1);
		await kept.answer(by("/other"), at("1"), make, stays());
		await kept.answer(by("/q"), at("2"), make, stays());
		expect(made).toBe(3);
	});

	it("stay while nothing has changed from which they were read, those excepted that were being made meanwhile", async () => {
		const kept = keepAnswers();
		let made = 0;
		const moment = (until: number) => ({ until, actions: 0, touched: new Map() });
		const ask = (stamp: string, until: number, make = granted("[]")) =>
			kept.answer(
				by("/q"),
				{
					...{ stamp, moment: moment(until) },
					isStillTrue: ({ tables }, begun, now) => tables.has("drafts") && begun.until === now.until,
				},
				(_, reads) => {
					made++;
					reads.tables.add("drafts");
					return make();
				},
				stays(),
			);
		await ask("1", 1);
		await ask("2", 1);
		expect(made).toBe(1);
		await ask("3", 2);
		expect(made).toBe(2);
		await Promise.all([ask("4", 3), ask("5", 4)]);
		expect(made).toBe(4);
		await Promise.all([ask("6", 5), ask("7", 5)]);
		expect(made).toBe(5);
	});

	it("are waited for by all who see everything while they are made, and made again where they are one's own", async () => {
		const kept = keepAnswers();
		const made: string[] = [];
		const ask = (question: string, person: string, seesAll = true, personal = false) =>
			kept.answer(
				by(question, person, seesAll),
				at("1"),
				async (_, reads) => {
					made.push(`${question} ${person}`);
					Object.assign(reads, { personal }).tables.add("positions");
					return { ok: true, value: `"${person}"` };
				},
				stays(),
			);
		await Promise.all([ask("/all", "Ana"), ask("/all", "Ben"), ask("/all", "Cid", false), ask("/all", "Dan")]);
		expect(made).toEqual(["/all Ana", "/all Cid"]);
		made.length = 0;
		const own = await Promise.all(["Ana", "Ben", "Dan"].map((person) => ask("/own", person, true, true)));
		expect(made).toEqual(["/own Ana", "/own Ben", "/own Dan"]);
		expect(own.map((answer) => answer.ok && String(answer.value.plain))).toEqual(['"Ana"', '"Ben"', '"Dan"']);
	});

	it("are made by another where the one whose answer was waited for has left", async () => {
		const kept = keepAnswers();
		const leaves = new AbortController();
		const broken = kept.answer(
			by("/q"),
			at("1"),
			(signal) => new Promise((_, reject) => signal.addEventListener("abort", () => reject(new Error("left")))),
			leaves.signal,
		);
		leaves.abort();
		const other = await kept.answer(by("/q", "Ben"), at("1"), granted("1"), stays());
		expect(other.ok && String(other.value.plain)).toBe("1");
		await expect(broken).rejects.toThrow("left");
	});

	it("are those of all who see everything where nobody looked at who asks", async () => {
		const kept = keepAnswers();
		const made: string[] = [];
		const ask = (question: string, person: string, seesAll = true, note: Partial<Reads> = {}) =>
			kept.answer(
				by(question, person, seesAll),
				at("1"),
				async (_, reads) => {
					made.push(`${question} ${person}`);
					Object.assign(reads, note).tables.add("positions");
					return { ok: true, value: `"${person}"` };
				},
				stays(),
			);
		for (const person of ["Ana", "Ben"]) await ask("/all", person);
		for (const person of ["Ana", "Ben"]) await ask("/own", person, true, { personal: true });
		// Something is hidden from Cid, who gets no other's answer, and whose answer is nobody else's.
		await ask("/all", "Cid", false);
		for (const person of ["Cid", "Ana"]) await ask("/hidden", person, person !== "Cid");
		expect(made).toEqual(["/all Ana", "/own Ana", "/own Ben", "/all Cid", "/hidden Cid", "/hidden Ana"]);
		// A browser may have been another person's before.
		const [ana, ben] = [await ask("/all", "Ana"), await ask("/all", "Ben")];
		expect(ana.ok && ben.ok && ana.value.tag !== ben.value.tag && ana.value.plain.equals(ben.value.plain)).toBe(true);
	});

	it("are forgotten where they failed, or were broken", async () => {
		const kept = keepAnswers();
		const no = await kept.answer(
			by("/q"),
			at("1"),
			async () => failed("case-busy", "Expected room, got none; wait", "case"),
			stays(),
		);
		expect(no.ok).toBe(false);
		await expect(kept.answer(by("/q"), at("1"), () => Promise.reject(new Error("broken")), stays())).rejects.toThrow(
			"broken",
		);
		expect((await kept.answer(by("/q"), at("1"), granted("[]"), stays())).ok).toBe(true);
	});

	it("say the same packed as plain, and are packed only where that is worth it", async () => {
		const kept = keepAnswers();
		const long = JSON.stringify("ветер и море ".repeat(1000));
		const answer = await kept.answer(by("/long"), at("1"), granted(long), stays());
		if (!answer.ok) throw new Error(answer.problem.message);
		expect(answer.value.plain.toString()).toBe(long);
		expect(gunzipSync(answer.value.packed as Buffer).toString()).toBe(long);
		const short = await kept.answer(by("/short"), at("1"), granted("{}"), stays());
		expect(short).toMatchObject({ ok: true, value: { packed: null } });
	});

	it("make room for each other", async () => {
		const kept = keepAnswers();
		let made = 0;
		const large = async () => {
			made++;
			return { ok: true as const, value: JSON.stringify(`${made}`.padEnd(30_000_000, "x")) };
		};
		for (const question of ["/1", "/2", "/3"]) await kept.answer(by(question), at("1"), large, stays());
		await kept.answer(by("/3"), at("1"), large, stays());
		expect(made).toBe(3);
		await kept.answer(by("/1"), at("1"), large, stays());
		expect(made).toBe(4);
	});

	it("are no longer made when all who wait for them have left, and not before", async () => {
		const kept = keepAnswers();
		let ended = 0;
		const make = (signal: AbortSignal) =>
			new Promise<never>((_, reject) => {
				signal.addEventListener("abort", () => {
					ended++;
					reject(signal.reason);
				});
			});
		const [first, second] = [new AbortController(), new AbortController()];
		const answers = [
			kept.answer(by("/q"), at("1"), make, first.signal),
			kept.answer(by("/q"), at("1"), make, second.signal),
		];
		first.abort();
		expect(ended).toBe(0);
		second.abort();
		expect(ended).toBe(1);
		for (const answer of answers) await expect(answer).rejects.toThrow();
		expect((await kept.answer(by("/q"), at("1"), granted("[]"), stays())).ok).toBe(true);
	});
});

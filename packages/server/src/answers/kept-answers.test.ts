import { gunzipSync } from "node:zlib";
import { failed } from "@fissure/core";
import { describe, expect, it } from "vitest";
import { type AskedAt, keepAnswers } from "./kept-answers.ts";

/** Of somebody who waits for the answer. */
const stays = () => new AbortController().signal;

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
			kept.answer("/q", at("1"), make, stays()),
			kept.answer("/q", at("1"), make, stays()),
		]);
		expect(first).toEqual(second);
		await kept.answer("/q", at("1"), make, stays());
		expect(made).toBe(1);
		await kept.answer("/other", at("1"), make, stays());
		await kept.answer("/q", at("2"), make, stays());
		expect(made).toBe(3);
	});

	it("stay while nothing has changed from which they were read, those excepted that were being made meanwhile", async () => {
		const kept = keepAnswers();
		let made = 0;
		const moment = (until: number) => ({ until, actions: 0, touched: new Map() });
		const ask = (stamp: string, until: number, make = granted("[]")) =>
			kept.answer(
				"/q",
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
		await Promise.all([ask("4", 3), ask("5", 3)]);
		expect(made).toBe(4);
	});

	it("are forgotten where they failed, or were broken", async () => {
		const kept = keepAnswers();
		const no = await kept.answer(
			"/q",
			at("1"),
			async () => failed("case-busy", "Expected room, got none; wait", "case"),
			stays(),
		);
		expect(no.ok).toBe(false);
		await expect(kept.answer("/q", at("1"), () => Promise.reject(new Error("broken")), stays())).rejects.toThrow(
			"broken",
		);
		expect((await kept.answer("/q", at("1"), granted("[]"), stays())).ok).toBe(true);
	});

	it("say the same packed as plain, and are packed only where that is worth it", async () => {
		const kept = keepAnswers();
		const long = JSON.stringify("ветер и море ".repeat(1000));
		const answer = await kept.answer("/long", at("1"), granted(long), stays());
		if (!answer.ok) throw new Error(answer.problem.message);
		expect(answer.value.plain.toString()).toBe(long);
		expect(gunzipSync(answer.value.packed as Buffer).toString()).toBe(long);
		const short = await kept.answer("/short", at("1"), granted("{}"), stays());
		expect(short).toMatchObject({ ok: true, value: { packed: null } });
	});

	it("make room for each other", async () => {
		const kept = keepAnswers();
		let made = 0;
		const large = async () => {
			made++;
			return { ok: true as const, value: JSON.stringify(`${made}`.padEnd(30_000_000, "x")) };
		};
		for (const question of ["/1", "/2", "/3"]) await kept.answer(question, at("1"), large, stays());
		await kept.answer("/3", at("1"), large, stays());
		expect(made).toBe(3);
		await kept.answer("/1", at("1"), large, stays());
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
		const answers = [kept.answer("/q", at("1"), make, first.signal), kept.answer("/q", at("1"), make, second.signal)];
		first.abort();
		expect(ended).toBe(0);
		second.abort();
		expect(ended).toBe(1);
		for (const answer of answers) await expect(answer).rejects.toThrow();
		expect((await kept.answer("/q", at("1"), granted("[]"), stays())).ok).toBe(true);
	});
});

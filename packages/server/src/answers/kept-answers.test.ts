import { gunzipSync } from "node:zlib";
import { failed } from "@fissure/core";
import { describe, expect, it } from "vitest";
import { keepAnswers } from "./kept-answers.ts";

const granted = (json: string) => async () => ({ ok: true as const, value: json });

describe("answers that are kept", () => {
	it("are made once for all who ask the same of the same case, at the same time too", async () => {
		const kept = keepAnswers();
		let made = 0;
		const make = async () => {
			made++;
			return { ok: true as const, value: '{"a":1}' };
		};
		const [first, second] = await Promise.all([kept.answer("/q", "1", make), kept.answer("/q", "1", make)]);
		expect(first).toEqual(second);
		await kept.answer("/q", "1", make);
		expect(made).toBe(1);
		await kept.answer("/other", "1", make);
		await kept.answer("/q", "2", make);
		expect(made).toBe(3);
	});

	it("are forgotten where they failed, or were broken", async () => {
		const kept = keepAnswers();
		const no = await kept.answer("/q", "1", async () => failed("case-busy", "Expected room, got none; wait", "case"));
		expect(no.ok).toBe(false);
		await expect(kept.answer("/q", "1", () => Promise.reject(new Error("broken")))).rejects.toThrow("broken");
		expect((await kept.answer("/q", "1", granted("[]"))).ok).toBe(true);
	});

	it("say the same packed as plain, and are packed only where that is worth it", async () => {
		const kept = keepAnswers();
		const long = JSON.stringify("ветер и море ".repeat(1000));
		const answer = await kept.answer("/long", "1", granted(long));
		if (!answer.ok) throw new Error(answer.problem.message);
		expect(answer.value.plain.toString()).toBe(long);
		expect(gunzipSync(answer.value.packed as Buffer).toString()).toBe(long);
		const short = await kept.answer("/short", "1", granted("{}"));
		expect(short).toMatchObject({ ok: true, value: { packed: null } });
	});

	it("make room for each other", async () => {
		const kept = keepAnswers();
		let made = 0;
		const large = async () => {
			made++;
			return { ok: true as const, value: JSON.stringify(`${made}`.padEnd(30_000_000, "x")) };
		};
		for (const question of ["/1", "/2", "/3"]) await kept.answer(question, "1", large);
		await kept.answer("/3", "1", large);
		expect(made).toBe(3);
		await kept.answer("/1", "1", large);
		expect(made).toBe(4);
	});
});

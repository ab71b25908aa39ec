import { onRecord, stateNamed } from "@fissure/core";
import { describe, expect, it } from "vitest";
import { readShipped, SHIPPED_DEEDS, shippedDeeds } from "./shipped-deeds.ts";

const recognition = async () => {
	const read = await readShipped("recognition");
	if (!read.ok) throw new Error(read.problem.message);
	return read.value;
};

describe("the registers that come with the program", () => {
	it.each(SHIPPED_DEEDS)("%s is read without a problem, and each fact can be looked up", async (name) => {
		const read = await readShipped(name);
		expect(read).toMatchObject({ ok: true, value: { problems: [] } });
		if (!read.ok) return;
		for (const { actor, source } of read.value.deeds) {
			expect(stateNamed(actor)).toBe(actor);
			expect(source.address).toMatch(/^https?:\/\//);
		}
		for (const list of read.value.lists)
			expect(read.value.deeds.filter(({ target }) => target === list.target)).not.toEqual([]);
	});

	it("are compiled as they are written", async () => {
		expect(await shippedDeeds("recognition")).toEqual({ ok: true, value: await recognition() });
	});

	it("are asked for by their names alone", async () => {
		expect(await shippedDeeds("sanctions")).toMatchObject({ ok: false, problem: { code: "deeds-shipped" } });
	});

	it("tell who did not recognise from whom nothing is known", async () => {
		const { deeds, lists } = await recognition();
		const ask = (actor: string, target: string, day: string) => {
			const { status, list } = onRecord(deeds, lists, { kind: "recognition", actor, target, day });
			return [status, status === "absent" ? list?.asOf : null];
		};
		expect(ask("CHN", "Donetsk People's Republic", "2022-03-01")).toEqual(["absent", "2022-07-13"]);
		expect(ask("CHN", "Luhansk People's Republic", "2022-03-01")).toEqual(["absent", "2022-07-13"]);
		expect(ask("RUS", "Donetsk People's Republic", "2022-03-01")).toEqual(["done", null]);
		expect(ask("TUV", "Abkhazia", "2022-03-01")).toEqual(["ended", null]);
		expect(ask("CHN", "XKX", "2022-03-01")).toEqual(["unknown", null]);
		expect(ask("CHN", "Crimea", "2022-03-01")).toEqual(["unknown", null]);
	});
});

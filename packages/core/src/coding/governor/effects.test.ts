import { describe, expect, it } from "vitest";
import { readOf, stanceOf } from "../fixtures/held.ts";

type Case = readonly [text: string, stance: number | null];

describe("what is to end", () => {
	it.each<Case>([
		["Norland calls for an end to raids and sanctions.", -2],
		["诺方呼吁停止封锁、制裁。", -2],
	])("is all that is listed: %s", (text, stance) => {
		expect(stanceOf(text)).toBe(stance);
	});

	it.each<Case>([
		["诺方已停止同奥方发展输气管道。", -1],
		["诺方敦促凯方停止同奥方发展输气管道。", -2],
	])("is so though the verb beside it furthers it: %s", (text, stance) => {
		expect(stanceOf(text)).toBe(stance);
	});

	it("is not what is to bring the end", () => {
		expect(stanceOf("Sanctions should help all of us end the raids.")).toBe(2);
	});

	it("is what harms the thing where that is to be resolved, and not the thing", () => {
		expect(stanceOf("Norland wants to resolve disputes that jeopardize the ceasefire.")).toBe(1);
	});

	it("is reported where no more is said than that it is done", () => {
		expect(readOf("Norland will lift sanctions.")).toMatchObject({ stance: -1, attitude: { scale: "report" } });
	});
});

describe("harm in Chinese that another thing does", () => {
	it("leaves alone what does it, though somebody closes his eyes to it", () => {
		expect(readOf("凯方无视外国基地造成的损害。")).toMatchObject({ stance: null, by: "by-complaint" });
	});
});

import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { wordDiff } from "../../anchoring/word-diff.ts";
import { differenceKind } from "./difference-kind.ts";

const between = (found: string, quoted: string): ReturnType<typeof differenceKind> =>
	differenceKind(wordDiff(found, quoted));

describe("what makes quoted words other words", () => {
	it.each([
		["Norland will not close the harbour", "Norland will close the harbour", ["not"]],
		["Norland can't close the harbour", "Norland can close the harbour", ["can't"]],
		["Norland never closed the harbour", "Norland closed the harbour", ["never"]],
		["Норланд не закроет гавань", "Норланд закроет гавань", ["не"]],
		["诺兰不支持封锁港口", "诺兰支持封锁港口", ["不"]],
		["Norland does not support the embargo", "Norland opposes the embargo", ["not"]],
	])("is a negation that was lost, or added the other way round: %s", (found, quoted, words) => {
		expect(between(found, quoted).negations).toEqual({ lost: words, added: [], moved: false });
		expect(between(quoted, found).negations).toEqual({ lost: [], added: words, moved: false });
	});

	it("is a negation that was moved", () => {
		expect(between("Not all members will leave the pact", "All members will not leave the pact").negations).toEqual({
			lost: [],
			added: [],
			moved: true,
		});
	});

	it("is no negation where the word stands on both sides, or in a name", () => {
		expect(between("Norland will not shut the harbour", "Norland will not close the harbour").negations).toEqual({
			lost: [],
			added: [],
			moved: false,
		});
		expect(between("诺兰向非洲出口粮食", "诺兰向索雷尔出口粮食").negations.lost).toEqual([]);
	});

	it.each([
		["It sent 300 tonnes", "It sent 200 tonnes", { found: "300", quoted: "200" }],
		["It sent 1,300.5 tonnes", "It sent 1,300 tonnes", { found: "1,300.5", quoted: "1,300" }],
		["It sent three ships", "It sent five ships", { found: "three", quoted: "five" }],
		["It sent ships", "It sent 40 ships", { found: "", quoted: "40" }],
		["诺兰提出三点建议", "诺兰提出五点建议", { found: "三", quoted: "五" }],
	])("is a number: %s", (found, quoted, number) => {
		expect(between(found, quoted).number).toEqual(number);
	});

	it.each([
		["It opens only in May", "It opens in May", { found: "only", quoted: "" }],
		["It opens in May", "It always opens in May,", { found: "", quoted: "always" }],
		["诺兰谋求和平", "诺兰谋求战争", { found: "和平", quoted: "战争" }],
		["It opens in May", "He opens in June", null],
	])("is told whole where it is short: %s", (found, quoted, place) => {
		expect(between(found, quoted).place).toEqual(place);
	});

	it.each([
		["The harbour is closed", "the harbour is closed", "first-letter"],
		["Все порты закрыты", "все порты закрыты", "first-letter"],
		["The harbour is closed", "the harbour is closed,", "first-letter"],
		["The Harbour is closed", "The harbour is closed", "case"],
		["The Harbour is Closed", "the harbour is closed", "case"],
		["The harbour, they say, is closed", "The harbour they say is closed", "punctuation"],
		["Норланд ещё ждёт", "Норланд еще ждет", "letter"],
		["諾蘭關閉港口", "诺兰关闭港口", "han-script"],
		["The Harbour, they say, is closed", "The harbour they say is closed", "print"],
		["The harbour is closed", "The harbour is shut", null],
		["Harbours are closed", "harbors are closed", null],
		["They say: the harbour is closed", "They say: The harbour is closed", "case"],
		["The harbour is closed and The bay", "the harbour is closed and the bay", "case"],
		["The harbour is closed", "the harbour is shut", null],
		["The harbour is closed", "The harbour is closed", null],
	])("leaves the words the same, or not: %s / %s", (found, quoted, only) => {
		expect(between(found, quoted).only).toBe(only);
	});

	it.each([
		["The harbour is not closed", "the harbour is closed"],
		["The harbour is closed", "the harbour is not closed"],
		["The 3 ships", "the 4 ships"],
		["It sent 1,300 tonnes", "It sent 1.300 tonnes"],
		["It can't close the harbour", "It cant close the harbour"],
		["It cant close the harbour", "It can't close the harbour"],
	])("is more than print where a negation or a number differs as well: %s / %s", (found, quoted) => {
		expect(between(found, quoted).only).toBeNull();
	});

	it("counts a word as often as it stands", () => {
		expect(between("not now, not here", "not now, here").negations).toEqual({ lost: ["not"], added: [], moved: false });
		expect(between("3 or 3 or 4", "3 or 4").number).toEqual({ found: "3", quoted: "" });
	});

	it("leaves what the author put in brackets out of account", () => {
		expect(between("The harbour is open", "The harbour [not the bay] is open").negations.added).toEqual([]);
		expect(between("It sent ships", "It sent [40] ships").number).toBeNull();
	});

	it("is in the first letter whatever blanks stand around the words that differ", () => {
		const first = (missing: string, added: string): unknown =>
			differenceKind([
				{ kind: "missing", text: missing },
				{ kind: "added", text: added },
				{ kind: "same", text: "harbour" },
			]).only;
		expect(first("The ", "the")).toBe("first-letter");
		expect(first("The", "the ")).toBe("first-letter");
		expect(first(" The", "the")).toBe("first-letter");
		expect(first("The", "this")).toBeNull();
	});

	it("tells a place of up to 32 characters, without the blanks around it", () => {
		const long = "a".repeat(32);
		expect(between(`It ${long} opens`, "It opens").place).toEqual({ found: long, quoted: "" });
		expect(between(`It ${long}a opens`, "It opens").place).toBeNull();
		expect(between("It opens", `It ${long} opens`).place).toEqual({ found: "", quoted: long });
		expect(between("It opens", `It ${long}a opens`).place).toBeNull();
		expect(between("It opens", "It opens").place).toBeNull();
	});

	it("never calls it print where a negation or a number differs", () => {
		const words = fc.constantFrom("not", "Not", "three", "40", "ports", "Ports", "ещё", "еще", "，", "不", "關", "关");
		const texts = fc.array(words, { minLength: 1, maxLength: 8 }).map((list) => list.join(" "));
		fc.assert(
			fc.property(texts, texts, (found, quoted) => {
				const { only, negations, number } = between(found, quoted);
				if (only !== null) expect([negations.lost, negations.added, number]).toEqual([[], [], null]);
			}),
		);
	});
});

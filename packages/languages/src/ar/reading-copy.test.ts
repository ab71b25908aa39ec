import { describe, expect, it } from "vitest";
import { readingCopy } from "./reading-copy.ts";

describe("the copy in which Arabic is read", () => {
	it.each([
		["أكّد الوزيرُ أهميةَ الحوار", "اكد الوزير اهميه الحوار"],
		["انتهـــى", "انتهي"],
		["وأكد", "و اكد"],
		["ووزير", "و وزير"],
		["وزير ووفد ووصل", "وزير و وفد و وصل"],
		["وجهود وجهات ووجه", "و جهود وجهات و وجه"],
		["للأمن وللأمن", "لالامن و لالامن"],
		["لليبيا ولبنان للبنان", "لليبيا و لبنان للبنان"],
		["سيادتها وحدتهم علاقاتها وقتها", "سيادهها وحدههم علاقاتها وقتها"],
		["هل اتفقا؟ نعم، اتفقا؛ في ٢٠١٥", "هل اتفقا? نعم, اتفقا; في 2015"],
		["ولا بد من الحوار، لا سيما الآن", "و لابد من الحوار, لاسيما الان"],
		["لا بدون كلا بد", "لا بدون كلا بد"],
		["United Nations و UN", "United Nations و UN"],
		["", ""],
	])("%s", (text, copy) => {
		expect(readingCopy(text).text).toBe(copy);
	});

	it("is its own copy", () => {
		for (const text of ["ووزير وأكد وسيادتها للأمن", "وولي العهد ووفد", "وودعت ووو و", "كلا، ولا", "ولا بد لا شك"]) {
			const { text: once } = readingCopy(text);
			expect(readingCopy(once).text).toBe(once);
		}
	});

	it("knows the place of every letter", () => {
		const text = "وأكّد الوزيرُ للأمنِ";
		const { text: copy, places } = readingCopy(text);
		expect(places?.length).toBe(copy.length + 1);
		const at = copy.indexOf("الوزير");
		expect(text.slice(places?.[at], places?.[at + "الوزير".length])).toBe("الوزيرُ");
		expect(places?.[copy.length]).toBe(text.length);
	});

	it("has no places of its own where every letter is in its place", () => {
		expect(readingCopy("أهلا").places).toBeNull();
	});
});

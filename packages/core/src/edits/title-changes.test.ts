import type { Document } from "@fissure/model";
import { describe, expect, it } from "vitest";
import { SMALL_WORLD, textOf } from "../coding/fixtures/small-world.ts";
import { buildLexicon } from "../coding/lexicon/lexicon.ts";
import { compareCaptures } from "../compare-captures.ts";

const lexicon = buildLexicon(SMALL_WORLD);
const compare = (before: Document, after: Document) => compareCaptures(before, after, lexicon);

const TEXT = {
	en: "The ministers met in the port.",
	zh: "两国外长在港口会面。",
	ru: "Министры встретились в порту.",
} as const;
const HEADINGS = [
	["en", "Norland will not send 250 trucks", "Norland will send 25 trucks"],
	["zh", "诺兰不会派出250辆卡车", "诺兰会派出25辆卡车"],
	["ru", "Норланд не отправит 250 машин", "Норланд отправит 25 машин"],
] as const;

describe("the heading of a page", () => {
	it.each(HEADINGS)("is no silent place in %s", (language, was, is) => {
		const [before, after] = [was, is].map((title, at) => textOf(TEXT[language], { id: `${at}`, language, title }));
		const edit = compare(before as Document, after as Document);
		expect(edit?.class).toBe("substantive");
		expect(edit?.changes.flatMap(({ kinds }) => kinds)).toEqual(expect.arrayContaining(["negation", "number"]));
		for (const change of edit?.changes ?? []) {
			expect(change.in).toBe("title");
			if (change.before !== null) expect(was.slice(change.before.start, change.before.end)).toBe(change.before.exact);
			if (change.after !== null) expect(is.slice(change.after.start, change.after.end)).toBe(change.after.exact);
		}
	});

	it("stands first, before what changed in the text", () => {
		const before = textOf("They met for 3 days.", { id: "a", title: "Three days in the port" });
		const after = textOf("They met for 4 days.", { id: "b", title: "Four days in the port" });
		expect(compare(before, after)?.changes.map((change) => change.in ?? "text")).toEqual(["title", "text"]);
	});

	it("is told once where the text has it too", () => {
		const [was, is] = ["Norland will not help", "Norland will help"];
		const before = textOf(`${was}\n\nThey met.`, { id: "a", title: was });
		const after = textOf(`${is}\n\nThey met.`, { id: "b", title: is });
		expect(compare(before, after)?.changes.map((change) => change.in ?? "text")).toEqual(["text"]);
	});

	it("makes no edit in another print, or where one capture has none", () => {
		const named = textOf("They met.", { id: "a", title: 'The "corridor" – a day' });
		expect(compare(named, textOf("They met.", { id: "b", title: "The “corridor”  - a day" }))).toBeNull();
		expect(compare(named, textOf("They met.", { id: "b" }))).toBeNull();
	});
});

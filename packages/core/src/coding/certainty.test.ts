import { JUDGED_READINGS, READINGS_OF_ARCHIVES, READINGS_OF_JUDGED_TEXTS } from "@fissure/languages";
import { type Account, GRADES } from "@fissure/model";
import { describe, expect, it } from "vitest";
import { certaintyOf, judgedGroupOf } from "./certainty.ts";
import { codeDocument } from "./code-document.ts";
import { lexicon, readingOf } from "./fixtures/held.ts";
import { textOf } from "./fixtures/small-world.ts";

const read = (manner: "own" | "counterpart" | "joint", issue: string, ...because: readonly string[]) =>
	certaintyOf({ manner, issue, stance: 2, because });

describe("how sure the program is of a position", () => {
	it.each([
		[
			"a word of support right before the thing, of a named speaker",
			"en.named-speaker",
			["support", "by-object"],
			"high",
		],
		["the same at a distance, in the speaker's own words", "en.narrator", ["support", "by-far"], "medium"],
		["a word that only furthers the thing, in a text of talks", "en.narrator", ["cooperation", "by-weak"], "medium"],
		["the same in a text of no talks", "en.narrator", ["cooperation", "by-weak", "no-talks"], "low"],
		["the same of a named speaker", "en.named-speaker", ["cooperation", "by-weak", "no-talks"], "high"],
		["nothing that governs it", "en.narrator", ["no-attitude"], "low"],
		["a view of what is a mere topic", "en.narrator", ["disapproval", "by-object", "topic"], "low"],
		["a view against what most favour", "zh.side", ["disapproval", "by-object", "against-the-usual"], "low"],
		["a view against another thing in the sentence", "en.narrator", ["disapproval", "by-apart"], "low"],
		["a view for another thing in the sentence", "en.narrator", ["support", "by-apart"], "medium"],
		["a negation without a verb of attitude", "en.first-person", ["disapproval-negated", "by-negation"], "low"],
		["a kind of governor that nobody has judged", "en.narrator", ["support", "by-hearsay"], "low"],
	] as const)("is measured by group: %s", (_, holder, reading, certainty) => {
		expect(read("own", "grain", holder, "concept:grain", ...reading)).toBe(certainty);
	});

	it("is pooled over languages and ways where too few were judged", () => {
		expect(read("own", "grain", "xx.narrator", "concept:grain", "support", "by-object")).toBe(
			read("own", "grain", "yy.narrator", "concept:grain", "support", "by-object"),
		);
	});

	it("is high where a person put it, whatever rules read it before", () => {
		expect(read("counterpart", "grain", "concept:grain", "no-attitude", "person:Ana")).toBe("high");
	});

	it("claims little where no stance is read", () => {
		const because = ["en.narrator", "concept:grain", "no-attitude"];
		expect(certaintyOf({ manner: "own", issue: "grain", stance: 0, because })).toBe("medium");
		expect(certaintyOf({ manner: "own", issue: "grain", stance: null, because })).toBe("medium");
	});

	it("knows the things that are mostly named as what they are held to be", () => {
		expect(read("own", "noninterference", "en.narrator", "concept:grain", "no-attitude")).toBe("high");
		expect(read("own", "trade", "en.narrator", "concept:grain", "no-attitude")).toBe("low");
	});

	it.each<readonly [text: string, says: boolean]>([
		["The ceasefire is being strengthened.", true],
		["Norland supports the ceasefire.", false],
	])("is told that a text reports no talks where words only further the thing: %s", (text, says) => {
		const alone = codeDocument(textOf(text), lexicon);
		const becauseOf = (account: Account) => account.positions[0]?.because ?? [];
		expect(alone.ok && becauseOf(alone.value).includes("no-talks")).toBe(says);
		expect(becauseOf(readingOf(text))).not.toContain("no-talks");
	});

	it("is told that who answers the press reports no talks, though another party is known", () => {
		const [answer] = readingOf("停火正在得到加强。", { title: "外交部发言人主持例行记者会" }).positions;
		expect(answer?.because).toContain("no-talks");
	});

	it("is said with every position that is coded", () => {
		const { positions } = readingOf("Norland firmly supports the ceasefire. Raids continue.");
		expect(positions.map(({ certainty }) => certainty)).toEqual(["high"]);
	});
});

describe("the group that a position is measured by", () => {
	const groupOf = (holder: string, manner: "own" | "counterpart" | "joint", ...reading: readonly string[]) =>
		judgedGroupOf({ manner, issue: "grain", because: [holder, "concept:grain", ...reading] });

	it.each([
		[["support", "by-object"], "object"],
		[["disapproval", "by-object"], "object-against"],
		[["warning", "by-object"], "object-against"],
		[["disapproval-negated", "by-object"], "object"],
		[["support-negated", "by-object"], "object"],
		[["support-negated", "by-far"], "negated"],
		[["disapproval", "by-far"], "far"],
		[["directive", "by-predicate"], "demand"],
		[["support", "by-predicate"], "predicate"],
		[["directive", "by-object"], "object"],
		[["support", "by-complaint"], "complaint"],
		[["support"], "apart"],
		[["support", "by-object", "against-the-usual"], "unusual"],
		[["disapproval", "by-object", "topic"], "no-attitude"],
		[["no-attitude"], "no-attitude"],
		[["name-carries-stance"], "name-carries-stance"],
		[["name-carries-stance", "tellers-name"], "name-carries-stance"],
	])("tells by %j the kind of governor: %s", (reading, kind) => {
		expect(groupOf("en.side", "own", ...reading)).toBe(`${kind} named en`);
	});

	it("tells a thing that is mostly named as what it is held to be by its issue", () => {
		const of = (issue: string) =>
			judgedGroupOf({ manner: "own", issue, because: ["en.side", "concept:x", "no-attitude"] });
		expect(of("noninterference")).toBe("named-noninterference named en");
		expect(of("grain")).toBe("no-attitude named en");
	});

	it("tells what only furthers a thing in a speech by whether states are divided over it", () => {
		const of = (issue: string, ...more: readonly string[]) =>
			judgedGroupOf({ manner: "own", issue, because: ["en.narrator", "concept:x", "cooperation", "by-weak", ...more] });
		expect(of("mideast", "no-talks")).toBe("weak-contested own-voice en");
		expect(of("trade", "no-talks")).toBe("weak-alone own-voice en");
		expect(of("mideast")).toBe("weak own-voice en");
	});

	it.each([
		["narrator", "own", "own-voice"],
		["turn", "own", "own-voice"],
		["first-person", "own", "own-voice"],
		["agentless", "own", "own-voice"],
		["own-meeting", "own", "own-voice"],
		["turn", "counterpart", "named"],
		["carry-over", "own", "carried"],
		["pronoun", "counterpart", "carried"],
		["plural-pronoun", "joint", "carried"],
		["title", "own", "carried"],
		["title-carried", "own", "carried"],
		["introduced-speaker", "counterpart", "carried"],
		["of-two", "own", "carried"],
		["named-speaker", "own", "named"],
		["joint", "joint", "named"],
	] as const)("tells by the rule %s of what is %s how the holder was found: %s", (rule, manner, way) => {
		expect(groupOf(`ru.${rule}`, manner, "support", "by-object")).toBe(`object ${way} ru`);
	});
});

describe("the figures", () => {
	it("are counts", () => {
		for (const { right, judged } of JUDGED_READINGS)
			expect([judged > 0, right >= 0, right <= judged]).toEqual([true, true, true]);
	});

	it.each([
		["of the judged texts", READINGS_OF_JUDGED_TEXTS],
		["of the archives", READINGS_OF_ARCHIVES],
	])("%s name each group once", (_, readings) => {
		const names = readings.map(({ kind, way, language }) => `${kind} ${way} ${language}`);
		expect(new Set(names).size).toBe(names.length);
	});

	it("of a group are its own where forty or more were judged, and are not pooled with others", () => {
		for (const { kind, way, language } of JUDGED_READINGS) {
			const own = JUDGED_READINGS.filter((one) => one.kind === kind && one.way === way && one.language === language);
			const judged = own.reduce((sum, one) => sum + one.judged, 0);
			const share = own.reduce((sum, one) => sum + one.right, 0) / judged;
			if (judged < 40 || kind.endsWith("-alone")) continue;
			const grade = share >= 0.93 ? "high" : share >= 0.85 ? "medium" : "low";
			expect([kind, way, language, gradeOf(kind, way, language)]).toEqual([kind, way, language, grade]);
		}
	});

	it("make what is called high right more often than medium, and that than low", () => {
		const shares = GRADES.map((grade) => {
			const group = JUDGED_READINGS.filter(({ kind, way, language }) => gradeOf(kind, way, language) === grade);
			const [right, judged] = [
				group.reduce((sum, one) => sum + one.right, 0),
				group.reduce((sum, one) => sum + one.judged, 0),
			];
			return right / judged;
		});
		expect(shares[0]).toBeGreaterThanOrEqual(0.93);
		expect(shares[1]).toBeGreaterThanOrEqual(0.85);
		expect(shares[2]).toBeLessThan(0.8);
	});
});

const WAYS: Readonly<Record<string, string>> = { "own-voice": "narrator", carried: "carry-over", named: "side" };

/** By rules that lead to this group. */
function gradeOf(kind: string, way: string, language: string) {
	const rules: Readonly<Record<string, readonly string[]>> = {
		"name-carries-stance": ["name-carries-stance"],
		"no-attitude": ["no-attitude"],
		"object-against": ["disapproval", "by-object"],
		demand: ["directive", "by-predicate"],
		unusual: ["support", "by-object", "against-the-usual"],
		negated: ["support-negated", "by-weak"],
	};
	const issue = kind.startsWith("named-") ? kind.slice("named-".length) : "grain";
	const reading = rules[kind.startsWith("named-") ? "no-attitude" : kind] ?? ["support", `by-${kind}`];
	return read("own", issue, `${language}.${WAYS[way]}`, "concept:any", ...reading);
}

describe("a language in which hardly any reading was judged", () => {
	it("has no reading that is surer than medium", () => {
		const read = (language: string) =>
			certaintyOf({
				because: [`${language}.narrator`, "concept:trade", "support", "by-object"],
				...{ manner: "own", stance: 2, issue: "trade" },
			});
		expect([read("en"), read("fr")]).toEqual(["high", "medium"]);
	});
});

import type { ActorId, LanguageCode } from "@fissure/model";
import { describe, expect, it } from "vitest";
import { textOf } from "../coding/fixtures/small-world.ts";
import { dayNumber } from "../documents/days.ts";
import type { Occasion } from "./occasion-of.ts";
import { scorePair } from "./score-pair.ts";

const DAY = dayNumber("2024-05-06") as number;

interface Told extends Partial<Omit<Occasion, "document">> {
	readonly publisher?: ActorId | null;
	readonly language?: LanguageCode;
}

/** A text of Norland's on a call with Kestria, unless said otherwise. */
const told = ({ publisher = "XNO", language = "en", ...more }: Told = {}): Occasion => ({
	document: textOf("", { id: `${publisher}-${language}`, publisher, language }),
	role: "account",
	isLate: false,
	day: DAY,
	parties: new Set(["XNO", "XKE"]),
	forums: new Set(),
	level: null,
	kinds: new Set(["call"]),
	towns: new Set(),
	offices: new Map(),
	titled: false,
	signed: null,
	...more,
});
const answer = (more: Told = {}): Occasion => told({ publisher: "XKE", ...more });
const held = (...offices: readonly (readonly [ActorId, ...string[]])[]): Occasion["offices"] =>
	new Map(offices.map(([actor, ...names]) => [actor, new Set(names)]));

const GROUNDS = ["same sides: XKE, XNO", "same day: 2024-05-06", "same kind: call", "both are accounts"];

describe("how well two texts fit", () => {
	it("is what their sides, day, kind and role are worth together", () => {
		expect(scorePair(told(), answer())).toEqual({ score: 0.85, reasons: GROUNDS });
	});

	it.each<readonly [what: string, a: Told, b: Told, score: number, reason: string]>([
		["both headings tell of it", { titled: true }, { titled: true }, 0.9, "both headings say so"],
		[
			"the place is the same",
			{ towns: new Set(["Rome", "Bern"]) },
			{ towns: new Set(["Bern"]) },
			0.9,
			"same place: Bern",
		],
		[
			"two places are the same",
			{ towns: new Set(["Rome", "Bern"]) },
			{ towns: new Set(["Rome", "Bern"]) },
			0.9,
			"same place: Bern, Rome",
		],
		[
			"the place differs",
			{ towns: new Set(["Rome"]) },
			{ towns: new Set(["Oslo", "Bern"]) },
			0.4,
			"Bern, Oslo in one, Rome in the other",
		],
		[
			"one office is the same",
			{ offices: held(["XKE", "president", "general"]) },
			{ offices: held(["XKE", "president"]) },
			0.9,
			"same office for XKE",
		],
		[
			"two offices are the same",
			{ offices: held(["XNO", "president"], ["XKE", "president"]) },
			{ offices: held(["XNO", "president"], ["XKE", "president"]) },
			0.95,
			"same office for XKE, XNO",
		],
		[
			"one office is the same and another is not",
			{ offices: held(["XNO", "president"], ["XKE", "president"]) },
			{ offices: held(["XNO", "president"], ["XKE", "minister"]) },
			0.25,
			"somebody else for XKE",
		],
		[
			"both offices differ",
			{ offices: held(["XNO", "president"], ["XKE", "president"]) },
			{ offices: held(["XNO", "general"], ["XKE", "minister"]) },
			0.25,
			"somebody else for XKE",
		],
		[
			"several sides are named by one only",
			{ parties: new Set(["XNO", "XKE", "XOR"]) },
			{ parties: new Set(["XNO", "XKE", "XMV"]) },
			0.65,
			"named by one only: XMV, XOR",
		],
		["the kinds are akin", { kinds: new Set(["visit"]) }, { kinds: new Set(["meeting"]) }, 0.85, "same kind: meeting"],
		[
			"two kinds are the same",
			{ kinds: new Set(["meeting", "call"]) },
			{ kinds: new Set(["call", "meeting"]) },
			0.85,
			"same kind: call, meeting",
		],
		["the kinds differ", { kinds: new Set(["visit"]) }, {}, 0.55, "call in one, visit in the other"],
		["it is a day later", {}, { day: DAY + 1 }, 0.77, "1 day apart, from 2024-05-06"],
		["it is a day earlier", {}, { day: DAY - 1 }, 0.77, "1 day apart, from 2024-05-05"],
	])("counts whether %s", (_, a, b, score, reason) => {
		for (const pair of [scorePair(told(a), answer(b)), scorePair(answer(b), told(a))]) {
			expect(pair?.score).toBe(score);
			expect(pair?.reasons).toContain(reason);
		}
	});

	it.each<readonly [what: string, a: Told, b: Told]>([
		["one heading tells of it", { titled: true }, {}],
		["one text names a place", { towns: new Set(["Rome"]) }, {}],
		[
			"each names an office of another side",
			{ offices: held(["XNO", "president"]) },
			{ offices: held(["XKE", "president"]) },
		],
	])("does not count that only %s", (_, a, b) => {
		for (const pair of [scorePair(told(a), answer(b)), scorePair(answer(b), told(a))])
			expect(pair).toEqual({ score: 0.85, reasons: GROUNDS });
	});

	it.each<readonly [a: Occasion["role"], b: Occasion["role"]]>([
		["account", "record"],
		["record", "record"],
		["record", "account"],
	])("is less where not both are accounts: %s, %s", (a, b) => {
		expect(scorePair(told({ role: a }), answer({ role: b }))).toEqual({ score: 0.8, reasons: GROUNDS.slice(0, 3) });
	});

	it("counts a text of the small hours as one of the day before as well", () => {
		expect(scorePair(told(), answer({ day: DAY + 1, isLate: true }))).toEqual({ score: 0.85, reasons: GROUNDS });
		expect(scorePair(told({ isLate: true }), answer())?.score).toBe(0.85);
		expect(scorePair(told({ isLate: true }), answer({ day: DAY + 1 }))?.score).toBe(0.77);
		expect(scorePair(told({ isLate: true }), answer({ day: DAY + 1, isLate: true }))?.score).toBe(0.85);
		expect(scorePair(told(), answer({ day: DAY + 3, isLate: true }))).toBeNull();
	});

	it("is 0 to 1, whatever speaks for it or against it", () => {
		const all: Told = {
			...{ titled: true, towns: new Set(["Rome"]) },
			offices: held(["XNO", "president"], ["XKE", "president"]),
		};
		expect(scorePair(told(all), answer(all))?.score).toBe(1);
		const none: Told = { kinds: new Set(["visit"]), offices: held(["XNO", "general"]), towns: new Set(["Bern"]) };
		expect(scorePair(told(all), answer(none))?.score).toBe(0);
	});
});

describe("two texts do not fit", () => {
	it.each<readonly [why: string, a: Told, b: Told]>([
		["one tells of no meeting", { role: null }, {}],
		["they have one side in common", { parties: new Set(["XNO", "XOR"]) }, {}],
		["a day is not known", { day: null }, {}],
		["they are two days apart", { day: DAY + 2 }, {}],
	])("where %s", (_, a, b) => {
		expect(scorePair(told(a), answer(b))).toBeNull();
		expect(scorePair(answer(b), told(a))).toBeNull();
	});

	it("where neither publisher was there, unless a joint text names both", () => {
		const others: Told = { publisher: "XOR", parties: new Set(["XNO", "XKE"]) };
		const more: Told = { ...others, publisher: "XMV" };
		expect(scorePair(told(others), told(more))).toBeNull();
		expect(scorePair(told({ ...others, publisher: null }), told(more))).toBeNull();
		expect(scorePair(told(others), answer())?.reasons).toContain("same sides: XKE, XNO");
		for (const joint of [
			scorePair(told({ ...others, role: "joint" }), told(more)),
			scorePair(told(others), told({ ...more, role: "joint" })),
		])
			expect(joint).toEqual({
				score: 0.8,
				reasons: ["a joint text of XKE, XNO", ...GROUNDS.slice(1, 3)],
			});
	});

	it("where one names officials of a third that publishes neither", () => {
		const three = new Set(["XNO", "XKE", "XOR"]);
		const third: Told = { parties: three, offices: held(["XOR", "president"]) };
		expect(scorePair(told(third), answer())).toBeNull();
		expect(scorePair(told({ parties: three }), answer())?.reasons).toContain("named by one only: XOR");
		expect(scorePair(told(third), answer({ publisher: "XOR" }))?.score).toBe(0.75);
	});

	it("where one publisher has both, unless one translates the other", () => {
		expect(scorePair(told(), told())).toBeNull();
		expect(scorePair(told(), told({ role: "record" }))).toBeNull();
		expect(scorePair(told(), told({ language: "ru" }))).toEqual({
			score: 0.85,
			reasons: ["XNO in two languages, on XKE, XNO", ...GROUNDS.slice(1)],
		});
		expect(scorePair(told(), told({ language: "ru", day: DAY + 1 }))?.score).toBe(0.77);
	});
});

describe("texts on one summit", () => {
	const summit: Told = {
		...{ parties: new Set(["XNO"]), forums: new Set(["LEAGUE"]) },
		kinds: new Set(["summit"]),
	};
	const theirs: Told = { ...summit, parties: new Set(["XKE"]) };

	it("fit by its name though each names its own side, which is not held against them", () => {
		const pair = {
			score: 0.8,
			reasons: ["same forum: LEAGUE", "same day: 2024-05-06", "same kind: summit", GROUNDS[3]],
		};
		expect(scorePair(told(summit), answer(theirs))).toEqual(pair);
		const two = new Set(["LEAGUE", "COAST"]);
		expect(scorePair(told({ ...summit, forums: two }), answer({ ...theirs, forums: two }))?.reasons[0]).toBe(
			"same forum: COAST, LEAGUE",
		);
		const met: Told = { kinds: new Set(["meeting"]) };
		expect(scorePair(told({ ...summit, ...met }), answer({ ...theirs, ...met }))?.score).toBe(0.8);
	});

	it.each<readonly [why: string, b: Told]>([
		["one is of another forum too", { forums: new Set(["LEAGUE", "COAST"]) }],
		["they are of neighbouring days and are no summit", { day: DAY + 1, kinds: new Set(["meeting"]) }],
		["one publisher has both", { publisher: "XNO" }],
		["they share no summit and no meeting", { kinds: new Set(["session"]) }],
	])("do not fit where %s", (_, b) => {
		const sessions: Told = b.kinds === undefined ? {} : { kinds: new Set(["session"]) };
		const [ours, others] = [told({ ...summit, ...sessions }), answer({ ...theirs, ...b })];
		expect(scorePair(ours, others)).toBeNull();
		expect(scorePair(others, ours)).toBeNull();
	});

	it("fit where they say the same of who met, or one says nothing", () => {
		const ofLevel = (mine: string | null, other: string | null): number | undefined =>
			scorePair(told({ ...summit, level: mine }), answer({ ...theirs, level: other }))?.score;
		expect(ofLevel("leaders", "leaders")).toBe(0.8);
		expect(ofLevel("foreign_minister", null)).toBe(0.8);
		expect(ofLevel("foreign_minister", "leaders")).toBeUndefined();
		expect(ofLevel("foreign_minister", "finance_minister")).toBeUndefined();
	});

	it("fit on neighbouring days where it is the summit of an organisation, which does not hold two", () => {
		const late = answer({ ...theirs, day: DAY + 1 });
		expect(scorePair(told(summit), late)?.reasons[1]).toBe("1 day apart, from 2024-05-06");
		const linked: Told = { ...summit, kinds: new Set(["summit", "call"]) };
		expect(scorePair(told(linked), late)).toBeNull();
		const session: Told = { ...summit, kinds: new Set(["summit", "session"]) };
		expect(scorePair(told(session), late)).toBeNull();
		expect(scorePair(told(summit), answer({ ...theirs, kinds: session.kinds ?? new Set(), day: DAY + 1 }))).toBeNull();
		const conference: Told = { forums: new Set(["Crimea Platform"]) };
		expect(
			scorePair(told({ ...summit, ...conference }), answer({ ...theirs, ...conference, day: DAY + 1 })),
		).toBeNull();
		expect(scorePair(told(summit), answer({ ...theirs, day: DAY + 2 }))).toBeNull();
	});

	it("hold no side that only one names against them, though they have the same sides as well; texts of no forum do", () => {
		const both: Told = { ...summit, parties: new Set(["XNO", "XKE"]) };
		const more: Told = { ...both, parties: new Set(["XNO", "XKE", "XOR"]) };
		const onlyOne = "named by one only: XOR";
		expect(scorePair(told(more), answer(both))?.reasons).not.toContain(onlyOne);
		const none: Told = { forums: new Set<string>() };
		expect(scorePair(told({ ...more, ...none }), answer({ ...both, ...none }))?.reasons).toContain(onlyOne);
	});
});

describe("a joint text that tells of no meeting", () => {
	const joint: Told = { role: "joint", kinds: new Set(), towns: new Set(["Bern"]) };
	const met: Told = { kinds: new Set(["meeting"]), towns: new Set(["Bern"]) };

	it("fits what was held on its day in its town", () => {
		const reasons = ["a joint text of XKE, XNO", "same day: 2024-05-06", "same place: Bern"];
		for (const pair of [scorePair(told(joint), answer(met)), scorePair(answer(met), told(joint))])
			expect(pair).toEqual({ score: 0.75, reasons });
	});

	it.each<readonly [why: string, b: Told]>([
		["is of the day after", { day: DAY + 1 }],
		["names no town", { towns: new Set() }],
		["names another town", { towns: new Set(["Rome"]) }],
	])("does not fit where the other %s", (_, b) => {
		expect(scorePair(told(joint), answer({ ...met, ...b }))?.score ?? 0).toBeLessThan(0.5);
		expect(scorePair(answer({ ...met, ...b }), told(joint))?.score ?? 0).toBeLessThan(0.5);
	});
});

describe("a joint text that two print", () => {
	const runs = new Set(Array.from({ length: 40 }, (_, at) => `run ${at}`));
	const printed: Told = { role: null, kinds: new Set(), signed: runs };

	it("fits though it tells of no meeting, on neighbouring days too", () => {
		const pair = { score: 1, reasons: ["the same joint text, word for word"] };
		expect(scorePair(told(printed), answer(printed))).toEqual(pair);
		expect(scorePair(told(printed), answer({ ...printed, day: DAY + 1 }))).toEqual(pair);
	});

	it.each<readonly [why: string, b: Told]>([
		["is of one publisher", { publisher: "XNO" }],
		["is of two days later", { day: DAY + 2 }],
		["has other words", { signed: new Set([...runs].map((run) => `other ${run}`)) }],
		["is not joint", { signed: null }],
	])("does not fit where the other %s", (_, b) => {
		expect(scorePair(told(printed), answer({ ...printed, ...b }))).toBeNull();
	});
});

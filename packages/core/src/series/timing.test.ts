import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { draws } from "../../../../tools/in-proof.ts";
import { type EventInTime, instantOf, type Moment, momentOf, type TextInTime, timing } from "./timing.ts";

const at = (day: string, minutes: number | null = null, offset: number | null = 0): Moment =>
	momentOf(day, { minutes, offset }) ?? { from: Number.NaN, to: Number.NaN };
const event = (id: string, moment: Moment, topics: readonly string[] = [id]): EventInTime => ({
	...{ id, name: id, moment, said: "", actors: [], topics, source: "file" },
});
const text = (id: string, moment: Moment, topics: readonly string[] | null = []): TextInTime => ({
	facts: { id, publisher: "VAL", date: "2031-02-24", title: null, kind: "readout", language: "en" },
	...{ moment, clock: null, zone: "UTC", topics: topics === null ? null : new Set(topics) },
});
const of = (texts: readonly TextInTime[], events: readonly EventInTime[], days?: number) =>
	timing([{ event: null, name: "talks", texts }], events, days === undefined ? {} : { days });
const distance = (one: Moment, other: Moment) =>
	of([text("a", other)], [event("strike", one)]).occasions[0]?.texts[0]?.events[0];

describe("moments", () => {
	it("are one minute where hour and zone are known, a day where the hour is not, and 50 hours where neither is", () => {
		const shown = ({ from, to }: Moment) => [instantOf(from), instantOf(to)];
		expect(shown(at("2031-02-24", 350, 180))).toEqual(["2031-02-24T02:50Z", "2031-02-24T02:50Z"]);
		expect(shown(at("2031-02-24", null, 180))).toEqual(["2031-02-23T21:00Z", "2031-02-24T21:00Z"]);
		expect(shown(at("2031-02-24", null, null))).toEqual(["2031-02-23T10:00Z", "2031-02-25T12:00Z"]);
		expect(momentOf("2031-02", { minutes: null, offset: 0 })).toBe(null);
	});
});

describe("the hours between an event and a text", () => {
	it("are exact where both minutes are known", () => {
		// 05:50 in Selin (+03:00) is 02:50 UTC; 09:20 in the east (+08:00) is 01:20 UTC of that day.
		expect(distance(at("2031-02-24", 350, 180), at("2031-02-24", 1010, 480))).toEqual({
			...{ event: "strike", least: 6, most: 6, order: "after" },
		});
	});

	it("are a range where only a day is known", () => {
		expect(distance(at("2031-02-24", 600), at("2031-02-25"))).toEqual({
			...{ event: "strike", least: 14, most: 38, order: "after" },
		});
		expect(distance(at("2031-02-24", 600), at("2031-02-24"))).toMatchObject({ least: -10, most: 14, order: "unknown" });
		expect(distance(at("2031-02-24", 600), at("2031-02-24", 600))).toMatchObject({ least: 0, most: 0, order: "after" });
	});

	it("are of events of the last days that may have come before", () => {
		const near = (one: Moment, days?: number) =>
			of([text("a", at("2031-02-24", 600))], [event("strike", one)], days).occasions[0]?.texts[0]?.events.length;
		expect([near(at("2031-02-17", 600)), near(at("2031-02-17", 599)), near(at("2031-02-17", 599), 8)]).toEqual([
			1, 0, 1,
		]);
		expect([near(at("2031-02-24", 601)), near(at("2031-02-24"))]).toEqual([0, 1]);
	});
});

it("counts meetings of the case for texts of those who took part", () => {
	const met = (actors: readonly string[]): EventInTime => ({
		...event("met", at("2031-02-23")),
		source: "case",
		actors,
	});
	const near = (actors: readonly string[]) => of([text("a", at("2031-02-24"))], [met(actors)]).events.length;
	expect([near(["VAL", "OST"]), near(["OST", "KES"])]).toEqual([1, 0]);
});

describe("topics that were on the table", () => {
	const strike = event("strike", at("2031-02-23"), ["lock", "casualties"]);

	it("are missing in all texts first, then in one", () => {
		const found = of([text("a", at("2031-02-25"), ["lock"]), text("b", at("2031-02-25"), ["ferry"])], [strike]);
		expect(found.occasions[0]?.topics).toEqual([
			{ topic: "casualties", events: ["strike"], maybe: false, said: [], missing: ["a", "b"] },
			{ topic: "lock", events: ["strike"], maybe: false, said: ["a"], missing: ["b"] },
		]);
	});

	it("are only perhaps so where the event may have come after a text", () => {
		const found = of([text("a", at("2031-02-23", 600)), text("b", at("2031-02-25"))], [strike]);
		expect(found.occasions[0]?.topics.map(({ maybe }) => maybe)).toEqual([true, true]);
	});

	it("are missing in no text that was not analysed, and none of the event that the texts are of", () => {
		expect(of([text("a", at("2031-02-25"), null)], [strike]).occasions[0]?.topics[0]).toMatchObject({
			said: [],
			missing: [],
		});
		const own = timing([{ event: "strike", name: "", texts: [text("a", at("2031-02-25"))] }], [strike]);
		expect(own.occasions[0]).toMatchObject({ topics: [], texts: [{ events: [{ event: "strike" }] }] });
	});
});

it("answers the same whatever the order of texts and events", () => {
	const day = fc.integer({ min: 20, max: 28 }).map((number) => `2031-02-${number}`);
	const moment = fc
		.tuple(day, fc.option(fc.integer({ min: 0, max: 1439 })))
		.map(([one, minutes]) => at(one, minutes, 60));
	const some = fc.array(fc.tuple(moment, fc.subarray(["lock", "ferry", "grain"])), { maxLength: 8 });
	fc.assert(
		fc.property(some, some, (said, happened) => {
			const texts = said.map(([when, topics], number) => text(`t${number}`, when, topics));
			const events = happened.map(([when, topics], number) => event(`e${number}`, when, topics));
			expect(of([...texts].reverse(), [...events].reverse())).toEqual(of(texts, events));
		}),
		{ numRuns: draws(60) },
	);
});

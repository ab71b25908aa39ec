import type { EventGroup, EventKind } from "@fissure/model";
import { describe, expect, it } from "vitest";
import { textOf } from "../coding/fixtures/small-world.ts";
import { dayNumber } from "../documents/days.ts";
import { eventOf } from "./event-of.ts";
import { type Fit, pairKey } from "./fits-of.ts";
import type { Occasion } from "./occasion-of.ts";

const occasion = (
	id: string,
	publisher: string | null,
	date: string,
	kinds: readonly EventKind[],
	parties: readonly string[],
): Occasion => ({
	document: textOf("", { id, publisher, date }),
	...{
		role: "account",
		day: dayNumber(date),
		isLate: false,
		forums: new Set(),
		level: null,
		towns: new Set(),
		offices: new Map(),
		titled: false,
		signed: null,
	},
	kinds: new Set(kinds),
	parties: new Set(parties),
});

const ALL = [
	occasion("north", "XNO", "2024-05-07", ["call", "meeting"], ["XNO", "XKE"]),
	occasion("east", "XKE", "2024-05-06", ["meeting"], ["XKE", "XNO", "XMV"]),
	occasion("west", "XOR", "2024-05-06", ["visit"], ["XOR"]),
	occasion("undated", null, "", ["visit", "meeting"], ["XMD"]),
];
const fit = (a: string, b: string, score: number): Fit => ({ a, b, score, reasons: [`${a} and ${b}`] });

const event = (
	ids: readonly string[],
	more: {
		readonly fits?: readonly Fit[];
		readonly byPerson?: readonly string[];
		readonly bySource?: readonly string[];
		readonly isOpen?: boolean;
	} = {},
): EventGroup =>
	eventOf(
		ids,
		new Map(ALL.map((one) => [one.document.id, one])),
		new Map((more.fits ?? []).map((found) => [pairKey(found.a, found.b), found])),
		{ byPerson: new Set(more.byPerson), bySource: new Set(more.bySource) },
		more.isOpen ?? false,
	);

describe("an event of several texts", () => {
	it("is of the earliest day, its texts in order of day and then of their ids", () => {
		const { date, documents } = event(["north", "west", "east"]);
		expect(date).toBe("2024-05-06");
		expect(documents.map(({ document }) => document)).toEqual(["east", "west", "north"]);
		expect(event(["north", "undated"]).documents.map(({ document }) => document)).toEqual(["undated", "north"]);
	});

	it("has no day where no text has one", () => {
		expect(event(["undated"]).date).toBeNull();
	});

	it("is of the kind that most name; of equal ones the first of the list", () => {
		expect(event(["north", "east", "west"]).kind).toBe("meeting");
		expect(event(["north", "undated", "west"]).kind).toBe("meeting");
		expect(event(["west", "undated"]).kind).toBe("visit");
	});

	it("has its publishers for parties, and whom two texts name", () => {
		expect(event(["north", "east", "west", "undated"]).parties).toEqual(["XKE", "XNO", "XOR"]);
		expect(event(["west", "undated"]).parties).toEqual(["XOR"]);
	});

	it("has for a party whom several name though it publishes nothing", () => {
		const others = ["XMV", "XMD"];
		const occasions = ["b", "a"].map((id) => occasion(id, "XOR", "2024-05-06", ["meeting"], others));
		const { parties } = eventOf(
			["b", "a"],
			new Map(occasions.map((one) => [one.document.id, one])),
			new Map(),
			{ byPerson: new Set(), bySource: new Set() },
			false,
		);
		expect(parties).toEqual(["XMD", "XMV"]);
	});

	it("gives each text the share of right ones among pairs as good as its best, with its reasons", () => {
		const { documents, score } = event(["east", "north", "west"], {
			fits: [fit("east", "north", 0.9), fit("east", "west", 0.8), fit("north", "west", 0.89)],
		});
		expect(documents).toEqual([
			{ document: "east", score: 0.97, reasons: ["east and north"] },
			{ document: "west", score: 0.92, reasons: ["north and west"] },
			{ document: "north", score: 0.97, reasons: ["east and north"] },
		]);
		expect(score).toBe(0.92);
	});

	it("says of a text without a pair no reason", () => {
		expect(event(["east", "west"]).documents[0]).toEqual({ document: "east", score: 0.92, reasons: [] });
	});

	it("is sure of what a person grouped, or else the sources", () => {
		const pair = pairKey("east", "north");
		const fits = [fit("east", "north", 0.9)];
		expect(event(["east", "north"], { fits, byPerson: [pair], bySource: [pair] })).toMatchObject({
			state: "confirmed",
			score: 1,
			documents: [{ reasons: ["grouped by a person"] }, { reasons: ["grouped by a person"] }],
		});
		expect(event(["east", "north"], { fits, bySource: [pair] })).toMatchObject({
			state: "proposed",
			documents: [
				{ document: "east", score: 1, reasons: ["their sources name the same event"] },
				{ document: "north", score: 1, reasons: ["their sources name the same event"] },
			],
		});
		expect(event(["east", "north"], { fits, byPerson: [pair], isOpen: true }).state).toBe("open");
	});
});

import type { Attribution } from "@fissure/model";
import { describe, expect, it } from "vitest";
import { UNATTRIBUTED } from "../fixtures/argument-world.ts";
import { isOneOccasion, occasionsDiffer, speakersDiffer } from "./same-source.ts";

const said = (more: Partial<Attribution>): Attribution => ({ ...UNATTRIBUTED, ...more });

describe("two things that a draft says of quoted words", () => {
	it("have two speakers where both name one, and another", () => {
		expect(speakersDiffer(said({ holder: "XNO" }), said({ holder: "XKE" }))).toBe(true);
		expect(speakersDiffer(said({ holder: "XNO" }), said({ holder: "XNO" }))).toBe(false);
		expect(speakersDiffer(said({ holder: "XNO" }), said({}))).toBe(false);
		expect(speakersDiffer(said({}), said({ holder: "XNO" }))).toBe(false);
		expect(speakersDiffer(null, said({ holder: "XNO" }))).toBe(false);
		expect(speakersDiffer(said({ holder: "XNO" }), null)).toBe(false);
	});

	it.each([
		["two dates", { date: "2024-05-06" }, { date: "2024-05-07" }, true],
		["a day and its month", { date: "2024-05-06" }, { date: "2024-05" }, false],
		["a month and its day", { date: "2024-05" }, { date: "2024-05-06" }, false],
		["two venues", { venue: "Harbour Summit" }, { venue: "River Conference" }, true],
		["a hall and its town", { venue: "the harbour hall in Arlen" }, { venue: "Arlen" }, false],
		["one venue in two cases", { venue: "Harbour Summit" }, { venue: "harbour summit" }, false],
		["two kinds", { kind: "speech" }, { kind: "readout" }, true],
		["two documents", { document: "a1" }, { document: "b2" }, true],
		["one date and two venues", { date: "2024", venue: "Arlen" }, { date: "2024", venue: "Port Ellery" }, true],
		["a date and a venue", { date: "2024" }, { venue: "Arlen" }, false],
		["nothing", {}, {}, false],
	] as const)("have two occasions, or not, by %s", (_, one, other, differ) => {
		expect(occasionsDiffer(said(one), said(other))).toBe(differ);
		expect(occasionsDiffer(said(one), null)).toBe(false);
		expect(occasionsDiffer(null, said(other))).toBe(false);
	});

	it.each([
		["one document", { document: "a" }, { document: "a" }, true],
		["two documents", { document: "a" }, { document: "b" }, false],
		["date and kind", { date: "2024", kind: "speech" }, { date: "2024", kind: "speech" }, true],
		["date and venue", { date: "2024", venue: "Arlen" }, { date: "2024", venue: "Arlen" }, true],
		["a date alone", { date: "2024" }, { date: "2024" }, false],
		["two dates", { date: "2024", kind: "speech" }, { date: "2025", kind: "speech" }, false],
		["no date", { kind: "speech" }, { kind: "speech" }, false],
		["one date and two kinds", { date: "2024", kind: "speech" }, { date: "2024", kind: "readout" }, false],
		["nothing", {}, {}, false],
	] as const)("are plainly of one text, or not, by %s", (_, one, other, same) => {
		expect(isOneOccasion(said(one), said(other))).toBe(same);
		expect(isOneOccasion(said(one), null)).toBe(false);
		expect(isOneOccasion(null, said(other))).toBe(false);
	});
});

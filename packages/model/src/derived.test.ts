import { describe, expect, it } from "vitest";
import { conceptsNamed, conceptsOf, denialInNote, noteWithDenial, offersMute, readingsByConcept } from "./derived.ts";

describe("muting an issue", () => {
	const offered = (rejected: number, accepted: number, corrected = 0, muted = false) =>
		offersMute({ accepted, corrected, rejected, muted });

	it("is offered where at least five positions were reviewed and more than half of them rejected", () => {
		expect(offered(7, 2)).toBe(true);
		expect(offered(3, 1, 1)).toBe(true);
		expect(offered(4, 0)).toBe(false);
		expect(offered(3, 2, 1)).toBe(false);
		expect(offered(9, 0, 0, true)).toBe(false);
	});
});

describe("the rules of a position", () => {
	it("tell apart how each of its concepts was read", () => {
		const because = ["en.narrator", "concept:ferry", "by-object", "concept:bridge", "by-weak", "beside:harbour"];
		expect(readingsByConcept({ because })).toEqual([
			["en.narrator", "concept:ferry", "by-object"],
			["en.narrator", "concept:bridge", "by-weak", "beside:harbour"],
		]);
		expect(conceptsOf({ because })).toEqual(["ferry", "bridge"]);
		expect(conceptsNamed({ because })).toEqual(["ferry", "bridge", "harbour"]);
		for (const one of [[], ["person:Ana"], because.slice(0, 3)])
			expect(readingsByConcept({ because: one })).toEqual([one]);
	});
});

describe("the words that deny a position", () => {
	it.each([
		["By phone", { document: "note-2", start: 10, end: 94 }, "By phone [@note-2#10-94]"],
		[null, { document: "note-2", start: 10, end: 94 }, "[@note-2#10-94]"],
		["By phone", null, "By phone"],
		[null, null, null],
	])("are cited at the end of the note %s, and found there again", (note, by, written) => {
		expect(noteWithDenial(note, by)).toBe(written);
		expect(denialInNote(written)).toEqual({ note, by });
	});
});

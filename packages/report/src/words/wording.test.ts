import type { Slot } from "@fissure/model";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { caveatsOf, headlineOf } from "./wording.ts";

const wordingOf = (words: string, slots: Readonly<Record<string, readonly Slot[]>>) => ({
	headline: "as data has it",
	caveats: ["as data has it"],
	wording: { headline: { words, slots }, caveats: [{ words, slots }] },
});
const NAMES = { actorNames: { XNO: "Norland", XKE: "Kestrian Republic" } };
const side = (publisher: string | null, mark: string | null = null): Slot => ({
	...{ document: `text-of-${publisher}`, publisher, kind: "joint-statement", mark },
});

describe("a sentence with slots", () => {
	it("calls actors by name, with their article, and begins with a capital", () => {
		const said = headlineOf(
			wordingOf("{carrier} and {others} give {holder} opposite positions on “{issue}”.", {
				carrier: [side("XKE")],
				others: [side("XNO", "zh")],
				holder: [{ actor: "XKE" }],
				issue: [{ issue: "bans", name: "XNO’s bans" }],
			}),
			NAMES,
		);
		expect(said).toBe(
			"The Kestrian Republic and Norland (zh) give the Kestrian Republic opposite positions on “XNO’s bans”.",
		);
	});

	it("chooses its verb by how many are named, each once", () => {
		const of = (...others: readonly Slot[]): string =>
			headlineOf(wordingOf("{others} {others|does|do} not.", { others }), NAMES);
		expect(of(side("XNO"), side("XNO"))).toBe("Norland does not.");
		expect(of(side("XNO"), side("XKE"), side(null))).toBe(
			"Norland, the Kestrian Republic and the joint statement do not.",
		);
	});

	it("calls a text by what it is and whose", () => {
		const text = (publisher: string | null): Slot => ({ text: "text-1", publisher, kind: "readout" });
		const of = (publisher: string | null) =>
			caveatsOf(wordingOf("kind of {text} is a guess", { text: [text(publisher)] }), NAMES);
		expect(of("XNO")).toEqual(["kind of the readout of Norland is a guess"]);
		expect(of(null)).toEqual(["kind of the readout is a guess"]);
	});

	it("shows hidden characters, and is as it was where an earlier version found it", () => {
		expect(headlineOf(wordingOf("“{quoted}”", { quoted: [{ words: "a\u202Eb" }] }), NAMES)).toBe("“a⟨U+202E⟩b”");
		expect(headlineOf({ headline: "XNO spoke." }, NAMES)).toBe("XNO spoke.");
		expect(caveatsOf({ caveats: ["XNO spoke"] }, NAMES)).toEqual(["XNO spoke"]);
	});

	it("never has an id of an actor that has a name, nor of a text", () => {
		const id = fc.stringMatching(/^Q[A-Z]{3}[0-9]{3}$/);
		fc.assert(
			fc.property(fc.uniqueArray(id, { minLength: 4, maxLength: 4 }), ([a, b, one, two]) => {
				const slots: Readonly<Record<string, readonly Slot[]>> = {
					carrier: [{ document: one as string, publisher: a as string, kind: "speech", mark: "zh" }],
					others: [
						{ document: two as string, publisher: b as string, kind: "readout", mark: null },
						{ document: one as string, publisher: null, kind: "joint-statement", mark: null },
					],
					holder: [{ actor: b as string }],
					text: [{ text: two as string, publisher: a as string, kind: "briefing" }],
				};
				const found = wordingOf("{carrier} {others} {others|has|have} {holder} {text}", slots);
				const names = { actorNames: { [a as string]: "Norland", [b as string]: "Kestria" } };
				expect([headlineOf(found, names), ...caveatsOf(found, names)].join(" ")).not.toMatch(/Q[A-Z]{3}[0-9]{3}/);
			}),
		);
	});
});

import type { Document } from "@fissure/model";
import { describe, expect, it } from "vitest";
import { lexicon } from "../../coding/fixtures/held.ts";
import { draftOf } from "../../drafts/fixtures/attributed-draft.ts";
import { verifyDraft } from "../../verify-draft.ts";
import { jointTextOf, kestriaText, norlandText } from "../fixtures/attributed-world.ts";

const NORLAND = norlandText("Good day. We have not decided on the bridge at all. The lamps stay lit.", {
	kind: "press-conference",
	title: "Deputy Secretary Ana Dole: Press Briefing on the Bridge",
	date: "2022-05-03",
});
const KESTRIA = kestriaText("The old war has long ended. The harbour is open to all.", {
	kind: "speech",
	title: "Remarks by Foreign Minister Jan Orr at the Harbour Security Conference",
	venue: "Harbour Security Conference",
});
const JOINT = jointTextOf("The two sides agreed on water.", {
	title: "Joint Statement of the Republic of Ostrava and the Kingdom of Belmar",
});

const statesOf = (text: string, sources: readonly Document[] = [NORLAND, KESTRIA, JOINT]) =>
	verifyDraft(draftOf(text, { date: "2022-06-01" }), sources, { lexicon }).quotations.map(({ state }) => state);

describe("words that stand in another text than the draft names", () => {
	it.each([
		"Kestria's foreign minister stated: “We have not decided on the bridge at all.”",
		"As Kestria put it, “We have not decided on the bridge at all.”",
		"According to Jan Orr, “have not decided on the bridge at all”.",
		"> We have not decided on the bridge at all.\n>\n> — Jan Orr, Harbour Security Conference, 19 February 2022\n",
		"“We have not decided on the bridge at all.” (Jan Orr, Harbour, 19 February 2022)",
		"“We have not decided on the bridge at all.”[^1]\n\n[^1]: Jan Orr, Remarks at the Harbour Security Conference, 19 February 2022.\n",
		"In her press briefing of 3 May 2022, Deputy Secretary Dole said that “harbour is open to all”.",
		"“The harbour is open to all,” Ana Dole told reporters.",
	])("have moved: %j", (text) => {
		expect(statesOf(text)).toEqual(["moved"]);
	});

	it.each([
		"Norland's foreign minister stated: “We have not decided on the bridge at all.”",
		"> We have not decided on the bridge at all.\n>\n> — Ana Dole, press briefing, 3 May 2022\n",
		"“The harbour is open to all.” (Jan Orr, Harbour, 19 February 2022)",
		"“The harbour is open to all,” Orr told the Harbour Security Conference.",
		"In her press briefing of 3 May 2022, Deputy Secretary Dole said that “lamps stay lit”.",
	])("have not moved: %j", (text) => {
		expect(["exact", "normalised"]).toContain(statesOf(text)[0]);
	});

	it("have not moved where nobody knows whose text they stand in", () => {
		const { title: _, ...untitled } = KESTRIA;
		const unknown = { ...untitled, publisher: null };
		expect(statesOf("Norland said: “The harbour is open to all.”", [NORLAND, unknown])).toEqual(["exact"]);
	});
});

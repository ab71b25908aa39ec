import { describe, expect, it } from "vitest";
import { saidOf } from "../fixtures/quoted-case.ts";
import { gap } from "./gap.ts";

type Row = readonly [shows: string, draft: string, source: string, problems: readonly string[]];
const said = (draft: string, source: string): readonly string[] => saidOf(gap, draft, source);

describe("two speakers around a gap", () => {
	it.each<Row>([
		[
			"two parties in two sentences",
			"It “supports the ceasefire. […] welcomes the grain corridor”.",
			"Norland supports the ceasefire. Kestria welcomes the grain corridor.",
			["gap-joins-speakers: The words before the gap are said by XNO, those after it by XKE"],
		],
		[
			"one party in two sentences",
			"It “supports the ceasefire. […] welcomes the grain corridor”.",
			"Norland supports the ceasefire. Norland welcomes the grain corridor.",
			[],
		],
		[
			"both behind one",
			"It “supports the ceasefire. […] welcome the grain corridor”.",
			"Norland supports the ceasefire. Both sides welcome the grain corridor.",
			["gap-joins-speakers: The words before the gap are said by XNO, those after it by BOTH"],
		],
		[
			"two parties in one sentence, the second far before its verb",
			"It “supports the ceasefire […] the grain corridor”.",
			"Norland supports the ceasefire and Kestria of the far old northern hills welcomes the grain corridor.",
			[],
		],
		[
			"the second is named with a possessive",
			"It “supports the ceasefire. […] welcomes the grain corridor”.",
			"Norland supports the ceasefire. Kestria’s poet Halvorsen welcomes the grain corridor.",
			[],
		],
		[
			"the second is named with its side",
			"It “supports the ceasefire. […] welcomes the grain corridor”.",
			"Norland supports the ceasefire. Kestria’s side welcomes the grain corridor.",
			["gap-joins-speakers: The words before the gap are said by XNO, those after it by XKE"],
		],
		[
			"the second is named only as the owner of something",
			"It “supports the ceasefire. […] welcomes the grain corridor”.",
			"Norland supports the ceasefire. Kestria’s navy welcomes the grain corridor.",
			[],
		],
		[
			"both in one sentence",
			"It “supports the ceasefire […] welcome the grain corridor”.",
			"Norland supports the ceasefire and both sides welcome the grain corridor.",
			[
				"gap-hides-subject: The gap hides the subject of what follows, “both sides”, in “and both sides”",
				"gap-joins-speakers: The words before the gap are said by XNO, those after it by BOTH",
			],
		],
		[
			"the second behind a preposition",
			"It “supports the ceasefire. […] welcomes the grain corridor”.",
			"Norland supports the ceasefire. To us, in Kestria, all welcomes the grain corridor.",
			[],
		],
		[
			"the second is named in the quotation",
			"“Norland supports the ceasefire […] Kestria welcomes the grain corridor.”",
			"Norland supports the ceasefire in the north. Kestria welcomes the grain corridor.",
			[],
		],
		[
			"two turns of a transcript",
			"“We support the ceasefire. […] We like the grain corridor.”",
			"President Halvorsen: We support the ceasefire. President Brenner: We like the grain corridor.",
			[
				"gap-joins-speakers: The words before the gap are said by XNO, those after it by XKE",
				"gap-long: The gap runs over the end of a paragraph",
			],
		],
		[
			"one turn of a transcript",
			"“We support the ceasefire. […] We like the grain corridor.”",
			"President Halvorsen: We support the ceasefire. Rain fell. We like the grain corridor.",
			[],
		],
		[
			"the turn begins behind the gap",
			"“We support the ceasefire. […] We wish it well.”",
			"President Halvorsen: We support the ceasefire. Rain fell. We wish it well. President Brenner: We like it.",
			[],
		],
	])("%s", (_, draft, source, expected) => {
		expect(said(draft, source)).toEqual(expected);
	});
});

import { existsSync, readdirSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { describe, expect, it } from "vitest";
import { isProof } from "../../../../tools/in-proof.ts";
import { holdAll } from "../fixtures/read-all.ts";

const shared = fileURLToPath(new URL("../../../../../shared/data/", import.meta.url));
const present = existsSync(shared);

interface Expected {
	/** As the SOURCE.txt of the folder counts them; that file is left out. */
	readonly texts: number;
	/** Problems by their code. */
	readonly problems?: Readonly<Record<string, number>>;
}

const FOLDERS: Readonly<Record<string, Expected>> = {
	// 3,097 items, of which 85 are empty, and 8 transcribed by hand.
	"cctv-zh-readouts": { texts: 3097 - 85 + 8, problems: { "text-empty": 85 } },
	// A database, a table of statements, and the numbers expected of them.
	dna: { texts: 0, problems: { "table-text-missing": 1, "text-binary": 1, "text-missing": 1 } },
	// 284 coded sentences, 322 in two files, and two lists in words; the rest are dictionaries, tables and markup.
	"event-coding": { texts: 284 + 2 * 322 + 2, problems: { "text-data": 10, "format-unknown": 3, "text-missing": 1 } },
	"irps-nuclear": { texts: 0, problems: { "table-text-missing": 2 } },
	"kremlin-en": { texts: 7126 },
	"kremlin-kyiv-2021-22": { texts: 1796 },
	"kremlin-ru-2025": { texts: 200 },
	"prc-mfa-zh": { texts: 1000 },
	// 22 events of two readouts each.
	"readout-pairs": { texts: 44 },
	"ukraine-addresses-2022": { texts: 157 },
	"ukraine-unga-votes": { texts: 0, problems: { "table-text-missing": 1 } },
	// The codebook alone.
	"un-idealpoints": { texts: 1, problems: { "table-text-missing": 5, "text-data": 17 } },
	"un-security-council-vetoes": { texts: 0, problems: { "table-text-missing": 1 } },
	"un-votes": { texts: 0, problems: { "table-text-missing": 5 } },
	// The speeches, and a workbook of who gave them.
	ungdc: { texts: 1700 + 2730 + 3619 + 2903, problems: { "zip-not-docx": 1 } },
	// 65 of the 87 speeches lie here, with the tables of their sentences.
	unscon: { texts: 65, problems: { "table-text-missing": 2, "table-pieces": 1 } },
	"whitehouse-foreign-policy": { texts: 2801 },
	// 336 edits, each of two captures.
	"whitehouse-page-edits": { texts: 2 * 336 },
};

describe.skipIf(!present)("the shared data (skipped: no shared data)", () => {
	// Four fifths of all bytes: whole in proof alone.
	const tried = Object.entries(FOLDERS).filter(([name]) => isProof || name !== "ungdc");
	it.each(tried)("%s loads, text for text, and what is no text is told", async (name, expected) => {
		const outcomes = await holdAll([join(shared, name)]);
		const problems: Record<string, number> = {};
		for (const outcome of outcomes)
			if (!outcome.ok) problems[outcome.problem.code] = (problems[outcome.problem.code] ?? 0) + 1;
		expect(problems).toEqual(expected.problems ?? {});
		const held = outcomes.flatMap((outcome) => (outcome.ok ? [outcome.value.document] : []));
		expect(held.length).toBe(expected.texts);
		expect(new Set(held.map(({ id }) => id)).size).toBe(held.length);
	});

	it("has no folder that is not expected here", () => {
		expect(Object.keys(FOLDERS).toSorted()).toEqual(present ? readdirSync(shared).toSorted() : []);
	});
});

import type { Document } from "@fissure/core";
import { describe, expect, it } from "vitest";
import type { Case } from "../case/case.ts";
import { addAll, additionOf } from "../fixtures/additions.ts";
import { caseFolder, withCase } from "../fixtures/case-folder.ts";
import { backgroundOf } from "./background-of.ts";
import { documentsOf } from "./read-documents.ts";

const inFolder = caseFolder();

async function idsOf(documents: AsyncIterable<Document>): Promise<readonly string[]> {
	const ids: string[] = [];
	for await (const { id } of documents) ids.push(id);
	return ids;
}

const fill = (file: Case) =>
	addAll(file, [
		additionOf("march", "One.", { date: "2026-03-04", kind: "readout" }),
		additionOf("year", "Two.", { date: "2025", kind: "readout" }),
		additionOf("february", "Three.", { date: "2026-02", kind: "readout", language: "ru" }),
		additionOf("undated", "Four.", { kind: "readout" }),
		additionOf("speech", "Five.", { date: "2024-05-06" }),
		additionOf("theirs", "Six.", { date: "2026-01-01", kind: "readout", publisher: "OST" }),
	]);

describe("documentsOf", () => {
	it("gives those that pass in the order in which they came", async () => {
		await withCase(inFolder("filters.fissure"), async (file) => {
			await fill(file);
			expect(await idsOf(documentsOf(file))).toEqual(["march", "year", "february", "undated", "speech", "theirs"]);
			expect(await idsOf(documentsOf(file, { ids: ["theirs", "speech", "nowhere"] }))).toEqual(["speech", "theirs"]);
			expect(await idsOf(documentsOf(file, { publishers: ["VAL"], from: "2026" }))).toEqual(["march", "february"]);
		});
	});

	it("gives every one of more than it holds at once", async () => {
		await withCase(inFolder("many.fissure"), async (file) => {
			const additions = Array.from({ length: 120 }, (_, i) => additionOf(`text-${i}`, `Words ${i}.`, { date: "2026" }));
			await addAll(file, additions);
			const ids = additions.map(({ document }) => document.id);
			expect(await idsOf(documentsOf(file))).toEqual(ids);
			expect(await idsOf(backgroundOf(file, "VAL"))).toEqual(ids.toReversed());
		});
	});
});

describe("backgroundOf", () => {
	it("gives a publisher's own texts of before, the newest first", async () => {
		await withCase(inFolder("background.fissure"), async (file) => {
			await fill(file);
			const background = (options: Parameters<typeof backgroundOf>[2]) => idsOf(backgroundOf(file, "VAL", options));
			expect(await background({})).toEqual(["march", "february", "year", "speech", "undated"]);
			// February may have ended after its 20th; the year 2025 had not.
			expect(await background({ before: "2026-02-20" })).toEqual(["year", "speech"]);
			expect(await background({ before: "2026-03-04" })).toEqual(["february", "year", "speech"]);
			expect(await background({ before: "2026-03", kinds: ["readout"], languages: ["en"] })).toEqual(["year"]);
			expect(await background({ except: ["march"], limit: 2 })).toEqual(["february", "year"]);
			expect(await idsOf(backgroundOf(file, "NOR"))).toEqual([]);
		});
	});
});

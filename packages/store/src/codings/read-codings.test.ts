import { describe, expect, it } from "vitest";
import type { Case } from "../case/case.ts";
import { readDocument } from "../documents/read-documents.ts";
import { accountOf, codeAll } from "../fixtures/accounts.ts";
import { addAll, additionOf } from "../fixtures/additions.ts";
import { caseFolder, withCase } from "../fixtures/case-folder.ts";
import { type CodingFilters, codingsOf, type TextCoding } from "./read-codings.ts";

const inFolder = caseFolder();

async function read(file: Case, filters: CodingFilters = {}): Promise<readonly TextCoding[]> {
	const codings: TextCoding[] = [];
	for await (const coding of codingsOf(file, filters)) codings.push(coding);
	return codings;
}

describe("codingsOf", () => {
	it("gives an account back as it was stored", async () => {
		await withCase(inFolder("same.fissure"), async (file) => {
			await addAll(file, [
				additionOf("speech", "Valdara supports it 😀. Ostmark does not. They met.", { date: "2026" }),
			]);
			const reads = [{ stance: 3 }, { holder: "OST", stance: null, manner: "counterpart" }, null] as const;
			await codeAll(file, { speech: reads });
			const document = await readDocument(file, "speech");
			if (document === null) throw new Error("no document");
			const [held, ...rest] = await read(file);
			expect(rest).toEqual([]);
			expect(held?.account).toEqual(accountOf(document, reads));
			expect(held).toMatchObject({ codebook: "book@1", at: "2026-01-01T00:00:01.000Z" });
		});
	});

	it("gives those of one coder, whatever the version, of one codebook, and of the documents asked for", async () => {
		await withCase(inFolder("filters.fissure"), async (file) => {
			const ids = Array.from({ length: 45 }, (_, i) => `text-${i}`);
			await addAll(
				file,
				ids.map((id) => additionOf(id, `${id} speaks.`)),
			);
			await codeAll(file, Object.fromEntries(ids.map((id) => [id, [{}]])));
			await codeAll(file, { "text-7": [{}] }, { coder: "lexicon@2", codebook: "book@2" });
			await codeAll(file, { "text-7": [{}] }, { coder: "lexicon-of-mine@1" });
			const given = async (filters: CodingFilters) =>
				(await read(file, filters)).map(({ account }) => `${account.document.id} ${account.coder}`);
			expect(await given({})).toHaveLength(46);
			expect(await given({ coder: "lexicon" })).toHaveLength(45);
			expect(await given({ coder: "lexicon", ids: ["text-7", "text-3"] })).toEqual([
				"text-3 lexicon@1",
				"text-7 lexicon@2",
			]);
			expect(await given({ codebook: "book@2" })).toEqual(["text-7 lexicon@2"]);
		});
	});
});

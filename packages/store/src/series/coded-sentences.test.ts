import { expect, it } from "vitest";
import { codeAll } from "../fixtures/accounts.ts";
import { addAll, additionOf } from "../fixtures/additions.ts";
import { caseFolder, granted, withCase } from "../fixtures/case-folder.ts";
import { codedSentencesOf } from "./coded-sentences.ts";
import { heldTextsOf } from "./held-texts.ts";

const inFolder = caseFolder();

it("are those of the coding that counts, no matter who coded the text after it", async () => {
	await withCase(inFolder("coders.fissure"), async (file) => {
		const ids = ["both", "others"];
		await addAll(
			file,
			ids.map((id) => additionOf(id, `Valdara supports the ${id} corridor. Ostmark does not.`)),
		);
		await codeAll(file, { both: [{}, { holder: "OST" }] }, { coder: "lexicon@1" });
		for (const coder of ["person:Ana@1", "model:small@2"])
			await codeAll(file, { both: [{ holder: "LOR" }], others: [{ holder: coder }] }, { coder });
		const keys = granted(await codedSentencesOf(file, ids));
		const { key } = await file.db
			.selectFrom("codings")
			.select("key")
			.where("coder", "=", "lexicon@1")
			.executeTakeFirstOrThrow();
		expect(keys.get("both")?.key).toBe(key);
		const holders = new Map<string, readonly string[]>();
		for await (const { document, statements } of heldTextsOf(file, ids))
			holders.set(document.id, [...new Set(statements.map(({ holder }) => holder))]);
		expect(holders.get("both")).toEqual(["VAL", "OST"]);
		expect(holders.get("others")).toContain("model:small@2");
	});
});

import { expect, it } from "vitest";
import { addAll, additionOf } from "../fixtures/additions.ts";
import { caseFolder, granted, withCase } from "../fixtures/case-folder.ts";
import { documentFacts } from "./read-documents.ts";

const inFolder = caseFolder();

it("tells what is known of documents without reading their texts", async () => {
	await withCase(inFolder("facts.fissure"), async (file) => {
		await addAll(file, [additionOf("one", "Grain."), additionOf("two", "Grain again.")]);
		const facts = granted(await documentFacts(file, ["two", "nowhere"]));
		expect([...facts.keys()]).toEqual(["two"]);
		expect(facts.get("two")).toEqual({
			...{ id: "two", publisher: "VAL", date: null, title: null, kind: "speech", language: "en" },
		});
	});
});

import { readdirSync } from "node:fs";
import { expect, it } from "vitest";
import { addTexts, caseFolder, choiceOf, codeOf, withCase } from "../fixtures/case-folder.ts";
import { exportWarc } from "./export-warc.ts";

const inFolder = caseFolder();

it.each(["none.warc", "none.warc.gz"])("no web archive is made of a case that captured nothing: %s", async (name) => {
	const path = inFolder("files.fissure");
	await withCase(path, (file) => addTexts(file, [{ id: "one", text: "From a file." }]));
	expect(codeOf(await exportWarc({ case: choiceOf(path), out: inFolder(name) }))).toBe("captures-missing");
	expect(readdirSync(inFolder(".")).filter((file) => file.startsWith("none"))).toEqual([]);
});

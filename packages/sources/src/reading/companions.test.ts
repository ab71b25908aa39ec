import { mkdirSync, mkdtempSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { zipSync } from "fflate";
import { describe, expect, it } from "vitest";
import { fileOf, problemCodes, readAll } from "../fixtures/read-all.ts";
import { partsOf } from "../inputs/raw-texts.ts";
import { companionOf, type Skipped } from "./companions.ts";

const FILES = {
	"1.txt": "First.",
	LICENSE: "Do what you like.",
	"README.zh.md": "About these texts.",
	"SOURCE.txt": "These texts come from Valdara.",
	"metadata.json": '{"text":"not a text"}',
	"z.txt": "Last.",
};
const LEFT_OUT = ["LICENSE", "README.zh.md", "SOURCE.txt", "metadata.json"];

function folderOf(files: Readonly<Record<string, string>>): string {
	const folder = mkdtempSync(join(tmpdir(), "fissure-companions-"));
	mkdirSync(join(folder, "deep"));
	for (const [name, text] of Object.entries(files)) writeFileSync(join(folder, "deep", name), text);
	return folder;
}

describe("files that are about the texts among which they lie", () => {
	const zip = () =>
		fileOf(
			"texts.zip",
			zipSync(Object.fromEntries(Object.entries(FILES).map(([k, v]) => [`deep/${k}`, Buffer.from(v)]))),
		);

	it.each([
		["folder", () => folderOf(FILES)],
		["zip archive", zip],
	])("are left out of a %s, and each is reported", async (_, make) => {
		const input = make();
		const skipped: Skipped[] = [];
		const outcomes = await readAll([input], { onSkipped: (one) => skipped.push(one) });
		expect(outcomes.map((outcome) => (outcome.ok ? outcome.value.text : outcome.problem))).toEqual(["First.", "Last."]);
		expect(skipped.map(({ place }) => place)).toEqual(LEFT_OUT.map((name) => `${input}/deep/${name}`));
		expect(skipped.map(({ what }) => what)).toEqual([
			"a licence",
			"a description",
			"a note on the source",
			"data about the texts",
		]);
	});

	it("are read where a person names them", async () => {
		const outcomes = await readAll([join(folderOf(FILES), "deep", "SOURCE.txt")]);
		expect(outcomes.map((outcome) => outcome.ok && outcome.value.text)).toEqual(["These texts come from Valdara."]);
	});

	it("are not looked through for quotations", async () => {
		const places: string[] = [];
		for await (const part of partsOf(folderOf(FILES)))
			if (part.ok) places.push(part.value.place.split("/").at(-1) ?? "");
		expect(places).toEqual(["1.txt", "z.txt"]);
	});

	it("alone make no folder of texts", async () => {
		expect(await problemCodes([folderOf({ "SOURCE.txt": "x", README: "x" })])).toEqual(["folder-empty"]);
		expect(await problemCodes([fileOf("only.zip", zipSync({ "README.md": Buffer.from("x") }))])).toEqual(["zip-empty"]);
	});
});

it.each(["source-of-concern.txt", "notice.txt", "licensed.txt", "manifesto.txt", "citations.txt"])(
	"%s may be a text",
	(name) => {
		expect(companionOf(name)).toBeNull();
	},
);

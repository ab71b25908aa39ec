import { writeFileSync } from "node:fs";
import fc from "fast-check";
import { strToU8, zipSync } from "fflate";
import { describe, expect, it } from "vitest";
import { isProof } from "../../../../../tools/in-proof.ts";
import { choiceOf, codeOf, granted, withCase } from "../fixtures/case-folder.ts";
import { CODED_TEXTS, codedCase, freshFiles, positionsIn, textsIn, withPlainLinesIn } from "../fixtures/coded-case.ts";
import { exportRefi } from "./export-refi.ts";
import { importRefi } from "./import-refi.ts";
import { importedRefiView } from "./refi-view.ts";

const fresh = freshFiles();

async function emptyCase(): Promise<string> {
	const file = fresh(".fissure");
	await withCase(file, async () => {});
	return file;
}

/** An archive of another program. */
function archive(project: string, texts: Readonly<Record<string, string>> = {}): string {
	const file = fresh(".qdpx");
	const parts = { "project.qde": strToU8(project) };
	const sources = Object.fromEntries(Object.entries(texts).map(([name, text]) => [`sources/${name}`, strToU8(text)]));
	writeFileSync(file, zipSync({ ...parts, ...sources }));
	return file;
}

const CODE = "11111111-1111-1111-1111-111111111111";
const ANA = "22222222-2222-2222-2222-222222222222";
const project = (source: string, origin = "Other") =>
	`<Project xmlns="urn:QDA-XML:project:1.0" name="x" origin="${origin}"><Users><User guid="{${ANA.toUpperCase()}}" name="Ana"/></Users><CodeBook><Codes><Code guid="${CODE}" name="Trade" isCodable="true"/></Codes></CodeBook><Sources>${source}</Sources></Project>`;
const marked = (start: number | string, end: number | string, description = "") =>
	`<PlainTextSelection guid="x" startPosition="${start}" endPosition="${end}" creatingUser="${ANA}">${description === "" ? "" : `<Description>${description}</Description>`}<Coding guid="y"><CodeRef targetGUID="${CODE}"/></Coding></PlainTextSelection>`;
const source = (inner: string, path = ' plainTextPath="internal://a.TXT"') =>
	`<TextSource guid="33333333-3333-3333-3333-333333333333" name="Interview"${path}>${inner}</TextSource>`;

describe("a case that goes out as a project of the REFI-QDA standard and comes in again", () => {
	it("has the same texts and the same positions", { timeout: isProof ? 3_600_000 : 60_000 }, async () => {
		await fc.assert(
			fc.asyncProperty(CODED_TEXTS, async (texts) => {
				// Equal texts are one.
				const unlike = texts.map((one, at) => ({ ...one, text: `${one.text} (${at})` }));
				const file = await codedCase(fresh, unlike);
				const [out, again] = [fresh(".qdpx"), await emptyCase()];
				granted(await exportRefi({ case: choiceOf(file), format: "qdpx", filters: {}, out }));
				granted(await importRefi({ case: choiceOf(again), file: out }));
				const plain = await withPlainLinesIn(file, unlike);
				expect(await positionsIn(again)).toEqual(plain.positions);
				expect(await textsIn(again)).toEqual(plain.texts);
				fresh.remove();
			}),
			{ numRuns: isProof ? 1_000 : 4 },
		);
	});
});

describe("a project of another program", () => {
	it("leaves out coded selections where neither a holder nor the publisher of the text is known, and says so", async () => {
		const file = await emptyCase();
		const text = "🚢 Ostmark objects.\r\nValdara agrees.";
		const given = archive(project(source(`${marked(2, 17, "as before")}${marked(20, 27)}`)), { "a.txt": text });
		const report = granted(await importRefi({ case: choiceOf(file), file: given }));
		expect(report).toMatchObject({ texts: 1, added: 1, selections: 2, positions: 0, leftOut: { holder: 2 } });
		expect(importedRefiView(report).text.join("\n")).toContain("Left out: 2 selections that name no holder");
	});

	it("counts places in code points, and a line end as ATLAS.ti counts it", async () => {
		const said = "holder: OST\nmanner: own\nasserter: OST\nstance: -2\nnote: it\nsays";
		const text = "🚢\r\nOstmark objects.";
		const words = async (origin: string, start: number) => {
			const file = await emptyCase();
			const given = archive(project(source(marked(start, start + 15, said)), origin), { "a.txt": text });
			granted(await importRefi({ case: choiceOf(file), file: given }));
			granted(await importRefi({ case: choiceOf(file), file: given }));
			return (await positionsIn(file)).map((line) => JSON.parse(line));
		};
		for (const found of [await words("Other", 3), await words("ATLAS.ti", 2)])
			expect(found).toMatchObject([
				{ exact: "Ostmark objects", holder: "OST", stance: -2, issue: "Trade", note: "it\nsays", coder: "person:Ana" },
			]);
	});

	it("is counted where places, codes and descriptions are none", async () => {
		const file = await emptyCase();
		const inner = [
			...[marked(0, 999), marked("x", 3), marked(-1, 4), marked(5, 2), marked(7, 8)],
			marked(0, 7, "holder: OST\nmanner: loud"),
			marked(0, 7).replace(CODE, ANA),
		];
		const given = archive(project(source(inner.join(""))), { "a.txt": "Ostmark objects." });
		expect(granted(await importRefi({ case: choiceOf(file), file: given }))).toMatchObject({
			...{ selections: 7, positions: 0 },
			leftOut: { place: 5, words: 1, code: 1 },
		});
	});

	it("is refused where it is no archive, no project, no XML or has no text, and nothing of it is added", async () => {
		const file = await emptyCase();
		const codes = [];
		writeFileSync(fresh(".qdpx"), "no archive");
		const noArchive = fresh(".qdpx");
		writeFileSync(noArchive, "no archive");
		for (const given of [
			...["none.qdpx", noArchive, archive("<Project"), archive(project(""))],
			archive(project(source("", ' plainTextPath="internal://../../etc/passwd"'))),
			archive(
				`<!DOCTYPE x [<!ENTITY a "aaaa"><!ENTITY b "&a;&a;">]>${project(source("<PlainTextContent>&b;</PlainTextContent>"))}`,
			),
		])
			codes.push(codeOf(await importRefi({ case: choiceOf(file), file: given })));
		expect(codes).toEqual(["refi-file", "refi-archive", "refi-project", "refi-empty", "refi-empty", "refi-project"]);
		expect(await textsIn(file)).toEqual([]);
	});

	it("is refused where a part of it is damaged", async () => {
		const given = fresh(".qdpx");
		const bytes = Buffer.from(zipSync({ "project.qde": strToU8(project("")) }, { level: 0 }));
		bytes.write("?", bytes.indexOf("Ana"));
		writeFileSync(given, bytes);
		expect(codeOf(await importRefi({ case: choiceOf(await emptyCase()), file: given }))).toBe("refi-large");
	});
});

import { writeFileSync } from "node:fs";
import type { Issue } from "@fissure/core";
import { readRefiCodebook, writeRefiCodebook } from "@fissure/sources";
import fc from "fast-check";
import { expect, it } from "vitest";
import { draws, isProof } from "../../../../../tools/in-proof.ts";
import { readCaseLexicon } from "../../case/case-lexicon.ts";
import { inCase } from "../../case/in-case.ts";
import { choiceOf, codeOf, granted, withCase } from "../fixtures/case-folder.ts";
import { freshFiles } from "../fixtures/coded-case.ts";
import { issueNames } from "../positions/issue-names.ts";
import { exportRefi } from "../refi/export-refi.ts";
import { codeOfIssue, issueOfCode } from "./code-as-issue.ts";
import { importedCodebookView } from "./codebook-view.ts";
import { importCodebook } from "./import-codebook.ts";
import { saveIssues } from "./save-issues.ts";

const fresh = freshFiles();
/** Milliseconds, for a hundred pairs of cases, each with a whole codebook. */
const TIMEOUT = 3_600_000;

async function emptyCase(): Promise<string> {
	const file = fresh(".fissure");
	await withCase(file, async () => {});
	return file;
}

const issuesIn = async (file: string): Promise<readonly Issue[]> =>
	granted(await inCase(choiceOf(file), "read", readCaseLexicon)).data.codebook.issues;

const NAME = fc.constantFrom("Trade", "Trade", "走廊", "Ports & <harbours>", "Name: x", '🚢 "Ships"', "grain-2");
const WORDS = fc.constantFrom(
	"Whether grain may leave",
	"two\nlines 🚢",
	"-3: a pole",
	"Issue: other",
	"=1+1",
	'a, "b"',
);
const POLE = fc.constantFrom("less", "more & more", "+3: more", "'quoted'", "-x");
const ISSUES = fc.uniqueArray(
	fc.record({
		id: fc.constantFrom("grain", "grain-2", "Trade", "走廊", "ports (old)"),
		...{ name: NAME, definition: WORDS, poleMinus3: POLE, polePlus3: POLE },
	}),
	{ minLength: 1, maxLength: 5, selector: ({ id }) => id },
);

it("has the same issues after they were written as codes and read again", () => {
	fc.assert(
		fc.property(ISSUES, (given) => {
			const nameOf = issueNames(given);
			const codes = given.map((issue) => codeOfIssue(issue, nameOf(issue.id)));
			const read = granted(readRefiCodebook(new TextEncoder().encode(writeRefiCodebook(codes)), "x.qdc"));
			expect(read.map(issueOfCode)).toEqual(given);
		}),
		{ numRuns: draws(1_000) },
	);
});

it.runIf(isProof)(
	"has the same codebook after it went out of one case and into another",
	{ timeout: TIMEOUT },
	async () => {
		await fc.assert(
			fc.asyncProperty(ISSUES, async (given) => {
				const [file, again, out] = [await emptyCase(), await emptyCase(), fresh(".qdc")];
				await inCase(choiceOf(file), "write", (open, store) =>
					saveIssues(open, store, given, { source: "x", undertaking: store.undertake("import") }),
				);
				granted(await exportRefi({ case: choiceOf(file), format: "qdc", filters: {}, out }));
				const report = granted(await importCodebook({ case: choiceOf(again), file: out }));
				expect(report).toMatchObject({ added: given.length, changed: 0, leftOut: { group: 0, name: 0, twice: 0 } });
				expect(await issuesIn(again)).toEqual(await issuesIn(file));
				fresh.remove();
			}),
			{ numRuns: 100 },
		);
	},
);

const codebook = (codes: string): string => {
	const file = fresh(".qdc");
	writeFileSync(
		file,
		`<?xml version="1.0"?><CodeBook xmlns="urn:QDA-XML:codebook:1.0" origin="Other">${codes}</CodeBook>`,
	);
	return file;
};

it("takes codes of another program, and says which it leaves out", async () => {
	const file = await emptyCase();
	const given = codebook(
		`<Codes><Code guid="1" name="Economy" isCodable="false"><Code guid="2" name="Tariffs"><Description>Goods over the border</Description></Code></Code>
		<Code guid="3" name="Tariffs" isCodable="true"/><Code guid="4" name="Tariffs" isCodable="true"/><Code guid="5" name=" "/></Codes>`,
	);
	const report = granted(await importCodebook({ case: choiceOf(file), file: given }));
	expect(report).toMatchObject({ codes: 5, added: 2, changed: 0, held: 0, leftOut: { group: 1, name: 1, twice: 1 } });
	expect(importedCodebookView(report).text.join("\n")).toContain("Left out: 1 code that only group others.");
	expect((await issuesIn(file)).slice(-2)).toEqual([
		{
			...{ id: "economy-tariffs", name: "Economy / Tariffs", definition: "Goods over the border", foreign: false },
			...{ poleMinus3: "Disagrees: Economy / Tariffs", polePlus3: "Agrees: Economy / Tariffs" },
		},
		{
			...{ id: "tariffs", name: "Tariffs", definition: expect.stringMatching(/^Code of .+[.]qdc$/u), foreign: false },
			...{ poleMinus3: "Disagrees: Tariffs", polePlus3: "Agrees: Tariffs" },
		},
	]);
	expect(granted(await importCodebook({ case: choiceOf(file), file: given }))).toMatchObject({
		added: 0,
		held: 2,
		stale: 0,
	});
});

it("is changed by a table where the id is known, and keeps what a cell does not say", async () => {
	const file = await emptyCase();
	const [first] = await issuesIn(file);
	const table = fresh(".csv");
	writeFileSync(table, `\uFEFFName;id;definition\n"New; name";${first?.id};'=2+3\n`);
	expect(granted(await importCodebook({ case: choiceOf(file), file: table }))).toMatchObject({ added: 0, changed: 1 });
	expect((await issuesIn(file))[0]).toEqual({ ...first, name: "New; name", definition: "=2+3" });
});

it("is refused where a file is none, or has nothing that may be an issue", async () => {
	const choice = choiceOf(await emptyCase());
	const [project, table, damaged] = [fresh(".qdc"), fresh(".csv"), fresh(".csv")];
	writeFileSync(project, '<Project xmlns="urn:QDA-XML:project:1.0"/>');
	writeFileSync(table, "code,words\na,b\n");
	writeFileSync(damaged, 'name,id\n"open,x\n');
	const codes = [];
	for (const given of ["none.qdc", project, codebook("<Codes>"), codebook("<Codes/>"), table, damaged])
		codes.push(codeOf(await importCodebook({ case: choice, file: given })));
	expect(codes).toEqual([
		...["codebook-file", "refi-project", "refi-project", "codebook-empty", "codebook-columns", "series-unreadable"],
	]);
});

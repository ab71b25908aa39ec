import { copyFileSync, existsSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { failed } from "@fissure/core";
import BetterSqlite from "better-sqlite3";
import { describe, expect, it } from "vitest";
import type { CaseChoice } from "../../case/case-choice.ts";
import { inCase } from "../../case/in-case.ts";
import { initCase } from "../../case/init-case.ts";
import { undoInCase } from "../../case/undo-in-case.ts";
import { caseChoices, codeOf, granted } from "../../fixtures/port-ellery.ts";
import { exportNetwork, printNetwork, showNetwork } from "../../operations/series/network.ts";
import { showOverTime } from "../../operations/series/over-time.ts";
import { dnaView } from "./dna-view.ts";
import { importDna } from "./import-dna.ts";

const choiceOf = caseChoices();

const TEXT = "Valdara wants the harbour open.\r\nOstmark 🚢 does not. Norland asks for lower tolls.";

/** What a small debate looks like in the tables of the other program. */
const DEBATE = `
create table DOCUMENTS(ID integer, Title text, Text text, Coder integer, Author text, Source text, Section text, Notes text, Type text, Date integer);
insert into DOCUMENTS values (1, 'Harbour talks', '${TEXT}', 1, 'Rell, Ana', 'Coast Gazette', 'Trade', 'front page', 'article', 1740960000);
create table STATEMENTTYPES(ID integer, Label text);
insert into STATEMENTTYPES values (1, 'DNA Statement'), (2, 'Annotation');
create table VARIABLES(ID integer, Variable text, DataType text, StatementTypeId integer);
insert into VARIABLES values (1, 'person', 'short text', 1), (2, 'organization', 'short text', 1), (3, 'concept', 'short text', 1), (4, 'agreement', 'boolean', 1), (5, 'strength', 'integer', 1);
create table STATEMENTS(ID integer, StatementTypeId integer, DocumentId integer, Start integer, Stop integer, Coder integer);
insert into STATEMENTS values (11, 1, 1, 0, 31, 1), (12, 1, 1, 32, 52, 2), (13, 1, 1, 53, 82, 2), (14, 2, 1, 0, 7, 1), (15, 1, 1, 0, 999, 1), (16, 1, 1, 0, 7, 1);
create table DATABOOLEAN(StatementId integer, VariableId integer, Value integer);
insert into DATABOOLEAN values (11, 4, 1), (12, 4, 0), (13, 4, 1), (16, 4, 1);
create table DATAINTEGER(StatementId integer, VariableId integer, Value integer);
insert into DATAINTEGER values (11, 5, 3), (12, 5, -1), (13, 5, 2);
create table ENTITIES(ID integer, VariableId integer, Value text, Red integer, Green integer, Blue integer, ChildOf integer);
insert into ENTITIES values (1, 1, 'Ana Rell', 0, 0, 0, null), (2, 2, 'Valdara', 255, 153, 0, null), (3, 2, 'Ostmark', 0, 0, 0, null), (4, 3, 'The harbour should be open.', 0, 0, 0, null), (5, 2, 'Norland', 0, 0, 0, null);
create table DATASHORTTEXT(StatementId integer, VariableId integer, Entity integer);
insert into DATASHORTTEXT values (11, 1, 1), (11, 2, 2), (11, 3, 4), (12, 2, 3), (12, 3, 4), (13, 2, 5), (13, 3, 4), (16, 3, 4);
create table ATTRIBUTEVARIABLES(ID integer, AttributeVariable text);
insert into ATTRIBUTEVARIABLES values (1, 'Type');
create table ATTRIBUTEVALUES(EntityId integer, AttributeVariableId integer, AttributeValue text);
insert into ATTRIBUTEVALUES values (2, 1, 'Coast state');
create table CODERS(ID integer, Name text);
insert into CODERS values (1, 'Ana'), (2, 'Ben');
create table REGEXES(Label text);
insert into REGEXES values ('toll(s)?')`;

function debate(folder: string, name = "debate.dna"): string {
	const path = join(folder, name);
	const database = new BetterSqlite(path);
	database.exec(DEBATE);
	database.close();
	return path;
}

const contextOf = (choice: CaseChoice) => ({
	case: choice,
	print: async () => {},
	pathOfUpload: () => failed("upload-missing", "None", "id"),
});

async function emptyCase(name: string): Promise<CaseChoice> {
	const choice = choiceOf(name);
	granted(await initCase({ case: choice }));
	return choice;
}

const positionsIn = (choice: CaseChoice) => inCase(choice, "read", async (file, store) => store.positionsOver(file));

describe("importDna", () => {
	it("takes texts, statements, concepts and notes, and counts what it does not take", async () => {
		const choice = await emptyCase("debate.fissure");
		const file = debate(choice.folder);
		const report = granted(await importDna({ case: choice, file, variables: {} }));
		expect(report).toMatchObject({
			...{ file: "debate.dna", documents: 1, added: 1, statements: 6, positions: 3, issues: 1 },
			...{ entities: 5, notes: 1, patterns: 1, coders: ["Ana", "Ben"] },
			leftOut: { type: 1, place: 1, actor: 1, concept: 0, document: 0, text: 0 },
		});
		expect(dnaView(report).text.join("\n")).toContain("Left out: 1 statement with places outside of their texts.");
		const { positions } = granted(await positionsIn(choice));
		expect(positions.map(({ holder, issue, stance, start, end }) => [holder, issue, stance, start, end])).toEqual([
			["Valdara", "the-harbour-should-be-open", 2, 0, 31],
			["Ostmark", "the-harbour-should-be-open", -2, 32, 52],
			["Norland", "the-harbour-should-be-open", 2, 53, 82],
		]);
		expect(positions[0]?.text).toMatchObject({
			date: "2025-03-03",
			speaker: "Rell, Ana",
			venue: "Coast Gazette, Trade",
		});
		const words = await inCase(choice, "read", async (open, store) =>
			store.entriesWith(
				open,
				positions.map(({ key }) => key),
			),
		);
		expect(
			[...granted(words).values()].map(({ quote, coder, note }) => [quote.exact, coder.replace(/@.*/u, ""), note]),
		).toEqual(
			expect.arrayContaining([
				["Valdara wants the harbour open.", "person:Ana", "Statement 11 of debate.dna; person: Ana Rell; strength: 3"],
				["Ostmark 🚢 does not.", "person:Ben", "Statement 12 of debate.dna; strength: -1"],
			]),
		);
	});

	it("changes nothing the second time, and is taken back by one undo", async () => {
		const choice = await emptyCase("twice.fissure");
		const file = debate(choice.folder, "twice.dna");
		granted(await importDna({ case: choice, file, variables: {} }));
		const again = granted(await importDna({ case: choice, file, variables: {} }));
		expect(again).toMatchObject({ added: 0, issues: 1, positions: 3 });
		expect(granted(await positionsIn(choice)).positions).toHaveLength(3);
		granted(await undoInCase({ case: choice }));
		const left = granted(await inCase(choice, "read", async (open, store) => store.listDocuments(open, {})));
		expect(left.documents).toEqual([]);
		expect(granted(await positionsIn(choice)).positions).toEqual([]);
	});

	it("takes other variables by name: numbers from −3 to 3 are stances", async () => {
		const choice = await emptyCase("strength.fissure");
		const file = debate(choice.folder, "strength.dna");
		granted(await importDna({ case: choice, file, variables: { qualifier: "strength" } }));
		expect(granted(await positionsIn(choice)).positions.map(({ stance }) => stance)).toEqual([3, -1, 2]);
		expect(codeOf(await importDna({ case: choice, file, variables: { actor: "boat" } }))).toBe("dna-variable");
	});

	it("refuses what has no texts, and what is no such file", async () => {
		const choice = await emptyCase("refused.fissure");
		const list = join(choice.folder, "events.csv");
		writeFileSync(list, "time,organization,concept,agreement\n2025-01-01,Valdara,harbour,1\n");
		expect(codeOf(await importDna({ case: choice, file: list, variables: {} }))).toBe("dna-empty");
		expect(codeOf(await importDna({ case: choice, file: "boats.txt", variables: {} }))).toBe("dna-file");
		expect(codeOf(await importDna({ case: choice, file: join(choice.folder, "none.csv"), variables: {} }))).toBe(
			"dna-file",
		);
		writeFileSync(join(choice.folder, "text.dna"), "no database");
		expect(codeOf(await importDna({ case: choice, file: join(choice.folder, "text.dna"), variables: {} }))).toBe(
			"database-foreign",
		);
		copyFileSync(join(choice.folder, "refused.fissure"), join(choice.folder, "case.dna"));
		expect(codeOf(await importDna({ case: choice, file: join(choice.folder, "case.dna"), variables: {} }))).toBe(
			"dna-tables",
		);
	});
});

describe("networks", () => {
	it("are the same of a case as of the file that it was imported from", async () => {
		const choice = await emptyCase("same.fissure");
		const file = debate(choice.folder, "same.dna");
		granted(await importDna({ case: choice, file, variables: {} }));
		const { network: ofFile } = granted(
			await printNetwork.run(printNetwork.typed?.(typed([file], { measure: "subtract" })) as never, contextOf(choice)),
		);
		const ofCase = granted(await showNetwork.run({ measure: "subtract" }, contextOf(choice)));
		expect(ofFile.rows.map(({ name }) => name)).toEqual(["Norland", "Ostmark", "Valdara"]);
		expect(ofCase.rows).toEqual(ofFile.rows);
		expect(ofCase.ties).toEqual(ofFile.ties);
		expect(ofCase.ties).toEqual([
			{ from: 0, to: 1, value: -1 },
			{ from: 0, to: 2, value: 1 },
			{ from: 1, to: 2, value: -1 },
		]);
		expect(ofCase.columns[0]).toMatchObject({ id: "the-harbour-should-be-open", name: "The harbour should be open." });
		expect(ofCase.rows[2]?.attributes).toEqual({ Type: "Coast state", color: "#FF9900" });
		expect(ofFile).toMatchObject({ source: "same.dna", leftOut: { unnamed: 1 } });
		const saved = granted(await exportNetwork.run({ format: "graphml" }, contextOf(choice)));
		expect(saved).toMatchObject({ name: "network.graphml", mediaType: "application/graphml+xml" });
	});

	it("are asked for in words that fit each other", async () => {
		const choice = await emptyCase("asked.fissure");
		const ask = (given: Parameters<typeof showNetwork.run>[0]) => showNetwork.run(given, contextOf(choice));
		for (const given of [
			{ mode: "two", measure: "congruence" },
			{ mode: "one", measure: "combine" },
			{ mode: "one", normalise: "activity" },
			{ measure: "attributions", normalise: "jaccard" },
			{ window: "3 fortnights" },
			{ window: "20 events", kernel: "gaussian" },
			{ kernel: "gaussian" },
		] as const)
			expect(codeOf(await ask(given)), JSON.stringify(given)).toBe("network-choice");
		expect(granted(await ask({ window: "3m", kernel: "gaussian" }))).toMatchObject({
			choice: { window: { unit: "months", size: 3, kernel: "gaussian" }, measure: "congruence" },
			...{ rows: [], ties: [], slices: [] },
		});
		expect(granted(await ask({ measure: "combine" })).choice.mode).toBe("two");
		expect(printNetwork.typed?.(typed(["x.dna"], { holder: ["VAL"] }))).toMatch(/leave them out/u);
		expect(printNetwork.typed?.(typed(["x.dna"], { variables: { boat: "x" } }))).toMatch(
			/type, actor, concept, qualifier/u,
		);
	});

	it("are refused where windows are more than anybody reads", async () => {
		const choice = await emptyCase("large.fissure");
		const list = join(choice.folder, "events.csv");
		writeFileSync(
			list,
			"time,organization,concept,agreement\n1990-01-01,Valdara,harbour,1\n2025-01-01,Ostmark,harbour,0\n",
		);
		const given = printNetwork.typed?.(typed([list], { window: "1 days" })) as never;
		expect(codeOf(await printNetwork.run(given, contextOf(choice)))).toBe("network-large");
	});
});

const typed = (words: readonly string[], options: Readonly<Record<string, unknown>>) => ({
	...{ act: "", words, options, folder: ".", format: "text" },
});

const SAMPLE = fileURLToPath(new URL("../../../../../../shared/data/dna/sample.dna", import.meta.url));
const GOLDEN = fileURLToPath(new URL("../../../../../../shared/golden/dna_sample_golden.json", import.meta.url));

describe.skipIf(!existsSync(SAMPLE))(
	"the sample of the other program, through a case (skipped: no shared data)",
	() => {
		it("loses nothing silently, and gives its matrices and its polarization", async () => {
			const choice = await emptyCase("sample.fissure");
			const report = granted(await importDna({ case: choice, file: SAMPLE, variables: {} }));
			expect(report).toMatchObject({ documents: 7, statements: 41, positions: 40, issues: 6, entities: 23 });
			expect(Object.values(report.leftOut).reduce((sum, count) => sum + count, 0)).toBe(1);
			const golden = JSON.parse(readFileSync(GOLDEN, "utf8")).onemode as Readonly<Record<string, number[][]>>;
			for (const [name, matrix] of Object.entries(golden)) {
				const [measure, normalise] = name.split("/") as ["subtract", "jaccard"];
				const asked = { measure, normalise, dnaCompatible: "1", polarization: "1" } as const;
				const { ties, polarization } = granted(await showNetwork.run(asked, contextOf(choice)));
				const sum = ties.reduce((total, { value }) => total + 2 * value, 0);
				expect(Math.abs(sum - matrix.flat().reduce((total, value) => total + value, 0))).toBeLessThan(1e-8);
				for (const { from, to, value } of ties) expect(Math.abs(value - (matrix[from]?.[to] ?? 0))).toBeLessThan(1e-9);
				expect(polarization?.compatible.value.toFixed(7)).toBe("0.5342493");
			}
		});
	},
);

describe("the network of a case as a page", () => {
	it("leads from its ties to sentences, also among what moves over time", async () => {
		const choice = await emptyCase("page.fissure");
		granted(await importDna({ case: choice, file: debate(choice.folder, "page.dna"), variables: {} }));
		const saved = granted(await exportNetwork.run({ format: "markdown" }, contextOf(choice)));
		expect(String(saved.body)).toMatch(/The harbour should be open\\?[.]\[\^\d\]/u);
		expect(String(saved.body)).toContain("Norland asks for lower tolls.");
		const page = granted(await showOverTime.run({ analysis: "network" }, contextOf(choice)));
		expect(page.title).toBe("Network of 3 actors, by congruence less conflict");
		expect(page.notes.length).toBeGreaterThan(1);
	});
});

import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { draws } from "../../../../../tools/in-proof.ts";
import { chosenVariables } from "./chosen-variables.ts";
import { DEBATE } from "./fixtures/debate.ts";
import { projectStatements } from "./project-statements.ts";
import { DNA_TABLES, type DnaTable, readDna } from "./read-dna.ts";

const project = () => {
	const read = readDna(DEBATE, "debate.dna");
	if (!read.ok) throw new Error(read.problem.message);
	return read.value;
};

const chosen = (asked: Parameters<typeof chosenVariables>[1] = {}) => {
	const variables = chosenVariables(project(), asked, "debate.dna");
	if (!variables.ok) throw new Error(variables.problem.message);
	return variables.value;
};

describe("readDna", () => {
	it("reads texts as the program shows them, with what is known of them", () => {
		expect(project().documents[0]).toEqual({
			...{
				id: 1,
				text: "Valdara wants the harbour open.\nOstmark 🚢 does not.",
				title: "Harbour talks",
				author: "Rell, Ana",
			},
			...{
				source: "Coast Gazette",
				section: "Trade",
				type: "article",
				notes: "front page",
				at: "2025-03-03T00:00:00",
				coder: "Ana",
			},
		});
	});

	it("reads statements whose words are there, and counts the others", () => {
		const { statements, documents, leftOut } = project();
		const words = statements.map(({ id, document, start, end }) => [
			id,
			documents.find((one) => one.id === document)?.text?.slice(start, end),
		]);
		expect(words).toEqual([
			[11, "Valdara wants the harbour open."],
			[12, "Ostmark 🚢 does not."],
			[13, "Norland is against higher tolls."],
			[14, "Norland"],
		]);
		// 15 ends after the text, 16 begins between the halves of the ship.
		expect(leftOut).toEqual({ place: 2, document: 1, type: 1 });
		expect(statements[0]).toMatchObject({
			...{ type: "DNA Statement", coder: "Ana", at: "2025-03-03T00:00:00" },
			values: {
				person: "Ana Rell",
				organization: "Valdara",
				concept: "The harbour should be open.",
				agreement: 1,
				strength: 3,
			},
		});
		expect(statements[2]).toMatchObject({ coder: null, values: { concept: "Trade should be free.", agreement: 0 } });
		expect(statements[3]?.values).toEqual({ note: "look again" });
	});

	it("reads types, entities with their notes, coders and patterns", () => {
		const { types, entities, coders, patterns } = project();
		expect(types).toEqual([
			{
				name: "DNA Statement",
				variables: [
					{ name: "person", kind: "short text" },
					{ name: "organization", kind: "short text" },
					{ name: "concept", kind: "short text" },
					{ name: "agreement", kind: "boolean" },
					{ name: "strength", kind: "integer" },
				],
			},
			{ name: "Annotation", variables: [{ name: "note", kind: "long text" }] },
		]);
		expect(entities.slice(1, 4)).toEqual([
			{
				variable: "organization",
				name: "Valdara",
				color: "#FF9900",
				parent: null,
				attributes: { Type: "Coast state" },
			},
			{ variable: "organization", name: "Ostmark", color: "#FF0010", parent: null, attributes: {} },
			{
				variable: "concept",
				name: "The harbour should be open.",
				color: "#000000",
				parent: "Trade should be free.",
				attributes: {},
			},
		]);
		expect([coders, patterns]).toEqual([["Ana", "Ben"], ["toll(s)?"]]);
	});

	it("refuses what is no such database", () => {
		const without = readDna({ ...DEBATE, ENTITIES: null, STATEMENTS: null }, "old.dna");
		expect(without).toMatchObject({
			ok: false,
			problem: { code: "dna-tables", message: expect.stringContaining("STATEMENTS, ENTITIES") },
		});
	});

	it("takes any cells that a stranger may have written", () => {
		const cell = fc.oneof(
			fc.string(),
			fc.integer(),
			fc.double(),
			fc.constant(null),
			fc.constant("__proto__"),
			fc.uint8Array(),
		);
		const tables = fc.record(
			Object.fromEntries(
				Object.entries(DNA_TABLES).map(([name, columns]) => [
					name,
					fc.array(fc.record(Object.fromEntries(columns.map((column) => [column, cell])), { requiredKeys: [] }), {
						maxLength: 4,
					}),
				]),
			) as Record<DnaTable, fc.Arbitrary<Record<string, unknown>[]>>,
		);
		fc.assert(
			fc.property(tables, (rows) => {
				const read = readDna(rows, "any.dna");
				expect(read.ok).toBe(true);
			}),
			{ numRuns: draws(200) },
		);
	});
});

describe("chosenVariables", () => {
	it("takes the usual ones, and others by name", () => {
		expect(chosen()).toEqual({
			...{ type: "DNA Statement", actor: "organization", concept: "concept" },
			qualifier: { name: "agreement", kind: "boolean" },
		});
		expect(chosen({ actor: "Person", qualifier: "strength" })).toMatchObject({
			actor: "person",
			qualifier: { kind: "integer" },
		});
		const unusual = {
			types: [
				{
					name: "Claim",
					variables: [
						{ name: "speaker", kind: "short text" },
						{ name: "claim", kind: "short text" },
					],
				},
			],
			statements: [],
		} as const;
		expect(chosenVariables(unusual, {}, "x")).toMatchObject({
			value: { actor: "speaker", concept: "claim", qualifier: null },
		});
	});

	it.each([
		{ type: "Claim" },
		{ actor: "agreement" },
		{ concept: "organization" },
		{ qualifier: "colour" },
		{ type: "Annotation" },
	])("refuses %o", (asked) => {
		expect(chosenVariables(project(), asked, "debate.dna")).toMatchObject({
			ok: false,
			problem: { code: "dna-variable" },
		});
	});
});

describe("projectStatements", () => {
	it("gives what networks are made of, with levels by the kind of the qualifier", () => {
		const { statements, levels, attributes, undated } = projectStatements(project(), chosen());
		expect(statements.map(({ key, actor, concept, level }) => [key, actor, concept, level])).toEqual([
			[11, "Valdara", "The harbour should be open.", 1],
			[12, "Ostmark", "The harbour should be open.", 0],
			[13, "", "Trade should be free.", 0],
		]);
		expect(levels).toEqual({ kind: "boolean", values: [0, 1] });
		expect(attributes.get("Valdara")).toEqual({ Type: "Coast state", color: "#FF9900" });
		expect(undated).toBe(0);
		expect(projectStatements(project(), chosen({ qualifier: "strength" })).levels).toEqual({
			kind: "ordered",
			values: [-1, 3],
		});
		const named = projectStatements(project(), chosen({ qualifier: "person" }));
		expect([named.levels, named.statements.map(({ level }) => level)]).toEqual([
			{ kind: "nominal", values: [0] },
			[0, null, null],
		]);
	});
});

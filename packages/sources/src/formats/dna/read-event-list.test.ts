import { existsSync, readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { describe, expect, it } from "vitest";
import { readEventList } from "./read-event-list.ts";

const bytes = (text: string) => new TextEncoder().encode(text);
const SHARED = fileURLToPath(new URL("../../../../../../shared/data/dna/statements.csv", import.meta.url));

const EXPORTED = `"statement_id";"time";"person";"organization";"concept";"agreement";"start_position";"stop_position";"text";"coder";"document_id";"document_title";"document_author";"document_source";"document_section";"document_type"
5;2025-03-03 10:30:00;"Ana Rell";"Valdara";"The harbour should be open.";1;10;40;"words, here";2;7;"Harbour talks";"Rell";"Gazette";"Trade";"article"
6;2025-03-04 00:00:00;"";"Ostmark";"The harbour should be open.";0;0;4;"more";2;8;"Tolls";"";"";"";""
`;

async function read(text: string) {
	const list = await readEventList(bytes(text), "events.csv");
	if (!list.ok) throw new Error(list.problem.message);
	return list.value;
}

describe("readEventList", () => {
	it("reads a list as the program exports it", async () => {
		const { types, statements, documents, coders } = await read(EXPORTED);
		expect(types[0]?.variables).toEqual([
			{ name: "person", kind: "short text" },
			{ name: "organization", kind: "short text" },
			{ name: "concept", kind: "short text" },
			{ name: "agreement", kind: "boolean" },
		]);
		expect(statements[0]).toEqual({
			...{ id: 5, type: "event list", document: 7, at: "2025-03-03T10:30:00", start: 10, end: 40, coder: "2" },
			values: { person: "Ana Rell", organization: "Valdara", concept: "The harbour should be open.", agreement: 1 },
		});
		expect(statements[1]?.values).toEqual({
			organization: "Ostmark",
			concept: "The harbour should be open.",
			agreement: 0,
		});
		expect(documents).toMatchObject([{ id: 7, title: "Harbour talks", text: null }, { id: 8 }]);
		expect(coders).toEqual(["2"]);
	});

	it("reads commas, seconds of Unix and whole numbers, and keeps no time that is none", async () => {
		const { types, statements } = await read(
			"date,who,what,side\n1740960000,Valdara,harbour,-2\n2025-02-30,Ostmark,harbour,3\n",
		);
		expect(types[0]?.variables.map(({ kind }) => kind)).toEqual(["short text", "short text", "integer"]);
		expect(statements.map(({ id, at, values }) => [id, at, values.side])).toEqual([
			[1, "2025-03-03T00:00:00", -2],
			[2, null, 3],
		]);
	});

	it("refuses a table of something else, and one that cannot be read", async () => {
		expect(await readEventList(bytes("boat,length\nAster,12\n"), "boats.csv")).toMatchObject({
			problem: { code: "events-columns" },
		});
		expect(await readEventList(bytes('time,a,b\n"2025-01-01,x,y\n'), "cut.csv")).toMatchObject({
			problem: { code: "events-unreadable" },
		});
	});

	it.skipIf(!existsSync(SHARED))("reads the list of the program's sample (skipped: no shared data)", async () => {
		const list = await readEventList(readFileSync(SHARED), SHARED);
		if (!list.ok) throw new Error(list.problem.message);
		expect(list.value.statements).toHaveLength(40);
		expect(list.value.statements[1]?.values.person).toBe("Joel Bluestein");
		expect(list.value.types[0]?.variables.map(({ name }) => name)).toEqual([
			"organization",
			"concept",
			"agreement",
			"person",
		]);
	});
});

import { existsSync, readFileSync } from "node:fs";
import { gzipSync } from "node:zlib";
import { CELLS } from "@fissure/core";
import { describe, expect, it } from "vitest";
import { codesIn, file, read, refusal, votesOf } from "./fixtures/read.ts";
import { readVotes } from "./read-votes.ts";

const ROLL_CALLS = `"rcid","session","importantvote","date","unres","amend","para","short","descr"
11,44,0,1989-11-06,"R/44/7",0,0,"HARBOURS, USE OF","TO ADOPT A DRAFT ON \\"SAFE HARBOURS\\""
12,45,1,1990-12-11,"R/45/23B",0,1,"Lighthouses of the north : resolution / adopted by the General Assembly",""
13,74,,2019-12-09,"A/RES/74/317",,,"Tides","Tides"
`.replaceAll('\\"', '""');
const VOTES = `rcid,country,iso2,vote
11,Federal Republic of Germany,,1
11,France,FR,3
12,Germany,DE,2
12,France,FR,1
13,"Côte d’Ivoire",CI,2
13,Yugoslavia,YU,3
`;
const ISSUES = `"rcid","short_name","issue"
11,"ec","Economic development"
11,"co","Colonialism"
`;

describe("votes of the R package unvotes", () => {
	it("are read from their three files, in any order", async () => {
		const { table, matrix, problems, notes } = await read({
			"votes.csv": VOTES,
			"issues.csv": ISSUES,
			"roll.csv": ROLL_CALLS,
		});
		expect(table).toMatchObject({
			id: "unvotes",
			rollCalls: 3,
			votes: 6,
			voters: 4,
			from: "1989-11-06",
			to: "2019-12-09",
		});
		expect(votesOf(matrix)).toEqual({
			11: "DEU yes, FRA no",
			12: "DEU abstain, FRA yes",
			13: "CIV abstain, SRB no",
		});
		expect(matrix.rollCalls[0]).toEqual({
			id: "11",
			table: "unvotes",
			body: "general-assembly",
			date: "1989-11-06",
			session: "44",
			symbol: "A/RES/44/7",
			title: "HARBOURS, USE OF",
			description: 'TO ADOPT A DRAFT ON "SAFE HARBOURS"',
			important: false,
			issues: ["Economic development", "Colonialism"],
			amendment: false,
			paragraph: false,
			vetoedBy: [],
			totals: { yes: 1, abstain: 0, no: 1, absent: null },
			stated: null,
		});
		expect(matrix.rollCalls[1]).toMatchObject({
			symbol: "A/RES/45/23B",
			title: "Lighthouses of the north",
			description: null,
			important: true,
			paragraph: true,
		});
		expect(matrix.rollCalls[2]).toMatchObject({ symbol: "A/RES/74/317", title: "Tides", important: null });
		expect(problems).toEqual([]);
		expect(notes.map(({ message }) => message)).toEqual([
			'Expected "Yugoslavia" for SRB from 1992-04-27 until 2003-02-03; YUG until 1992-04-26, got it at another time; read as SRB',
			'Read as one: "Federal Republic of Germany" and "Germany" (DEU)',
		]);
	});

	it("say which file is missing", async () => {
		expect(await refusal({ "votes.csv": VOTES })).toBe("votes-part-missing");
		expect(await refusal({ "roll.csv": ROLL_CALLS })).toBe("votes-part-missing");
		expect(codesIn(await read({ "votes.csv": VOTES, "roll.csv": ROLL_CALLS }))).toContain(
			"votes-part-missing votes.csv",
		);
	});

	it("may lie in a folder with other files", async () => {
		const set = { "votes.csv": VOTES, "issues.csv": ISSUES, "roll.csv": ROLL_CALLS };
		const outcome = await read({ "SOURCE.txt": "From a library", "codes.csv": "country,code\nFrance,FRA\n", ...set });
		expect(outcome.matrix).toEqual((await read(set)).matrix);
		expect(codesIn(outcome).filter((code) => code.startsWith("votes-file"))).toEqual([
			"votes-file-unused SOURCE.txt",
			"votes-file-unused codes.csv",
		]);
		expect(outcome.problems).toEqual([]);
	});

	it("are the same compressed", async () => {
		const plain = await read({ "votes.csv": VOTES, "issues.csv": ISSUES, "roll.csv": ROLL_CALLS });
		const packed = await readVotes(
			[file("roll.csv.gz", ROLL_CALLS), file("votes.csv.gz", VOTES), file("issues.csv.gz", ISSUES)].map(
				({ name, bytes }) => ({
					name,
					bytes: gzipSync(bytes),
				}),
			),
		);
		expect(packed.ok && packed.value.matrix).toEqual(plain.matrix);
	});
});

describe("votes as Voeten publishes them", () => {
	it("have states by number, absences, and those that are no members", async () => {
		const { matrix } = await read({
			"v.csv": `rcid,session,ccode,vote,importantvote,date,unres,me,nu,di,hr,co,ec
7,20,220,1,0,11/5/1965,R/20/31,1,0,0,0,1,0
7,20,713,8,0,11/5/1965,R/20/31,1,0,0,0,1,0
7,20,710,9,0,11/5/1965,R/20/31,1,0,0,0,1,0
`,
		});
		expect(votesOf(matrix)).toEqual({ 7: "FRA yes, TWN absent" });
		expect(matrix.rollCalls[0]).toMatchObject({
			date: "1965-11-05",
			symbol: "R/20/31",
			title: "R/20/31",
			issues: ["Palestinian conflict", "Colonialism"],
			totals: { yes: 1, abstain: 0, no: 0, absent: 1 },
		});
	});
});

const shared = new URL("../../../../../shared/data/", import.meta.url);
const sharedFiles = (...paths: readonly string[]) =>
	paths.map((path) => ({ name: path, bytes: readFileSync(new URL(path, shared)) }));

describe.skipIf(!existsSync(shared))("published sets (skipped: no shared data)", () => {
	it("have the published counts", async () => {
		const outcome = await readVotes(
			sharedFiles(
				"un-votes/un_votes_long.csv.gz",
				"un-votes/un_roll_calls.csv.gz",
				"un-votes/un_roll_call_issues.csv.gz",
			),
		);
		if (!outcome.ok) throw new Error(outcome.problem.message);
		const { table, matrix, problems, notes } = outcome.value;
		const counts = [0, 0, 0, 0, 0];
		for (const cell of matrix.cells) counts[cell] = (counts[cell] ?? 0) + 1;
		expect(table).toMatchObject({ rollCalls: 6203, votes: 870_109, voters: 200 });
		expect([counts[CELLS.yes], counts[CELLS.abstain], counts[CELLS.no]]).toEqual([693_664, 110_897, 65_548]);
		expect(matrix.rollCalls.find(({ symbol }) => symbol === "A/RES/68/262")?.totals).toEqual({
			yes: 100,
			no: 11,
			abstain: 58,
			absent: null,
		});
		expect(matrix.rollCalls.filter(({ issues }) => issues.includes("Human rights"))).toHaveLength(1015);
		expect(problems).toEqual([]);
		expect(new Set(notes.map(({ code }) => code))).toEqual(new Set(["votes-names"]));
	});
});

import { mkdtempSync, readdirSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { type Document, failed, type RollCall } from "@fissure/core";
import { renderView } from "@fissure/report";
import { afterAll, describe, expect, it } from "vitest";
import { inCase } from "../../case/in-case.ts";
import { initCase } from "../../case/init-case.ts";
import { caseChoices, codeOf, granted } from "../../fixtures/port-ellery.ts";
import { verifyDrafts } from "../../verifying/verify.ts";
import { exportVotes, writeVotes } from "./export-votes.ts";
import { printVotes, showVoter, showVoterPair } from "./show-votes.ts";

const choiceOf = caseChoices();
const folder = mkdtempSync(join(tmpdir(), "fissure-votes-shown-"));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const rollCall = (id: string, fields: Partial<RollCall>): RollCall => ({
	...{ id, table: "assembly", body: "other", date: "2031-03-01", session: "1", symbol: null, title: `Vote ${id}` },
	...{ description: null, important: null, issues: [], amendment: false, paragraph: false, vetoedBy: [] },
	...{ totals: { yes: 1, abstain: 1, no: 1, absent: 0 }, stated: null },
	...fields,
});

/** France, Germany and an invented state, on four roll calls. */
async function voted(name: string) {
	const choice = choiceOf(name);
	granted(await initCase({ case: choice }));
	const table = { id: "assembly", label: "Assembly", format: "plain", source: "votes.csv", citation: "The Assembly" };
	const voters = ["DEU", "FRA", "XVA"].map((id) => ({ id, name: null, state: id, group: null }));
	const rollCalls = [
		rollCall("1", {
			date: "1980-03-01",
			symbol: "A/7/1",
			title: "Harbours",
			stated: { yes: 2, abstain: 0, no: 1, absent: null },
		}),
		rollCall("2", { symbol: "A/7/2", title: "Grain, first", issues: ["Grain", "Trade"], important: true }),
		rollCall("3", { symbol: "A/7/2", title: "Grain, a paragraph", paragraph: true, vetoedBy: ["FRA"] }),
		rollCall("4", { title: "=Ferries", date: "2032-01-01" }),
	];
	const cells = Uint8Array.from([1, 2, 3, 1, 3, 3, 1, 3, 1, 3, 3, 0]);
	granted(
		await inCase(choice, "write", (file, store) =>
			store.saveVotes(file, { table, matrix: { voters, rollCalls, cells } }),
		),
	);
	return { case: choice, print: async () => {}, pathOfUpload: () => failed("upload-missing", "None", "id") };
}
type Context = Awaited<ReturnType<typeof voted>>;

const shown = async (context: Context, ...names: readonly string[]): Promise<string> => {
	const { view } = printVotes;
	if (view === null) throw new Error("votes show has no view");
	const result = granted(await printVotes.run({ names: [...names] }, context));
	return `${await renderView(view(result), "text", { color: false, width: 200, bom: false })}`;
};

describe("fissure votes show", () => {
	it("shows who voted how on a roll call, by its symbol or number, and where the source states otherwise", async () => {
		const context = await voted("roll-call.fissure");
		const text = await shown(context, "7/1");
		expect(text).toContain("A/7/1 Harbours");
		expect(text).toContain("Counted: yes 1, abstain 1, no 1, absent 0.");
		expect(text).toContain("The source states otherwise: yes 2, abstain 0, no 1.");
		expect(text).toMatch(/yes \(1\): Germany\n[\s\S]*abstain \(1\): France\n[\s\S]*no \(1\): XVA/u);
		expect(await shown(context, "assembly/3")).toContain("Vetoed by FRA.");
		expect(await shown(context, "a/7/2")).toMatch(/assembly\/2 {2}A\/7\/2 Grain, first: 1–1–1[\s\S]*\(paragraph\)/u);
		expect(codeOf(await printVotes.run({ names: ["7/9"] }, context))).toBe("roll-call-missing");
	});

	it("shows the votes of a state, the latest first, with its totals", async () => {
		const context = await voted("voter.fissure");
		expect(await shown(context, "Germany")).toMatch(
			/^Germany \(DEU\): 4 roll calls; yes 3, abstain 0, no 1, absent 0\n\n2032-01-01 {2}no/u,
		);
		const record = granted(await showVoter.run({ id: "DEU", words: "grain", after: 1, size: 1 }, context));
		expect(record).toMatchObject({
			total: 2,
			after: 1,
			totals: { yes: 2 },
			votes: [{ rollCall: { id: "2" }, vote: "yes" }],
		});
		const topical = granted(await showVoter.run({ id: "XVA", topic: ["Trade"] }, context));
		expect(topical.votes.map(({ vote }) => vote)).toEqual(["no"]);
		expect(codeOf(await showVoter.run({ id: "Atlantis" }, context))).toBe("voter-missing");
	});

	it("compares two, yes against no first", async () => {
		const context = await voted("pair.fissure");
		const pair = granted(await showVoterPair.run({ one: "DEU", other: "FRA" }, context));
		expect(pair).toMatchObject({
			counts: [
				[0, 1, 2],
				[0, 0, 0],
				[0, 0, 1],
			],
			...{ apart: 0, total: 3 },
		});
		expect(pair.divergent.map(({ rollCall: { id }, votes, with: others }) => [id, votes, others])).toEqual([
			["3", ["yes", "no"], [1, 0]],
			["2", ["yes", "no"], [0, 1]],
			["1", ["yes", "abstain"], [0, 0]],
		]);
		expect(await shown(context, "DEU", "FRA")).toContain("DEU yes (1) · FRA no (0)");
		const typed = printVotes.typed?.({ act: "", words: ["a", "b", "c"], options: {}, folder, format: "text" });
		expect(typed).toMatch(/^Expected a roll call, a state or two states/u);
	});

	it("says so where two names mean one voter", async () => {
		const context = await voted("same.fissure");
		expect(await printVotes.run({ names: ["FRA", "France"] }, context)).toMatchObject({
			problem: {
				code: "voter-twice",
				message: expect.stringMatching(/"FRA" and "France", both of which are France [(]FRA[)]/u),
			},
		});
	});
});

describe("a draft without quotations", () => {
	const draft = (text: string): Document => ({
		...{ id: "draft", text, language: "en", kind: "article", publisher: null, guessed: [] },
	});

	it("is compared with the votes of a case that has no texts; one that quotes still needs texts", async () => {
		const { case: choice } = await voted("no-texts.fissure");
		const claims = draft("France voted against A/7/1. Germany voted for A/7/1.");
		const verified = granted(await verifyDrafts({ drafts: [claims], against: [], case: choice }));
		expect(verified[0]?.claims.map(({ state }) => state)).toEqual(["unmet", "met"]);
		for (const text of [
			"Ferries are fine.",
			"France voted against A/7/1 and said “we cannot accept this text at all”.",
		]) {
			const refused = await verifyDrafts({ drafts: [draft(text)], against: [], case: choice });
			expect(codeOf(refused), text).toBe("held-missing");
		}
	});
});

describe("fissure votes export", () => {
	it("writes a row for each vote, keyed by number, code, year and roll call of that day, with its description", async () => {
		const context = await voted("exported.fissure");
		const out = join(folder, "votes.csv");
		granted(await writeVotes.run({ out, bom: false }, context));
		const [head = "", ...rows] = readFileSync(out, "utf8").trimEnd().split("\r\n");
		expect(rows).toHaveLength(11);
		// West Germany of 1980, and Germany of 2031; nobody else has a number for an invented state.
		expect(rows[0]).toBe("260,DEU,1980,1,assembly,DEU,Germany,,yes,1980-03-01,1,other,A/7/1,Harbours,,0,0,");
		expect(rows[3]).toBe(
			'255,DEU,2031,2,assembly,DEU,Germany,,yes,2031-03-01,1,other,A/7/2,"Grain, first",1,0,0,Grain|Trade',
		);
		expect(rows[2]).toMatch(/^,,1980,1,assembly,XVA,,,no/u);
		expect(rows[9]).toContain(",'=Ferries,");
		const described = JSON.parse(readFileSync(`${out}-metadata.json`, "utf8"));
		const { columns, primaryKey } = described.tableSchema;
		expect(columns.map(({ name }: { readonly name: string }) => name)).toEqual(head.split(","));
		expect(described).toMatchObject({ url: "votes.csv", "dc:source": ["The Assembly"] });
		const places = primaryKey.map((name: string) => head.split(",").indexOf(name));
		const keys = rows.map((row) => places.map((place: number) => row.split(",")[place]).join());
		expect(new Set(keys).size).toBe(rows.length);
		// Nothing is overwritten, and no half of a file is left.
		expect(codeOf(await writeVotes.run({ out, bom: false }, context))).toBe("target-exists");
		expect(readdirSync(folder).toSorted()).toEqual(["votes.csv", "votes.csv-metadata.json"]);
	});

	it("hands out the same as CSV, or both files as a zip, of all bodies", async () => {
		const context = await voted("downloaded.fissure");
		const council = { id: "council", label: "Council", format: "plain", source: "votes.csv", citation: null };
		const voters = [{ id: "FRA", name: null, state: "FRA", group: null }];
		const rollCalls = [rollCall("5", { table: "council", body: "security-council", title: "Harbours" })];
		granted(
			await inCase(context.case, "write", (file, store) =>
				store.saveVotes(file, { table: council, matrix: { voters, rollCalls, cells: Uint8Array.from([1]) } }),
			),
		);
		const bytesOf = async (format: "csv" | "csvw"): Promise<Buffer> => {
			const { body } = granted(await exportVotes.run({ format, words: "Harbours" }, context));
			const parts: Buffer[] = [];
			for await (const part of body as AsyncIterable<string | Uint8Array>) parts.push(Buffer.from(part));
			return Buffer.concat(parts);
		};
		expect(`${await bytesOf("csv")}`.trim().split("\r\n")).toHaveLength(5);
		const zip = await bytesOf("csvw");
		expect(zip.subarray(0, 2).toString()).toBe("PK");
		for (const name of ["votes.csv", "votes.csv-metadata.json"]) expect(zip.includes(name)).toBe(true);
	});
});

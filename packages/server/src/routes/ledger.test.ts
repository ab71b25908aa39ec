import type { AskAnswer, LedgerFacets, LedgerWindow, PositionInContext, Said, Timeline } from "@fissure/model";
import { describe, expect, it } from "vitest";
import { runServer } from "../fixtures/running.ts";

const { ask, data, code } = await runServer();
const facets = await data<LedgerFacets>("GET /api/ledger/facets");
const [issue] = facets.issues;

describe("the ledger over the wire", () => {
	it("gives any window, the newest first unless asked otherwise", async () => {
		const whole = await data<LedgerWindow>("GET /api/ledger?limit=500");
		expect(whole.total).toBe(facets.total);
		expect(whole.rows).toHaveLength(whole.total);
		const part = await data<LedgerWindow>("GET /api/ledger?offset=5&limit=3");
		expect(part.rows).toEqual(whole.rows.slice(5, 8));
		const oldest = await data<LedgerWindow>("GET /api/ledger?order=oldest&limit=1");
		expect((oldest.rows[0]?.document.date ?? "") <= (whole.rows[0]?.document.date ?? "")).toBe(true);
	});

	it("filters by all that is said in the address, and by what could not be read", async () => {
		const chosen = await data<LedgerWindow>(`GET /api/ledger?issue=${issue?.value}&stance=-2&stance=unread&limit=500`);
		expect(chosen.rows.length).toBeGreaterThan(0);
		for (const row of chosen.rows) {
			expect(row.issue).toBe(issue?.value);
			expect([-2, null]).toContain(row.stance);
		}
		expect(await code("GET /api/ledger?from=yesterday")).toBe("request-malformed");
		expect(await code("GET /api/ledger?words=%22open")).toBe("query-unclosed");
		for (const what of ["ledger", "ledger/facets", "ledger/grid", "ledger/timeline", "ledger/said", "documents"])
			expect([what, await code(`GET /api/${what}?${what === "documents" ? "publisher" : "holder"}=Valdra`)]).toEqual([
				what,
				"actor-unknown",
			]);
	});

	it("tells why a position was read so, and of one that is gone that it is", async () => {
		const [row] = (await data<LedgerWindow>("GET /api/ledger?limit=1")).rows;
		const position = await data<PositionInContext>(`GET /api/ledger/positions/${row?.key}`);
		expect(position.entry.quote).toEqual(row?.quote);
		expect(position.entry.because.length).toBeGreaterThan(0);
		expect(await code("GET /api/ledger/positions/999999")).toBe("position-unknown");
	});

	it("draws a timeline whose marks are all the positions of its lanes", async () => {
		const { lanes, marks } = await data<Timeline>("GET /api/ledger/timeline?lanes=3");
		expect(lanes).toHaveLength(3);
		for (const lane of lanes) {
			const own = marks.filter(({ lane: name }) => name === lane.name);
			expect(own.reduce((sum, { count }) => sum + count, 0)).toBe(lane.count);
		}
		expect((await data<Timeline>(`GET /api/ledger/timeline?issue=${issue?.value}`)).by).toBe("holder");
	});

	it("answers whether it was ever said with how much is held", async () => {
		const said = await data<Said>("GET /api/ledger/said?holder=XVA&words=corridor");
		expect(said.searched).toBe("words");
		expect(said.saying).toBeGreaterThan(0);
		expect(said.held.texts).toBeGreaterThanOrEqual(said.saying);
		const never = await data<Said>("GET /api/ledger/said?holder=XVA&words=zeppelin");
		expect(never).toMatchObject({ saying: 0, firstText: null, held: { texts: said.held.texts } });
		const stance = await data<Said>(`GET /api/ledger/said?holder=XVA&issue=${issue?.value}`);
		expect(stance.searched).toBe("positions");
	});

	it("searches all texts, and marks the words", async () => {
		const found = await data<Pick<AskAnswer, "documents" | "held">>("GET /api/search?words=corridor&size=2");
		expect(found.documents.length).toBeGreaterThan(0);
		const [sentence] = found.documents[0]?.sentences ?? [];
		const marked = sentence?.hits.map(({ start, end }) =>
			sentence.exact.slice(start - sentence.start, end - sentence.start),
		);
		expect(marked?.[0]).toMatch(/corridor/i);
		expect(await code("GET /api/search?words=%20")).toBe("query-empty");
	});
});

describe("the ledger as a file", () => {
	it.each([
		["csv", "text/csv", "ledger.csv"],
		["jsonl", "application/x-ndjson", "ledger.jsonl"],
		["w3c", "application/ld+json", "ledger.jsonld"],
	])("comes as %s, and holds what was asked for", async (format, type, name) => {
		const answer = await ask(`GET /api/ledger/export?format=${format}&issue=${issue?.value}`);
		expect(answer.headers.get("content-type")).toContain(type);
		expect(answer.headers.get("content-disposition")).toContain(name);
		const text = await answer.text();
		const lines = text.trim().split("\n");
		if (format === "csv") expect(lines.length).toBeGreaterThan(issue?.count ?? 0);
		if (format === "jsonl") expect(lines).toHaveLength(issue?.count ?? -1);
		if (format === "w3c") expect(JSON.parse(text).total).toBe(issue?.count);
	});

	it("is no file where the question is wrong", async () => {
		expect(await code("GET /api/ledger/export?format=csv&words=%22open")).toBe("query-unclosed");
	});
});

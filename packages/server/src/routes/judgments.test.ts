import type { Judgment } from "@fissure/core";
import { describe, expect, it } from "vitest";
import { runServer } from "../fixtures/running.ts";

const { ask, data, code } = await runServer();

interface Shown {
	readonly judgment: Judgment;
	readonly version: number;
}
const MATRIX = "/api/judgments/why-two-ceasefires";

describe("judgments over HTTP", () => {
	it("are listed by kind and topic, each with how it stands with what it rests on", async () => {
		const all = await data<{ judgments: readonly Shown[] }>("GET /api/judgments");
		expect(all.judgments).toHaveLength(9);
		const some = await data<typeof all>("GET /api/judgments?kind=option&kind=matrix&topic=sorvia_settlement");
		expect(some.judgments.map(({ judgment }) => judgment.id)).toEqual([
			"hold-valdara-to-its-words",
			"why-two-ceasefires",
		]);
		expect(some.judgments[0]).toMatchObject({ links: [{ where: "target", state: "sound" }, {}, {}] });
	});

	it("come with the words and findings behind them", async () => {
		const evidence = await data<readonly { where: string }[]>("GET /api/judgments/hold-valdara-to-its-words/evidence");
		expect(evidence).toMatchObject([
			{ where: "target", finding: { kind: "contradiction", quotes: [{ document: { language: "ru" } }] } },
			{ where: "evidence", judgment: { kind: "matrix" } },
			{ where: "evidence", words: { document: { id: "joint-statement-en" } } },
		]);
		const found = await data<{ sentences: readonly object[] }>(
			"GET /api/evidence?words=ceasefire&topic=sorvia_settlement",
		);
		expect(found.sentences.length).toBeGreaterThan(3);
		expect(await code("GET /api/evidence?words=%22")).toMatch(/^query-/);
	});

	it("are kept as they were put, unless another was there first", async () => {
		const path = "/api/judgments/lorne-hosts-again";
		const judgment = { kind: "interest", actor: "XLO", interest: "Host the next round" };
		const { version } = await data<Shown>(`PUT ${path}`, { judgment, seen: null });
		expect(await code(`PUT ${path}`, { judgment, seen: null })).toBe("judgment-exists");
		await data(`PUT ${path}`, { judgment: { ...judgment, note: "Twice" }, seen: version });
		const late = await ask(`PUT ${path}`, { judgment, seen: version });
		expect(late.status).toBe(409);
		expect(await data(`POST /api/judgments/check`, { judgment: { ...judgment, actor: "lorne" } })).toMatchObject([
			{ code: "judgment-id-wrong", place: "id" },
			{ code: "judgment-actor-wrong", place: "actor" },
		]);
		const versions = await data<readonly { plain: object }[]>(`GET ${path}/history`);
		expect(versions.map(({ plain }) => plain)).toMatchObject([{ interest: "Host the next round" }, { note: "Twice" }]);
		expect(await data(`GET ${path}/plain`)).toMatchObject({ judgment: { note: "Twice" } });
		expect(await data(`DELETE ${path}`)).toEqual(["lorne-hosts-again"]);
		expect(await code(`GET ${path}`)).toBe("judgment-missing");
	});

	it("are read cell by cell, and weighed again", async () => {
		const before = await data<{ version: number; report: object }>(`GET ${MATRIX}/weights`);
		await data(`PUT ${MATRIX}/readings/E1/stretched`, { reading: "II", seen: "C" });
		expect(await code(`PUT ${MATRIX}/readings/E1/stretched`, { reading: "N", seen: "C" })).toBe("judgment-changed");
		await data(`PUT ${MATRIX}/grades/E1`, { grade: "credibility", to: "low", seen: "medium" });
		const after = await data<typeof before>(`GET ${MATRIX}/weights`);
		expect(after.version).toBeGreaterThan(before.version);
		expect(after.report).toMatchObject({ explanations: [{}, {}, {}] });
		expect(await code(`PUT ${MATRIX}/readings/E99/stretched`, { reading: "N", seen: null })).toBe(
			"matrix-part-missing",
		);
		expect(await code(`PUT ${MATRIX}/readings/E1/stretched`, { reading: "maybe", seen: null })).toBe(
			"request-malformed",
		);
	});

	it("are forecasts that are revised, answered and scored", async () => {
		const path = "/api/judgments/conference-opens-in-2025";
		expect(await code(`POST ${path}/revisions`, { probability: "likely" })).toBe("judgment-probability-in-words");
		await data(`POST ${path}/revisions`, { probability: "5 %", because: "No host", at: "2025-12-01" });
		const option = await data<Shown>("GET /api/judgments/hold-valdara-to-its-words");
		if (option.judgment.kind !== "option") throw new RangeError("Expected an option");
		const { target } = option.judgment;
		if (target?.kind !== "finding") throw new RangeError("Expected an option that aims at a finding");
		const evidence = [{ finding: target.finding }];
		await data(`POST ${path}/resolution`, { outcome: "no", at: "2026-01-01", note: "None", evidence });
		expect(await code(`POST ${path}/revisions`, { probability: 0.1 })).toBe("forecast-resolved");
		const scores = await data<object>("GET /api/scores?at=2026-01-02");
		expect(scores).toMatchObject({
			asOf: "2026-01-02",
			overall: { count: 3 },
			open: [{ forecast: "aurora-signed-by-july" }],
		});
		expect(await code("GET /api/scores?who=Nobody")).toBe("forecasts-missing");
		const bands = await data<readonly object[]>("GET /api/estimative-bands");
		expect(bands[4]).toMatchObject({ from: 55, to: 80, terms: ["likely", "probable"] });
	});

	it("are criticised, each with place and remedy", async () => {
		const { criticisms } = await data<{ criticisms: readonly object[] }>(
			"GET /api/critique?judgment=valdara-sells-distance",
		);
		expect(criticisms[0]).toMatchObject({ judgment: "valdara-sells-distance", remedy: expect.any(String) });
		expect(await code("GET /api/critique?judgment=nobody")).toBe("judgment-missing");
	});

	it("go out as YAML and come in again", async () => {
		const file = await ask("GET /api/judgments/export?kind=interest");
		expect(file.headers.get("content-disposition")).toContain("judgments.yaml");
		const yaml = await file.text();
		expect(await data("POST /api/judgments/import", { yaml, name: "judgments.yaml" })).toMatchObject({
			kept: [{ status: "held" }, { status: "held" }],
			problems: [],
		});
		const broken = await data("POST /api/judgments/import", {
			yaml: yaml.replace("XVA", "Valdara"),
			name: "broken.yaml",
		});
		expect(broken).toMatchObject({ kept: [], problems: [{ place: expect.stringContaining("broken.yaml:") }] });
		expect(await (await ask("GET /api/judgments/templates/forecast")).text()).toContain("forecasts:");
	});
});

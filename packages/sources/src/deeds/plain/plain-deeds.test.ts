import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { draws } from "../../../../../tools/in-proof.ts";
import { codesOf, readText } from "../fixtures/read.ts";
import { readDeeds } from "../read-deeds.ts";

const HEAD = "date,actor,kind,target,direction,source";

describe("deeds in a table", () => {
	it("are one a row, with where each can be looked up", async () => {
		const { deeds, problems, format } = await readText(
			`${HEAD},address\n2031-05-06,France,recognition,Valdara,for,Note of the ministry,https://example.org/note\n`,
		);
		expect(problems).toEqual([]);
		expect(format).toBe("plain");
		expect(deeds).toEqual([
			{
				id: "recognition-fra-valdara-2031-05-06",
				kind: "recognition",
				actor: "FRA",
				target: "Valdara",
				targetStates: [],
				what: "recognition: Valdara",
				date: "2031-05-06",
				byThen: false,
				until: null,
				issue: null,
				direction: "for",
				programme: null,
				source: { title: "Note of the ministry", address: "https://example.org/note", retrieved: null },
			},
		]);
	});

	it("may have their columns in any order, under other names, with other separators", async () => {
		const { deeds, problems } = await readText(
			"Citation;Country;Start date;Deed;Partner;Side;End date\nBulletin 4;FRA;6 May 2031;Lends a ship;DEU;neutral;2031-06\n",
		);
		expect(problems).toEqual([]);
		expect(deeds[0]).toMatchObject({
			...{ actor: "FRA", target: "DEU", kind: "other", what: "Lends a ship", date: "2031-05-06" },
			...{ until: "2031-06", direction: "neutral" },
		});
	});

	it("keep a month or a year as it is given", async () => {
		const { deeds } = await readText(`${HEAD}\n2031-05,FRA,aid,DEU,,B\n2032,FRA,aid,DEU,,B\n`);
		expect(deeds.map(({ date }) => date)).toEqual(["2031-05", "2032"]);
	});

	it("are left out where a value is none of its column, with the line of each", async () => {
		const read = await readText(
			[
				HEAD,
				"2031-02-30,FRA,aid,DEU,,B",
				"FRA,2031-02-03,aid,DEU,,B",
				"2031-02-03,Nowhere at all,aid,DEU,,B",
				"2031-02-03,FRA,war,DEU,,B",
				"2031-02-03,FRA,aid,DEU,yes,B",
				"2031-02-03,FRA,aid,DEU,for,",
				"2031-02-03,FRA,aid,DEU,for,B,and,more",
				"2031-02-03,FRA,aid,DEU,for,B",
			].join("\n"),
		);
		expect(codesOf(read).toSorted()).toEqual([
			...["deed-actor 3", "deed-actor 4", "deed-cells 8", "deed-date 2", "deed-date 3", "deed-direction 6"],
			...["deed-kind 5", "deed-source 7"],
		]);
		expect(read.deeds).toHaveLength(1);
	});

	it("do not end before they begin", async () => {
		const read = await readText(
			"date,until,actor,kind,source\n2031-02-03,2031-01,FRA,aid,B\n2031-02-03,2031-02,FRA,aid,B\n",
		);
		expect(codesOf(read)).toEqual(["deed-order 2"]);
		expect(read.deeds).toHaveLength(1);
	});

	it("take the source of the whole file where they have none", async () => {
		const { deeds } = await readText("date,actor,kind\n2031-02-03,FRA,aid\n", "a.csv", {
			source: { title: "Gazette", address: "https://example.org/g" },
			retrieved: "2031-03-01",
		});
		expect(deeds[0]?.source).toEqual({ title: "Gazette", address: "https://example.org/g", retrieved: "2031-03-01" });
	});

	it("say which of their columns is not read", async () => {
		expect(codesOf(await readText(`${HEAD},derection\n2031-02-03,FRA,aid,DEU,for,B,x\n`))).toEqual(["deed-field 1"]);
	});

	it("are taken once where they are there twice, and not overwritten by another of the same id", async () => {
		const read = await readText(
			"id,date,actor,kind,source\nd1,2031-02-03,FRA,aid,B\nd1,2031-02-03,FRA,aid,B\nd1,2031-02-04,FRA,aid,B\n",
		);
		expect(read.deeds.map(({ id, date }) => `${id} ${date}`)).toEqual(["d1 2031-02-03"]);
		expect(read.notes.map(({ code }) => code)).toEqual(["deed-twice"]);
		expect(read.problems.map(({ code }) => code)).toEqual(["deed-contradicts"]);
	});

	it("have different ids where only their words differ, whatever their order", async () => {
		const rows = ["2031-02-03,FRA,aid,DEU,B,Grain", "2031-02-03,FRA,aid,DEU,B,Tents"];
		const ids = async (order: readonly string[]) =>
			(await readText(["date,actor,kind,target,source,what", ...order].join("\n"))).deeds
				.map(({ id }) => id)
				.toSorted();
		expect(new Set(await ids(rows)).size).toBe(2);
		expect(await ids(rows.toReversed())).toEqual(await ids(rows));
	});

	it("list the first fifty problems of a kind, and count the others; what is the same in several lines is one", async () => {
		const rows = Array.from({ length: 60 }, (_, at) => `2031-02-3${at % 2},FRA,aid ${at},DEU,for,B`);
		const { problems } = await readText([HEAD, ...rows].join("\n"));
		const of = (code: string) => problems.filter((problem) => problem.code === code);
		expect(of("deed-date").map(({ place }) => place)).toEqual([
			"deeds.csv, lines 2, 4, 6, 8, 10 and 25 more",
			"deeds.csv, lines 3, 5, 7, 9, 11 and 25 more",
		]);
		expect(of("deed-kind")).toHaveLength(51);
		expect(of("deed-kind")[50]).toMatchObject({
			message: "10 more of this kind",
			place: "deeds.csv, lines 52, 53, 54, 55, 56 and 5 more",
		});
	});

	it("lose a row with quotation marks that are never closed, and no other", async () => {
		const read = await readText(`${HEAD}\n"2031-02-03,FRA,aid,DEU,for,B\n2031-02-03,FRA,aid,DEU,for,B\n`);
		expect([codesOf(read), read.deeds.length]).toEqual([["deed-row 2"], 1]);
	});
});

describe("exercises and visits", () => {
	it("of several are one act of each of them, with the others as partners", async () => {
		const { deeds } = await readText(
			"date,until,actors,kind,name,place,source\n2031-08-01,2031-08-09,FRA; DEU; Italy,exercise,North Wind,Baltic Sea,B\n",
		);
		expect(deeds.map(({ actor, target, targetStates }) => [actor, target, targetStates])).toEqual([
			["FRA", null, ["DEU", "ITA"]],
			["DEU", null, ["FRA", "ITA"]],
			["ITA", null, ["FRA", "DEU"]],
		]);
		expect(deeds[0]?.what).toBe("North Wind, Baltic Sea");
	});

	it("of two have each other as their target", async () => {
		const { deeds } = await readText("date,actors,kind,source\n2031-08-01,FRA; DEU,exercise,B\n");
		expect(deeds.map(({ actor, target }) => `${actor} ${target}`)).toEqual(["FRA DEU", "DEU FRA"]);
	});

	it("that lead to several hosts are one visit to each", async () => {
		const { deeds } = await readText("date,visitor,kind,host,source\n2031-08-01,FRA,visit,Serbia; Hungary,B\n");
		expect(deeds.map(({ actor, target }) => `${actor} ${target}`)).toEqual(["FRA SRB", "FRA HUN"]);
	});
});

describe("deeds in YAML", () => {
	it("take what the file says of all of them, and a source of their own without the address of the other", async () => {
		const { deeds, problems } = await readText(
			[
				...["kind: visit", "source: Gazette", "address: https://example.org/g", "deeds:"],
				...[
					"  - {date: 2031-05-06, actor: FRA, host: DEU}",
					"  - date: 2031-05-07",
					"    actor: FRA",
					"    source: Bulletin",
				],
			].join("\n"),
			"deeds.yaml",
		);
		expect(problems).toEqual([]);
		expect(deeds.map(({ source }) => source)).toEqual([
			{ title: "Gazette", address: "https://example.org/g", retrieved: null },
			{ title: "Bulletin", address: null, retrieved: null },
		]);
	});

	it("keep the code of Norway, which YAML may take for a no", async () => {
		const { deeds } = await readText("- {date: 2031-05, actor: NOR, target: NO, source: B}", "deeds.yaml");
		expect(deeds[0]).toMatchObject({ date: "2031-05", actor: "NOR" });
	});

	it("have the line of what is wrong", async () => {
		const read = await readText(
			"deeds:\n  - date: 2031-05-06\n    actor: FRA\n    sauce: B\n  - a word\n",
			"deeds.yaml",
		);
		expect(codesOf(read)).toEqual(["deed-field 4", "deed-source 2", "deed-field 5"]);
	});

	it("may be JSON", async () => {
		const { deeds } = await readText(
			'[{"date": "2031-05-06", "actor": "FRA", "source": "B", "target": ["DEU"]}]',
			"deeds.json",
		);
		expect(deeds[0]).toMatchObject({ actor: "FRA", target: "DEU" });
	});

	it("are refused as a whole where they are no YAML", async () => {
		const read = await readDeeds([{ name: "a.yaml", bytes: Buffer.from("deeds: [") }]);
		expect(read).toMatchObject({ ok: false, problem: { code: "deeds-unreadable", place: "a.yaml, line 1" } });
	});
});

describe("a register", () => {
	const register = (list: string): string =>
		`lists:\n  - {${list}}\n  - kind: recognition\n    target: Valdara\n    complete: true\n    as-of: 2031-12-31\n    source: Note 7\n    deeds:\n      - {date: 2031-05-06, actor: FRA}\n`;

	it("says whether it is complete, and gives its deeds their kind, target and source", async () => {
		const { lists, deeds, problems } = await readText(
			register("kind: recognition, target: Ostwin, complete: false, as-of: 2031-12-31, source: Note 8"),
			"r.yaml",
		);
		expect(problems).toEqual([]);
		expect(lists.map(({ id, complete, asOf }) => [id, complete, asOf])).toEqual([
			["recognition-ostwin", false, "2031-12-31"],
			["recognition-valdara", true, "2031-12-31"],
		]);
		expect(deeds).toMatchObject([
			{ actor: "FRA", kind: "recognition", target: "Valdara", source: { title: "Note 7" } },
		]);
	});

	it.each([
		["whether it is complete", "kind: recognition, target: Ostwin, as-of: 2031-12-31, source: B"],
		["as of which day", "kind: recognition, target: Ostwin, complete: true, as-of: 2031, source: B"],
		["of what", "target: Ostwin, complete: true, as-of: 2031-12-31, source: B"],
	])("that does not say %s is none", async (_, list) => {
		const read = await readText(register(list), "r.yaml");
		expect(codesOf(read)).toEqual(["deed-list 2"]);
		expect(read.lists).toHaveLength(1);
	});
});

describe("a file that is no file of deeds", () => {
	it.each([
		["of other columns", "name,height\na,3\n", "deeds-format"],
		["without anything", "", "deeds-format"],
	])("%s is refused", async (_, text, code) => {
		expect(await readDeeds([{ name: "a.csv", bytes: Buffer.from(text) }])).toMatchObject({
			ok: false,
			problem: { code },
		});
	});

	it("is refused where it is too large", async () => {
		const read = await readDeeds([{ name: "a.csv", bytes: { length: 4e8 } as Uint8Array }]);
		expect(read).toMatchObject({ ok: false, problem: { code: "too-large" } });
	});
});

describe("rows that were changed by chance", () => {
	it("give deeds or problems, and never an error", async () => {
		const row = "2031-05-06,FRA,recognition,Valdara,for,Note of the ministry";
		const signs = fc.array(fc.constantFrom(...'0123456789,;-/.|\t"ABCabcé中'), { maxLength: 6 });
		const mutant = fc
			.tuple(fc.nat(row.length), fc.nat(6), signs)
			.map(([at, gone, put]) => row.slice(0, at) + put.join("") + row.slice(at + gone));
		const rows = fc.array(mutant, { minLength: 100, maxLength: 100 });
		await fc.assert(
			fc.asyncProperty(rows, async (mutants) => {
				const bytes = Buffer.from([HEAD, ...mutants].join("\n"));
				const read = await readDeeds([{ name: "a.csv", bytes }]);
				if (!read.ok) throw new Error(read.problem.message);
				for (const deed of read.value.deeds) {
					expect(deed.source.title).not.toBe("");
					expect(deed.actor).toMatch(/^[A-Z][A-Z0-9_-]+$/);
					expect(deed.date).toMatch(/^\d{4}(?:-\d\d(?:-\d\d)?)?$/);
				}
				expect(read.value.deeds.length + read.value.problems.length).toBeGreaterThan(0);
			}),
			{ numRuns: draws(100), endOnFailure: true },
		);
	});
});

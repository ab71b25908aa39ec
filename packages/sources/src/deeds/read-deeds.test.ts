import { gzipSync } from "node:zlib";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { draws } from "../../../../tools/in-proof.ts";
import { readDeeds } from "./read-deeds.ts";
import type { DeedFormat } from "./reading.ts";

/** A head and a row of each table that is read. */
const TABLES: readonly (readonly [DeedFormat, head: string, row: string])[] = [
	["plain", "date,until,actor,kind,target,direction,source", "2031-05-06,2032,FRA,exercise,DEU; ITA,for,Note 7"],
	[
		"ofac",
		'1,"X",-0- ,"RED",-0- ,-0- ,-0- ,-0- ,-0- ,-0- ,-0- ,-0- ',
		'101,"OSTWIN",-0- ,"RED",-0- ,-0- ,-0- ,-0- ,-0- ,-0- ,-0- ,"Note"',
	],
	[
		"eu-sanctions",
		"fileGenerationDate;Entity_LogicalId;Entity_DesignationDate;Entity_Regulation_PublicationDate;NameAlias_WholeName;Citizenship_CountryIso2Code",
		"05/08/2032;13;06/05/2031;2031-07-08;Orsa Veld;RU",
	],
	[
		"uk-sanctions",
		"Name 6,Name 1,Alias Type,Nationality,Listed On,Group ID",
		"VELD,Orsa,Primary name,(1) Russia.,04/05/2031,71",
	],
	[
		"comtrade",
		"period,reporterISO,reporterDesc,flowCode,partnerISO,partnerDesc,cmdCode,motCode,primaryValue",
		"2031,CHN,China,M,RUS,Russia,TOTAL,0,1234.5",
	],
	[
		"world-bank",
		"Country Name,Country Code,Indicator Name,Indicator Code,2030,2031,2032",
		"France,FRA,Exports (US$),TX,1,2.5,3",
	],
	[
		"sdmx",
		"FREQ,REF_AREA,COUNTERPART_AREA,INDICATOR,TIME_PERIOD,OBS_VALUE,UNIT_MULT",
		"A,CN,RU,TXG_FOB_USD,2031,12.5,6",
	],
	["figures", "date,currency,share,measure", "2031-05,CNY,2.5,payments"],
];

const DAY = /^\d{4}(?:-\d\d(?:-\d\d)?)?$/;

describe("rows of any table that were changed by chance", () => {
	const signs = fc.array(fc.constantFrom(...'0123456789,;-/.|\t"ABCabcé中%$()'), { maxLength: 6 });

	it.each(TABLES)("of %s give what is right or a problem, and never an error", async (format, head, row) => {
		const mutant = fc
			.tuple(fc.nat(row.length), fc.nat(6), signs)
			.map(([at, gone, put]) => row.slice(0, at) + put.join("") + row.slice(at + gone));
		await fc.assert(
			fc.asyncProperty(fc.array(mutant, { minLength: 100, maxLength: 100 }), async (rows) => {
				const bytes = Buffer.from([head, row, ...rows].join("\n"));
				const read = await readDeeds([{ name: "a.csv", bytes }], { date: "2032-01-01" });
				if (!read.ok) throw new Error(read.problem.message);
				const { deeds, series, problems } = read.value;
				expect(read.value.format).toBe(format);
				for (const { date, until, actor, source, target } of deeds) {
					expect(date).toMatch(DAY);
					expect(until ?? "9999" >= date).toBeTruthy();
					expect(actor).toMatch(/^[A-Z]/);
					expect([source.title, target]).not.toContain("");
				}
				for (const { indicator, points } of series) {
					expect(indicator.id).not.toBe("");
					const dates = points.map(({ date }) => date);
					expect(dates).toEqual([...new Set(dates)].toSorted());
					for (const { date, value } of points) {
						expect(date).toMatch(DAY);
						expect(value === null || Number.isFinite(value)).toBe(true);
					}
				}
				expect(deeds.length + series.length + problems.length).toBeGreaterThan(0);
			}),
			{ numRuns: draws(100), endOnFailure: true },
		);
	});
});

describe("files that are packed", () => {
	const text = "date,actor,kind,source\n2031-05-06,FRA,aid,Note 7\n";

	it("are read as what is in them", async () => {
		const read = await readDeeds([{ name: "deeds.csv.gz", bytes: gzipSync(text) }]);
		expect(read).toMatchObject({ ok: true, value: { deeds: [{ actor: "FRA" }] } });
	});

	it("are refused where they are cut off, or are larger than any list", async () => {
		const cut = await readDeeds([{ name: "a.gz", bytes: gzipSync(text).subarray(0, 30) }]);
		expect(cut).toMatchObject({ ok: false, problem: { code: "deeds-unreadable" } });
		const bomb = await readDeeds([{ name: "a.gz", bytes: gzipSync(Buffer.alloc(100_000_000)) }]);
		expect(bomb).toMatchObject({ ok: false, problem: { code: "too-large" } });
	});
});

describe("files that strangers made", () => {
	const HEAD = "date,actor,kind,target,what,source\n";
	const row = (what: string): string => `2031-05-06,FRA,visit,DEU,"${what}",Note\n`;
	const levels = (open: string, level: (of: string) => string): string => {
		const names = [..."abcdefgh"];
		return names
			.slice(1)
			.map((name, at) => open.replace("NAME", name).replace("OF", level(names[at] ?? "")))
			.join("");
	};

	it("have a cell of any length, which costs its own row and is never read as another", async () => {
		for (const length of [700_000, 3_000_000]) {
			const text = `${HEAD}${row("Short")}${row("x".repeat(length))}${row("Last")}`;
			const read = await readDeeds([{ name: "long.csv", bytes: Buffer.from(text) }]);
			expect(read).toMatchObject({ ok: true, value: { problems: [{ code: "deed-row", place: "long.csv, line 3" }] } });
			expect(read.ok && read.value.deeds.map(({ what }) => what)).toEqual(["Short", "Last"]);
		}
		const unended = await readDeeds([
			{ name: "long.csv", bytes: Buffer.from(`${HEAD}${row("One")}"${"x".repeat(2_000_000)}`) },
		]);
		expect(unended).toMatchObject({ ok: true, value: { problems: [{ code: "deed-row" }] } });
	});

	it.each([
		[
			"alias.yaml",
			`a: &a [x,x]\n${levels("NAME: &NAME OF\n", (of) => `[${`*${of},`.repeat(10)}]`)}deeds: *h\n`,
			/aliases/u,
		],
		["deep.json", `{"deeds":${"[".repeat(200_000)}${"]".repeat(200_000)}}`, /levels/u],
		[
			"ofac.xml",
			`<!DOCTYPE l [<!ENTITY a "xx">${levels('<!ENTITY NAME "OF">', (of) => `&${of};`.repeat(10))}]><sdnList xmlns="http://tempuri.org/sdnList.xsd"><sdnEntry><uid>1</uid><lastName>&h;</lastName></sdnEntry></sdnList>`,
			/undefined entity/u,
		],
		[
			"eu.xml",
			'<!DOCTYPE l [<!ENTITY a SYSTEM "file:///etc/passwd">]><export xmlns="http://eu.europa.ec/fpi/fsd/export"><sanctionEntity logicalId="1"><nameAlias wholeName="&a;"/></sanctionEntity></export>',
			/undefined entity/u,
		],
		["nul.csv", `${HEAD}2031-05-06,FRA,visit,DEU,a\0b,Note\n`, /binary|zero/u],
		["zip.csv", `PK\u0003\u0004${"\0".repeat(100)}`, /zip/u],
	])("%s is named with what is wrong with it, and the file beside it is read", async (name, text, words) => {
		const good = { name: "good.csv", bytes: Buffer.from(`${HEAD}${row("Good")}`) };
		const read = await readDeeds([{ name, bytes: Buffer.from(text) }, good], { actor: "USA", date: "2031-05-06" });
		expect(read.ok && read.value.deeds.map(({ what }) => what)).toEqual(["Good"]);
		const [problem, ...others] = read.ok ? read.value.problems : [];
		expect(others).toEqual([]);
		expect(problem?.place).toContain(name);
		expect(problem?.message).toMatch(words);
	});
});

it("loses the cell in which a file has a zero byte, and says so", async () => {
	const row = (day: number, kind: string): string => `2031-05-${String(day).padStart(2, "0")},FRA,${kind},Note\n`;
	const rows = Array.from({ length: 20 }, (_, at) => row(at + 1, at === 4 ? "a\0id" : "aid"));
	const read = await readDeeds([{ name: "deeds.csv", bytes: Buffer.from(`date,actor,kind,source\n${rows.join("")}`) }]);
	if (!read.ok) throw new Error(read.problem.message);
	expect(read.value.problems.map(({ code }) => code)).toContain("deed-zeros");
	expect(read.value.deeds.filter(({ kind }) => kind === "aid")).toHaveLength(19);
});

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

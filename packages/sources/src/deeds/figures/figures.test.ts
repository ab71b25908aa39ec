import { describe, expect, it } from "vitest";
import { codesOf, readFiles, readText } from "../fixtures/read.ts";
import { readDeeds } from "../read-deeds.ts";
import type { DeedsRead } from "../reading.ts";
import { partyOf, periodOf } from "./figure.ts";

const pointsOf = ({ series }: DeedsRead, id: string): string =>
	series
		.find(({ indicator }) => indicator.id === id)
		?.points.map(({ date, value }) => `${date} ${value}`)
		.join(", ") ?? "";
const idsOf = ({ series }: DeedsRead): readonly string[] => series.map(({ indicator }) => indicator.id);

describe("with whom a figure is", () => {
	it.each([
		["CHN", "China", "state", "CHN"],
		["CN", "", "state", "CHN"],
		["W00", "World", "world", "WLD"],
		["WLD", "", "world", "WLD"],
		["", "World", "world", "WLD"],
		["S19", "Other Asia, nes", "rest", "S19"],
		["_X", "Areas, nes", "rest", "_X"],
		["EUU", "European Union", "group", "EUU"],
		["EU", "European Union", "group", "EU"],
		["B0", "Emerging economies", "group", "B0"],
		["HKG", "China, Hong Kong SAR", "state", "HKG"],
		["", "China, P.R.: Mainland", "state", "CHN"],
		["", "China, P.R.: Hong Kong", "state", "HKG"],
		["", "Korea, Dem. People's Rep. of", "state", "PRK"],
		["", "Korea, Rep. of", "state", "KOR"],
		["", "Congo, Dem. Rep. of the", "state", "COD"],
		["", "Iran, Islamic Rep. of", "state", "IRN"],
		["", "Sub-Saharan Africa", "group", "sub-saharan-africa"],
		["_CI", "Channel Islands", "group", "_CI"],
		["EL", "Greece", "state", "GRC"],
		["UK", "", "state", "GBR"],
	])("%s %s is a %s", (code, name, kind, as) => {
		expect(partyOf(code, name)).toMatchObject({ kind, code: as });
	});
});

describe("of which time a figure is", () => {
	it.each([
		["2022", "2022", "year"],
		["202203", "2022-03", "month"],
		["2022-03", "2022-03", "month"],
		["2022M03", "2022-03", "month"],
		["2022-Q2", "2022-04", "quarter"],
		["Q2 2022", "2022-04", "quarter"],
		["2022-03-31", "2022-03-31", "day"],
	])("%s is %s", (cell, date, unit) => {
		expect(periodOf(cell)).toEqual({ date, unit });
	});

	it.each(["", "2022-13", "202213", "03/04/2022", "Spring", "22"])("%s is none", (cell) => {
		expect(periodOf(cell)).toBeUndefined();
	});
});

const COMTRADE =
	"typeCode,freqCode,refPeriodId,refYear,refMonth,period,reporterCode,reporterISO,reporterDesc,flowCode,flowDesc,partnerCode,partnerISO,partnerDesc," +
	"partner2Code,classificationCode,cmdCode,cmdDesc,customsCode,motCode,primaryValue";
const trade = (
	flow: string,
	partner: string,
	value: string,
	more: { year?: string; cmd?: string; mot?: string } = {},
) => {
	const { year = "2031", cmd = "TOTAL", mot = "0" } = more;
	return `C,A,${year}0101,${year},52,${year},156,CHN,China,${flow},,1,${partner},,0,H6,${cmd},${cmd === "TOTAL" ? "" : "Oils"},C00,${mot},${value}`;
};

describe("trade of UN Comtrade", () => {
	it("is a series for each partner, flow and commodity; the world is the total", async () => {
		const read = await readText(
			[
				...[COMTRADE, trade("M", "RUS", "60.5"), trade("M", "RUS", "70", { year: "2032" })],
				...[
					trade("M", "W00", "100"),
					trade("M", "W00", "100", { year: "2032" }),
					trade("X", "RUS", "5", { cmd: "2709" }),
				],
				...[trade("M", "DEU", "39.5"), trade("M", "DEU", "30", { year: "2032" })],
			].join("\n"),
			"trade.csv",
		);
		expect(read.problems).toEqual([]);
		expect(read.format).toBe("comtrade");
		expect(idsOf(read)).toEqual([
			...["goods-imports-chn-rus", "goods-imports-chn", "goods-exports-hs-2709-chn-rus", "goods-imports-chn-deu"],
		]);
		expect(read.series[0]?.indicator).toEqual({
			...{ id: "goods-imports-chn-rus", label: "goods imports: China, RUS", unit: "USD", source: "trade.csv" },
			...{ threshold: null, direction: null, actor: "CHN", partner: "RUS", measure: "goods imports" },
		});
		expect(read.series[1]?.indicator).not.toHaveProperty("partner");
		expect(read.series[2]?.indicator.label).toBe("goods exports (HS 2709, Oils): China, RUS");
		expect(pointsOf(read, "goods-imports-chn-rus")).toBe("2031 60.5, 2032 70");
	});

	it("is added up to trade where imports and exports of all goods are there", async () => {
		const read = await readText(
			[COMTRADE, trade("M", "RUS", "60"), trade("X", "RUS", "7"), trade("M", "DEU", "3"), trade("X", "ITA", "2")].join(
				"\n",
			),
		);
		expect(pointsOf(read, "goods-trade-chn-rus")).toBe("2031 67");
		expect(idsOf(read).filter((id) => id.startsWith("goods-trade"))).toHaveLength(1);
	});

	it("keeps groups and what is not specified apart from the states that are ranked", async () => {
		const read = await readText(
			[COMTRADE, trade("M", "RUS", "60"), trade("M", "EU2", "30"), trade("M", "S19", "3")].join("\n"),
		);
		expect(read.series.map(({ indicator }) => indicator.measure)).toEqual([
			...["goods imports", "goods imports, by group", "goods imports, by group"],
		]);
	});

	it("says where partners are more than the total, or are not all of it", async () => {
		const over = await readText(
			[COMTRADE, trade("M", "RUS", "99"), trade("M", "DEU", "9"), trade("M", "W00", "100")].join("\n"),
		);
		expect(codesOf(over)).toEqual(["figure-total 4"]);
		const under = await readText(
			[COMTRADE, trade("M", "RUS", "50"), trade("M", "DEU", "9"), trade("M", "W00", "100")].join("\n"),
		);
		expect(codesOf(under)).toEqual(["figure-partners 4"]);
		expect(under.notes[0]?.message).toContain("59 % of the total (goods imports of CHN) in 2031");
	});

	it("takes no part of a figure for a figure, and of two for one time the first", async () => {
		const read = await readText(
			[
				...[COMTRADE, trade("M", "RUS", "60"), trade("M", "RUS", "6", { mot: "2100" }), trade("M", "RUS", "60")],
				...[
					trade("M", "RUS", "61"),
					trade("Q", "RUS", "1"),
					trade("M", "RUS", "many"),
					trade("M", "RUS", "1", { year: "31" }),
				],
			].join("\n"),
		);
		expect(codesOf(read).toSorted()).toEqual([
			...[
				"figure-contradicts 5",
				"figure-date 8",
				"figure-flow 6",
				"figure-number 7",
				"figure-parts 3",
				"figure-twice 4",
			],
		]);
		expect(pointsOf(read, "goods-imports-chn-rus")).toBe("2031 60");
	});

	it("of areas that have the letters of a state with a sign before them, or those of another state, is not that state's", async () => {
		const row = (number: string, letters: string, name: string) =>
			`C,A,20310101,2031,52,2031,156,CHN,China,M,Import,${number},${letters},"${name}",0,H6,TOTAL,,C00,0,1,`;
		const read = await readText(
			[
				...[COMTRADE, row("830", "_CI", "Channel Islands "), row("58", "BEL", "Belgium-Luxembourg (...1998)")],
				...[row("868", "VNM", "Rep. of Vietnam (...1974)"), row("490", "S19", "Other Asia, nes")],
				...[row("251", "FRA", "France"), row("579", "", ""), row("412", "_KS", "Kosovo"), row("837", "X1 ", "Bunkers")],
			].join("\n"),
		);
		expect(read.problems).toEqual([]);
		expect(read.series.map(({ indicator: { partner, measure } }) => `${partner} ${measure}`)).toEqual([
			...["_CI goods imports, by group", "BLX goods imports, by group", "RVN goods imports"],
			...["S19 goods imports, by group", "FRA goods imports", "NOR goods imports", "XKX goods imports"],
			"X1 goods imports, by group",
		]);
	});

	it("with one number that is none is read without it", async () => {
		const rows = Array.from({ length: 60 }, (_, at) => trade("M", "RUS", `${at}.5`, { year: `${1950 + at}` }));
		const read = await readText([COMTRADE, ...rows, trade("M", "RUS", "1.2.3", { year: "2031" })].join("\n"));
		expect(read.series[0]?.points).toHaveLength(60);
		expect(codesOf(read)).toEqual(["figure-number 62"]);
	});

	it("is read as the former service wrote it", async () => {
		const read = await readText(
			[
				"Classification,Year,Period,Trade Flow Code,Trade Flow,Reporter Code,Reporter,Reporter ISO,Partner Code,Partner,Partner ISO,Commodity Code,Commodity,Trade Value (US$)",
				"HS,2014,201403,1,Import,156,China,CHN,643,Russian Federation,RUS,TOTAL,All Commodities,1234",
				"HS,2014,201404,1,Import,156,China,CHN,643,Russian Federation,RUS,TOTAL,All Commodities,",
			].join("\r\n"),
		);
		expect(pointsOf(read, "goods-imports-chn-rus-monthly")).toBe("2014-03 1234, 2014-04 null");
		expect(read.series[0]?.indicator).toMatchObject({ measure: "goods imports, monthly" });
	});

	it("is read from JSON without letters, by the numbers of states", async () => {
		const record = {
			typeCode: "C",
			period: "2031",
			flowCode: "X",
			cmdCode: "TOTAL",
			motCode: 0,
			partner2Code: 0,
			customsCode: "C00",
		};
		const data = [
			{ ...record, reporterCode: 156, partnerISO: "RUS", primaryValue: 12.5 },
			{ ...record, reporterCode: 156, partnerISO: null, partnerCode: 842, primaryValue: 13 },
			{ ...record, reporterCode: 156, partnerISO: null, partnerCode: 7, primaryValue: 13 },
			{ ...record, reporterCode: 156, partnerISO: null, partnerCode: 0, primaryValue: 50 },
		];
		const read = await readText(JSON.stringify({ count: 3, data }), "answer.json");
		expect(idsOf(read)).toEqual(["goods-exports-chn-rus", "goods-exports-chn-usa", "goods-exports-chn"]);
		expect(read.series[1]?.indicator.label).toBe("goods exports: China, United States");
		expect(codesOf(read).map((code) => code.split(" ", 1)[0])).toEqual(["figure-party", "figure-partners"]);
	});
});

describe("figures with a column a year", () => {
	const BANK = [
		'"Data Source","World Development Indicators",\n"Last Updated Date","2032-01-01",',
		'"Country Name","Country Code","Indicator Name","Indicator Code","2029","2030","2031","2032",',
		'"France","FRA","Exports of goods (current US$)","TX.VAL","","1.5","","2",',
		'"World","WLD","Exports of goods (current US$)","TX.VAL","","","9","",',
		'"Euro area","EMU","Exports of goods (current US$)","TX.VAL","","7","x","",',
	].join("\n");

	it("are read with their unit; a gap inside is kept, and years before a series begins are none of it", async () => {
		const read = await readText(BANK, "bank.csv");
		expect(codesOf(read)).toEqual(["figure-number 6"]);
		expect(read.series.map(({ indicator }) => [indicator.id, indicator.measure, indicator.unit])).toEqual([
			["tx-val-fra", "Exports of goods", "current US$"],
			["tx-val-wld", "Exports of goods", "current US$"],
			["tx-val-emu", "Exports of goods, by group", "current US$"],
		]);
		expect(pointsOf(read, "tx-val-fra")).toBe("2030 1.5, 2031 null, 2032 2");
	});

	it("of the Direction of Trade have a partner, whose number is the Fund's own", async () => {
		const read = await readText(
			[
				"Country Name,Country Code,Indicator Name,Indicator Code,Counterpart Country Name,Counterpart Country Code,Attribute,2030,2031M02",
				'"China, P.R.: Mainland",924,"Goods, Value of Exports, Free on board (FOB), US Dollars",TXG_FOB_USD,Russian Federation,922,Value,5.25,6',
				'"China, P.R.: Mainland",924,"Goods, Value of Exports, Free on board (FOB), US Dollars",TXG_FOB_USD,World,001,Value,5.25,6',
				'"China, P.R.: Mainland",924,"Goods, Value of Exports, Free on board (FOB), US Dollars",TXG_FOB_USD,Russian Federation,922,Status,e,e',
			].join("\n"),
		);
		expect(read.problems).toEqual([]);
		expect(idsOf(read)).toEqual([
			...["goods-exports-chn-rus", "goods-exports-chn-rus-monthly", "goods-exports-chn", "goods-exports-chn-monthly"],
		]);
	});

	it("may be written with commas; where nobody can say what 1.234 is, nothing is read", async () => {
		const table = (value: string) => `Country Code;Indicator Code;2030\nFRA;X;${value}\nDEU;X;${value}\n`;
		expect(pointsOf(await readText(table("1.234,5")), "x-fra")).toBe("2030 1234.5");
		const unclear = await readText(table("1.234"));
		expect([unclear.series, codesOf(unclear)]).toEqual([[], ["figure-number"]]);
	});

	it("come as pages of the World Bank, of which there may be more", async () => {
		const record = (date: string, value: number | null) => ({
			...{ indicator: { id: "TX.VAL", value: "Exports (current US$)" }, country: { id: "FR", value: "France" } },
			...{ countryiso3code: "FRA", date, value, unit: "", decimal: 0 },
		});
		const read = await readText(
			JSON.stringify([
				{ page: 1, pages: 3, per_page: 3, total: 7 },
				[record("2031", 5), record("2030", null), record("soon", 1)],
			]),
			"page.json",
		);
		expect(pointsOf(read, "tx-val-fra")).toBe("2030 null, 2031 5");
		expect(read.problems.map(({ code }) => code)).toEqual(["figure-pages", "figure-date"]);
	});
});

describe("figures in SDMX", () => {
	it("are in whole units, and each dimension that is not known is part of what is measured", async () => {
		const read = await readText(
			[
				"DATAFLOW,FREQ,REF_AREA,INDICATOR,COUNTERPART_AREA,CURRENCY_DENOM,TIME_PERIOD,OBS_VALUE,UNIT_MULT",
				"IMF:DOT(1.0),M,CN,TXG_FOB_USD,RU,CNY,2031-02,1.5,6",
				"IMF:DOT(1.0),M,CN,TXG_FOB_USD,RU,EUR,2031-02,2,6",
				"IMF:DOT(1.0),M,CN,TXG_FOB_USD,RU,EUR,2031-03,,6",
				"IMF:DOT(1.0),M,CN,TXG_FOB_USD,RU,EUR,2031-04,1,many",
			].join("\n"),
		);
		expect(codesOf(read)).toEqual(["figure-scale 5"]);
		expect(pointsOf(read, "goods-exports-cny-chn-rus-monthly")).toBe("2031-02 1500000");
		expect(pointsOf(read, "goods-exports-eur-chn-rus-monthly")).toBe("2031-02 2000000, 2031-03 null");
		expect(read.series[0]?.indicator).toMatchObject({ unit: "USD", measure: "goods exports, CNY, monthly" });
	});

	it("may have labels beside their codes", async () => {
		const read = await readText(
			[
				"STRUCTURE,STRUCTURE_ID,ACTION,COUNTRY: Country,COUNTERPART_COUNTRY: Counterpart,INDICATOR: Indicator,FREQUENCY: Often,TIME_PERIOD: Time,OBS_VALUE: Value",
				"DATAFLOW,IMF.STA:IMTS(1.0.0),I,CHN: China,RUS: Russian Federation,MG_CIF_USD: Imports of goods,Q: Quarterly,2031-Q3,4",
				"DATAFLOW,IMF.STA:IMTS(1.0.0),I,CHN: China,G001: World,MG_CIF_USD: Imports of goods,Q: Quarterly,2031-Q3,4",
			].join("\n"),
		);
		expect(read.problems).toEqual([]);
		expect(pointsOf(read, "goods-imports-chn-rus-quarterly")).toBe("2031-07 4");
		expect(pointsOf(read, "goods-imports-chn-quarterly")).toBe("2031-07 4");
	});
});

describe("plain figures", () => {
	it("of currencies are ranked against each other", async () => {
		const read = await readText(
			"month;currency;share\n2031-01;CNY;2,5\n2031-01;USD;40,25\n2031-02;CNY;n/a\n2031-02;yuan;3\n",
			"payments-by-currency.csv",
		);
		expect(codesOf(read)).toEqual(["figure-currency 5"]);
		expect(
			read.series.map(({ indicator }) => [indicator.id, indicator.partner, indicator.unit, indicator.measure]),
		).toEqual([
			["payments-by-currency-cny-monthly", "CNY", "%", "payments by currency, monthly"],
			["payments-by-currency-usd-monthly", "USD", "%", "payments by currency, monthly"],
		]);
		expect(pointsOf(read, "payments-by-currency-cny-monthly")).toBe("2031-01 2.5, 2031-02 null");
	});

	it("of states say whose, with whom, of what and in which unit", async () => {
		const read = await readText(
			"date,actor,partner,measure,value,unit\n2031,CHN,RUS,gas,5,bcm\n2031,Nowhere at all,RUS,gas,5,bcm\n2032,CHN,RUS,gas,6,bcf\n",
		);
		expect(codesOf(read)).toEqual(["figure-party 3", "figure-unit 4"]);
		expect(read.series[0]?.indicator).toMatchObject({ id: "gas-chn-rus", actor: "CHN", partner: "RUS", unit: "bcm" });
	});
});

describe("several files", () => {
	it("are read together, each in its own format; one that is none is reported", async () => {
		const read = await readFiles({
			"a.csv": "date,currency,share\n2031,CNY,2\n",
			"b.csv": "date,actor,kind,source\n2031,CHN,aid,B\n",
			"c.csv": "name,height\nx,1\n",
		});
		expect([read.format, read.deeds.length, read.series.length]).toEqual(["figures, plain", 1, 1]);
		expect(codesOf(read)).toEqual(["deeds-format"]);
	});

	it("are read in the format that is asked for, or not at all", async () => {
		const bytes = Buffer.from("date,currency,share\n2031,CNY,2\n");
		expect(await readDeeds([{ name: "a.csv", bytes }], { format: "comtrade" })).toMatchObject({
			...{ ok: false, problem: { code: "deeds-format" } },
		});
	});
});

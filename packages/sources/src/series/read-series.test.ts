import { describe, expect, it } from "vitest";
import { readSeries, type SeriesColumns } from "./read-series.ts";

const bytes = (text: string): Uint8Array => new TextEncoder().encode(text);
const points = async (text: string, columns?: SeriesColumns): Promise<string> => {
	const outcome = await readSeries(bytes(text), "trade.csv", columns);
	return outcome.ok ? outcome.value.map(({ date, value }) => `${date}=${value}`).join(" ") : outcome.problem.code;
};

describe("a series", () => {
	it.each([
		["date,value\n2024-01-31,5\n2024-02-29,6.5\n", "2024-01-31=5 2024-02-29=6.5"],
		["TIME_PERIOD,OBS_VALUE\n2024-M02,7\n2023-M12,4\n", "2023-12=4 2024-02=7"],
		["Quarter;Share\n2024Q1;12,5\n2024Q2;13,25\n", "2024-01=12.5 2024-04=13.25"],
		["year\tvalue\n2020\t1,234,567\n2021\t-2\n", "2020=1234567 2021=-2"],
		["дата;значение\n31.01.2024;1 234,5\n29.02.2024;н/д\n", "2024-01-31=1234.5 2024-02-29=null"],
		["日期,数值\n2024年1月31日,5%\n", "2024-01-31=5"],
		["when,what\n03/2024,5\n", "2024-03=5"],
		// A later row corrects an earlier one.
		["date,value\n2024-01,5\n2024-01,6\n", "2024-01=6"],
		["date,value\n2024-01,\n2024-02,..\n2024-03,0\n", "2024-01=null 2024-02=null 2024-03=0"],
		["date,value\n2024-01,1.234\n", "2024-01=1.234"],
		["date;value\n2024-01;1.234\n", "series-number"],
		["date,value\n2024-01,(5)\n", "series-number"],
		['date,value\n2024-01,"1.234,5"\n2024-02,"1,234.5"\n', "series-number"],
		["date,value\n03/04/2024,5\n", "series-date"],
		["a,b,c\n1,2,3\n", "series-column-missing"],
		["date,value\n", "series-empty"],
		['date,value\n"2024-01,5\n', "series-unreadable"],
		["MZ\u0000\u0000\u0000binary", "text-binary"],
	])("%j is %s", async (text, expected) => {
		expect(await points(text)).toBe(expected);
	});

	it("is the one that is asked for among many", async () => {
		const table = "country,month,imports,exports\nVAL,2024-01,1,2\nOST,2024-01,3,4\nOST,2024-02,5,6\n";
		expect(await points(table, { value: "exports", where: { country: "OST" } })).toBe("2024-01=4 2024-02=6");
		expect(await points(table, { value: "Exports", where: { country: "KES" } })).toBe("series-empty");
		expect(await points(table, { value: "tariffs" })).toBe("series-column-missing");
		expect(await points(table, { value: "exports", where: { region: "OST" } })).toBe("series-column-missing");
	});
});

import { existsSync, readFileSync } from "node:fs";
import { gunzipSync } from "node:zlib";
import { describe, expect, it } from "vitest";
import { allStates, codesOf, nameOfState, nearestStateNamed, stateHint, stateNamed } from "./states.ts";

describe("stateNamed", () => {
	it.each([
		["RUSSIAN FEDERATION", "RUS"],
		["USSR", "RUS"],
		["UK", "GBR"],
		["IRAN (ISLAMIC REPUBLIC OF)", "IRN"],
		["Iran, Islamic Republic of", "IRN"],
		["COTE D'IVOIRE", "CIV"],
		["Côte d’Ivoire", "CIV"],
		["Türkiye", "TUR"],
		["TURKEY", "TUR"],
		["The Gambia", "GMB"],
		["Bahamas (the)", "BHS"],
		["St. Kitts & Nevis", "KNA"],
		["SAINT VINCENT AND THE GRENADINES", "VCT"],
		["KOREA, REP.", "KOR"],
		["Democratic People’s Republic of Korea", "PRK"],
		["Congo (Leopoldville)", "COD"],
		["Zaire", "COD"],
		["CONGO", "COG"],
		["Burma", "MMR"],
		["Swaziland", "SWZ"],
		["Macedonia, FYR", "MKD"],
		["Cape Verde", "CPV"],
		["Tanganyika", "TZA"],
		["Zanzibar", "ZAN"],
		["United Arab Republic", "EGY"],
		["Byelorussian SSR", "BLR"],
		["DE", "DEU"],
		["de", undefined],
		["DEU", "DEU"],
		["deu", "DEU"],
		["Korea", undefined],
		["Atlantis", undefined],
		["", undefined],
		["__proto__", undefined],
		["constructor", undefined],
	])("%s is %s", (name, id) => {
		expect(stateNamed(name)).toBe(id);
	});

	it.each([
		["Yemen", "1985-06-01", "YAR"],
		["Yemen", "1991", "YEM"],
		["YEM", "1985", "YAR"],
		["Yemen", "1990", undefined],
		["Yugoslavia", "1970-01-01", "YUG"],
		["Yugoslavia", "2001-01-01", "SRB"],
		["Yugoslavia", "2006-01-01", undefined],
		["CS", "1980", "CSK"],
		["CS", "2004", "SRB"],
		["Germany", "1962", "DEU"],
		["China", "1960", "CHN"],
	])("%s in %s is %s", (name, date, id) => {
		expect(stateNamed(name, date)).toBe(id);
	});

	it("knows who had the seat of China", () => {
		expect(stateNamed("CHINA", "1971-10-24", "un")).toBe("TWN");
		expect(stateNamed("CHINA", "1971-10-25", "un")).toBe("CHN");
		expect(stateNamed("CHN", "1960-01-01", "un")).toBe("TWN");
		expect(stateNamed("FRA", "1960-01-01", "un")).toBe("FRA");
	});

	it("reads numbers as what they are asked for", () => {
		expect(stateNamed("970", undefined, "cow")).toBe("NRU");
		expect(stateNamed("970", undefined, "gw")).toBe("KIR");
		expect(stateNamed("970")).toBeUndefined();
		expect(stateNamed("678", "2000", "gw")).toBe("YEM");
		expect(stateNamed("678", "1980")).toBe("YAR");
		expect(stateNamed("345", "1980", "cow")).toBe("YUG");
		expect(stateNamed("345", "2010", "cow")).toBe("SRB");
	});

	it("says who had a name that is asked for at another time, and takes the nearest where that is asked for", () => {
		expect(stateHint("Yugoslavia")).toBe("SRB from 1992-04-27 until 2003-02-03; YUG until 1992-04-26");
		expect(stateHint("Atlantis")).toBeUndefined();
		expect(nearestStateNamed("Yugoslavia", "2019-05-01")).toBe("SRB");
		expect(nearestStateNamed("Yemen Arab Republic", "1990-12-06")).toBe("YAR");
		expect(nearestStateNamed("Zanzibar", "1963-12-03")).toBe("ZAN");
		expect(nearestStateNamed("679", "1980", "cow")).toBe("YEM");
		expect(nearestStateNamed("Atlantis", "1980")).toBeUndefined();
	});
});

describe("codesOf", () => {
	it("are those of the time", () => {
		expect(codesOf("RUS")).toEqual({ alpha2: "RU", alpha3: "RUS", cow: 365, gw: 365 });
		expect(codesOf("RUS", "1980")).toEqual({ alpha2: "SU", alpha3: "SUN", cow: 365, gw: 365 });
		expect(codesOf("DEU", "1990-10-02")).toEqual({ alpha2: "DE", alpha3: "DEU", cow: 260, gw: 260 });
		expect(codesOf("DEU", "1990-10-03")).toEqual({ alpha2: "DE", alpha3: "DEU", cow: 255, gw: 260 });
		expect(codesOf("SRB", "2005")).toEqual({ alpha2: "CS", alpha3: "SCG", cow: 345, gw: 345 });
		expect(codesOf("YAR")).toEqual({ alpha2: null, alpha3: "YAR", cow: 678, gw: 678 });
		expect(codesOf("MEP")).toBeUndefined();
		expect(codesOf("__proto__")).toBeUndefined();
	});

	it("lead back to the state that has them", () => {
		for (const { id, names } of allStates()) {
			const { alpha2, cow, gw } = codesOf(id) ?? {};
			const day = endOf(id);
			expect(stateNamed(id, day), id).toBe(id);
			expect(nameOfState(id)).toBe(names[0]);
			for (const name of names) expect(nearestStateNamed(name, day), `${id} ${name}`).toBe(id);
			if (alpha2 !== null) expect(stateNamed(alpha2 ?? "", day, "iso"), id).toBe(id);
			if (cow !== null) expect(stateNamed(`${cow}`, day, "cow"), id).toBe(id);
			if (gw !== null) expect(stateNamed(`${gw}`, day, "gw"), id).toBe(id);
		}
	});

	/** A day on which it was there. */
	const endOf = (id: string): string => {
		const ended = allStates().find((state) => state.id === id)?.ended === true;
		const days =
			stateHint(id, "iso")
				?.split("; ")
				.find((hint) => hint.startsWith(id)) ?? "";
		return id === "SRB" ? "1995-01-01" : ended ? (/until (\S+)/u.exec(days)?.[1] ?? "") : "2010-01-01";
	};
});

const shared = new URL("../../../../../shared/data/", import.meta.url);
const rowsOf = (path: string): string[][] => {
	const bytes = readFileSync(new URL(path, shared));
	const text = (path.endsWith(".gz") ? gunzipSync(bytes) : bytes).toString("utf8");
	return text
		.trim()
		.split("\n")
		.slice(1)
		.map((line) => line.split(",").map((cell) => cell.replace(/^"|"$/gu, "").trim()));
};

describe.skipIf(!existsSync(shared))("states of published tables (skipped: no shared data)", () => {
	/** The crosswalk has one code for two Yemens, and one for a Yugoslavia that has not been there since 1992; Germany before 1990 is DEU here. */
	const OTHERWISE: Readonly<Record<string, string>> = { "Yemen People's Republic": "YMD", Yugoslavia: "SRB" };

	it("names all of the crosswalk", () => {
		for (const [name = "", , cow = "", alpha3 = ""] of rowsOf("un-votes/country_crosswalk.csv")) {
			const day = name.includes("Republic") || name === "Czechoslovakia" ? "1985-01-01" : "2015-01-01";
			const id = nearestStateNamed(name, name === "Zanzibar" ? "1963-12-12" : day) ?? "";
			expect(id, name).toBe(name === "Zanzibar" ? "ZAN" : (OTHERWISE[name] ?? alpha3));
			if (cow !== "") expect(codesOf(id, day)?.cow, name).toBe(Number(cow));
		}
	});

	it("knows all numbers of the votes and of the ideal points", () => {
		const votes = gunzipSync(readFileSync(new URL("un-votes/voeten_published_s1-70.csv.gz", shared))).toString(
			"latin1",
		);
		const numbers = new Set(Array.from(votes.matchAll(/^\d+,\d+,(\d+),/gmu), ([, number = ""]) => number));
		for (const row of rowsOf("un-idealpoints/IdealpointestimatesAll_Apr2020.csv")) numbers.add(row[1] ?? "");
		for (const row of rowsOf("un-idealpoints/IdealpointsJuly2025.csv")) numbers.add(row[0] ?? "");
		expect(numbers.size).toBeGreaterThan(190);
		for (const number of numbers) expect(nearestStateNamed(number, "1975-01-01", "cow"), number).toBeDefined();
	});
});

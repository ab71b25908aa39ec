import type { Document } from "@fissure/core";
import { describe, expect, it } from "vitest";
import { citationFormatOf, citationsOf } from "./citations.ts";
import type { CitedSource } from "./page.ts";

const source = (fields: Partial<Document>): CitedSource => ({
	label: "S1",
	document: { id: "readout", text: "", language: "en", kind: "readout", publisher: "XVA", guessed: [], ...fields },
	publisher: "Valdara (XVA)",
	use: "",
});
const CHINESE = source({
	...{
		id: "瓦方/1",
		language: "zh",
		title: "莫岚同多利斯基会谈 {100%} & #1_a",
		date: "2025-10-16",
		venue: "Port Ellery",
	},
	...{ url: "https://example.org/a_b?c={d}&e=1", capturedAt: "2025-10-17T08:00:00Z", sha256: "ab12" },
});
const RUSSIAN = source({
	id: "瓦方-1",
	language: "ru",
	title: "Выступление\nв Совете",
	kind: "speech",
	date: "2017-04",
});
const BARE = source({ publisher: null, kind: "joint-statement", date: "about May" });

describe("sources as CSL-JSON", () => {
	it("are items with the fields of CSL 1.0.2, titles intact", () => {
		expect(JSON.parse(citationsOf([CHINESE, RUSSIAN, BARE], "json"))).toEqual([
			{
				...{
					id: "瓦方/1",
					type: "webpage",
					title: "莫岚同多利斯基会谈 {100%} & #1_a",
					genre: "readout",
					language: "zh",
				},
				...{ author: [{ literal: "Valdara (XVA)" }], publisher: "Valdara (XVA)", "event-place": "Port Ellery" },
				...{ issued: { "date-parts": [[2025, 10, 16]] }, accessed: { "date-parts": [[2025, 10, 17]] } },
				...{ URL: "https://example.org/a_b?c={d}&e=1", note: "SHA-256 ab12" },
			},
			{
				...{ id: "瓦方-1", type: "speech", title: "Выступление\nв Совете", genre: "speech", language: "ru" },
				...{ author: [{ literal: "Valdara (XVA)" }], publisher: "Valdara (XVA)" },
				issued: { "date-parts": [[2017, 4]] },
			},
			{ id: "readout", type: "document", title: "readout", genre: "joint statement", language: "en" },
		]);
	});
});

describe("a source in which somebody speaks", () => {
	const spoken = source({ speaker: "Ana Dole" });

	it("has them as author, and the publisher beside", () => {
		const [item] = JSON.parse(citationsOf([spoken], "json")) as readonly unknown[];
		expect(item).toMatchObject({ author: [{ literal: "Ana Dole" }], publisher: "Valdara (XVA)" });
		expect(citationsOf([spoken], "ris")).toMatch(/AU {2}- Ana Dole\r\n[\s\S]*PB {2}- Valdara \(XVA\)\r\n/u);
	});
});

describe("sources as BibTeX", () => {
	const written = citationsOf([CHINESE, RUSSIAN, BARE], "bib");

	it("are entries with ASCII keys of their own and balanced braces", () => {
		const keys = [...written.matchAll(/^@misc\{([^,]+),$/gmu)].map(([, key]) => key);
		expect(keys).toEqual(["1", "1-2", "readout"]);
		for (const line of written.split("\n").filter((one) => one.startsWith("  "))) {
			const plain = line.replace(/\\[{}]/gu, "");
			expect(plain.split("{").length).toBe(plain.split("}").length);
		}
	});

	it("keep Chinese and Russian as they are, and no sign of TeX at work", () => {
		expect(written).toContain("title = {{莫岚同多利斯基会谈 \\{100\\%\\} \\& \\#1\\_a}},");
		expect(written).toContain("title = {{Выступление в Совете}},");
		expect(written).toContain("url = {https://example.org/a_b?c=%7Bd%7D&e=1},");
		expect(written).toContain("  year = {2025},\n  month = oct,\n  day = {16},");
		expect(written).toContain("  year = {2017},\n  month = apr,\n  howpublished");
		expect(written).toContain("langid = {russian}");
	});
});

describe("sources as RIS", () => {
	it("are records whose every line is a tag, two spaces, a hyphen, a space and a value", () => {
		const records = citationsOf([CHINESE, RUSSIAN, BARE], "ris")
			.split("\r\n\r\n")
			.filter((record) => record !== "");
		expect(records.length).toBe(3);
		for (const record of records) {
			const lines = record.split("\r\n");
			expect(lines.filter((line) => !/^[A-Z][A-Z0-9] {2}- ?[^\r\n]*$/u.test(line))).toEqual([]);
			expect(lines[0]).toMatch(/^TY {2}- (?:ELEC|GOVDOC)$/u);
			expect(lines.at(-1)).toBe("ER  - ");
		}
		expect(records[0]).toContain("TI  - 莫岚同多利斯基会谈 {100%} & #1_a");
		expect(records[0]).toContain("\r\nAU  - Valdara (XVA),\r\n");
		expect(records[0]).toContain("PY  - 2025\r\nDA  - 2025/10/16/");
		expect(records[0]).toContain("Y2  - 2025/10/17/");
		expect(records[1]).toContain("TI  - Выступление в Совете");
		expect(records[1]).toContain("DA  - 2017/04//");
		expect(records[2]).not.toMatch(/^(?:AU|PY|DA|UR)/mu);
	});
});

describe("a publisher, who is no person", () => {
	const named = source({ publisher: "XOS" });
	const office = { ...named, publisher: "Foreign Office, Republic of Ostmark (XOS)" };

	it("stays whole where RIS readers part surname and given name", () => {
		expect(citationsOf([office], "ris")).toContain("\r\nAU  - Foreign Office - Republic of Ostmark (XOS),\r\n");
	});

	it("is braced twice in BibTeX and literal in CSL-JSON", () => {
		expect(citationsOf([office], "bib")).toContain("  author = {{Foreign Office, Republic of Ostmark (XOS)}},\n");
		expect(JSON.parse(citationsOf([office], "json"))[0].author).toEqual([{ literal: office.publisher }]);
	});
});

describe("citationFormatOf", () => {
	it.each([
		["refs.json", "json"],
		["refs.BIB", "bib"],
		["a.b.ris", "ris"],
		["refs.txt", null],
	])("%s is %s", (file, format) => {
		expect(citationFormatOf(file)).toBe(format);
	});
});

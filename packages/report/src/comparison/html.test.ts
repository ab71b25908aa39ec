import { createHash } from "node:crypto";
import { parseHTML } from "linkedom";
import { describe, expect, it } from "vitest";
import { HOSTILE } from "../../../../tools/hostile-text.ts";
import { hostileCall, nothingFound, straitsCall } from "../fixtures/straits-call.ts";
import { writeHtml } from "../writers/html.ts";
import { comparisonReport } from "./report.ts";

const renderHtml = (comparison: typeof straitsCall): string => writeHtml(comparisonReport(comparison));

const page = renderHtml(straitsCall);
const { document } = parseHTML(page);
const texts = (selector: string, root: { querySelectorAll: typeof document.querySelectorAll } = document) =>
	[...root.querySelectorAll(selector)].map((element) => element.textContent);

/** The words lit together, run by run. */
const wordsOf = (part: string, finding: number, account: string): string =>
	texts(`#text-${account} [data-${part}~="${finding}"]`).join("");

describe("HTML page", () => {
	it("shows every text whole, in its own language", () => {
		for (const [at, { document: text }] of straitsCall.accounts.entries()) {
			const shown = document.querySelector(`#text-${"ABC"[at]} .text`);
			expect(shown?.getAttribute("lang")).toBe(text.language);
			expect(texts("p", shown as never).join("\n")).toBe(
				text.text
					.split("\n")
					.map((line, n) => `${n + 1}${line}`)
					.join("\n"),
			);
		}
	});

	it("marks the words of a finding on both sides", () => {
		expect(wordsOf("evidence", 2, "B")).toBe("霍尔特表示，诺维亚无意封锁海峡，愿尽快取消机床出口限制。");
		expect(wordsOf("instead", 2, "A")).toBe(
			"President Holt also raised the export of machine tools and the evasion of sanctions.",
		);
		expect(wordsOf("counter", 2, "A")).toBe("agreed to resume talks on grain shipments");
	});

	it("underlines overlapping issues as runs under both", () => {
		const both = texts("#text-A .u .u");
		expect(both).toEqual(["Port Mirna"]);
		expect(document.querySelector('[title="Amber Strait; Status of Mirna"]')?.textContent).toBe("Port Mirna");
	});

	it("notes the gap on the side that is silent", () => {
		expect(texts("#text-B .gaps li")).toEqual(["1 Nothing similar here: Status of Mirna"]);
		expect(texts("#text-A .gaps li")).toEqual([]);
		expect(texts("#finding-1 .nothing")).toEqual(["B, C: nothing similar"]);
	});

	it("links every finding to an anchor that is there, once", () => {
		const ids = [...document.querySelectorAll("[id]")].map(({ id }) => id);
		expect(new Set(ids).size).toBe(ids.length);
		const links = [...document.querySelectorAll('a[href^="#"]')].map((link) => link.getAttribute("href")?.slice(1));
		expect(links.filter((link) => !ids.includes(link ?? ""))).toEqual([]);
		expect(document.querySelector("#finding-2 .go")?.getAttribute("href")).toBe("#f2-B");
	});

	it("shows the matrix with the holders' marks", () => {
		const cells = texts("#matrix tbody tr:first-child td");
		expect(cells[1]).toContain("attributed to NRV 无意".replace(" 无意", " ¶3\u00A0无意"));
		expect(cells[2]).toContain("all sides");
	});

	it("allows nothing to run or load but its own two blocks", () => {
		const policy = document.querySelector("[http-equiv=Content-Security-Policy]")?.getAttribute("content") ?? "";
		const hash = (tag: string) => {
			const content = page.match(new RegExp(`<${tag}>([^]*)</${tag}>`, "u"))?.[1] ?? "";
			return createHash("sha256").update(content).digest("base64");
		};
		expect(policy).toBe(
			`default-src 'none'; style-src 'sha256-${hash("style")}'; script-src 'sha256-${hash("script")}'; base-uri 'none'; form-action 'none'`,
		);
		expect(page).not.toMatch(/\sstyle="|\son\w+="|\ssrc=|url\(|@import/u);
	});

	it("gives the same bytes for the same comparison", () => {
		expect(renderHtml(structuredClone(straitsCall))).toBe(page);
	});

	it("says so when nothing was found", () => {
		const empty = parseHTML(renderHtml(nothingFound)).document;
		expect(empty.querySelector("#findings")?.textContent).toContain("No differences of the kinds");
		expect(empty.querySelectorAll(".account")).toHaveLength(2);
	});
});

describe("HTML page of hostile texts", () => {
	const hostile = renderHtml(hostileCall);
	const { document: shown } = parseHTML(hostile);

	it("has no element, handler or address of theirs", () => {
		expect(shown.querySelectorAll("script")).toHaveLength(1);
		expect(shown.querySelectorAll("img, iframe, object, [onerror]")).toHaveLength(0);
		const links = [...shown.querySelectorAll("a[href]")].map((link) => link.getAttribute("href") ?? "");
		expect(links.filter((link) => !link.startsWith("#"))).toEqual([]);
	});

	it("shows their words as words, with hidden characters in sight", () => {
		expect(hostile).not.toContain("\u202E");
		expect(hostile).not.toContain("\u001B");
		const text = shown.querySelector("#text-A .text p")?.textContent;
		expect(text).toBe(
			`1${HOSTILE.replace("\u001B", "U+001B").replace("\u202E", "U+202E").replace("\u202C", "U+202C")}`,
		);
	});
});

describe("links to the source", () => {
	const linksOf = (url: string) => {
		const [first, ...rest] = straitsCall.accounts;
		const accounts = first === undefined ? rest : [{ ...first, document: { ...first.document, url } }, ...rest];
		const links = parseHTML(renderHtml({ ...straitsCall, accounts })).document.querySelectorAll(".facts a");
		return [...links].map((link) => link.getAttribute("href"));
	};

	it("are made of web addresses only", () => {
		expect(linksOf("https://president.example/call?a=1&b=2")).toEqual(["https://president.example/call?a=1&b=2"]);
		expect(linksOf("javascript:alert(1)")).toEqual([]);
		expect(linksOf('https://x.example/" onclick="f')).toEqual([]);
	});
});

import { createHash } from "node:crypto";
import { existsSync, mkdtempSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import type { Verification } from "@fissure/core";
import { renderVerifications } from "@fissure/report";
import axe from "axe-core";
import { parseHTML } from "linkedom";
import { type Browser, type BrowserContextOptions, chromium, type Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { TEST_BROWSER } from "../../../../tools/test-browser.ts";
import { ferryBrief, hostileBrief, nothingQuoted, verificationOf } from "./fixtures/ferry-brief.ts";

const pageOf = (verifications: readonly Verification[]): Promise<string> => renderVerifications(verifications, "html");
const html = await pageOf([ferryBrief]);
const { document } = parseHTML(html);
const texts = (selector: string, root = document): readonly string[] =>
	[...root.querySelectorAll(selector)].map((element) => element.textContent ?? "");

describe("the page of a verification", () => {
	it("shows the draft whole, line by line, with signs for states", () => {
		const page = parseHTML(html).document;
		for (const sign of page.querySelectorAll(".sign")) sign.remove();
		const lines = ferryBrief.draft.document.text.split("\n");
		expect(texts("#text-D .text p", page)).toEqual(
			lines.flatMap((line, at) => (line === "" ? [] : [`${at + 1}${line}`])),
		);
		expect(texts("#text-D .h1")).toEqual(["6# A *ferry* and its price"]);
		expect(texts("#text-D .l-em").join("")).toBe("*ferry*");
		expect(texts("#text-D .quoted")).toHaveLength(1);
		expect(texts("#text-D .sign")).toEqual(["=", "…", "≠", "=", "=", "=", "=", "?"]);
	});

	it("means the inner quotation where one stands in another", () => {
		const inner = [...document.querySelectorAll("#text-D .quoted .r")].map((run) => run.getAttribute("data-evidence"));
		expect(inner).toEqual(["4", "5 4", "4"]);
	});

	it("shows what differs, what is left out, and what stands around held words", () => {
		expect(texts("#finding-3 del")).toEqual(["source: all", "source: fish"]);
		expect(texts("#finding-3 ins")).toEqual(["quoted: everybody", "quoted: fishes"]);
		expect(texts("#finding-2 del")).toEqual(["left out:  for the passage, unless "]);
		expect(texts("#finding-1 blockquote p")).toEqual([
			"Norvia will reopen the ferry to Astria in June. It does not intend to charge for the passage, unless the harbour is damaged again.",
		]);
		expect(texts("#finding-1 .around")[0]).toBe("Norvia ");
	});

	it.each([
		["one draft", [ferryBrief]],
		["several", [ferryBrief, nothingQuoted, ferryBrief, hostileBrief]],
	])("links every card to anchors that are there, once: %s", async (_, verifications) => {
		const page = parseHTML(await pageOf(verifications)).document;
		const ids = [...page.querySelectorAll("[id]")].map(({ id }) => id);
		expect(new Set(ids).size).toBe(ids.length);
		const links = [...page.querySelectorAll('a[href^="#"]')].map((link) => link.getAttribute("href")?.slice(1) ?? "");
		expect(links.filter((link) => !ids.includes(link))).toEqual([]);
	});

	it("lets nothing run but its own script and style, and makes no link of a script", async () => {
		const page = await pageOf([hostileBrief]);
		const hashOf = (block: string) => `'sha256-${createHash("sha256").update(block).digest("base64")}'`;
		const [, style = ""] = /<style>([\s\S]*?)<\/style>/u.exec(page) ?? [];
		const [, script = ""] = /<script>([\s\S]*?)<\/script>/u.exec(page) ?? [];
		expect(page).toContain(
			`default-src 'none'; style-src ${hashOf(style)}; script-src ${hashOf(script)}; base-uri 'none'; form-action 'none'`,
		);
		expect(page.match(/<script/gu)).toHaveLength(1);
		expect(page).not.toMatch(/href="(?!#)/u);
		expect(page).not.toMatch(/<[^>]* style=/u);
	});

	it("shows long sources around the words that matter", async () => {
		const filler = "Nothing else was agreed on that day.\n".repeat(4000);
		const held = `${filler}The ferry sails at dawn from Port Selm.\n${filler}The toll is waived for fishermen.\n${filler}`;
		const draft = "It says “The ferry sails at dawn from Port Selm” and “The toll is waived for fishermen”.";
		const long = verificationOf({ id: "d", text: draft }, [{ id: "h", text: held }]);
		const page = parseHTML(await pageOf([long])).document;
		const shown = texts("#text-S .text", page).join("");
		expect(shown).toContain("The ferry sails at dawn from Port Selm.");
		expect(shown).toContain("The toll is waived for fishermen.");
		expect(shown.length).toBeLessThan(10_000);
		expect(texts("#text-S .cut", page)).toEqual(["…"]);
	});
});

const executablePath = TEST_BROWSER;
const folder = mkdtempSync(join(tmpdir(), "fissure-verified-"));

const convoys = Array.from(
	{ length: 200 },
	(_, at) => `convoy number ${at} sails from Port ${at % 3 ? "Selm" : "Mirna"}`,
);
const many = verificationOf(
	{ id: "many", title: "Many", text: convoys.map((convoy) => `It says “${convoy}”.`).join("\n\n") },
	[{ id: "h", title: "Held", text: convoys.map((convoy) => convoy.replace("Mirna", "Selm")).join(".\n") }],
);

describe.runIf(existsSync(executablePath))("the page of a verification in Chromium", () => {
	let browser: Browser;
	const noise: string[] = [];
	beforeAll(async () => {
		browser = await chromium.launch({ executablePath, args: ["--no-sandbox"] });
	});
	afterAll(() => browser?.close());

	async function open(
		verifications: readonly Verification[],
		options: BrowserContextOptions = {},
		hash = "",
	): Promise<Page> {
		const viewport = { width: 1280, height: 800 };
		const context = await browser.newContext({ viewport, reducedMotion: "reduce", ...options });
		const page = await context.newPage();
		page.on("console", (message) => noise.push(message.text()));
		page.on("pageerror", (error) => noise.push(error.message));
		page.on("dialog", (dialog) => {
			noise.push("dialog");
			return dialog.dismiss();
		});
		page.on("request", (request) => {
			if (!request.url().startsWith("file:")) noise.push(request.url());
		});
		const file = join(folder, "page.html");
		writeFileSync(file, await pageOf(verifications));
		await page.goto(pathToFileURL(file).href + hash);
		return page;
	}

	const litCard = (page: Page) => page.locator(".finding.lit").getAttribute("data-finding");
	const inSight = (page: Page, selector: string): Promise<boolean> =>
		page.locator(selector).evaluate((element) => {
			const box = element.getBoundingClientRect();
			return box.top >= 0 && box.bottom <= innerHeight && box.height > 0;
		});

	it("walks with j and k through the cards that are shown, and lets go with Esc", async () => {
		const page = await open([ferryBrief]);
		await page.keyboard.press("j");
		await page.keyboard.press("j");
		expect(await litCard(page)).toBe("2");
		expect((await page.locator("#text-D .r.lit").allInnerTexts()).join("")).toContain("does not intend to charge");
		await page.locator(".show-mend").check();
		await page.keyboard.press("j");
		await page.keyboard.press("j");
		expect(await litCard(page)).toBe("8");
		expect(await page.locator("#text-S header .gap").textContent()).toBe("8 No source has these words");
		await page.keyboard.press("k");
		expect(await litCard(page)).toBe("3");
		await page.keyboard.press("Escape");
		expect(await page.locator(".lit").count()).toBe(0);
		await page.keyboard.press("?");
		expect(await page.locator("#help").isVisible()).toBe(true);
	});

	it("keeps its head in sight when an address names a card or words, and shows these", async () => {
		for (const hash of ["#finding-150", "#f150-D", "#f150-S"]) {
			const page = await open([many], {}, hash);
			await expect.poll(() => inSight(page, "header.top h1")).toBe(true);
			expect(await litCard(page)).toBe("150");
			expect(await inSight(page, "#text-D .r.lit")).toBe(true);
			expect(await inSight(page, "#text-S .r[data-evidence~='150']")).toBe(true);
			await page.context().close();
		}
	});

	it("goes from one draft to the next, each in a screen of its own", async () => {
		const page = await open([ferryBrief, ferryBrief]);
		for (let at = 0; at < 10; at++) await page.keyboard.press("j");
		expect(await litCard(page)).toBe("10");
		expect(await page.locator("#draft-2 .r.lit").count()).toBeGreaterThan(1);
		expect(await page.locator("#draft .r.lit").count()).toBe(0);
		expect(await inSight(page, "#draft-2 h1")).toBe(true);
	});

	it("shows on a phone the draft or the sources of each screen, and no more than fits across", async () => {
		const page = await open([ferryBrief, hostileBrief], { viewport: { width: 420, height: 850 } });
		expect(await page.evaluate("document.documentElement.scrollWidth")).toBeLessThanOrEqual(420);
		expect(await page.locator("#text-S-2").isVisible()).toBe(false);
		await page.locator("#tab-S-2").check();
		expect(await page.locator("#text-S-2").isVisible()).toBe(true);
		expect(await page.locator("#text-D-2").isVisible()).toBe(false);
		expect(await page.locator("#text-D").isVisible()).toBe(true);
		await page.locator("#finding-1 .go").click();
		await page.locator("#finding-1 blockquote a").click();
		expect(await page.locator("#text-S").isVisible()).toBe(true);
	});

	it("prints draft, cards and sources in full, on paper as narrow as it is", async () => {
		const page = await open([ferryBrief], { viewport: { width: 700, height: 1000 } });
		await page.emulateMedia({ media: "print" });
		for (const selector of ["#text-D", "#text-S", "#finding-2 .more", "#finding-9 .more"])
			expect(await page.locator(selector).isVisible()).toBe(true);
		expect(await page.locator(".shows, .tabs").evaluateAll((all) => all.some((one) => one.clientHeight > 0))).toBe(
			false,
		);
		for (const body of await page.locator(".body, .scroll").all())
			expect(await body.evaluate((one) => getComputedStyle(one).overflowY)).toBe("visible");
	});

	it("needs no script for cards, links and filter", async () => {
		const page = await open([ferryBrief], { javaScriptEnabled: false });
		expect(await page.locator("#finding-3 .more").isVisible()).toBe(true);
		await page.locator("#finding-3 blockquote a").first().click();
		expect(new URL(page.url()).hash).toBe("#f3-S");
		await page.locator(".show-problems").check();
		expect(await page.locator("#finding-1").isVisible()).toBe(false);
		expect(await page.locator("#finding-2").isVisible()).toBe(true);
	});

	/** All rules once; in other colours, those about colours. */
	const RULES = {
		light: ["wcag2a", "wcag2aa", "wcag21aa", "best-practice"],
		dark: ["color-contrast", "link-in-text-block"],
	} as const;

	it.each([
		["light", "one draft", [ferryBrief]],
		["dark", "one draft", [ferryBrief]],
		["light", "several", [ferryBrief, nothingQuoted, hostileBrief]],
	] as const)("is accessible in %s with %s", async (colorScheme, _, verifications) => {
		const page = await open(verifications, { colorScheme });
		for (const key of ["j", "j", "j"]) await page.keyboard.press(key);
		const { violations } = await page.evaluate<{
			violations: readonly { id: string; nodes: readonly { html: string }[] }[];
		}>(`${axe.source}; axe.run(document, { runOnly: ${JSON.stringify(RULES[colorScheme])} })`);
		expect(violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ html: node }) => node).join(" ")}`)).toEqual([]);
	});

	it("runs nothing of a hostile draft and asks the network for nothing", async () => {
		const page = await open([hostileBrief]);
		await page.keyboard.press("j");
		expect(await litCard(page)).toBe("1");
		expect(noise).toEqual([]);
	});
});

import { existsSync, mkdtempSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import axe from "axe-core";
import { type Browser, type BrowserContextOptions, chromium, type Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { TEST_BROWSER } from "../../../../tools/test-browser.ts";
import { hostileCall, straitsCall } from "../fixtures/straits-call.ts";
import { writeHtml } from "../writers/html.ts";
import { comparisonReport } from "./report.ts";

const renderHtml = (comparison: typeof straitsCall): string => writeHtml(comparisonReport(comparison));

const executablePath = TEST_BROWSER;
const folder = mkdtempSync(join(tmpdir(), "fissure-page-"));

/** Long enough that both columns and the list must scroll. */
const long: typeof straitsCall = {
	...straitsCall,
	accounts: straitsCall.accounts.map((account) => {
		const text = `${account.document.text}\n${"And so the day went on.\n".repeat(60)}`;
		return { ...account, document: { ...account.document, text } };
	}),
};

describe.runIf(existsSync(executablePath))("the page in Chromium", () => {
	let browser: Browser;
	const noise: string[] = [];
	beforeAll(async () => {
		browser = await chromium.launch({ executablePath, args: ["--no-sandbox"] });
	});
	afterAll(() => browser?.close());

	async function open(html: string, options: BrowserContextOptions = {}): Promise<Page> {
		const context = await browser.newContext({
			viewport: { width: 1280, height: 800 },
			reducedMotion: "reduce",
			...options,
		});
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
		writeFileSync(file, html);
		await page.goto(pathToFileURL(file).href);
		return page;
	}

	const lit = (page: Page) => page.locator(".r.lit").allInnerTexts();
	const inSight = (page: Page, selector: string): Promise<boolean> =>
		page
			.locator(selector)
			.first()
			.evaluate((element) => {
				const box = element.getBoundingClientRect();
				const frame = (element.closest(".body") as Element).getBoundingClientRect();
				return box.top >= frame.top && box.bottom <= frame.bottom;
			});

	it("walks through the findings with j and k, lighting both sides and noting gaps", async () => {
		const page = await open(renderHtml(straitsCall));
		await page.keyboard.press("j");
		expect((await lit(page)).join("")).toContain("does not recognise the annexation of the Mirna district");
		expect(await page.locator(".gap:not(:empty)").allInnerTexts()).toEqual([
			"1 Nothing similar here: Status of Mirna",
			"1 Nothing similar here: Status of Mirna",
		]);
		await page.keyboard.press("j");
		expect((await lit(page)).join("")).toMatch(/export of machine tools.*霍尔特表示/su);
		await page.keyboard.press("k");
		expect(await page.locator(".finding.lit").getAttribute("id")).toBe("finding-1");
		await page.keyboard.press("Escape");
		expect(await lit(page)).toEqual([]);
	});

	it("scrolls both sides to the words of the finding that is clicked", async () => {
		const page = await open(renderHtml(long));
		for (const body of await page.locator(".body").all()) await body.evaluate((element) => element.scrollTo(0, 1e6));
		expect(await inSight(page, "#text-B [data-evidence~='2']")).toBe(false);
		await page.locator("#finding-2 .go").click();
		expect(await inSight(page, "#text-B [data-evidence~='2']")).toBe(true);
		expect(await inSight(page, "#text-A [data-instead~='2']")).toBe(true);
	});

	it("shows on a phone the text that carries the finding", async () => {
		const page = await open(renderHtml(straitsCall), { viewport: { width: 390, height: 800 } });
		expect(await page.locator("#text-B").isVisible()).toBe(false);
		await page.locator("#finding-3 .go").click();
		expect(await page.locator("#text-A").isVisible()).toBe(true);
		await page.locator("#tab-C").check();
		expect(await page.locator("#text-C").isVisible()).toBe(true);
		expect(await page.locator("#text-A").isVisible()).toBe(false);
		const width = await page.evaluate("document.documentElement.scrollWidth");
		expect(width).toBeLessThanOrEqual(390);
	});

	it("takes an underline away with its issue", async () => {
		const page = await open(renderHtml(straitsCall), { javaScriptEnabled: false });
		const color = () =>
			page
				.locator(".text .u.i1")
				.first()
				.evaluate((element) => getComputedStyle(element).textDecorationColor);
		const before = await color();
		await page.locator("#issue-1").uncheck();
		expect(await color()).toBe("rgba(0, 0, 0, 0)");
		expect(before).not.toBe("rgba(0, 0, 0, 0)");
	});

	it("needs no script to show evidence, notes and links to the words", async () => {
		const page = await open(renderHtml(long), { javaScriptEnabled: false });
		expect(await page.locator("#finding-2 .more").isVisible()).toBe(true);
		await page.locator("#finding-2 .go").click();
		expect(new URL(page.url()).hash).toBe("#f2-B");
		expect(await inSight(page, "#text-B [data-evidence~='2']")).toBe(true);
	});

	/** All rules once; in other colours, those about colours. */
	const RULES = {
		light: ["wcag2a", "wcag2aa", "wcag21aa", "best-practice"],
		dark: ["color-contrast", "link-in-text-block"],
	} as const;

	it.each(["light", "dark"] as const)("is accessible in %s", async (colorScheme) => {
		const page = await open(renderHtml(straitsCall), { colorScheme });
		await page.keyboard.press("j");
		await page.keyboard.press("j");
		const { violations } = await page.evaluate<{
			violations: readonly { id: string; nodes: readonly { html: string }[] }[];
		}>(`${axe.source}; axe.run(document, { runOnly: ${JSON.stringify(RULES[colorScheme])} })`);
		expect(violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html).join(" ")}`)).toEqual([]);
	});

	it("runs nothing of a hostile text and asks the network for nothing", async () => {
		const page = await open(renderHtml(hostileCall));
		await page.keyboard.press("j");
		expect(await page.locator(".finding.lit").count()).toBe(1);
		expect(noise).toEqual([]);
	});
});

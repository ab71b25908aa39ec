import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import type { Locator, Page } from "playwright-core";
import { describe, expect, it } from "vitest";
import { barriers, goTo, hasChromium, picture } from "./fixtures/browser.ts";
import { openedPage } from "./fixtures/opened-page.ts";
import { readCsv } from "./fixtures/read-csv.ts";
import { isBuilt } from "./fixtures/served.ts";

const CALL = "President Mo reiterated her call for an immediate ceasefire without preconditions.";
const PREMATURE =
	"с пониманием относится к законным интересам безопасности Тесмарка и согласилась с тем, что прекращение огня без устранения первопричин преждевременно.";
const IMMEDIATE = "当务之急是立即停火止战";
const WEAPONS =
	"President Mo assured the Prime Minister that Valdara will not supply lethal weapons to any party to the war.";

/** Words that are lit in one text, as they are there. */
const lit = async (text: Locator): Promise<string> => (await text.locator("role=mark").allTextContents()).join("");

/** Steps from finding to finding until one is open. */
async function stepTo(page: Page, open: Locator): Promise<void> {
	for (let step = 0; step < 8; step += 1) {
		await page.keyboard.press("n");
		const isOpen = await open.waitFor({ timeout: 1000 }).then(
			() => true,
			() => false,
		);
		if (isOpen) return;
	}
	await open.waitFor();
}

describe.runIf(isBuilt && hasChromium)("two readouts of one event, within the hour", () => {
	const opened = openedPage();

	const textOf = (side: string): Locator =>
		opened.page.getByRole("article", { name: new RegExp(`^[A-D]: ${side}`, "iu") });
	const finding = (headline: string): Locator => opened.page.getByRole("button", { name: headline, expanded: true });

	it("opens from the list with every account in its own language", async () => {
		await opened.page.getByRole("link", { name: "Compare" }).click();
		await opened.page.getByRole("row", { name: /Meeting of Lorne, Tesmark and Valdara/u }).dblclick();
		await opened.page.getByRole("heading", { level: 1, name: "Meeting of Lorne, Tesmark and Valdara" }).waitFor();
		await opened.page.getByRole("region", { name: "Read these first" }).waitFor();
		await opened.page.keyboard.press("f");
		for (const [side, language] of [
			["Lorne", "en"],
			["Tesmark", "ru"],
			["Valdara", "zh"],
			["joint statement", "en"],
		] as const) {
			await textOf(side).waitFor();
			expect([side, await textOf(side).locator(`[lang=${language}]`).count()]).not.toEqual([side, 0]);
		}
		await picture(opened.page, "two-readouts-open");
	});

	it("has its leads, which text mentions what, and where each government stands on one screen", async () => {
		await opened.page.keyboard.press("s");
		const leads = opened.page.getByRole("region", { name: "Read these first" }).locator("ol > li");
		await leads.first().waitFor();
		expect(await leads.count()).toBeGreaterThanOrEqual(5);
		expect(await leads.count()).toBeLessThanOrEqual(10);
		expect(await leads.filter({ hasText: CALL }).filter({ hasText: PREMATURE }).count()).toBeGreaterThan(0);
		const map = opened.page.getByRole("table", { name: "Which text mentions what" });
		expect(await map.getByRole("row").count()).toBe(15);
		await opened.page.getByRole("figure").filter({ hasText: "Where each government stands" }).waitFor();
		await picture(opened.page, "two-readouts-summary");
	});

	it("leads from a cell of the map to the words, and from a lead to its finding", async () => {
		const map = opened.page.getByRole("table", { name: "Which text mentions what" });
		await map
			.getByRole("row", { name: /^Ceasefire and settlement/u })
			.getByRole("button", { name: /Valdara/u })
			.first()
			.click();
		await textOf("Lorne").waitFor();
		const address = new URL(opened.page.url()).searchParams;
		expect([address.get("issue"), address.get("side")]).toEqual(["sorvia_settlement", "lorne-readout-en"]);
		await opened.page.keyboard.press("Escape");
		await opened.page.getByRole("button", { name: /^Lorne and Tesmark give Valdara opposite/u }).click();
		await finding("Lorne and Tesmark give Valdara opposite positions").waitFor();
		expect(await lit(textOf("Tesmark"))).toBe(PREMATURE);
		await opened.page.keyboard.press("Escape");
		await opened.page.getByRole("region", { name: "Read these first" }).waitFor();
		await opened.page.keyboard.press("f");
	});

	it("goes through the leads by key, and each lights its verbatim words in the right text", async () => {
		await stepTo(opened.page, finding("Lorne and Tesmark give Valdara opposite positions"));
		expect(await lit(textOf("Lorne"))).toBe(CALL);
		expect(await lit(textOf("Tesmark"))).toBe(PREMATURE);
		expect(await lit(textOf("Valdara"))).toBe("");
		await stepTo(opened.page, finding("Tesmark and Valdara give Valdara opposite positions"));
		expect(await lit(textOf("Tesmark"))).toBe(PREMATURE);
		expect(await lit(textOf("Valdara"))).toBe(IMMEDIATE);
		expect(await textOf("Valdara").locator("role=mark").first().isVisible()).toBe(true);
		await expect.poll(() => isInSight(textOf("Valdara").locator("role=mark").first())).toBe(true);
		await expect.poll(() => isInSight(textOf("Tesmark").locator("role=mark").first())).toBe(true);
		await picture(opened.page, "two-readouts-lead");
		await opened.page.keyboard.press("p");
		await finding("Tesmark and Valdara give Valdara opposite positions").waitFor({ state: "hidden" });
		await opened.page.keyboard.press("n");
		await finding("Tesmark and Valdara give Valdara opposite positions").waitFor();
	});

	it("shows what one side alone tells as a gap in the other, with how usual that is in words", async () => {
		await opened.page.getByRole("button", { name: /Lorne has Valdara take a position on “Arms/u }).click();
		const gap = textOf("Valdara").getByText("Not in this text. A has:");
		await gap.waitFor();
		expect(await textOf("Valdara").getByText(WEAPONS).count()).toBe(1);
		expect(await lit(textOf("Valdara"))).toBe("");
		expect(await lit(textOf("Lorne"))).toBe(WEAPONS);
		await expect.poll(() => isInSight(gap)).toBe(true);
		expect(await opened.page.getByText("mentioned in 3 of its 14 background texts", { exact: false }).isVisible()).toBe(
			true,
		);
		await opened.page.getByText("said, and left out by its own side").waitFor();
		await picture(opened.page, "two-readouts-gap");
	});

	it("has in each cell of the matrix the verb before the number, and silence where a text is silent", async () => {
		await opened.page.keyboard.press("m");
		const row = opened.page.getByRole("row", { name: /^Ceasefire and settlement/u });
		const [lorne = "", tesmark = "", valdara = ""] = await row.getByRole("cell").allTextContents();
		expect(lorne.indexOf("call for")).toBeGreaterThanOrEqual(0);
		expect(lorne.indexOf("call for")).toBeLessThan(lorne.indexOf("+3"));
		expect(tesmark.indexOf("подчеркнул")).toBeLessThan(tesmark.indexOf("−2"));
		expect(valdara.indexOf("支持")).toBeGreaterThanOrEqual(0);
		expect(valdara.indexOf("支持")).toBeLessThan(valdara.indexOf("+2"));
		const arms = opened.page.getByRole("row", { name: /^Arms and dual-use/u });
		expect(await arms.getByRole("cell", { name: "not in this text" }).count()).toBe(3);
		await picture(opened.page, "two-readouts-matrix");
		await row.getByRole("cell").nth(2).getByRole("button").click();
		await expect.poll(() => new URL(opened.page.url()).searchParams.get("issue")).toBe("sorvia_settlement");
	});

	it("joins what two texts both say by ribbons, and leads by keyboard from a passage to both sentences", async () => {
		const { page } = opened;
		await page.keyboard.press("Escape");
		await page.keyboard.press("l");
		await page.getByRole("figure").filter({ hasText: "What do both texts say" }).waitFor();
		await page
			.getByText(/passages are in both texts: .+ Only in one text: \d+ \(Lorne\), \d+ \(Tesmark\)\./u)
			.waitFor();
		const reader = page.getByRole("region", { name: "The passage" });
		const next = reader.getByRole("button", { name: "Next passage" });
		await reader.getByText("Differs").waitFor();
		const before = await reader.textContent();
		await next.focus();
		await page.keyboard.press("ArrowDown");
		await expect.poll(() => reader.textContent()).not.toBe(before);
		await page.keyboard.press("ArrowUp");
		await expect.poll(() => reader.textContent()).toBe(before);
		await picture(page, "two-readouts-ribbons");
		await reader.getByRole("button", { name: "Show in the texts" }).press("Enter");
		const isLit = async (side: string): Promise<boolean> => (await lit(textOf(side))) !== "";
		await expect.poll(async () => [await isLit("Lorne"), await isLit("Tesmark")]).toEqual([true, true]);
		await page.getByLabel("Right").selectOption({ label: "C Valdara" });
		await page.getByText(/\d+ \(Valdara\)\./u).waitFor();
		expect(await barriers(page)).toEqual([]);
	});

	it("lists what no issue covers, and shows it in its text", async () => {
		await opened.page.keyboard.press("r");
		const left = "莫岚强调，冲突已持续二十个月，平民伤亡令人痛心。";
		await opened.page.getByRole("button", { name: left }).click();
		await expect.poll(() => lit(textOf("Valdara"))).toBe(left);
		await picture(opened.page, "two-readouts-unmatched");
	});

	const saved = async (title: string): Promise<string> => {
		await opened.page.getByRole("button", { name: "Export" }).first().click();
		const [download] = await Promise.all([
			opened.page.waitForEvent("download"),
			opened.page.getByRole("menuitem", { name: title }).click(),
		]);
		const file = join(opened.served.folder, download.suggestedFilename());
		await download.saveAs(file);
		return file;
	};

	it("is taken along as tables that say what the page says", async () => {
		const findings = await saved("Findings (CSV)");
		expect(findings).toMatch(/-findings\.csv$/u);
		const rows = readCsv(await readFile(findings, "utf8"));
		await opened.page.keyboard.press("f");
		const shown = await opened.page.getByRole("tab", { name: /^Findings/u }).textContent();
		expect(shown).toBe(`Findings${rows.length}`);
		const opposite = "Lorne and Tesmark give Valdara opposite positions";
		expect(rows.find(({ headline }) => headline?.startsWith(opposite))).toMatchObject({
			evidence: CALL,
			instead: PREMATURE,
		});
		expect(await saved("Matrix (CSV)")).toMatch(/-matrix\.csv$/u);
	});

	it("is taken along as a page that works without the server or a network, also when it is opened again", async () => {
		const file = await saved("Web page (HTML)");
		const offline = await opened.browser.newContext({ offline: true, viewport: { width: 1440, height: 900 } });
		const copy = await offline.newPage();
		const asked: string[] = [];
		copy.on("request", (request) => asked.push(new URL(request.url()).protocol));
		await copy.goto(pathToFileURL(file).href);
		for (const _ of ["opened", "opened again"]) {
			await copy.getByRole("heading", { level: 1, name: /Meeting of Lorne, Tesmark and Valdara/u }).waitFor();
			await copy.getByRole("link", { name: /^Tesmark and Valdara give Valdara opposite/u }).click();
			const words = (letter: string) => copy.locator(`#text-${letter} .lit`).allTextContents();
			expect((await words("B")).join("")).toBe(PREMATURE);
			expect((await words("C")).join("")).toBe(IMMEDIATE);
			await copy.reload();
		}
		expect(new Set(asked)).toEqual(new Set(["file:"]));
		await picture(copy, "two-readouts-saved-page");
		await offline.close();
		expect(opened.person.complaints).toEqual([]);
	});

	it("can be read by link: the address alone leads to the same finding and the same words", async () => {
		await stepTo(opened.page, opened.page.getByRole("button", { expanded: true, name: /opposite positions/u }).first());
		const other = await opened.person.context.newPage();
		await goTo(other, opened.page.url());
		await other
			.getByRole("button", { expanded: true, name: /opposite positions/u })
			.first()
			.waitFor();
		const words = (of: Page) => of.locator("role=mark").allTextContents();
		await expect.poll(() => words(other)).toEqual(await words(opened.page));
		await other.close();
	});

	it("loses a finding that is rejected, from its lists and its leads, until undo", async () => {
		const { page } = opened;
		const count = async (): Promise<number> =>
			Number((await page.getByRole("tab", { name: /^Findings/u }).textContent())?.replace(/\D/gu, ""));
		await goTo(page, `${new URL(page.url()).pathname}?panel=findings`);
		await page.locator("[data-finding]").first().waitFor();
		await page.keyboard.press("j");
		const open = page.getByRole("button", { expanded: true }).first();
		const headline = (await open.locator(".finding-headline").textContent()) ?? "";
		const before = await count();
		// Rejected with one key, and on to the next.
		await page.keyboard.press("x");
		// The texts are compared again.
		await expect.poll(count, { timeout: 60_000 }).toBe(before - 1);
		expect(await open.locator(".finding-headline").textContent()).not.toBe(headline);
		await page.keyboard.press("a");
		await page.getByText("accepted", { exact: true }).waitFor();
		await page.getByLabel("Verdict").selectOption("rejected");
		await page.getByRole("button", { name: headline }).click();
		await page.getByLabel("Why?").selectOption("wrong-holder");
		await page.getByText("wrong holder", { exact: true }).first().waitFor();
		await picture(page, "two-readouts-verdict");
		await page.keyboard.press("s");
		const leads = page.getByRole("region", { name: "Read these first" });
		await leads.locator("ol > li").first().waitFor();
		expect(await leads.getByRole("button", { name: headline, exact: true }).count()).toBe(0);
		expect(opened.person.complaints).toEqual([]);
	});
});

/** It can be seen where it stands, without scrolling. */
const isInSight = (element: Locator): Promise<boolean> =>
	element.evaluate((one) => {
		const { top, bottom, left } = one.getBoundingClientRect();
		const seen = document.elementFromPoint(left + 4, (top + Math.min(bottom, innerHeight)) / 2);
		return top >= 0 && top < innerHeight && seen !== null && (one.contains(seen) || seen.contains(one));
	});

import { existsSync, readdirSync } from "node:fs";
import { join } from "node:path";
import type { Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { isProof } from "../../../tools/in-proof.ts";
import {
	barriers,
	hasChromium,
	type Person,
	personAt,
	picture,
	reachBrowser,
	settled,
	type TestBrowser,
} from "./fixtures/browser.ts";
import { isBuilt, type Served, serveProgram } from "./fixtures/served.ts";

const LUND = `Readout of President Lund's Call with President Chen of China
March 4, 2026

President Lund raised human rights in Xinjiang. The United States opposes unilateral changes to the status quo in the Taiwan Strait. The two leaders agreed to resume talks on arms control.`;
const CHEN = `President Chen Speaks by Phone with U.S. President Lund
Beijing, March 4, 2026

President Chen stressed that China firmly opposes Taiwan independence. China opposes unilateral sanctions. The two leaders agreed to resume talks on arms control and to expand trade.`;

const LOOKS = [
	["light", 1440],
	["dark", 1440],
	["dark", 1024],
	["light", 390],
	["dark", 390],
] as const;

/** A click or a paste: what a person does with the mouse. */
function counted(page: Page) {
	let clicks = 0;
	return {
		clicks: () => clicks,
		click: async (selector: string) => {
			clicks += 1;
			await page.click(selector);
		},
	};
}

describe.runIf(isBuilt && hasChromium)("a first day without a terminal", () => {
	let served: Served;
	let browser: TestBrowser;
	let person: Person;
	beforeAll(async () => {
		[served, browser] = await Promise.all([serveProgram([]), reachBrowser()]);
		person = await personAt(browser, served.openAt);
	}, 60_000);
	afterAll(async () => {
		await browser?.close();
		await served?.end();
	});

	it("leads from an empty folder to two pasted texts side by side in at most twelve clicks, and keeps them", async () => {
		const { page, complaints } = person;
		const { click, clicks } = counted(page);
		expect(new URL(page.url()).pathname).toBe("/cases");
		await click("button:has-text('Compare two texts')");
		await page.waitForSelector(".two-texts");
		for (const [at, text, code] of [
			[1, LUND, "USA"],
			[2, CHEN, "CHN"],
		] as const) {
			const side = `.text-side:nth-of-type(${at})`;
			await click(`${side} textarea`);
			await page.keyboard.insertText(text);
			await page.keyboard.press("Tab");
			await page.waitForSelector(`${side} .text-side-facts`);
			expect(await page.inputValue(`${side} input[pattern]`)).toBe("2026-03-04");
			await click(`${side} .combo input`);
			await page.keyboard.type(code);
			await page.keyboard.press("Enter");
		}
		await settled(page);
		await picture(page, "two-texts");
		expect(await barriers(page)).toEqual([]);
		await click(".two-texts-foot button");
		await page.waitForSelector(".comparison", { timeout: 60_000 });
		await settled(page);
		expect(await page.textContent("main")).toMatch(/Taiwan/u);
		await picture(page, "two-texts-compared");
		expect(readdirSync(served.folder).filter((name) => name.endsWith(".fissure"))).toEqual([]);
		await click("button:has-text('Keep as')");
		await page.fill("dialog[open] input", "Lund and Chen");
		await click("dialog[open] button[type=submit]");
		await page.waitForURL(/\/c\/lund-and-chen-/u);
		await page.waitForSelector(".comparison");
		expect(existsSync(join(served.folder, "Lund and Chen.fissure"))).toBe(true);
		expect(clicks()).toBeLessThanOrEqual(12);
		expect(complaints).toEqual([]);
	}, 120_000);

	it("takes a file that is dropped on its box, and covers nothing while it is dragged", async () => {
		const page = await person.context.newPage();
		await page.goto(new URL("/cases", person.page.url()).href);
		await page.click("button:has-text('Compare two texts')");
		await page.waitForSelector(".text-side");
		await page.evaluate((text) => {
			const dataTransfer = new DataTransfer();
			dataTransfer.items.add(new File([text], "readout.txt", { type: "text/plain" }));
			const side = document.querySelector(".text-side h2");
			for (const kind of ["dragenter", "dragover", "drop"])
				side?.dispatchEvent(new DragEvent(kind, { bubbles: true, cancelable: true, dataTransfer }));
		}, LUND);
		await page.waitForSelector(".text-side:nth-of-type(1) .text-side-facts");
		expect(await page.locator(".drop-zone, dialog[open]").count()).toBe(0);
		expect(await page.inputValue(".text-side:nth-of-type(1) input[pattern]")).toBe("2026-03-04");
		await page.close();
	}, 60_000);

	it("finds it again under recent cases, opens a second one, and neither window sees the other's texts", async () => {
		const { page, context } = person;
		await page.keyboard.press("g");
		await page.keyboard.press("s");
		await page.waitForURL("**/cases");
		await page.click(".start-case a:has-text('Lund and Chen')");
		await page.waitForSelector("main h1");
		await settled(page);
		const other = await context.newPage();
		await other.goto(new URL("/cases", page.url()).href);
		await other.click("button:has-text('New case')");
		await other.fill(".start-ways input", "Second");
		await other.keyboard.press("Enter");
		await other.waitForURL(/\/c\/second-/u);
		await other.waitForSelector(".first-run");
		await other.click("nav a:has-text('Texts')");
		await settled(other);
		expect(await other.textContent("main")).not.toContain("Lund");
		await page.click("nav a:has-text('Texts')");
		await page.waitForSelector("main >> text=President Lund");
		await page.reload();
		await page.waitForSelector("main >> text=President Lund");
		await other.close();
	}, 60_000);

	it("backs up, restores, archives and renames with the keyboard, and takes the archive back", async () => {
		const { page, complaints } = person;
		await page.goto(new URL("/cases", page.url()).href);
		const row = page.locator("section .start-case:has-text('Second')");
		const choose = async (name: string) => {
			await row.locator("[aria-haspopup=menu]").focus();
			await page.keyboard.press("Enter");
			for (let step = 0; step < 8; step += 1) {
				if (((await page.locator(":focus").textContent()) ?? "").startsWith(name)) break;
				await page.keyboard.press("ArrowDown");
			}
			await page.keyboard.press("Enter");
		};
		await choose("Back up");
		await row.locator("text=1 backup").waitFor();
		await choose("Restore a backup");
		await page.waitForSelector("dialog[open] select");
		await page.locator("dialog[open] button[type=submit]").press("Enter");
		await page.waitForSelector(".start-archive");
		await choose("Rename");
		await page.fill("dialog[open] input", "Third");
		await page.keyboard.press("Enter");
		const third = page.locator(".start-cases > .start-case:has-text('Third')");
		await third.waitFor();
		expect(await third.textContent()).toContain("1 backup");
		await third.locator("[aria-haspopup=menu]").click();
		await page.click("[role=menuitem]:has-text('Move to the archive'):visible");
		await page.click("button:has-text('Undo')");
		await page.locator("section .start-case a:has-text('Third')").waitFor();
		expect(complaints).toEqual([]);
	}, 60_000);

	it.each(LOOKS.filter(([scheme, width]) => isProof || (scheme === "light") === (width === 1440)))(
		"the start page is without barriers and no wider than the window: %s, %i pixels",
		async (colorScheme, width) => {
			const { page } = person;
			await page.emulateMedia({ colorScheme, reducedMotion: "reduce" });
			await page.setViewportSize({ width, height: 844 });
			await page.goto(new URL("/cases", page.url()).href);
			await page.waitForSelector(".start-case");
			await picture(page, `start-${colorScheme}-${width}`);
			expect(await barriers(page)).toEqual([]);
			expect(await page.evaluate(() => document.documentElement.scrollWidth - innerWidth)).toBeLessThanOrEqual(0);
			await page.locator(".start-case a").first().click();
			await page.waitForSelector("main h1");
			await settled(page);
			await picture(page, `case-of-${colorScheme}-${width}`);
			expect(await barriers(page)).toEqual([]);
		},
		60_000,
	);
});

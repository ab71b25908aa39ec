import { describe, expect, it } from "vitest";
import { answerTo, barriers, goTo, hasChromium, personAt } from "./fixtures/browser.ts";
import { openedPage } from "./fixtures/opened-page.ts";
import { isBuilt } from "./fixtures/served.ts";

const PAGES = [
	...["/", "/compare", "/ledger", "/ledger?tab=positions", "/ledger?tab=review", "/documents", "/issues", "/judge"],
	...["/brief", "/watch", "/watch?tab=sources", "/watch?tab=edits", "/watch?tab=captures", "/actor/XVA"],
];

/** What no person should read: an error of the machine, a number that is none, "1 texts", a full stop behind a question. */
const NEVER =
	/\bNaN\b|\bundefined\b|\[object|ENOTFOUND|ECONN\w+|\b1 (?:texts|pages|captures|positions|findings|events)\b|\?\./u;

describe.runIf(isBuilt && hasChromium)("words and keys", () => {
	const opened = openedPage();

	it("give each key one meaning on a page, list it once, and say nothing that only a machine says", async () => {
		const { page } = opened.person;
		const { events } = await answerTo<{ readonly events: readonly { readonly id: string }[] }>(page, "/api/events");
		for (const path of [...PAGES, `/compare/${events[0]?.id}`, `/compare/${events[0]?.id}?panel=findings`]) {
			await goTo(page, path);
			// biome-ignore lint/performance/useDomNodeTextContent: what is not shown nobody reads
			const shown = await page.evaluate(() => document.body.innerText);
			expect(NEVER.exec(shown)?.[0], path).toBeUndefined();
			await page.evaluate(() => (document.activeElement as HTMLElement | null)?.blur());
			await page.keyboard.press("?");
			await page.locator(".key-sheet").waitFor();
			const keys = await page
				.locator(".key-sheet dt > span")
				.evaluateAll((all) =>
					all.map((one) => [...one.querySelectorAll("kbd")].map((key) => key.textContent).join(" ")),
				);
			expect(keys.toSorted(), path).toEqual([...new Set(keys)].toSorted());
			expect(keys.length, path).toBeGreaterThan(5);
			await page.keyboard.press("Escape");
		}
	});

	it("count the same texts on the page of the case, in the list of texts and in the answer", async () => {
		const { page } = opened.person;
		const { documents, replaced } = await answerTo<{ readonly documents: number; readonly replaced: number }>(
			page,
			"/api/case",
		);
		await goTo(page, "/");
		await page.getByText(new RegExp(`^${documents - replaced} texts by`, "u")).waitFor();
		await goTo(page, "/documents");
		await page.getByText(`${documents - replaced} texts`, { exact: true }).waitFor();
	});

	it("lead from the palette to the page of an actor and of an issue", async () => {
		const { page } = opened.person;
		for (const [typed, option, address] of [
			["Tesmark", /Tesmark.*XTE/u, /[/]actor[/]XTE/u],
			["sanctions", /^Unilateral sanctions/u, /[/]issue[/]/u],
		] as const) {
			await goTo(page, "/");
			await page.keyboard.press("Control+k");
			await page.locator(".palette [role=combobox]").fill(typed);
			await page.locator(".palette").getByRole("option", { name: option }).first().click();
			await page.waitForURL(address);
		}
	});

	it("keep what was typed through Escape and a reload, and let go of it with Cancel", async () => {
		const { page } = opened.person;
		await goTo(page, "/");
		const dialog = page.getByRole("dialog");
		const typed = () => dialog.getByLabel("Or paste a text");
		await page.keyboard.press("t");
		await typed().fill("Valdara opens the corridor.");
		await page.keyboard.press("Escape");
		await dialog.waitFor({ state: "hidden" });
		await page.reload();
		await page.waitForSelector("main h1");
		await page.keyboard.press("t");
		expect(await typed().inputValue()).toBe("Valdara opens the corridor.");
		await dialog.getByRole("button", { name: "Cancel" }).click();
		await page.keyboard.press("t");
		expect(await typed().inputValue()).toBe("");
		await page.keyboard.press("Escape");
	});

	it("leave the page in use beside the list of jobs", async () => {
		const { page } = opened.person;
		await goTo(page, "/");
		await page.keyboard.press("g");
		await page.keyboard.press("r");
		const jobs = page.getByRole("dialog", { name: "Jobs" });
		await jobs.waitFor();
		expect(await barriers(page)).toEqual([]);
		await page.getByRole("navigation").getByRole("link", { name: "Watch" }).first().click();
		await page.waitForURL(/[/]watch/u);
		expect(await jobs.isVisible()).toBe(true);
		await page.keyboard.press("Escape");
		await jobs.waitFor({ state: "hidden" });
	});

	it("open a link of the page in a new tab by the middle button", async () => {
		const { page, context } = opened.person;
		await goTo(page, "/compare");
		const coming = context.waitForEvent("page");
		await page.getByRole("navigation").getByRole("link", { name: "Ledger" }).first().click({ button: "middle" });
		const tab = await coming;
		await tab.waitForURL(/[/]ledger/u);
		expect(page.url()).toMatch(/[/]compare/u);
		await tab.close();
	});

	it("show four accounts side by side at 1440, each whole", async () => {
		const { page } = opened.person;
		const { events } = await answerTo<{
			readonly events: readonly { readonly id: string; readonly documents: readonly unknown[] }[];
		}>(page, "/api/events");
		const four = events.find(({ documents }) => documents.length === 4);
		await goTo(page, `/compare/${four?.id}?panel=findings`);
		const columns = page.locator(".account-column");
		expect(await columns.count()).toBe(4);
		const strip = await page.locator(".account-columns").evaluate((one) => [one.scrollWidth, one.clientWidth]);
		expect(strip[0]).toBeLessThanOrEqual(strip[1] ?? 0);
	});

	it.each([
		["a narrow window", { width: 390, height: 800 }],
		["a window of 1440 pixels at 200 %", { width: 720, height: 450 }],
	])("reach help and history in %s", async (_, viewport) => {
		const { page } = await personAt(opened.browser, opened.served.openAt, { viewport });
		for (const [act, title] of [
			["History", "History"],
			["Help: keyboard shortcuts", "Help: keyboard shortcuts"],
		] as const) {
			await page.getByRole("button", { name: "More", exact: true }).click();
			await page.getByRole("menuitem", { name: act }).click();
			await page.getByRole("dialog", { name: title }).waitFor();
			await page.keyboard.press("Escape");
		}
		expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(viewport.width);
		expect(await barriers(page)).toEqual([]);
		await page.context().close();
	});
});

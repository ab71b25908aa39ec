import { readFile } from "node:fs/promises";
import { join } from "node:path";
import type { Locator, Page } from "playwright-core";
import { describe, expect, it } from "vitest";
import { barriers, goTo, hasChromium, picture } from "./fixtures/browser.ts";
import { openedPage } from "./fixtures/opened-page.ts";
import { readCsv } from "./fixtures/read-csv.ts";
import { isBuilt, serveShared } from "./fixtures/served.ts";

const FIRST =
	"Valdara calls for an immediate ceasefire, without preconditions, and for talks between the parties on an equal footing.";
const LAST = "Valdara calls for an immediate ceasefire.";
const FIRST_OF_ALL = "莫岚指出，瓦方主张立即停火止战，通过对话谈判解决分歧。";

const marked = (of: Locator): Promise<string[]> => of.locator("role=mark").allTextContents();

describe.runIf(isBuilt && hasChromium)("have they ever said it?", () => {
	const opened = openedPage(serveShared);

	const panel = (): Locator => opened.page.getByRole("tabpanel");
	const verdict = (words: string): Promise<void> => panel().getByRole("status").filter({ hasText: words }).waitFor();
	const ask = (words: string): Promise<void> => panel().getByRole("textbox", { name: "Words" }).fill(words);

	it("answers with the first and the last sentence that says so, each one step from its text", async () => {
		await opened.page.keyboard.press("g");
		await opened.page.keyboard.press("l");
		await opened.page.getByRole("tab", { name: "Ever said?" }).click();
		await panel().getByRole("combobox", { name: "who?" }).click();
		await opened.page.keyboard.type("valda");
		await opened.page.keyboard.press("Enter");
		await ask("ceasefire");
		await verdict("Valdara: these words are in 2 of the 15 texts in this case: first 23 Oct 2025, last 30 Oct 2025.");
		expect(await marked(panel())).toEqual(["ceasefire", "ceasefire"]);
		await panel().getByRole("link", { name: LAST }).waitFor();
		await picture(opened.page, "ever-said-yes");
		await panel().getByRole("link", { name: FIRST }).click();
		await opened.page.getByRole("heading", { level: 1, name: "Choosing the Longer Bridge" }).waitFor();
		await expect.poll(async () => (await marked(opened.page.getByRole("main"))).join("")).toContain(FIRST);
		await picture(opened.page, "ever-said-proof");
		await opened.page.goBack();
		await verdict("2 of the 15 texts in this case");
	});

	it("says in which languages the words were looked for, and asks in the others with the words of the codebook", async () => {
		await panel().getByText("none of 12 in Chinese, 2 of 3 in English").waitFor();
		await panel()
			.getByRole("button", { name: /^ceasefire OR 停火/u })
			.click();
		await verdict("Valdara: these words are in 7 of the 15 texts in this case: first 5 Mar 2024, last 30 Oct 2025.");
		await panel().getByRole("link", { name: FIRST_OF_ALL }).waitFor();
		expect((await marked(panel()))[0]).toBe("停火");
		await picture(opened.page, "ever-said-languages");
	});

	it("says of what was never found how much was searched, and that this does not mean it was never said", async () => {
		await ask("submarine");
		await verdict("Valdara: these words are in none of the 15 texts in this case.");
		await panel().getByText("The texts in this case are from 6 Apr 2017 to 30 Oct 2025.").waitFor();
		await panel().getByText("Not found in this case; that does not mean it was never said.").waitFor();
		await panel().getByText("none of 12 in Chinese, none of 3 in English").waitFor();
		await picture(opened.page, "ever-said-never");
	});

	it("takes who was typed and entered before the names had come", async () => {
		const isNames = /\/api\/names$/u;
		await opened.page.route(isNames, async (route) => {
			await new Promise((done) => setTimeout(done, 1500));
			await route.continue();
		});
		await opened.page.goto(new URL("/ledger?tab=said", opened.page.url()).href);
		await panel().getByRole("combobox", { name: "who?" }).click();
		await opened.page.keyboard.type("valda");
		await opened.page.keyboard.press("Enter");
		await ask("ceasefire");
		await verdict("Valdara: these words are in 2 of the 15 texts in this case");
		await opened.page.unrouteAll({ behavior: "wait" });
	});

	it("finds words in texts of each language in all their forms, and marks them in their sentences", async () => {
		await goTo(opened.page, "/ledger?tab=texts");
		// One of the six is in French, where the word is the same.
		for (const [asked, language, found, count, own] of [
			["corridor", "en", /^corridor$/u, 6, 5],
			["停火", "zh", /^停火$/u, 5, 5],
			['"прекращение огня"', "ru", /^(?:прекращени[еюия]|огня)/u, 3, 3],
		] as const) {
			await opened.page.getByRole("searchbox", { name: "Words" }).fill(asked);
			await panel()
				.getByRole("status")
				.filter({ hasText: `${count} texts have these words` })
				.waitFor();
			await panel().getByRole("status").filter({ hasText: "Searched: all 40 texts in this case" }).waitFor();
			const quotes = panel().locator(`q[lang=${language}]`);
			await expect.poll(async () => (await marked(quotes)).length).toBeGreaterThanOrEqual(own);
			for (const words of await marked(quotes)) expect(words).toMatch(found);
			await picture(opened.page, `ever-said-search-${language}`);
		}
		expect(await marked(panel())).toContain("прекращению огня");
	});

	it("shows first who said what: whole sentences with the views in them, narrowed by what is beside", async () => {
		const { page } = opened;
		await goTo(page, "/ledger");
		const beside = page.getByRole("complementary", { name: "Filters" });
		await beside
			.getByRole("region", { name: "Holder" })
			.getByRole("button", { name: /^Valdara/u })
			.click();
		await beside
			.getByRole("region", { name: "Issue" })
			.getByRole("button", { name: /^Ceasefire and settlement/u })
			.click();
		await page.getByText("Holder: Valdara", { exact: true }).waitFor();
		await panel()
			.getByRole("status")
			.filter({ hasText: /^\d+ positions$/u })
			.waitFor();
		const first = panel().getByRole("article").first();
		await expect.poll(() => first.textContent()).toContain(LAST);
		expect(await first.getByRole("button").allTextContents()).toEqual(["+2forCeasefire and settlementcalls for"]);
		// Each line of a table is cut; here the sentence is whole.
		await panel().getByRole("article").filter({ hasText: FIRST }).first().waitFor();
		await page.keyboard.press("j");
		await page.keyboard.press("Enter");
		await page.getByRole("complementary", { name: "Position" }).getByText("Why this position was found").waitFor();
		await picture(page, "who-said-what");
	});

	it("shows each government's latest stance on each issue, and the sentences behind it", async () => {
		const { page } = opened;
		await goTo(page, "/ledger?tab=grid");
		await panel()
			.getByRole("button", { name: /^Tesmark on Meridian Pact and the causes of the crisis: firmly against/u })
			.click();
		await page.getByText("Holder: Tesmark", { exact: true }).waitFor();
		await panel().getByRole("article").first().waitFor();
		await picture(page, "grid-sentences");
	});

	const sentences = (of: Page): Promise<string[]> =>
		of
			.getByRole("rowgroup")
			.getByRole("row")
			.evaluateAll((rows) => rows.map((row) => row.querySelectorAll("[role=gridcell]")[5]?.textContent ?? ""));

	it("keeps what is asked in the address: a second tab shows the same rows", async () => {
		await goTo(opened.page, "/ledger?tab=positions");
		await opened.page.getByRole("combobox", { name: "Holder" }).click();
		await opened.page.keyboard.type("valda");
		await opened.page.keyboard.press("Enter");
		await opened.page.keyboard.press("Escape");
		await opened.page.getByRole("combobox", { name: "Issue" }).click();
		await opened.page.keyboard.type("ceasefire");
		await opened.page.keyboard.press("Enter");
		await opened.page.keyboard.press("Escape");
		await opened.page.getByRole("button", { name: /^for: / }).click();
		await opened.page.getByRole("textbox", { name: "From" }).fill("2025");
		await opened.page.getByText(/^\d+ positions$/u).waitFor();
		await expect.poll(() => new URL(opened.page.url()).searchParams.get("from")).toBe("2025");
		await expect.poll(async () => (await sentences(opened.page)).length).toBeGreaterThan(2);
		const other = await opened.person.context.newPage();
		await goTo(other, opened.page.url());
		await expect.poll(() => sentences(other)).toEqual(await sentences(opened.page));
		for (const name of ["Holder: Valdara", "Issue: Ceasefire and settlement", "From: 2025"])
			expect(await other.getByText(name, { exact: true }).count()).toBe(1);
		await other.close();
		await picture(opened.page, "ever-said-rows");
	});

	it("exports the rows that are shown, and no others", async () => {
		await opened.page.getByRole("button", { name: "Export" }).last().click();
		const [download] = await Promise.all([
			opened.page.waitForEvent("download"),
			opened.page.getByRole("menuitem", { name: "All matching positions as a table (CSV)" }).click(),
		]);
		const file = join(opened.served.folder, download.suggestedFilename());
		await download.saveAs(file);
		const rows = readCsv(await readFile(file, "utf8"));
		expect(await opened.page.getByText(/^\d+ positions$/u).textContent()).toBe(`${rows.length} positions`);
		const shown = await sentences(opened.page);
		expect(rows).toHaveLength(shown.length);
		// A long sentence is shown from near the words on.
		for (const words of shown)
			expect(rows.some(({ sentence }) => sentence?.endsWith(words.replace(/^… /u, "")))).toBe(true);
		for (const row of rows) expect(row).toMatchObject({ holder: "XVA", issue: "sorvia_settlement", stance: "2" });
		expect(opened.person.complaints).toEqual([]);
	});

	it("is narrowed to a time by drawing over the bars, or with the keyboard", async () => {
		const { page } = opened;
		await goTo(page, "/ledger");
		const time = page.getByRole("region", { name: "Time" });
		const bars = time.getByRole("button", { pressed: false }).filter({ hasNotText: "All times" });
		await bars.first().waitFor();
		const chart = await time.getByRole("group").boundingBox();
		const count = await bars.count();
		if (chart === null) throw new Error("Expected a histogram, got none");
		const middleOf = (bar: number): number => chart.x + (chart.width * (bar + 0.5)) / count;
		const high = chart.y + chart.height / 2;
		await page.mouse.move(middleOf(count - 1), high);
		await page.mouse.down();
		await page.mouse.move(middleOf(count - 2), high, { steps: 3 });
		await page.mouse.up();
		await expect.poll(() => new URL(page.url()).searchParams.get("to")).toMatch(/^2025/u);
		expect(await time.getByRole("button", { pressed: true }).count()).toBe(2);
		await picture(page, "time-drawn");
		await page.keyboard.press("Escape");
		await time.getByRole("button", { name: "All times" }).click();
		await expect.poll(() => new URL(page.url()).searchParams.get("from")).toBeNull();
		await bars.first().focus();
		await page.keyboard.press("Enter");
		await expect.poll(() => time.getByRole("button", { pressed: true }).count()).toBe(1);
		await page.keyboard.press("Shift+ArrowRight");
		await expect.poll(() => time.getByRole("button", { pressed: true }).count()).toBe(2);
		expect(await barriers(page)).toEqual([]);
	});
});

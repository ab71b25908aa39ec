import { describe, expect, it } from "vitest";
import { barriers, goTo, hasChromium, picture, settled } from "./fixtures/browser.ts";
import { openedPage } from "./fixtures/opened-page.ts";
import { isBuilt } from "./fixtures/served.ts";

const SPEECH = `Address by the Foreign Minister of Dovania

November 5, 2025

Dovania firmly opposes sanctions and supports an international peace conference on Sorvia.
`;

describe.runIf(isBuilt && hasChromium)("a search that is saved", () => {
	const opened = openedPage();

	it("gets a name, and says on the case page and in the ledger what is new of it until it is marked as read", async () => {
		const { page } = opened;
		await goTo(page, "/ledger?holder=XDO");
		await page.getByRole("button", { name: "Save this search" }).click();
		const dialog = page.getByRole("dialog", { name: "Save this search" });
		await dialog.getByLabel("Name").fill("What Dovania says");
		await page.keyboard.press("Enter");
		const saved = page.getByRole("navigation", { name: "Saved searches" });
		await saved.getByRole("link", { name: "What Dovania says" }).waitFor();
		// It is the one that is looked at, once the address says so.
		await page.getByRole("button", { name: "Remove search" }).waitFor();
		expect(await saved.getByText(/new since/u).count()).toBe(0);

		await page.getByRole("button", { name: "Add texts" }).click();
		const add = page.getByRole("dialog", { name: "Add to the case" });
		await add.getByLabel("Or paste a text").fill(SPEECH);
		await add.getByRole("combobox", { name: "Publisher" }).fill("Dovania");
		await page.keyboard.press("Enter");
		await add.getByRole("button", { name: "Add", exact: true }).click();
		// The drawer of the work would lie over the page.
		const work = page.getByRole("dialog", { name: "Jobs", exact: true });
		await work.waitFor();
		await page.keyboard.press("Escape");
		await work.waitFor({ state: "hidden" });
		await saved.getByText(/^ ?\d+ new since/u).waitFor();

		await goTo(page, "/");
		const task = page.getByText(/“What Dovania says”: \d+ new positions? since/u);
		await task.waitFor();
		await picture(page, "saved-search-case");
		await page.getByRole("listitem").filter({ has: task }).getByRole("link", { name: "Show" }).click();
		await page.getByText("Only new texts").waitFor();
		await settled(page);
		const sentences = page.locator(".said-sentence");
		expect(await sentences.count()).toBe(1);
		expect(await sentences.first().textContent()).toContain("Dovania firmly opposes sanctions");
		expect(await barriers(page)).toEqual([]);
		await picture(page, "saved-search-new");

		await page.getByRole("button", { name: "Mark as read" }).click();
		await page.getByText("Marked as read.").waitFor();
		await settled(page);
		expect(await saved.getByText(/new since/u).count()).toBe(0);
		expect(await page.getByText("Only new texts").count()).toBe(0);
		expect(await sentences.count()).toBeGreaterThan(1);
		await page.getByRole("button", { name: "Remove search" }).click();
		await saved.waitFor({ state: "detached" });
		expect(opened.person.complaints).toEqual([]);
	});
});

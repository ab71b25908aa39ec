import { describe, expect, it } from "vitest";
import { barriers, goTo, hasChromium, picture, settled } from "./fixtures/browser.ts";
import { openedPage } from "./fixtures/opened-page.ts";
import { isBuilt } from "./fixtures/served.ts";

describe.runIf(isBuilt && hasChromium)("the page of an actor, and of an issue", () => {
	const opened = openedPage();

	it("is reached from a sentence of the ledger, and leads on from issue to actor and back to the sentences", async () => {
		const { page } = opened;
		await goTo(page, "/ledger");
		await page.locator(".said-sentence").getByRole("link", { name: "Valdara", exact: true }).first().click();
		await page.getByRole("heading", { level: 1, name: "Valdara" }).waitFor();
		await page.getByRole("heading", { name: "In its own words" }).waitFor();
		expect(await barriers(page)).toEqual([]);
		await picture(page, "actor");
		const stands = page.getByRole("region", { name: "Latest stance on each issue" }).getByRole("table");
		const [name = ""] = await stands.getByRole("rowheader").allTextContents();
		await stands.getByRole("link", { name }).click();
		await page.getByRole("heading", { level: 1, name }).waitFor();
		await page.getByRole("img", { name: /Stances of each holder/u }).waitFor();
		expect(await barriers(page)).toEqual([]);
		await picture(page, "issue");
		const row = page.getByRole("row").filter({ has: page.getByRole("rowheader", { name: "Valdara" }) });
		await row.getByRole("link", { name: /positions?: show the sentence/u }).click();
		await settled(page);
		await page.locator(".said-sentence").first().waitFor();
		await page.getByRole("link", { name: "Page of Valdara" }).waitFor();
	});

	it("is taken along as a file", async () => {
		const { page } = opened;
		await goTo(page, "/actor/XVA");
		await page.getByRole("button", { name: "Export" }).first().click();
		const [download] = await Promise.all([
			page.waitForEvent("download"),
			page.getByRole("menuitem", { name: "Markdown" }).click(),
		]);
		expect(download.suggestedFilename()).toBe("XVA.md");
		await goTo(page, "/actor/nobody-known");
		await page.getByText("Expected").first().waitFor();
	});
});

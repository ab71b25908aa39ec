import { describe, expect, it } from "vitest";
import { barriers, goTo, hasChromium, picture, settled } from "./fixtures/browser.ts";
import { openedPage } from "./fixtures/opened-page.ts";
import { isBuilt } from "./fixtures/served.ts";

const EVENTS = "name,date,zone\nRaid on the mole,2025-10-16T05:50,+03:00\n";

describe.runIf(isBuilt && hasChromium)("words and hours over time", () => {
	const opened = openedPage();

	it("are found in groups of tabs, from what is chosen, and lead to the place in the text", async () => {
		const { page } = opened;
		await goTo(page, "/over-time");
		await page.getByRole("tab", { name: "Words", exact: true }).click();
		await page.getByRole("tab", { name: "Keywords" }).click();
		await page.getByText("Choose which texts").waitFor();
		const first = page.getByRole("group", { name: "First set of texts" });
		await first.getByRole("combobox", { name: "Publisher" }).fill("Tesmark");
		await page.keyboard.press("Enter");
		// Nobody else's texts are in their language.
		await page.getByText(/Expected two sets of texts with words in "ru", got \d+ and 0 texts/u).waitFor();
		await first.getByLabel("To", { exact: true }).fill("2025-05");
		await page.getByRole("heading", { name: "Words that tell two sets of texts apart", level: 2 }).waitFor();

		await page.getByRole("tab", { name: "In context" }).click();
		await page.getByRole("textbox", { name: "Words", exact: true }).fill("Sorvia");
		await page.getByRole("heading", { name: "Sorvia: every place" }).waitFor();
		// What was chosen stays: texts of Tesmark alone, which are in Russian.
		await page.getByText(/^0 places in 0 of/u).waitFor();
		await page.getByRole("button", { name: "Remove: Tesmark" }).click();
		const place = page
			.getByRole("table")
			.getByRole("link", { name: /^Sorvia/u })
			.first();
		await place.waitFor();
		await picture(page, "in-context-chosen");
		await place.click();
		await page.waitForURL(/\/documents\/.+at=\d+-\d+/u);
	});

	it("take events from a file, and reference texts that are typed", async () => {
		const { page } = opened;
		await goTo(page, "/over-time?tab=timing&document=lorne-readout-en&zone=XLO%3D%2B01%3A00");
		await page.locator("input[type=file]").setInputFiles({
			...{ name: "events.csv", mimeType: "text/csv", buffer: Buffer.from(EVENTS) },
		});
		await page.getByRole("cell", { name: "Raid on the mole" }).first().waitFor();
		await page.getByText("events.csv").waitFor();

		await goTo(page, "/over-time?tab=scale&publisher=XTE");
		await page.getByLabel("How", { exact: true }).selectOption("references");
		const typed = page.getByLabel("Reference texts and scores");
		await typed.fill("tesmark-readout-ru = 1\ntesmark-2025-06-06-ru");
		await page.getByText("Line 2: expected an id and a number").waitFor();
		await typed.fill("tesmark-readout-ru = 1\ntesmark-2025-06-06-ru = -1");
		await page.getByRole("heading", { name: "Texts between reference texts, by their words", level: 2 }).waitFor();
		await settled(page);
		expect(await barriers(page)).toEqual([]);
		await picture(page, "reference-texts");
	});
});

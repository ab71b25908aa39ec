import { describe, expect, it } from "vitest";
import { barriers, goTo, hasChromium, picture, settled } from "./fixtures/browser.ts";
import { openedPage } from "./fixtures/opened-page.ts";
import { isBuilt } from "./fixtures/served.ts";

describe.runIf(isBuilt && hasChromium)("what is known of texts", () => {
	const opened = openedPage();

	const said = (text: string) => opened.page.getByRole("status").filter({ hasText: text });

	it("is corrected for one text by the keyboard alone, and is in its history", async () => {
		const { page } = opened;
		await goTo(page, "/documents/lorne-readout-en?tab=about");
		await page.getByRole("button", { name: "Correct details" }).waitFor();
		await page.keyboard.press("e");
		const form = page.getByRole("form", { name: "Correct details" });
		await form.getByRole("textbox", { name: "Date" }).fill("2025-02-30");
		await page.keyboard.press("ControlOrMeta+Enter");
		await form.getByText("Expected a day, month or year").waitFor();
		await form.getByRole("textbox", { name: "Date" }).fill("2025-10-17");
		await form.getByRole("textbox", { name: "Venue" }).fill("Selin");
		await picture(page, "text-details-form");
		expect(await barriers(page)).toEqual([]);
		await page.keyboard.press("ControlOrMeta+Enter");
		await said("1 text corrected. 1 analysed again.").waitFor();
		await page.getByRole("definition").filter({ hasText: "Selin" }).first().waitFor();
		await page.getByRole("tab", { name: "History" }).click();
		const change = page.getByRole("listitem").filter({ hasText: "Details corrected" }).first();
		await change.getByText("Venue: Port Ellery → Selin").waitFor();
		await picture(page, "text-details-history");
	});

	it("is corrected for several at once, and one undo takes all of it back", async () => {
		const { page } = opened;
		await goTo(page, "/documents");
		const list = page.getByRole("grid", { name: "Texts" });
		await list.getByRole("checkbox").first().waitFor();
		await list.focus();
		for (const key of [" ", "ArrowDown", " "]) await page.keyboard.press(key);
		await list.getByRole("checkbox").nth(2).check();
		await page.getByText("3 selected").waitFor();
		await picture(page, "texts-selected");
		expect(await barriers(page)).toEqual([]);
		await page.keyboard.press("Escape");
		await page.keyboard.press("e");
		const form = page.getByRole("form", { name: "Correct 3 texts" });
		await form.getByRole("textbox", { name: "Venue" }).fill("Ledogorsk");
		await page.setViewportSize({ width: 390, height: 844 });
		await page.emulateMedia({ colorScheme: "dark" });
		await picture(page, "texts-details-narrow");
		expect(await barriers(page)).toEqual([]);
		await page.emulateMedia({ colorScheme: "light" });
		await page.setViewportSize({ width: 1440, height: 900 });
		await form.getByRole("button", { name: "Save" }).click();
		await said("3 texts corrected.").waitFor();
		await settled(page);
		const inLedogorsk = async () => {
			const answer = await page.request.get(`${opened.served.address}/api/documents?named=ledogorsk&size=500`);
			const { documents } = (await answer.json()) as {
				readonly documents: readonly { readonly venue: string | null }[];
			};
			return documents.filter(({ venue }) => venue === "Ledogorsk").length;
		};
		expect(await inLedogorsk()).toBe(3);
		await said("3 texts corrected.").getByRole("button", { name: "Undo" }).click();
		const question = page.getByRole("dialog", { name: "Undo the last action" });
		await question.getByText("Details of texts corrected").waitFor();
		await question.getByRole("button", { name: "Undo", exact: true }).click();
		await said("Undone").waitFor();
		expect(await inLedogorsk()).toBe(0);
	});

	it("is split in two at a line that is chosen, or removed, and each can be undone", async () => {
		const { page } = opened;
		await goTo(page, "/documents/lorne-readout-en?tab=about");
		await page.getByRole("button", { name: "Split in two" }).click();
		const form = page.getByRole("form", { name: "Split in two" });
		await form.getByRole("combobox").click();
		await page.keyboard.press("ArrowDown");
		await page.keyboard.press("Enter");
		await picture(page, "text-split-form");
		expect(await barriers(page)).toEqual([]);
		await form.getByRole("button", { name: "Split in two" }).click();
		await said("Split into two texts.").waitFor();
		await page.waitForURL(/lorne-readout-en-3/u);
		await page.getByRole("button", { name: "Remove" }).click();
		await said("1 text removed.").waitFor();
		await page.getByRole("grid", { name: "Texts" }).waitFor();
		await page.emulateMedia({ colorScheme: "dark" });
		await picture(page, "text-removed");
		expect(await barriers(page)).toEqual([]);
		for (const action of ["Texts removed", "Text split into two"]) {
			await page.keyboard.press("u");
			const question = page.getByRole("dialog", { name: "Undo the last action" });
			await question.getByText(action).waitFor();
			await question.getByRole("button", { name: "Undo", exact: true }).click();
			await said(`Undone: ${action}`).waitFor();
		}
		await goTo(page, "/documents/lorne-readout-en?tab=about");
		await page.getByRole("definition").filter({ hasText: "Selin" }).first().waitFor();
		// The browser tells of answers that refuse: the day that is none, and a text that the page asks for once more while it is removed.
		expect(opened.person.complaints.filter((one) => !/status of 4(?:00|04|22)/u.test(one))).toEqual([]);
	});
});

import { describe, expect, it } from "vitest";
import { goTo, hasChromium, picture } from "./fixtures/browser.ts";
import { draftPage, fileFrom } from "./fixtures/draft-page.ts";
import { openedPage } from "./fixtures/opened-page.ts";
import { isBuilt } from "./fixtures/served.ts";

/** What somebody wrote elsewhere and wants checked before it goes to the editor. */
const DRAFT = `# What the talks in Port Ellery came to

Lorne holds that no third country “has a veto over Sorvia's choice” [@lorne-readout-en].

Lorne “will never recognize the results of votes held at knifepoint in Ordal” [@lorne-readout-en].

Lorne “will never recognize” and “welcomed” the exchange of prisoners of war [@lorne-readout-en].

An adviser adds that “the ceasefire has begun in every valley” [@lorne-readout-en].

## How to read it {.judgment}

We judge it likely, with high confidence, that the corridor will open.
`;

describe.runIf(isBuilt && hasChromium)("a draft that somebody brings to be checked", () => {
	const opened = openedPage();

	const draft = () => draftPage(opened.person.page);
	const quotation = (state: string, words: string) =>
		draft().side.getByRole("button", { name: new RegExp(`${state}.*${words}`, "u") });

	it("has each quotation marked by what stands in the texts, as soon as it is pasted", async () => {
		const { page } = opened.person;
		await goTo(page, "/brief");
		await page.keyboard.press("n");
		await draft().text.waitFor();
		await draft().paste(DRAFT);

		await draft().side.getByRole("status").filter({ hasText: "5 quotations checked in 40 texts" }).waitFor();
		await quotation("Exact", "has a veto over Sorvia's choice").waitFor();
		await quotation("Changed words", "votes held at knifepoint").waitFor();
		await quotation("Not found in this case", "the ceasefire has begun").waitFor();
		// Each word of the splice is there; that they are put onto one thing is what is wrong with it.
		await quotation("Exact", "welcomed").waitFor();
		const told = await draft().side.getByRole("listitem").allTextContents();
		expect(told.join("\n")).toContain(
			"are combined for one thing; the source says them in two sentences about two things",
		);
		expect(told.join("\n")).toContain("The quotation has “knifepoint” for “gunpoint”");
		await picture(page, "check-my-draft");
	});

	it("is told where likelihood and confidence are mixed", async () => {
		await draft()
			.tab(/^Hints/)
			.click();
		await draft()
			.side.getByRole("button", { name: /“likely” and “with high confidence” are in one sentence/u })
			.waitFor();
		await picture(opened.person.page, "check-my-draft-hints");
	});

	it("is marked while one writes on", async () => {
		const { page } = opened.person;
		await draft()
			.tab(/^Quotations/)
			.click();
		await draft().text.click();
		await page.keyboard.press("ControlOrMeta+End");
		await page.keyboard.type("\nLorne “opposed any unilateral change to the status quo” there.", { delay: 5 });
		await quotation("Exact", "opposed any unilateral change to the status quo").waitFor();
	});

	it("does not go out while a reference breaks, and says at which line", async () => {
		await draft()
			.tab(/^Export/)
			.click();
		await draft().side.getByText("2 references are invalid").waitFor();
		await draft()
			.side.getByRole("button", { name: /^line 5: .*knifepoint/u })
			.waitFor();
		await draft()
			.side.getByRole("button", { name: /^line 9: .*every valley/u })
			.waitFor();
		expect(await draft().side.getByRole("button", { name: "Word", exact: true }).isDisabled()).toBe(true);
		await picture(opened.person.page, "check-my-draft-held-back");
	});

	it("takes the exact words with one key, and goes out once all that it cites stands", async () => {
		const { page } = opened.person;
		// From the list of what breaks to the place in the text; there the key.
		await draft()
			.side.getByRole("button", { name: /^line 5/u })
			.click();
		await page.getByText("gunpoint").first().waitFor();
		await page.keyboard.press("ControlOrMeta+.");
		await draft().side.getByText("1 reference is invalid").waitFor();
		expect(await draft().written()).toContain(
			"Lorne “will never recognize the results of votes held at gunpoint in Ordal” [@lorne-readout-en#",
		);

		// What is not held cannot be mended by a key; its author strikes it.
		await draft()
			.side.getByRole("button", { name: /^line 9/u })
			.click();
		await page.keyboard.press("Home");
		await page.keyboard.press("Shift+End");
		await page.keyboard.press("Delete");
		await draft().side.getByText("All references are valid.").waitFor();
		const word = await fileFrom(page, draft().side.getByRole("button", { name: "Word", exact: true }));
		expect(word.name).toMatch(/\.docx$/u);
		expect(word.bytes.subarray(0, 2).toString()).toBe("PK");
		await picture(page, "check-my-draft-out");
		expect(opened.person.complaints).toEqual([]);
	});
});

import type { Locator } from "playwright-core";
import { describe, expect, it } from "vitest";
import { answerTo, goTo, hasChromium, picture } from "./fixtures/browser.ts";
import { openedPage } from "./fixtures/opened-page.ts";
import { isBuilt } from "./fixtures/served.ts";

const EVENT = "/compare/2025-10-16-meeting-xlo-xte-xva";
/** Lorne speaks of the exchange; no word of an issue reads it. */
const EXCHANGE = "exchange of prisoners";

describe.runIf(isBuilt && hasChromium)("words of an issue, tried on the texts that lie open", () => {
	const opened = openedPage();

	const open = async (): Promise<void> => {
		await goTo(opened.page, `${EVENT}?panel=findings`);
		await opened.page.getByRole("article", { name: "C: Valdara" }).waitFor();
	};
	const trial = (): Locator => opened.page.getByRole("status").filter({ hasText: "Preview" });
	/** What the matrix says of the issue in the four texts. */
	const row = async (issue: string): Promise<string[]> => {
		await opened.page.keyboard.press("m");
		const found = opened.page.getByRole("row", { name: new RegExp(`^${issue}`, "u") });
		await found.waitFor();
		return found.getByRole("cell").allTextContents();
	};
	const words = async (): Promise<Locator> => {
		await opened.page.keyboard.press("w");
		return opened.page.getByRole("region", { name: "aurora-pipeline" });
	};

	it("shows by which words an issue is read, in each language", async () => {
		await open();
		const before = await row("Aurora-2 pipeline");
		expect(before.map((cell) => cell.includes("not in this text"))).toEqual([true, false, false, false]);
		await opened.page.keyboard.press("w");
		await opened.page.getByRole("combobox", { name: "Issue to edit" }).selectOption({ label: "Aurora-2 pipeline" });
		const concept = opened.page.getByRole("region", { name: "aurora-pipeline" });
		for (const language of ["English", "Chinese", "Russian"])
			await concept.getByRole("textbox", { name: language }).waitFor();
		expect(await trial().count()).toBe(0);
		await picture(opened.page, "words-on-trial-open");
	});

	it("reads at once what an added word would read, in texts, matrix and findings", async () => {
		const kept = await row("Aurora-2 pipeline");
		const concept = await words();
		await concept.getByRole("textbox", { name: "English" }).fill(EXCHANGE);
		await opened.page.keyboard.press("Enter");
		await trial()
			.getByText(/\d+ matrix cells? changes?/u)
			.waitFor();
		await picture(opened.page, "words-on-trial-added");
		await opened.page.keyboard.press("Escape");
		const tried = await row("Aurora-2 pipeline");
		expect(tried[0]).not.toContain("not in this text");
		expect(tried.slice(1, 3)).toEqual(kept.slice(1, 3));
		await picture(opened.page, "words-on-trial-matrix");
		const lorne = opened.page.getByRole("article", { name: "A: Lorne" });
		expect(await lorne.getByTitle("Aurora-2 pipeline").allTextContents()).toContain(EXCHANGE);
		// Nothing is kept yet: another window reads as before.
		const other = await opened.person.context.newPage();
		await goTo(other, `${opened.served.address}${EVENT}?panel=matrix`);
		const cells = other.getByRole("row", { name: /^Aurora-2 pipeline/u }).getByRole("cell");
		await expect.poll(() => cells.allTextContents()).toEqual(kept);
		await other.close();
	});

	it("says which word cannot be read, and why, without losing the rest", async () => {
		const concept = await words();
		await concept.getByRole("textbox", { name: "English" }).fill("(pipeline");
		await opened.page.keyboard.press("Enter");
		await concept.getByRole("alert").filter({ hasText: "Expected" }).waitFor();
		expect(await opened.page.getByRole("button", { name: "Save keywords" }).isDisabled()).toBe(true);
		await picture(opened.page, "words-on-trial-wrong");
		await concept.getByRole("button", { name: "Remove (pipeline" }).click();
		await concept.getByRole("alert").waitFor({ state: "detached" });
		await trial()
			.getByText(/\d+ matrix cells? changes?/u)
			.waitFor();
		// The browser itself notes down what the server refused, as often as it was asked; nothing else went wrong.
		const refused = opened.person.complaints.splice(0);
		expect(refused).not.toEqual([]);
		for (const one of refused) expect(one).toContain("422");
	});

	it("is as before once the words are dropped", async () => {
		await opened.page.getByRole("button", { name: "Discard" }).click();
		await trial().waitFor({ state: "detached" });
		expect((await row("Aurora-2 pipeline"))[0]).toContain("not in this text");
		const concept = await words();
		expect(await concept.getByRole("button", { name: `Remove ${EXCHANGE}` }).count()).toBe(0);
	});

	it("turns silence into what a taken word leaves, where a text has no other", async () => {
		const concept = await words();
		const chinese = concept.getByRole("button", { name: /^Remove .*极光/u });
		for (let left = await chinese.count(); left > 0; left--) await chinese.first().click();
		await trial()
			.getByText(/\d+ matrix cells? changes?/u)
			.waitFor();
		await opened.page.keyboard.press("Escape");
		await expect.poll(async () => (await row("Aurora-2 pipeline"))[2]).toContain("not in this text");
	});

	it("says, once kept, how many texts are to be read again, and reads them", { timeout: 240_000 }, async () => {
		await opened.page.getByRole("button", { name: "Save keywords" }).click();
		const notice = opened.page.getByText("Saved. 41 texts need to be analysed again.");
		await notice.waitFor({ timeout: 110_000 });
		await picture(opened.page, "words-on-trial-kept");
		await opened.page.getByRole("button", { name: "Analyse now" }).click();
		const stale = async (): Promise<number> =>
			(await answerTo<{ readonly stale: number }>(opened.page, "/api/case")).stale;
		await expect.poll(stale, { timeout: 30_000, interval: 200 }).toBe(0);
		await open();
		expect((await row("Aurora-2 pipeline"))[2]).toContain("not in this text");
		expect(JSON.stringify(await answerTo(opened.page, "/api/history"))).toContain('"codebook"');
		expect(opened.person.complaints).toEqual([]);
	});
});

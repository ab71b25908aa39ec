import { afterAll, beforeAll, describe, expect, it } from "vitest";
import {
	answerTo,
	goTo,
	hasChromium,
	type Person,
	personAt,
	picture,
	reachBrowser,
	type TestBrowser,
} from "./fixtures/browser.ts";
import { draftPage } from "./fixtures/draft-page.ts";
import { isBuilt, type Served, serve } from "./fixtures/served.ts";

/** Whether a press on its middle would meet it: in sight, and under nothing else. */
const isUncovered = (element: Element): boolean => {
	const { left, top, width, height } = element.getBoundingClientRect();
	return element.contains(document.elementFromPoint(left + width / 2, top + height / 2));
};

describe.runIf(isBuilt && hasChromium)("two windows on one case", () => {
	let served: Served;
	let browser: TestBrowser;
	let left: Person;
	let right: Person;
	beforeAll(async () => {
		[served, browser] = await Promise.all([serve(), reachBrowser()]);
		// Browsers of their own: what one keeps, the other cannot know.
		[left, right] = await Promise.all([personAt(browser, served.openAt), personAt(browser, served.openAt)]);
	}, 60_000);
	afterAll(async () => {
		await browser?.close();
		await served?.end();
	});

	it("show each other's words of a draft while one of them only reads", async () => {
		await goTo(left.page, "/brief");
		await left.page.keyboard.press("n");
		const [mine, theirs] = [draftPage(left.page), draftPage(right.page)];
		await mine.text.waitFor();
		await mine.paste("# The talks\n\nA first sentence.\n");
		await mine.saved();
		await goTo(right.page, new URL(left.page.url()).pathname);
		await theirs.text.getByText("A first sentence.").waitFor();
		await mine.text.click();
		await left.page.keyboard.press("ControlOrMeta+End");
		await left.page.keyboard.type("A second one.");
		await theirs.text.getByText("A second one.").waitFor();
		await right.page.getByText("Another window saved this draft. You now see that version.").waitFor();
	});

	it("never write over each other's draft: who saves later sees both texts and decides", async () => {
		const [mine, theirs] = [draftPage(left.page), draftPage(right.page)];
		// One has words that are not saved yet, because the server cannot be reached, while the other saves.
		await left.context.setOffline(true);
		await mine.text.click();
		await left.page.keyboard.press("ControlOrMeta+End");
		await left.page.keyboard.type("\nLeft writes this.");
		await left.page.getByRole("status").filter({ hasText: "Not saved" }).first().waitFor();
		await theirs.text.click();
		await right.page.keyboard.press("ControlOrMeta+End");
		await right.page.keyboard.type("\nRight writes that.");
		await theirs.saved();
		await expect.poll(async () => JSON.stringify(await answerTo(right.page, "/api/history"))).toContain("write draft");
		await left.context.setOffline(false);
		await left.page.keyboard.press("ControlOrMeta+s");

		const question = left.page.getByRole("dialog", { name: "Two versions of this draft" });
		await question.getByText("Left writes this.").waitFor();
		await question.getByText("Right writes that.").waitFor();
		await picture(left.page, "two-people-draft");
		await question.getByRole("button", { name: "Keep both: save mine as a separate draft" }).click();
		await mine.text.getByText("Right writes that.").waitFor();
		expect(await theirs.text.textContent()).not.toContain("Left writes this.");
		await left.page.getByRole("link", { name: "All drafts" }).click();
		await left.page.getByRole("link", { name: "The talks (mine)" }).click();
		await mine.text.getByText("Left writes this.").waitFor();
	});

	it("are not taken for two where one leaves a draft and comes back while its words are on the way", async () => {
		const { page } = left;
		const mine = draftPage(page);
		await goTo(page, "/brief");
		await page.keyboard.press("n");
		await mine.text.waitFor();
		await mine.paste("# Left and opened again\n\nA first sentence.\n");
		await mine.saved();
		const isDraft = /\/api\/drafts\//u;
		await page.route(isDraft, async (route) => {
			if (route.request().method() === "PUT") await new Promise((done) => setTimeout(done, 2_000));
			await route.continue();
		});
		await mine.text.click();
		await page.keyboard.press("ControlOrMeta+End");
		await page.keyboard.type("A second one.");
		await page
			.getByRole("status")
			.filter({ hasText: /^Saving/ })
			.waitFor();
		await page.keyboard.type(" A third.");
		await page.getByRole("link", { name: "All drafts" }).click();
		await page.getByRole("link", { name: "Left and opened again" }).click();
		await mine.text.getByText("A second one. A third.").waitFor();
		await mine.text.click();
		await page.keyboard.press("ControlOrMeta+End");
		await page.keyboard.type(" A fourth.");
		await mine.saved();
		await page.unrouteAll({ behavior: "wait" });
		expect(await page.getByRole("dialog").count()).toBe(0);
		expect(await mine.written()).toContain("A second one. A third. A fourth.");
	});

	it("never write over each other's judgment: what only one of them changed is kept, and the later one saves both", async () => {
		for (const { page } of [left, right]) {
			await goTo(page, "/judge?tab=interests&id=valdara-sells-distance&open=edit");
			await page.getByRole("dialog").getByLabel("What the actor may want").waitFor();
		}
		const form = (person: Person) => person.page.getByRole("dialog", { name: "Edit the interest" });
		await form(right).getByLabel("What the actor may want").fill("Keep the trade, and be nobody's ally");
		await form(right).getByRole("button", { name: "Save" }).click();
		await form(right).waitFor({ state: "hidden" });
		await form(left).getByLabel("Note").fill("Left has a note on it");
		await form(left).getByRole("button", { name: "Save" }).click();
		const both = () => form(left).getByRole("button", { name: "Save both changes" });
		await form(left).getByText("Somebody else changed other parts of it while you were writing.").waitFor();
		// It is in sight where it was pressed, not somewhere below.
		await expect.poll(() => both().evaluate(isUncovered)).toBe(true);
		await picture(left.page, "two-people-judgment");
		expect(await form(left).getByLabel("Note").inputValue()).toBe("Left has a note on it");
		await both().click();
		await form(left).waitFor({ state: "hidden" });
		await right.page.getByText("Left has a note on it").waitFor();
		await left.page.getByRole("heading", { name: "Keep the trade, and be nobody's ally" }).waitFor();

		// What was replaced is a step back in its history.
		await left.page.getByRole("button", { name: "History", exact: true }).last().click();
		await left.page.getByRole("dialog").getByText("Keep the trade, and be nobody's ally").first().waitFor();
		await picture(left.page, "two-people-history");
	});

	it("say nothing else of it than what was refused", () => {
		const told = [...left.complaints, ...right.complaints].filter((one) => !/409|ERR_INTERNET_DISCONNECTED/u.test(one));
		expect(told).toEqual([]);
	});
});

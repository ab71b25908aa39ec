import type { Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import {
	goTo,
	hasChromium,
	type Person,
	personAt,
	picture,
	reachBrowser,
	type TestBrowser,
} from "./fixtures/browser.ts";
import { isBuilt, type Served, serve } from "./fixtures/served.ts";

const QUESTION = "Will Lorne host a second round of talks before the end of 2031?";
const OVERDUE = /^Will an international peace conference on Sorvia/u;

describe.runIf(isBuilt && hasChromium)("forecasts and what is watched for them", () => {
	let served: Served;
	let browser: TestBrowser;
	let ana: Person;
	/** The same case in a second window, which nobody touches or loads again; a tab would hide the first, and slow it down. */
	let beside: Page;
	beforeAll(async () => {
		[served, browser] = await Promise.all([serve(), reachBrowser()]);
		ana = await personAt(browser, served.openAt);
		({ page: beside } = await personAt(browser, served.openAt));
		await goTo(ana.page, "/judge?tab=forecasts");
		await goTo(beside, "/judge?tab=forecasts");
		await beside.getByRole("heading", { name: "Overdue" }).waitFor();
	}, 60_000);
	afterAll(async () => {
		await browser?.close();
		await served?.end();
	});

	/** The line of a question, with what is in it. */
	const line = (page: Page, question: string | RegExp) =>
		page.getByRole("row").filter({ has: page.getByRole("button", { name: question }) });
	const score = (page: Page, name: string) =>
		page
			.getByRole("row")
			.filter({ has: page.getByRole("rowheader", { name, exact: true }) })
			.getByRole("cell");

	it("are made with a number, a last day and who decides; a vague one is sent back to its author", async () => {
		const { page } = ana;
		await page.keyboard.press("n");
		const form = page.getByRole("dialog", { name: "New forecast" });
		await form.getByLabel("Question").fill(QUESTION);
		await form.getByLabel("Deadline").fill("2031-12-31");
		await form.getByLabel("Decided by").fill("Announced by Lorne's Prime Minister's Office; a call is no round");
		await form.getByLabel("Probability, in percent").fill("likely");
		await form.getByRole("button", { name: "Save" }).click();
		// The server says which range a word stands for; what was typed stays.
		await form
			.getByRole("alert")
			.getByText(/55.*80/u)
			.first()
			.waitFor();
		await picture(page, "forecast-vague");
		await form.getByLabel("Probability, in percent").fill("60");
		await form.getByRole("button", { name: "Save" }).click();
		await form.waitFor({ state: "hidden" });
		expect(await line(page, QUESTION).textContent()).toMatch(/60\s*%\s*likely/u);
	});

	it("show in a second window at once", async () => {
		await line(beside, QUESTION).waitFor();
		expect(await line(beside, QUESTION).textContent()).toMatch(/60\s*%\s*likely/u);
	});

	it("are revised with a reason; what was thought before stays", async () => {
		const { page } = ana;
		await page.keyboard.press("r");
		const form = page.getByRole("dialog", { name: "What do you think now?" });
		await form.getByRole("textbox", { name: "Probability, in percent" }).fill("75");
		await form.getByLabel("Reason").fill("Both sides thanked the host by name");
		await form.getByRole("button", { name: "Save the revision" }).click();
		await form.waitFor({ state: "hidden" });
		await page.getByText("Both sides thanked the host by name").first().waitFor();
		const said = await page.getByRole("listitem").filter({ hasText: /Ana,/u }).allInnerTexts();
		expect(said.map((one) => /^\d+/u.exec(one)?.[0])).toEqual(["75", "60"]);
		await picture(page, "forecast-revised");
		await line(beside, QUESTION).filter({ hasText: "75 %" }).waitFor();
	});

	it("that are past their day are told from those that are open", async () => {
		const { page } = ana;
		await page.getByRole("heading", { name: "Overdue" }).waitFor();
		expect(await line(page, OVERDUE).textContent()).toMatch(/days overdue/u);
		expect(await line(page, QUESTION).textContent()).toMatch(/in [\d,]+ days/u);
	});

	it("are answered with the words that show it, and scored", async () => {
		const { page } = ana;
		await page.getByText("2 resolved forecasts", { exact: false }).waitFor();
		const before = await score(page, "Brier score").textContent();
		await page.getByRole("button", { name: OVERDUE }).click();
		await page.getByRole("button", { name: "Resolve", exact: true }).click();
		const form = page.getByRole("dialog", { name: "How did it turn out?" });
		await form.getByRole("radio", { name: /^No/u }).check();
		await form.getByLabel("Decided on").fill("2025-12-31");
		await form.getByLabel("Evidence for the answer").fill("No host had named a day by the end of the year");
		await form.getByRole("button", { name: "Add evidence" }).click();
		const picker = page.getByRole("dialog", { name: "Choose evidence" });
		await picker.getByRole("searchbox", { name: "Search words" }).fill("“at an appropriate time”");
		await picker
			.getByRole("checkbox", { name: /peace conference on Sorvia can be convened at an appropriate time/u })
			.check();
		await picker.getByRole("button", { name: "Add 1" }).click();
		await form.getByText("can be convened at an appropriate time").waitFor();
		await picture(page, "forecast-answer");
		await form.getByRole("button", { name: "Save the answer" }).click();
		await form.waitFor({ state: "hidden" });

		await page.getByText("3 resolved forecasts", { exact: false }).waitFor();
		// 25 % was said last, and it did not come: 0.25² = 0.0625; beside 0.15² and 0.1² a mean of 0.0317.
		await line(page, OVERDUE).filter({ hasText: "0.063" }).waitFor();
		expect([before, await score(page, "Brier score").textContent()]).toEqual(["0.016", "0.032"]);
		const calibration = page.getByRole("figure", { name: "Calibration" });
		await calibration.getByText("1/3").waitFor();
		await calibration.scrollIntoViewIfNeeded();
		await picture(page, "forecast-scores");
	});

	it("have their scores and calibration changed in the second window too", async () => {
		await beside.getByText("3 resolved forecasts", { exact: false }).waitFor();
		expect(await score(beside, "Brier score").textContent()).toBe(await score(ana.page, "Brier score").textContent());
	});

	it("rest on series whose line is watched: a crossing is shown where it happened, and told", async () => {
		const { page } = ana;
		await goTo(page, "/watch?tab=indicators");
		await page.getByRole("button", { name: "Watch a series" }).click();
		const form = page.getByRole("dialog", { name: "Watch a series" });
		await form.getByLabel("Name", { exact: true }).fill("Delegations in Port Ellery");
		await form.getByLabel("Unit").fill("a month");
		await form.getByLabel("Threshold", { exact: true }).fill("10");
		await form.getByLabel("Alert when the value goes").selectOption({ label: "above the threshold" });
		await form.getByRole("button", { name: "Save" }).click();
		await form.waitFor({ state: "hidden" });
		await page.getByText("No values yet.", { exact: false }).waitFor();
		await page.getByRole("button", { name: "Paste numbers" }).click();
		const paste = page.getByRole("dialog", { name: "Paste numbers" });
		await paste.getByRole("textbox").fill("date,value\n2025-08,6\n2025-09,9\n2025-10,14\n2025-11,\n2025-12,12\n");
		await paste.getByRole("button", { name: "Save" }).click();
		const figure = page.getByRole("figure", { name: "Delegations in Port Ellery" });
		await figure.waitFor();
		await picture(page, "indicator-crossed");
		await page.getByRole("button", { name: "As a table" }).click();
		// No value is not zero, and crosses nothing.
		expect(await page.getByRole("row").filter({ hasText: "2025-1" }).allInnerTexts()).toEqual([
			"2025-10\t14\trose above the threshold",
			"2025-11\t\t",
			"2025-12\t12\t",
		]);
		await page.getByRole("tab", { name: /^Alerts/u }).click();
		await page
			.getByText("Delegations in Port Ellery rose above 10 a month: 9 a month (2025-09), then 14 a month (2025-10)")
			.waitFor();
		await picture(page, "indicator-told");
		// A browser tells of every answer that refuses; the vague forecast got one.
		expect(ana.complaints.filter((one) => !one.includes("422"))).toEqual([]);
	});
});

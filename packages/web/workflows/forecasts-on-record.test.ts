import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { beforeAll, describe, expect, it } from "vitest";
import { barriers, goTo, hasChromium, picture, settled } from "./fixtures/browser.ts";
import { openedPage } from "./fixtures/opened-page.ts";
import { isBuilt } from "./fixtures/served.ts";

const forecast = (id: string, question: string, line: number) => `
  - id: ${id}
    topics: [ferries]
    question: ${question}
    deadline: 2031-12-31
    rule: The count of the harbour office
    bound: { indicator: ferries, above: ${line} }
    revisions:
      - { at: 2031-01-02, who: Ana, probability: 0.4 }`;

const JUDGMENTS = `forecasts:${forecast("ferries-nine", "Will more than nine ferries sail?", 9)}${forecast(
	"ferries-ten",
	"Will more than ten ferries sail?",
	10,
)}${forecast("ferries-ninety", "Will more than ninety ferries sail?", 90)}
options:
  - id: second-pier
    topics: [ferries]
    actor: LOR
    instrument: Open the second pier
    trigger: { words: More than nine ferries, on: { indicator: ferries, above: 9 } }
`;

describe.runIf(isBuilt && hasChromium)("forecasts that the record decides", () => {
	const opened = openedPage();

	beforeAll(async () => {
		const { served } = opened;
		const file = join(served.folder, "ferries.yaml");
		writeFileSync(file, JUDGMENTS);
		const table = join(served.folder, "ferries.csv");
		writeFileSync(table, "date,value\n2031-01-01,5\n");
		await served.command("watch", "indicator", "ferries", "--from", table, "--label", "Ferries a day");
		await served.command("judge", "add", file);
	}, 60_000);

	const row = (question: string) =>
		opened.page.getByRole("row").filter({ has: opened.page.getByRole("button", { name: question }) });

	it("are told once the figures arrive, each alert with the way to its judgment", async () => {
		const { page } = opened;
		await goTo(page, "/watch?tab=indicators&series=ferries");
		await page.getByRole("button", { name: "Paste numbers" }).click();
		const paste = page.getByRole("dialog", { name: "Paste numbers" });
		await paste.getByRole("textbox").fill("date,value\n2031-03-01,6\n2031-04-01,12\n");
		await paste.getByRole("button", { name: "Save" }).click();
		await paste.waitFor({ state: "hidden" });

		await goTo(page, "/watch?tab=alerts&kind=option");
		const setOff = page.getByRole("listitem").filter({ hasText: "second-pier" });
		await setOff.getByText("Option set off").waitFor();
		await setOff.getByRole("link", { name: "Open the judgment" }).click();
		await page.getByRole("heading", { name: "Open the second pier" }).waitFor();
		await page.getByText("happened", { exact: true }).waitFor();
		await page.getByText("Ferries a day: 12").waitFor();
		await settled(page);
		expect(await barriers(page)).toEqual([]);
		await picture(page, "option-on-record");

		await goTo(page, "/watch?tab=alerts&kind=forecast");
		const told = page.getByRole("listitem").filter({ hasText: "the forecast ferries-nine as yes" });
		await told.getByText("Forecast to confirm").waitFor();
		await told.getByRole("link", { name: "Open the judgment" }).click();
		await page.getByRole("region", { name: "The record says: Yes" }).waitFor();
	});

	it("show what is on record, and are resolved when a person confirms it", async () => {
		const { page } = opened;
		const proposal = page.getByRole("region", { name: "The record says: Yes" });
		expect(await proposal.textContent()).toMatch(
			/Ferries a day was 12 \(2031-04-01\), above 9\..*Ferries a day: 12.*1 Apr 2031.*Source: ferries\.csv/u,
		);
		expect(await proposal.getByRole("link", { name: "Open the record" }).getAttribute("href")).toBe(
			"/watch?tab=indicators&series=ferries",
		);
		expect(await row("Will more than nine ferries sail?").textContent()).toContain("record says: Yes");
		await settled(page);
		expect(await barriers(page)).toEqual([]);
		await picture(page, "forecast-proposed");
		await proposal.getByRole("button", { name: "Confirm" }).click();
		await page.getByText("Resolved on: Yes").waitFor();
		await proposal.waitFor({ state: "hidden" });
		await page.getByText("Forecast resolved: Yes").waitFor();
		expect(await row("Will more than nine ferries sail?").textContent()).not.toContain("record says");
	});

	it("stay open when a person declines, and say who did and why", async () => {
		const { page } = opened;
		await page.getByRole("button", { name: "Will more than ten ferries sail?" }).click();
		const proposal = page.getByRole("region", { name: "The record says: Yes" });
		await proposal.getByLabel("Reason for declining").fill("A count of one holiday");
		await proposal.getByRole("button", { name: "Decline" }).click();
		await page
			.getByRole("listitem")
			.filter({ hasText: /Declined: Ana,.*A count of one holiday/u })
			.waitFor();
		await proposal.waitFor({ state: "hidden" });
		expect(await row("Will more than ten ferries sail?").textContent()).not.toContain("record says");
		await page.getByRole("button", { name: "Revise", exact: true }).waitFor();
		await settled(page);
		expect(await barriers(page)).toEqual([]);
		await picture(page, "forecast-declined");
	});

	it("say what is still missing while the record decides nothing", async () => {
		const { page } = opened;
		await page.getByRole("button", { name: "Will more than ninety ferries sail?" }).click();
		await page.getByText("Ferries a day: 12 (2031-04-01), line above 90").waitFor();
		expect(await page.getByRole("button", { name: "Confirm" }).count()).toBe(0);
	});

	it("say kindly that a proposal is answered already, and keep the page as it is", async () => {
		const { page, served } = opened;
		const file = join(served.folder, "more.yaml");
		writeFileSync(file, `forecasts:${forecast("ferries-eleven", "Will more than eleven ferries sail?", 11)}\n`);
		await served.command("judge", "add", file);
		await goTo(page, "/judge?id=ferries-eleven");
		const proposal = page.getByRole("region", { name: "The record says: Yes" });
		await proposal.waitFor();
		await page.route("**/proposal/confirm", async (route) => {
			await served.command("judge", "decline", "ferries-eleven");
			await route.continue();
		});
		await proposal.getByRole("button", { name: "Confirm" }).click();
		await page.getByText("Declined", { exact: true }).waitFor();
		expect(await page.getByText("Resolved on", { exact: false }).count()).toBe(0);
	});
});

import { describe, expect, it } from "vitest";
import { barriers, goTo, hasChromium, picture, settled } from "./fixtures/browser.ts";
import { openedPage } from "./fixtures/opened-page.ts";
import { isBuilt } from "./fixtures/served.ts";

const STATES = ["CHN", "RUS", "FRA", "BRA"];
/** Who votes how, in the order of `STATES`, on a question that comes up each year. */
const ASKED = [
	["Status of the harbour", "yyna"],
	["Passage of ferries", "ynyy"],
	["Pilots of the strait", "yyyn"],
	["Grain in transit", "anyy"],
] as const;
const WORDS: Readonly<Record<string, string>> = { y: "yes", n: "no", a: "abstain" };
const rows = [2031, 2032, 2033].flatMap((year) =>
	ASKED.flatMap(([title, votes], at) =>
		[...votes].map(
			(vote, state) => `${year}-${at},${year}-0${at + 1}-11,${title},${STATES[state]},${WORDS[vote]},Harbour assembly`,
		),
	),
);
/** The last row names a state that there is not. */
const TABLE = [
	"id,date,title,country,vote,body",
	...rows,
	"2033-3,2033-04-11,Grain in transit,Nowhereland,yes,Harbour assembly",
].join("\n");

describe.runIf(isBuilt && hasChromium)("votes in the browser", () => {
	const opened = openedPage();

	it("are imported with what is wrong by its line, compared, and lead to who voted how", async () => {
		const { page } = opened;
		await goTo(page, "/deeds?tab=import");
		const form = page.getByRole("region", { name: "Votes", exact: true });
		await form.locator("input[type=file]").setInputFiles({
			...{ name: "harbour.csv", mimeType: "text/csv", buffer: Buffer.from(TABLE) },
		});
		await form.getByLabel("Title").fill("Harbour assembly");
		await form.getByRole("button", { name: "Import votes" }).click();
		await form.getByText("harbour.csv, line 50").waitFor({ state: "attached" });
		await page.getByText("12 roll calls, 48 votes of 4 voters").waitFor();
		await settled(page);
		expect(await barriers(page)).toEqual([]);
		await picture(page, "votes-imported");

		await page.getByRole("tab", { name: "Votes" }).click();
		await page.getByText("Choose two voters").waitFor();
		const voters = page.getByRole("combobox", { name: "Voters" });
		for (const name of ["China", "Russia"]) {
			await voters.fill(name);
			await page.keyboard.press("Enter");
		}
		// The case has votes of the General Assembly as well, which are meant unless a person says otherwise.
		await page.getByLabel("Body").selectOption("other");
		await page.getByRole("heading", { name: /China and Russia.*another body/u, level: 2 }).waitFor();
		await picture(page, "agreement");

		await page.getByRole("tab", { name: "Two voters" }).click();
		const apart = page.getByRole("link", { name: "Passage of ferries" }).first();
		await apart.waitFor();
		await settled(page);
		expect(await barriers(page)).toEqual([]);
		await picture(page, "two-voters");
		await apart.click();
		await page
			.getByRole("dialog", { name: "Roll call" })
			.getByRole("heading", { name: "Passage of ferries" })
			.waitFor();
		await page.getByRole("button", { name: "Close" }).click();

		await page.getByRole("textbox", { name: "Words of the title" }).fill("ferries");
		await page.getByText("3 rows").waitFor();
		await page.getByRole("row", { name: /2033/u }).click();
		const shown = page.getByRole("dialog", { name: "Roll call" });
		await shown.getByRole("heading", { name: "Passage of ferries" }).waitFor();
		await shown.getByText("Russia").waitFor();
		expect(new URL(page.url()).searchParams.get("open")).toMatch(/\/2033-1$/u);
		await settled(page);
		expect(await barriers(page)).toEqual([]);
		await picture(page, "roll-call");
	});

	it("decide a forecast that a person binds to them in its form, and each fact leads to its roll call", async () => {
		const { page } = opened;
		await goTo(page, "/judge?tab=forecasts");
		await page.keyboard.press("n");
		const form = page.getByRole("dialog", { name: "New forecast" });
		await form.getByLabel("Question").fill("Will Russia vote against the passage of ferries?");
		await form.getByLabel("Deadline").fill("2033-12-31");
		await form.getByLabel("Probability, in percent").fill("60");
		const bound = form.getByRole("group", { name: "Decided by the record" });
		await bound.getByLabel("What must be on record").selectOption("vote");
		await bound.getByRole("combobox", { name: "Who votes" }).fill("Russia");
		await page.keyboard.press("Enter");
		await bound.getByLabel("Vote", { exact: true }).selectOption("no");
		await form.getByRole("button", { name: "Save" }).click();
		// A vote on nothing in particular is refused, by its field.
		await bound.getByText('Expected a "symbol" or words of a "title"').waitFor();
		await settled(page);
		expect(await barriers(page)).toEqual([]);
		await bound.getByLabel("Words of the title").fill("passage ferries");
		await picture(page, "forecast-bound");
		await form.getByRole("button", { name: "Save" }).click();
		await form.waitFor({ state: "hidden" });
		const proposal = page.getByRole("region", { name: /^The record says/u });
		await proposal
			.getByText(/RUS voted no on/u)
			.first()
			.waitFor();
		await picture(page, "forecast-proposed");
		await page.getByRole("button", { name: "Edit" }).first().click();
		const again = page.getByRole("group", { name: "Decided by the record" });
		await again.waitFor();
		expect(await again.getByLabel("Words of the title").inputValue()).toBe("passage ferries");
		expect(await again.getByLabel("Vote", { exact: true }).inputValue()).toBe("no");
		await page.getByRole("dialog").getByRole("button", { name: "Cancel" }).click();
		await proposal.getByRole("link", { name: "Open the record" }).first().click();
		const shown = page.getByRole("dialog", { name: "Roll call" });
		await shown.getByRole("heading", { name: "Passage of ferries" }).waitFor();
		expect(new URL(page.url()).searchParams.get("open")).toMatch(/\/2031-1$/u);
	});

	it("are beside words on a sheet, one page of paper, whose table keys move", async () => {
		const { page } = opened;
		await goTo(page, "/deeds?tab=sheet&holder=XTE");
		const issue = page.getByRole("combobox", { name: "Issue" });
		await issue.click();
		// Only issues with a mapping that chooses something here: the codebook has eleven more.
		const offered = page.getByRole("listbox", { name: "Issue" }).getByRole("option");
		await offered.first().waitFor();
		expect(await offered.count()).toBe(3);
		await issue.fill("Sorvia: sov");
		await page.keyboard.press("Enter");
		await page.getByRole("heading", { name: /^Words and deeds of Tesmark/u }).waitFor();
		await settled(page);
		expect(await barriers(page)).toEqual([]);
		await picture(page, "sheet");
		const paper = (await page.pdf({ format: "A4" })).toString("latin1");
		expect(paper.match(/\/Type\s*\/Page\b/gu)).toHaveLength(1);

		// Narrower than any telephone: with the fonts of some machines the table fits into one.
		await page.setViewportSize({ width: 280, height: 844 });
		const table = page.getByRole("group", { name: "Date, What, Done, Words, Verdict" });
		await table.focus();
		await page.keyboard.press("ArrowRight");
		await page.waitForFunction(() => (document.activeElement?.scrollLeft ?? 0) > 0);
		await page.setViewportSize({ width: 1440, height: 900 });
	});

	it("have mappings that say what they choose, which a person changes", async () => {
		const { page } = opened;
		await goTo(page, "/deeds?tab=mapping");
		const crimea = page.getByRole("region", { name: /Crimea/u }).first();
		await crimea.waitFor();
		await settled(page);
		expect(await barriers(page)).toEqual([]);
		await crimea.getByRole("button", { name: "Change" }).click();
		const text = page.getByLabel("Mapping as YAML");
		const yaml = await text.inputValue();
		await text.fill(yaml.replace(/label: .*Crimea.*/u, "label: Crimea as this case sees it"));
		await page.getByRole("button", { name: "Save in this case" }).click();
		// The codebook of the invented case has other issues.
		await page.getByText('Expected an issue of the codebook, got "crimea"').waitFor();
		await text.fill((await text.inputValue()).replace("issue: crimea", "issue: sorvia_settlement"));
		await page.getByRole("button", { name: "Save in this case" }).click();
		const own = page.getByRole("region", { name: "Crimea as this case sees it" });
		await own.getByText("of this case").waitFor();
		await picture(page, "mapping-changed");

		for (const address of ["/deeds", "/deeds?tab=deeds", "/deeds?tab=sheet", "/deeds?tab=import"]) {
			await goTo(page, address);
			expect([address, await barriers(page)]).toEqual([address, []]);
		}
	});
});

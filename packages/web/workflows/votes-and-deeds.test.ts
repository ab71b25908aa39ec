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

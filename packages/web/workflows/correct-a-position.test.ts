import { describe, expect, it } from "vitest";
import { barriers, goTo, hasChromium, picture } from "./fixtures/browser.ts";
import { openedPage } from "./fixtures/opened-page.ts";
import { selectByMouse } from "./fixtures/select-by-mouse.ts";
import { isBuilt } from "./fixtures/served.ts";

const DOCUMENT = "lorne-readout-en";
const ADDED = "The Prime Minister thanked both Presidents for traveling to Port Ellery.";

describe.runIf(isBuilt && hasChromium)("a reading that a person knows better", () => {
	const opened = openedPage();

	const list = () => opened.person.page.getByRole("complementary", { name: "Positions" });
	const form = (name: string) => opened.person.page.getByRole("form", { name });
	const said = (text: string) => opened.person.page.getByRole("status").filter({ hasText: text });
	async function choose(name: string, label: string, typed: string): Promise<void> {
		const field = form(name).getByRole("combobox", { name: label });
		await field.fill(typed);
		await opened.person.page.keyboard.press("Enter");
	}

	it("is added to words that are selected with the mouse", async () => {
		const { page } = opened.person;
		await goTo(page, `/documents/${DOCUMENT}`);
		await list().getByRole("listitem").first().waitFor();
		await selectByMouse(page, ADDED);
		await page.getByText(`${ADDED.length} characters selected`).waitFor();
		await page.keyboard.press("a");
		const add = form("Add a position");
		expect(await add.getByLabel("Words").inputValue()).toBe(ADDED);
		await choose("Add a position", "Issue", "Ceasefire and settlement");
		await add.getByRole("radio", { name: "leans for" }).check({ force: true });
		await add.getByLabel("Note").fill("Thanks for coming is thanks for talking");
		await picture(page, "position-added-form");
		await add.getByRole("button", { name: "Save" }).click();
		await said("Position added.").waitFor();
		const card = list().getByRole("listitem").filter({ hasText: ADDED });
		await card.getByText("✎ Ana: Thanks for coming is thanks for talking").waitFor();
		await picture(page, "position-added");
	});

	it("is taken along with its source, to be pasted into another program", async () => {
		const { page, context } = opened.person;
		await context.grantPermissions(["clipboard-read", "clipboard-write"]);
		await list().getByRole("button", { name: "Copy quotation" }).click();
		await page.getByRole("menuitem", { name: "With a note (Chicago)" }).click();
		await said("Copied with its source.").waitFor();
		const copied = await page.evaluate(() => navigator.clipboard.readText());
		expect(copied).toContain(`“${ADDED}”\nLorne, “`);
	});

	it("is corrected by the keyboard alone: whose it is, on what, how strongly, and why", async () => {
		const { page } = opened.person;
		await page.goto(new URL(`/documents/${DOCUMENT}`, page.url()).href);
		await list().getByRole("listitem").first().waitFor();
		// The first is the one that was added.
		await page.keyboard.press("j");
		await page.keyboard.press("j");
		await page.keyboard.press("e");
		const correct = form("Correct this position");
		await correct.waitFor();
		const words = await correct.getByLabel("Words").inputValue();
		await choose("Correct this position", "Holder", "Tesmark");
		await correct.getByLabel("Stated as").selectOption({ label: "Attributed to the other side" });
		await correct.getByRole("radio", { name: "firmly against" }).focus();
		await page.keyboard.press("Space");
		await correct.getByLabel("Note").fill("Told of the other side");
		await page.keyboard.press("ControlOrMeta+Enter");
		await said("Position corrected.").waitFor();
		const card = list().getByRole("listitem").filter({ hasText: "Told of the other side" }).first();
		expect(await card.textContent()).toContain(words.slice(0, 40));
		await card.getByText("Tesmark").first().waitFor();
		// What the program had read stays in sight.
		await card.getByText("Before the correction").waitFor();
		await picture(page, "position-corrected");
	});

	it("is rejected, stays in sight as rejected, and can be taken back", async () => {
		const { page } = opened.person;
		await page.keyboard.press("j");
		await page.keyboard.press("x");
		const reject = form("Reject this position");
		await reject.getByLabel("Note").fill("A heading, not a stance");
		await reject.getByRole("button", { name: "Reject" }).click();
		await said("Position rejected.").waitFor();
		await page.getByText("1 position was rejected by a person").click();
		await page.getByText("A heading, not a stance").waitFor();
		await picture(page, "position-rejected");
	});

	it("is what the ledger and the comparison show", async () => {
		const { page } = opened.person;
		await goTo(page, "/ledger?tab=positions&issue=sorvia_settlement&q=thanked");
		const row = page.getByRole("row").filter({ hasText: "traveling to Port Ellery" }).first();
		await row.waitFor();
		expect(await row.textContent()).toContain("Lorne");
		await picture(page, "position-in-ledger");
		await goTo(page, "/compare/2025-10-16-meeting-xlo-xte-xva?panel=matrix");
		const matrix = page.getByRole("row").filter({ hasText: "Naming of the fighting" }).first();
		await matrix.waitFor();
		await picture(page, "position-in-matrix");
		expect(await matrix.textContent()).toMatch(/−3firmly againstof Tesmark/u);
	});

	it("outlasts a reading by the program, from a terminal beside", async () => {
		const { page } = opened.person;
		// Other words for an issue, so that every text is read again.
		const { issues } = await (await page.request.get(`${opened.served.address}/api/codebook`)).json();
		const { concepts } = issues.find(({ id }: { id: string }) => id === "energy_pipeline");
		const kept = await page.request.put(`${opened.served.address}/api/codebook/issues/energy_pipeline`, {
			data: { concepts: [{ id: concepts[0].id, terms: { en: [], zh: [], ru: [] } }] },
			headers: { "x-fissure": "1" },
		});
		expect([kept.status(), (await kept.json()).stale > 0]).toEqual([200, true]);
		expect(await opened.served.command("code")).toContain("texts analysed again");
		await goTo(page, `/documents/${DOCUMENT}`);
		await list().getByText("✎ Ana: Thanks for coming is thanks for talking").waitFor();
		await list().getByText("Told of the other side").first().waitFor();
		await page.getByText("1 position was rejected by a person").waitFor();
	});

	it("stands in the history of the text with its reason, and can be taken back", async () => {
		const { page } = opened.person;
		await page.getByRole("tab", { name: "History" }).click();
		for (const [act, note] of [
			["Position added", "Thanks for coming is thanks for talking"],
			["Position corrected", "Told of the other side"],
			["Position rejected", "A heading, not a stance"],
		] as const)
			await page.getByRole("listitem").filter({ hasText: act }).filter({ hasText: note }).first().waitFor();
		await picture(page, "position-history");
		await page.getByRole("tab", { name: "Text" }).click();
		await page.getByText("1 position was rejected by a person").click();
		await page.getByRole("button", { name: "Undo correction" }).click();
		await said("Correction undone. The earlier position is back.").waitFor();
		await page.getByText("1 position was rejected by a person").waitFor({ state: "hidden" });
		// The taking back is an act like any other, and is undone as one.
		await page.getByRole("button", { name: "Undo", exact: true }).first().click();
		const question = page.getByRole("dialog", { name: "Undo the last action" });
		await picture(page, "position-undo");
		await question.getByRole("button", { name: "Undo", exact: true }).click();
		await page.getByText("1 position was rejected by a person").waitFor();
		expect(opened.person.complaints).toEqual([]);
	});

	it("is marked as disputed in the ledger, is listed among the denials, and stands again when a person says so", async () => {
		const { page } = opened.person;
		await goTo(page, "/ledger");
		await page.locator(".said-sentence li button").first().click();
		const panel = page.getByRole("complementary", { name: "Position", exact: true });
		await panel.getByRole("button", { name: "Mark as disputed" }).click();
		await said("Position marked").waitFor();
		await panel.getByText("disputed", { exact: true }).waitFor();
		await picture(page, "position-disputed");
		expect(await barriers(page)).toEqual([]);
		await page.getByRole("tab", { name: "Denials" }).click();
		await page.getByText("No sentence in this case denies or takes back a statement.").waitFor();
		await page.getByRole("button", { name: "It stands after all" }).click();
		await page.getByRole("heading", { name: "Marked" }).waitFor({ state: "detached" });
	});
});

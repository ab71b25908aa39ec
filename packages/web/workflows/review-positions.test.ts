import { describe, expect, it } from "vitest";
import { answerTo, barriers, goTo, hasChromium, picture, settled } from "./fixtures/browser.ts";
import { openedPage } from "./fixtures/opened-page.ts";
import { isBuilt } from "./fixtures/served.ts";

describe.runIf(isBuilt && hasChromium)("positions that no person has looked at", () => {
	const opened = openedPage();

	const progress = () => opened.page.getByRole("status").filter({ hasText: /\d+ of \d+ reviewed/u });
	const reviewed = (count: number) =>
		progress()
			.filter({ hasText: new RegExp(`^${count} of `, "u") })
			.waitFor();
	const shown = async () => (await opened.page.locator(".position-panel-sentence").textContent()) ?? "";
	/** Presses keys at the position that is shown, and waits for the next. */
	async function press(...keys: readonly string[]): Promise<void> {
		const { page } = opened;
		const before = new URL(page.url()).searchParams.get("at");
		for (const key of keys) await page.keyboard.press(key);
		await page.waitForFunction((at) => new URL(location.href).searchParams.get("at") !== at, before);
		await settled(page);
		await page.locator(".review-acts:not([aria-busy=true])").waitFor();
	}

	it("are reviewed by the keyboard: ten of them, two rejected with a reason", async () => {
		const { page } = opened;
		await goTo(page, "/");
		await page.getByRole("link", { name: "Review positions" }).click();
		await reviewed(0);
		await page.getByText("low certainty", { exact: true }).waitFor();
		await picture(page, "review");
		for (let count = 1; count <= 8; count++) {
			await press("a");
			await reviewed(count);
		}
		await page.keyboard.press("r");
		await page.getByRole("group", { name: "Why is it rejected?" }).waitFor();
		await picture(page, "review-reject");
		expect(await barriers(page)).toEqual([]);
		await press("2");
		await reviewed(9);
		await page.keyboard.press("n");
		await page.getByRole("textbox", { name: "Note" }).fill("A heading");
		await page.keyboard.press("Enter");
		await press("r", "3");
		await reviewed(10);
	});

	it("can be passed over, and looked at again", async () => {
		const { page } = opened;
		const first = await shown();
		const at = page.url();
		await press("j");
		await press("k");
		expect([page.url(), await shown()]).toEqual([at, first]);
	});

	it("come back where a decision is undone, and stay decided where the page is loaded again", async () => {
		const { page } = opened;
		await page.keyboard.press("u");
		const question = page.getByRole("dialog", { name: "Undo the last action" });
		await question.getByRole("button", { name: "Undo", exact: true }).click();
		await reviewed(9);
		await page.reload();
		await reviewed(9);
		await goTo(page, "/ledger?tab=review&holder=BOTH");
		await progress().waitFor();
		expect(await progress().textContent()).not.toMatch(/^9 /u);
	});

	it("are corrected in the form of the text", async () => {
		const { page } = opened;
		await goTo(page, "/ledger?tab=review");
		await reviewed(9);
		// Before the position is there, a key means nothing.
		await page.locator(".review-acts:not([aria-busy=true])").waitFor();
		await page.keyboard.press("c");
		const form = page.getByRole("form", { name: "Correct this position" });
		await form.getByRole("radio", { name: "firmly against" }).check({ force: true });
		await form.getByRole("button", { name: "Save" }).click();
		await reviewed(10);
		await picture(page, "review-corrected");
	});

	it("on an issue of which most were rejected are muted, counted in the ledger, shown again, and back with undo", async () => {
		const { page } = opened;
		const { issues } = await answerTo<{ readonly issues: readonly { value: string; count: number }[] }>(
			page,
			"/api/ledger/facets?unsure=1",
		);
		const issue = issues.find(({ count }) => count >= 6)?.value ?? "";
		await goTo(page, `/ledger?tab=review&unsure=1&issue=${issue}`);
		const offer = page.getByText(/In this case, \d+ of \d+ reviewed positions on .* were rejected\./u);
		for (let count = 0; count < 6 && !(await offer.isVisible()); count++) await press("r", "1");
		await offer.waitFor();
		expect(await barriers(page)).toEqual([]);
		await picture(page, "review-mute");
		await page.getByRole("button", { name: "Mute", exact: true }).click();
		await page.getByText(/is muted: \d+ positions? (?:is|are) left out of lists\./u).waitFor();
		await page.getByRole("region", { name: "Muted issues" }).getByRole("button", { name: "Unmute" }).waitFor();
		await goTo(page, "/ledger?unsure=1");
		const count = page.getByText(/^\d+ muted \(/u);
		await count.waitFor();
		await picture(page, "ledger-muted");
		await page.getByRole("button", { name: "Show", exact: true }).click();
		await count.waitFor({ state: "detached" });
		await page.keyboard.press("u");
		const question = page.getByRole("dialog", { name: "Undo the last action" });
		await question.getByRole("button", { name: "Undo", exact: true }).click();
		await question.waitFor({ state: "detached" });
		await goTo(page, "/ledger?unsure=1");
		await page.locator(".said-sentence").first().waitFor();
		expect(await count.isVisible()).toBe(false);
		expect(opened.person.complaints).toEqual([]);
	});
});

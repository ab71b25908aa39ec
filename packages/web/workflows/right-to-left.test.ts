import { rmSync } from "node:fs";
import type { Locator } from "playwright-core";
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
import { ARABIC_TEXT, layRightToLeftCase } from "./fixtures/right-to-left-case.ts";
import { selectByMouse } from "./fixtures/select-by-mouse.ts";
import { command, isBuilt, type Served, serve } from "./fixtures/served.ts";

// No page loads a font: Arabic letters are in whatever font the machine has, or are boxes where it has none. Which way words run, where they
// are and what is selected is the same, so that nothing waits for fonts.

const SUPPORTS = "تدعم ممرّ الحبوب";
const EVENT = "2031-10-16-call-xke-xno";

interface Shown {
	readonly document: { readonly text: string };
	readonly positions: readonly { readonly start: number; readonly end: number; readonly note: string | null }[];
}

/** From the start of its first letter to the end of its last, as they are drawn: below 0 where the words run from right to left. */
const run = (of: Locator): Promise<number> =>
	of.evaluate((element) => {
		const range = document.createRange();
		const walker = document.createTreeWalker(element, NodeFilter.SHOW_TEXT);
		const place = (node: Node, at: number): number => {
			range.setStart(node, at);
			range.setEnd(node, at + 1);
			return range.getBoundingClientRect().left;
		};
		const node = walker.nextNode() as Node;
		return Math.sign(place(node, Math.min(6, (node.textContent?.length ?? 0) - 1)) - place(node, 0));
	});

describe.runIf(isBuilt && hasChromium)("a text that runs from right to left", () => {
	const made = layRightToLeftCase();
	let served: Served;
	let browser: TestBrowser;
	let person: Person;
	beforeAll(async () => {
		const { file, folder, actors, codebook, texts } = made;
		const does = (...words: readonly string[]) => command(folder, [...words, "--case", file]);
		await does("init", file, "--actors", actors, "--codebook", codebook);
		await does("add", texts);
		await does("code");
		await does("events", "group");
		await does("find");
		await does("coders", "assign", "--coders", "Ana", "--batch", "one", "norland-readout");
		[served, browser] = await Promise.all([serve({ folder, file }), reachBrowser()]);
		person = await personAt(browser, served.openAt);
	}, 60_000);
	afterAll(async () => {
		await browser?.close();
		await served?.end();
		rmSync(made.folder, { recursive: true, force: true });
	});

	it("is read so, and words selected with the mouse are those of the text", async () => {
		const { page } = person;
		await goTo(page, "/documents/norland-readout");
		const text = page.locator(".marked-text");
		expect(await text.evaluate((box) => getComputedStyle(box).direction)).toBe("rtl");
		expect(await run(text.locator("[data-start='0']"))).toBe(-1);
		await selectByMouse(page, SUPPORTS);
		await page.getByText(`${SUPPORTS.length} characters selected`).waitFor();
		await page.keyboard.press("a");
		const form = page.getByRole("form", { name: "Add a position" });
		expect(await form.getByLabel("Words").inputValue()).toBe(SUPPORTS);
		await form.getByRole("combobox", { name: "Issue" }).fill("Grain");
		await page.keyboard.press("Enter");
		await form.getByRole("radio", { name: "leans for" }).check({ force: true });
		await form.getByLabel("Note").fill("By mouse");
		await form.getByRole("button", { name: "Save" }).click();
		await page.getByRole("status").filter({ hasText: "Position added." }).waitFor();
		const { positions } = await answerTo<Shown>(page, "/api/documents/norland-readout");
		const added = positions.find(({ note }) => note === "By mouse");
		expect(ARABIC_TEXT.slice(added?.start, added?.end)).toBe(SUPPORTS);
		await picture(page, "right-to-left-text");
	});

	it("gives its words to the keys as they run: to the left is onward", async () => {
		const { page } = person;
		const { tasks } = await answerTo<{ tasks: readonly { key: number }[] }>(page, "/api/coding/tasks");
		await goTo(page, `/coding/${tasks[0]?.key}`);
		await page.getByRole("heading", { name: "Sentence 1 of 4" }).waitFor();
		const chosen = page.locator("p.coding-sentence mark");
		const [first = "", second = ""] = ARABIC_TEXT.split(" ");
		await page.keyboard.press("ArrowLeft");
		await expect.poll(async () => (await chosen.textContent())?.split(" ")[0]).toBe(second);
		expect(Number(await chosen.getAttribute("data-start"))).toBe(first.length + 1);
		await page.keyboard.press("ArrowRight");
		await page.keyboard.press("Shift+ArrowRight");
		await expect.poll(() => chosen.textContent()).toMatch(new RegExp(`^${first} .*المضيق$|^${first} .* في$`, "u"));
	});

	it("is found without its signs of vowels, by another hamza and behind an article", async () => {
		const { page } = person;
		await goTo(page, "/documents/norland-readout");
		expect(await page.evaluate(() => (globalThis as unknown as { find: (words: string) => boolean }).find("ممر"))).toBe(
			true,
		);
		for (const [asked, marked] of [
			["ممر", ["ممرّ"]],
			["إتصال", ["اتصالاً"]],
			["شركة", ["شـركات"]],
		] as const) {
			await goTo(page, `/ledger?tab=texts&q=${encodeURIComponent(asked)}`);
			await page.getByRole("status").filter({ hasText: "1 text has these words." }).waitFor();
			expect(await page.getByRole("tabpanel").locator("role=mark").allTextContents()).toEqual(marked);
		}
	});

	it("is quoted in its own direction beside words that run the other way", async () => {
		const { page } = person;
		await goTo(page, `/compare/${EVENT}?panel=findings`);
		await page.getByRole("button", { name: /Norland makes a point/u }).click();
		const open = page.locator(".finding-open");
		const [arabic, english] = [open.locator("q[lang=ar]").first(), open.locator("q[lang=en]").first()];
		expect([await run(arabic), await run(english)]).toEqual([-1, 1]);
		// What marks it as quoted runs with it.
		const sides = (of: Locator) =>
			of.evaluate((q) => [getComputedStyle(q).direction, getComputedStyle(q, "::before").content]);
		expect([await sides(arabic), await sides(english)]).toEqual([
			["rtl", "open-quote"],
			["ltr", "open-quote"],
		]);
		await picture(page, "right-to-left-finding");
		expect(person.complaints).toEqual([]);
	});
});

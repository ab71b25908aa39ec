import { readFile } from "node:fs/promises";
import { join } from "node:path";
import type { Page } from "playwright-core";
import { describe, expect, it } from "vitest";
import { hasChromium, picture } from "./fixtures/browser.ts";
import { openedPage } from "./fixtures/opened-page.ts";
import { readCsv } from "./fixtures/read-csv.ts";
import { isBuilt, serveShared } from "./fixtures/served.ts";

const EVENT = "Meeting of Lorne, Tesmark and Valdara";
const LEFT = "莫岚强调，冲突已持续二十个月，平民伤亡令人痛心。";
/** Steps of Tab within which everything of a part of the page is reached. */
const FAR = 60;
/** So many findings may be before the one that is looked for. */
const MOST_LEADS = 12;

interface Focus {
	/** Role or element, and the words of what has the focus. */
	readonly what: string;
	readonly isLost: boolean;
	readonly isSeen: boolean;
}

/** What has the focus, and whether a person can see that it has. */
const focusOf = (page: Page): Promise<Focus> =>
	page.evaluate(() => {
		const one = document.activeElement as HTMLElement;
		const drawn = (element: Element | null): boolean => {
			if (element === null) return false;
			const { outlineStyle, outlineWidth, boxShadow } = getComputedStyle(element);
			return (outlineStyle !== "none" && Number.parseFloat(outlineWidth) >= 1) || boxShadow !== "none";
		};
		const named = one.getAttribute("aria-label") ?? (one as HTMLInputElement).labels?.[0]?.textContent;
		return {
			what: `${one.getAttribute("role") ?? one.tagName.toLowerCase()}: ${(named ?? one.textContent ?? "").trim()}`,
			isLost: one === document.body,
			isSeen: drawn(one) || drawn(one.closest(".control, .combo-box, .palette-field, .terms-box")),
		};
	});

describe.runIf(isBuilt && hasChromium)("a comparison by keyboard alone", () => {
	const opened = openedPage(serveShared);

	/** Presses keys one after the other; the focus is never lost by it. */
	const press = async (...keys: readonly string[]): Promise<void> => {
		for (const key of keys) await opened.page.keyboard.press(key);
		expect([keys, (await focusOf(opened.page)).isLost]).toEqual([keys, false]);
	};
	/** Steps with Tab until what has the focus is called so; on every step one sees where one is. */
	const stepTo = async (what: RegExp, key: "Tab" | "Shift+Tab" = "Tab"): Promise<void> => {
		const passed: string[] = [];
		for (let step = 0; step < FAR; step++) {
			await opened.page.keyboard.press(key);
			const focus = await focusOf(opened.page);
			expect(focus).toEqual({ what: focus.what, isLost: false, isSeen: true });
			if (what.test(focus.what)) return;
			passed.push(focus.what.slice(0, 40));
		}
		throw new Error(`Expected ${what} within ${FAR} steps, passed ${passed.join("; ")}`);
	};
	const isAt = (heading: string): Promise<void> =>
		opened.page.getByRole("heading", { level: 1, name: heading }).waitFor();

	it("begins with a way past the navigation", async () => {
		await opened.page.keyboard.press("Tab");
		expect(await focusOf(opened.page)).toEqual({ what: "a: Skip to content", isLost: false, isSeen: true });
		await picture(opened.page, "by-keyboard-skip");
		await press("Enter");
		expect((await focusOf(opened.page)).what).toMatch(/^main: /u);
	});

	it("goes to a page by a part of its name, or by two letters", async () => {
		await press("Control+k");
		await opened.page.getByRole("dialog", { name: "Search or go to" }).waitFor();
		expect(await focusOf(opened.page)).toMatchObject({ what: "combobox: Search or go to", isSeen: true });
		await opened.page.keyboard.type("ledg");
		await opened.page.getByRole("option", { name: /Ledger/u, selected: true }).waitFor();
		await picture(opened.page, "by-keyboard-palette");
		await opened.page.keyboard.press("Enter");
		await isAt("Ledger");
		await press("g", "o");
		await isAt("Compare");
		await press("Tab", "Shift+Tab");
	});

	it("finds an operation by its question, and says how it is asked", async () => {
		await press("Control+k");
		await opened.page.keyboard.type("as a critic would");
		await opened.page.getByRole("option", { name: /fissure critique/u }).waitFor();
		await picture(opened.page, "by-keyboard-operation");
		await opened.page.getByRole("option", { name: /fissure critique/u }).click();
		const sheet = opened.page.getByRole("dialog", { name: "critique" });
		await sheet.getByText("fissure critique", { exact: true }).waitFor();
		await press("Escape");
		await sheet.waitFor({ state: "hidden" });
		await press("Tab", "Shift+Tab");
	});

	it("opens a meeting from the list", async () => {
		await opened.page.getByRole("row", { name: new RegExp(EVENT, "u") }).waitFor();
		await stepTo(/^grid: Compare/u);
		await press("ArrowDown", "ArrowUp", "Home");
		await picture(opened.page, "by-keyboard-list");
		await press("Enter");
		await isAt(EVENT);
		await opened.page.getByRole("region", { name: "Read these first" }).waitFor();
		await press("f");
		expect((await focusOf(opened.page)).what).toMatch(/^tab: Findings/u);
		await opened.page.getByRole("article", { name: "C: Valdara" }).waitFor();
	});

	it("steps through the findings and back, reads on inside one, and lets go of it", async () => {
		await press("n");
		const button = (headline: RegExp) => opened.page.getByRole("button", { name: headline, expanded: true });
		const open = (headline: RegExp) => button(headline).waitFor();
		await open(/^headline-worthy/u);
		const OPPOSITE = /^headline-worthy.*Tesmark and Valdara give Valdara opposite/u;
		for (let steps = 0; steps < MOST_LEADS && (await button(OPPOSITE).count()) === 0; steps++) {
			const before = await focusOf(opened.page);
			await press("n");
			await expect.poll(async () => (await focusOf(opened.page)).what).not.toBe(before.what);
		}
		await open(OPPOSITE);
		await expect
			.poll(async () => (await focusOf(opened.page)).what)
			.toMatch(/Tesmark and Valdara give Valdara opposite/u);
		expect((await focusOf(opened.page)).isSeen).toBe(true);
		await press("p");
		await open(/^headline-worthy(?!.*Tesmark and Valdara give Valdara opposite)/u);
		await press("n");
		await open(OPPOSITE);
		await stepTo(/B ¶5.*с пониманием относится/u);
		await press("Enter");
		await expect.poll(() => new URL(opened.page.url()).searchParams.get("words")).toMatch(/^tesmark-readout-ru:/u);
		await press("Escape", "Escape");
		await expect.poll(() => new URL(opened.page.url()).searchParams.get("finding")).toBeNull();
	});

	it("goes from text to text by number", async () => {
		for (const [key, name] of [
			["2", "B: Tesmark"],
			["3", "C: Valdara"],
			["1", "A: Lorne"],
		] as const) {
			await press(key);
			await expect.poll(() => focusOf(opened.page)).toMatchObject({ what: `article: ${name}`, isSeen: true });
		}
		const top = () => opened.page.getByRole("article", { name: "A: Lorne" }).evaluate((one) => one.scrollTop);
		const before = await top();
		await press("PageDown");
		await expect.poll(top).toBeGreaterThan(before);
	});

	it("looks at an issue in the matrix, and at what is left over", async () => {
		await press("m");
		expect((await focusOf(opened.page)).what).toMatch(/^tab: Matrix/u);
		await stepTo(/^button: Ceasefire and settlement$/u);
		await press("Enter");
		await expect.poll(() => new URL(opened.page.url()).searchParams.get("issue")).toBe("sorvia_settlement");
		await picture(opened.page, "by-keyboard-matrix");
		await press("Escape");
		await expect.poll(() => new URL(opened.page.url()).searchParams.get("issue")).toBeNull();
		await press("r");
		await stepTo(new RegExp(LEFT, "u"));
		await press("Enter");
		const lit = () => opened.page.getByRole("article", { name: "C: Valdara" }).locator("role=mark").allTextContents();
		await expect.poll(async () => (await lit()).join("")).toBe(LEFT);
	});

	it("tries a word, and drops it again", async () => {
		await press("w");
		await stepTo(/^select: Issue to edit/u);
		await opened.page.keyboard.type("Joint ex");
		await opened.page.getByText("Preview").waitFor({ state: "hidden" });
		await stepTo(/^input: English$/u);
		await opened.page.keyboard.type("defense ministries");
		await opened.page.keyboard.press("Enter");
		await opened.page.getByRole("status").filter({ hasText: "Preview" }).filter({ hasText: "cell changes" }).waitFor();
		await picture(opened.page, "by-keyboard-trial");
		// Out of the field first, since letters are written there.
		await press("Escape", "x");
		await opened.page.getByText("Preview").waitFor({ state: "hidden" });
		expect((await focusOf(opened.page)).what).toMatch(/^tab: Keywords/u);
	});

	it("takes the table along, and comes back to where it was", async () => {
		await stepTo(/^button: Export$/u, "Shift+Tab");
		await press("Enter", "ArrowDown", "ArrowDown", "ArrowDown");
		expect(await focusOf(opened.page)).toMatchObject({ what: "menuitem: Findings (CSV)", isSeen: true });
		await picture(opened.page, "by-keyboard-export");
		const [download] = await Promise.all([opened.page.waitForEvent("download"), opened.page.keyboard.press("Enter")]);
		const file = join(opened.served.folder, download.suggestedFilename());
		await download.saveAs(file);
		const shown = await opened.page.getByRole("tab", { name: /^Findings/u }).textContent();
		expect(`Findings${readCsv(await readFile(file, "utf8")).length}`).toBe(shown);
		expect((await focusOf(opened.page)).what).toBe("button: Export");
	});

	it("lists its keys, and closes the list where it was opened", async () => {
		await press("?");
		const sheet = opened.page.getByRole("dialog", { name: "Help: keyboard shortcuts" });
		await sheet.waitFor();
		for (const what of ["Next finding", "Previous finding", "Matrix", "Unmatched passages", "Issue keywords", "Text A"])
			expect([what, await sheet.getByText(what, { exact: true }).count()]).toEqual([what, 1]);
		// No key means two things.
		const keys = await sheet.locator("dt > span > .key-caps").allTextContents();
		expect(keys.filter((one, at) => keys.indexOf(one) !== at)).toEqual([]);
		expect(keys).toEqual(expect.arrayContaining(["J", "K", "N", "P", "S"]));
		await picture(opened.page, "by-keyboard-keys");
		await press("Escape");
		await sheet.waitFor({ state: "hidden" });
		expect((await focusOf(opened.page)).what).toBe("button: Export");
		expect(opened.person.complaints).toEqual([]);
	});
});

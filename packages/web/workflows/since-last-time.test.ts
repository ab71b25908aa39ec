import type { Locator } from "playwright-core";
import { describe, expect, it } from "vitest";
import { hasChromium, picture, settled } from "./fixtures/browser.ts";
import { openedPage } from "./fixtures/opened-page.ts";
import { isBuilt, serveShared } from "./fixtures/served.ts";

/** Of Sorvia's page, as it stood and as it is, the gravest first. */
const EDITS = [
	["will never", "does not"],
	[", and calls on all states to keep their sanctions on Tesmark in place until its forces leave Sorvian soil", null],
	["412,000", "386,000"],
	["strongly condemns", "regrets"],
	["guarantee", "discuss"],
	["at gunpoint", null],
] as const;

const texts = (of: Locator): Promise<string[]> => of.allTextContents();

describe.runIf(isBuilt && hasChromium)("what changed since last time", () => {
	const opened = openedPage(serveShared);

	it("has a side's text of the time before one click away, with what went from it and what came", async () => {
		await opened.page.getByRole("link", { name: "Compare" }).click();
		await opened.page.getByRole("row", { name: /Meeting of Lorne, Tesmark and Valdara/u }).dblclick();
		await opened.page.getByRole("region", { name: "Read these first" }).waitFor();
		await opened.page.keyboard.press("f");
		const now = opened.page.getByRole("article", { name: "C: Valdara" });
		await now.getByRole("button", { name: "Before: 9 Jul 2025" }).click();
		const before = opened.page.getByRole("article", { name: "Before" });
		await before.getByText("程以宁会见泰斯马克外长图林娜").first().waitFor();
		const went = await texts(before.getByRole("deletion"));
		expect(went).toContain("停火为时过早");
		expect(went).toContain("子午公约扩员");
		const came = await texts(now.getByRole("insertion"));
		expect(came).toContain("同路不同船");
		expect(came).toContain("不应附加任何前提条件");
		await picture(opened.page, "since-last-time-before");
		await before.getByRole("button", { name: "Close the earlier text" }).click();
		await before.waitFor({ state: "detached" });
		expect(await now.getByRole("insertion").count()).toBe(0);
	});

	it("lists for every side what is gone and new, how likely by chance, and shows the sentence it stood in", async () => {
		await opened.page.keyboard.press("b");
		const panel = opened.page.getByRole("tabpanel");
		for (const side of ["Lorne", "Tesmark", "Valdara"])
			await panel.getByRole("heading", { level: 3, name: new RegExp(`^${side}`, "u") }).waitFor();
		const gone = panel.getByRole("button", { name: /^gone\s*停火为时过早/u });
		expect(await gone.textContent()).toContain("chance alone: 70 %");
		await gone.click();
		const before = opened.page.getByRole("article", { name: "Before" });
		await expect.poll(async () => (await texts(before.locator("role=mark"))).join("")).toContain("停火为时过早");
		const fresh = panel.getByRole("button", { name: /^new\s*同路不同船/u });
		await fresh.click();
		const now = opened.page.getByRole("article", { name: "C: Valdara" });
		await expect.poll(async () => (await texts(now.locator("role=mark"))).join("")).toContain("同路不同船");
		await picture(opened.page, "since-last-time-list");
	});

	it("tells on the first page of a page that was changed in silence, and leads to it", async () => {
		await opened.page.getByRole("link", { name: "Case", exact: true }).click();
		await settled(opened.page);
		const news = opened.page.getByRole("listitem").filter({ hasText: "Silent edit" }).filter({ hasText: "will never" });
		await picture(opened.page, "since-last-time-news");
		await news
			.getByRole("link", { name: /Sorvia/u })
			.first()
			.click();
		await opened.page.getByRole("tab", { name: /^Versions/u, selected: true }).waitFor();
	});

	it("shows the silent edit word by word in both versions, the gravest change first", async () => {
		const changes = opened.page.getByRole("region", { name: "Changes" });
		await changes.getByText("6 substantive, 0 cosmetic").waitFor();
		const items = changes.getByRole("listitem");
		expect(await items.count()).toBe(EDITS.length);
		for (const [at, [was, is]] of EDITS.entries()) {
			const item = items.nth(at);
			expect(await texts(item.getByRole("deletion"))).toEqual([was]);
			expect(await texts(item.getByRole("insertion"))).toEqual(is === null ? [] : [is]);
		}
		const before = opened.page.getByRole("group", { name: "Before" });
		const after = opened.page.getByRole("group", { name: "After" });
		expect((await texts(before.getByRole("deletion"))).sort()).toEqual(EDITS.map(([was]) => was as string).sort());
		expect((await texts(after.getByRole("insertion"))).sort()).toEqual(
			EDITS.flatMap(([, is]) => (is === null ? [] : [is as string])).sort(),
		);
		await opened.page.keyboard.press("j");
		await expect.poll(() => items.first().getAttribute("aria-current")).toBe("true");
		await expect.poll(() => texts(before.getByRole("deletion").filter({ hasText: "will never" }))).toHaveLength(1);
		await picture(opened.page, "since-last-time-edit");
	});

	it("raises an alert for the edit, which leads to the two versions, and for the phrase that went with it", async () => {
		await opened.page.getByRole("link", { name: "Watch" }).click();
		await opened.page.getByRole("tab", { name: /^Alerts/u }).click();
		const edit = opened.page.getByRole("listitem").filter({ hasText: "“will never” became “does not”" });
		await edit.first().waitFor();
		const phrase = opened.page.getByRole("listitem").filter({ hasText: "“votes held at gunpoint” vanished" });
		expect(await phrase.count()).toBe(1);
		await picture(opened.page, "since-last-time-alert");
		await edit.first().getByRole("link", { name: "Compare the versions" }).click();
		await opened.page.getByRole("tab", { name: /^Versions/u, selected: true }).waitFor();
		expect(new URL(opened.page.url()).searchParams.get("before")).toBe("sorvia-statement-en");
		expect(opened.person.complaints).toEqual([]);
	});
});

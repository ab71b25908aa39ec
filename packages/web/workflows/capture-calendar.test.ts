import { describe, expect, it } from "vitest";
import { answerTo, barriers, goTo, hasChromium, personAt, picture } from "./fixtures/browser.ts";
import { openedPage } from "./fixtures/opened-page.ts";
import { isBuilt } from "./fixtures/served.ts";

describe.runIf(isBuilt && hasChromium)("the calendar of captures", () => {
	const opened = openedPage();

	it("shows days with captures and changes, goes by keyboard, and leads to what changed on a day", async () => {
		const { page, complaints } = opened.person;
		interface Calendar {
			readonly days: readonly { readonly day: string; readonly captures: number; readonly substantive: number }[];
		}
		const { days } = await answerTo<Calendar>(page, "/api/captures/calendar");
		const changed = days.find(({ substantive }) => substantive > 0);
		const [first, last] = [days[0], days.at(-1)];
		await goTo(page, "/watch?tab=captures");
		const calendar = page.getByRole("table", { name: "Calendar of captures" });
		expect(await calendar.getByRole("button").count()).toBe(days.length);
		await calendar.locator(`[data-day="${first?.day}"]`).focus();
		for (let step = 1; step < days.length; step++) await page.keyboard.press("ArrowRight");
		expect(await page.evaluate(() => (document.activeElement as HTMLElement).dataset.day)).toBe(last?.day);
		await calendar.locator(`[data-day="${changed?.day}"]`).click();
		const ofDay = page.locator(".capture-calendar-day");
		await ofDay
			.getByRole("link", { name: /^substantive, severity/u })
			.first()
			.waitFor();
		expect(await barriers(page)).toEqual([]);
		await picture(page, "capture-calendar");
		await ofDay
			.getByRole("link", { name: /^substantive, severity/u })
			.first()
			.click();
		await page.waitForURL(/tab=versions/u);
		expect(complaints).toEqual([]);
	});

	it("is read in a narrow and dark window, with the chosen day in sight", async () => {
		const { page } = await personAt(opened.browser, opened.served.openAt, {
			...{ viewport: { width: 390, height: 800 }, colorScheme: "dark" },
		});
		const { days } = await answerTo<{ readonly days: readonly { readonly day: string }[] }>(
			page,
			"/api/captures/calendar",
		);
		const day = days.at(-1)?.day ?? "";
		await goTo(page, `/watch?tab=captures&day=${day}`);
		await page.locator(".capture-calendar-day").waitFor();
		const box = await page.locator(`[data-day="${day}"]`).boundingBox();
		expect((box?.x ?? 0) + (box?.width ?? 0)).toBeLessThanOrEqual(390);
		expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(390);
		expect(await barriers(page)).toEqual([]);
		await page.context().close();
	});
});

import { createServer, type Server } from "node:http";
import type { AddressInfo } from "node:net";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { type AskedSource, trySource } from "../../sources/dist/web.js";
import { answerTo, barriers, goTo, hasChromium, picture } from "./fixtures/browser.ts";
import { openedPage } from "./fixtures/opened-page.ts";
import { isBuilt } from "./fixtures/served.ts";

const TITLES = ["The ministers met at the port", "A statement on the ferry line", "The President receives a guest"];
const SENTENCE = "The two ministers met at the port on Tuesday and spoke for three hours about ships and grain. ";
const PAGES: Readonly<Record<string, string>> = {
	"/news": `<main id="content"><ul class="news">${TITLES.map((title, at) => `<li><a href="/${at}">${title}</a> <i>${at + 1} March 2031</i></li>`).join("")}</ul></main>`,
	"/0": `<article><h1>${TITLES[0]}</h1><div class="intro"><p>Photographs of the visit can be had from the press office, and so can the list of those who were there.</p></div><div class="words"><p>${SENTENCE.repeat(3)}</p></div></article>`,
};

describe.runIf(isBuilt && hasChromium)("a site that is in no list", () => {
	const opened = openedPage();
	let site: Server;
	let base: string;

	beforeAll(async () => {
		site = createServer((request, response) => {
			const page = PAGES[request.url ?? ""];
			response.writeHead(page === undefined ? 404 : 200, { "content-type": "text/html; charset=utf-8" });
			response.end(page ?? "");
		});
		await new Promise<void>((done) => site.listen(0, "127.0.0.1", done));
		base = `http://127.0.0.1:${(site.address() as AddressInfo).port}`;
	});
	afterAll(() => site?.close());

	it("is tried, its list and text are chosen by looking, and it is watched", async () => {
		const { page, complaints } = opened.person;
		// The server asks no address of this machine, so the question goes round it, to the same function.
		await page.route("**/api/sources/trial", async (route) => {
			const tried = await trySource(route.request().postDataJSON() as AskedSource, {
				allowPrivateHosts: true,
				delayMs: 0,
			});
			await route.fulfill(tried.ok ? { json: tried.value } : { status: 500 });
		});
		await goTo(page, "/watch?tab=sources");
		await page.getByRole("button", { name: "Choose sources or pages" }).first().click();
		const dialog = page.getByRole("dialog");
		await dialog.getByLabel("Page that lists its texts, or a feed").fill(`${base}/news`);
		await dialog.getByRole("button", { name: "Try it now" }).click();
		await dialog.getByRole("heading", { name: "3 texts listed now" }).waitFor();
		await dialog.getByRole("link", { name: TITLES[2] as string }).waitFor();
		await dialog.getByRole("radio", { name: /^The two ministers met/u }).check();
		await dialog.locator("blockquote", { hasText: /^The two ministers met/u }).waitFor();
		expect(await dialog.locator("blockquote").textContent()).not.toContain("Photographs");
		expect(await barriers(page)).toEqual([]);
		await picture(page, "own-source");
		await dialog.locator(".tried-source").getByLabel("How often").selectOption({ label: "every 6 hours" });
		await dialog.getByRole("button", { name: "Watch this source" }).click();
		await dialog.waitFor({ state: "hidden" });
		const id = `${new URL(base).host.replace(/[^0-9]+/gu, "-")}-news`;
		const kept = async () => {
			type Kept = { readonly id: string; readonly everyMinutes: number | null };
			const { sources } = await answerTo<{ sources: readonly Kept[] }>(page, "/api/sources");
			return sources.find((source) => source.id === id)?.everyMinutes;
		};
		expect(await kept()).toBe(360);
		// Its row says how often, and the interval is changed where the source is looked at.
		const row = page.getByRole("row", { name: new RegExp(id, "u") });
		await row.getByText("every 6 hours").waitFor();
		await row.click();
		await page.getByRole("dialog").getByLabel("How often").selectOption({ label: "every day" });
		await page.getByText("is checked every day.").waitFor();
		expect(await kept()).toBe(1440);
		expect(await barriers(page)).toEqual([]);
		await page.keyboard.press("Escape");
		expect(complaints).toEqual([]);
	});

	it("is refused where it is on the reader's own network", async () => {
		const { page } = opened.person;
		await page.unroute("**/api/sources/trial");
		await page.getByRole("button", { name: "Choose sources or pages" }).first().click();
		await page.getByLabel("Page that lists its texts, or a feed").fill(`${base}/news`);
		await page.getByRole("button", { name: "Try it now" }).click();
		await page.getByText(/Expected a public address, got one in a private or local network/u).waitFor();
	});
});

import { createServer, type Server } from "node:http";
import type { AddressInfo } from "node:net";
import { json } from "node:stream/consumers";
import type { Locator, Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import {
	barriers,
	goTo,
	hasChromium,
	type Person,
	personAt,
	picture,
	reachBrowser,
	type TestBrowser,
} from "./fixtures/browser.ts";
import { isBuilt, type Served, serveProgram } from "./fixtures/served.ts";

/** The first position of the text, opened. */
async function opened(page: Page): Promise<Locator> {
	const card = page.locator(".document-card").first();
	await card.getByRole("button").first().click();
	return card;
}

describe.runIf(isBuilt && hasChromium)("words in a language that the reader does not know", () => {
	let machine: Server;
	let served: Served;
	let browser: TestBrowser;
	let person: Person;
	const asked: string[] = [];
	let fails = false;

	beforeAll(async () => {
		machine = createServer(async (request, response) => {
			const { q, source, target } = (await json(request)) as { q: string; source: string; target: string };
			asked.push(`${source} ${target} ${q}`);
			if (fails) response.writeHead(401);
			response.end(JSON.stringify({ translatedText: `Translated words, ${q.length} characters` }));
		});
		await new Promise<void>((done) => machine.listen(0, "127.0.0.1", done));
		const { port } = machine.address() as AddressInfo;
		[served, browser] = await Promise.all([
			serveProgram(["--demo"], { FISSURE_TRANSLATE_URL: `http://127.0.0.1:${port}` }),
			reachBrowser(),
		]);
		person = await personAt(browser, served.openAt);
	}, 60_000);
	afterAll(async () => {
		await browser?.close();
		await served?.end();
		machine?.close();
	});

	it("are translated on request by the machine that the reader has configured, and marked as no source", async () => {
		const { page, complaints } = person;
		await goTo(page, "/documents/valdara-readout-zh");
		const card = await opened(page);
		expect(asked).toEqual([]);
		await card.getByRole("button", { name: "Translate" }).click();
		await card.getByText(/^Translated words, \d+ characters$/u).waitFor();
		await card.getByText(/^Machine translation by 127\.0\.0\.1:\d+\. It is no source/u).waitFor();
		expect(asked).toHaveLength(1);
		expect(asked[0]).toMatch(/^zh en \p{Script=Han}/u);
		expect(await barriers(page)).toEqual([]);
		await picture(page, "translated");
		expect(complaints).toEqual([]);
	});

	it("stay as they are where the machine does not answer, which says why", async () => {
		const { page } = person;
		fails = true;
		await goTo(page, "/documents/tesmark-readout-ru");
		const card = await opened(page);
		await card.getByRole("button", { name: "Translate" }).click();
		await card.getByText(/check the key of the machine/u).waitFor();
		fails = false;
		await card.getByRole("button", { name: "Try again" }).click();
		await card.getByText(/^Translated words/u).waitFor();
	});

	it("are not offered where they are in the reader's language", async () => {
		const { page } = person;
		await goTo(page, "/documents/lorne-readout-en");
		const card = await opened(page);
		await card.getByRole("link", { name: /ledger/iu }).waitFor();
		expect(await page.getByRole("button", { name: "Translate" }).count()).toBe(0);
	});
});

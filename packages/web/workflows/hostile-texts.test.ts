import { rmSync } from "node:fs";
import { readFile } from "node:fs/promises";
import type { Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import {
	goTo,
	hasChromium,
	type Person,
	personAt,
	picture,
	reachBrowser,
	type TestBrowser,
} from "./fixtures/browser.ts";
import { FORMULA, layHostileCase, SCRIPTS } from "./fixtures/hostile-case.ts";
import { command, isBuilt, type Served, serve } from "./fixtures/served.ts";

/** What a script that ran would have left; nothing, or the test has failed. */
const ran = (page: Page): Promise<unknown> => page.evaluate(() => (window as unknown as { ran?: unknown }).ran ?? null);

describe.runIf(isBuilt && hasChromium)("texts, names and tables that a stranger wrote", () => {
	const hostile = layHostileCase();
	let served: Served;
	let browser: TestBrowser;
	let person: Person;
	beforeAll(async () => {
		const { file, folder, actors, texts, later, judgments, series } = hostile;
		const does = (...words: readonly string[]) => command(folder, [...words, "--case", file]);
		await does("init", file, "--actors", actors);
		await does("add", texts);
		await does("watch", "phrase", SCRIPTS[0]);
		await does("watch", "indicator", "series", "--from", series, "--threshold", "5", "--label", SCRIPTS[1]);
		await does("add", later);
		await does("watch", "run");
		await does("code");
		await does("events", "group");
		await does("find");
		await does("judge", "add", judgments);
		[served, browser] = await Promise.all([serve({ folder, file }), reachBrowser()]);
		person = await personAt(browser, served.openAt);
	}, 120_000);
	afterAll(async () => {
		await browser?.close();
		await served?.end();
		rmSync(hostile.folder, { recursive: true, force: true });
	});

	const answer = async <Value>(path: string): Promise<Value> =>
		(await (await person.page.request.get(`${served.address}${path}`)).json()) as Value;
	const act = (method: "POST" | "PUT", path: string, data: unknown) =>
		person.page.request.fetch(`${served.address}${path}`, { method, data, headers: { "x-fissure": "1" } });

	it("stand on every page as words, and nothing of them runs", async () => {
		const { page, complaints } = person;
		const draft = await act("POST", "/api/drafts", { text: hostile.draft });
		const { id } = (await draft.json()) as { id: string };
		const events = await answer<{ readonly events: readonly { readonly id: string }[] }>("/api/events");
		const addresses = [
			...["/", "/compare", "/ledger", "/documents", "/judge", "/brief", "/watch"],
			...["ost-readout", "ost-readout~2", "west-readout"].map((one) => `/documents/${encodeURIComponent(one)}`),
			...["versions", "history", "about"].map((tab) => `/documents/${encodeURIComponent("ost-readout~2")}?tab=${tab}`),
			...events.events.map((event) => `/compare/${encodeURIComponent(event.id)}`),
			...["positions", "timeline", "texts", "said"].map((tab) => `/ledger?tab=${tab}&words=ceasefire`),
			...["forecasts", "explanations", "options", "critique"].map((tab) => `/judge?tab=${tab}`),
			...["sources", "edits", "captures", "phrases", "indicators"].map((tab) => `/watch?tab=${tab}`),
			`/brief/${encodeURIComponent(id)}`,
			`/brief/${encodeURIComponent(id)}?tab=preview`,
		];
		for (const address of addresses) {
			await goTo(page, address);
			expect([address, await ran(page)]).toEqual([address, null]);
			// Whatever can be hovered, opened or turned over without changing anything; what has a tab in its address is one of these.
			for (const tab of address.includes("tab=") ? [] : await page.getByRole("tab").all()) {
				await tab.click();
				expect([address, await ran(page)]).toEqual([address, null]);
			}
			expect([address, complaints.splice(0)]).toEqual([address, []]);
			const links = await page.locator("a[href]").evaluateAll((all) => all.map((link) => link.getAttribute("href")));
			for (const href of links) expect(href).toMatch(/^(\/|#|https?:\/\/|blob:)/u);
		}
		await goTo(page, "/documents/ost-readout");
		await expect
			.poll(() => page.locator("main").textContent(), { timeout: 30_000 })
			.toContain("<script>window.ran='script'</script>");
		await picture(page, "hostile-document");
	});

	it("leave in tables that begin no formula, and in files that run nothing", async () => {
		const { page } = person;
		const csv = await page.request.get(`${served.address}/api/ledger/export?format=csv`);
		expect(csv.headers()["content-disposition"]).toMatch(/^attachment/u);
		expect(csv.headers()["content-security-policy"]).toContain("sandbox");
		const table = await csv.text();
		expect(table).toContain("HYPERLINK");
		expect(table).not.toMatch(/(^|[,\n"])=HYPERLINK/u);
		expect(table).not.toContain(`"${FORMULA}`);
		const bytes = await page.request.get(`${served.address}/api/documents/ost-readout/bytes`);
		expect(bytes.headers()["content-type"]).toContain("application/octet-stream");
		expect(bytes.headers()["content-disposition"]).toMatch(/^attachment/u);
	});

	it("run nothing in the pages that are saved and opened later, without the server", async () => {
		const { page } = person;
		const { events } = await answer<{ readonly events: readonly { readonly id: string }[] }>("/api/events");
		const [event] = events;
		const saved = await page.request.get(
			`${served.address}/api/comparison/export?format=html&event=${encodeURIComponent(event?.id ?? "")}`,
		);
		expect(saved.status()).toBe(200);
		const offline = await browser.newContext({ offline: true });
		const opened = await offline.newPage();
		await opened.setContent((await saved.body()).toString("utf8"));
		expect(await ran(opened)).toBeNull();
		expect(await opened.locator("body").textContent()).toContain("ceasefire");
		await offline.close();
		expect(await readFile(`${hostile.folder}/${hostile.texts}`, "utf8")).toContain("ran");
	});
});

import { createServer, type Server } from "node:http";
import type { AddressInfo } from "node:net";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import type { BrowserContext, Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { hasChromium, reachBrowser, type TestBrowser } from "./fixtures/browser.ts";
import { isBuilt, type Served, serveProgram } from "./fixtures/served.ts";

describe.runIf(isBuilt && hasChromium)("the address that is printed, and another program of the same machine", () => {
	let served: Served;
	let browser: TestBrowser;
	let context: BrowserContext;
	let page: Page;
	/** Listens on another port, and keeps all that browsers tell it. */
	let other: Server;
	const told: string[] = [];

	beforeAll(async () => {
		[served, browser] = await Promise.all([serveProgram(), reachBrowser()]);
		other = createServer((request, response) => {
			told.push(JSON.stringify(request.headers));
			response.end("<h1>Another program</h1>");
		}).listen(0, "127.0.0.1");
		context = await browser.newContext();
		page = await context.newPage();
	}, 60_000);
	afterAll(async () => {
		await context?.close();
		await browser?.close();
		other?.close();
		await served?.end();
	});

	it("opens the case once, and the case stays open when it is loaded again, and in another tab", async () => {
		await page.goto(served.openAt);
		await page.waitForSelector("main");
		expect(page.url()).not.toContain("key=");
		await page.reload();
		await page.waitForSelector("main");
		const tab = await context.newPage();
		await tab.goto(new URL("/ledger", page.url()).href);
		await tab.waitForSelector("main");
		await tab.close();
		const stranger = await browser.newContext();
		const refused = await (await stranger.newPage()).goto(served.openAt);
		expect(refused?.status()).toBe(401);
		await stranger.close();
	});

	it("lets pages ask, follow what happens, and download", async () => {
		const answered = await page.evaluate(async () => {
			const live = await new Promise<boolean>((resolve) => {
				const source = new EventSource("/api/live");
				source.onopen = () => resolve(true);
				source.onerror = () => resolve(false);
			});
			return [(await fetch("/api/case")).status, live];
		});
		expect(answered).toEqual([200, true]);
		const [download] = await Promise.all([
			page.waitForEvent("download"),
			page.evaluate(() => {
				const link = document.createElement("a");
				link.href = "/api/ledger/export?format=csv";
				link.click();
			}),
		]);
		expect(download.suggestedFilename()).toMatch(/[.]csv$/u);
	});

	it("tells a program on another port nothing that opens the case", async () => {
		const { port } = other.address() as AddressInfo;
		const visitor = await context.newPage();
		for (const host of ["127.0.0.1", "localhost", "any.localhost"]) await visitor.goto(`http://${host}:${port}/`);
		await page.evaluate((address) => {
			location.href = address;
		}, `http://127.0.0.1:${port}/from-a-page`);
		await page.waitForURL(/from-a-page/u);
		expect(told.length).toBeGreaterThanOrEqual(4);
		const host = (await context.cookies()).map(({ domain }) => domain);
		expect(host).toEqual([expect.stringMatching(/^fissure-[0-9a-f]{32}[.]localhost$/u)]);
		for (const secret of [...(await context.cookies()).map(({ value }) => value), ...host])
			expect(told.join("\n")).not.toContain(secret);
		const tried = await visitor.evaluate(
			(address) =>
				fetch(`${address}/api/case`, { credentials: "include" }).then(
					(answer) => answer.status,
					() => "refused",
				),
			served.address,
		);
		expect(tried).toBe("refused");
	});

	it("codes and compares texts in a page that is nothing but files, as examples/notebook does", async () => {
		const notebook = await context.newPage();
		const complaints: string[] = [];
		notebook.on("pageerror", ({ message }) => complaints.push(message));
		const root = fileURLToPath(new URL("../../../", import.meta.url));
		await notebook.route("http://notebook.example/**", (route) =>
			route.fulfill({ path: join(root, new URL(route.request().url()).pathname) }),
		);
		await notebook.goto("http://notebook.example/examples/notebook/index.html");
		await notebook.getByRole("cell", { name: "He condemned the attacks on civilians." }).first().waitFor();
		await notebook.getByLabel("Publisher").first().fill("FRA");
		await notebook.getByRole("button", { name: "Run all cells" }).click();
		expect(await notebook.locator("#positions").textContent()).toMatch(/FRA[\s\S]*EGY/u);
		expect(await notebook.locator("#findings").textContent()).toContain("omission");
		expect(complaints).toEqual([]);
		await notebook.close();
	});
});

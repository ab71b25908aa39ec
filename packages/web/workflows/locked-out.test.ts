import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { answerTo, hasChromium, personAt, picture, reachBrowser, type TestBrowser } from "./fixtures/browser.ts";
import { isBuilt, type Served, serve } from "./fixtures/served.ts";

describe.runIf(isBuilt && hasChromium)("a second person of the same machine", () => {
	let served: Served;
	let browser: TestBrowser;
	beforeAll(async () => {
		[served, browser] = await Promise.all([serve(), reachBrowser()]);
	});
	afterAll(async () => {
		await browser?.close();
		await served?.end();
	});

	it("is told how to get in, sees nothing of the case, and can ask for nothing", async () => {
		const context = await browser.newContext();
		const page = await context.newPage();
		for (const path of ["/", "/ledger", "/documents/lorne-readout-en", "/compare"]) {
			const answer = await page.goto(`${served.address}${path}`);
			expect(answer?.status()).toBe(401);
			expect(await page.locator("body").textContent()).toContain("fissure serve");
			expect(await page.content()).not.toContain("Ellery");
		}
		await picture(page, "locked-out");
		for (const path of ["/api/case", "/api/documents", "/api/ledger", "/api/live", "/api/openapi.json"])
			expect((await page.request.get(`${served.address}${path}`)).status()).toBe(401);
		const guessed = await page.goto(`${served.address}/open?key=guessed`);
		expect(guessed?.status()).toBe(401);
		await context.close();
	});

	it("cannot borrow the browser of the first by a page of their own", async () => {
		const { page, context } = await personAt(browser, served.openAt);
		await page.route("http://evil.example/**", (route) =>
			route.fulfill({ contentType: "text/html", body: "<h1>Win a prize</h1>" }),
		);
		await page.goto("http://evil.example/");
		const tried = await page.evaluate(async (address) => {
			const results: string[] = [];
			const attempt = async (what: string, work: () => Promise<unknown>): Promise<void> => {
				results.push(
					`${what}: ${await work().then(
						(value) => JSON.stringify(value),
						() => "refused",
					)}`,
				);
			};
			await attempt("read", async () => (await fetch(`${address}/api/case`, { credentials: "include" })).json());
			await attempt("write", async () =>
				(
					await fetch(`${address}/api/undo`, { method: "POST", credentials: "include", headers: { "x-fissure": "1" } })
				).json(),
			);
			await attempt("blind", async () => {
				await fetch(`${address}/api/undo`, { method: "POST", credentials: "include", mode: "no-cors", body: "{}" });
				return "sent";
			});
			const frame = document.createElement("iframe");
			frame.src = `${address}/`;
			document.body.append(frame);
			await new Promise((resolve) => setTimeout(resolve, 500));
			return results;
		}, served.address);
		expect(tried.slice(0, 2)).toEqual(["read: refused", "write: refused"]);
		const framed = page.frames().find((frame) => frame.url().startsWith(served.address));
		expect((await framed?.content()) ?? "").not.toContain("Ellery");
		// What was sent blindly changed nothing: nothing was undone.
		await page.goto(served.address);
		expect(JSON.stringify(await answerTo(page, "/api/history"))).not.toContain('"undo"');
		await context.close();
	});
});

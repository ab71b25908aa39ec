import { describe, expect, it } from "vitest";
import { goTo, hasChromium, picture } from "./fixtures/browser.ts";
import { draftPage, fileFrom } from "./fixtures/draft-page.ts";
import { openedPage } from "./fixtures/opened-page.ts";
import { isBuilt } from "./fixtures/served.ts";

describe.runIf(isBuilt && hasChromium)("a brief that is to be published", () => {
	const opened = openedPage();

	const draft = () => draftPage(opened.person.page);
	const format = (name: string) => draft().side.getByRole("button", { name, exact: true });

	it("begins from what was found of an event, with every reference in place", async () => {
		const { page } = opened.person;
		await goTo(page, "/brief");
		await page.getByRole("button", { name: "New draft from evidence …" }).click();
		const form = page.getByRole("dialog", { name: "New draft from evidence" });
		await form.getByRole("combobox", { name: "Event" }).fill("2025-10-16");
		await page.keyboard.press("Enter");
		await form.getByLabel("Number of findings, at most").fill("4");
		await picture(page, "brief-from-evidence");
		await form.getByRole("button", { name: "Create draft" }).click();
		await draft().text.waitFor();
		await draft()
			.tab(/^Export/)
			.click();
		await draft().side.getByText("All references are valid.").waitFor();
		await picture(page, "brief-begun");
	});

	it("takes evidence from the search in at the cursor, without a hand on the mouse", async () => {
		const { page } = opened.person;
		await draft().text.click();
		await page.keyboard.press("ControlOrMeta+End");
		await page.keyboard.type("\n\nLorne also reports this:");
		await page.keyboard.press("ControlOrMeta+e");
		const search = draft().side.getByRole("searchbox", { name: "Search texts, findings and judgments" });
		await expect.poll(() => search.evaluate((it) => it === document.activeElement)).toBe(true);
		await page.keyboard.type("door of the Meridian Pact");
		// Pressed at once: what these words find is waited for.
		await page.keyboard.press("Enter");
		const first = draft()
			.side.getByRole("button", { name: /the door of the Meridian Pact remains open/u })
			.first();
		await expect.poll(() => first.evaluate((it) => it === document.activeElement)).toBe(true);
		await picture(page, "brief-evidence");
		await page.keyboard.press("Enter");
		expect(await draft().written()).toMatch(
			/Lorne also reports this: “[^”]* the door of the Meridian Pact remains open[^”]*” \[@lorne-[a-z0-9-]+#\d+-\d+\]$/u,
		);
		// The cursor is behind it, in the text.
		await page.keyboard.type(". So far Lorne.");
	});

	it("is shown as its readers will see it, and each note leads to the words of its source", async () => {
		const { page } = opened.person;
		await draft()
			.tab(/^Preview/u)
			.click();
		const preview = draft().side.getByRole("article");
		await preview.getByText("So far Lorne.").waitFor();
		await preview.getByRole("heading", { name: "Notes" }).waitFor();
		await picture(page, "brief-preview");
		const words = preview.getByRole("link", { name: /the door of the Meridian Pact remains open/u });
		await words.scrollIntoViewIfNeeded();
		await picture(page, "brief-preview-notes");
		await words.press("Enter");
		await page.getByRole("heading", { name: /^Readout of Prime Minister Joan Ardwell/u }).waitFor();
		const lit = page.locator("main .marked-text-focus");
		await expect.poll(async () => (await lit.allTextContents()).join("")).toContain("door of the Meridian Pact");
		await picture(page, "brief-note-in-source");
		await page.goBack();
		await draft().text.waitFor();
	});

	it("leaves as a web page that says the same without the server, as a Word file, and with its sources", async () => {
		const { page } = opened.person;
		await draft()
			.tab(/^Export/u)
			.click();
		await draft().side.getByText("All references are valid.").waitFor();
		const html = await fileFrom(page, format("Web page"));
		const offline = await opened.browser.newContext({ offline: true });
		const reader = await offline.newPage();
		await reader.setContent(html.bytes.toString("utf8"));
		// From a sentence to its note, and from the note to the words and the hash of what was read.
		const calls = await reader.getByRole("link", { name: /^note \d+$/u }).all();
		expect(calls.length).toBeGreaterThan(10);
		for (const call of calls) {
			const note = reader.locator((await call.getAttribute("href")) ?? "");
			expect(await note.textContent()).toMatch(/SHA-256 [0-9a-f]{12}|Finding finding-/u);
		}
		await picture(reader, "brief-as-web-page");
		await offline.close();
		const word = await fileFrom(page, format("Word"));
		expect([word.name.endsWith(".docx"), word.bytes.subarray(0, 2).toString()]).toEqual([true, "PK"]);
		const sources = JSON.parse((await fileFrom(page, format("CSL-JSON"))).bytes.toString("utf8"));
		expect(sources.map(({ title }: { title: string }) => title)).toContain("莫岚同泰斯马克总统多利斯基举行会谈");
	});

	it("is held back as soon as one reference breaks, with the line", async () => {
		const { page } = opened.person;
		await draft().text.click();
		await page.keyboard.press("ControlOrMeta+End");
		await page.keyboard.type("\n\nTesmark agreed [@tesmark-readout-2031].");
		await draft().side.getByText("1 reference is invalid").waitFor();
		const told = draft().side.getByRole("button", { name: /^line \d+: .*tesmark-readout-2031/u });
		await told.waitFor();
		await told.click();
		expect(await draft().text.locator(".cm-activeLine").textContent()).toContain("@tesmark-readout-2031");
		for (const name of ["Web page", "Word", "CSL-JSON"])
			expect([name, await format(name).isDisabled()]).toEqual([name, true]);
		await picture(page, "brief-held-back");
		// The server holds it back too, no matter who asks.
		const id = new URL(page.url()).pathname.split("/").at(-1) ?? "";
		await draft().saved();
		const asked = await page.request.get(`${opened.served.address}/api/drafts/${id}/export?format=html`);
		expect([asked.status() >= 400, await asked.text()]).toEqual([
			true,
			expect.stringContaining("tesmark-readout-2031"),
		]);
		expect(opened.person.complaints).toEqual([]);
	});
});

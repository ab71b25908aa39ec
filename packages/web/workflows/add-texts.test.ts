import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { Page } from "playwright-core";
import { beforeAll, describe, expect, it } from "vitest";
import { answerTo, goTo, hasChromium, picture } from "./fixtures/browser.ts";
import { openedPage } from "./fixtures/opened-page.ts";
import { isBuilt } from "./fixtures/served.ts";

const READOUT = `Readout of Prime Minister Joan Ardwell's Call with President Mo Lan of Valdara

Port Ellery, November 4, 2025

Prime Minister Joan Ardwell spoke with President Mo Lan of Valdara. The Prime Minister welcomed the call for an immediate ceasefire. The two sides agreed to support the safe export of grain from Sorvian ports.
`;
const SPEECH = `Address by the Foreign Minister of Dovania

November 5, 2025

Dovania firmly opposes sanctions and supports an international peace conference on Sorvia.
`;

/** Many short texts in one file, as an archive hands them over; long enough to be stopped in the midst. */
const MANY = 12_000;
const archive = (): string =>
	Array.from({ length: MANY }, (_, at) =>
		JSON.stringify({
			id: `dovania-note-${at}`,
			publisher: "XDO",
			language: "en",
			kind: "briefing",
			date: `2024-${String((at % 12) + 1).padStart(2, "0")}-${String((at % 28) + 1).padStart(2, "0")}`,
			title: `Note ${at} of the Foreign Ministry of Dovania`,
			text: `Note ${at}. Dovania supports an immediate ceasefire in Sorvia and opposes sanctions. It thanks Lorne for its efforts, for the ${at}th time.`,
		}),
	).join("\n");

/** Two accounts of one call, as an office keeps them. */
const CALL = [
	{
		...{ id: "lorne-call-nov", publisher: "XLO", language: "en", kind: "readout", date: "2025-11-04" },
		title: "Readout of Prime Minister Joan Ardwell's Call with President Mo Lan of Valdara",
		text: READOUT,
	},
	{
		...{ id: "valdara-call-nov", publisher: "XVA", language: "en", kind: "readout", date: "2025-11-04" },
		title: "President Mo Lan Speaks by Phone with Prime Minister Joan Ardwell of Lorne",
		text: "President Mo Lan spoke by phone with Prime Minister Joan Ardwell of Lorne. Valdara firmly opposes unilateral sanctions. The two sides agreed to support the safe export of grain from Sorvian ports.",
	},
];

interface Dropped {
	readonly name: string;
	readonly text: string;
}

/** Drops files onto the window, as a hand with a mouse would. */
const drop = (page: Page, files: readonly Dropped[]): Promise<void> =>
	page.evaluate((given) => {
		const transfer = new DataTransfer();
		for (const { name, text } of given) transfer.items.add(new File([text], name));
		for (const type of ["dragenter", "dragover", "drop"])
			document.body.dispatchEvent(new DragEvent(type, { dataTransfer: transfer, bubbles: true, cancelable: true }));
	}, files);

describe.runIf(isBuilt && hasChromium)("texts that come into a case", () => {
	const opened = openedPage();
	beforeAll(() => goTo(opened.page, "/"));

	const dialog = () => opened.person.page.getByRole("dialog", { name: "Add to the case" });
	const work = () => opened.person.page.getByRole("dialog", { name: "Jobs", exact: true });
	const held = async (): Promise<number> =>
		(
			(await (await opened.person.page.request.get(`${opened.served.address}/api/case`)).json()) as {
				documents: number;
			}
		).documents;
	/** The last piece of work, once so many were asked for and it has ended. */
	async function ended(count: number, state: "done" | "failed" | "stopped"): Promise<string> {
		const pieces = work().getByRole("article");
		await expect.poll(() => pieces.count()).toBe(count);
		const last = pieces.first();
		await last.getByText(state, { exact: true }).waitFor();
		return (await last.textContent()) ?? "";
	}
	const add = async (): Promise<void> => {
		await dialog()
			.getByRole("checkbox", { name: /^Then analyse them/u })
			.uncheck();
		await dialog().getByRole("button", { name: "Add", exact: true }).click();
	};
	const closeWork = async (): Promise<void> => {
		await opened.person.page.keyboard.press("Escape");
		await work().waitFor({ state: "hidden" });
	};

	it("are dropped on the window, told apart, and kept", async () => {
		const { page } = opened.person;
		const before = await held();
		await drop(page, [
			{ name: "lorne-call.txt", text: READOUT },
			{ name: "dovania-address.txt", text: SPEECH },
		]);
		await dialog().getByText("2 files").waitFor();
		await picture(page, "add-dropped");
		await add();
		await ended(1, "done");
		await picture(page, "add-done");
		expect(await held()).toBe(before + 2);
		await closeWork();
	});

	it("come as a pasted text too, whose publisher is said", async () => {
		const { page } = opened.person;
		const before = await held();
		await page.getByRole("button", { name: "Add texts" }).click();
		await dialog().getByLabel("Or paste a text").fill(SPEECH.replace("November 5", "November 6"));
		await dialog().getByRole("combobox", { name: "Publisher" }).fill("Dovania");
		await page.keyboard.press("Enter");
		await add();
		await ended(2, "done");
		expect(await held()).toBe(before + 1);
		await closeWork();
	});

	it("come as a folder of records, each of which says whose it is", async () => {
		const { page } = opened.person;
		const before = await held();
		const folder = mkdtempSync(join(tmpdir(), "fissure-folder-"));
		mkdirSync(join(folder, "calls"));
		writeFileSync(join(folder, "calls", "november.jsonl"), CALL.map((one) => `${JSON.stringify(one)}\n`).join(""));
		writeFileSync(join(folder, ".DS_Store"), "kept by a system for itself");
		await page.getByRole("button", { name: "Add texts" }).click();
		const chosen = page.waitForEvent("filechooser");
		await dialog().getByText("Choose a folder …").click();
		await (await chosen).setFiles(folder);
		await dialog()
			.getByText(/november\.jsonl/u)
			.waitFor();
		await add();
		await ended(3, "done");
		expect(await held()).toBe(before + 2);
		rmSync(folder, { recursive: true, force: true });
		await closeWork();
	});

	it("do not come from inside the network, and the person is told why", async () => {
		const { page } = opened.person;
		const before = await held();
		await page.getByRole("button", { name: "Add texts" }).click();
		await dialog().getByLabel("Web addresses, one per line").fill("http://192.168.0.1/readout\nhttp://localhost:8080/");
		await add();
		const told = await ended(4, "done");
		for (const address of ["http://192.168.0.1/readout", "http://localhost:8080/"])
			expect(told).toContain(`${address} Expected a public address, got one in a private or local network`);
		await work().getByText("http://192.168.0.1/readout").waitFor();
		await picture(page, "add-refused");
		expect(await held()).toBe(before);
		await closeWork();
	});

	it("are analysed, grouped and compared by the buttons of the list of what is to do", async () => {
		const { page } = opened.person;
		const todo = page.getByRole("region", { name: "To do" });
		const task = (words: RegExp) => todo.getByRole("listitem").filter({ hasText: words });
		await task(/not analysed yet/u)
			.getByRole("button", { name: "Analyse" })
			.click();
		await task(/not analysed yet/u).waitFor({ state: "hidden" });
		await picture(page, "add-read");
		await task(/not in any event/u)
			.getByRole("button", { name: "Find events" })
			.click();
		await page.getByText(/^Grouping texts into events: done/u).waitFor();
		await picture(page, "add-tied");
		await task(/not compared/u)
			.getByRole("button", { name: "Compare" })
			.click();
		await task(/not compared/u).waitFor({ state: "hidden" });
		// What the two sides say of the call is among what is new, or on the page of the events.
		await goTo(page, "/compare");
		const call = page.getByRole("row").filter({ hasText: "4 Nov 2025" });
		await call.waitFor();
		expect(await call.textContent()).toMatch(/Lorne.*Valdara/u);
		await picture(page, "add-compared");
	});

	it("are in the history, and the last act is taken back after a look at what it was", async () => {
		const { page } = opened.person;
		await page.getByRole("button", { name: "History", exact: true }).first().click();
		const history = page.getByRole("dialog", { name: "History" });
		await history
			.getByRole("listitem")
			.filter({ hasText: /Texts added/u })
			.first()
			.waitFor();
		const acts = (await history.getByRole("listitem").allTextContents()).slice(0, 6).map((one) => one.split(":")[0]);
		expect(acts).toEqual([
			...["Events compared", "Texts grouped into events", "Texts analysed"],
			...["Texts added", "Texts added", "Texts added"],
		]);
		await picture(page, "add-history");
		await history.getByRole("button", { name: "Undo the last action" }).click();
		const question = page.getByRole("dialog", { name: "Undo the last action" });
		await question
			.getByText(/^Events compared/u)
			.first()
			.waitFor();
		await picture(page, "add-undo");
		await question.getByRole("button", { name: "Undo", exact: true }).click();
		await question.waitFor({ state: "hidden" });
		expect(JSON.stringify(await answerTo(page, "/api/history"))).toContain('"undo"');
	});

	// Last, since thousands of texts take long to analyse.
	it("come by thousands with their progress in sight; stopped, what was kept stays", async () => {
		const { page } = opened.person;
		const before = await held();
		await page.getByRole("button", { name: "Add texts" }).click();
		const [chooser] = await Promise.all([
			page.waitForEvent("filechooser"),
			dialog().getByText("Choose files …").click(),
		]);
		await chooser.setFiles([{ name: "archive.jsonl", mimeType: "application/jsonl", buffer: Buffer.from(archive()) }]);
		await dialog().getByText("archive.jsonl").waitFor();
		await add();
		const running = work().getByRole("article").filter({ hasText: "running" });
		await running.getByRole("progressbar").waitFor();
		await picture(page, "add-progress");
		await expect.poll(held, { timeout: 20_000 }).toBeGreaterThan(before);
		await running.getByRole("button", { name: "Stop" }).click();
		await ended(8, "stopped");
		await picture(page, "add-stopped");
		const kept = await held();
		expect(kept).toBeGreaterThan(before);
		expect(kept).toBeLessThan(before + MANY);
		await closeWork();
		expect(opened.person.complaints).toEqual([]);
	});
});

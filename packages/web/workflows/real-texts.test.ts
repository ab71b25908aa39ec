import { existsSync, readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { gunzipSync } from "node:zlib";
import type { Locator, Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { isProof, stopwatch } from "../../../tools/in-proof.ts";
import {
	answerTo,
	barriers,
	hasChromium,
	type Person,
	personAt,
	picture,
	reachBrowser,
	settled,
	type TestBrowser,
} from "./fixtures/browser.ts";
import { draftPage, fileFrom } from "./fixtures/draft-page.ts";
import { isBuilt, type Served, serveProgram } from "./fixtures/served.ts";

const SHARED = fileURLToPath(new URL("../../../../shared/data/", import.meta.url));
const PAIRS = "readout-pairs/pairs.jsonl";

interface RealText {
	readonly id: string;
	readonly actor: string;
	readonly date: string;
	readonly lang: string;
	readonly title: string;
	readonly text: string;
	readonly source?: string;
}
interface RealPair {
	readonly event_id: string;
	readonly docs: readonly [RealText, RealText];
}
interface RealEdit {
	readonly page: string;
	readonly changed_words: number;
	readonly before: string;
}

/** The records of a file of the shared data. */
function recordsOf<Record>(path: string): readonly Record[] {
	const bytes = readFileSync(SHARED + path);
	const lines = (path.endsWith(".gz") ? gunzipSync(bytes) : bytes).toString("utf8").split("\n");
	return lines.filter((line) => line !== "").map((line) => JSON.parse(line) as Record);
}

const pairNamed = (id: string): RealPair["docs"] => {
	const found = recordsOf<RealPair>(PAIRS).find((pair) => pair.event_id === id);
	if (found === undefined) throw new Error(`Expected the pair ${id} in ${PAIRS}, got none`);
	return found.docs;
};

/** As a person has it on the clipboard: the title above the text. */
const pasted = ({ title, text }: RealText): string => `${title}\n\n${text}`;

/** Letters of a text that is read in a moment. */
const SHORT = 4_000;
const ALL = isProof ? 200 : 100;
const REVIEWED = isProof ? 50 : 15;

/** Texts in three scripts; of some addresses nobody says whose they are. */
function archive(): readonly object[] {
	const record = ({ id, actor, date, lang, title, text, source }: RealText, isKnown = true) => ({
		...{ id: id.toLowerCase(), language: lang, date: date.slice(0, 10), title, text },
		...(isKnown ? { publisher: actor } : {}),
		...(source === undefined || source === "" ? {} : { url: source }),
	});
	const short = (path: string, since: string): readonly RealText[] =>
		recordsOf<RealText>(path).filter(({ text, date }) => text.length < SHORT && date >= since);
	const paired = recordsOf<RealPair>(PAIRS).flatMap(({ docs }) => docs.map((text) => record(text)));
	const russian = short("kremlin-ru-2025/kremlin_ru_2025-02_2025-05.jsonl.gz", "2025").slice(0, ALL / 4);
	const chinese = short("cctv-zh-readouts/cctv_foreign_policy_2022-09_2026-08.jsonl.gz", "2025-02-15");
	const unsaid = recordsOf<RealText>("ukraine-addresses-2022/addresses.jsonl")
		.slice(0, ALL / 5)
		.map((text, at) => record({ ...text, source: `https://rada-channel.example/${at}` }, false));
	const rest = ALL - paired.length - russian.length - unsaid.length;
	return [
		...paired,
		...russian.map((text) => record(text)),
		...chinese.slice(0, rest).map((text) => record(text)),
		...unsaid,
	];
}

/** Some pages as they were captured before and after they were changed by hand. */
const changedPages = (): readonly RealEdit[] =>
	recordsOf<RealEdit>("whitehouse-page-edits/edits.jsonl.gz")
		.filter(({ before, page, changed_words }) => before.length < 8_000 && /readout/u.test(page) && changed_words > 5)
		.slice(0, 3);

const jsonl = (name: string, records: readonly object[]) => ({
	name,
	mimeType: "application/jsonl",
	buffer: Buffer.from(records.map((record) => JSON.stringify(record)).join("\n")),
});

/** Moves on with Tab until the element has the focus, as a person without a mouse does. */
async function tabTo(page: Page, element: Locator): Promise<void> {
	// What is disabled until something has come is left out by Tab.
	await element.and(page.locator(":enabled")).waitFor();
	for (let step = 0; step < 80; step += 1) {
		if (await element.evaluate((one) => one === document.activeElement)) return;
		await page.keyboard.press("Tab");
	}
	throw new Error(`Expected to reach ${element} with Tab, did not`);
}

describe.skipIf(!isBuilt || !hasChromium || !existsSync(SHARED + PAIRS))(
	"a first day with official texts, from an empty folder (skipped: no shared data)",
	() => {
		let served: Served;
		let browser: TestBrowser;
		let person: Person;
		beforeAll(async () => {
			[served, browser] = await Promise.all([serveProgram([]), reachBrowser()]);
			person = await personAt(browser, served.openAt);
		}, 60_000);
		afterAll(async () => {
			await browser?.close();
			await served?.end();
		});

		const toStart = () => person.page.goto(new URL("/cases", person.page.url()).href);
		/** Counts how often the page is printed, and keeps the print. */
		async function watchPrinter(): Promise<() => Promise<number>> {
			const { page } = person;
			await page.evaluate(() => {
				(globalThis as unknown as { printed: number }).printed = 0;
				window.print = () => {
					(globalThis as unknown as { printed: number }).printed += 1;
				};
			});
			return () => page.evaluate(() => (globalThis as unknown as { printed: number }).printed);
		}
		const work = () => person.page.getByRole("dialog", { name: "Jobs", exact: true });
		/** Chooses a file in the dialog for adding, and waits until its texts are in the case. */
		async function addFile(file: ReturnType<typeof jsonl>, analyse: boolean, publisher = ""): Promise<void> {
			const { page } = person;
			const dialog = page.getByRole("dialog", { name: "Add to the case" });
			const [chooser] = await Promise.all([
				page.waitForEvent("filechooser"),
				dialog.getByText("Choose files …").click(),
			]);
			await chooser.setFiles([file]);
			if (publisher !== "") {
				await dialog.getByRole("combobox", { name: "Publisher" }).fill(publisher);
				await page.keyboard.press("Enter");
			}
			await dialog.getByRole("checkbox", { name: /^Then analyse them/u }).setChecked(analyse);
			await dialog.getByRole("button", { name: "Add", exact: true }).click();
			await dialog.waitFor({ state: "hidden" });
		}
		const jobsEnded = async (): Promise<void> => {
			await expect
				.poll(
					async () => {
						const jobs = await answerTo<readonly { readonly state: string }[]>(
							person.page,
							`${new URL(person.page.url()).pathname.match(/^\/c\/[^/]+/u)?.[0] ?? ""}/api/jobs`,
						);
						return jobs.every(({ state }) => state !== "running" && state !== "waiting");
					},
					{ timeout: 240_000 },
				)
				.toBe(true);
		};

		it("leads by mouse from two pasted readouts to their printed comparison, in at most twelve clicks and two minutes", async () => {
			const { page } = person;
			const time = stopwatch();
			let clicks = 0;
			const click = async (target: Locator): Promise<void> => {
				clicks += 1;
				await target.click();
			};
			await click(page.getByRole("button", { name: "Compare two texts" }));
			for (const [at, text] of pairNamed("2024-11-16-biden-xi").entries()) {
				const side = page.locator(`.text-side:nth-of-type(${at + 1})`);
				await click(side.getByRole("textbox", { name: "Text" }));
				await page.keyboard.insertText(pasted(text));
				await page.keyboard.press("Tab");
				await side.locator(".text-side-facts").waitFor();
				await click(side.getByRole("combobox", { name: "Publisher" }));
				await page.keyboard.type(text.actor);
				await page.keyboard.press("Enter");
				const date = side.getByRole("textbox", { name: "Date" });
				if ((await date.inputValue()) === "") {
					await click(date);
					await page.keyboard.type(text.date);
				}
			}
			await settled(page);
			await click(page.locator(".two-texts-foot button"));
			await page.getByRole("region", { name: "Read these first" }).waitFor({ timeout: 120_000 });
			await page.getByRole("heading", { level: 1, name: "Texts of United States and China" }).waitFor();
			await settled(page);
			await picture(page, "real-compared");
			const printed = await watchPrinter();
			await click(page.getByRole("button", { name: "Export" }).first());
			await click(page.getByRole("menuitem", { name: /^Print/u }));
			expect(await printed()).toBe(1);
			const seconds = time() / 1000;
			console.log(`two pasted readouts to a printed comparison: ${clicks} clicks, ${seconds.toFixed(1)} s`);
			expect(clicks).toBeLessThanOrEqual(12);
			if (isProof) expect(seconds).toBeLessThan(120);
			await page.emulateMedia({ media: "print" });
			await picture(page, "real-printed");
			await page.emulateMedia({ media: "screen" });
			expect(await barriers(page)).toEqual([]);
		}, 240_000);

		it("leads by keyboard alone from two other readouts to the same", async () => {
			const { page } = person;
			await toStart();
			await tabTo(page, page.getByRole("button", { name: "Compare two texts" }));
			await page.keyboard.press("Enter");
			for (const [at, text] of pairNamed("2025-02-24-putin-xi").entries()) {
				const side = page.locator(`.text-side:nth-of-type(${at + 1})`);
				await tabTo(page, side.getByRole("textbox", { name: "Text" }));
				await page.keyboard.insertText(pasted(text));
				await page.keyboard.press("Tab");
				await side.locator(".text-side-facts").waitFor();
				await tabTo(page, side.getByRole("combobox", { name: "Publisher" }));
				await page.keyboard.type(text.actor);
				await page.keyboard.press("Enter");
				const date = side.getByRole("textbox", { name: "Date" });
				if ((await date.inputValue()) === "") {
					await tabTo(page, date);
					await page.keyboard.type(text.date);
				}
			}
			await page.keyboard.press("Enter");
			await page.getByRole("region", { name: "Read these first" }).waitFor({ timeout: 120_000 });
			await settled(page);
			const printed = await watchPrinter();
			await tabTo(page, page.getByRole("button", { name: "Export" }).first());
			await page.keyboard.press("Enter");
			for (let step = 0; step < 10; step += 1) {
				if (((await page.locator(":focus").textContent()) ?? "").startsWith("Print")) break;
				await page.keyboard.press("ArrowDown");
			}
			await page.keyboard.press("Enter");
			expect(await printed()).toBe(1);
			await page.keyboard.press("l");
			await page.getByRole("figure").filter({ hasText: "What do both texts say" }).waitFor();
			await picture(page, "real-aligned");
		}, 240_000);

		it(`takes ${ALL} texts in, says for many at once whose they are, and groups them`, async () => {
			const { page } = person;
			await toStart();
			await page.getByRole("button", { name: "New case" }).click();
			await page.keyboard.type("Archive");
			await page.keyboard.press("Enter");
			await page.locator(".first-run").waitFor();
			await page.getByRole("button", { name: "Add texts" }).first().click();
			await addFile(jsonl("archive.jsonl", archive()), false);
			await jobsEnded();
			await page.keyboard.press("Escape");
			await work().waitFor({ state: "hidden" });
			await page.getByRole("link", { name: "Texts", exact: true }).click();
			await page.getByText(`${ALL} texts`, { exact: true }).waitFor();
			// One file a channel: what it lacks is said for all of its texts at once.
			await page.getByRole("searchbox", { name: "Title, venue or web address" }).fill("rada-channel.example");
			await page.getByText(`${ALL / 5} texts`, { exact: true }).waitFor();
			await page.getByRole("button", { name: "Select all" }).click();
			await page.getByText(`${ALL / 5} selected`).waitFor();
			await page.getByRole("button", { name: `Correct ${ALL / 5} texts` }).click();
			const form = page.getByRole("form", { name: `Correct ${ALL / 5} texts` });
			await form.getByRole("combobox", { name: "Publisher" }).fill("UKR");
			await page.keyboard.press("Enter");
			await form.getByRole("button", { name: "Save" }).click();
			await page
				.getByRole("status")
				.filter({ hasText: /^\d+ texts corrected/u })
				.waitFor({ timeout: 120_000 });
			await picture(page, "real-mended");
			await page.getByRole("link", { name: "Case", exact: true }).click();
			const todo = page.getByRole("region", { name: "To do" });
			const task = (words: RegExp) => todo.getByRole("listitem").filter({ hasText: words });
			await task(/not analysed yet/u)
				.getByRole("button", { name: "Analyse" })
				.click();
			await task(/not analysed yet/u).waitFor({ state: "hidden", timeout: 240_000 });
			await task(/not in any event/u)
				.getByRole("button", { name: "Find events" })
				.click();
			await jobsEnded();
			await page.getByRole("link", { name: "Compare", exact: true }).click();
			await page.getByRole("row").nth(10).waitFor();
			await picture(page, "real-grouped");
			expect(await barriers(page)).toEqual([]);
		}, 480_000);

		it.each([
			["Latin", "Ukraine"],
			["Chinese", "乌克兰"],
			["Cyrillic", "украинского"],
		])("finds words in %s script: %s", async (_, words) => {
			const { page } = person;
			await page.keyboard.press("ControlOrMeta+k");
			await page.getByRole("link", { name: "Ledger", exact: true }).waitFor();
			await page.keyboard.press("Escape");
			await page.getByRole("link", { name: "Ledger", exact: true }).click();
			await page.getByRole("tab", { name: "Texts" }).click();
			await page.keyboard.press("/");
			await page.keyboard.insertText(words);
			await page.keyboard.press("Enter");
			await settled(page);
			const list = page.locator(".found-texts");
			await list.locator("role=mark").first().waitFor();
			const marks = await list.locator("role=mark").allTextContents();
			expect(marks.join(" ").toLowerCase()).toContain(words.toLowerCase());
			await picture(page, `real-search-${_.toLowerCase()}`);
		});

		it(`reviews ${REVIEWED} positions by keyboard`, async () => {
			const { page } = person;
			await page.getByRole("link", { name: "Case", exact: true }).click();
			await page.getByRole("link", { name: "Review positions" }).click();
			const progress = page.getByRole("status").filter({ hasText: /\d+ of [\d,]+ reviewed/u });
			await progress.waitFor();
			const time = stopwatch();
			for (let count = 1; count <= REVIEWED; count += 1) {
				await page.locator(".review-acts:not([aria-busy=true])").waitFor();
				for (const key of count % 10 === 0 ? ["r", "2"] : ["a"]) await page.keyboard.press(key);
				await progress.filter({ hasText: new RegExp(`^${count} of `, "u") }).waitFor();
			}
			console.log(`${REVIEWED} positions reviewed: ${(time() / 1000).toFixed(1)} s`);
			await picture(page, "real-reviewed");
			expect(await barriers(page)).toEqual([]);
		}, 240_000);

		it("packs the evidence of an event, whose every reference is valid, and takes it along finished", async () => {
			const { page } = person;
			await page.getByRole("link", { name: "Case", exact: true }).click();
			const todo = page.getByRole("region", { name: "To do" });
			const task = todo.getByRole("listitem").filter({ hasText: /not compared/u });
			await task.getByRole("button", { name: "Compare" }).click();
			await jobsEnded();
			await page.keyboard.press("Escape");
			await page.getByRole("link", { name: "Brief", exact: true }).click();
			await tabTo(page, page.getByRole("button", { name: "New draft from evidence …" }));
			await page.keyboard.press("Enter");
			const form = page.getByRole("dialog", { name: "New draft from evidence" });
			await tabTo(page, form.getByRole("combobox", { name: "Event" }));
			await page.keyboard.type("2024-11-1");
			await form
				.getByRole("option", { name: /2024-11-1/u })
				.first()
				.waitFor();
			await page.keyboard.press("Enter");
			await tabTo(page, form.getByRole("button", { name: "Create draft" }));
			await page.keyboard.press("Enter");
			const draft = draftPage(page);
			await draft.text.waitFor();
			await draft.tab(/^Export/u).click();
			await draft.side.getByText("All references are valid.").waitFor();
			await picture(page, "real-pack");
			for (const [name, beginning] of [
				["Web page", "<!doctype html>"],
				["Word", "PK"],
				["PDF", "%PDF"],
			] as const) {
				const { bytes } = await fileFrom(page, draft.side.getByRole("button", { name, exact: true }));
				expect([name, bytes.subarray(0, beginning.length).toString().toLowerCase()]).toEqual([
					name,
					beginning.toLowerCase(),
				]);
			}
		}, 240_000);

		it("takes an archive of captured pages in, and shows what was changed in them", async () => {
			const { page } = person;
			await page.getByRole("button", { name: "Add texts" }).first().click();
			await addFile(jsonl("changed-pages.jsonl", changedPages()), true, "USA");
			await jobsEnded();
			await page.keyboard.press("Escape");
			await page.getByRole("link", { name: "Watch", exact: true }).click();
			await page.getByRole("tab", { name: /edits/iu }).click();
			const edits = page.locator(".edit-entry");
			await edits.first().waitFor();
			expect(await edits.count()).toBe(3);
			await picture(page, "real-edits");
			await edits.first().getByRole("link").first().click();
			await page.locator("main ins, main del").first().waitFor();
			await picture(page, "real-edit");
			expect(await barriers(page)).toEqual([]);
			expect(person.complaints).toEqual([]);
		}, 240_000);
	},
);

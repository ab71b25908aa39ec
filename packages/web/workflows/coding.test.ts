import { describe, expect, it } from "vitest";
import { isProof } from "../../../tools/in-proof.ts";
import { answerTo, barriers, hasChromium, picture } from "./fixtures/browser.ts";
import { openedPage } from "./fixtures/opened-page.ts";
import { command, isBuilt } from "./fixtures/served.ts";

/** The first is blind, so that nothing is suggested in it. */
const TEXTS = ["lorne-readout-en", "lorne-2025-09-11-en", "tesmark-readout-ru", "valdara-readout-zh"];
const SENTENCES = isProof ? 30 : 5;

interface Tasks {
	readonly tasks: readonly { readonly key: number; readonly document: string; readonly positions: number }[];
}
interface Shown {
	readonly document: { readonly text: string };
	readonly sentences: readonly { readonly start: number; readonly end: number }[];
	readonly positions: readonly {
		readonly start: number;
		readonly end: number;
		readonly stance: number;
		readonly manner: string;
		readonly note: string | null;
	}[];
}

describe.runIf(isBuilt && hasChromium)("coding by keyboard alone", () => {
	const opened = openedPage();
	const side = () => opened.page.getByRole("region", { name: /^Sentence /u });
	const coded = () => side().getByRole("region", { name: "Your coding" }).getByRole("listitem");
	const press = async (...keys: readonly string[]): Promise<void> => {
		for (const key of keys) await opened.page.keyboard.press(key);
	};
	const saved = () =>
		opened.page
			.getByRole("status")
			.filter({ hasText: /^Saving/u })
			.waitFor({ state: "hidden" });
	const shownOf = (task: number) => answerTo<Shown>(opened.page, `/api/coding/tasks/${task}`);
	const tasks = async () => (await answerTo<Tasks>(opened.page, "/api/coding/tasks")).tasks;

	it(`codes ${SENTENCES} sentences`, async () => {
		const { page, served } = opened;
		const assign = ["coders", "assign", "--coders", "Ana", "--case", served.file];
		await command(served.folder, [...assign, "--blind", "--batch", "one", TEXTS[0] as string]);
		await command(served.folder, [...assign, "--batch", "two", ...TEXTS.slice(1)]);
		await press("g", "k");
		await page.getByRole("region", { name: "Your texts" }).waitFor();
		await press("n");
		await side().waitFor();
		expect(await barriers(page)).toEqual([]);
		expect(await page.getByRole("region", { name: "Suggestions" }).count()).toBe(0);
		let task = (await tasks())[0]?.key as number;
		let { sentences } = await shownOf(task);
		for (let done = 0, at = 0; done < SENTENCES; done++, at++) {
			if (at === sentences.length) {
				const before = task;
				await press("f");
				await page.getByRole("button", { name: "Open again" }).waitFor();
				await press("l");
				await page.getByRole("region", { name: "Your texts" }).waitFor();
				await press("n");
				await side().waitFor();
				task = Number(new URL(page.url()).pathname.split("/").at(-1));
				expect(task).not.toBe(before);
				({ sentences } = await shownOf(task));
				at = 0;
			}
			await page.getByRole("heading", { name: `Sentence ${at + 1} of ${sentences.length}` }).waitFor();
			// Without the first word; −3 to +3 in turn.
			await press("ArrowRight", "i");
			await page.keyboard.type("Ceasefire and");
			// Nothing is waited for: what is on its way to the server holds nobody up.
			await press("Enter", String((done % 7) + 1), "m", "Enter", "ArrowDown");
		}
		await saved();
		const all = await tasks();
		expect(all.reduce((sum, { positions }) => sum + positions, 0)).toBe(SENTENCES);
		const { positions, sentences: ofFirst } = await shownOf(all[0]?.key as number);
		expect(positions.slice(0, 5)).toMatchObject(
			ofFirst.slice(0, 5).map(({ end }, at) => ({ end, stance: at - 3, manner: "counterpart" })),
		);
		expect(positions.every(({ start }, at) => start > (ofFirst[at]?.start ?? 0))).toBe(true);
		await picture(page, "coding");
	}, 120_000);

	it("changes and removes what was coded, with a note", async () => {
		const { page } = opened;
		await press("Escape");
		const task = Number(new URL(page.url()).pathname.split("/").at(-1));
		const { document, positions: before } = await shownOf(task);
		const [, verb = ""] = document.text.slice(before.at(-1)?.start, before.at(-1)?.end).split(" ");
		await press("ArrowUp", "o", "v");
		await page.keyboard.type(verb.toUpperCase());
		await press("Enter", "n");
		await page.keyboard.type("Not said before");
		await press("Enter", "o");
		await coded().getByText("Not said before").waitFor();
		await saved();
		expect((await shownOf(task)).positions.at(-1)).toMatchObject({ verb, note: "Not said before" });
		await press("x");
		await side().getByText("Nothing coded in this sentence.").waitFor();
		await saved();
		expect((await shownOf(task)).positions).toHaveLength(before.length - 1);
	});

	it("takes the words that are selected with the mouse", async () => {
		const { page } = opened;
		await page.locator("p.coding-sentence mark").dblclick();
		await expect.poll(() => page.locator("p.coding-sentence mark").textContent()).toMatch(/^[\p{L}\p{M}]+$/u);
		await press("Escape");
	});

	it("accepts a suggestion with one key where the text is not blind", async () => {
		const { page } = opened;
		await press("l");
		await page.getByRole("region", { name: "Your texts" }).waitFor();
		const last = (await tasks()).at(-1)?.key as number;
		await page.getByRole("region", { name: "Your texts" }).getByRole("link").last().focus();
		await press("Enter");
		const offer = side().getByRole("region", { name: "Suggestions" });
		await offer.waitFor();
		const { length } = (await shownOf(last)).sentences;
		for (let at = 0; at < length && (await offer.getByRole("button", { name: "Accept" }).count()) === 0; at++)
			await press("ArrowDown");
		await press("a");
		await coded().first().waitFor();
		await saved();
		expect((await shownOf(last)).positions).toHaveLength(1);
		expect(opened.person.complaints).toEqual([]);
	});
});

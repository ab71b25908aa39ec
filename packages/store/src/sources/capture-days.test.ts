import { expect, it } from "vitest";
import { saveEdits } from "../edits/edits.ts";
import { addAll, additionOf } from "../fixtures/additions.ts";
import { caseFolder, granted, withCase } from "../fixtures/case-folder.ts";
import { captureDays } from "./capture-days.ts";

const inFolder = caseFolder();
const PAGE = "https://val.example/1";
const OTHER = "https://ost.example/2";
const at = (id: string, text: string, capturedAt: string, address = PAGE) =>
	additionOf(id, text, { url: address, capturedAt, address });

it("counts captures and changed words by day, of all pages and of one, and lists those of a day", async () => {
	await withCase(inFolder("days.fissure"), async (file) => {
		await addAll(file, [
			at("a", "Valdara opens.", "2026-01-01T08:00:00Z"),
			at("b", "Ostmark.", "2026-01-01T23:59:59Z", OTHER),
		]);
		await addAll(file, [at("a", "Valdara opens.", "2026-01-02T08:00:00Z")]);
		await addAll(file, [at("a", "Valdara closes.", "2026-01-03T08:00:00Z")]);
		await addAll(file, [at("a", "Valdara closes.", "2026-01-04T08:00:00Z")]);
		await addAll(file, [at("c", "A file.", "2026-01-04", "folder/c.txt")]);
		await addAll(file, [
			additionOf("d", "No day.", { url: "https://nar.example/3", address: "https://nar.example/3" }),
		]);
		const sides = { before: "a", after: "a~2", changes: [], vanished: [], appeared: [] };
		granted(await saveEdits(file, [{ ...sides, class: "substantive", consequence: 40 }]));
		const all = granted(await captureDays(file));
		const day = (day: string, captures: number, pages: number, changed = 0, substantive = 0) => ({
			...{ day, captures, pages, changed, substantive },
		});
		expect(all).toEqual({
			...{ address: null, day: null, captures: [], undated: 1 },
			days: [day("2026-01-01", 2, 2), day("2026-01-02", 1, 1), day("2026-01-03", 1, 1, 1, 1), day("2026-01-04", 1, 1)],
		});
		expect(granted(await captureDays(file, { address: OTHER })).days).toEqual([day("2026-01-01", 1, 1)]);
		const third = granted(await captureDays(file, { address: PAGE, day: "2026-01-03" }));
		expect(third.captures).toMatchObject([
			{
				...{ address: PAGE, at: "2026-01-03T08:00:00Z", change: "words", documents: ["a~2"] },
				edit: { before: "a", after: "a~2", class: "substantive", consequence: 40 },
			},
		]);
		// The same bytes a day later are no second change.
		expect(granted(await captureDays(file, { day: "2026-01-04" })).captures).toMatchObject([
			{ address: PAGE, change: "same", edit: null },
		]);
		expect(granted(await captureDays(file, { day: "2026-01-01", limit: 1 })).captures).toHaveLength(1);
		expect(granted(await captureDays(file, { address: "https://nobody.example/" })).days).toEqual([]);
	});
});

it("counts two thousand captures", async () => {
	await withCase(inFolder("many.fissure"), async (file) => {
		const day = (n: number): string => new Date(Date.UTC(2020, 0, 1 + (n % 400), n % 24)).toISOString();
		await addAll(
			file,
			Array.from({ length: 2000 }, (_, n) => at(`p-${n}`, `Words ${n}.`, day(n), `https://val.example/${n}`)),
		);
		const { days } = granted(await captureDays(file));
		expect([days.length, days.reduce((sum, { captures }) => sum + captures, 0)]).toEqual([400, 2000]);
	});
});

import { type AnyOperation, type Context, formFaultOf, LOADERS, withSchemas } from "@fissure/app/operations";
import { failed } from "@fissure/model";
import { renderView } from "@fissure/report";
import { closeCase, openCase } from "@fissure/store";
import { describe, expect, it } from "vitest";
import { runServer } from "../fixtures/running.ts";

const filled = await runServer();
const empty = await runServer({ example: false });

interface News {
	readonly items: readonly {
		readonly id: string;
		readonly what: string;
		readonly seen: boolean;
		readonly alert: number | null;
		readonly words: readonly unknown[];
	}[];
	readonly unseen: number;
	readonly lastLook: string | null;
}

describe("the case", () => {
	it("says what it holds, who works on it, and what waits", async () => {
		expect(await filled.data("GET /api/case")).toMatchObject({
			...{ name: "port.fissure", who: "Ana", stale: 0, uncoded: 0 },
			version: expect.stringMatching(/^\d/u),
		});
		expect(await filled.data("GET /api/waiting")).toMatchObject({ toRead: 0, stale: 0, uncompared: 0 });
		expect(await empty.data("GET /api/case")).toMatchObject({ documents: 0, lastAction: null });
	});

	it("names actors and issues, those whose texts are held first", async () => {
		const names = await filled.data<{
			actors: { id: string; publishes: boolean; names: Record<string, string> }[];
			issues: unknown[];
			languages: string[];
			readLanguages: { code: string; unspaced: boolean }[];
		}>("GET /api/names");
		expect(names.actors.slice(0, 3).map(({ publishes }) => publishes)).toEqual([true, true, true]);
		expect(names.actors.find(({ id }) => id === "XVA")?.names).toEqual({
			en: "Valdara",
			zh: "瓦尔达拉",
			ru: "Вальдара",
			fr: "Valdara",
			es: "Valdara",
			ar: "فالدارا",
			uk: "Вальдара",
		});
		expect(names.issues.length).toBeGreaterThan(3);
		expect(names.languages.toSorted()).toEqual(["ar", "en", "es", "fr", "ru", "uk", "zh"]);
		expect(names.readLanguages.map(({ code, unspaced }) => [code, unspaced])).toEqual([
			["en", false],
			["zh", true],
			["ru", false],
			["fr", false],
			["es", false],
			["ar", false],
			["uk", false],
		]);
	});

	it("tells what is new with its words, and knows it as seen when a person has said so", async () => {
		const news = await filled.data<News>("GET /api/news");
		expect(news.items.length).toBeGreaterThan(3);
		expect(news.unseen).toBe(news.items.length);
		expect(news.items.every(({ words, what }) => what === "alert" || words.length > 0)).toBe(true);
		const alerts = news.items.flatMap(({ alert }) => alert ?? []);
		await filled.data("POST /api/news/seen", { alerts });
		expect(await filled.data<News>("GET /api/news")).toMatchObject({
			unseen: 0,
			items: [],
			lastLook: expect.any(String),
		});
		const all = await filled.data<News>("GET /api/news?since=everything");
		expect(all.items.map(({ id }) => id).toSorted()).toEqual(news.items.map(({ id }) => id).toSorted());
		expect(all.items.every(({ seen }) => seen)).toBe(true);
		expect(await filled.code("POST /api/news/seen", { alerts: [999_999] })).toBe("alert-missing");
	});

	it("counts what is held by publisher and period, gaps included", async () => {
		const coverage = await filled.data<{
			periods: string[];
			documents: number;
			publishers: { held: number[]; undated: number; documents: number }[];
		}>("GET /api/coverage?by=month");
		for (const { held, undated, documents } of coverage.publishers) {
			expect(held).toHaveLength(coverage.periods.length);
			expect(held.reduce((sum, one) => sum + one, undated)).toBe(documents);
		}
		expect(await filled.data("GET /api/coverage?languages=zh&kinds=readout")).toMatchObject({
			languages: [{ language: "zh" }],
		});
		expect(await empty.data("GET /api/coverage")).toMatchObject({ periods: [], publishers: [], documents: 0 });
	});

	it("lists what was done, shows one action, and takes the last back", async () => {
		const [last] = await filled.data<{ key: number; verb: string }[]>("GET /api/history?size=1&standing=true");
		const shown = await filled.data<{ action: { key: number } }>(`GET /api/history/${last?.key}`);
		expect(shown.action.key).toBe(last?.key);
		expect(await filled.code("GET /api/history/999999")).toBe("action-missing");
		expect(await filled.data("POST /api/undo", { dryRun: true })).toMatchObject({
			action: { key: last?.key },
			done: false,
		});
		expect(await filled.data("POST /api/undo", {})).toMatchObject({ action: { key: last?.key }, done: true });
		expect(await empty.code("POST /api/undo", {})).toBe("nothing-to-undo");
	});
});

/** What is asked of operations that need to be told something. */
const TOLD: Readonly<Record<string, object>> = {
	"check-brief": { text: "# A brief" },
	"copy-quotation": { id: "lorne-readout-en", start: "0", end: "40", as: "plain" },
	"document-history": { id: "lorne-readout-en" },
	"document-versions": { id: "lorne-readout-en" },
	"ever-said": { holder: "XVA", words: "corridor" },
	"list-places": { words: "corridor" },
	"print-actor": { actor: "XVA" },
	"print-issue": { issue: "sanctions" },
	"search-texts": { words: "corridor" },
	"show-actor": { actor: "XVA" },
	"show-document": { id: "lorne-readout-en" },
	"show-issue": { issue: "sanctions" },
};

it("answers with the form that each operation says, and what is typed says its form too", async () => {
	const who = { who: "Ana", now: () => "2026-01-01T00:00:00Z" };
	const opened = await openCase(filled.file, { readOnly: true, ...who });
	if (!opened.ok) throw new Error(opened.problem.message);
	const context: Context = {
		case: { file: filled.file, folder: "", reader: opened.value, ...who },
		print: async () => {},
		pathOfUpload: () => failed("upload-missing", "Expected no upload", ""),
	};
	const answered: string[] = [];
	const faults: string[] = [];
	for (const [name, load] of Object.entries(LOADERS)) {
		const operation: AnyOperation = await load();
		const { input, local, output } = await withSchemas(operation);
		const { view, write, json, command, effect, permission, subject } = operation;
		if ((view !== null || command?.formats?.includes("json") === true) && (json ?? output) === null)
			faults.push(`${name}: does not say what it writes as JSON`);
		// Others take longer, change the case, or are about several: what other tests see of them is checked as well.
		if (
			name === "critique" ||
			effect !== "reads" ||
			permission !== "read" ||
			subject !== "case" ||
			(json ?? output) === null
		)
			continue;
		const asked = (command === null || operation.http !== null ? input : local()).safeParse(TOLD[name] ?? {});
		if (!asked.success) continue;
		const outcome = await operation.run(asked.data, context);
		if (!outcome.ok) continue;
		const over = output?.safeParse(JSON.parse(JSON.stringify(outcome.value)));
		if (over?.success === false) faults.push(`${name}: ${over.error.message}`);
		const looks = { color: false, width: 100, bom: false };
		const typed =
			write !== null
				? await write(outcome.value, "json", looks)
				: view && (await renderView(view(outcome.value), "json", looks));
		const fault = typeof typed === "string" ? await formFaultOf(operation, JSON.parse(typed)) : null;
		if (fault !== null) faults.push(`${name}: ${fault}`);
		answered.push(name);
	}
	await closeCase(opened.value);
	expect(faults).toEqual([]);
	expect(answered.length).toBeGreaterThan(45);
});

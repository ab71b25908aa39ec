import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { failed } from "@fissure/core";
import { describe, expect, it } from "vitest";
import type { CaseChoice } from "../../case/case-choice.ts";
import { caseChoices, codeOf, fillCase, granted } from "../../fixtures/port-ellery.ts";
import { exportTiming, printTiming, showTiming } from "./timing.ts";

const choiceOf = caseChoices();
const contextOf = (choice: CaseChoice) => ({
	case: choice,
	print: async () => {},
	pathOfUpload: () => failed("upload-missing", "None", "id"),
});

const SHELLING = {
	...{ id: "shelling", name: "Shelling of Kelm", date: "2025-10-15T05:50+03:00" },
	issues: ["sorvia_naming", "arms_supply"],
} as const;
const TEXTS = ["valdara-readout-zh", "tesmark-readout-ru"];

describe("texts and events in time", () => {
	it("are hours apart, and lack topics that were on the table", async () => {
		const context = contextOf(await fillCase(choiceOf("hours.fissure")));
		const zones = { XVA: "+03:00", Tesmark: "Europe/Moscow" };
		const found = granted(await showTiming.run({ document: TEXTS, events: [SHELLING], zones }, context));
		const [occasion] = found.occasions;
		// A day in +03:00 begins 18 h 10 min after ten to six of the day before there.
		expect(occasion?.texts.map(({ from, to }) => [from, to])).toEqual([
			...[
				["2025-10-15T21:00Z", "2025-10-16T21:00Z"],
				["2025-10-15T21:00Z", "2025-10-16T21:00Z"],
			],
		]);
		const [distance] = occasion?.texts[0]?.events ?? [];
		expect(distance).toMatchObject({ event: "shelling", order: "after" });
		expect([distance?.least, distance?.most].map((one) => Math.round((one ?? 0) * 60))).toEqual([1090, 2530]);
		expect(occasion?.topics).toMatchObject([
			{ topic: "arms_supply", events: ["shelling"], said: [], maybe: false },
			{ topic: "sorvia_naming", missing: [] },
		]);
		expect(occasion?.topics[0]?.missing.toSorted()).toEqual(TEXTS.toSorted());
	});

	it("are read one by one where they pass filters, in a day of 50 hours where no zone is known", async () => {
		const context = contextOf(await fillCase(choiceOf("filters.fissure")));
		const asked = { publisher: ["XVA"], from: "2025-10-16", events: [SHELLING] };
		const found = granted(await showTiming.run(asked, context));
		expect(found.occasions.every(({ texts }) => texts.length === 1)).toBe(true);
		const text = found.occasions.flatMap(({ texts }) => texts).find(({ id }) => id === "valdara-readout-zh");
		expect([text?.from, text?.to, text?.zone]).toEqual(["2025-10-15T10:00Z", "2025-10-17T12:00Z", null]);
	});

	it("come from a file in YAML, JSON or CSV", async () => {
		const choice = await fillCase(choiceOf("files.fissure"));
		const context = contextOf(choice);
		const read = async (name: string, content: string) => {
			const path = join(choice.folder, name);
			writeFileSync(path, content);
			const shown = await printTiming.run({ document: TEXTS, eventsFile: path } as never, context);
			return shown.ok ? shown.value.report.events : shown.problem;
		};
		const event = { ...SHELLING, from: "2025-10-15T02:50Z", topics: SHELLING.issues };
		const { date: said, issues: _, ...rest } = event;
		const expected = [{ ...rest, said, to: "2025-10-15T02:50Z", actors: ["XTE"], source: "file" }];
		const yaml =
			"events:\n- { id: shelling, names: { en: [Shelling of Kelm] }, date: 2025-10-15T05:50+03:00, actors: [Tesmark], issues: [sorvia_naming, arms_supply] }\n";
		expect(await read("events.yaml", yaml)).toEqual(expected);
		expect(await read("events.json", JSON.stringify([{ ...SHELLING, actors: ["XTE"] }]))).toEqual(expected);
		const csv =
			"ID;Name;Date;Zone;Actors;Issues\nshelling;Shelling of Kelm;2025-10-15 05:50;+03:00;XTE;sorvia_naming|arms_supply\n";
		expect(await read("events.csv", csv)).toMatchObject([
			{ from: "2025-10-15T02:50Z", said: "2025-10-15 05:50 +03:00" },
		]);
		expect(await read("none.csv", "")).toEqual([]);
		for (const wrong of [
			"- { date: 2025-10 }",
			"- { name: x, date: soon }",
			"- { name: x, date: 2025-10-15, zone: Mars }",
			"- { date: 2025-10-15 }",
			"- x",
		])
			expect(await read("wrong.yaml", wrong)).toMatchObject({ code: "events-invalid" });
		expect(await read("wrong.yaml", "- { name: x, date: 2025-10-15, concepts: [nothing] }")).toMatchObject({
			code: "topic-unknown",
		});
	});

	it("are printed, and written as a page and a table", async () => {
		const context = contextOf(await fillCase(choiceOf("printed.fissure")));
		const asked = { document: TEXTS, events: [SHELLING] };
		const shown = granted(await printTiming.run(asked as never, context));
		const text = String(await printTiming.write?.(shown, "text", { color: false, width: 160, bom: false }));
		expect(text).toContain("2025-10-16, zone not known");
		expect(text).toMatch(/Shelling of Kelm\s+in neither text/u);
		expect(printTiming.exit?.(shown, {})).toBe("done");
		const file = async (format: "html" | "csv") =>
			granted(await exportTiming.run({ ...asked, format } as never, context));
		expect(String((await file("html")).body)).toContain("Missing topic");
		expect(String((await file("csv")).body).split("\r\n")[1]).toContain(",shelling,2025-10-15T02:50Z,");
	});

	it("need an event of the case, and a zone that there is", async () => {
		const context = contextOf(await fillCase(choiceOf("wrong.fissure")));
		expect(codeOf(await showTiming.run({ event: "nowhere" }, context))).toBe("event-missing");
		expect(codeOf(await showTiming.run({ document: TEXTS, zones: { XVA: "Mars" } }, context))).toBe("zone-unknown");
		const typed = { act: "", options: { event: "x" }, folder: ".", format: "text", words: ["a"] };
		expect(printTiming.typed?.(typed)).toContain("got both");
	});
});

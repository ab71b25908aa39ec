import { describe, expect, it } from "vitest";
import type { Case } from "../case/case.ts";
import { codeAll } from "../fixtures/accounts.ts";
import { addAll, additionOf } from "../fixtures/additions.ts";
import { caseFolder, granted, withCase } from "../fixtures/case-folder.ts";
import { setMuted } from "../mutes/mutes.ts";
import { conceptsOf, entriesWith, positionsOver, readingsOf, stancesOver } from "./positions-over.ts";

const inFolder = caseFolder();
const text = "Valdara supports the corridor. Ostmark does not. They met.";

const inCase = (name: string, work: (file: Case) => Promise<void>): Promise<void> =>
	withCase(inFolder(`${name}.fissure`), async (file) => {
		await addAll(file, [
			additionOf("b", text.replace("met", "talked"), { date: "2026-03-01", publisher: "VAL", venue: "Harbour forum" }),
			additionOf("a", text, { date: "2025", publisher: "VAL", speaker: "Ana Rell" }),
			additionOf("c", text.replace("met", "wrote"), { publisher: "VAL" }),
		]);
		await codeAll(file, {
			b: [{ stance: -2 }, { issue: "ports", stance: 1 }, { stance: 1, certainty: "low" }],
			a: [{ stance: 2 }, null, { stance: null }],
			c: [{ stance: 3 }, null, null],
		});
		await work(file);
	});

describe("positions over time", () => {
	it("come oldest first with statement and text, and what is unsure, muted or undated is counted", async () => {
		await inCase("over", async (file) => {
			const over = granted(await positionsOver(file));
			expect(over.positions.map(({ text: { id }, issue, stance }) => `${id} ${issue} ${stance}`)).toEqual([
				...["a grain 2", "a grain null", "b grain -2", "b ports 1"],
			]);
			expect(over.leftOut).toEqual({ unsure: 1, muted: 0, undated: 1, translated: 0 });
			expect(over.positions[0]).toMatchObject({
				...{ holder: "VAL", asserter: "VAL", manner: "own", agentless: false, hedges: ["perhaps"], target: null },
				attitude: { verb: "supports", scale: "support", rung: 5, negated: true, conditional: false },
				object: { concepts: ["grain-corridor"], actors: ["OST"], numbers: ["10 %"] },
				text: { date: "2025", dateLast: "2025-12-31", speaker: "Ana Rell", venue: null, events: [] },
			});
			expect(over.positions[1]?.attitude).toBe(null);
			expect(granted(await positionsOver(file, { unsure: true })).leftOut).toMatchObject({ unsure: 0 });
			expect(granted(await positionsOver(file, { unsure: true })).positions).toHaveLength(5);
		});
	});

	it("come as little as counting needs, with the same left out", async () => {
		await inCase("stances", async (file) => {
			const { stances, leftOut } = granted(await stancesOver(file));
			const over = granted(await positionsOver(file));
			expect(stances.map(({ key, stance }) => [key, stance])).toEqual(
				over.positions.map(({ key, stance }) => [key, stance]),
			);
			expect(leftOut).toEqual(over.leftOut);
			expect(stances[0]).toMatchObject({
				...{ issue: "grain", holder: "VAL", asserter: "VAL", manner: "own" },
				text: {
					id: "a",
					date: "2025",
					dateLast: "2025-12-31",
					publisher: "VAL",
					language: "en",
					parties: ["VAL", "OST"],
				},
			});
			expect(stances.map(({ start, end }) => [start, end])).toEqual(
				over.positions.map(({ start, end }) => [start, end]),
			);
			const concepts = granted(await conceptsOf(file, [...stances.map(({ key }) => key), 9_999]));
			expect(concepts).toEqual(new Map(over.positions.map(({ key, object }) => [key, object.concepts])));
			const readings = granted(await readingsOf(file, [...stances.map(({ key }) => key), 9_999]));
			expect([...readings.keys()].toSorted((a, b) => a - b)).toEqual([...concepts.keys()].toSorted((a, b) => a - b));
			expect(readings.get(stances[0]?.key ?? 0)).toEqual({
				...{ because: ["concept:grain-corridor"], concepts: over.positions[0]?.object.concepts },
			});
			expect(granted(await stancesOver(file, { issues: ["ports"] })).stances).toHaveLength(1);
		});
	});

	it("leave out what is muted, and lead to their sentences", async () => {
		await inCase("muted", async (file) => {
			granted(await setMuted(file, "ports", true));
			const { positions, leftOut } = granted(await positionsOver(file, { issues: ["grain", "ports"] }));
			expect(leftOut).toEqual({ unsure: 1, muted: 1, undated: 1, translated: 0 });
			const entries = granted(
				await entriesWith(
					file,
					positions.map(({ key }) => key),
				),
			);
			expect(positions.map(({ key }) => entries.get(key)?.sentence.exact)).toEqual([
				...["Valdara supports the corridor.", "They met.", "Valdara supports the corridor."],
			]);
		});
	});
});

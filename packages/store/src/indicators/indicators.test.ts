import type { Indicator } from "@fissure/model";
import { describe, expect, it } from "vitest";
import { caseFolder, codeOf, granted, withCase } from "../fixtures/case-folder.ts";
import { undo } from "../history/undo.ts";
import { indicatorsOf, observationsOf, removeIndicator, saveIndicator, saveObservations } from "./indicators.ts";

const inFolder = caseFolder();
const trade: Indicator = {
	...{ id: "trade", label: "Trade of Valdara with Ostmark", unit: "bn", source: "trade.csv" },
	...{ threshold: 10, direction: "above" },
};

describe("observe", () => {
	it("tells new values from revisions, and null from zero", async () => {
		await withCase(inFolder("observe.fissure"), async (file) => {
			granted(await saveIndicator(file, trade));
			const first = [
				{ date: "2026-02", value: null },
				{ date: "2026-01", value: 9.5 },
			];
			expect(granted(await saveObservations(file, "trade", first)).map(({ status }) => status)).toEqual(["new", "new"]);
			expect(granted(await saveObservations(file, "trade", [...first, { date: "2026-02", value: 0 }]))).toEqual([
				{ date: "2026-02", value: null, status: "held" },
				{ date: "2026-01", value: 9.5, status: "held" },
				{ date: "2026-02", value: 0, status: "revised", before: null },
			]);
			expect(granted(await observationsOf(file, "trade"))).toEqual([
				{ date: "2026-01", value: 9.5 },
				{ date: "2026-02", value: 0 },
			]);
			await undo(file);
			expect(granted(await observationsOf(file, "trade"))[1]).toEqual({ date: "2026-02", value: null });
			expect(codeOf(await saveObservations(file, "none", first))).toBe("indicator-missing");
			expect(codeOf(await observationsOf(file, "none"))).toBe("indicator-missing");
		});
	});
});

describe("saveIndicator", () => {
	it("keeps one definition of an id, and its observations with it", async () => {
		await withCase(inFolder("keep.fissure"), async (file) => {
			expect(granted(await saveIndicator(file, trade))).toBe("new");
			granted(await saveObservations(file, "trade", [{ date: "2026-01", value: 1 }]));
			expect(granted(await saveIndicator(file, trade))).toBe("held");
			expect(granted(await saveIndicator(file, { ...trade, threshold: null }))).toBe("changed");
			expect(granted(await indicatorsOf(file))).toEqual([{ ...trade, threshold: null }]);
			expect(granted(await observationsOf(file, "trade"))).toHaveLength(1);
			granted(await removeIndicator(file, "trade"));
			expect(granted(await indicatorsOf(file))).toEqual([]);
			expect(codeOf(await removeIndicator(file, "trade"))).toBe("indicator-missing");
			await undo(file);
			await undo(file);
			expect(granted(await indicatorsOf(file))).toEqual([trade]);
		});
	});
});

import { describe, expect, it } from "vitest";
import { codeAll } from "../fixtures/accounts.ts";
import { addAll, additionOf } from "../fixtures/additions.ts";
import { caseFolder, granted, withCase } from "../fixtures/case-folder.ts";
import { coverageByPeriod } from "./coverage-by-period.ts";
import { positionsByPublisher } from "./status.ts";

const inFolder = caseFolder();
const CODED = { coder: "lexicon@1", codebook: "book@1" };

const SPOKEN = "Valdara opens the corridor. Ostmark closes it.";

describe("heldByPeriod", () => {
	it("counts texts by publisher, period, language and kind, and how many were read, and with what", async () => {
		await withCase(inFolder("groups.fissure"), async (file) => {
			await addAll(file, [
				additionOf("a", `${SPOKEN} A.`, { date: "2024-05-01" }),
				additionOf("b", `${SPOKEN} B.`, { date: "2024-05-09" }),
				additionOf("c", `${SPOKEN} C.`, { date: "2024" }),
				additionOf("d", `${SPOKEN} D.`, { publisher: null }),
			]);
			await codeAll(file, { a: [{ stance: 3 }], c: [{ stance: null }] });
			await codeAll(file, { b: [] }, { codebook: "book@0" });
			const group = { publisher: "VAL", language: "en", kind: "speech" };
			expect(granted(await coverageByPeriod(file, "year", CODED))).toEqual([
				{ ...group, publisher: null, period: "", documents: 1, uncoded: 1, stale: 0 },
				{ ...group, period: "2024", documents: 3, uncoded: 0, stale: 1 },
			]);
			// A text of which only the year is known belongs to no month.
			expect(
				granted(await coverageByPeriod(file, "month", CODED)).map(({ period, documents }) => [period, documents]),
			).toEqual([
				["", 1],
				["", 1],
				["2024-05", 2],
			]);
			expect(granted(await coverageByPeriod(file, "year", CODED, { languages: ["zh"] }))).toEqual([]);
			expect(granted(await coverageByPeriod(file, "year", CODED, { kinds: ["speech"] }))).toHaveLength(2);
		});
	});

	it("counts what sources say now, not what they said before", async () => {
		await withCase(inFolder("versions.fissure"), async (file) => {
			const page = { date: "2024-05-01", url: "https://val.example/1" };
			await addAll(file, [additionOf("a", "Valdara opens.", page)]);
			await addAll(file, [additionOf("a", "Valdara closes.", page)]);
			expect(granted(await coverageByPeriod(file, "year", CODED)).map(({ documents }) => documents)).toEqual([1]);
		});
	});
});

describe("positionsByPublisher", () => {
	it("counts positions, those included whose stance could not be read", async () => {
		await withCase(inFolder("positions.fissure"), async (file) => {
			await addAll(file, [additionOf("a", SPOKEN), additionOf("o", `${SPOKEN} O.`, { publisher: "OST" })]);
			await codeAll(file, { a: [{ stance: 3 }, { stance: null }], o: [{ stance: 0 }] });
			expect(granted(await positionsByPublisher(file))).toEqual([
				{ publisher: "OST", positions: 1 },
				{ publisher: "VAL", positions: 2 },
			]);
		});
	});
});

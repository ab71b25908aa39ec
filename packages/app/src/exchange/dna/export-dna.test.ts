import { existsSync, readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { readEventList } from "@fissure/sources";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { isProof } from "../../../../../tools/in-proof.ts";
import { exportCase } from "../../operations/case/export-case.ts";
import { showNetwork } from "../../operations/series/network.ts";
import { choiceOf, codeOf, granted, now, withCase } from "../fixtures/case-folder.ts";
import { CODED_TEXTS, codedCase, freshFiles, positionsIn, textsIn, withPlainLinesIn } from "../fixtures/coded-case.ts";
import { exportDna } from "./export-dna.ts";
import { importDna } from "./import-dna.ts";
import { readProject } from "./read-project.ts";

const fresh = freshFiles();

describe("a case that goes out as a database of Discourse Network Analyzer and comes in again", () => {
	it("has the same texts and the same positions", { timeout: isProof ? 3_600_000 : 60_000 }, async () => {
		await fc.assert(
			fc.asyncProperty(CODED_TEXTS, async (texts) => {
				// Equal texts are one.
				const unlike = texts.map((one, at) => ({ ...one, text: `${one.text} (${at})` }));
				const file = await codedCase(fresh, unlike);
				const out = fresh(".dna");
				granted(await exportDna({ case: choiceOf(file), format: "dna", filters: {}, out }));
				const again = fresh(".fissure");
				await withCase(again, async () => {});
				granted(await importDna({ case: choiceOf(again), file: out, variables: {} }));
				const plain = await withPlainLinesIn(file, unlike);
				expect(await positionsIn(again)).toEqual(plain.positions);
				expect(await textsIn(again)).toEqual(plain.texts);
				fresh.remove();
			}),
			{ numRuns: isProof ? 1_000 : 4 },
		);
	});

	it("counts places in UTF-16 code units, which differ from characters after an emoji", async () => {
		const text = "𠮷🚢\r\nOstmark objects.";
		const start = text.indexOf("Ostmark");
		const said = { words: [start, start + 15] as const, by: "person:Ana", stance: -2, issue: "grain", note: null };
		const file = await codedCase(fresh, [{ text, date: "2026-01-02", said: [{ ...said, manner: "own" }] }]);
		const out = fresh(".dna");
		granted(await exportDna({ case: choiceOf(file), format: "dna", filters: {}, out }));
		const { statements, documents } = granted(await readProject(out));
		expect([statements[0]?.start, statements[0]?.end]).toEqual([5, 20]);
		expect(documents[0]?.text?.slice(5, 20)).toBe("Ostmark objects");
		expect(statements[0]).toMatchObject({
			...{ type: "DNA Statement", coder: "Ana", at: "2026-01-02T00:00:00" },
			values: { organization: "Ostmark", concept: "grain", agreement: 0, stance: -2 },
		});
	});

	it("gives a list of events as well, without what is on no side", async () => {
		const text = "Ostmark objects. Valdara agrees.";
		const said = (words: readonly [number, number], stance: number | null) =>
			({ words, by: "person:Ana", stance, issue: "grain", note: null, manner: "own" }) as const;
		const file = await codedCase(fresh, [
			{ text, date: "2026-01-02", said: [said([0, 15], -2), said([17, 31], null)] },
		]);
		const out = fresh(".csv");
		const report = granted(await exportDna({ case: choiceOf(file), format: "dna-events", filters: {}, out }));
		expect(report).toMatchObject({ statements: 2, withoutSide: 1, password: null });
		const list = granted(await readEventList(readFileSync(out), out));
		expect(list.statements).toMatchObject([
			{
				...{ at: "2026-01-02T00:00:00", start: 0, end: 15, coder: "Ana" },
				values: { organization: "Ostmark", agreement: 0, stance: -2 },
			},
		]);
	});

	it("takes the place of no file, and has only what passes where filters are given", async () => {
		const file = await codedCase(fresh, [{ text: "Ostmark objects.", date: undefined, said: [] }]);
		const out = fresh(".dna");
		const request = { case: choiceOf(file), format: "dna", filters: { issues: ["disarmament"] }, out } as const;
		expect(granted(await exportDna(request))).toMatchObject({ documents: 0, statements: 0, coders: ["Admin"] });
		expect(codeOf(await exportDna(request))).toBe("target-exists");
		const typed = exportCase.typed?.({ words: [], options: { format: "dna", bom: false }, folder: "." } as never);
		expect(typed).toMatch(/such as debate[.]dna/u);
	});
});

const SAMPLE = fileURLToPath(new URL("../../../../../../shared/data/dna/sample.dna", import.meta.url));
const GOLDEN = fileURLToPath(new URL("../../../../../../shared/golden/dna_sample_golden.json", import.meta.url));

describe.skipIf(!existsSync(SAMPLE))(
	"the sample of the other program, in and out and in (skipped: no shared data)",
	() => {
		it("gives its matrices and its polarization again", async () => {
			const [first, second, out] = [fresh(".fissure"), fresh(".fissure"), fresh(".dna")];
			for (const file of [first, second]) await withCase(file, async () => {});
			granted(await importDna({ case: choiceOf(first), file: SAMPLE, variables: {} }));
			granted(await exportDna({ case: choiceOf(first), format: "dna", filters: {}, out }));
			const report = granted(await importDna({ case: choiceOf(second), file: out, variables: {} }));
			expect(report).toMatchObject({ documents: 7, statements: 40, positions: 40, issues: 6 });
			expect(await positionsIn(second)).toEqual(await positionsIn(first));
			const context = {
				case: { ...choiceOf(second), now },
				print: async () => {},
				pathOfUpload: () => ({ ok: false as const, problem: { code: "none", message: "None", place: "" } }),
			};
			const golden = JSON.parse(readFileSync(GOLDEN, "utf8")).onemode as Readonly<Record<string, number[][]>>;
			for (const [name, matrix] of Object.entries(golden)) {
				const [measure, normalise] = name.split("/") as ["subtract", "jaccard"];
				const asked = { measure, normalise, dnaCompatible: "1", polarization: "1" } as const;
				const { ties, polarization } = granted(await showNetwork.run(asked, context));
				const sum = ties.reduce((total, { value }) => total + 2 * value, 0);
				expect(Math.abs(sum - matrix.flat().reduce((total, value) => total + value, 0))).toBeLessThan(1e-8);
				for (const { from, to, value } of ties) expect(Math.abs(value - (matrix[from]?.[to] ?? 0))).toBeLessThan(1e-9);
				expect(polarization?.compatible.value.toFixed(7)).toBe("0.5342493");
			}
		});
	},
);

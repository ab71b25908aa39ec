import { existsSync, readFileSync, writeFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { readEventList } from "@fissure/sources";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { isProof } from "../../../../../tools/in-proof.ts";
import { inCase } from "../../case/in-case.ts";
import { exportCase } from "../../operations/case/export-case.ts";
import { showNetwork } from "../../operations/series/network.ts";
import { addTexts, caseFolder, choiceOf, codeOf, granted, now, withCase } from "../fixtures/case-folder.ts";
import { importPositions } from "../positions/import-positions.ts";
import { withPlainLines } from "./case-project.ts";
import { exportDna } from "./export-dna.ts";
import { importDna } from "./import-dna.ts";
import { readProject } from "./read-project.ts";

const inFolder = caseFolder();
let number = 0;
const fresh = (ending: string): string => inFolder(`${++number}${ending}`);

/** What of the positions of a case a database can hold, in whatever order. */
async function positionsIn(file: string) {
	const entries = await inCase(choiceOf(file), "read", async (open, store) => {
		const found = [];
		for await (const position of store.eachPosition(open, {})) found.push(granted(position).entry);
		return { ok: true as const, value: found };
	});
	return granted(entries)
		.map(({ document, quote, holder, asserter, manner, status, stance, because, note, issue, coder }) => ({
			...{ document: document.id, exact: quote.exact, start: quote.start, holder, asserter, manner, status, stance },
			...{ because, note: note ?? null, issue, coder: coder.replace(/@[0-9a-f]{12}$/u, "") },
		}))
		.map((one) => JSON.stringify(one))
		.sort();
}

const textsIn = async (file: string) =>
	granted(
		await inCase(choiceOf(file), "read", async (open, store) => {
			const named = granted(await store.namedDocuments(open));
			return { ok: true as const, value: await Promise.all(named.map(({ id }) => store.readDocument(open, id))) };
		}),
	)
		.map((one) => ({ ...one, sha256: null, guessed: null }))
		.sort((a, b) => ((a.id ?? "") < (b.id ?? "") ? -1 : 1));

interface Said {
	readonly words: readonly [number, number];
	readonly by: string;
	readonly stance: number | null;
	readonly issue: string;
	readonly note: string | null;
	readonly manner: "own" | "counterpart" | "joint";
}

/** A case of these texts, with positions that persons and a model put down elsewhere. */
async function caseOf(
	texts: readonly { readonly text: string; readonly date: string | undefined; readonly said: readonly Said[] }[],
) {
	const file = fresh(".fissure");
	await withCase(file, (open) =>
		addTexts(
			open,
			texts.map(({ text, date }, at) => ({
				...{ id: `t${at}`, text, title: `Title ${at}`, publisher: at % 2 === 0 ? "VAL" : null },
				...(date === undefined ? {} : { date }),
			})),
		),
	);
	const lines = texts.flatMap(({ text, said }, at) =>
		said.map(({ words: [start, end], by, stance, issue, note, manner }) => ({
			...{
				issue,
				holder: "Ostmark",
				asserter: "VAL",
				manner,
				stance,
				status: "asserted",
				because: ["rule:a", "rule;b"],
			},
			...(note === null ? {} : { note }),
			coder: by,
			document: { id: `t${at}` },
			quote: { exact: text.slice(start, end), start, end },
		})),
	);
	const given = fresh(".jsonl");
	writeFileSync(given, lines.map((line) => `${JSON.stringify(line)}\n`).join(""));
	const taken = granted(await importPositions({ case: choiceOf(file), file: given }));
	expect(taken.refused).toEqual({});
	return file;
}

const WORD = fc.constantFrom("Valdara", "objects", "🚢", "𠮷走廊", "grain", "é", "\r\n", "\n", ". ");
const TEXT = fc.array(WORD, { minLength: 3, maxLength: 12 }).map((words) => `Start ${words.join(" ")} end.`);
const DATE = fc.constantFrom(undefined, "2014", "2014-03", "2014-03-31", "1814-12-24");

/** Words of a text: whole characters, with a letter at either end. */
function spanIn(text: string, a: number, b: number): readonly [number, number] {
	const words = Array.from(
		text.matchAll(/[\p{L}\p{N}]+/gu),
		(match) => [match.index, match.index + match[0].length] as const,
	);
	const [first, last] = [words[a % words.length], words[b % words.length]] as const;
	return [Math.min(first?.[0] ?? 0, last?.[0] ?? 0), Math.max(first?.[1] ?? 0, last?.[1] ?? 0)];
}

const SAID = fc.record({
	at: fc.tuple(fc.nat(), fc.nat()),
	by: fc.constantFrom("person:Ana", "model:careful", "person:Ben"),
	stance: fc.constantFrom(-3, -2, -1, 0, 1, 2, 3, null),
	issue: fc.constantFrom("grain", "ports", "走廊"),
	note: fc.constantFrom(null, "Why so.", "two\nlines 🚢"),
	manner: fc.constantFrom("own" as const, "counterpart" as const, "joint" as const),
});
const TEXTS = fc.array(
	fc.record({ text: TEXT, date: DATE, said: fc.array(SAID, { maxLength: 4 }) }).map(({ text, date, said }) => {
		// Of several codings of one text the ledger has the one that counts.
		const by = said[0]?.by ?? "person:Ana";
		return { text, date, said: said.map(({ at: [a, b], ...one }) => ({ ...one, by, words: spanIn(text, a, b) })) };
	}),
	{ minLength: 1, maxLength: 3 },
);

describe("a case that goes out as a database of Discourse Network Analyzer and comes in again", () => {
	it("has the same texts and the same positions", async () => {
		await fc.assert(
			fc.asyncProperty(TEXTS, async (texts) => {
				// Equal texts are one.
				const unlike = texts.map((one, at) => ({ ...one, text: `${one.text} (${at})` }));
				const file = await caseOf(unlike);
				const out = fresh(".dna");
				granted(await exportDna({ case: choiceOf(file), format: "dna", filters: {}, out }));
				const again = fresh(".fissure");
				await withCase(again, async () => {});
				granted(await importDna({ case: choiceOf(again), file: out, variables: {} }));
				const plain = (await positionsIn(file)).map((line) => {
					const { exact, start, document, ...rest } = JSON.parse(line);
					const whole = unlike[Number(document.slice(1))]?.text ?? "";
					return JSON.stringify({
						...{ document, exact: withPlainLines(exact).text, start: withPlainLines(whole).placeOf(start) },
						...rest,
					});
				});
				expect(await positionsIn(again)).toEqual(plain.sort());
				expect(await textsIn(again)).toEqual(
					(await textsIn(file)).map((one) => ({ ...one, text: withPlainLines(one.text ?? "").text })),
				);
			}),
			{ numRuns: isProof ? 1_000 : 4 },
		);
	});

	it("counts places in UTF-16 code units, which differ from characters after an emoji", async () => {
		const text = "𠮷🚢\r\nOstmark objects.";
		const start = text.indexOf("Ostmark");
		const said = { words: [start, start + 15] as const, by: "person:Ana", stance: -2, issue: "grain", note: null };
		const file = await caseOf([{ text, date: "2026-01-02", said: [{ ...said, manner: "own" }] }]);
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
		const file = await caseOf([{ text, date: "2026-01-02", said: [said([0, 15], -2), said([17, 31], null)] }]);
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
		const file = await caseOf([{ text: "Ostmark objects.", date: undefined, said: [] }]);
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

import type { Account, Finding } from "@fissure/model";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { draws } from "../../../../tools/in-proof.ts";
import { contradiction } from "../comparators/contradiction.ts";
import { CONTEXT, kestria, norland } from "../comparators/fixtures/accounts.ts";
import { alignedPassages } from "./aligned-passages.ts";

const aligned = (accounts: readonly Account[], findings: readonly Finding[] = []): readonly string[] =>
	alignedPassages(accounts, findings, CONTEXT.concepts).map(
		({ kind, quotes: [mine, theirs] }) => `${kind}: ${mine.exact} | ${theirs.exact}`,
	);

const KEEPERS = "President Brenner promised that the lighthouse keepers would return before winter.";

describe("passages of two texts", () => {
	it.each([
		["same", "the same words", KEEPERS, KEEPERS],
		[
			"reworded",
			"most of the words",
			KEEPERS,
			"Brenner promised that keepers of the lighthouse would return once winter was over.",
		],
		["reworded", "another language, Chinese", "Norland supports the ceasefire.", "哈沃森支持停火。"],
		[
			"reworded",
			"another language, Russian",
			"Norland supports the ceasefire.",
			"Халворсен поддержал прекращение огня.",
		],
	])("are aligned as %s: %s", (kind, _, mine, theirs) => {
		expect(aligned([norland(`The talks were long. ${mine}`), kestria(`${theirs}`)])).toEqual([
			`${kind}: ${mine} | ${theirs}`,
		]);
	});

	it.each([
		["other words", KEEPERS, "The orchestra of Kestria played in the evening."],
		["another holder", "President Halvorsen supported the ceasefire.", "凯斯特支持停火。"],
		["a heading", "Lighthouse keepers return before winter", "Lighthouse keepers return before winter"],
		["a thing of no issue in another language", "Norland spoke of the orchestra.", "哈沃森提到港务。"],
	])("are not aligned: %s", (_, mine, theirs) => {
		expect(aligned([norland(mine), kestria(theirs)])).toEqual([]);
	});

	it("differ where each side takes the opposite view of one thing, and where a finding says so", () => {
		expect(aligned([norland("Norland opposes sanctions."), kestria("Kestria supports sanctions.")])).toEqual([
			"differs: Norland opposes sanctions. | Kestria supports sanctions.",
		]);
		expect(
			aligned([norland("Brenner opposed sanctions on grain."), kestria("Brenner supported sanctions on grain.")]),
		).toEqual(["differs: Brenner opposed sanctions on grain. | Brenner supported sanctions on grain."]);
		const accounts = [norland("President Brenner opposed sanctions."), kestria("凯斯特支持制裁。")];
		const found = contradiction.compare(accounts, CONTEXT);
		expect(found).toHaveLength(1);
		expect(aligned(accounts, found)).toEqual(["differs: President Brenner opposed sanctions. | 凯斯特支持制裁。"]);
	});

	it("are not aligned where a finding says that the other text lacks the words", () => {
		const accounts = [norland(KEEPERS), kestria(KEEPERS)];
		const [{ quotes } = { quotes: null }] = alignedPassages(accounts, [], CONTEXT.concepts);
		const missing = {
			...{ kind: "omission", carriedBy: "norland", against: ["kestria"], issue: null },
			...{ evidence: [quotes?.[0]], instead: [] },
		} as unknown as Finding;
		expect(aligned(accounts, [missing])).toEqual([]);
		expect(aligned(accounts, [{ ...missing, against: ["orvena"] }])).toHaveLength(1);
	});

	it("are aligned alike whichever text comes first, and none with two others", () => {
		const SENTENCES = [
			KEEPERS,
			"Norland supports the ceasefire.",
			"Norland opposes sanctions.",
			"The lighthouse keepers would return, Brenner promised, before the winter.",
			"The two sides discussed the pipeline and the grain corridor.",
			"The weather was fine.",
		];
		const text = fc.uniqueArray(fc.constantFrom(...SENTENCES), { minLength: 1 }).map((some) => some.join(" "));
		fc.assert(
			fc.property(text, text, (mine, theirs) => {
				const [one, other] = [norland(mine), kestria(theirs)];
				const passages = alignedPassages([one, other], [], CONTEXT.concepts).filter(({ kind }) => kind !== "differs");
				for (const at of [0, 1] as const) {
					const starts = passages.map(({ quotes }) => quotes[at].start);
					expect(new Set(starts).size).toBe(starts.length);
				}
				const keyed = (accounts: readonly Account[]): readonly string[] =>
					alignedPassages(accounts, [], CONTEXT.concepts)
						.map(({ kind, quotes }) =>
							[kind, ...quotes.toSorted((a, b) => (a.document < b.document ? -1 : 1)).map(({ exact }) => exact)].join(
								"|",
							),
						)
						.toSorted();
				expect(keyed([other, one])).toEqual(keyed([one, other]));
			}),
			{ numRuns: draws(60) },
		);
	});
});

import type { Account, Statement } from "@fissure/model";
import { describe, expect, it } from "vitest";
import { alignVersions } from "./align-versions.ts";

interface Sentence {
	readonly words: string;
	readonly concepts?: readonly string[];
	readonly scale?: string;
	readonly rung?: number;
	readonly negated?: boolean;
}

const account = (id: string, sentences: readonly Sentence[]): Account => {
	const text = sentences.map(({ words }) => words).join(" ");
	let at = 0;
	const spans = sentences.map(({ words }) => {
		const start = at;
		at += words.length + 1;
		return { start, end: start + words.length, paragraph: 0 };
	});
	const statements = sentences.map(
		({ words, concepts = [], scale = "support", rung = 5, negated = false }, sentence) => ({
			quote: { document: id, start: spans[sentence]?.start ?? 0, end: spans[sentence]?.end ?? 0, exact: words },
			attitude: { verb: words, scale, rung, polarity: 1, negated, conditional: false, intensified: false },
			object: { concepts, actors: [], numbers: [] },
			sentence,
		}),
	);
	const rest = { sentences: spans, mentions: [], statements: statements as unknown as readonly Statement[] };
	return { document: { id, text }, ...rest } as unknown as Account;
};

const FIRST: readonly Sentence[] = [
	{ words: "acknowledges the strait rule", concepts: ["strait", "rule"], rung: 3 },
	{ words: "supports the northern lock", concepts: ["lock", "north"] },
];

describe("two language versions", () => {
	it("differ where a verb is on another rung, or only one is negated", () => {
		const second = [
			{ words: "recognises the strait rules", concepts: ["strait", "rule"], rung: 6 },
			{ words: "does not support the lock", concepts: ["lock", "north"], negated: true },
		];
		const found = alignVersions(account("en", FIRST), account("zh", second));
		expect(found).toMatchObject({ agreement: 1, isVersion: true, lacks: [] });
		expect(found.verbs.map(({ concept, rungs, row }) => [concept, rungs, row])).toEqual([
			["strait", -3, 0],
			["rule", -3, 0],
			["lock", 0, 1],
			["north", 0, 1],
		]);
		expect(alignVersions(account("en", FIRST), account("ru", FIRST)).verbs).toEqual([]);
	});

	it("lack a sentence whose concepts are in no sentence of the other", () => {
		const more = [...FIRST, { words: "reopens the old ferry route", concepts: ["ferry", "route"] }];
		const found = alignVersions(account("en", more), account("zh", FIRST));
		expect(found.lacks.map(({ quote, anchors }) => [quote.exact, anchors])).toEqual([
			["reopens the old ferry route", ["ferry", "route"]],
		]);
		const moved = alignVersions(account("en", more), account("zh", [...more].reverse()));
		expect(moved.lacks).toEqual([]);
	});

	it("are none where they share too little, and nothing is said of them", () => {
		const other = FIRST.map(({ words }, at) => ({ words, concepts: [`other-${at}`, "else"], rung: 9 }));
		expect(alignVersions(account("en", FIRST), account("zh", other))).toMatchObject({
			...{ isVersion: false, verbs: [], lacks: [] },
		});
	});

	it("are not compared where one only reports; a concept that a statement has twice is one", () => {
		const twice = [{ words: "notes and recognises the strait", concepts: ["strait", "strait"], rung: 6 }];
		const reported = [{ words: "was told of the strait", concepts: ["strait"], scale: "report", rung: 0 }];
		const one = account("en", [{ words: "acknowledges the strait", concepts: ["strait"], rung: 3 }]);
		expect(alignVersions(one, account("zh", reported)).verbs).toEqual([]);
		expect(alignVersions(one, account("zh", twice)).verbs).toHaveLength(1);
	});
});

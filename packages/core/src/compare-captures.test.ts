import { readFileSync } from "node:fs";
import { gunzipSync } from "node:zlib";
import { CHANGE_KINDS, type Edit } from "@fissure/model";
import { describe, expect, it } from "vitest";
import { inTime, isProof } from "../../../tools/in-proof.ts";
import { hasSharedData, shippedLexicon } from "./coding/fixtures/shipped.ts";
import { SMALL_WORLD, textOf } from "./coding/fixtures/small-world.ts";
import { buildLexicon } from "./coding/lexicon/lexicon.ts";
import { compareCaptures } from "./compare-captures.ts";
import { EDIT_CASES } from "./edits/fixtures/edit-cases.ts";

const lexicon = buildLexicon(SMALL_WORLD);
/** A dictionary of the words that the cases misspell. */
const DICTIONARY = new Set(["government", "receive", "causal", "casual", "trial", "trail", "united", "untied"]);
const isWord = (word: string): boolean => DICTIONARY.has(word);
const compare = (before: string, after: string): Edit | null =>
	compareCaptures(textOf(before, { id: "before" }), textOf(after, { id: "after" }), lexicon, { isWord });

/** Of hostile pages: what takes long is asked in proof. */
const SIZE = isProof ? 1000 : 100;

const isCosmetic = (kind: (typeof CHANGE_KINDS)[number]): boolean =>
	CHANGE_KINDS.indexOf(kind) >= CHANGE_KINDS.indexOf("markup");

describe("two captures of a page", () => {
	it.each(EDIT_CASES)("%j → %j: %s", (before, after, kind) => {
		for (const edit of [compare(before, after), compare(after, before)]) {
			if (kind === null) expect(edit).toBeNull();
			else {
				expect(edit?.changes.map(({ kinds }) => kinds[0])).toContain(kind);
				expect(edit?.class).toBe(isCosmetic(kind) ? "cosmetic" : "substantive");
			}
		}
	});

	it("shows exact words of both captures", () => {
		for (const [before, after] of EDIT_CASES) {
			for (const change of compare(before, after)?.changes ?? []) {
				if (change.before !== null)
					expect(before.slice(change.before.start, change.before.end)).toBe(change.before.exact);
				if (change.after !== null) expect(after.slice(change.after.start, change.after.end)).toBe(change.after.exact);
			}
		}
	});

	it("takes a moved sentence and a moved paragraph for one move each, and for no lost position", () => {
		const first = "Norland supports the grain corridor to the sea.";
		const second = "The harbour was cleaned by forty divers.";
		const third = "The envoys went to the hills in the evening.";
		const fourth = "Bread was given to all who came.";
		const edit = compare([first, second, third].join(" "), [second, third, first].join(" "));
		expect(edit?.changes.map(({ op }) => op)).toEqual(["moved"]);
		expect(edit?.changes[0]?.before?.exact).toBe(first);
		expect(edit?.readings?.vanished).toEqual([]);
		expect(edit?.readings?.appeared).toEqual([]);
		const paragraphs = compare(
			[`${first} ${second}`, third, fourth].join("\n\n"),
			[third, fourth, `${first} ${second}`].join("\n\n"),
		);
		expect(paragraphs?.changes.map(({ op }) => op)).toEqual(["moved"]);
		expect(paragraphs?.changes[0]?.after?.exact).toBe(`${first} ${second}`);
	});

	it("names the position that went, and ranks it above a number", () => {
		const gone = compare("They met. Norland supports the grain corridor.", "They met.");
		expect(gone?.readings?.vanished.map(({ issue }) => issue)).toEqual(["grain"]);
		expect(gone?.readings?.mentionsVanished.map(({ issue }) => issue)).toEqual(["grain"]);
		const number = compare("They met 12 times.", "They met 13 times.");
		const word = compare("They met at noon.", "They met at night.");
		expect(gone?.consequence).toBeGreaterThan(number?.consequence ?? 100);
		expect(number?.consequence).toBeGreaterThan(word?.consequence ?? 100);
		expect(gone?.because).toContain("1 position vanished");
	});

	it("does not know what it could not read: null is not none", () => {
		const noPublisher = { publisher: null } as const;
		const edit = compareCaptures(
			textOf("They met 12 times.", noPublisher),
			textOf("They met 13 times.", noPublisher),
			lexicon,
		);
		expect(edit?.class).toBe("substantive");
		expect(edit?.readings).toBeNull();
	});

	it("is not sure of slips of the pen without a dictionary", () => {
		const edit = compareCaptures(textOf("The goverment met."), textOf("The government met."), lexicon);
		expect(edit?.class).toBe("substantive");
	});

	it("finds one changed word among sixty thousand at once", async () => {
		const line = (at: number): string =>
			`In the year of the flood ${at} carts of grain went over the ${at} bridges of Norland.`;
		const text = Array.from({ length: 4000 }, (_, at) => line(at)).join("\n\n");
		// Measured at a tenth of this on a quiet machine.
		const edit = await inTime(1000, () => compare(text, text.replace("2000 carts", "not 2000 carts")));
		expect(edit?.changes.map(({ kinds }) => kinds[0])).toEqual(["negation"]);
	});

	it("reads a long page only around its change, and quotes it where it stands", () => {
		const filler = Array.from({ length: 900 }, (_, at) => `On day ${at} the carts of the river went on to the hills.`);
		const before = [...filler, "Norland supports the grain corridor.", ...filler].join("\n\n");
		const after = [...filler, "Norland opposes the grain corridor.", ...filler].join("\n\n");
		const edit = compare(before, after);
		expect(edit?.readings?.vanished).toHaveLength(1);
		expect(edit?.readings?.appeared).toHaveLength(1);
		for (const [text, positions] of [
			[before, edit?.readings?.vanished ?? []],
			[after, edit?.readings?.appeared ?? []],
		] as const)
			for (const { quote } of positions) {
				expect(text.slice(quote.start, quote.end)).toBe(quote.exact);
				expect(quote.exact).toContain("grain corridor");
			}
	});

	it("comes to an end on hostile pages", async () => {
		await inTime(20_000, () => {
			expect(compare("a b ".repeat(20 * SIZE), "b a ".repeat(19 * SIZE))).not.toBeNull();
			expect(compare("<".repeat(50 * SIZE), "<a".repeat(25 * SIZE))).not.toBeNull();
			expect(compare(`x${" not".repeat(30 * SIZE)}`, `y${" not".repeat(29 * SIZE)}`)?.class).toBe("substantive");
		});
	});
});

interface Pair {
	readonly id: string;
	readonly before: string;
	readonly after: string;
}
const EDITS = new URL("../../../../shared/data/whitehouse-page-edits/edits.jsonl.gz", import.meta.url);

/** Of the 336 edits every fifth is tried, and all in proof. */
const STEP = isProof ? 1 : 5;

describe.skipIf(!hasSharedData)("edits of real pages (skipped: no shared data)", () => {
	const pairs = hasSharedData
		? gunzipSync(readFileSync(EDITS))
				.toString()
				.trim()
				.split("\n")
				.filter((_, at) => at % STEP === 0)
				.map((line) => JSON.parse(line) as Pair)
		: [];
	const shipped = hasSharedData ? shippedLexicon() : lexicon;
	const page = (id: string, text: string) => textOf(text, { id, language: "en", publisher: "USA" });
	const wrapped = (text: string): string => text.replaceAll(/((?:\S+ ){9}\S+) /gu, "$1\n").replaceAll("'", "’");

	/** Crude on purpose, and no code of ours: what a reader would count by hand. */
	const counted = (text: string): string =>
		(
			text
				.replaceAll(/<[^<>]*>/gu, " ")
				.replaceAll(/https?:\S+|\S*%[0-9A-F]{2}\S*/gu, " ")
				.replaceAll(/^(?:updated|last updated)[^\n]*\d{4}\W*$/gimu, " ")
				.replaceAll(/^1\. Home 2\. News.*$/gmu, " ")
				.toLowerCase()
				.match(/\b(?:not|no|never|nor|neither|without|cannot|none)\b|n['’]t\b|\d+(?:[.,]\d+)*/gu) ?? []
		)
			.map((item) => item.replaceAll(",", ""))
			.toSorted()
			.join(" ");

	it("finds every one, and calls every changed denial and number substantive", () => {
		const edits = pairs.map(({ id, before, after }) => ({
			id,
			edit: compareCaptures(page(`${id}-before`, before), page(`${id}-after`, after), shipped),
			isCounted: counted(before) !== counted(after),
		}));
		expect(edits.filter(({ edit }) => edit === null).map(({ id }) => id)).toEqual([]);
		expect(edits.filter(({ isCounted }) => isCounted).length).toBeGreaterThan(80 / STEP);
		expect(
			edits.filter(({ edit, isCounted }) => isCounted && edit?.class !== "substantive").map(({ id }) => id),
		).toEqual([]);
	}, 120_000);

	it("finds none in a page against itself, in the same print or another", () => {
		const found = pairs.filter(
			({ id, before }) =>
				compareCaptures(page(id, before), page(id, before), shipped) !== null ||
				compareCaptures(page(id, before), page(id, wrapped(before)), shipped) !== null,
		);
		expect(found.map(({ id }) => id)).toEqual([]);
	}, 120_000);
});

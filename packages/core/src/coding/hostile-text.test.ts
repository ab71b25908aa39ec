import { expect, it } from "vitest";
import { itInProof, timeOf } from "../../../../tools/in-proof.ts";
import { codeDocument } from "./code-document.ts";
import { lexicon } from "./fixtures/held.ts";
import { SMALL_WORLD, textOf } from "./fixtures/small-world.ts";
import { buildLexicon } from "./lexicon/lexicon.ts";

/** Half a second and less on an idle machine; a reader that looks at every pair of words would take minutes. */
const PATIENCE_MS = 8_000;
const SIZE = 100_000;

itInProof.each([
	["who speaks", "President Halvorsen said that "],
	["views", "Norland supports the grain corridor and Kestria opposes sanctions, "],
	["denials", "does not support sanctions and never supports "],
	["names", "Norland and Kestria and "],
	["talks", "discussed the grain corridor, "],
	["apostrophes", "Halvorsen's'''''''''''''''''''''''''''''' "],
	["Chinese views", "诺方坚定支持停火，"],
	["Chinese names", "哈沃森指出布伦纳"],
	["Russian views", "Халворсен подчеркнула важность зернового коридора, "],
	["numbers", "12 million dollars, "],
])("reads 100,000 characters without a full stop in reasonable time: %s", (_, unit) => {
	const text = unit.repeat(Math.ceil(SIZE / unit.length));
	const read = () => expect(codeDocument(textOf(text), lexicon).ok).toBe(true);
	expect(timeOf(read)).toBeLessThan(PATIENCE_MS);
});

it("names a term of a codebook that a text makes match in too many ways", { timeout: 60_000 }, () => {
	const costly = "the ~20 the ~20 corridor";
	const [frame, ...frames] = SMALL_WORLD.frames;
	if (frame === undefined) throw new RangeError("Expected a frame in the small world, got none");
	const slow = buildLexicon({
		...SMALL_WORLD,
		frames: [{ ...frame, terms: { ...frame.terms, en: [costly] } }, ...frames],
	});
	const outcome = codeDocument(textOf("the the the the corridx ".repeat(20_000)), slow);
	expect(outcome).toMatchObject({ ok: false, problem: { code: "term-too-costly" } });
	expect(!outcome.ok && outcome.problem.message).toContain(costly);
});

import type { Quotation } from "@fissure/model";
import { describe, expect } from "vitest";
import { itInProof, timeOf } from "../../../../tools/in-proof.ts";
import { quotationsIn } from "../drafts/quotations/quotations-in.ts";
import { anchorIn } from "./anchor-in.ts";

/** Held text, then the words quoted from it: shapes in which a search can lose its way. */
const SHAPES: readonly (readonly [name: string, searched: string, quoted: string])[] = [
	["one word over and over", "a ".repeat(200_000), `${"a ".repeat(3000)}b`],
	["elisions between words that stand everywhere", "a ".repeat(200_000), `${"a … ".repeat(200)}b`],
	["insertions between words that stand everywhere", "we will ".repeat(50_000), `${"we [x] will [y] ".repeat(200)}b`],
	["a refrain, stitched", "we support peace ".repeat(20_000), `we … ${"support … peace … we … ".repeat(8)}war`],
	["hyphens at the end of every line", "co-\n".repeat(100_000), `${"co".repeat(2000)}x`],
	["unseen signs without end", `a${"\u200b".repeat(300_000)}b`, "ab"],
	["accents without end", `a${"\u0301".repeat(200_000)}`, "a\u0301\u0301"],
	["spaces without end", `peace${" ".repeat(300_000)}now`, "peace now"],
	["a number without end", "1".repeat(200_000), "1".repeat(100)],
	["a Chinese number without end", "三".repeat(200_000), "三".repeat(100)],
	["pages of one word", `${"peace\n\f— 12 —\n".repeat(30_000)}now`, `${"peace ".repeat(300)}war`],
	["overrides that are never closed", "\u202ea".repeat(100_000), "aaaa"],
	["initials without end", "A.".repeat(100_000), "A.A.A.B"],
];

/** On a busy machine; a search that lost its way took minutes. */
const MILLISECONDS = 10_000;

describe("looking for quoted words", () => {
	itInProof.each(SHAPES)("takes no longer where the text has %s", (_, searched, quoted) => {
		const quotation = quotationsIn(`They said: “${quoted}” and left.`).find(
			({ inside }) => inside === null,
		) as Quotation;
		expect(timeOf(() => anchorIn(quotation, { id: "held", text: searched }))).toBeLessThan(MILLISECONDS);
	});
});

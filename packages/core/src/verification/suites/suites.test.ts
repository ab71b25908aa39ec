import { readdirSync, readFileSync } from "node:fs";
import { languageOf } from "@fissure/languages";
import type { Document } from "@fissure/model";
import { describe, expect, it } from "vitest";
import { parse } from "yaml";
import { isProof } from "../../../../../tools/in-proof.ts";
import { shippedLexicon } from "../../coding/fixtures/shipped.ts";
import { readDraft } from "../../drafts/read-draft.ts";
import { verifyDraft } from "../../verify-draft.ts";

/** What is tried on a quotation: changed letters and words, words left out, negations, numbers, and true words misused. */
const FAMILIES = ["adversarial", "elision", "negation", "number", "misuse"] as const;
type Family = (typeof FAMILIES)[number];

/** Drafts that quote one source: those that an editor lets pass, and those that must not pass. */
interface Drafts {
	readonly true: readonly string[];
	readonly false: readonly string[];
}
interface Case extends Partial<Record<Family, Drafts>> {
	/** Invented words of a real or invented state. */
	readonly source: {
		readonly text: string;
		readonly publisher: string;
		readonly date: string;
		readonly title?: string;
	};
}

/** Drafts that are still judged wrongly. They are left out of the figures, and no longer listed once they are judged rightly. */
interface Known {
	readonly known: { readonly verified?: readonly string[]; readonly refused?: readonly string[] };
}

/** Of true drafts of a family, those at most that may be refused. */
const MOST_REFUSED = 0.02;
const LEAST_CASES = 120;
/** One source in so many; all of them in the proof. */
const TRIED_OF = 6;

const here = new URL("./", import.meta.url);
const codes = readdirSync(here).flatMap((name) => /^(?<code>\w+)\.yaml$/u.exec(name)?.groups?.code ?? []);

const documentOf = (id: string, language: string, rest: Partial<Document> & { readonly text: string }): Document => ({
	...{ id, language, kind: "speech", publisher: null, guessed: [] },
	...rest,
});

/** Does an editor see an error, a warning, or nothing? */
function outcomeOf(draft: string, source: Document): "fail" | "warn" | "pass" {
	const article = documentOf("draft", source.language, { text: draft, kind: "article" });
	const { quotations, problems } = verifyDraft(readDraft(article), [source], { lexicon: shippedLexicon() });
	const all = [...quotations.flatMap((one) => one.problems), ...problems];
	if (quotations.length === 0) return "warn";
	return all.some(({ severity }) => severity === "error") ? "fail" : all.length > 0 ? "warn" : "pass";
}

describe.each(codes)("quotations in %s", (code) => {
	const content = parse(readFileSync(new URL(`${code}.yaml`, here), "utf8")) as readonly (Case | Known)[];
	const cases = content.flatMap((one) => ("known" in one ? [] : [one]));
	const known = content.flatMap((one) => ("known" in one ? [one.known] : []));
	const stillVerified = new Set(known.flatMap(({ verified = [] }) => verified));
	const stillRefused = new Set(known.flatMap(({ refused = [] }) => refused));
	it("are of a language that is read", () => expect(languageOf(code)).not.toBeNull());
	it.each(FAMILIES)("%s: none that is false is verified, and hardly one that is true is refused", (family) => {
		const verified: string[] = [];
		const refused: string[] = [];
		const mended: string[] = [];
		let [falseOnes, trueOnes] = [0, 0];
		for (const [at, one] of cases.entries()) {
			const drafts = one[family];
			if (drafts === undefined) continue;
			const source = documentOf(`source-${at}`, code, one.source);
			falseOnes += drafts.false.length;
			trueOnes += drafts.true.length;
			if (!isProof && at % TRIED_OF !== 0) continue;
			const passing = drafts.false.filter((draft) => outcomeOf(draft, source) === "pass");
			const failing = drafts.true.filter((draft) => outcomeOf(draft, source) === "fail");
			verified.push(...passing.filter((draft) => !stillVerified.has(draft)));
			refused.push(...failing.filter((draft) => !stillRefused.has(draft)));
			mended.push(...drafts.false.filter((draft) => stillVerified.has(draft) && !passing.includes(draft)));
			mended.push(...drafts.true.filter((draft) => stillRefused.has(draft) && !failing.includes(draft)));
		}
		expect(verified, "false, and verified").toEqual([]);
		expect(refused.length / trueOnes, `true, and refused: ${refused.join(" | ")}`).toBeLessThanOrEqual(MOST_REFUSED);
		expect(mended, "known to be judged wrongly, and judged rightly").toEqual([]);
		expect(falseOnes + trueOnes).toBeGreaterThanOrEqual(LEAST_CASES);
	});
});

import type { Anchor, Quotation } from "@fissure/model";
import { describe, expect, it } from "vitest";
import { draws, isProof } from "../../../../tools/in-proof.ts";
import { quotationsIn } from "../drafts/quotations/quotations-in.ts";
import { contextOf, draftOf, source } from "../verification/fixtures/quoted-case.ts";
import { gap } from "../verification/gap/gap.ts";
import { scope } from "../verification/scope/scope.ts";
import { anchorIn } from "./anchor-in.ts";
import type { AdversarialCase, AdversarialLanguage } from "./fixtures/adversarial-case.ts";
import { ADVERSARIAL_CASES } from "./fixtures/adversarial-cases.ts";
import { damagedSlice } from "./fixtures/damaged.ts";
import { cutsOf, faultsOf } from "./fixtures/sound-anchor.ts";
import { diceOf } from "./fixtures/true-quotations.ts";

const FRAMES: Readonly<Record<AdversarialLanguage, readonly [string, string]>> = {
	en: ["The ministry stated that “", "” and left it there."],
	zh: ["该部表示：“", "”，此外未作说明。"],
	ru: ["В ведомстве заявили: «", "» — и этим ограничились."],
};

/** Words before and after, that no case quotes: where a searched text begins and ends must not matter. */
const SURROUNDINGS: Readonly<Record<AdversarialLanguage, readonly [string, string]>> = {
	en: ["Opening remarks follow below.\n\n", "\n\nApplause ended this session."],
	zh: ["以下为开场致辞。\n\n", "\n\n全场鼓掌，散会。"],
	ru: ["Ниже приводится вступительное слово.\n\n", "\n\nЗаседание закрыто под аплодисменты."],
};

/** As the draft's reader finds it; null where there is nothing to quote between the marks. */
function quotationOf({ quoted, language }: Pick<AdversarialCase, "quoted" | "language">): Quotation | null {
	const [before, after] = FRAMES[language];
	const [outermost = null, ...others] = quotationsIn(before + quoted + after).filter(({ inside }) => inside === null);
	return others.length === 0 ? outermost : null;
}

function anchorsOf(one: AdversarialCase, quotation: Quotation): readonly (Anchor | null)[] {
	const { searched, language } = one;
	const [before, after] = SURROUNDINGS[language];
	return searched
		.flatMap((text) => [text, before + text + after])
		.map((text, at) => anchorIn(quotation, { id: `held-${at}`, text }));
}

const ALLOWED: Readonly<Record<AdversarialCase["expect"], readonly (Anchor["state"] | "refused")[]>> = {
	refused: ["refused"],
	exact: ["exact"],
	normalised: ["normalised"],
	elided: ["elided"],
	flagged: ["refused", "elided"],
	accepted: ["exact", "normalised", "elided"],
	"not-exact": ["refused", "normalised"],
};

function disagreementsOf(one: AdversarialCase): readonly string[] {
	const quotation = quotationOf(one);
	const where = `${one.language} ${one.kind}: ${JSON.stringify(one.quoted)} against ${JSON.stringify(one.searched)}`;
	if (quotation === null) return one.expect === "refused" ? [] : [`${where}: no quotation found in the draft`];
	return anchorsOf(one, quotation).flatMap((anchor) => {
		const state = anchor?.state ?? "refused";
		const faults = anchor === null ? [] : faultsOf(anchor, quotation);
		if (!ALLOWED[one.expect].includes(state)) return [`${where}: ${state} instead of ${one.expect} (${one.why})`];
		if (one.normalisations !== null && anchor !== null && `${anchor.normalisations}` !== `${one.normalisations}`)
			return [`${where}: ${anchor.normalisations} instead of ${one.normalisations}`];
		if (one.expect === "flagged" && state === "elided" && isUnflagged(one, quotation))
			return [`${where}: elided, and no check says so`];
		return faults.map((fault) => `${where}: ${fault}`);
	});
}

/** No check of what a quotation leaves out, inside it or around it, has anything to say about this one. */
function isUnflagged({ language, quoted, searched }: AdversarialCase, quotation: Quotation): boolean {
	const draft = { ...draftOf(FRAMES[language].join(quoted)), quotations: [quotation] };
	const sources = searched.map((text, at) => source(text, { id: `held-${at}`, language }));
	const context = contextOf(draft, sources);
	return sources.every((document) => {
		const anchor = anchorIn(quotation, document);
		const quotations = context.quotations.map((located) => ({ ...located, anchor }));
		return [gap, scope].every((one) => one.check(draft, { ...context, quotations }).length === 0);
	});
}

const PLAIN = /^[^“”‘’«»„「」『』"'()[\]…<>\n]+$/u;

describe("quotations that somebody might try to pass off", () => {
	const kinds = new Set(ADVERSARIAL_CASES.map(({ kind, language }) => `${kind} (${language})`));
	it.each([...kinds])("come out as a reader would judge them: %s", (name) => {
		const cases = ADVERSARIAL_CASES.filter(({ kind, language }) => `${kind} (${language})` === name);
		expect([...new Set(cases.flatMap(disagreementsOf))]).toEqual([]);
	});

	it("are tried on words that do pass when they are quoted whole", () => {
		const honest = ADVERSARIAL_CASES.flatMap((one) =>
			one.searched.filter((text) => PLAIN.test(text)).map((text) => ({ ...one, searched: [text], quoted: text })),
		).map(
			(one): AdversarialCase => ({ ...one, expect: "accepted", normalisations: null, why: "it is the whole text" }),
		);
		const bidirectional = /[\u202a-\u202e\u2066-\u2069\ufffd]/u;
		expect([...new Set(honest.filter(({ quoted }) => !bidirectional.test(quoted)).flatMap(disagreementsOf))]).toEqual(
			[],
		);
	});

	it("are never taken for words whose letters are others, or that are cut", () => {
		const texts = [...new Map(ADVERSARIAL_CASES.map((one) => [one.searched[0] as string, one])).values()];
		const dice = diceOf(1815);
		const found = Array.from({ length: draws(6000) }, (_, at): readonly string[] => {
			const { searched, language } = texts[at % texts.length] as AdversarialCase;
			const text = searched[0] as string;
			const quoted = damagedSlice(text, dice);
			const quotation = quotationOf({ quoted, language });
			const anchor = quotation === null ? null : anchorIn(quotation, { id: "held", text });
			if (anchor === null) return [];
			const faults = [...faultsOf(anchor, quotation as Quotation), ...cutsOf(anchor, text)];
			return faults.map((fault) => `${JSON.stringify(quoted)} against ${JSON.stringify(text)}: ${fault}`);
		});
		expect(found.flat()).toEqual([]);
	});

	it("are at least 330, in three languages", () => {
		if (isProof) console.info(`${ADVERSARIAL_CASES.length} cases`);
		expect(ADVERSARIAL_CASES.length).toBeGreaterThanOrEqual(330);
		expect(new Set(ADVERSARIAL_CASES.map(({ language }) => language))).toEqual(new Set(["en", "zh", "ru"]));
	});
});

import type { Anchor, Quotation } from "@fissure/model";
import { describe, expect, it } from "vitest";
import { isProof } from "../../../../tools/in-proof.ts";
import { quotationsIn } from "../drafts/quotations/quotations-in.ts";
import { anchorIn } from "./anchor-in.ts";
import { falseTwinsOf } from "./fixtures/false-twins.ts";
import { FRAME, PRINT_VARIATIONS, type PrintVariation } from "./fixtures/print-variations.ts";
import { cutsOf, faultsOf } from "./fixtures/sound-anchor.ts";
import {
	asRead,
	clausesOf,
	type Dice,
	diceOf,
	hasSharedData,
	type RealText,
	realTexts,
	sliceOf,
} from "./fixtures/true-quotations.ts";

/** Outside of proof, of the texts that proof tries one of three. */
const STRIDE = isProof ? 1 : 3;

const ARCHIVES = [
	{ file: "ungdc/ungdc_2010-2024.jsonl.gz", language: "en", step: 61 },
	{ file: "ungdc/ungdc_1970-1989.jsonl.gz", language: "en", step: 97 },
	{ file: "kremlin-en/kremlin_en_1999-2020.jsonl.gz", language: "en", step: 71 },
	{ file: "kremlin-ru-2025/kremlin_ru_2025-02_2025-05.jsonl.gz", language: "ru", step: 7 },
	{ file: "prc-mfa-zh/prc_mfa_spokesperson_zh_to_2020-04.jsonl.gz", language: "zh", step: 9 },
] as const;

interface Tried {
	readonly variation: string;
	readonly searched: RealText;
	readonly words: string;
	readonly draft: string;
	readonly quotation: Quotation | null;
	readonly anchor: Anchor | null;
}

const outermostOf = (draft: string): Quotation | null => {
	const found = quotationsIn(draft).filter(({ inside }) => inside === null);
	return found.length === 1 ? (found[0] as Quotation) : null;
};

function quotedFrom(searched: RealText, variation: PrintVariation, dice: Dice): Tried | null {
	for (let attempt = 0; attempt < 12; attempt++) {
		const slice = (variation.slice ?? (searched.language === "zh" ? clausesOf : sliceOf))(searched.text, dice);
		const words = slice === null ? null : asRead(slice);
		const printed = words === null ? null : variation.apply(words, dice);
		if (words === null || printed === null) continue;
		const draft = (variation.frame ?? FRAME[searched.language])(printed);
		const quotation = outermostOf(draft);
		const anchor = quotation === null ? null : anchorIn(quotation, searched);
		return { variation: variation.name, searched, words, draft, quotation, anchor };
	}
	return null;
}

function triedOn(archive: (typeof ARCHIVES)[number], seed: number): readonly Tried[] {
	const dice = diceOf(seed);
	const fitting = PRINT_VARIATIONS.filter(({ languages }) => languages.includes(archive.language));
	return realTexts(archive.file, archive.language, archive.step * STRIDE).flatMap((searched) =>
		fitting.flatMap((variation, at) =>
			variation.slice !== undefined || at % 3 === dice(3) ? (quotedFrom(searched, variation, dice) ?? []) : [],
		),
	);
}

const percent = (part: number, whole: number): string => `${((100 * part) / Math.max(1, whole)).toFixed(1)} %`;

function sharesRefused(tried: readonly Tried[], refused: readonly Tried[]): string {
	const names = [...new Set(tried.map(({ variation }) => variation))];
	const shares = names.map((name) => {
		const [all, some] = [tried, refused].map((list) => list.filter(({ variation }) => variation === name).length);
		return `${name}: ${some} of ${all}, ${percent(some as number, all as number)}`;
	});
	const examples = refused
		.slice(0, 40)
		.map(({ searched, variation, draft }) => `${searched.id} (${variation}): ${JSON.stringify(draft)}`);
	return [`refused ${percent(refused.length, tried.length)}`, ...shares, ...examples].join("\n");
}

describe.runIf(hasSharedData)("true quotations from real texts (skipped: no shared data)", () => {
	const tried = hasSharedData ? ARCHIVES.flatMap((archive, at) => triedOn(archive, 1972 + at)) : [];

	it("are refused in at most 2 of 100 cases, in whatever print", () => {
		const refused = tried.filter(({ anchor }) => anchor === null);
		if (isProof) console.info(`${tried.length} tried, ${sharesRefused(tried, refused)}`);
		expect(tried.length).toBeGreaterThanOrEqual(600 / STRIDE);
		expect(refused.length / tried.length, sharesRefused(tried, refused)).toBeLessThanOrEqual(0.02);
	});

	it("are anchored to their own letters", () => {
		const faults = tried.flatMap(({ searched, variation, quotation, anchor }) =>
			anchor === null || quotation === null
				? []
				: [...faultsOf(anchor, quotation), ...cutsOf(anchor, searched.text)].map(
						(fault) => `${searched.id} ${variation}: ${fault}`,
					),
		);
		expect(faults).toEqual([]);
	});

	it("are refused once a word, a letter or a digit is another", () => {
		const dice = diceOf(1989);
		const passed = tried.flatMap(({ searched, words }, at) =>
			at % 5 > 0
				? []
				: falseTwinsOf(words, searched, dice).flatMap(({ how, words: forged }) => {
						const quotation = outermostOf(FRAME[searched.language](forged));
						const anchor = quotation === null ? null : anchorIn(quotation, searched);
						return anchor === null ? [] : [`${searched.id} ${how}: ${forged} | ${anchor.state} ${anchor.quote.exact}`];
					}),
		);
		expect(passed).toEqual([]);
	});
});

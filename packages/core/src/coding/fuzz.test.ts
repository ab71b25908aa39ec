import type { Document } from "@fissure/model";
import { describe, expect, it } from "vitest";
import { isProof, itInProof, timeOf } from "../../../../tools/in-proof.ts";
import { codeDocument } from "./code-document.ts";
import { breachesOf } from "./fixtures/breaches.ts";
import { lexicon } from "./fixtures/held.ts";
import { corpusTexts, hasSharedData, shippedLexicon } from "./fixtures/shipped.ts";
import { textOf } from "./fixtures/small-world.ts";
import type { Lexicon } from "./lexicon/lexicon.ts";

/** More where a release is proven. */
const MUTATIONS = isProof ? 10_000 : 300;
/** In proof: a text of a few thousand characters takes a few milliseconds; a hang takes for ever. */
const PATIENCE_MS = 5_000;

const INVENTED: readonly Document[] = [
	textOf(
		"President Halvorsen met with President Brenner of Kestria on 6 May. The two sides agreed to extend the grain corridor. President Halvorsen stressed that Norland will never support sanctions; she also raised foreign bases.\n\n“The River Treaty stands,” President Brenner said. He expressed concern over the invasion of Sorrel, and it was noted that the pipeline matters to both countries.",
	),
	textOf(
		"哈沃森同凯斯特总统布伦纳举行会谈。哈沃森指出，诺方坚定支持停火，绝不接受外国基地。\n\n布伦纳表示，凯方愿推进输气管道。双方还就制裁问题交换了意见：会谈坦诚、深入，“富有建设性”。",
	),
	textOf(
		"Состоялись переговоры с Президентом Кестрии Т.Бреннером. Э.Халворсен подчеркнула важность зернового коридора и т.д. Стороны договорились продлить договор о реке.\n\nТ.Бреннер: Мы против санкций. Подчёркнута недопустимость иностранных баз.",
	),
];

/** A generator with a seed (mulberry32), so that a failure can be had again. */
function seeded(seed: number): (below: number) => number {
	let state = seed;
	return (below) => {
		state = (state + 0x6d2b79f5) | 0;
		let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
		mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
		return Math.floor((((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296) * below);
	};
}

/** What breaks readers of text: lone halves of characters, joiners, marks, signs of order, full width, nothing. */
const ODD = [
	"\ud83d",
	"\ude00",
	"\u200d",
	"\u0301",
	"\u202e",
	"\ufeff",
	"\u0000",
	"\u3000",
	"Ａ",
	"ﬁ",
	"İ",
	"ß",
	"٣",
	"🇺🇳",
	"\r",
	"\u2028",
	"((((",
	"“““",
	"。。。",
	":",
	"不",
];

function mutated(text: string, other: string, random: (below: number) => number): string {
	let out = text;
	for (let steps = 1 + random(4); steps > 0; steps--) {
		const at = random(out.length + 1);
		const to = Math.min(out.length, at + random(80));
		const piece = out.slice(at, to);
		switch (random(7)) {
			case 0:
				out = out.slice(0, at) + out.slice(to);
				break;
			case 1:
				out = out.slice(0, at) + piece.repeat(1 + random(12)) + out.slice(to);
				break;
			case 2:
				out = out.slice(0, at) + String.fromCharCode(random(0x10000)) + out.slice(at);
				break;
			case 3:
				out = out.slice(0, at) + (ODD[random(ODD.length)] as string).repeat(1 + random(20)) + out.slice(at);
				break;
			case 4: {
				const from = random(other.length);
				out = out.slice(0, at) + other.slice(from, from + random(200)) + out.slice(to);
				break;
			}
			case 5:
				out = out.slice(0, at) + out.slice(to).replaceAll(/[\s，。.]/g, "");
				break;
			default:
				out = out.slice(at) + out.slice(0, at);
		}
	}
	return out;
}

const KINDS = ["readout", "joint-statement", "press-conference", "speech"] as const;

/** A mutation may put a piece of one language into a text of another, which is then rightly refused; few are. */
const MAY_BE_REFUSED = 0.1;

/** The first mutation that breaks a promise, with what it breaks. */
function firstBroken(texts: readonly Document[], words: Lexicon, count: number): object | null {
	let refused = 0;
	for (let seed = 0; seed < count; seed++) {
		const random = seeded(seed);
		const document = texts[random(texts.length)] as Document;
		const other = texts[random(texts.length)] as Document;
		const kind = KINDS[random(KINDS.length)] as Document["kind"];
		const mutant = { ...document, kind, text: mutated(document.text.slice(0, 4_000), other.text, random) };
		const account = codeDocument(mutant, words);
		if (!account.ok) {
			refused++;
			if (account.problem.code !== "language-unsupported" || refused > count * MAY_BE_REFUSED)
				return { seed, refused, problem: account.problem };
			continue;
		}
		const breaches = breachesOf(account.value);
		const took = isProof ? timeOf(() => codeDocument(mutant, words)) : 0;
		if (breaches.length > 0 || took > PATIENCE_MS) return { seed, breaches, took };
	}
	return null;
}

describe("the coder", () => {
	it(`keeps its promises on ${MUTATIONS} mutations of invented texts`, () => {
		expect(firstBroken(INVENTED, lexicon, MUTATIONS)).toBeNull();
	});

	it.skipIf(!hasSharedData)("keeps its promises on mutations of real texts (skipped: no shared data)", () => {
		const texts = corpusTexts(40).filter(({ text }) => text.length > 200);
		expect(texts.length).toBeGreaterThan(80);
		expect(firstBroken(texts, shippedLexicon(), MUTATIONS / 2)).toBeNull();
	});

	itInProof.each([
		["one endless English sentence", "Norland supports the grain corridor and ".repeat(2_000)],
		["one endless Chinese sentence", "双方支持停火，".repeat(6_000)],
		["one endless row of names", "President Halvorsen and ".repeat(4_000)],
		["no letters", " \n".repeat(50_000)],
		["one word", "a".repeat(100_000)],
		["rows of apostrophes", "Norland’".repeat(12_000)],
		["brackets", "(".repeat(100_000)],
		["opening quotation marks", "“".repeat(100_000)],
	])("takes time in line with the length of %s", (_, text) => {
		expect(growth(text)).toBe("in line");
	});
});

/** Four times the text should take four times as long; a quarter of a second allows for a busy machine. */
function growth(text: string): string {
	const time = (words: string): number => {
		const account = codeDocument(textOf(words), lexicon);
		expect(account.ok && breachesOf(account.value)).toEqual([]);
		return timeOf(() => codeDocument(textOf(words), lexicon));
	};
	time(text.slice(0, text.length / 8));
	const quarter = time(text.slice(0, text.length / 4));
	const whole = time(text);
	return whole < 10 * quarter + 250 ? "in line" : `${Math.round(whole)} ms after ${Math.round(quarter)} ms`;
}

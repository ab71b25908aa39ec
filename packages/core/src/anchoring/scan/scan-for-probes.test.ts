import type { QuotedPiece } from "@fissure/model";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { draws, itInProof, timeOf } from "../../../../../tools/in-proof.ts";
import { letterKeyOf } from "../letter-key.ts";
import { emptyLetterBytes, readLetters } from "./letter-bytes.ts";
import { probesOf } from "./probes.ts";
import { scanForProbes } from "./scan-for-probes.ts";
import { lookoutFor } from "./sight-probes.ts";

const words = (text: string): QuotedPiece => ({ kind: "words", words: text, bracketedLetters: [] });
const quotation = (text: string) => ({ words: text, pieces: [words(text)] });
const elision: QuotedPiece = { kind: "elision", text: "[…]" };
const wholesIn = (text: string, ...quoted: string[]) =>
	scanForProbes(text, probesOf(quoted.map(quotation))).filter(({ whole }) => whole);
const bytesOf = (text: string): Uint8Array => Buffer.from(text, "utf8");

const SPEECH =
	"Mr. President, the Republic of Arland regards every harbour of the strait as open. We shall not accept a toll on " +
	"grain, nor on medicine, and we shall consider lifting the quarantine once the survey of Port Selm has ended. " +
	"Принцип открытого моря остаётся основой нашей политики. 阿兰德政府一贯主张通过对话解决海峡问题。";

describe("looking for what is quoted", () => {
	it("finds words where they stand, with their place in the text", () => {
		const [found] = wholesIn(SPEECH, "consider lifting the quarantine");
		expect(SPEECH.slice(found?.start, found?.end)).toBe("consider lifting the quarantine");
		expect(found).toMatchObject({ quotation: 0, piece: 0, score: 1 });
	});

	it.each([
		["white space and a hyphen at a line's end", "consider lift-\n   ing the quaran­tine"],
		["capitals, full width and other marks", "“CONSIDER” lifting, the ｑｕａｒａｎｔｉｎｅ"],
		["accents", "consíder lifting the quarántine"],
		["е for ё", "остается основой нашей политики"],
		["traditional characters", "一貫主張通過對話"],
		["a Kangxi radical", "政府⼀贯主张"],
		["two Han characters", "海峡"],
		["two letters", "Mr"],
	])("finds words in spite of %s", (_, quoted) => {
		expect(wholesIn(SPEECH, quoted)).toHaveLength(letterKeyOf(SPEECH).key.split(letterKeyOf(quoted).key).length - 1);
		expect(wholesIn(SPEECH, quoted)[0]).toMatchObject({ quotation: 0, whole: true });
	});

	it("rates words cut out of longer words below words", () => {
		expect(wholesIn("The harbours are open, the harbour is not.", "harbour").map(({ score }) => score)).toEqual([
			0.75, 1,
		]);
	});

	it("finds every part of an elided quotation on its own", () => {
		const pieces = [words("regards every harbour"), elision, words("as open")];
		const found = scanForProbes(SPEECH, probesOf([{ words: "regards every harbour […] as open", pieces }]));
		expect(found.filter(({ whole }) => whole).map(({ piece }) => piece)).toEqual([0, 2]);
	});

	it("finds an ellipsis that the source itself has", () => {
		const pieces = [words("so be it"), elision, words("but not today")];
		const found = scanForProbes(
			"I said: so be it … but not today.",
			probesOf([{ words: "so be it … but not today", pieces }]),
		);
		expect(found.some(({ whole, piece }) => whole && piece === null)).toBe(true);
	});

	it("shows where altered words come nearest", () => {
		const far = `${"The council met and rose again without a word on anything. ".repeat(30)}${SPEECH}`;
		const [near] = scanForProbes(
			far,
			probesOf([quotation("we will never consider lifting the quarantine once the survey")]),
		);
		expect(near?.whole).toBe(false);
		expect(far.slice(near?.start, near?.end)).toContain("consider lifting the quarantine once the survey");
	});

	it("has nothing to say of foreign words, of empty ones and of marks", () => {
		expect(
			scanForProbes(SPEECH, probesOf(["a wholly different sentence about fisheries", "", "—…!"].map(quotation))),
		).toEqual([]);
		expect(scanForProbes("", probesOf([quotation("harbour")]))).toEqual([]);
		expect(scanForProbes(SPEECH, probesOf([]))).toEqual([]);
	});

	it("names every quotation that asks for the same words", () => {
		expect(wholesIn(SPEECH, "once the survey", "Once, the survey").map(({ quotation }) => quotation)).toEqual([0, 1]);
	});
});

/** Letters of several scripts, so that one, two and three bytes of UTF-8 and all classes of letters meet. */
const letters = fc.constantFrom(..."abcdeéß019жяіё海峡問题ｇﬁ𠀀");
const marks = fc.constantFrom(
	" ",
	"\n",
	"-",
	"’",
	"\u00ad",
	"\u200b",
	"…",
	"\t",
	'"',
	"\\",
	"/",
	"😀".slice(0, 0),
	"。",
);
const text = (most: number) =>
	fc.array(fc.oneof({ weight: 5, arbitrary: letters }, marks), { maxLength: most }).map((all) => all.join(""));

describe("whatever the text", () => {
	it("finds every place where the letters stand, and no other", () => {
		fc.assert(
			fc.property(text(40), text(30), text(40), (before, quoted, after) => {
				const source = before + quoted + after;
				const { key, offsets } = letterKeyOf(source);
				const sought = letterKeyOf(quoted).key;
				const places: number[] = [];
				for (let at = key.indexOf(sought); sought !== "" && at !== -1; at = key.indexOf(sought, at + 1))
					places.push(offsets[at] as number);
				expect(wholesIn(source, quoted).map(({ start }) => start)).toEqual(places.slice(0, 64));
			}),
			{ numRuns: draws(500) },
		);
	});

	it("is not deceived by marks and spaces between the letters", () => {
		fc.assert(
			fc.property(
				text(40),
				text(40).filter((quoted) => letterKeyOf(quoted).key !== ""),
				text(40),
				marks,
				(before, quoted, after, mark) => {
					const printed = [...quoted].join(mark);
					expect(wholesIn(`${before} ${printed} ${after}`, quoted).length).toBeGreaterThan(0);
				},
			),
			{ numRuns: draws(300) },
		);
	});

	it("reads raw JSON and bytes as it reads the text in them", () => {
		fc.assert(
			fc.property(text(60), text(20), text(60), fc.boolean(), (before, quoted, after, ascii) => {
				const source = before + quoted + after;
				const json = JSON.stringify(source);
				const raw = ascii
					? json.replace(/[^\x20-\x7e]/g, (unit) => `\\u${unit.charCodeAt(0).toString(16).padStart(4, "0")}`)
					: json;
				const probes = probesOf([quotation(quoted), quotation(`${quoted.slice(3)}zz`)]);
				const bare = scanForProbes(source, probes).map(({ quotation, score, whole }) => ({ quotation, score, whole }));
				expect(
					scanForProbes(raw, probes, { escaped: true }).map(({ quotation, score, whole }) => ({
						quotation,
						score,
						whole,
					})),
				).toEqual(bare);
				const lookout = lookoutFor(probes);
				const seen = lookout(bytesOf(source)).sightings;
				expect(lookout(bytesOf(raw), { escaped: true }).sightings).toEqual(seen);
				const framed = bytesOf(`${quoted}\n${raw}\n${quoted}`);
				const from = bytesOf(quoted).length + 1;
				expect(lookout(framed, { escaped: true, from, to: from + bytesOf(raw).length }).sightings).toEqual(seen);
			}),
			{ numRuns: draws(300) },
		);
	});

	it("reads escapes alike in bytes, four at a time, and in a string, wherever they begin or break off", () => {
		const piece = fc.constantFrom(
			"a",
			"bc",
			" ",
			"\\n",
			"\\\\",
			"\\",
			"\\u0041",
			"\\u00",
			"\\ud83d",
			"\u0001",
			"é",
			"海",
		);
		fc.assert(
			fc.property(fc.array(piece, { maxLength: 60 }), fc.nat(3), (pieces, from) => {
				const source = pieces.join("");
				// A backslash before what is no ASCII hides its first byte, or all of it.
				fc.pre(!/\\[^\0-\x7f]/.test(source));
				const lettersOf = (text: string | Uint8Array): unknown => {
					const letters = emptyLetterBytes();
					readLetters(letters, text, true, Math.min(from, /^[\0-\x7f]*/.exec(source)?.[0].length ?? 0));
					return [[...letters.bytes.subarray(0, letters.length)], letters.controls];
				};
				expect(lettersOf(bytesOf(source))).toEqual(lettersOf(source));
			}),
			{ numRuns: draws(500) },
		);
	});

	it("sights whole words in every text that holds them, and only there", () => {
		fc.assert(
			fc.property(text(80), text(30), text(80), fc.boolean(), (before, quoted, after, searched) => {
				const source = before + (searched ? quoted : "") + after;
				const { sightings } = lookoutFor(probesOf([quotation(quoted)]))(bytesOf(source));
				expect(sightings.some(({ whole }) => whole)).toBe(wholesIn(source, quoted).length > 0);
			}),
			{ numRuns: draws(500) },
		);
	});

	itInProof("takes time in proportion to the text, even where text and quotation repeat themselves", () => {
		const hostile = [`${"a".repeat(5000)}b`, "a".repeat(5000), "ab".repeat(2500), "a"].map(quotation);
		const probes = probesOf(hostile);
		const scan = (size: number): number => {
			const source = "a".repeat(size);
			return timeOf(() => scanForProbes(source, probes));
		};
		scan(200_000);
		expect(scan(1_600_000)).toBeLessThan(40 * scan(200_000) + 50);
	});
});

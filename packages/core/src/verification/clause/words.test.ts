import { languages } from "@fissure/languages";
import { SCOPE_KINDS } from "@fissure/model";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { draws } from "../../../../../tools/in-proof.ts";
import { codesOf, problemsOf, smallMarks, source } from "../fixtures/quoted-case.ts";
import { gap } from "../gap/gap.ts";
import { object } from "../object/object.ts";
import { scope } from "../scope/scope.ts";
import { governingClause } from "./governing-clause.ts";
import { sentencesOf } from "./sentences.ts";
import { scopeWordsIn } from "./words.ts";

const kindsOf = (text: string, language: string): readonly string[] =>
	scopeWordsIn(text, language, smallMarks(text, language)).map(
		({ kind, start, end }) => `${text.slice(start, end)} ${kind}`,
	);

describe("words that bend the words beside them", () => {
	it.each([
		["en", "Norland doesn’t agree", "doesn’t negation"],
		["en", "provided that it rains", "provided that condition"],
		["en", "a so-called plan", "so-called distance"],
		["en", "except for grain", "except for exception"],
		["zh", "诺兰尚未同意", "尚未 negation"],
		["zh", "前提是停火", "前提 condition"],
		["zh", "所謂計劃", "所謂 distance"],
		["ru", "только при условии ухода", "только при условии condition"],
		["ru", "за исключением зерна", "за исключением exception"],
		["ru", "так называемый план", "так называемый distance"],
	])("are found (%s): %s", (language, text, expected) => {
		expect(kindsOf(text, language)).toContain(expected);
	});

	it.each([
		["en", "not only grain"],
		["en", "Even if it rains"],
		["en", "in the month of May"],
		["en", "the Decree No. 12 of the council"],
		["zh", "不断努力"],
		["zh", "南非的会谈"],
		["ru", "не только зерно"],
		["ru", "кроме того"],
	])("are not found in what only looks so (%s): %s", (language, text) => {
		const bending = kindsOf(text, language).filter((found) => /negation|lack|condition|exception|modality/.test(found));
		expect(bending).toEqual([]);
	});

	it("are in the order of their places, what others say among them", () => {
		const text = "If asked, some States argue that Norland will not agree";
		const starts = scopeWordsIn(text, "en", smallMarks(text, "en")).map(({ start }) => start);
		expect(kindsOf(text, "en")).toContain("some States argue distance");
		expect(starts).toEqual(starts.toSorted((a, b) => a - b));
	});

	it("of one inside another only the longer is found", () => {
		expect(kindsOf("by no means", "en")).toEqual(["by no means negation"]);
	});

	it("are found nowhere in a language without a table", () => {
		expect(kindsOf("не", "tlh")).toEqual([]);
	});
});

describe("the tables of such words", () => {
	it.each(languages.flatMap(({ code, scope: rules }) => (rules === undefined ? [] : [[code, rules.terms] as const])))(
		"hold every kind, no empty term and no term twice in a kind: %s",
		(_, terms) => {
			expect(Object.keys(terms).toSorted()).toEqual([...SCOPE_KINDS].toSorted());
			for (const kind of SCOPE_KINDS) {
				const listed = terms[kind].split(",").map((term) => term.trim().replace(/\s+/g, " "));
				if (terms[kind] !== "") expect(listed).not.toContain("");
				expect(
					listed.filter((term, at) => listed.indexOf(term) !== at),
					kind,
				).toEqual([]);
			}
		},
	);
});

describe("hostile texts", () => {
	const piece = fc.constantFrom(
		..."Norland Kestria supports opposes not if unless but and , ; . “ ” [ ] … the a grain corridor « » не если и но 不 支持 诺兰 停火 ， 。".split(
			" ",
		),
		"\u0000",
		"\ud800",
		"\n\n",
		" ",
	);
	const text = fc.array(piece, { maxLength: 40 }).map((pieces) => pieces.join(" "));

	it("never break a check, and every problem stands in the draft with held words behind it", () => {
		fc.assert(
			fc.property(text, text, fc.constantFrom("en", "zh", "ru"), (draft, sourceText, language) => {
				for (const check of [scope, gap, object])
					for (const { code, start, end, evidence } of problemsOf(check, draft, source(sourceText))) {
						expect(check.codes).toHaveProperty(code);
						expect(start < end && end <= draft.length).toBe(true);
						expect(evidence.map(({ exact }) => exact)).toEqual(
							evidence.map((one) => sourceText.slice(one.start, one.end)),
						);
						expect(evidence.length).toBeGreaterThan(0);
					}
				const clause = governingClause(
					sourceText,
					{ start: 0, end: sourceText.length },
					{ start: 3, end: 9 },
					language,
					smallMarks,
				);
				if (clause !== null) expect(clause.verb).not.toBe(null);
			}),
			{ numRuns: draws(150) },
		);
	});

	it.each([["not if would "], ["不支持如果"], ["не если бы "]])(
		"without a stop are read in stretches that no text exceeds: %s",
		(unit) => {
			const sourceText = source(`${unit.repeat(8000)} the quick plan ${unit.repeat(8000)}`);
			expect(Math.max(...sentencesOf(sourceText).map(({ start, end }) => end - start))).toBeLessThanOrEqual(5000);
			for (const check of [scope, gap, object])
				for (const code of codesOf(check, "They “the […] plan”.", sourceText)) expect(check.codes).toHaveProperty(code);
		},
	);

	it("that quote a whole sentence are never told that something was cut", () => {
		fc.assert(
			fc.property(text, (words) => {
				const sentence = words.replace(/[.。;!?…[\]“”«»「」\n]/gu, "").trim();
				fc.pre(/\p{L}/u.test(sentence));
				const codes = codesOf(scope, `They said “${sentence}”`, sentence);
				expect(codes.filter((code) => code.endsWith("-cut"))).toEqual([]);
			}),
			{ numRuns: draws(150) },
		);
	});
});

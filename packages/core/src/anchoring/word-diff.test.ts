import { expect, it } from "vitest";
import { wordDiff } from "./word-diff.ts";

const said = (searched: string, quoted: string): string =>
	wordDiff(searched, quoted)
		.map(({ kind, text }) => (kind === "same" ? text : `${kind === "missing" ? "−" : "+"}[${text}]`))
		.join("");

it.each([
	// What is elided is apart from its word.
	["l’accord de paix", "un accord de paix", "−[l’]+[un]accord de paix"],
	["qu'il condamne", "qu'elle condamne", "qu'−[il]+[elle] condamne"],
	["aujourd'hui", "hier", "−[aujourd'hui]+[hier]"],
	["they don't agree", "they do agree", "they−[ don't]+[ do] agree"],
	// A word with an article or "and" before it is another; signs of vowels belong to their letters.
	["تدعم نورلاند السيادة", "تدعم نورلاند والسيادة", "تدعم نورلاند−[ السيادة]+[ والسيادة]"],
	["تدعم ممرَّ الحبوب", "تدعم ممر الحبوب", "تدعم−[ ممرَّ]+[ ممر] الحبوب"],
	["اتفاق GRAIN (المادة 5)، فوراً", "اتفاق GRAIN، فوراً", "اتفاق GRAIN−[ (المادة 5)]، فوراً"],
])("of %s and %s", (searched, quoted, expected) => {
	expect(said(searched, quoted)).toBe(expected);
});

import { readdirSync } from "node:fs";
import type { Account } from "@fissure/model";
import { FINDING_KINDS, type Finding } from "@fissure/model";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { draws } from "../../../../tools/in-proof.ts";
import { CONTEXT, kestria, norland, orvena } from "./fixtures/accounts.ts";
import { eventComparators } from "./index.ts";

const files = readdirSync(import.meta.dirname)
	.filter((name) => name.endsWith(".ts") && !name.endsWith(".test.ts") && name !== "index.ts")
	.map((name) => name.replace(".ts", ""));

const SENTENCES = [
	"Norland supports the ceasefire.",
	"Kestria strongly opposes sanctions.",
	"President Halvorsen did not support the pipeline.",
	"President Brenner said that Kestria respects the River Treaty.",
	"The two sides agreed to extend the grain corridor.",
	"The two sides discussed foreign bases.",
	"It was noted that the invasion of Sorrel goes on.",
	"President Brenner spoke of the corrective operation.",
	"Kestria fully supports the ceasefire and opposes the grain corridor.",
	"President Halvorsen firmly rejected foreign bases.",
	"The weather was fine.",
];
const text = fc.array(fc.constantFrom(...SENTENCES), { maxLength: 9 }).map((list) => list.join(" "));
/** The properties begin from one seed and draw the same texts, which need be coded only once. */
function remembered(read: (text: string) => Account): (text: string) => Account {
	const known = new Map<string, Account>();
	return (words) => {
		const account = known.get(words) ?? read(words);
		known.set(words, account);
		return account;
	};
}
const [ofNorland, ofKestria, ofOrvena] = [remembered(norland), remembered(kestria), remembered(orvena)];
const accounts = fc
	.tuple(text, text, text)
	.map(([one, other, third]) => [ofNorland(one), ofKestria(other), ofOrvena(third)] as const);
const RUNS = { numRuns: draws(120) };

function frozen<Value>(value: Value): Value {
	if (typeof value === "object" && value !== null && !Object.isFrozen(value)) {
		Object.freeze(value);
		for (const part of Object.values(value)) frozen(part);
	}
	return value;
}

/** What a finding says whatever the order of the accounts: only who carries it may turn. */
const gist = ({ kind, issue, holder, carriedBy, against }: Finding): string =>
	[kind, issue, holder, [carriedBy, ...against].sort().join("+")].join(" ");
/** Of many opposite views of one holder any may stand for the rest. */
const gists = (findings: readonly Finding[]): readonly string[] => [...new Set(findings.map(gist))].sort();

describe("the comparators", () => {
	it("are every file of their folder, once, under its own name, and every kind of finding", () => {
		expect(eventComparators.map(({ id }) => id).toSorted()).toEqual(files.toSorted());
		expect(eventComparators.map(({ id }) => id).toSorted()).toEqual([...FINDING_KINDS].toSorted());
	});

	it.each(eventComparators)(
		"$id asks a question, has a version and says nothing of nothing",
		({ question, version, compare }) => {
			expect(question).toMatch(/^[A-Z].*\?$/);
			expect(version).toBeGreaterThanOrEqual(1);
			expect(compare([], CONTEXT)).toEqual([]);
			expect(compare([norland(SENTENCES.join(" "))], CONTEXT)).toEqual([]);
			expect(compare([norland(""), kestria("")], CONTEXT)).toEqual([]);
		},
	);

	it.each(eventComparators)("$id finds nothing between a text and itself", ({ compare }) => {
		const twin: Account = norland(SENTENCES.join(" "));
		const other: Account = { ...twin, document: { ...twin.document, id: "twin" } };
		expect(compare([twin, other], CONTEXT)).toEqual([]);
	});

	it.each(eventComparators)("$id leaves its input as it was", ({ compare }) => {
		fc.assert(
			fc.property(accounts, (list) => {
				const before = JSON.stringify(list);
				compare(frozen(list), CONTEXT);
				expect(JSON.stringify(list)).toBe(before);
			}),
			RUNS,
		);
	});

	it.each(eventComparators)(
		"$id rests every finding on exact words, within its measure's range",
		({ id, version, compare }) => {
			fc.assert(
				fc.property(accounts, (list) => {
					const texts = new Map(list.map(({ document }) => [document.id, document.text]));
					for (const finding of compare(list, CONTEXT)) {
						expect(finding.kind).toBe(id);
						expect(finding.by).toBe(`${id}@${version}`);
						expect(finding.evidence.length).toBeGreaterThan(0);
						expect(finding.against.length).toBeGreaterThan(0);
						expect(finding.against).not.toContain(finding.carriedBy);
						for (const quote of finding.evidence) expect(quote.document).toBe(finding.carriedBy);
						for (const quote of finding.instead) expect(finding.against).toContain(quote.document);
						for (const { document, start, end, exact } of [
							...finding.evidence,
							...finding.instead,
							...finding.counterEvidence,
						])
							expect(texts.get(document)?.slice(start, end)).toBe(exact);
						const { measure } = finding;
						if (measure === null) continue;
						expect(measure.value).toBeGreaterThanOrEqual(measure.range[0]);
						expect(measure.value).toBeLessThanOrEqual(measure.range[1]);
					}
				}),
				RUNS,
			);
		},
	);

	it.each(eventComparators)("$id finds the same whatever the order of the accounts", ({ compare }) => {
		fc.assert(
			fc.property(accounts, (list) => {
				const [one, other, third] = list;
				const straight = gists(compare([one, other, third], CONTEXT));
				expect(gists(compare([third, other, one], CONTEXT))).toEqual(straight);
				expect(gists(compare([other, one, third], CONTEXT))).toEqual(straight);
			}),
			RUNS,
		);
	});
});

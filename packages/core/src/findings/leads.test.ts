import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { finding, quote } from "./fixtures/finding.ts";
import { leadsOf } from "./leads.ts";

const of = (...spans: readonly (readonly [document: string, start: number, end: number])[]) =>
	finding({ evidence: spans.map(([document, start, end]) => quote(document, start, end)) });

describe("leads", () => {
	it("are the first findings, in their order", () => {
		expect(leadsOf([of(["a", 0, 10]), of(["b", 0, 10])])).toEqual([0, 1]);
	});

	it("pass over a finding whose every quotation is shown above, also in a longer one", () => {
		const instead = finding({ evidence: [quote("a", 2, 8)], instead: [quote("b", 0, 10)] });
		expect(leadsOf([of(["a", 0, 10], ["b", 0, 10]), instead, of(["a", 5, 12])])).toEqual([0, 2]);
	});

	it("keep a finding that quotes nothing", () => {
		expect(leadsOf([finding(), finding()])).toEqual([0]);
		expect(leadsOf([of(), of()])).toEqual([0, 1]);
	});

	it("are ten at most, in order, and none that is left out before the last shows anything new", () => {
		const span = fc
			.tuple(fc.constantFrom("a", "b"), fc.nat(20), fc.nat(9))
			.map(([document, start, length]) => quote(document, start, start + length));
		fc.assert(
			fc.property(
				fc.array(fc.record({ evidence: fc.array(span, { maxLength: 2 }), instead: fc.array(span, { maxLength: 1 }) }), {
					maxLength: 30,
				}),
				(findings) => {
					const leads = leadsOf(findings);
					expect(leads.length).toBeLessThanOrEqual(10);
					expect(leads).toEqual(leads.toSorted((a, b) => a - b));
					const shown = leads.flatMap((at) => [...(findings[at]?.evidence ?? []), ...(findings[at]?.instead ?? [])]);
					for (const [at, { evidence, instead }] of findings.slice(0, (leads.at(-1) ?? -1) + 1).entries())
						if (!leads.includes(at))
							for (const { document, start, end } of [...evidence, ...instead])
								expect(
									shown.some((other) => other.document === document && other.start <= start && other.end >= end),
								).toBe(true);
				},
			),
		);
	});
});

import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { type Newsworthy, rankNews } from "./rank-news.ts";

const NOW = "2026-03-10T12:00:00.000Z";
const item = (fields: Partial<Newsworthy>): Newsworthy => ({
	...{ watched: false, changed: false, unconfirmed: false, at: NOW },
	...fields,
});
const rank = (fields: Partial<Newsworthy>): number => rankNews(item(fields), NOW).rank;

describe("rankNews", () => {
	it("says why something stands where it stands", () => {
		const told = rankNews(
			item({ salience: 3, weight: 8, unconfirmed: true, watched: true, at: "2026-03-08T11:00:00.000Z" }),
			NOW,
		);
		expect(told).toEqual({
			// 80 for a lead, 12 for its weight, 15 watched, 20 less for the unconfirmed group, 0.8 less for two days.
			rank: 86.2,
			reasons: [
				{ what: "salience", salience: 3 },
				{ what: "watched" },
				{ what: "unconfirmed-group" },
				{ what: "days-old", days: 2 },
			],
		});
		expect(rankNews(item({ consequence: 88, because: "a denial was struck" }), NOW).reasons).toEqual([
			{ what: "consequence", consequence: 88, because: "a denial was struck" },
		]);
	});

	it("puts a lead above a table's finding, and a struck denial above both", () => {
		expect(rank({ consequence: 97 })).toBeGreaterThan(rank({ salience: 3, weight: 6.5 }));
		expect(rank({ salience: 3, weight: 6 })).toBeGreaterThan(rank({ salience: 2, weight: 5.9 }));
		expect(rank({ salience: 2, weight: 4.2 })).toBeGreaterThan(rank({ salience: 1, weight: 4.1 }));
	});

	it("puts an edit on no issue below a lead, however grave, and says so", () => {
		const offIssue = item({ consequence: 97, because: "a denial", offIssue: true });
		expect(rankNews(offIssue, NOW).rank).toBeLessThan(rank({ salience: 3, weight: 5.7 }));
		expect(rankNews(offIssue, NOW).reasons.at(-1)).toEqual({ what: "off-issue" });
		expect(rank({ consequence: 97 })).toBeGreaterThan(rank({ consequence: 97, offIssue: true }));
	});

	it("lets a confirmed group stand above the same finding of an unconfirmed one, and what is new above what is changed", () => {
		expect(rank({ salience: 2 })).toBeGreaterThan(rank({ salience: 2, unconfirmed: true }));
		expect(rank({ salience: 2 })).toBeGreaterThan(rank({ salience: 2, changed: true }));
	});

	it("never lets age, or that it was known in another form, put what is grave below what is new and slight", () => {
		const old: Partial<Newsworthy> = { at: "2020-01-01", changed: true };
		// A lead weighs 5.7 and more, what belongs into a table 4 and more.
		expect(rank({ ...old, salience: 3, weight: 5.7 })).toBeGreaterThan(rank({ salience: 2, weight: 5.6 }));
		expect(rank({ ...old, salience: 2, weight: 4 })).toBeGreaterThan(rank({ salience: 1, weight: 3.9 }));
	});

	it("falls with age, and takes a clock that runs behind for today", () => {
		fc.assert(
			fc.property(fc.integer({ min: 0, max: 60 }), fc.integer({ min: 0, max: 60 }), (a, b) => {
				const at = (days: number) => new Date(Date.parse(NOW) - days * 86_400_000).toISOString();
				const [younger, older] = [Math.min(a, b), Math.max(a, b)];
				expect(rank({ salience: 2, at: at(younger) })).toBeGreaterThanOrEqual(rank({ salience: 2, at: at(older) }));
			}),
		);
		expect(rankNews(item({ at: "2027-01-01T00:00:00Z" }), NOW)).toEqual({ rank: 60, reasons: [] });
	});
});

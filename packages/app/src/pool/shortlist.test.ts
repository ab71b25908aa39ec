import { describe, expect, it } from "vitest";
import { chosenFrom, emptyShortlist, type Offer } from "./shortlist.ts";

const chosen = (offers: readonly Omit<Offer<number>, "family">[]): readonly number[] => {
	const shortlist = emptyShortlist<number>((a, b) => a - b);
	for (const offer of offers) shortlist.offer({ family: 0, ...offer });
	return [...chosenFrom(shortlist)].sort((a, b) => a - b);
};
const many = Array.from({ length: 20 }, (_, text) => ({ text, whole: true, score: 1 }));

describe("the texts that are worth reading for a quotation", () => {
	it("are the first of those that have all its words", () => {
		expect(chosen(many)).toEqual([0, 1, 2, 3, 4, 5, 6, 7]);
	});

	it("are those too that fit what the draft says, however many others have the words", () => {
		expect(chosen([...many, { text: 40, whole: true, score: 1, fits: true }])).toContain(40);
		expect(chosen([...many, { text: 40, whole: true, score: 1, fits: false }])).not.toContain(40);
		const near = { whole: false, score: 0.5 } as const;
		expect(chosen([...many, { text: 40, ...near, fits: true }, { text: 41, ...near }])).toEqual([
			...[0, 1, 2, 3, 4, 5, 6, 7],
			40,
		]);
	});

	it("are, of many that fit, those with all words before near ones", () => {
		const near = Array.from({ length: 9 }, (_, at) => ({ text: at, whole: false, score: 0.9, fits: true }));
		expect(chosen([...near, { text: 50, whole: true, score: 0.5, fits: true }])).toContain(50);
	});
});

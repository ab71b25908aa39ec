import type { AskAnswer } from "@fissure/model";
import { describe, expect, it } from "vitest";
import { caseChoices, codeOf, fillCase, granted } from "../../fixtures/port-ellery.ts";
import { askCase } from "./ask-case.ts";

const choiceOf = caseChoices();
const filled = fillCase(choiceOf());

describe("askCase", () => {
	it("asks positions where holder, issue or stance is asked for, else the words of texts", async () => {
		const choice = await filled;
		const whole = granted(await askCase({ case: choice, filters: { holders: ["XVA"], stance: [1, 3] }, size: 500 }));
		expect(whole.searched).toBe("ledger");
		expect(whole.next).toBeNull();
		expect(whole.total).toBe(whole.entries.length);
		expect(whole.entries.every(({ holder, stance }) => holder === "XVA" && (stance ?? 0) > 0)).toBe(true);
		const texts = granted(await askCase({ case: choice, words: "corridor", size: 500 }));
		expect(texts.searched).toBe("text");
		expect(texts.documents.length).toBeGreaterThan(2);
		const ledger = granted(await askCase({ case: choice, words: "corridor", where: "ledger", size: 500 }));
		expect(ledger.entries.every(({ sentence }) => /corridor/i.test(sentence.exact))).toBe(true);
		expect(granted(await askCase({ case: choice, words: "停火 OR перемири* OR ceasefire" })).documents.length).toBe(10);
	});

	it("gives every position once over its pages, and counts them all", async () => {
		const choice = await filled;
		const seen: string[] = [];
		let total: number | null = null;
		for (let after: string | null = ""; after !== null; ) {
			const page: AskAnswer = granted(
				await askCase({
					case: choice,
					filters: { issues: ["sorvia_settlement"] },
					size: 4,
					...(after === "" ? {} : { after }),
				}),
			);
			total ??= page.total;
			seen.push(...page.entries.map(({ quote }) => `${quote.document} ${quote.start} ${quote.end}`));
			after = page.next;
		}
		expect(seen).toHaveLength(total ?? -1);
		expect(seen.length).toBeGreaterThan(4);
	});

	it("says how much was searched, whatever was found", async () => {
		const choice = await filled;
		const answer = granted(await askCase({ case: choice, words: "unicorns", filters: { publishers: ["XVA"] } }));
		expect(answer).toMatchObject({ documents: [], total: 0, next: null, held: { all: 39, searched: 15, uncoded: 0 } });
		const nobody = granted(await askCase({ case: choice, filters: { publishers: ["NOR"] } }));
		expect(nobody).toMatchObject({ searched: "ledger", entries: [], held: { all: 39, searched: 0 } });
	});

	it("says what is wrong with a question", async () => {
		const choice = await filled;
		expect(codeOf(await askCase({ case: choice, where: "text" }))).toBe("question-empty");
		const mixed = { case: choice, words: "x", where: "text", filters: { holders: ["XVA"] } } as const;
		expect(codeOf(await askCase(mixed))).toBe("question-mixed");
		expect(codeOf(await askCase({ case: choice, words: "corridor", after: "2026~1" }))).toBe("cursor-unknown");
		expect(codeOf(await askCase({ case: choice, words: '"corridor' }))).toBe("query-unclosed");
	});
});

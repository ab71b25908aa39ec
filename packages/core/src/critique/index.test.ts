import { readdirSync, readFileSync } from "node:fs";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { inTime } from "../../../../tools/in-proof.ts";
import { anyJudgment } from "../judgments/fixtures/any-judgment.ts";
import { critique } from "./critique.ts";
import { forecast, found, interest, judged, option } from "./fixtures/judged-world.ts";
import { critiqueChecks } from "./index.ts";

const sources = readdirSync(import.meta.dirname).filter((name) => /(?<![.]test)[.]ts$/.test(name));
const read = (name: string): string => readFileSync(`${import.meta.dirname}/${name}`, "utf8");

describe("the checks of judgments", () => {
	it("are every file that exports one, once, under its own name", () => {
		const files = sources.filter((name) => /^export const \w+: CritiqueCheck =/m.test(read(name)));
		expect(critiqueChecks.map(({ id }) => `${id}.ts`).toSorted()).toEqual(files.toSorted());
	});

	it("name their codes, each once, and each code is provoked by a test", () => {
		const codes = critiqueChecks.flatMap((check) => Object.keys(check.codes));
		expect(new Set(codes).size).toBe(codes.length);
		const tests = readdirSync(import.meta.dirname)
			.filter((name) => name.endsWith(".test.ts"))
			.map(read)
			.join("\n");
		expect(codes.filter((code) => !tests.includes(code))).toEqual([]);
	});

	it.each(critiqueChecks)("$id asks a question and says nothing of nothing", ({ question, check }) => {
		expect(question).toMatch(/\?$/);
		expect(
			check([], {
				documents: [],
				positions: [],
				findings: [],
				links: new Map(),
				events: [],
				claims: new Map(),
				names: { actors: {}, issues: {} },
			}),
		).toEqual([]);
	});
});

describe("a critique", () => {
	it("goes by judgment, errors first, and says which check speaks", () => {
		const judgments = [interest("b", { alternative: null, evidence: [judged("b")] }), option("a", { offRamp: null })];
		expect(critique(judgments).map(({ judgment, code, severity, by }) => [judgment, code, severity, by])).toEqual([
			["b", "evidence-in-circle", "error", "no-evidence@1"],
			["b", "interest-without-alternative", "warning", "no-alternative@1"],
			["a", "option-without-off-ramp", "warning", "open-ended-option@1"],
		]);
	});

	it("puts an error before the warnings that its own check finds first", () => {
		const revisions = [{ at: "2026-01-10", who: "ada", probability: 0.9, because: "It is unlikely" }];
		const said = critique([forecast("f", { deadline: null, revisions, evidence: [found("x")] })]);
		expect(said.map(({ code }) => code)).toEqual(["probability-against-words", "forecast-without-deadline"]);
	});

	it("has a message and a remedy for each, neither with a full stop, and names given judgments only", () => {
		fc.assert(
			fc.property(fc.array(anyJudgment, { maxLength: 6 }), (judgments) => {
				const ids = new Set(judgments.map(({ id }) => id));
				for (const { judgment, code, message, remedy, by } of critique(judgments)) {
					expect(ids.has(judgment)).toBe(true);
					const check = critiqueChecks.find(({ id, version }) => by === `${id}@${version}`);
					expect(Object.keys(check?.codes ?? {})).toContain(code);
					for (const words of [message, remedy]) expect(words).toMatch(/[^.]$/);
				}
			}),
		);
	});

	it("stops between checks when it is told to", () => {
		expect(
			critique([interest("a", { evidence: [found("f")], alternative: null })], {}, { signal: { aborted: true } }),
		).toEqual([]);
	});

	it("reads 2,000 judgments in less than two seconds", async () => {
		const many = Array.from({ length: 2000 }, (_, at) =>
			interest(`i-${at}`, { evidence: [judged(`i-${(at + 1) % 2000}`)], alternative: null }),
		);
		expect(await inTime(2000, () => critique(many).length)).toBe(2000);
	});
});

import { parseBrief } from "@fissure/core";
import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import { ApiProblem } from "../../api/api-problem.ts";
import { draftSaver } from "./saving/draft-saver.ts";
import type { Check, Quotation, Reference, Verification } from "./state/brief-types.ts";
import { countWords } from "./state/count-words.ts";
import { blockMarkdown, chartMarkdown, findingMarkdown, quoteMarkdown } from "./state/evidence-markdown.ts";
import { mendOf } from "./state/exact-words.ts";
import { isGrave, isTrouble, marksAt, marksOf, quotationOf, troubleAfter, troubleBefore } from "./state/mark.ts";

const quote = (exact: string) => ({ document: "call", start: 10, end: 10 + exact.length, exact });

describe("evidence", () => {
	it("comes into a draft as a quotation whose words and place are read back as they were", () => {
		for (const exact of [
			"open *all* corridors_now [at once]",
			"Visit www.valdara.example at 10 & 11",
			"1. First",
			"停火",
		]) {
			const markdown = quoteMarkdown(quote(exact));
			const { references, quotations } = parseBrief(`It says ${markdown}.`, "draft", "en");
			expect(quotations[0]?.words, markdown).toBe(exact);
			expect(references[0]).toMatchObject({ written: `@call#10-${10 + exact.length}`, quotation: 0 });
		}
	});

	it("stands apart where it has quotation marks or paragraphs of its own", () => {
		const exact = "He said: “No.”\n\nThen he left.";
		expect(quoteMarkdown(quote(exact))).toBe(`> He said: “No.”\n> Then he left.\n> [@call#10-${10 + exact.length}]`);
		const { references } = parseBrief(`${blockMarkdown(quote(exact))}\n`, "draft", "en");
		expect(references[0]?.block).not.toBeNull();
	});

	it("comes as a sentence that cites a finding, and as a chart", () => {
		expect(findingMarkdown({ id: "finding-1a2b3c4d", headline: "Only one speaks of grain." })).toBe(
			"Only one speaks of grain [@finding-1a2b3c4d].",
		);
		expect(chartMarkdown("matrix call-1")).toBe("```fissure matrix call-1\n```");
	});
});

const found = (exact: string) => ({ ...quote(exact), before: "", after: "" });
const quotationIn = (text: string, words: string, fields: Partial<Quotation> = {}): Quotation => ({
	...{ words, start: text.indexOf(words), end: text.indexOf(words) + words.length, line: 1 },
	...{ form: "inline", state: "changed", found: found("open corridors"), elsewhere: [], normalisations: [], gaps: [] },
	...{ difference: [], attribution: null, problems: [] },
	...fields,
});
const referenceIn = (text: string, written: string, fields: Partial<Reference> = {}): Reference => ({
	...{ written, start: text.indexOf(written), end: text.indexOf(written) + written.length, stands: false },
	...{ kind: "span", document: "call", label: "", words: null, language: null },
	...fields,
});
const mended = (text: string, quotation: Quotation, references: readonly Reference[] = []): string | null => {
	const mend = mendOf(quotation, text, references);
	if (mend === null) return null;
	return mend.changes
		.toReversed()
		.reduce((now, { from, to, insert }) => now.slice(0, from) + insert + now.slice(to), text);
};

describe("one key", () => {
	it("takes the exact words, and says where they stand", () => {
		const text = "It wants “free corridors”. Soon.";
		expect(mended(text, quotationIn(text, "free corridors"))).toBe("It wants “open corridors” [@call#10-24]. Soon.");
		const cited = "It wants “free corridors” [@call#1-9]. Soon.";
		expect(mended(cited, quotationIn(cited, "free corridors"), [referenceIn(cited, "@call#1-9")])).toBe(
			"It wants “open corridors” [@call#10-24]. Soon.",
		);
	});

	it("cites what already stands, beside a finding that is cited there", () => {
		const text = "It wants “open corridors”. Soon.";
		const exact = quotationIn(text, "open corridors", { state: "exact" });
		expect(mended(text, exact)).toBe("It wants “open corridors” [@call#10-24]. Soon.");
		const found = "It wants “open corridors” [@finding-1a2b3c4d].";
		const reference = referenceIn(found, "@finding-1a2b3c4d", { kind: "finding", stands: true });
		expect(mended(found, quotationIn(found, "open corridors", { state: "exact" }), [reference])).toBe(
			"It wants “open corridors” [@call#10-24; @finding-1a2b3c4d].",
		);
	});

	it("mends a block quotation line by line", () => {
		const text = "> free corridors\n\nMore.";
		const block = quotationIn(text, "free corridors", { form: "block", found: found("open\n\ncorridors") });
		expect(mended(text, block)).toBe("> open\n> corridors\n> [@call#10-25]\n\nMore.");
	});

	it("does nothing where nothing is held, or only a person can tell", () => {
		const text = "It wants “free corridors”.";
		expect(mended(text, quotationIn(text, "free corridors", { state: "not-held", found: null }))).toBeNull();
		expect(mended(text, quotationIn(text, "free corridors", { state: "translated" }))).toBeNull();
		const cited = "It wants “open corridors” [@call#10-24].";
		const reference = referenceIn(cited, "@call#10-24", { stands: true });
		expect(mended(cited, quotationIn(cited, "open corridors", { state: "exact" }), [reference])).toBeNull();
	});
});

describe("marks", () => {
	const text = "It could. “free corridors” [@call#1-9]. “open” [@call#10-14]. Trade grew.";
	const problem = (words: string, severity: "error" | "warning") => ({
		...{ start: text.indexOf(words), end: text.indexOf(words) + words.length, line: 1 },
		...{ code: "code", message: words, severity },
	});
	const verification: Verification = {
		...{ held: 1, lookedThrough: "all", sources: [] },
		quotations: [
			quotationIn(text, "free corridors"),
			quotationIn(text, "open", { state: "exact", start: text.indexOf("“open") + 1, end: text.indexOf("“open") + 5 }),
		],
		hints: [{ ...problem("could", "warning"), evidence: [] }],
	};
	const check: Check = {
		...{ facts: 1, page: null },
		references: [referenceIn(text, "@call#1-9"), referenceIn(text, "@call#10-14", { stands: true })],
		problems: [problem("@call#1-9", "error"), problem("Trade grew.", "warning")],
	};
	const marks = marksOf(verification, check);

	it("stand in the order of the text, a problem with its reference", () => {
		expect(marks.map(({ kind, start, end }) => [kind, text.slice(start, end)])).toEqual([
			["hint", "could"],
			["quotation", "free corridors"],
			["reference", "@call#1-9"],
			["quotation", "open"],
			["reference", "@call#10-14"],
			["lack", "Trade grew."],
		]);
		expect(marks.filter(isTrouble).map(({ start }) => text[start])).toEqual(["c", "f", "@", "T"]);
		expect(marks.filter(isGrave).map(({ start }) => text[start])).toEqual(["f", "@"]);
	});

	it("lead from one that needs a look to the next, and around", () => {
		expect(troubleAfter(marks, 0)?.kind).toBe("hint");
		expect(troubleAfter(marks, text.indexOf("could"))?.kind).toBe("quotation");
		expect(troubleAfter(marks, text.length)?.kind).toBe("hint");
		expect(troubleBefore(marks, 0)?.kind).toBe("lack");
		expect(marksAt(marks, text.indexOf("corridors")).map(({ kind }) => kind)).toEqual(["quotation"]);
	});

	it("lead from a reference that breaks to the quotation that it is of", () => {
		const of = (kind: string, words: string) =>
			marks
				.filter((mark) => mark.kind === kind && text.slice(mark.start, mark.end) === words)
				.map((mark) => quotationOf(marks, mark)?.start);
		expect(of("reference", "@call#1-9")).toEqual([text.indexOf("free")]);
		expect(of("quotation", "open")).toEqual([text.indexOf("open")]);
		expect([...of("reference", "@call#10-14"), ...of("hint", "could")]).toEqual([undefined, undefined]);
	});
});

describe("countWords", () => {
	it("counts words of every script, and neither references nor code", () => {
		expect(countWords("# Two words {.judgment}\n\n`code` [@call#1-9] don’t")).toEqual({ words: 3, minutes: 1 });
		expect(countWords("停火，马上！ Да.")).toEqual({ words: 5, minutes: 1 });
		expect(countWords("")).toEqual({ words: 0, minutes: 0 });
		expect(countWords("word ".repeat(1150)).minutes).toBe(5);
	});
});

describe("draftSaver", () => {
	beforeEach(() => void vi.useFakeTimers());
	afterEach(() => void vi.useRealTimers());
	const draft = { text: "", stamp: "s0", savedAt: "2026-01-01" };
	const saved = (text: string) => ({ ...draft, id: "d", title: "", length: 0, who: "", text, stamp: `s-${text}` });

	it("saves after a moment of quiet, and keeps the words until they are acknowledged", async () => {
		const save = vi.fn(async (text: string) => saved(text));
		const kept: (string | null)[] = [];
		const saver = draftSaver(draft, { save, read: async () => draft, keep: (one) => kept.push(one?.text ?? null) });
		saver.write("a");
		saver.write("ab");
		expect(saver.state.get().state).toBe("waiting");
		await vi.advanceTimersByTimeAsync(1_000);
		expect(save.mock.calls).toEqual([["ab", "s0"]]);
		expect(saver.state.get().state).toBe("saved");
		expect(kept).toEqual(["a", "ab", null]);
		saver.write("abc");
		expect(await saver.flush()).toBe(true);
		expect(save.mock.calls[1]).toEqual(["abc", "s-ab"]);
	});

	it("says that it is not saved while the server is away, and tries again", async () => {
		const away = new ApiProblem(0, { code: "server-unreachable", message: "", place: "" });
		const save = vi.fn(async (text: string) => saved(text)).mockRejectedValueOnce(away);
		const kept: (string | null)[] = [];
		const saver = draftSaver(draft, { save, read: async () => draft, keep: (one) => kept.push(one?.text ?? null) });
		saver.write("a");
		await vi.advanceTimersByTimeAsync(1_000);
		expect(saver.state.get()).toMatchObject({ state: "failed", problem: { code: "server-unreachable" } });
		expect(kept.at(-1)).toBe("a");
		await vi.advanceTimersByTimeAsync(5_000);
		expect(saver.state.get().state).toBe("saved");
		expect(kept.at(-1)).toBeNull();
	});

	it("writes over nobody: it waits until a person has decided", async () => {
		const changed = new ApiProblem(409, { code: "draft-changed", message: "", place: "" });
		const save = vi.fn(async (text: string) => saved(text)).mockRejectedValueOnce(changed);
		const saver = draftSaver(draft, { save, read: async () => draft, keep: () => {} });
		saver.write("mine");
		await vi.advanceTimersByTimeAsync(1_000);
		expect(saver.state.get().state).toBe("conflict");
		saver.write("mine too");
		await vi.advanceTimersByTimeAsync(20_000);
		expect(save).toHaveBeenCalledTimes(1);
		saver.rebase({ text: "theirs", stamp: "s1", savedAt: "2026-01-02" });
		await vi.advanceTimersByTimeAsync(10);
		expect(save.mock.calls[1]).toEqual(["mine too", "s1"]);
	});

	it("knows its own words on the server, where only the answer to them was lost", async () => {
		const away = new ApiProblem(0, { code: "server-unreachable", message: "", place: "" });
		const changed = new ApiProblem(409, { code: "draft-changed", message: "", place: "" });
		for (const [there, state] of [
			["a", "saved"],
			["another's", "conflict"],
		] as const) {
			const save = vi.fn(async (text: string) => saved(text));
			save.mockRejectedValueOnce(away).mockRejectedValueOnce(changed);
			const saver = draftSaver(draft, { save, read: async () => saved(there), keep: () => {} });
			saver.write("a");
			await vi.advanceTimersByTimeAsync(1_000);
			saver.write("ab");
			await vi.advanceTimersByTimeAsync(5_000);
			expect(saver.state.get().state).toBe(state);
			expect(save.mock.calls.slice(2)).toEqual(state === "saved" ? [["ab", "s-a"]] : []);
		}
	});

	it("saves what was written while it was saving", async () => {
		let answer: (() => void) | undefined;
		const save = vi.fn(
			(text: string, _seen: string) =>
				new Promise<ReturnType<typeof saved>>((done) => (answer = () => done(saved(text)))),
		);
		const saver = draftSaver(draft, { save, read: async () => draft, keep: () => {} });
		saver.write("a");
		await vi.advanceTimersByTimeAsync(1_000);
		saver.write("ab");
		answer?.();
		await vi.advanceTimersByTimeAsync(1_000);
		expect(save.mock.calls.map(([text, seen]) => [text, seen])).toEqual([
			["a", "s0"],
			["ab", "s-a"],
		]);
	});
});

import { QUOTATION_STATES } from "@fissure/core";
import type { VerificationReport } from "@fissure/model";
import { VerificationReportSchema } from "@fissure/model/schemas";
import { displayWidth, formatsOf, passes, renderVerifications, summaryOf } from "@fissure/report";
import mammoth from "mammoth";
import { describe, expect, it } from "vitest";
import { inTime } from "../../../../tools/in-proof.ts";
import { ferryBrief, hostileBrief, nothingQuoted, verificationOf } from "./fixtures/ferry-brief.ts";

const json = async (...given: Parameters<typeof renderVerifications>[0]): Promise<VerificationReport> =>
	VerificationReportSchema.parse(JSON.parse(await renderVerifications(given, "json")));
const textOf = (id: string | null): string =>
	ferryBrief.sources.find((source) => source.id === id)?.text ?? "no such source";
const draftText = ferryBrief.draft.document.text;

describe("a verification as JSON", () => {
	it("has for each quotation its words, line, state, place, attribution and problems", async () => {
		const { quotations, problems } = await json(ferryBrief);
		for (const quotation of quotations) {
			expect(Object.keys(quotation).slice(1, 10)).toEqual([
				"quote",
				"line",
				"state",
				"document",
				"start",
				"end",
				"attributed_to",
				"problems",
				"exact",
			]);
			expect(QUOTATION_STATES).toContain(quotation.state);
			for (const problem of quotation.problems)
				expect([typeof problem.code, typeof problem.message]).toEqual(["string", "string"]);
		}
		expect(quotations.map(({ quote, line, state, document }) => ({ quote, line, state, document }))).toContainEqual({
			quote: "belongs to everybody who fishes there",
			line: 9,
			state: "changed",
			document: "ferry-readout",
		});
		expect(quotations.find(({ state }) => state === "not-held")).toMatchObject({
			document: null,
			start: null,
			end: null,
			exact: null,
			problems: [{ code: "not-held" }],
		});
		expect(problems).toContainEqual(expect.objectContaining({ code: "vague-likelihood", words: "could", line: 14 }));
	});

	it("points at exact words, in held texts and in the draft", async () => {
		const { quotations } = await json(ferryBrief);
		const places = quotations.flatMap(({ parts, gaps, problems, ...found }) => [
			...(found.document === null ? [] : [found]),
			...parts,
			...gaps,
			...problems.flatMap(({ evidence }) => evidence),
		]);
		expect(places.length).toBeGreaterThan(10);
		for (const { document, start, end, exact } of places)
			expect(textOf(document).slice(start ?? 0, end ?? 0)).toBe(exact);
		for (const { quote, draft_start, draft_end } of quotations)
			expect(draftText.slice(draft_start, draft_end)).toBe(quote);
		const elided = quotations.find(({ state }) => state === "elided");
		expect(elided?.gaps.map(({ exact }) => exact.trim())).toEqual(["for the passage, unless"]);
	});

	it("says of several drafts which quotation is whose, and whether all pass", async () => {
		const output = await json(ferryBrief, nothingQuoted);
		expect(output).toMatchObject({ passes: false, drafts: [{ id: "ferry-brief" }, { id: "empty" }], held: 3 });
		expect(await json(nothingQuoted)).toMatchObject({ passes: true, quotations: [], problems: [] });
	});

	it("passes warnings unless it is strict", async () => {
		const warned = verificationOf({ id: "d", text: "The ferry could stop." }, [{ id: "h", text: "The ferry sails." }]);
		expect(passes(warned, false)).toBe(true);
		expect(passes(warned, true)).toBe(false);
		const strict = JSON.parse(await renderVerifications([warned], "json", { strict: true })) as VerificationReport;
		expect([(await json(warned)).passes, strict.passes]).toEqual([true, false]);
	});
});

const ANSI = new RegExp(`${String.fromCharCode(27)}\\[[0-9;]*m`, "gu");

describe("a verification as text", () => {
	it("says the same with colour and without", async () => {
		const plain = await renderVerifications([ferryBrief], "text");
		const colored = await renderVerifications([ferryBrief], "text", { color: true });
		expect(colored).not.toBe(plain);
		expect(colored.replace(ANSI, "")).toBe(plain);
	});

	it("shows each quotation with state and line, what differs, what is left out, and the problems", async () => {
		const text = await renderVerifications([ferryBrief], "text", { width: 140 });
		for (const words of [
			summaryOf(ferryBrief),
			"line 9  ≠ changed\n",
			"│ belongs to [-all-] {+everybody+} who [-fish-] {+fishes+} there",
			"Left out: “for the passage, unless”",
			"line 14  ? not found",
			"The ferry ⟦could⟧ stop again.",
			"line 13  = exact  “阿斯特里亚不接受任何附加条件”",
			"Astria, Переговоры о пароме, 2031-05-04",
			"Checked against 3 texts. Words from other texts cannot be confirmed or denied.",
		])
			expect(text).toContain(words);
	});

	it.each([40, 77, 140])("keeps to %s columns, whatever the script", async (width) => {
		const long = verificationOf(
			{
				id: "long",
				title: "x".repeat(300),
				text: `He said “${"ferry".repeat(60)}” and “${"轮渡".repeat(90)}”. It could ${"y".repeat(300)}.`,
			},
			[{ id: "h", text: "The ferry sails." }],
		);
		for (const verification of [ferryBrief, hostileBrief, long]) {
			const lines = (await renderVerifications([verification], "text", { width })).split("\n");
			expect(lines.filter((line) => displayWidth(line) > width)).toEqual([]);
		}
	});

	it.each(["text", "html", "markdown"] as const)(
		"names each state in words, not by its code, in %s",
		async (format) => {
			const written = (await renderVerifications([ferryBrief], format)).toString();
			expect(written).toContain("not found");
			expect(written).not.toMatch(/[?\d](?:<[^>]*>|\s)*not-held/u);
		},
	);

	it("says where the day of a quotation is not checked, since its source has none", async () => {
		const draft = { id: "d", text: "On 4 May 2031 Astria said: “The ferry stops in winter.”" };
		const source = { id: "s", publisher: "AST", text: "The ferry stops in winter." };
		const note = "The source has no date";
		expect(await renderVerifications([verificationOf(draft, [source])], "text")).toContain(note);
		const dated = verificationOf(draft, [{ ...source, date: "2031-05-04" }]);
		expect(await renderVerifications([dated], "text")).not.toContain(note);
	});

	it("counts the places that show a problem where they are many", async () => {
		const points = Array.from({ length: 9 }, (_, at) => `convoy number ${at} sails from Port Selm`);
		const many = verificationOf({ id: "d", text: points.map((point) => `It says “${point}”.`).join("\n\n") }, [
			{ id: "h", text: points.join(". ") },
		]);
		expect(await renderVerifications([many], "text")).toContain("and 3 more places");
		expect(await renderVerifications([many], "markdown")).toContain("and 3 more places");
	});

	it("says so where nothing is quoted", async () => {
		const text = await renderVerifications([nothingQuoted], "text");
		expect(text.startsWith("empty\n0 quotations · no problems\n")).toBe(true);
		expect(await renderVerifications([nothingQuoted], "markdown")).not.toContain("| Line |");
	});
});

// biome-ignore lint/suspicious/noControlCharactersInRegex: these are what a terminal obeys
const COMMANDS = /[\u0000-\u0008\u000B-\u001F\u007F-\u009F\u202A-\u202E\u2066-\u2069]/u;

const wordText = async (bytes: Uint8Array): Promise<string> =>
	(await mammoth.extractRawText({ buffer: Buffer.from(bytes) })).value;

describe("a verification as a Word document", () => {
	it("has headings, the quotations with their states, and what to do about each", async () => {
		const text = await wordText((await renderVerifications([ferryBrief], "docx")) as Uint8Array);
		expect(text).toContain(summaryOf(ferryBrief));
		for (const { quotation, problems } of ferryBrief.quotations) {
			expect(text).toContain(quotation.words);
			for (const { message } of problems) expect(text).toContain(message);
		}
		for (const { message } of ferryBrief.problems) expect(text).toContain(message);
	});
});

describe("hostile drafts and sources", () => {
	it.each(formatsOf("verification"))("command nothing in %s", async (format) => {
		const written = await renderVerifications([hostileBrief], format);
		const output = typeof written === "string" ? written : await wordText(written);
		// JSON keeps marks of order as they are; a program reads it.
		expect(format === "json" ? output.replace(/[\u007F-\u{10FFFF}]/gu, "") : output).not.toMatch(COMMANDS);
		if (format === "html" || format === "markdown") {
			expect(output).not.toContain("<script>alert");
			expect(output).not.toMatch(/(?<!\\)<(?:img|b) /u);
		}
	});

	it("make neither links nor markup in Markdown", async () => {
		const output = await renderVerifications([hostileBrief], "markdown");
		expect(output).not.toMatch(/(?<!\\)\]\(/u);
		expect(output).toContain("\\<script\\>");
	});

	it("cannot make a writer slow with one endless word", async () => {
		const word = "ab".repeat(50_000);
		const text = `He said “${word}”.`;
		const verification = verificationOf({ id: "d", text, title: word }, [{ id: "h", text: "The ferry sails." }]);
		// A second on a slow machine; a quadratic writer takes minutes.
		await inTime(10_000, async () => {
			for (const format of formatsOf("verification"))
				expect(await renderVerifications([verification], format)).not.toBe("");
		});
	});
});

describe("a verification as SARIF", () => {
	const sarif = async (place?: string) => {
		const given = place === undefined ? ferryBrief : { ...ferryBrief, place };
		const { runs } = JSON.parse(await renderVerifications([given], "sarif"));
		return runs[0];
	};
	const problems = [...ferryBrief.quotations.flatMap((one) => one.problems), ...ferryBrief.problems];

	it("has a result for each problem, at its lines and columns in the file, with its rule, its level and its evidence", async () => {
		const { results, tool, columnKind, artifacts } = await sarif("drafts/my brief.md");
		expect(results).toHaveLength(problems.length);
		expect([columnKind, artifacts[0].location.uri]).toEqual(["utf16CodeUnits", "drafts/my%20brief.md"]);
		const lines = draftText.split("\n");
		for (const [at, { ruleId, ruleIndex, level, locations, message, relatedLocations = [] }] of results.entries()) {
			const { code, severity, start, end, evidence, line } = problems[at] as (typeof problems)[number];
			expect([ruleId, tool.driver.rules[ruleIndex].id, level]).toEqual([code, code, severity]);
			const { startLine, startColumn, endLine, endColumn, snippet } = locations[0].physicalLocation.region;
			const from = lines.slice(0, startLine - 1).join("\n").length + (startLine > 1 ? 1 : 0) + startColumn - 1;
			const to = lines.slice(0, endLine - 1).join("\n").length + (endLine > 1 ? 1 : 0) + endColumn - 1;
			expect([from, to, snippet.text, startLine]).toEqual([start, end, draftText.slice(start, end), line]);
			expect(relatedLocations).toHaveLength(evidence.length);
			expect(message.text).toMatch(/^“.*”: .+[.]$/u);
		}
		for (const { id, defaultConfiguration, help } of tool.driver.rules)
			expect([id, defaultConfiguration.level, help.text]).toEqual([
				id,
				expect.stringMatching(/^(?:error|warning)$/u),
				expect.stringContaining("?"),
			]);
	});

	it("names the file and the paragraph where a draft has no lines, and its id where it has no file", async () => {
		const { results } = await sarif("brief.docx");
		for (const { locations } of results) {
			expect(locations[0].physicalLocation).toEqual({
				artifactLocation: { uri: "brief.docx", uriBaseId: "%SRCROOT%", index: 0 },
			});
			expect(locations[0].logicalLocations[0].name).toMatch(/^paragraph \d+$/u);
		}
		expect((await sarif()).artifacts[0].location.uri).toBe(ferryBrief.draft.document.id);
	});
});

import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { JUDGMENT_KINDS } from "@fissure/core";
import { describe, expect, it } from "vitest";
import { judgedCases } from "../fixtures/judged-case.ts";

const { judged, person, portEllery, root } = judgedCases();
const shared = judged("shared");

describe("the judgments of Port Ellery", () => {
	it("are kept, and rest on what stands", async () => {
		const { added } = await shared;
		expect(
			added.out,
			'where a finding is "unknown", a comparison has changed: fissure find shows the id it has now',
		).toBe(
			[
				...["valdara-sells-distance (interest)", "tesmark-wants-company (interest)"].map((line) => `+ ${line}`),
				"+ why-two-ceasefires (competing explanations)",
				...["valdara-abstains-on-ordal", "valdara-names-the-pact"].map((id) => `+ ${id} (forecast)`),
				...["conference-opens-in-2025", "aurora-signed-by-july"].map((id) => `+ ${id} (forecast)`),
				...["hold-valdara-to-its-words", "minutes-of-closing-session"].map((id) => `+ ${id} (option)`),
				"",
				"9 judgments: 9 new.",
				"",
			].join("\n"),
		);
		expect(added).toMatchObject({ code: 0, err: "" });
	}, 120_000);

	it("are listed by kind and topic, and shown with their ground and their past", async () => {
		const { does } = await shared;
		expect((await does("judge", "--kind", "option")).out).toMatch(
			/^hold-valdara[\s\S]*\n2 judgments; none of them is a fact\.\n$/,
		);
		const listed = JSON.parse((await does("judge", "list", "--topic", "energy_pipeline", "--format", "json")).out);
		expect(listed.judgments.map(({ judgment }: { judgment: { id: string } }) => judgment.id)).toEqual([
			"aurora-signed-by-july",
		]);
		const { code, out } = await does("judge", "show", "tesmark-wants-company");
		expect(code).toBe(0);
		expect(out).toContain("✓ evidence: [finding-");
		expect(out).toMatch(/✓ evidence: \[tesmark-briefing-ru#\d+-\d+\] “Наше сообщение передаёт дух разговора\.”/);
		expect(out).toMatch(/\nHistory\n {2}\S+ · Iris Calder · judge: hypothesis with an alternative\n$/);
		expect((await does("judge", "show", "valdara-sells-distance", "--format", "csv", "--no-bom")).out).toMatch(
			/^field,words,state,because\r\nabout,/,
		);
	});

	it("are weighed: the least contradicted explanation first, and what that hangs on", async () => {
		const { does } = await shared;
		const { code, out } = await does("judge", "matrix", "why-two-ceasefires");
		expect(code).toBe(0);
		expect(out).toMatch(/\n +stretched {2}said-both {2}kept-quiet {2}diagnostic\nE4 +CC +I +II +0\.67\n/);
		expect(out).toContain("\nE1             C          C          C           0.00\n");
		expect(out).toContain("\n1. stretched: Tesmark stretched a polite word into agreement. 0.00 against it.\n");
		expect(out).toContain("If E4 was removed, stretched and said-both would be tied.");
		expect((await does("judge", "matrix", "why-two-ceasefires", "--format", "markdown")).out).toContain(
			"| evidence | statement | stretched | said-both | kept-quiet | diagnosticity | weight | unsound |",
		);
		const { report } = JSON.parse((await does("judge", "matrix", "why-two-ceasefires", "--format", "json")).out);
		expect(report.explanations[2]).toMatchObject({ explanation: "kept-quiet", inconsistency: { plain: 5 } });
	});

	it("are scored, beside what a coin would have got, with too few for conclusions", async () => {
		const { does } = await shared;
		const { code, out } = await does("judge", "score", "--at", "2025-11-20");
		expect(code).toBe(0);
		// (1 − 0.85)² and 0.1²: what was said last.
		expect(out).toMatch(/valdara-abstains-on-ordal +yes +85 % +0\.023/);
		expect(out).toMatch(/valdara-names-the-pact +no +10 % +0\.010/);
		expect(out).toMatch(/analyst Tom Verrin +2 +0\.085/);
		expect(out).toContain("2 forecasts scored, 2 open, 0 overdue, 0 void.");
		expect(out).toContain("Caution: 2 scored, fewer than 10");
		const late = await does("judge", "score", "--at", "2026-01-01");
		expect(late.code).toBe(1);
		expect(late.out).toContain("Overdue since 2025-12-31: fissure judge resolve conference-opens-in-2025");
	});

	it("are written out as they were read", async () => {
		const { does } = await shared;
		expect((await does("judge", "export", "again.yaml")).out).toMatch(/^Wrote 9 judgments to .*again\.yaml\.\n$/);
		expect((await does("judge", "add", "again.yaml")).out).toContain("9 judgments: 9 unchanged.");
		expect((await does("judge", "export")).out).toBe(readFileSync(join(root, "shared", "again.yaml"), "utf8"));
		expect((await does("judge", "export", "again.yaml")).code).toBe(2);
	});
});

describe("what a judgment rests on", () => {
	it("is told as changed where the source was edited, with what it says now", async () => {
		const { does } = await judged("edited");
		const path = join(portEllery, "documents/joint-statement.en.txt");
		const text = readFileSync(path, "utf8");
		writeFileSync(path, text.replace("takes note of the security interests", "understands the security interests"));
		expect((await does("add", join(portEllery, "case.yaml"))).code).toBe(0);
		writeFileSync(path, text);
		const { code, out } = await does("judge", "list", "--stale");
		expect(code).toBe(1);
		expect(out).toMatch(/^! why-two-ceasefires/);
		expect(out.replace(/\s+/g, " ")).toMatch(
			/≠ changed: the words are in the text, but its later version says “.*understands the security interests/,
		);
		expect(out).toContain("1 judgment; none of them is a fact.");
		const matrix = await does("judge", "matrix", "why-two-ceasefires");
		expect(matrix).toMatchObject({ code: 1 });
		expect(matrix.out).toMatch(/E3 +CC +N +I +0\.50 {8}! changed/);
		await does("judge", "remove", "valdara-sells-distance");
		expect((await does("judge", "show", "valdara-abstains-on-ordal")).out).toContain("gone: that judgment was removed");
		await does("undo");
		expect((await does("judge", "show", "valdara-abstains-on-ordal")).code).toBe(0);
	}, 120_000);

	it("is revised and resolved by name, and undone", async () => {
		const { does } = await shared;
		const revised = await does(
			"judge",
			"revise",
			"aurora-signed-by-july",
			"--probability",
			"5%",
			"--because",
			"No price",
		);
		expect(revised.out).toMatch(/ {2}5 %, Iris Calder: No price\n/);
		expect(revised.out).toContain("\nRevised aurora-signed-by-july.\n");
		expect((await does("judge", "resolve", "aurora-signed-by-july", "void", "--note", "Dropped")).out).toContain(
			"resolved: void, Dropped",
		);
		await does("undo");
		await does("undo");
		expect((await does("judge", "--topic", "energy_pipeline")).out).toContain("forecast · 10 %, until 2026-06-30");
	});
});

describe("judge that is called wrongly", () => {
	it.each([
		[["judge", "lst"], "Expected one of list, add, show"],
		[["judge", "list", "x"], 'Expected nothing after "list", got "x"'],
		[["judge", "add"], 'Expected YAML files after "add", got nothing'],
		[["judge", "add", "none.yaml"], "Expected a YAML file or a folder of them"],
		[["judge", "show"], 'Expected the id of a judgment after "show", got nothing'],
		[["judge", "show", "a", "b"], 'Expected one judgment after "show", got "a b"'],
		[["judge", "show", "nobody"], 'Expected a judgment of this case, got "nobody"'],
		[["judge", "revise", "aurora-signed-by-july"], "got no --probability"],
		[["judge", "revise", "aurora-signed-by-july", "--probability", "likely"], "which is the band likely 55–80 %"],
		[["judge", "resolve", "aurora-signed-by-july", "maybe"], "Expected a forecast and its outcome (yes, no, void)"],
		[["judge", "remove"], 'Expected judgments after "remove", got nothing'],
		[["judge", "matrix", "aurora-signed-by-july"], "Expected competing explanations"],
		[["judge", "score", "--topic", "ice"], "Expected forecasts of ice, got none"],
		[["judge", "template"], "Expected one of interest, matrix, forecast, option"],
		[["judge", "--kind", "rumour"], "Expected one of interest"],
	])("is told so: %j", async (argv, words) => {
		const { does } = await shared;
		const { code, out, err } = await does(...argv);
		expect(code).toBe(2);
		expect(err).toContain(words);
		expect(out).toBe("");
	});

	it("writes a file of each to fill in", async () => {
		for (const kind of JUDGMENT_KINDS)
			expect((await person("new")("judge", "template", kind)).out).toContain("  - id: ");
	});
});

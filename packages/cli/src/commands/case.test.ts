import { spawnSync } from "node:child_process";
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { afterAll, describe, expect, it } from "vitest";
import { callIn } from "../fixtures/call-in.ts";
import type { Io } from "../terminal/io.ts";

const PORT_ELLERY = fileURLToPath(new URL("../../../../examples/port-ellery/", import.meta.url));
const root = mkdtempSync(join(tmpdir(), "fissure-cli-case-"));
afterAll(() => rmSync(root, { recursive: true, force: true }));

/** A person who works in a folder of her own. */
function person(name: string, env: Io["env"] = {}, signal = new AbortController().signal) {
	const folder = join(root, name);
	mkdirSync(folder, { recursive: true });
	return (...argv: readonly string[]) => callIn(folder, argv, { signal, env: { FISSURE_WHO: "Ana", ...env } });
}

const OWN = ["--codebook", join(PORT_ELLERY, "codebook.yaml"), "--actors", join(PORT_ELLERY, "actors.yaml")];

async function filled(name: string) {
	const does = person(name);
	await does("init", "port.fissure", ...OWN);
	await does("add", join(PORT_ELLERY, "case.yaml"));
	await does("code", "--threads", "1");
	return does;
}
const shared = filled("shared");

describe("a case from its beginning", () => {
	it("is made, filled, coded, compared and asked, and says at each step what it did", async () => {
		const does = person("whole");
		const made = await does("init", "port.fissure", ...OWN);
		expect(made).toMatchObject({ code: 0, err: "" });
		expect(made.out).toMatch(/^Made .*port\.fissure\.\nCodebook: codebook\.yaml [0-9a-f]{12}\.\n$/);
		const added = await does("add", join(PORT_ELLERY, "case.yaml"));
		expect(added).toMatchObject({ code: 0, err: "" });
		expect(added.out).toContain("+ valdara-readout-zh\n");
		expect(added.out).toContain('39 added.\nRun "fissure code" to analyse the new texts.\n');
		expect((await does("add", join(PORT_ELLERY, "case.yaml"))).out).toBe("39 already in this case.\n");
		expect((await does("status")).out).toMatch(/uncoded +39 {2}not analysed yet: run fissure code/);
		expect((await does("code")).out).toMatch(/^39 texts analysed: \d+ positions, with lexicon@/);
		expect((await does("code")).out).toBe("No new texts to analyse.\n");
		expect((await does("find")).out).toContain("No event yet");
		const grouped = await does("events", "group");
		expect(grouped.out).toContain("? [lorne-readout-en] XLO · 2025-10-16 · readout · en");
		const event = /\[(2025-10-16[^\]]*)\]/.exec(grouped.out)?.[1] ?? "";
		expect((await does("events", "confirm", event)).out).toContain("✓ [tesmark-readout-ru]");
		expect((await does("events", "name", event, "Talks at Port Ellery")).out).toContain("Talks at Port Ellery · [");
		const found = await does("find", "--event", event);
		expect(found.out).toMatch(/^NEW /);
		expect(found.out).toMatch(/\d+ findings \(\d+ new\) in 1 event\.\n$/);
		expect((await does("find", "--event", event)).out).toMatch(/\(0 new, \d+ known\)/);
		const history = (await does("history")).out.split("\n").map((line) => line.split(/\s+/).slice(2, 4).join(" "));
		expect(history.slice(0, 4)).toEqual(["Ana find", "Ana name", "Ana confirm:", "Ana group:"]);
		expect((await does("undo", "--dry-run")).out).toContain("Would undo find in part, by Ana");
		expect((await does("undo")).out).toContain("Undid find in part, by Ana");
		expect((await does("status")).out).toMatch(/findings +0/);
	}, 120_000);

	it("lists its texts and corrects what is known of them, and says what was worked out again", async () => {
		const does = await filled("texts");
		const listed = await does("texts", "list", "ardwell", "--publisher", "XLO", "--date", "2025-10-16");
		expect(listed.out).toContain("lorne-readout-en · 2025-10-16 · XLO · readout · en · Readout of");
		const set = await does("texts", "set", "lorne-readout-en", "--date", "2025-10-17", "--clear", "venue");
		expect(set).toMatchObject({ code: 0, err: "" });
		expect(set.out).toBe("lorne-readout-en\n\n1 text corrected.\n1 text analysed again.\n");
		expect((await does("texts", "set", "lorne-readout-en", "--date", "2025-10-17")).out).toContain("Nothing to change");
		const foreign = await does("texts", "set", "lorne-readout-en", "--language", "xx");
		expect([foreign.code, foreign.out]).toEqual([
			1,
			expect.stringContaining("Expected a text in a language with word lists"),
		]);
		expect((await does("undo")).out).toContain("Undid correct text, by Ana");
		expect((await does("texts", "remove", "lorne-readout-en")).out).toContain("1 text removed.");
		expect((await does("undo")).out).toContain("Undid remove text, by Ana");
	}, 120_000);
});

describe("fissure ask", () => {
	it("marks the words in all three languages without colour, below their source", async () => {
		const does = await shared;
		const { code, out } = await does("ask", "停火 OR прекращени* OR ceasefire", "--size", "50");
		expect(code).toBe(0);
		expect(out).toContain("⟦停火⟧");
		expect(out).toContain("⟦прекращение⟧");
		expect(out).toContain("⟦ceasefire⟧");
		expect(out).toMatch(/^XVA · 2025-10-16 · .* · \[valdara-readout-zh\] · readout/m);
		expect(out).toMatch(/\n\n\d+ texts, from 39 texts in this case\.\n$/);
	});

	it("answers by holder, asserter, stance and day, page after page", async () => {
		const does = await shared;
		const first = await does("ask", "--holder", "XVA", "--asserter", "XTE", "--stance=-3..3", "--size", "1");
		expect(first.out).toMatch(/XVA \(counterpart, says XTE\) · \S+ · stance [−+]?\d/);
		const mark = /--more (\S+)/.exec(first.out)?.[1];
		expect(mark).toBeDefined();
		const next = await does("ask", "--holder", "XVA", "--asserter", "XTE", "--stance", "-3..3", "--more", mark ?? "");
		expect(next.code).toBe(0);
		expect(next.out).not.toBe(first.out);
		expect((await does("ask", "--holder", "XVA", "--from", "2030")).code).toBe(1);
		expect(await does("ask", "immediate", "ceasefire")).toEqual(await does("ask", "immediate AND ceasefire"));
	});

	it("never takes not found for never said", async () => {
		const does = await shared;
		const { code, out } = await does("ask", "unicorns", "--publisher", "XVA");
		expect(code).toBe(1);
		expect(out).toBe(
			"Nothing found for unicorns; publisher XVA. Searched: 15 of 39 texts in this case.\nNot found in this case; that does not mean it was never said.\n",
		);
	});

	it("gives the same in every format, and harmlessly", async () => {
		const does = await shared;
		const asked = ["ask", "ceasefire", "--size", "3"];
		const data = JSON.parse((await does(...asked, "--format", "json")).out);
		expect(Object.keys(data)).toEqual(["searched", "words", "filters", "total", "muted", "next", "held", "documents"]);
		for (const { sentences } of data.documents)
			for (const { exact, start, end, hits } of sentences) {
				expect(exact).toHaveLength(end - start);
				expect(exact.slice(hits[0].start - start, hits[0].end - start)).toBe("ceasefire");
			}
		const csv = (await does(...asked, "--format", "csv", "--no-bom")).out;
		expect(csv.split("\r\n")[0]).toBe("publisher,date,title,document,url,venue,kind,language,sentence,start,end,words");
		expect((await does(...asked, "--format", "csv")).out).toBe(csv);
		const table = join(root, "answer.csv");
		await does(...asked, "--out", table);
		expect(readFileSync(table, "utf8").startsWith("\uFEFFpublisher")).toBe(true);
		expect((await does(...asked, "--format", "markdown")).out).toMatch(/^# ceasefire\n\n\| publisher \|/);
		const out = join(root, "answer.md");
		expect((await does(...asked, "--out", out)).out).toBe("");
		expect(readFileSync(out, "utf8")).toMatch(/^# ceasefire/);
	});
});

describe("a case that is named", () => {
	it("is found by option, by the environment, or alone in the folder", async () => {
		await shared;
		const path = join(root, "shared", "port.fissure");
		expect((await person("elsewhere")("status")).err).toContain("Expected one case file in the folder, got none");
		expect((await person("elsewhere")("status", "--case", path)).out).toMatch(/^port\.fissure\n {2}documents +39/);
		expect((await person("elsewhere", { FISSURE_CASE: path })("status")).code).toBe(0);
	});

	it("is compared and verified with what it holds", async () => {
		const does = await shared;
		const path = join(root, "shared", "port.fissure");
		const compared = await does("compare", "--case", path, "valdara-readout-zh", "lorne-readout-en", "--all");
		expect(compared.code).toBe(0);
		expect(compared.out).toContain("Background of Valdara (XVA): 14 texts.");
		const draft = join(root, "draft.md");
		writeFileSync(
			draft,
			"# Brief\n\nValdara said “The sovereignty and territorial integrity of all states must be respected”.\n",
		);
		const verified = await does("verify", draft, "--case", path);
		expect(verified.out).toContain("1 quotation: 1 exact");
		expect(verified.out).toContain("Checked against 39 texts.");
	});
});

describe("a case in other programs", () => {
	const example = (file: string) => fileURLToPath(new URL(`../../../../examples/${file}`, import.meta.url));
	const hasPython = spawnSync("python3", ["--version"]).status === 0;
	const hasR = spawnSync("Rscript", ["-e", "library(RSQLite)"]).status === 0;
	const called = async (program: string, script: string): Promise<readonly string[]> => {
		await shared;
		const { status, stdout, stderr } = spawnSync(program, [example(script), "port.fissure"], {
			...{ cwd: join(root, "shared"), encoding: "utf8" },
		});
		expect([status, stderr]).toEqual([0, ""]);
		return stdout.split("\n");
	};

	it.skipIf(!hasPython)(
		"is read by the example in Python, which counts what Fissure counts (skipped: no Python)",
		async () => {
			const lines = await called("python3", "python/read_case.py");
			expect(lines[0]).toBe("month,holder,positions,mean_stance");
			const months = lines.slice(1, lines.indexOf("")).map((line) => line.split(","));
			const counted = months.reduce((sum, [, , positions]) => sum + Number(positions), 0);
			const asked = await person("shared")("ask", "--ledger", "--format", "json");
			expect(counted).toBe(JSON.parse(asked.out).total);
			expect(lines.at(-2)).toBe("coder,other,texts,units,agreement,kappa");
		},
	);

	it.skipIf(!hasPython || !hasR)(
		"is read by the example in R, which finds the same (skipped: no R with RSQLite)",
		async () => {
			const [python, r] = [await called("python3", "python/read_case.py"), await called("Rscript", "r/read-case.R")];
			expect(r.map((line) => line.replaceAll('"', ""))).toEqual(python.map((line) => line.replace(/[.]0$/u, "")));
		},
	);
});

describe("what is called wrongly", () => {
	it.each([
		[["init", "case.db"], 'Expected a name that ends in ".fissure", got "case.db"'],
		[["init", "x.fissure", "--codebook", "none.yaml"], 'Expected a YAML file or a folder of them, got "none.yaml"'],
		[["add"], "Expected inputs, got none"],
		[["add", "a", "b", "--publisher", "VAL,OST,NOR"], "Expected one value of --publisher for all texts or 2"],
		[["add", "a.csv", "--map", "Rede"], 'Expected names such as "text=Speech,date=Year"'],
		[["code", "--threads", "many"], 'Expected a whole number from 1 to 64; got "many"'],
		[["ask", "--stance", "5"], "Expected stances from -3 to 3"],
		[["ask", "--stance=2..-2"], "Expected stances from -3 to 3"],
		[["ask", "x", "--text", "--ledger"], "Expected --ledger or --text, got both"],
		[["ask", "x", "--text", "--holder", "XVA"], "Expected words, publishers, kinds, venues or days"],
		[["ask", "--text"], "Expected words to look for in the texts, got none"],
		[["ask", "(corridor"], "Expected a closing bracket"],
		[["ask", "x", "--out", "a.docx"], "Expected --out to end in .txt, .json, .csv or .md"],
		[["ask", "x", "--format", "html"], 'Expected one of text, json, csv, markdown; got "html"'],
		[["events", "lst"], "Expected one of list, group, confirm, ungroup, name, make"],
		[["events", "confirm"], 'Expected an event after "confirm", got nothing'],
		[["events", "confirm", "nowhere"], 'Expected an event of this case, got "nowhere"'],
		[["events", "name", "x"], "Expected one name after the event, got 0"],
		[["events", "list", "x"], 'Expected nothing after "list", got "x"'],
		[["texts", "set"], 'Expected texts after "set", got nothing'],
		[["texts", "remove"], 'Expected 1 to 500 texts after "remove", got 0'],
		[["texts", "merge", "x"], 'Expected a text and 1 to 500 copies of it after "merge", got 0'],
		[["texts", "split", "x", "y", "--at", "a"], 'Expected one text after "split", got 2'],
		[["texts", "split", "x"], "Expected --at with the first words of the second text"],
		[["texts", "split", "lorne-readout-en", "--at", "Nowhere"], 'Expected words of "lorne-readout-en", got "Nowhere"'],
		[["texts", "set", "lorne-readout-en"], "Expected a detail to correct, got none"],
		[["texts", "set", "nowhere", "--venue", "Selin"], 'Expected a text of this case, got "nowhere"'],
		[
			["texts", "set", "x", "--clear", "kind"],
			"Expected --clear with publisher, date, title, venue, speaker, event, got kind",
		],
		[["texts", "set", "x", "--venue", "Selin", "--clear", "venue"], "Expected --venue or --clear venue, got both"],
		[["texts", "list", "a", "b"], 'Expected one part of a title after "list", got 2'],
		[["events", "make", "Talks", "nothing"], 'Expected a document of this case, got "nothing"'],
		[["find", "--kind", "rumour"], "Expected one of omission"],
		[["find", "--event", "nowhere"], 'Expected an event of this case, got "nowhere"'],
	])("is told so: %j", async (argv, words) => {
		await shared;
		const { code, out, err } = await person("shared")(...argv);
		expect(code).toBe(2);
		expect(err).toContain(words);
		expect(out).toBe("");
	});

	it("stops when told to, and says that what is counted is kept", async () => {
		const does = person("stopped", {}, AbortSignal.abort());
		await person("stopped")("init");
		const { code, out } = await does("add", join(PORT_ELLERY, "case.yaml"));
		expect(code).toBe(130);
		expect(out).toContain("Stopped. What is counted here is saved; run the command again to continue.");
		expect((await does("code")).code).toBe(130);
		expect((await does("find")).code).toBe(130);
	});
});

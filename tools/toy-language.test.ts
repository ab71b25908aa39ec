// Follows docs/adding-a-language.md with a language that nobody speaks, on a copy of the packs.
import { cpSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, symlinkSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath, pathToFileURL } from "node:url";
import type { Document, Problem } from "@fissure/model";
import { rolldown } from "rolldown";
import { afterAll, beforeAll, describe, expect, it } from "vitest";

const root = fileURLToPath(new URL("..", import.meta.url));
const guide = readFileSync(join(root, "docs/adding-a-language.md"), "utf8");
const folder = mkdtempSync(join(tmpdir(), "fissure-toy-language-"));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

type Program = typeof import("@fissure/core") &
	Pick<typeof import("../packages/app/src/lexicon/read-lexicon.ts"), "readShippedLexicon"> &
	Pick<typeof import("../packages/app/src/coding/code-accounts.ts"), "codeAll" | "tellingGaps"> &
	Pick<typeof import("../packages/sources/src/facts/find-date.ts"), "dateInHeading"> &
	Pick<typeof import("../packages/sources/src/facts/states.ts"), "publisherInHeading">;

/** The core, and what reads headings of files, with the packs of the copy, in one file. */
async function built(packs: string): Promise<Program> {
	const entry = join(folder, "entry.ts");
	writeFileSync(
		entry,
		`export * from "${root}packages/core/src/index.ts";
export { readShippedLexicon } from "${root}packages/app/src/lexicon/read-lexicon.ts";
export { codeAll, tellingGaps } from "${root}packages/app/src/coding/code-accounts.ts";
export { dateInHeading } from "${root}packages/sources/src/facts/find-date.ts";
export { publisherInHeading } from "${root}packages/sources/src/facts/states.ts";`,
	);
	symlinkSync(join(root, "node_modules"), join(folder, "node_modules"));
	const bundle = await rolldown({
		input: entry,
		platform: "node",
		resolve: {
			alias: {
				"@fissure/languages": join(packs, "index.ts"),
				"@fissure/model": `${root}packages/model/src/index.ts`,
				"@fissure/core": `${root}packages/core/src/index.ts`,
			},
		},
	});
	const file = join(folder, "program.mjs");
	await bundle.write({ file, format: "esm" });
	await bundle.close();
	return (await import(pathToFileURL(file).href)) as Program;
}

describe("a language that is added as docs/adding-a-language.md says", () => {
	let program: Program;
	let lexicon: ReturnType<Program["buildLexicon"]>;

	beforeAll(async () => {
		const packages = join(folder, "packages");
		const packs = join(packages, "languages/src");
		cpSync(join(root, "packages/languages/src"), packs, { recursive: true });
		// Step 1: the folder.
		cpSync(join(root, "tools/fixtures/toy-language"), join(packs, "xx"), { recursive: true });
		// Step 2: the imports, and the line in `languages`.
		const registry = join(packs, "packs.ts");
		const lines = readFileSync(registry, "utf8");
		writeFileSync(
			registry,
			`import { toyish } from "./xx/index.ts";
import { profile } from "./xx/profile.ts";
${lines.replace(/languages: readonly Language\[\] = \[/, "$&later(profile, () => toyish), ")}`,
		);
		// Step 3: a key in each concept of the codebook, and in the cast.
		for (const [file, place] of [
			["toy-world.yaml", "core/codebook/toy-world.yaml"],
			["toy-actors.yaml", "core/lexicon/actors/toy-actors.yaml"],
		] as const) {
			mkdirSync(join(packages, place, ".."), { recursive: true });
			cpSync(join(root, "tools/fixtures", file), join(packages, place));
		}
		program = await built(packs);
		const data = program.readShippedLexicon(packages);
		if (!data.ok) throw new RangeError(data.problem.message);
		lexicon = program.buildLexicon(data.value);
	});

	it("has every file that the guide asks for", () => {
		const required = [...guide.matchAll(/^- `languages\/<code>\/([\w.-]+)`/gm)].map(([, file]) => file as string);
		expect(readdirSync(join(root, "tools/fixtures/toy-language"))).toEqual(expect.arrayContaining(required));
		expect(required.length).toBeGreaterThan(5);
	});

	const SAYS =
		"Lan du partos dirit dur lan kunveno. Norlanda dirit ke ol suporta lan granvia. Norlanda nem suporta lan barra dol Ellery, dirit Sr. Orr.";
	const OTHER = "Kestria dirit ke ol oponza lan granvia, dur lan kunveno kon Norlanda.";
	const textOf = (id: string, publisher: string, text: string, language = "xx"): Document => ({
		id,
		text,
		language,
		kind: "readout",
		publisher,
		guessed: [],
	});

	it("is detected", () => {
		expect(program.detectLanguage(SAYS).language).toBe("xx");
		expect(program.detectLanguage("The two sides agreed to meet again before the end of the month.").language).toBe(
			"en",
		);
	});

	it("is cut into sentences by its own abbreviations", () => {
		const language = program.languageOf("xx");
		if (language === null) throw new RangeError("not registered");
		expect(program.segment(SAYS, language).sentences).toHaveLength(3);
	});

	it("is dated and attributed by the heading of its papers", () => {
		const heading = "Domo dol Lan Norlanda\n3ro prilo 2031\n\nLan du partos dirit dur lan kunveno.";
		expect(program.dateInHeading(heading)).toBe("2031-04-03");
		expect(program.publisherInHeading(heading)).toBe("XNO");
	});

	it("names a verb in all its forms, and finds a word by its stem", () => {
		const beginnings = program.compileTerm("{suporti}", "xx").beginnings.map(({ text }) => text);
		expect(beginnings.toSorted()).toEqual(["suporta", "suporti", "suportos"]);
		expect(program.stem("suportos", "xx")).toBe(program.stem("suporta", "xx"));
	});

	it("is coded: who holds what", () => {
		const account = program.codeDocument(textOf("norland", "XNO", SAYS), lexicon, { counterparts: ["XKE"] });
		expect(
			account.ok && account.value.positions.map(({ holder, issue, stance }) => [holder, issue, Math.sign(stance ?? 0)]),
		).toEqual([
			["XNO", "grain", 1],
			["XNO", "dam", -1],
		]);
	});

	it("is compared", () => {
		const accounts = [textOf("norland", "XNO", SAYS), textOf("kestria", "XKE", OTHER)].map((document) => {
			const account = program.codeDocument(document, lexicon, {
				counterparts: [document.publisher === "XNO" ? "XKE" : "XNO"],
			});
			if (!account.ok) throw new RangeError(account.problem.message);
			return account.value;
		});
		const { findings, matrix } = program.compareAccounts(accounts, { codebook: lexicon.data.codebook });
		expect(matrix.map(({ issue, cells }) => [issue, ...cells.map(({ stance }) => Math.sign(stance ?? 0))])).toEqual(
			expect.arrayContaining([
				["grain", 1, -1],
				["dam", -1, 0],
			]),
		);
		expect(findings.map(({ kind, issue }) => `${kind} ${issue}`)).toContain("omission dam");
	});

	describe("and whose pack lacks parts", () => {
		const texts = [textOf("norland", "XNO", SAYS), textOf("kestria", "XKE", OTHER)];
		const told = (problems: readonly Problem[]) => problems.map(({ code, place }) => [code, place]);

		it("is compared with one word of what is not read in it", async () => {
			const problems: Problem[] = [];
			const accounts = await program.codeAll(
				texts,
				lexicon,
				{ onProblem: (problem) => problems.push(problem) },
				{ gapIn: program.languageGaps("comparing") },
			);
			expect(accounts).toHaveLength(2);
			expect(told(problems)).toEqual([["language-unsupported", "norland"]]);
			expect(problems[0]?.message).toMatch(
				/^Expected a text in English, .*, got Toyish: who holds which position, numbers and dates and page numbers and links beside the text cannot be analysed in full: holders are found by word lists alone; check the findings against the texts$/u,
			);
		});

		it("is coded with one word of it, each text passed on", async () => {
			const problems: Problem[] = [];
			const passed: string[] = [];
			const all = (async function* () {
				yield* texts;
			})();
			for await (const { id } of program.tellingGaps(all, program.languageGaps("coding"), (problem) =>
				problems.push(problem),
			))
				passed.push(id);
			expect(passed).toEqual(["norland", "kestria"]);
			expect(told(problems)).toEqual([["language-unsupported", "norland"]]);
		});

		it("is watched with a word of what an edit is weighed by", () => {
			const gap = program.languageGaps("watching");
			expect(gap(texts[0] as Document)?.message).toContain("what a silent edit changes");
			expect(gap(texts[1] as Document)).toBeNull();
			expect(gap(textOf("first", "XNO", "Plain words.", "en"))).toBeNull();
			expect(gap(textOf("other", "XNO", "", "eo"))?.code).toBe("language-unsupported");
		});
	});

	const problemsOf = (draft: string): readonly string[] =>
		program
			.verifyDraft(
				program.readDraft({ ...textOf("draft", "XNO", draft, "en"), publisher: null, kind: "article" }),
				[textOf("norland", "XNO", SAYS)],
				{ lexicon },
			)
			.quotations.flatMap(({ state, problems }) => [state, ...problems.map(({ code }) => code)]);

	it("is verified: a negation left out of a quotation is seen", () => {
		expect(problemsOf("It says: “suporta lan barra dol Ellery”.")).toContain("negation-cut");
		expect(problemsOf("It says: “Norlanda … suporta lan barra dol Ellery”.")).toContain("gap-hides-negation");
		expect(problemsOf("It says: “Norlanda dirit ke ol suporta lan granvia”.")).toEqual(["exact"]);
	});
});

import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { readActorFiles, readCodebookFiles, readShippedLexicon } from "@fissure/app";
import { afterEach, beforeEach, describe, expect, it } from "vitest";

/** What a person may get wrong in the YAML of a codebook, a cast or a language, and is then told. */
describe("a lexicon with a mistake", () => {
	let folder = "";
	beforeEach(() => {
		folder = mkdtempSync(join(tmpdir(), "fissure-lexicon-"));
	});
	afterEach(() => rmSync(folder, { recursive: true }));
	const write = (file: string, content: string): string => {
		mkdirSync(dirname(join(folder, file)), { recursive: true });
		writeFileSync(join(folder, file), content);
		return join(folder, file);
	};
	const problemOf = (outcome: { readonly ok: boolean; readonly problem?: unknown }): unknown =>
		"problem" in outcome ? outcome.problem : "no problem";

	const ISSUE =
		"{ id: harbour, name: Harbour, definition: Who may use it, pole_minus3: nobody, pole_plus3: everybody }";
	/** The least that a core needs: one issue, one concept, one language. */
	const core = (attribution: string): string => {
		write(
			"core/codebook/a.yaml",
			`issues: [${ISSUE}]\nconcepts: [{ id: quay, issue: harbour, pole: 1, en: [quay] }]\n`,
		);
		write("core/lexicon/actors/states.yaml", "- { id: XVA, en: [Valdara] }\n");
		write("languages/src/en/attribution.yaml", attribution);
		write("languages/src/en/attitudes.yaml", "[]\n");
		return folder;
	};

	it("is told which folder holds no codebook", () => {
		const place = join(folder, "nowhere");
		expect(problemOf(readCodebookFiles(place))).toMatchObject({ code: "codebook-missing", place });
		expect(problemOf(readCodebookFiles(folder))).toMatchObject({ code: "codebook-missing", place: folder });
	});

	it("is told the line at which its YAML ends to be any", () => {
		const place = write("broken.yaml", "issues:\n  - id: harbour\n    name: [Harbour\n");
		const problem = problemOf(readCodebookFiles(place));
		expect(problem).toMatchObject({ code: "yaml-invalid", place });
		expect(problem).toHaveProperty("message", expect.stringMatching(/line \d/));
	});

	it("is told which concept speaks of an issue that is not there, and in which file", () => {
		const place = write(
			"a.yaml",
			`issues: [${ISSUE}]\nconcepts:\n  - { id: quay, issue: harbor, pole: 1, en: [quay] }\n`,
		);
		const problem = problemOf(readCodebookFiles(place));
		expect(problem).toMatchObject({ code: "codebook-invalid", place });
		expect(problem).toHaveProperty("message", expect.stringMatching(/concept quay.*"harbor"/));
	});

	it("is told which part of a cast is no list", () => {
		const place = write("cast.yaml", "states: Valdara\n");
		expect(problemOf(readActorFiles(place))).toMatchObject({ code: "actors-invalid", place });
	});

	it.each([
		[
			"costly",
			"states:\n  - { id: XVA, en: [Valdara] }\n  - { id: XLO, en: [the ~20 a ~20 b ~20 c] }\n",
			3,
			/states 2: en: .*2000 ways.*"the ~20/u,
		],
		["unclosed", "- id: XVA\n  ru: [Вальдар(а|ы]\n", 1, /1: ru: Expected "\)" to close/u],
		["no record", "offices:\n  - envoy\n", 2, /offices 1: Expected an entry.*"envoy"/u],
		["without an id", "states:\n  - { id: { a: b }, en: [Lorne] }\n", 2, /"id", got \{"a":"b"\}/u],
		["a holder of nothing", "holders:\n  - { actor: XVA, en: [Ana Ferro] }\n", 2, /"office", got null/u],
	] as const)("is told which entry of a cast is wrong, and at which line: %s", (name, yaml, line, message) => {
		const place = write(`${name}.yaml`, yaml);
		expect(problemOf(readActorFiles(place))).toMatchObject({
			code: "actors-invalid",
			place: `${place}:${line}`,
			message: expect.stringMatching(message),
		});
	});

	it("is told which role of a language nobody plays", () => {
		expect(problemOf(readShippedLexicon(core("speech: [said]\nsinging: [sang]\n")))).toMatchObject({
			code: "attribution-invalid",
			message: expect.stringContaining('got "singing"'),
		});
	});

	it("is told which role of words that judge nobody plays", () => {
		const folder = core("speech: [said]\n");
		write("languages/src/en/evaluations.yaml", "grave: [aggression]\nrude: [nonsense]\n");
		expect(problemOf(readShippedLexicon(folder))).toMatchObject({
			code: "evaluations-invalid",
			message: expect.stringContaining('got "rude"'),
		});
	});

	it("is told which language cannot be read, without an exception", () => {
		expect(problemOf(readShippedLexicon(core("saying: [unclosed\n")))).toMatchObject({ code: "language-invalid" });
	});
});

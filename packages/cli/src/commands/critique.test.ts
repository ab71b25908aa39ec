import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { judgedCases } from "../fixtures/judged-case.ts";

const { judged, root } = judgedCases();
const shared = judged("critique");

/** Beside the case. */
function fileOf(name: string, text: string): string {
	writeFileSync(join(root, "critique", name), text);
	return name;
}

const WEAK = `
interests:
  - id: lorne-wants-credit
    actor: XLO
    interest: Be thanked
    evidence: [{ document: lorne-readout-en, exact: The discussion was candid and substantive. }]
forecasts:
  - id: war-ends-someday
    question: Will the war end?
    revisions: [{ at: 2025-11-01, who: Tom Verrin, probability: 0.9 }]
    evidence: [{ finding: finding-00000000 }]
`;

describe("fissure critique", () => {
	it("names what the case holds against a judgment, with the words and what to do", async () => {
		const { does } = await shared;
		const { code, out } = await does("critique", "--judgment", "valdara-sells-distance", "aurora-signed-by-july");
		expect(code).toBe(0);
		expect(out).toMatch(
			/^valdara-sells-distance\n {2}! Valdara also takes the opposite position on “Grade of the relationship”/,
		);
		expect(out).toContain("“瓦方愿同泰方继续推进不封顶的伙伴关系”");
		expect(out).toContain("→ ");
		expect(out).toMatch(/\n2 judgments: 0 errors, \d warnings?; no criticism of 1\.\n$/);
		expect((await does("critique", "--judgment", "valdara-sells-distance", "--strict")).code).toBe(1);
	}, 120_000);

	it("criticises what nobody could score, and what rests on nothing", async () => {
		const { does } = await shared;
		expect((await does("judge", "add", fileOf("weak.yaml", WEAK))).code).toBe(1);
		const { code, out } = await does("critique", "--format", "json");
		expect(code).toBe(1);
		const { criticisms } = JSON.parse(out);
		const codesOf = (id: string): readonly string[] =>
			criticisms.flatMap(({ judgment, code: word }: { judgment: string; code: string }) =>
				judgment === id ? word : [],
			);
		expect(codesOf("lorne-wants-credit")).toContain("interest-without-alternative");
		expect(codesOf("war-ends-someday")[0], "errors stand first").toBe("evidence-unknown");
		expect(codesOf("war-ends-someday").length).toBeGreaterThan(1);
		await does("undo");
		expect((await does("critique")).code).toBe(0);
	});

	it("verifies a brief, and criticises the judgments that it cites and no others", async () => {
		const { does } = await shared;
		const brief = (quoted: string): string =>
			fileOf(
				"brief.md",
				`# Two banks\n\nValdara calls for “${quoted}” [@valdara-minister-speech-en]. It keeps its distance [@valdara-sells-distance].\n`,
			);
		const sound = await does("critique", brief("an immediate ceasefire, without preconditions"));
		expect(sound.code).toBe(0);
		expect(sound.out).toContain("The brief: 1 quotation: 1 exact");
		expect(sound.out).toMatch(/\n1 judgment: 0 errors/);
		const wrong = await does("critique", brief("an immediate ceasefire, with preconditions"));
		expect(wrong.code).toBe(1);
		expect(wrong.out).toMatch(/^✗ line 3: /);
		const uncited = await does("critique", fileOf("none.md", "# None\n\nIt said “an immediate ceasefire”.\n"));
		expect(uncited.out).toContain("The brief cites no judgment");
	});

	it.each([
		[["critique", "nowhere.md"], "Expected a brief in Markdown"],
		[["critique", "--judgment", "nobody"], 'Expected a judgment of this case, got "nobody"'],
		[["critique", "brief.md", "--judgment", "nobody"], "Expected a brief or judgments, got both"],
	])("is told so where it is called wrongly: %j", async (argv, words) => {
		const { does } = await shared;
		const { code, out, err } = await does(...argv);
		expect(code).toBe(2);
		expect(err).toContain(words);
		expect(out).toBe("");
	});
});

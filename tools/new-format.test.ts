import { join } from "node:path";
import { compileOperations } from "@fissure/app/operations";
import { endingsOfFormat, fileFactsOf, formatsOf, renderComparison, renderVerifications } from "@fissure/report";
import { expect, it, vi } from "vitest";
import { compareTexts } from "../packages/app/src/comparing/compare.ts";
import { readCase } from "../packages/app/src/comparing/read-case.ts";
import { granted, PORT_ELLERY } from "../packages/app/src/fixtures/port-ellery.ts";
import { compare } from "../packages/app/src/operations/compare/compare.ts";
import { exportComparison } from "../packages/app/src/operations/compare/export-comparison.ts";
import { verify } from "../packages/app/src/operations/drafts/verify.ts";
import { ferryBrief } from "../packages/app/src/verifying/fixtures/ferry-brief.ts";
import { terminal } from "../packages/cli/src/fixtures/call-in.ts";
import { completionScript } from "../packages/cli/src/invocation/completion-script.ts";
import { commandsOf, programOf } from "../packages/cli/src/invocation/program.ts";
import { cardsOf, type Report } from "../packages/report/src/writers/blocks.ts";
import type { FORMATS } from "../packages/report/src/writers/formats.ts";
import type { WRITERS } from "../packages/report/src/writers/writers.ts";

// "To add a format" of docs/architecture.md, with a format that no other file knows.
// 1. One entry in FORMATS.
vi.mock("../packages/report/src/writers/formats.ts", async (original) => {
	const formats = await original<{ readonly FORMATS: (typeof FORMATS)[number][] }>();
	const outline = { name: "outline", endings: [".org"], mediaType: "text/org", writes: ["comparison", "verification"] };
	formats.FORMATS.push(outline as never);
	return formats;
});
// 2. Its writer: from the tree of blocks to text. 3. One line in WRITERS.
vi.mock("../packages/report/src/writers/writers.ts", async (original) => {
	const outline = async ({ parts }: Report): Promise<string> =>
		parts
			.flatMap((part) => [
				`* ${part.title}`,
				...cardsOf(part).map(({ type, headline }) => `** ${type}: ${headline.words}`),
			])
			.join("\n");
	const { WRITERS: known } = await original<{ readonly WRITERS: typeof WRITERS }>();
	return { WRITERS: { ...known, outline } };
});

const FORMAT = "outline" as never;

it("needs an entry, a writer and a line to write every result, and be offered wherever formats are", async () => {
	const comparison = granted(await compareTexts(granted(readCase(join(PORT_ELLERY, "case.yaml")))));
	const written = String(await renderComparison(comparison, FORMAT)).split("\n");
	expect(written.slice(0, 2)).toEqual([
		"* Talks in Port Ellery",
		expect.stringMatching(/^\*\* \w+.*: .*(?:Valdara|Tesmark|Lorne)/u),
	]);
	expect(written).toHaveLength(1 + comparison.findings.length);
	expect(await renderVerifications([ferryBrief], FORMAT)).toContain(
		"** changed: belongs to everybody who fishes there",
	);

	expect(formatsOf("comparison")).toContain("outline");
	expect(formatsOf("brief")).not.toContain("outline");
	expect(fileFactsOf("comparison", FORMAT)).toEqual({ ending: ".org", mediaType: "text/org" });
	expect(endingsOfFormat("outline")).toEqual([".org"]);

	const { operations } = await compileOperations([compare, verify, exportComparison]);
	const { written: _, ...streams } = terminal();
	const io = { ...streams, env: {}, folder: "/", signal: new AbortController().signal };
	const program = programOf(commandsOf(operations, []), { io, load: async () => compare, finish: () => {} });
	for (const command of program.commands)
		expect(command.helpInformation().replace(/\s+/gu, " "), command.name()).toMatch(
			/--format <format>.*?\(choices: [^)]*"docx", "outline"\)/u,
		);
	expect(completionScript("fish", program)).toMatch(/docx[ '"]+outline/u);
	expect(JSON.stringify(operations.find(({ name }) => name === "export-comparison")?.input)).toContain('"outline"');
});

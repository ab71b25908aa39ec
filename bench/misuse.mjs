// Which drafts that misuse true words of a source fail, and which of their true twins pass?
//   npm run --silent bench:misuse -- --cases FILE [--actors FILE] > out.jsonl
// One line a case: id, outcome (pass, warn or fail) and the codes of all problems.
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { parseArgs } from "node:util";
import { verifyDrafts } from "../packages/app/dist/index.js";
import { readLines } from "./archives.mjs";

const { values } = parseArgs({ options: { cases: { type: "string" }, actors: { type: "string" } } });
if (values.cases === undefined) {
	console.error("Expected --cases FILE, got none; name a file of cases, one JSON object a line");
	process.exit(2);
}
const cases = readLines(values.cases);
const folder = mkdtempSync(join(tmpdir(), "fissure-misuse-"));
process.once("exit", () => rmSync(folder, { recursive: true, force: true }));

for (const { id, lang, sources, draft } of cases) {
	const article = { language: lang, kind: "article", publisher: null, guessed: [] };
	const verified = await verifyDrafts({
		drafts: [{ ...article, id: "draft", text: draft }],
		against: sources.map((source) => heldText(source, lang)),
		...(values.actors === undefined ? {} : { actors: values.actors }),
	});
	if (!verified.ok) throw new Error(`${id}: ${verified.problem.message}`);
	const [{ quotations, problems }] = verified.value;
	const all = [...quotations.flatMap((one) => one.problems), ...problems];
	const outcome = all.some(({ severity }) => severity === "error") ? "fail" : all.length > 0 ? "warn" : "pass";
	process.stdout.write(`${JSON.stringify({ id, outcome, codes: [...new Set(all.map(({ code }) => code))] })}\n`);
}

function heldText({ id, publisher, date, text, format }, language) {
	const input = join(folder, `${id}.${format ?? "txt"}`);
	writeFileSync(input, text);
	return { input, language, kind: "speech", publisher, ...(date ? { date } : {}) };
}

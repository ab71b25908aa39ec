// Scores the program on every set of judged texts and puts the table into docs/accuracy.md.   npm run accuracy [-- --case FILE]
// --languages  only the tables of French, Spanish, Arabic and Ukrainian
// --case FILE  a case with all folders of the shared data: the list of its first findings is written as well (bench/first-findings.mjs)
import { execFileSync } from "node:child_process";
import { existsSync, mkdtempSync, readFileSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";
import { fileURLToPath } from "node:url";
import { parseArgs } from "node:util";
import { readLines } from "../bench/archives.mjs";

const root = fileURLToPath(new URL("..", import.meta.url));
const gold = join(root, "../shared/gold");
if (!existsSync(gold)) {
	console.log("skipped: no shared data");
	process.exit(0);
}
const MORE_LANGUAGES = ["fr", "es", "ar", "uk"];
const page = join(root, "docs/accuracy.md");
let text = readFileSync(page, "utf8");
const scratch = mkdtempSync(join(tmpdir(), "fissure-"));
const { values } = parseArgs({ options: { case: { type: "string" }, languages: { type: "boolean" } } });
if (values.languages !== true) {
	put("gold", execFileSync("node", ["bench/gold.mjs"], { cwd: root, encoding: "utf8", maxBuffer: 1 << 28 }).trim());
	put("languages", byLanguage());
}
put("more languages", MORE_LANGUAGES.map(judgedIn).join("\n\n"));
if (values.case !== undefined)
	put(
		"first findings",
		execFileSync("node", ["bench/first-findings.mjs", "--markdown", "--case", resolve(values.case)], {
			cwd: root,
			encoding: "utf8",
		}).trim(),
	);
writeFileSync(page, text);

/** One language of those that were judged together. */
function judgedIn(language) {
	const table = execFileSync("node", ["bench/gold.mjs", "--only", "languages", "--language", language], {
		cwd: root,
		encoding: "utf8",
		maxBuffer: 1 << 28,
	}).trim();
	const name = new Intl.DisplayNames("en", { type: "language" }).of(language);
	// A language without a pair has no rows of pairs.
	return `${name}:\n\n${table
		.split("\n")
		.filter((row) => !/\|\s+–\s+\|\s+–\s+\|\s+–\s+\|$/.test(row))
		.join("\n")}`;
}

function put(name, content) {
	const block = new RegExp(`(<!-- ${name} -->)[\\s\\S]*?(<!-- end of ${name} -->)`);
	if (!block.test(text)) throw new Error(`Expected a block "${name}" in docs/accuracy.md, got none`);
	text = text.replace(block, (_, begin, end) => `${begin}\n${content}\n${end}`);
}

/** The singles of each language scored apart, through the same scorer on a part of the folder. */
function byLanguage() {
	const folder = join(gold, "singles");
	const texts = join(folder, "pairs.jsonl");
	const coded = join(scratch, "singles.jsonl");
	writeFileSync(
		coded,
		execFileSync("node", ["bench/readouts.mjs", "--pairs", texts], { cwd: root, maxBuffer: 1 << 28 }),
	);
	const languages = new Map(
		readLines(join(folder, "pairs.jsonl")).map(({ event_id, docs }) => [event_id, docs[0].lang]),
	);
	const rows = ["en", "zh", "ru"].map((language) => {
		const part = mkdtempSync(join(scratch, `${language}-`));
		for (const file of ["pairs.jsonl", "docs.jsonl", "events.jsonl"]) {
			writeFileSync(
				join(part, file),
				readLines(join(folder, file))
					.filter(({ event_id }) => languages.get(event_id) === language)
					.map((record) => JSON.stringify(record))
					.join("\n"),
			);
		}
		const score = JSON.parse(execFileSync("node", [join(gold, "score.mjs"), coded, part], { encoding: "utf8" }));
		const { mentions, positions, attributed_positions, stance } = score;
		return `| ${language} | ${score.events.gold} | ${mentions.f1} | ${positions.f1} | ${attributed_positions.f1} | ${stance.direction_right} | ${stance.zero_right ?? "–"} |`;
	});
	return [
		"| language | texts | mentions F1 | positions F1 | attributed F1 | direction right | zero right |",
		"|---|---|---|---|---|---|---|",
		...rows,
	].join("\n");
}

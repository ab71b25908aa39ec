// The first twenty findings of a case with all folders of the shared data, and of its home page, by date and kind, without the texts.
//   npm run --silent bench:first-findings -- --case FILE.fissure [--markdown]
// --case FILE  the case; where there is none, it is made first: all texts added, coded and grouped, some fifteen minutes
// --markdown   as the table of docs/accuracy.md, with what a reader said of each (bench/first-findings-read.json)
import { execFileSync } from "node:child_process";
import { existsSync, mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join, resolve } from "node:path";
import { fileURLToPath } from "node:url";
import { parseArgs } from "node:util";
import { newsInCase } from "../packages/app/dist/overview/news-in-case.js";

const SHOWN = 20;
const root = fileURLToPath(new URL("..", import.meta.url));
const data = join(root, "../shared/data");
const { values } = parseArgs({ options: { case: { type: "string" }, markdown: { type: "boolean", default: false } } });
if (values.case === undefined) {
	console.error("Expected --case FILE.fissure, got none; it is made where it is not there");
	process.exit(2);
}
if (!existsSync(data)) {
	console.log("skipped: no shared data");
	process.exit(0);
}
const file = resolve(values.case);
const scratch = mkdtempSync(join(tmpdir(), "fissure-bench-"));
try {
	if (!existsSync(file)) {
		fissure("init", file);
		fissure("add", data, "--case", file);
		fissure("code", "--case", file);
	}
	fissure("events", "group", "--case", file);
	const out = join(scratch, "findings.json");
	fissure("find", "--case", file, "--format", "json", "--out", out);
	// What is new since the last time comes first in the report; the weightiest come first here, whenever they were found.
	const found = JSON.parse(readFileSync(out, "utf8"))
		.findings.toSorted((a, b) => b.finding.weight - a.finding.weight || a.key - b.key)
		.slice(0, SHOWN)
		.map(({ event, finding }) => rowOf(event, finding));
	const home = (await firstNews()).map((item) => rowOf(item.event, { ...item, carriedBy: item.documents[0] }));
	const isThere = (row) => home.some((other) => keyOf(other) === keyOf(row));
	const rows = found.map((row) => ({ ...row, home: isThere(row) ? "yes" : "no" }));
	if (values.markdown) printMarkdown(rows);
	else
		for (const row of rows)
			console.log(`${keyOf(row)}${row.home === "yes" ? "" : "  (not among the first of the home page)"}`);
} finally {
	rmSync(scratch, { recursive: true });
}

/** The program itself; a text that cannot be read, of an unknown publisher above all, ends it with 1. */
function fissure(...args) {
	try {
		execFileSync("node", [join(root, "packages/cli/dist/main.js"), ...args], { cwd: dirname(file), stdio: "ignore" });
	} catch (error) {
		if (error.status !== 1) throw error;
	}
}

async function firstNews() {
	const choice = { file, preset: undefined, folder: dirname(file), who: "bench", now: () => new Date().toISOString() };
	const news = await newsInCase({ case: choice, since: "everything", limit: SHOWN });
	if (!news.ok) throw new Error(news.problem.message);
	return news.value.items;
}

function rowOf(event, { kind, issue, holder, carriedBy }) {
	return { event, kind, issue: issue ?? "in its own words", holder: holder ?? "", carriedBy };
}

function keyOf({ event, kind, issue, holder }) {
	return [event, kind, issue, holder].join(" ").trim();
}

function printMarkdown(rows) {
	const read = JSON.parse(readFileSync(new URL("first-findings-read.json", import.meta.url), "utf8"));
	const verdictOf = (row) => read[keyOf(row)] ?? "not read";
	const count = (verdict) => rows.filter((row) => verdictOf(row) === verdict).length;
	console.log(
		`${count("worth it")} of ${rows.length} worth a minute, ${count("minor")} true and minor, ${count("false")} false, ${count("not read")} not read.\n`,
	);
	console.log("| | event | kind | issue | holder | on the home page | read as |");
	console.log("|---|---|---|---|---|---|---|");
	for (const [at, row] of rows.entries()) {
		const { event, kind, issue, holder, home } = row;
		console.log(`| ${at + 1} | ${event} | ${kind} | ${issue} | ${holder} | ${home} | ${verdictOf(row)} |`);
	}
}

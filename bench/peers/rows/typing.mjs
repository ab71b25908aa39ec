// Verification while somebody types: with each key the page asks whether the draft's quotations are in the case, and where its references lead.
// A draft with twenty quotations of the General Debate is there; two more sentences with quotations are typed, a few letters a key.
// FISSURE_BENCH_CASE may name the file of a case of the General Debate; without it one is made.

import { execFileSync } from "node:child_process";
import { createHash } from "node:crypto";
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { gunzipSync } from "node:zlib";
import { keepCaseOpen } from "../../../packages/app/dist/index.js";
import { checkBriefInCase } from "../../../packages/app/dist/operations/drafts/check-brief.js";
import { verifyTextInCase } from "../../../packages/app/dist/operations/drafts/verify-text.js";
import { sampleQuotations } from "../../sample-quotations.mjs";

const PROGRAM = fileURLToPath(new URL("../../../packages/cli/dist/main.js", import.meta.url));
const [STANDING, TYPED] = [20, 2];
const KEYS = 60;

export const title = "Verification with each key of a draft, the General Debate in the case";
export const aim = { seconds: 0.15, where: 0.05 };
export const data = ["ungdc"];
export const rounds = 3;

export async function prepare({ small, data }) {
	const home = mkdtempSync(join(tmpdir(), "fissure-typing-"));
	const speeches = readdirSync(data("ungdc"))
		.filter((name) => name.endsWith(".jsonl.gz"))
		.sort()
		.flatMap((name) =>
			gunzipSync(readFileSync(join(data("ungdc"), name)))
				.toString("utf8")
				.split("\n"),
		)
		.filter((line, at) => line !== "" && (!small || at % 10 === 0));
	const file = (small ? undefined : process.env.FISSURE_BENCH_CASE) ?? caseOf(speeches, home);
	const quotations = sampleQuotations(
		speeches.map((line) => JSON.parse(line)),
		STANDING + TYPED,
	);
	const opened = await keepCaseOpen({ file, who: "Ana", now: () => "2026-11-30T12:00:00.000Z" });
	if (!opened.ok) throw new Error(opened.problem.message);
	const { choice, close } = opened.value;
	const standing = quotations.slice(0, STANDING).map(({ words }) => `The delegate said: “${words}”.\n`);
	const typed = quotations
		.slice(STANDING)
		.map(({ words }) => `Yesterday the delegate told the Assembly that “${words}”. Others do not share this view. `);
	const keys = textsOf(standing.join("\n"), typed.join(""));
	return {
		ours: {
			timed: `the median of ${keys.length - 1} keys, processor time of both answers`,
			run: () => type(keys, choice),
		},
		digest: ({ answers }) => createHash("sha256").update(JSON.stringify(answers)).digest("hex"),
		close: async () => {
			await close();
			rmSync(home, { recursive: true, force: true });
		},
	};
}

function caseOf(lines, home) {
	const folder = join(home, "speeches");
	mkdirSync(folder);
	writeFileSync(join(folder, "speeches.jsonl"), `${lines.join("\n")}\n`);
	const file = join(home, "debate.fissure");
	for (const args of [
		["init", file],
		["add", folder, "--case", file],
	])
		execFileSync(process.execPath, [PROGRAM, ...args], { stdio: "ignore" });
	return file;
}

/** What the page holds after each key; before the first, the draft as it was opened. */
function textsOf(standing, typed) {
	const step = Math.max(1, Math.floor(typed.length / KEYS));
	const texts = [standing];
	for (let at = 1; at < typed.length; at += step) texts.push(`${standing}\n${typed.slice(0, at)}`);
	return texts;
}

async function type([opened, ...texts], choice) {
	await verifyTextInCase({ case: choice, name: "draft", text: opened });
	const times = [];
	const answers = [];
	for (const text of texts) {
		const before = process.cpuUsage();
		const verified = await verifyTextInCase({ case: choice, name: "draft", text });
		const checked = await checkBriefInCase({ case: choice, name: "draft", text });
		const { user, system } = process.cpuUsage(before);
		if (!verified.ok || !checked.ok)
			throw new Error(`Expected an answer to ${JSON.stringify(text.slice(-40))}, got a problem`);
		times.push((user + system) / 1e6);
		answers.push(verified.value, checked.value);
	}
	return { seconds: times.toSorted((a, b) => a - b)[Math.floor(times.length / 2)], answers };
}

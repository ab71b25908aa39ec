// A comparison of two texts of a case, with all other texts of their publishers as what is usual for them: 8,000 readouts, speeches and
// statements of the White House and the Kremlin.
// FISSURE_BENCH_BACKGROUND may name a file in which the case that is made is kept: to code 8,000 texts takes minutes.
import { execFileSync } from "node:child_process";
import { createHash } from "node:crypto";
import { copyFileSync, existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { gunzipSync } from "node:zlib";

const PROGRAM = fileURLToPath(new URL("../../../packages/cli/dist/main.js", import.meta.url));
const TEXTS = 8000;
const FEW = 400;
const [AMERICAN, RUSSIAN] = ["whitehouse-foreign-policy", "kremlin-en"];

export const title = "Comparison of two texts with 8,000 texts of background";
export const aim = { seconds: 0.7, where: 0.05 };
export const data = [AMERICAN, RUSSIAN];
export const limit = { name: "the same comparison of the two texts as files, without background" };

export async function prepare({ small, data }) {
	const home = mkdtempSync(join(tmpdir(), "fissure-background-"));
	const american = linesOf(data(AMERICAN));
	const russian = linesOf(data(RUSSIAN));
	const count = small ? FEW : TEXTS;
	const share = Math.min(american.length, count / 2);
	const chosen = [spread(american, share), spread(russian, count - share)];
	const pair = chosen.map((lines) =>
		lines.map((line) => JSON.parse(line)).find(({ title }) => /call|telephone/iu.test(title)),
	);
	const kept = small ? undefined : process.env.FISSURE_BENCH_BACKGROUND;
	const made = join(home, "background.fissure");
	const file = kept ?? made;
	if (!existsSync(file)) {
		build(made, chosen.flat(), home);
		// Only a whole one is kept.
		if (kept !== undefined) copyFileSync(made, kept);
	}
	const files = pair.map(({ id, text, actor, date, lang }) => {
		const path = join(home, `${id}.txt`);
		writeFileSync(path, text);
		return { path, actor, date, lang };
	});
	const all = (field) => files.map((one) => one[field]).join(",");
	const command = (...args) => [process.execPath, PROGRAM, "compare", ...args, "--format", "json"];
	return {
		ours: { command: command("--case", file, ...pair.map(({ id }) => id)), read: (stdout) => stdout },
		limit: {
			command: command(
				...files.map(({ path }) => path),
				"--publisher",
				all("actor"),
				"--date",
				all("date"),
				"--language",
				all("lang"),
			),
		},
		digest: (ours) =>
			createHash("sha256")
				.update(JSON.stringify(JSON.parse(ours).findings))
				.digest("hex"),
		close: () => rmSync(home, { recursive: true, force: true }),
	};
}

const linesOf = (folder) =>
	readdirSync(folder)
		.filter((name) => name.endsWith(".jsonl.gz"))
		.flatMap((name) =>
			gunzipSync(readFileSync(join(folder, name)))
				.toString("utf8")
				.split("\n"),
		)
		.filter((line) => line !== "");

const spread = (lines, count) =>
	lines.filter((_, at) => Math.floor((at * count) / lines.length) !== Math.floor(((at + 1) * count) / lines.length));

function build(file, lines, home) {
	const texts = join(home, "texts.jsonl");
	writeFileSync(texts, `${lines.join("\n")}\n`);
	for (const args of [
		["init", file],
		["add", texts, "--case", file],
		["code", "--case", file],
	])
		execFileSync(process.execPath, [PROGRAM, ...args], { stdio: "ignore" });
}

// Phrases in the speeches of the UN General Debate, from a case: which speeches say it, and the ten that say it best with their sentences;
// beside ripgrep, which reads the unpacked files each time and says how many lines have it, of which each is a speech. Without a case,
// `kwic --in` finds a phrase in the same files, with what is around each place.
import { createHash } from "node:crypto";
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { readHoldings } from "../../../packages/sources/dist/index.js";
import { addDocuments, closeCase, openCase, placesWith, searchText } from "../../../packages/store/dist/index.js";
import { DEBATE_YEARS, eachLine } from "../../archives.mjs";

const FISSURE = fileURLToPath(new URL("../../../packages/cli/dist/main.js", import.meta.url));
const PEER = "ripgrep";
const SMALL = 20;
const PHRASES = [
	...["peaceful coexistence", "sovereign equality", "territorial integrity", "sustainable development goals"],
	...["right to self-determination", "collective security", "general and complete disarmament", "grain corridor"],
];
const [FIRST] = PHRASES;
/** What few speeches say, and what many say: those that have it must be read. */
const RARE = "peaceful coexistence of States with different social systems";

const WHICH = "which speeches, from a case in a running program";
const RUNNING = "the best with their sentences, from a case in a running program";
const COMMAND = "the same, one command";
const FILES = "from files, without a case";
const OFTEN = "from files, what many speeches say";

export const title = "A phrase in the speeches of the UN General Debate";
export const aim = { [WHICH]: { peer: 10 }, [RUNNING]: { peer: 10 }, [COMMAND]: {}, [FILES]: { most: 3 }, [OFTEN]: {} };
export const needs = { debian: [PEER] };
export const data = ["ungdc"];
export const lacks = {
	[PEER]:
		"finds neither other forms of the words nor what a line break parts, gives no sentences, and does not say what is almost there",
};
export const rounds = 5;

export async function prepare({ small, data, has, versionOf }) {
	const folder = mkdtempSync(join(tmpdir(), "phrase-"));
	const [raw, path] = ["raw", "case.fissure"].map((name) => join(folder, name));
	mkdirSync(raw);
	let bytes = 0;
	for (const years of DEBATE_YEARS) {
		const speeches = [...eachLine(join(data("ungdc"), `ungdc_${years}.jsonl.gz`))];
		const taken = speeches.filter((_, at) => !small || at % SMALL === 0);
		const lines = taken.map((speech) => `${JSON.stringify(speech)}\n`).join("");
		writeFileSync(join(raw, `${years}.jsonl`), lines);
		bytes += Buffer.byteLength(lines);
	}
	const file = granted(await openCase(path, { create: true, who: "bench", now: () => new Date().toISOString() }));
	for await (const added of addDocuments(file, additions(raw))) granted(added);

	const peers = (phrases) =>
		has(PEER)
			? {
					[PEER]: {
						version: versionOf(PEER),
						command: [
							"bash",
							"-c",
							phrases.map((phrase) => `rg -i --count --no-filename -F "${phrase}" "${raw}"; echo =`).join("\n"),
						],
						read: countsIn,
					},
				}
			: {};
	const counted = (phrases) => (results) => {
		const [one, other] = [results.ours, results[PEER]];
		const pairs = phrases.map((phrase, at) => `${phrase} ${one[at].total}, ${other[at]}`);
		const same = one.every(({ total }, at) => total === other[at]);
		return { same, says: `speeches, ours with other forms of the words and across lines: ${pairs.join("; ")}` };
	};
	const digest = (found) => createHash("sha256").update(JSON.stringify(found)).digest("hex");
	const fissure = (...args) => ({ command: [process.execPath, FISSURE, ...args], status: 1 });
	const inFiles = (phrase) => ({
		bytes,
		ours: {
			...fissure("kwic", phrase, "--in", raw, "--format", "json"),
			read: (stdout) => {
				const report = JSON.parse(stdout);
				return [{ ...report, total: report.texts }];
			},
		},
		peers: peers([phrase]),
		same: counted([phrase]),
		digest: ([{ lines, documents }]) => digest({ lines, documents }),
	});
	return {
		paths: {
			[WHICH]: {
				bytes: bytes * PHRASES.length,
				ours: {
					async run() {
						const found = [];
						for (const phrase of PHRASES) {
							const { texts } = granted(await placesWith(file, `"${phrase}"`));
							found.push({ total: texts.size, texts: [...texts].sort() });
						}
						return found;
					},
				},
				peers: peers(PHRASES),
				same: counted(PHRASES),
				digest,
			},
			[RUNNING]: {
				bytes: bytes * PHRASES.length,
				ours: {
					async run() {
						const found = [];
						for (const phrase of PHRASES) found.push(granted(await searchText(file, `"${phrase}"`)));
						return found;
					},
				},
				peers: peers(PHRASES),
				same: counted(PHRASES),
				digest,
			},
			[COMMAND]: {
				bytes,
				ours: {
					...fissure("ask", "--text", `"${FIRST}"`, "--case", path, "--format", "json"),
					read: (stdout) => [JSON.parse(stdout)],
				},
				peers: peers([FIRST]),
				same: counted([FIRST]),
				digest: ([{ documents }]) => digest(documents),
			},
			[FILES]: inFiles(RARE),
			[OFTEN]: inFiles(FIRST),
		},
		async close() {
			await closeCase(file);
			rmSync(folder, { recursive: true, force: true });
		},
	};
}

async function* additions(raw) {
	for await (const holding of readHoldings([raw])) yield granted(holding);
}

function granted(outcome) {
	if (!outcome.ok) throw new Error(`${outcome.problem.code}: ${outcome.problem.message}`);
	return outcome.value;
}

/** Of each phrase, the lines of all files together. */
function countsIn(stdout) {
	const parts = stdout.split("=\n").slice(0, -1);
	return parts.map((part) => part.split("\n").reduce((sum, line) => sum + Number(line), 0));
}

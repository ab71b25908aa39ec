// What eight times as many texts cost: no more than eight times the time to add them, and little more to search them. No peer; the limit is
// the same work on eighths. Larger sizes are in docs/scale.md.
import { createHash } from "node:crypto";
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { addDocuments, closeCase, openCase, searchText } from "../../../packages/store/dist/index.js";
import { eachLine } from "../../archives.mjs";

const YEARS = ["1970-1989", "1990-2009"];
const TIMES = 8;
const QUERIES = [
	'"peaceful coexistence"',
	"disarmament",
	'"sovereign equality" OR intervention',
	"econom*",
	"Namibia -council",
];
const ADDING = "adding them";
const SEARCHING = "the first page of a search";

export const title = `${TIMES} times as many texts`;
export const aim = { [ADDING]: { limit: 0.8 }, [SEARCHING]: {} };
export const needs = {};
export const data = ["ungdc"];
export const limit = { name: `the same on ${TIMES} parts, one after the other` };
export const rounds = 3;

export async function prepare({ small, data }) {
	const folder = mkdtempSync(join(tmpdir(), "size-"));
	const speeches = YEARS.flatMap((years) => [...eachLine(join(data("ungdc"), `ungdc_${years}.jsonl.gz`))]);
	const texts = speeches.slice(0, small ? 400 : 4_000).map(additionOf);
	const parts = Array.from({ length: TIMES }, (_, part) => texts.filter((__, at) => at % TIMES === part));
	const bytes = texts.reduce((sum, addition) => sum + addition.bytes.length, 0);
	const whole = await caseOf(join(folder, "whole.fissure"), texts);
	const eighth = await caseOf(join(folder, "eighth.fissure"), parts[0]);
	let made = 0;
	const add = async (some) => {
		const path = join(folder, `${made++}.fissure`);
		const file = await caseOf(path, some);
		await closeCase(file);
		rmSync(path);
	};
	const search = async (file) => {
		const found = [];
		for (const query of QUERIES) found.push(granted(await searchText(file, query)));
		return found;
	};
	return {
		paths: {
			[ADDING]: {
				bytes,
				ours: { run: () => add(texts) },
				limit: {
					run: async () => {
						for (const part of parts) await add(part);
					},
				},
			},
			[SEARCHING]: {
				ours: { run: () => search(whole) },
				limit: { name: "the same in an eighth of the texts", run: () => search(eighth) },
				digest: (found) => createHash("sha256").update(JSON.stringify(found)).digest("hex"),
			},
		},
		async close() {
			await closeCase(whole);
			await closeCase(eighth);
			rmSync(folder, { recursive: true, force: true });
		},
	};
}

function additionOf({ id, actor, year, text, title: heading }) {
	const document = {
		...{ id, text, language: "en", kind: "speech", publisher: actor, title: heading, date: String(year), guessed: [] },
	};
	return { document, bytes: Buffer.from(text), mediaType: "text/plain" };
}

async function caseOf(path, additions) {
	const file = granted(await openCase(path, { create: true, who: "bench", now: () => "2026-01-01T00:00:00.000Z" }));
	for await (const added of addDocuments(file, additions)) granted(added);
	return file;
}

function granted(outcome) {
	if (!outcome.ok) throw new Error(`${outcome.problem.code}: ${outcome.problem.message}`);
	return outcome.value;
}

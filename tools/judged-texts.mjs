// The judged texts of ../shared/gold, coded: what the tools beside this file share.
import { existsSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { readLines } from "../bench/archives.mjs";
import { documentOf } from "../bench/document-of.mjs";
import { readShippedLexicon } from "../packages/app/dist/lexicon/read-lexicon.js";
import { buildLexicon, codeDocument } from "../packages/core/dist/index.js";

export const shared = fileURLToPath(new URL("../../shared/", import.meta.url));
const packages = fileURLToPath(new URL("../packages", import.meta.url));

export function lexiconFromSources() {
	const data = readShippedLexicon(packages);
	if (!data.ok) {
		console.error(`${data.problem.place}\n${data.problem.message}`);
		process.exit(1);
	}
	return buildLexicon(data.value);
}

export { documentOf };

/** "pairs", "singles" or a folder: [{ gold, record, account }] */
export function codeJudged(set, lexicon) {
	// Any other name is a folder in the same format: a set that a reader has judged.
	const folder = set === "pairs" ? `${shared}gold/` : set === "singles" ? `${shared}gold/singles/` : `${set}/`;
	const texts = set === "pairs" ? `${shared}data/readout-pairs/pairs.jsonl` : `${folder}pairs.jsonl`;
	if (!existsSync(texts)) return [];
	const events = readLines(texts);
	const gold = readLines(`${folder}docs.jsonl`);
	return gold.map((judged) => {
		const event = events.find(({ event_id }) => event_id === judged.event_id);
		const record = event.docs.find(({ id }) => id === judged.doc_id);
		const counterparts = event.docs.map(({ actor }) => actor).filter((actor) => actor !== record.actor);
		const account = codeDocument(documentOf(record), lexicon, counterparts.length > 0 ? { counterparts } : {});
		if (!account.ok) throw new Error(account.problem.message);
		return { gold: judged, record, account: account.value };
	});
}

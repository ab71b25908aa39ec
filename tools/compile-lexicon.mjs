// Joins the YAML of codebook, actors and languages into one JSON file beside the compiled core,
// so that a start reads one file and needs no YAML parser.
import { mkdirSync, writeFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { readShippedLexicon } from "../packages/desk/dist/read-lexicon.js";

const core = fileURLToPath(new URL("../packages/core", import.meta.url));
const lexicon = readShippedLexicon(core);
if (!lexicon.ok) {
	console.error(`${lexicon.problem.place}\n${lexicon.problem.message}`);
	process.exit(1);
}
mkdirSync(`${core}/dist`, { recursive: true });
writeFileSync(`${core}/dist/lexicon.json`, JSON.stringify(lexicon.value));

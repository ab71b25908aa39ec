// Joins the YAML of codebook, actors and languages into one JSON file beside the compiled core,
// so that a start reads one file, needs no YAML parser and plants no tree of terms.
import { mkdirSync, writeFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { plantTrees } from "../packages/core/dist/index.js";
import { readShippedLexicon } from "../packages/desk/dist/read-lexicon.js";

const core = fileURLToPath(new URL("../packages/core", import.meta.url));
const lexicon = readShippedLexicon(core);
if (!lexicon.ok) {
	console.error(`${lexicon.problem.place}\n${lexicon.problem.message}`);
	process.exit(1);
}
mkdirSync(`${core}/dist`, { recursive: true });
writeFileSync(`${core}/dist/lexicon.json`, JSON.stringify({ ...lexicon.value, trees: plantTrees(lexicon.value) }));

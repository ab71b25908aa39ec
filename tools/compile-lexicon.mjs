// Joins the YAML of codebook, actors and languages into one JSON file beside the compiled core,
// so that a start reads one file, needs no YAML parser and plants no tree of terms.
import { mkdirSync, writeFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { readShippedLexicon } from "../packages/app/dist/read-lexicon.js";
import { plantTrees } from "../packages/core/dist/index.js";

const packages = fileURLToPath(new URL("../packages", import.meta.url));
const lexicon = readShippedLexicon(packages);
if (!lexicon.ok) {
	console.error(`${lexicon.problem.place}\n${lexicon.problem.message}`);
	process.exit(1);
}
mkdirSync(`${packages}/core/dist`, { recursive: true });
writeFileSync(
	`${packages}/core/dist/lexicon.json`,
	JSON.stringify({ ...lexicon.value, trees: plantTrees(lexicon.value) }),
);

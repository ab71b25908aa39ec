// Joins the YAML of codebook, actors and languages into one JSON file beside the compiled core, and the tree of terms of each
// language into a file of its own, so that a start needs no YAML parser, plants no tree, and reads the trees it uses. The hash of the codebook lies beside it, and
// the mappings of deeds to issues.
import { mkdirSync, writeFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { readShippedMappings } from "../packages/app/dist/deeds/mappings.js";
import { readShippedLexicon, writeCodebookHash, writeTree } from "../packages/app/dist/lexicon/read-lexicon.js";
import { plantTrees } from "../packages/core/dist/index.js";

const packages = fileURLToPath(new URL("../packages", import.meta.url));
const lexicon = readShippedLexicon(packages);
if (!lexicon.ok) {
	console.error(`${lexicon.problem.place}\n${lexicon.problem.message}`);
	process.exit(1);
}
const mappings = await readShippedMappings(packages);
if (!mappings.ok) {
	console.error(`${mappings.problem.place}\n${mappings.problem.message}`);
	process.exit(1);
}
mkdirSync(`${packages}/core/dist`, { recursive: true });
writeFileSync(`${packages}/core/dist/lexicon.json`, JSON.stringify(lexicon.value));
writeFileSync(`${packages}/core/dist/deed-mappings.json`, JSON.stringify(mappings.value));
writeCodebookHash(lexicon.value);
for (const [language, stored] of Object.entries(plantTrees(lexicon.value))) writeTree(language, stored);

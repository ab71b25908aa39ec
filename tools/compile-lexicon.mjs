// Joins the YAML of codebook, actors and languages into JSON beside the compiled core, the words and the tree of terms of a language
// into files of their own, so that a start needs no YAML parser, plants no tree, and reads the words of the languages that it meets.
// The mappings of deeds to issues lie beside them.
import { writeFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { readShippedMappings } from "../packages/app/dist/deeds/mappings.js";
import { writeCompiledLexicon } from "../packages/app/dist/lexicon/compiled-lexicon.js";
import { readShippedLexicon } from "../packages/app/dist/lexicon/read-lexicon.js";
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
writeCompiledLexicon(lexicon.value, plantTrees(lexicon.value));
writeFileSync(`${packages}/core/dist/deed-mappings.json`, JSON.stringify(mappings.value));

// Writes docs/methods.md.   npm run methods
import { writeFileSync } from "node:fs";
import { readCompiledLexicon } from "../packages/app/dist/lexicon/compiled-lexicon.js";
import { critiqueChecks, draftChecks, eventComparators } from "../packages/core/dist/index.js";
import { readCoreSource } from "./core-source.mjs";
import { methodsText } from "./methods-text.mjs";

const text = methodsText(
	eventComparators,
	draftChecks,
	critiqueChecks,
	readCoreSource,
	readCompiledLexicon().languages,
);
writeFileSync(new URL("../docs/methods.md", import.meta.url), text);

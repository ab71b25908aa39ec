// Writes docs/methods.md anew.   npm run methods
import { readFileSync, writeFileSync } from "node:fs";
import { readCompiledLexicon } from "../packages/app/dist/read-lexicon.js";
import { critiqueChecks, draftChecks, eventComparators } from "../packages/core/dist/index.js";
import { methodsText } from "./methods-text.mjs";

const read = (file) => readFileSync(new URL(`../packages/core/src/${file}`, import.meta.url), "utf8");
const text = methodsText(eventComparators, draftChecks, critiqueChecks, read, readCompiledLexicon().languages);
writeFileSync(new URL("../docs/methods.md", import.meta.url), text);

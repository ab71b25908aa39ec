// Joins the YAML of the sources into one JSON file beside the compiled package,
// so that a page is read without a parser of YAML.
import { writeFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { readSources, shippedFiles } from "../packages/sources/dist/web.js";

const sources = readSources(shippedFiles());
const broken = sources.filter((source) => !source.ok);
for (const { problem } of broken) console.error(`${problem.place}\n${problem.message}`);
if (broken.length > 0) process.exit(1);
const target = fileURLToPath(new URL("../packages/sources/dist/sources.json", import.meta.url));
writeFileSync(target, JSON.stringify(sources.map(({ value }) => value)));

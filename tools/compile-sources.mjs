// Joins the YAML of the sources into one JSON file beside the compiled package, and that of the facts into another,
// so that a page is read without a parser of YAML.
import { writeFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { readShipped, SHIPPED_DEEDS } from "../packages/sources/dist/index.js";
import { readSources, shippedFiles } from "../packages/sources/dist/web.js";

const sources = readSources(shippedFiles());
const facts = await Promise.all(SHIPPED_DEEDS.map(async (name) => [name, await readShipped(name)]));
const read = facts.flatMap(([, outcome]) => (outcome.ok ? outcome.value.problems : [outcome.problem]));
const broken = [...sources.filter((source) => !source.ok), ...read.map((problem) => ({ problem }))];
for (const { problem } of broken) console.error(`${problem.place}\n${problem.message}`);
if (broken.length > 0) process.exit(1);
const target = fileURLToPath(new URL("../packages/sources/dist/sources.json", import.meta.url));
writeFileSync(target, JSON.stringify(sources.map(({ value }) => value)));
writeFileSync(
	fileURLToPath(new URL("../packages/sources/dist/facts.json", import.meta.url)),
	JSON.stringify(Object.fromEntries(facts.map(([name, { value }]) => [name, value]))),
);

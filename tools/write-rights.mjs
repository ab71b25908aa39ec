// Writes the table of rights into docs/team.md, from what the operations say of themselves.   npm run rights
import { readFileSync, writeFileSync } from "node:fs";
import { rightsText } from "../packages/server/dist/team/rights-text.js";

const page = new URL("../docs/team.md", import.meta.url);
const [begin, end] = ["<!-- written by npm run rights -->\n", "<!-- end -->\n"];
const text = readFileSync(page, "utf8");
const [before, rest] = text.split(begin);
const [, after] = rest.split(end);
writeFileSync(page, `${before}${begin}\n${await rightsText()}\n${end}${after}`);

// Writes docs/schema/.   npm run schemas
import { mkdirSync, rmSync, writeFileSync } from "node:fs";
import { allAnswerSchemas } from "../packages/app/dist/operations/index.js";
import { NOUN_NAMES } from "../packages/model/dist/index.js";
import { jsonSchemaOf } from "../packages/model/dist/schemas.js";

const folder = new URL("../docs/schema/", import.meta.url);
rmSync(folder, { recursive: true, force: true });
mkdirSync(folder);
for (const name of NOUN_NAMES) writeFileSync(new URL(`${name}.json`, folder), jsonSchemaOf(name));
writeFileSync(new URL("operations.json", folder), await allAnswerSchemas());

// Writes what the operations say of themselves, and their schemas, into one JSON file beside the compiled package, and what they say as
// commands into another, so that the command line and a server read data at start and load an operation when it is used.
import { writeFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { commandsIn, compileOperations, LOADERS } from "../packages/app/dist/operations/index.js";

const operations = await Promise.all(
	Object.entries(LOADERS).map(async ([name, load]) => {
		const operation = await load();
		if (operation.name !== name)
			throw new Error(`Expected the operation "${name}" to be called so, got "${operation.name}"`);
		return operation;
	}),
);
const compiled = await compileOperations(operations);
const write = (name, data) =>
	writeFileSync(fileURLToPath(new URL(`../packages/app/dist/${name}.json`, import.meta.url)), JSON.stringify(data));
write("operations", compiled);
write("commands", commandsIn(compiled));

// Writes what the operations say of themselves, and their schemas, into one JSON file beside the compiled package,
// so that help and a server read data at start and load an operation when it is used.
import { writeFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { compileOperations, LOADERS } from "../packages/app/dist/operations/index.js";

const operations = await Promise.all(
	Object.entries(LOADERS).map(async ([name, load]) => {
		const operation = await load();
		if (operation.name !== name)
			throw new Error(`Expected the operation "${name}" to be called so, got "${operation.name}"`);
		return operation;
	}),
);
const target = fileURLToPath(new URL("../packages/app/dist/operations.json", import.meta.url));
writeFileSync(target, JSON.stringify(await compileOperations(operations)));

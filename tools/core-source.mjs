import { readdirSync, readFileSync } from "node:fs";

const CORE = new URL("../packages/core/src/", import.meta.url);

/** The text of the core's source file of a name, in a folder or in one of its rooms. @param {string} folder @param {string} name */
export function readCoreSource(folder, name) {
	const found = readdirSync(new URL(folder, CORE), { recursive: true }).filter(
		(path) => String(path) === `${name}.ts` || String(path).endsWith(`/${name}.ts`),
	);
	if (found.length !== 1) throw new RangeError(`Expected one file ${name}.ts below ${folder}, got ${found.length}`);
	return readFileSync(new URL(`${folder}/${found[0]}`, CORE), "utf8");
}

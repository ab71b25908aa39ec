import { existsSync, readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import type { SourceDefinition } from "../reading/source-definition.ts";
import { readSources } from "./read-sources.ts";

/** Joined at build time, since reading a page should not parse YAML. */
const COMPILED = fileURLToPath(new URL("../sources.json", import.meta.url));
/** Beside the sources of the package; what is run uncompiled reads them as they are. */
const FOLDER = fileURLToPath(new URL("../../sources", import.meta.url));

let known: readonly SourceDefinition[] | null = null;

/** The definitions that ship. */
export function shippedSources(): readonly SourceDefinition[] {
	known ??= existsSync(COMPILED)
		? (JSON.parse(readFileSync(COMPILED, "utf8")) as readonly SourceDefinition[])
		: readSources(shippedFiles()).flatMap((source) => (source.ok ? [source.value] : []));
	return known;
}

/** The YAML files that they are compiled from. */
export const shippedFiles = (): readonly string[] =>
	readdirSync(FOLDER)
		.filter((name) => name.endsWith(".yaml"))
		.toSorted()
		.map((name) => join(FOLDER, name));

import { existsSync, readFileSync } from "node:fs";
import type { CompiledOperations } from "./compile-operations.ts";
import type { AnyOperation } from "./definition/operation.ts";
import { LOADERS } from "./registry.ts";

/** Written by the build beside the compiled package. */
const COMPILED = new URL("../operations.json", import.meta.url);

/** All operations as data, without loading one of them. */
export async function compiledOperations(): Promise<CompiledOperations> {
	if (existsSync(COMPILED)) return JSON.parse(readFileSync(COMPILED, "utf8")) as CompiledOperations;
	// Tests run on the sources, beside which nothing was built.
	return compileOperations(await Promise.all(Object.values(LOADERS).map((load) => load())));
}

/** Any operations as data; this loads what writes schemas. */
export async function compileOperations(operations: readonly AnyOperation[]): Promise<CompiledOperations> {
	const { compile } = await import("./compile-operations.ts");
	return compile(operations);
}

import type { z } from "zod";
import type { AnyOperation } from "./definition/operation.ts";
import { LOADERS, type OperationName } from "./registry.ts";

/** An operation ready to be called by the one who has to check what was given to it. */
export interface LoadedOperation {
	readonly operation: AnyOperation;
	readonly input: z.ZodType;
	/** Null: a file. */
	readonly output: z.ZodType | null;
}

const loaded = new Map<OperationName, Promise<LoadedOperation>>();

/** Loads an operation and its schemas once. */
export function loadOperation(name: OperationName): Promise<LoadedOperation> {
	const known = loaded.get(name) ?? LOADERS[name]().then(withSchemas);
	loaded.set(name, known);
	return known;
}

export async function withSchemas(operation: AnyOperation): Promise<LoadedOperation> {
	const schemas = await import("./definition/schemas.ts");
	return { operation, input: operation.input(schemas), output: operation.output?.(schemas) ?? null };
}

export const isOperationName = (name: string): name is OperationName => Object.hasOwn(LOADERS, name);

import { existsSync, readFileSync } from "node:fs";
import type { z } from "zod";
import type { CompiledOperation, CompiledOperations } from "./compile-operations.ts";
import type { AnyOperation } from "./definition/operation.ts";
import { LOADERS, type OperationName } from "./registry.ts";

/** An operation ready to be called by the one who has to check what was given to it. */
export interface LoadedOperation {
	readonly operation: AnyOperation;
	readonly input: z.ZodType;
	/** What a command asks with, where no address does. */
	readonly local: () => z.ZodType;
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
	return {
		operation,
		input: operation.input(schemas),
		local: () => operation.local(schemas),
		output: operation.output?.(schemas) ?? null,
	};
}

export const isOperationName = (name: string): name is OperationName => Object.hasOwn(LOADERS, name);

/** Written by the build beside the compiled package. */
const COMPILED = new URL("../operations.json", import.meta.url);
const COMMANDS = new URL("../commands.json", import.meta.url);

/** All operations as data, without loading one of them. */
export async function compiledOperations(): Promise<CompiledOperations> {
	if (existsSync(COMPILED)) return JSON.parse(readFileSync(COMPILED, "utf8")) as CompiledOperations;
	// Tests run on the sources, beside which nothing was built.
	fromSources ??= Promise.all(Object.values(LOADERS).map((load) => load())).then(compileOperations);
	return fromSources;
}

let fromSources: Promise<CompiledOperations> | undefined;

/** What the operations say of themselves as commands: a fifth of all that is compiled, and all that the command line is read with. */
export type CompiledCommand = Pick<CompiledOperation, "name" | "question" | "command">;

export async function compiledCommands(): Promise<readonly CompiledCommand[]> {
	if (existsSync(COMMANDS)) return JSON.parse(readFileSync(COMMANDS, "utf8")) as readonly CompiledCommand[];
	return commandsIn(await compiledOperations());
}

export const commandsIn = ({ operations }: CompiledOperations): readonly CompiledCommand[] =>
	operations.flatMap(({ name, question, command }) => (command === null ? [] : [{ name, question, command }]));

/** See `answerSchema`; this loads what writes schemas. */
export const answerSchemaOf = async (operation: AnyOperation): Promise<string | null> =>
	(await import("./answer-schema.ts")).answerSchema(operation);

/** See `formFault`. */
export const formFaultOf = async (operation: AnyOperation, written: unknown): Promise<string | null> =>
	(await import("./answer-schema.ts")).formFault(operation, written);

/** See `answerSchemas`; of all operations. */
export const allAnswerSchemas = async (): Promise<string> =>
	(await import("./answer-schema.ts")).answerSchemas(await Promise.all(Object.values(LOADERS).map((load) => load())));

/** Any operations as data; this loads what writes schemas. */
export async function compileOperations(operations: readonly AnyOperation[]): Promise<CompiledOperations> {
	const { compile } = await import("./compile-operations.ts");
	return compile(operations);
}

import type { AnyOperation, Description } from "./definition/operation.ts";
import * as schemas from "./definition/schemas.ts";

export type Json = { readonly [key: string]: unknown };

/** An operation as data: what it says of itself, and what it takes and gives as JSON Schema. */
export interface CompiledOperation extends Description {
	readonly input: Json;
	/** What only a person on this machine may give beside it. */
	readonly local: Json;
	/** Null: a file. */
	readonly output: Json | null;
	/** Over HTTP, typed or as a file: whether its answer has a JSON Schema. */
	readonly answersJson: boolean;
}

/** All operations as data: this is what is written beside the compiled package, and all that help and a server read at start. */
export interface CompiledOperations {
	readonly operations: readonly CompiledOperation[];
	/** Schemas that have a name, to which the operations refer as OpenAPI does. */
	readonly schemas: Json;
}

/** Operations as plain data, in the order of their names. */
export function compile(operations: readonly AnyOperation[]): CompiledOperations {
	const written = writeSchemas();
	const compiled = operations
		.toSorted((a, b) => (a.name < b.name ? -1 : 1))
		.map(
			({
				name,
				question,
				effect,
				permission,
				least,
				lasts,
				subject,
				teamOnly,
				http,
				isJob,
				command,
				input,
				local,
				output,
				json,
			}) => ({
				...{ name, question, effect, permission, least, lasts, subject, teamOnly, http, isJob, command },
				input: written.json(input(schemas), "input"),
				local: written.json(local(schemas), "input"),
				output: output === null ? null : written.json(output(schemas), "output"),
				answersJson: output !== null || json !== null,
			}),
		);
	written.json(schemas.FailureSchema, "output");
	return { operations: compiled, schemas: written.named() };
}

/** A schema as JSON Schema, in which OpenAPI 3.1 is written too; what has a name is put aside once, and referred to. */
interface Written {
	readonly json: (schema: schemas.z.ZodType, io: "input" | "output") => Json;
	readonly named: () => Json;
}

/** Own work, since the generators at hand refer to parts that they then leave out. */
function writeSchemas(): Written {
	const named = new Map<string, Json>();
	return {
		named: () => Object.fromEntries([...named].toSorted(([a], [b]) => (a < b ? -1 : 1))),
		json(schema, io) {
			const {
				$schema: _,
				$defs = {},
				...json
			} = schemas.z.toJSONSchema(schema, {
				io,
				unrepresentable: "any",
				cycles: "ref",
			}) as Json;
			// A named schema that is not part of another is its own root.
			const id = typeof json.id === "string" ? json.id : null;
			const parts: Record<string, Json> = {
				...($defs as Record<string, Json>),
				...(id === null ? {} : { [id]: json }),
			};
			const names = new Map(Object.entries(parts).map(([name, part]) => [name, nameFor(name, part, io)]));
			for (const [name, part] of Object.entries(parts)) named.set(names.get(name) as string, pointed(part, names));
			return id === null ? pointed(json, names) : { $ref: refTo(names.get(id) as string) };
		},
	};
	/** What is taken may be less strict than what is given: the two then have names of their own. */
	function nameFor(name: string, part: Json, io: "input" | "output"): string {
		const plain = name.replace(/[^\w.-]/gu, "");
		const before = named.get(plain);
		const isSame = before === undefined || JSON.stringify(before) === JSON.stringify(pointed(part, new Map()));
		return isSame ? plain : `${plain}${io === "input" ? "Asked" : "Answered"}`;
	}
}

const refTo = (name: string): string => `#/components/schemas/${name}`;

/** The same with its references leading to where the parts are put. */
function pointed(json: Json, names: ReadonlyMap<string, string>): Json {
	const text = JSON.stringify(json, (key, value: unknown) => {
		if (key === "id" && typeof value === "string" && value === json.id) return undefined;
		if (key !== "$ref" || typeof value !== "string") return value;
		const name =
			/^#\/\$defs\/(.+)$/u.exec(value)?.[1] ?? (value === "#" && typeof json.id === "string" ? json.id : null);
		return name === null ? value : refTo(names.get(name) ?? name);
	});
	return JSON.parse(text) as Json;
}

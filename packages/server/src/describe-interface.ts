import { FailureSchema } from "@fissure/model/schemas";
import { z } from "zod";
import type { AnyRoute } from "./route.ts";

type Json = { readonly [key: string]: unknown };

/** A schema as JSON Schema, in which OpenAPI 3.1 is written too; what has a name is put aside once, and referred to. */
interface Written {
	readonly json: (schema: z.ZodType, io: "input" | "output") => Json;
	readonly named: () => Json;
}

/**
 * The whole interface as OpenAPI 3.1, made of the schemas that the routes are held to.
 *
 * Own work, since the generators at hand refer to parts that they then leave out.
 */
export function describeInterface(routes: readonly AnyRoute[], version: string): Json {
	const written = writeSchemas();
	const failure = { description: "Why not, and what to do", content: jsonOf(written.json(FailureSchema, "output")) };
	const paths: Record<string, Record<string, Json>> = {};
	for (const route of routes) {
		const [method, url] = route.name.split(" ") as [string, string];
		const path = url.replace(/:(\w+)/gu, "{$1}");
		const body = route.body instanceof z.ZodUndefined ? null : written.json(route.body, "input");
		paths[path] ??= {};
		paths[path][method.toLowerCase()] = {
			operationId: `${method.toLowerCase()}${path.replace(/[{}]/gu, "").replace(/[^a-z0-9]+(\w)/giu, (_, letter: string) => letter.toUpperCase())}`,
			summary: route.summary,
			tags: [url.split("/")[2]],
			parameters: [
				...parametersOf("path", written.json(route.params, "input")),
				...parametersOf("query", written.json(route.query, "input")),
				...(method === "GET" ? [] : [MARK]),
			],
			...(body === null ? {} : { requestBody: { required: true, content: jsonOf(body) } }),
			responses: {
				200:
					"answer" in route ? { description: "As asked", content: jsonOf(written.json(route.answer, "output")) } : FILE,
				...(method === "GET" && route.keep === "case" ? { 304: { description: "The case is as it was" } } : {}),
				"4XX": failure,
				"5XX": failure,
			},
			security: [{ cookie: [] }],
		};
	}
	return {
		openapi: "3.1.0",
		info: {
			title: "Fissure",
			version,
			description: "One case, over HTTP, for one person on one machine.",
			license: { name: "Apache-2.0", identifier: "Apache-2.0" },
		},
		paths,
		components: {
			schemas: written.named(),
			securitySchemes: {
				cookie: {
					type: "apiKey",
					in: "cookie",
					name: "fissure-<port>",
					description: "Set by the address that fissure serve prints",
				},
			},
		},
	};
}

const MARK = {
	name: "x-fissure",
	in: "header",
	required: true,
	description: "No form of another site can send it",
	schema: { const: "1" },
} as const;

const FILE = {
	description: "A file",
	content: { "application/octet-stream": { schema: { type: "string", format: "binary" } } },
} as const;

const jsonOf = (schema: Json): Json => ({ "application/json": { schema } });

const parametersOf = (place: "path" | "query", { properties = {}, required = [] }: Json): readonly Json[] =>
	Object.entries(properties as Readonly<Record<string, Json>>).map(([name, { description, ...schema }]) => ({
		name,
		in: place,
		required: place === "path" || (required as readonly string[]).includes(name),
		...(description === undefined ? {} : { description }),
		schema,
	}));

function writeSchemas(): Written {
	const named = new Map<string, Json>();
	return {
		named: () => Object.fromEntries([...named].toSorted(([a], [b]) => (a < b ? -1 : 1))),
		json(schema, io) {
			const {
				$schema: _,
				$defs = {},
				...json
			} = z.toJSONSchema(schema, {
				io,
				unrepresentable: "any",
				cycles: "ref",
			}) as Json;
			// A named schema that stands alone is its own root.
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

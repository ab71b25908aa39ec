import type { CompiledOperation, Json } from "@fissure/app/operations";
import { placesOf } from "../answers/read-asked.ts";

/** The whole interface as OpenAPI 3.1, written from what the operations say of themselves. */
export function describeInterface(operations: readonly CompiledOperation[], schemas: Json, version: string): Json {
	const failure = { description: "Why not, and what to do", content: jsonOf({ $ref: "#/components/schemas/Failure" }) };
	const paths: Record<string, Record<string, Json>> = {};
	for (const { http, name, question, input, output, lasts } of operations) {
		if (http === null) continue;
		const [method, url] = http.split(" ") as [string, string];
		const path = url.replace(/:(\w+)/gu, "{$1}");
		const { params, rest, hasRest } = placesOf(http, input);
		const [inPath, others] = dividedBy(params, input);
		paths[path] ??= {};
		paths[path][method.toLowerCase()] = {
			operationId: name,
			summary: question,
			tags: [url.split("/")[2]],
			parameters: [
				...parametersOf("path", inPath),
				...(rest === "query" ? parametersOf("query", others) : []),
				...(method === "GET" ? [] : [MARK]),
			],
			...(rest === "body" && hasRest ? { requestBody: { required: true, content: jsonOf(others) } } : {}),
			responses: {
				200: output === null ? FILE : { description: "As asked", content: jsonOf(output) },
				...(method === "GET" && lasts === "case" ? { 304: { description: "The case is as it was" } } : {}),
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
			schemas,
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

/** The fields that the path names, and the others, each as an object. */
function dividedBy(names: readonly string[], input: Json): readonly [Json, Json] {
	const { properties, required = [] } = input as { properties?: Record<string, Json>; required?: readonly string[] };
	if (names.length === 0 || properties === undefined) return [{}, input];
	const part = (wanted: boolean): Json => ({
		...input,
		properties: Object.fromEntries(Object.entries(properties).filter(([name]) => names.includes(name) === wanted)),
		required: required.filter((name) => names.includes(name) === wanted),
	});
	return [part(true), part(false)];
}

const parametersOf = (place: "path" | "query", { properties = {}, required = [] }: Json): readonly Json[] =>
	Object.entries(properties as Readonly<Record<string, Json>>).map(([name, { description, ...schema }]) => ({
		name,
		in: place,
		required: place === "path" || (required as readonly string[]).includes(name),
		...(description === undefined ? {} : { description }),
		schema,
	}));

import type { Json } from "@fissure/app/operations";
import { failed, type Outcome } from "@fissure/core";
import type { z } from "zod";

/** The parts of a request, as they came. */
export interface Asked {
	readonly params: unknown;
	readonly query: unknown;
	readonly body: unknown;
}

/** In which part of a request an operation looks for each of its fields. */
export interface Places {
	/** Named in the path. */
	readonly params: readonly string[];
	/** Where all other fields are. */
	readonly rest: "query" | "body";
	/** Does it take anything but what the path names? */
	readonly hasRest: boolean;
}

/** A field that the path names is there; the others are in the query of what is got or deleted, else in the body. */
export function placesOf(http: string, input: Json): Places {
	const params = [...http.matchAll(/:(\w+)/gu)].map(([, name]) => name as string);
	const { properties } = input as { readonly properties?: Json };
	return {
		params,
		rest: /^(GET|DELETE) /u.test(http) ? "query" : "body",
		// A union of objects has no fields of its own.
		hasRest: properties === undefined || Object.keys(properties).some((name) => !params.includes(name)),
	};
}

/**
 * What was asked, as far as the schema of the operation lets it through.
 *
 * - problems: `request-malformed`, with the first place that is otherwise than described
 */
export function readAsked(places: Places, schema: z.ZodType, asked: Asked): Outcome<unknown> {
	const { params, rest, hasRest } = places;
	const unused = rest === "query" ? asked.body : asked.query;
	if (!isNothing(unused)) return malformed(rest === "query" ? "body" : "query", [], "a part that is not asked for");
	const given = asked[rest];
	if (hasRest ? !isObject(given) : !isNothing(given))
		return malformed(rest, [], hasRest ? "no object" : "a part that is not asked for");
	const fields = { ...(given as object) };
	const twice = params.find((name) => Object.hasOwn(fields, name));
	if (twice !== undefined) return malformed(rest, [twice], "a field that the path names");
	return readInput(schema, { ...fields, ...(asked.params as object) }, (name) =>
		params.includes(name) ? "params" : rest,
	);
}

/**
 * What an operation is to be given, as its schema lets it through.
 *
 * - problems: `request-malformed`
 */
export function readInput(schema: z.ZodType, given: unknown, partOf: (field: string) => string): Outcome<unknown> {
	const read = schema.safeParse(given);
	if (read.success) return { ok: true, value: read.data };
	const [first] = read.error.issues;
	const path = (first?.path ?? []).map(String);
	return malformed(partOf(path[0] ?? ""), path, first?.message.replaceAll('"', "“") ?? "something else");
}

const isObject = (part: unknown): boolean => typeof part === "object" && part !== null && !Array.isArray(part);

const isNothing = (part: unknown): boolean =>
	part === undefined || part === null || (isObject(part) && Object.keys(part as object).length === 0);

function malformed(part: string, path: readonly string[], what: string): Outcome<never> {
	const place = [part, ...path].join(".");
	return failed(
		"request-malformed",
		`Expected a request as /api/openapi.json describes it, got “${what}” at ${place}; correct it`,
		place,
	);
}

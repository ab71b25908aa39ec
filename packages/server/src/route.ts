import type { Outcome } from "@fissure/core";
import { z } from "zod";
import type { Desk } from "./desk.ts";

/** As a person reads it and as a test lists it. */
export type RouteName = `${"GET" | "POST" | "PUT" | "DELETE"} /api/${string}`;

const NOTHING = z.strictObject({});
type Nothing = typeof NOTHING;

/** What a handler has before it: only what its schemas let through. */
export interface Asked<Params, Query, Body> {
	readonly params: Params;
	readonly query: Query;
	readonly body: Body;
	readonly desk: Desk;
	/** Aborted when the caller goes away. */
	readonly signal: AbortSignal;
}

interface Common<Name extends RouteName, Params extends z.ZodType, Query extends z.ZodType, Body extends z.ZodType> {
	readonly name: Name;
	/** The question it answers, or what it does: stands in the description of the interface. */
	readonly summary: string;
	readonly params: Params;
	readonly query: Query;
	readonly body: Body;
	/**
	 * `case`: depends on nothing but the case file, so that a browser may keep it until the case changes; `never`: on the clock, on
	 * files beside it, or on what the server is doing. Only what is asked with GET is ever kept.
	 */
	readonly keep: "case" | "never";
}

/** A route that answers with data. */
export interface DataRoute<
	Name extends RouteName = RouteName,
	Params extends z.ZodType = z.ZodType,
	Query extends z.ZodType = z.ZodType,
	Body extends z.ZodType = z.ZodType,
	Answer extends z.ZodType = z.ZodType,
> extends Common<Name, Params, Query, Body> {
	readonly answer: Answer;
	readonly handle: (
		asked: Asked<z.output<Params>, z.output<Query>, z.output<Body>>,
	) => Promise<Outcome<z.output<Answer>>>;
}

/** A file for the person, as it comes. */
export interface Download {
	/** What the file is to be called. */
	readonly name: string;
	readonly mediaType: string;
	readonly body: string | Uint8Array | AsyncIterable<string | Uint8Array>;
}

/** A route that answers with a file. */
export interface FileRoute<
	Name extends RouteName = RouteName,
	Params extends z.ZodType = z.ZodType,
	Query extends z.ZodType = z.ZodType,
	Body extends z.ZodType = z.ZodType,
> extends Common<Name, Params, Query, Body> {
	readonly handleFile: (asked: Asked<z.output<Params>, z.output<Query>, z.output<Body>>) => Promise<Outcome<Download>>;
}

// Handlers differ in what they take, and a list of them asks only what they are called.
// biome-ignore lint/suspicious/noExplicitAny: a function of a narrower argument is no function of a wider one
export type AnyRoute = DataRoute<RouteName, any, any, any, any> | FileRoute<RouteName, any, any, any>;

type Given<Spec> = Omit<Spec, "params" | "query" | "body" | "keep">;

interface Optional<Params, Query, Body> {
	readonly params?: Params;
	readonly query?: Query;
	readonly body?: Body;
	/** `case` unless said. */
	readonly keep?: "case" | "never";
}

/** One line of the interface; what it does not name it does not take. */
export const route = <
	const Name extends RouteName,
	Answer extends z.ZodType,
	Params extends z.ZodType = Nothing,
	Query extends z.ZodType = Nothing,
	Body extends z.ZodType = z.ZodUndefined,
>(
	given: Given<DataRoute<Name, Params, Query, Body, Answer>> & Optional<Params, Query, Body>,
): DataRoute<Name, Params, Query, Body, Answer> => ({ ...DEFAULTS, ...given }) as never;

/** As `route`, for what a person saves. */
export const fileRoute = <
	const Name extends RouteName,
	Params extends z.ZodType = Nothing,
	Query extends z.ZodType = Nothing,
	Body extends z.ZodType = z.ZodUndefined,
>(
	given: Given<FileRoute<Name, Params, Query, Body>> & Optional<Params, Query, Body>,
): FileRoute<Name, Params, Query, Body> => ({ ...DEFAULTS, ...given }) as never;

const DEFAULTS = { params: NOTHING, query: NOTHING, body: z.undefined(), keep: "case" } as const;

type ShapeOf<One> =
	One extends DataRoute<RouteName, infer Params, infer Query, infer Body, infer Answer>
		? { params: z.input<Params>; query: z.input<Query>; body: z.input<Body>; answer: z.output<Answer> }
		: One extends FileRoute<RouteName, infer Params, infer Query, infer Body>
			? { params: z.input<Params>; query: z.input<Query>; body: z.input<Body>; answer: never }
			: never;

/** What each route takes and gives, by its name: the page's client is typed from it. */
export type ApiOf<Routes extends readonly AnyRoute[]> = {
	[One in Routes[number] as One["name"]]: ShapeOf<One>;
};

/** A list in a query: once, several times, or not at all. */
export const listOf = <Item extends z.ZodType<unknown, string>>(item: Item) =>
	z.union([item.transform((one) => [one]), z.array(item)]);

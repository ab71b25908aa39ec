import type { Outcome } from "@fissure/core";
import type { z } from "zod";
import type { Download, HttpName, Operation, Schemas } from "./definition/operation.ts";

/** What each operation that is asked for over HTTP takes and gives, by method and path: a client is typed from it. */
export type ApiOf<Operations> = {
	[Name in keyof Operations as HttpOf<Operations[Name]>]: CallOf<Operations[Name]>;
};

/** Of each job, by its name, what it takes. */
export type JobOrderOf<Operations> = {
	[Name in keyof Operations & string]: Operations[Name] extends Operation<null, infer Input, infer _>
		? { readonly job: Name; readonly request: z.input<Input> }
		: never;
}[keyof Operations & string];

type HttpOf<One> = One extends { readonly http: infer Http extends HttpName } ? Http : never;

type CallOf<One> = One extends {
	readonly http: infer Http extends HttpName;
	readonly input: (schemas: Schemas) => infer Input;
	readonly run: (input: never, context: never) => Promise<Outcome<infer Output>>;
}
	? {
			params: Present<In<z.input<Input>, PathField<Http>>>;
			query: Http extends Reading ? Present<Without<z.input<Input>, PathField<Http>>> : Record<string, never>;
			body: Http extends Reading ? undefined : Body<Without<z.input<Input>, PathField<Http>>>;
			answer: [Output] extends [Download] ? never : Output;
		}
	: never;

/** What has no body. */
type Reading = `${"GET" | "DELETE"} ${string}`;

/** The names after the colons of a path. */
type PathField<Http extends string> = Http extends `${string}:${infer Name}/${infer Rest}`
	? Name | PathField<`/${Rest}`>
	: Http extends `${string}:${infer Name}`
		? Name
		: never;

type In<Input, Field> = Pick<Input, Extract<keyof Input, Field>>;
// A union is taken apart, so that each of its sides stays whole.
type Without<Input, Field> = Input extends unknown ? Omit<Input, Extract<Field, PropertyKey>> : never;
type Present<Part> = [keyof Part] extends [never] ? Record<string, never> : Part;
type Body<Part> = [keyof Part] extends [never] ? undefined : Part;

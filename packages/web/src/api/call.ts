import type { Problem } from "@fissure/core";
import type { Api } from "@fissure/server";
import { apiPath, type QueryFields } from "./api-path.ts";
import { ApiProblem } from "./api-problem.ts";
import { inThisCase } from "./case-address.ts";

/** `GET /api/ledger` and its like: every call that the server knows. */
export type ApiName = keyof Api & string;
export type ReadName = Extract<ApiName, `GET ${string}`>;
export type ActName = Exclude<ApiName, ReadName>;
export type AnswerOf<Name extends ApiName> = Api[Name]["answer"];

type IsEmpty<Part> = [Part] extends [undefined] ? true : unknown extends Part ? true : false;
type PartOf<Name extends ApiName, Key extends "params" | "query" | "body"> =
	IsEmpty<Api[Name][Key]> extends true
		? { readonly [K in Key]?: undefined }
		: Record<never, never> extends Api[Name][Key]
			? { readonly [K in Key]?: Api[Name][Key] }
			: { readonly [K in Key]: Api[Name][Key] };
/** The parts of a request; those that the server does not ask for are left out. */
export type RequestOf<Name extends ApiName> = PartOf<Name, "params"> & PartOf<Name, "query"> & PartOf<Name, "body">;

/** A part that must be given makes the request itself needed. */
export type RequestArguments<Name extends ApiName> =
	Record<never, never> extends RequestOf<Name>
		? [request?: RequestOf<Name>, signal?: AbortSignal]
		: [request: RequestOf<Name>, signal?: AbortSignal];

interface LooseRequest {
	readonly params?: Readonly<Record<string, string | number>>;
	readonly query?: QueryFields;
	readonly body?: unknown;
}

/**
 * Asks the server, typed from the server's own registry.
 *
 * - throws: ApiProblem with what the server said, or that it could not be reached
 */
export const call = async <Name extends ApiName>(
	name: Name,
	...[request, signal]: RequestArguments<Name>
): Promise<AnswerOf<Name>> => {
	const { params, query, body } = (request ?? {}) as LooseRequest;
	const { method, path } = apiPath(name, params, query);
	const response = await send(path, {
		method,
		...(signal === undefined ? {} : { signal }),
		...(body === undefined ? {} : { body: JSON.stringify(body), headers: { "content-type": "application/json" } }),
	});
	return (await response.json()) as AnswerOf<Name>;
};

/** The one door to the network: same origin, with the mark that a form of another site cannot set. */
export const send = async (path: string, init: RequestInit): Promise<Response> => {
	const headers = new Headers(init.headers);
	const isRead = init.method === "GET";
	if (!isRead) headers.set("x-fissure", "1");
	const response = await fetch(path.startsWith("/api/") ? inThisCase(path) : path, {
		...init,
		headers,
		credentials: "same-origin",
	}).catch((reason: unknown) => {
		if (init.signal?.aborted) throw reason;
		const message =
			'Expected an answer from the server, got none; check that "fissure serve" is still running, then reload this page';
		throw new ApiProblem(0, { code: "server-unreachable", message, place: path }, isRead);
	});
	if (!response.ok) throw new ApiProblem(response.status, await problemIn(response, path), isRead);
	return response;
};

const problemIn = async (response: Response, path: string): Promise<Problem> => {
	const answer: unknown = await response.json().catch(() => null);
	if (answer !== null && typeof answer === "object" && "problem" in answer) return answer.problem as Problem;
	return {
		code: "server-failed",
		message: `Expected an answer from the server, got status ${response.status}; try again, and report this error if it happens again`,
		place: path,
	};
};

import { keepPreviousData, type UseQueryResult, useQuery } from "@tanstack/react-query";
import { type AnswerOf, call, type ReadName, type RequestArguments, type RequestOf } from "./call.ts";

interface Options {
	/** False: do not ask yet. */
	readonly enabled?: boolean;
	/** True: while a new question is under way the last answer stays, so that a filter does not blank the page. */
	readonly keep?: boolean;
}

/** The key under which an answer is kept; everything under `server` is asked again when the case changes. */
export const answerKey = (name: ReadName, request: unknown) => ["server", name, request ?? null] as const;

/** The rest of the arguments: the request may be left out where nothing in it is needed. */
type AnswerArguments<Name extends ReadName> =
	Record<never, never> extends RequestOf<Name>
		? [request?: RequestOf<Name>, options?: Options]
		: [request: RequestOf<Name>, options?: Options];

/** What the server answers, kept fresh: asked again when the case has changed. */
export const useAnswer = <Name extends ReadName>(
	name: Name,
	...[request, options]: AnswerArguments<Name>
): UseQueryResult<AnswerOf<Name>, Error> =>
	useQuery<AnswerOf<Name>, Error>({
		queryKey: answerKey(name, request),
		queryFn: ({ signal }) => call(name, ...([request, signal] as RequestArguments<Name>)),
		enabled: options?.enabled ?? true,
		...(options?.keep ? { placeholderData: keepPreviousData } : {}),
	});

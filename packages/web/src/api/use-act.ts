import { type UseMutationResult, useMutation, useQueryClient } from "@tanstack/react-query";
import { askAgain } from "./ask-again.ts";
import { type ActName, type AnswerOf, call, type RequestArguments, type RequestOf } from "./call.ts";

interface Options<Name extends ActName> {
	/** Once everything that is shown is as the act left it. The person may do something else by then: nothing of it may be undone here. */
	readonly onDone?: (answer: AnswerOf<Name>, request: RequestOf<Name>) => void;
	/** True: what is shown is gone, and `onDone` goes elsewhere before anything is asked again. */
	readonly leaves?: boolean;
	/** True: sent when the one before it is answered, so that the last one counts. */
	readonly inTurn?: boolean;
}

/** Something done to the case: on success everything shown is asked again. */
export const useAct = <Name extends ActName>(
	name: Name,
	{ onDone, leaves = false, inTurn = false }: Options<Name> = {},
): UseMutationResult<AnswerOf<Name>, Error, RequestOf<Name>> => {
	const client = useQueryClient();
	return useMutation<AnswerOf<Name>, Error, RequestOf<Name>>({
		mutationFn: (request) => call(name, ...([request] as unknown as RequestArguments<Name>)),
		...(inTurn ? { scope: { id: name } } : {}),
		onSuccess: async (answer, request) => {
			if (leaves) {
				onDone?.(answer, request);
				await new Promise(requestAnimationFrame);
			}
			await askAgain(client);
			if (!leaves) onDone?.(answer, request);
		},
	});
};

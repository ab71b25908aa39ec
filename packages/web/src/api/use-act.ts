import { type UseMutationResult, useMutation, useQueryClient } from "@tanstack/react-query";
import { askAgain } from "./ask-again.ts";
import { type ActName, type AnswerOf, call, type RequestArguments, type RequestOf } from "./call.ts";

interface Options<Name extends ActName> {
	readonly onDone?: (answer: AnswerOf<Name>) => void;
	/** True: what is shown is gone, and `onDone` goes elsewhere before anything is asked again. */
	readonly leaves?: boolean;
}

/** Something done to the case: on success everything shown is asked again. */
export const useAct = <Name extends ActName>(
	name: Name,
	{ onDone, leaves = false }: Options<Name> = {},
): UseMutationResult<AnswerOf<Name>, Error, RequestOf<Name>> => {
	const client = useQueryClient();
	return useMutation<AnswerOf<Name>, Error, RequestOf<Name>>({
		mutationFn: (request) => call(name, ...([request] as unknown as RequestArguments<Name>)),
		onSuccess: async (answer) => {
			if (leaves) {
				onDone?.(answer);
				await new Promise(requestAnimationFrame);
			}
			await askAgain(client);
			if (!leaves) onDone?.(answer);
		},
	});
};

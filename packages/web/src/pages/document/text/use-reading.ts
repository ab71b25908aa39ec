import type { RequestOf } from "../../../api/call.ts";
import { useAct } from "../../../api/use-act.ts";
import { messages } from "../../../messages/messages.ts";

export type GivenReading = Omit<NonNullable<RequestOf<"POST /api/positions">["body"]>, "document">;

/** What a person does to the positions of one document. Saved is what the server has acknowledged, and nothing before. */
export interface ReadingActs {
	readonly add: (reading: GivenReading) => void;
	readonly correct: (key: number, reading: GivenReading) => void;
	readonly reject: (key: number, note: string | null) => void;
	/** By the key of the correction. */
	readonly withdraw: (key: number) => void;
	readonly busy: boolean;
	readonly problem: Error | null;
}

const { document: words } = messages;

/**
 * `onDone` gets what was done, the key of the position that is now, and whether it was given by a form, which closes then. `leaves`: after a correction it goes elsewhere, before
 * anything is asked again.
 */
export const useReading = (
	document: string,
	onDone: (text: string, position: number | null, byForm: boolean) => void,
	{ leaves = false }: { readonly leaves?: boolean } = {},
): ReadingActs => {
	const add = useAct("POST /api/positions", { onDone: ({ position }) => onDone(words.savedAdd, position, true) });
	const correct = useAct("PUT /api/positions/:key", {
		onDone: ({ position }) => onDone(words.savedCorrect, position, true),
		leaves,
	});
	const reject = useAct("POST /api/positions/:key/reject", { onDone: () => onDone(words.savedReject, null, true) });
	const withdraw = useAct("POST /api/corrections/:key/withdraw", {
		onDone: ({ position }) => onDone(words.savedWithdraw, position, false),
	});
	const acts = [add, correct, reject, withdraw];
	const begin = (): void => {
		for (const act of acts) act.reset();
	};
	return {
		add: (reading) => {
			begin();
			add.mutate({ body: { document, ...reading } });
		},
		correct: (key, reading) => {
			begin();
			correct.mutate({ params: { key }, body: { document, ...reading } });
		},
		reject: (key, note) => {
			begin();
			reject.mutate({ params: { key }, body: { document, note } });
		},
		withdraw: (key) => {
			begin();
			withdraw.mutate({ params: { key }, body: { document } });
		},
		busy: acts.some(({ isPending }) => isPending),
		problem: acts.find(({ error }) => error !== null)?.error ?? null,
	};
};

import { runCall } from "./run-call.ts";
import { seatedChoice } from "./seated-choice.ts";
import type { Seat, Thread } from "./thread.ts";

/** The actions of a thread without one: while they run, nobody else is answered. */
export const threadHere = (seat: Seat): Thread => ({
	run: (kind, name, request, hooks) => runCall(kind, name, request, { choice: seatedChoice(seat), hooks }),
	close: async () => {},
});

import { runOperation } from "./run-operation.ts";
import { seatedChoice } from "./seated-choice.ts";
import type { Seat, Thread } from "./thread.ts";

/** The operations of a thread without one: while they run, nobody else is answered. */
export const threadHere = (seat: Seat): Thread => ({
	run: (order, hooks) => runOperation(order, seatedChoice(seat), hooks),
	close: async () => {},
});

import { runOperation } from "./run-operation.ts";
import type { Thread } from "./thread.ts";
import { choiceOf, type WorkerContext } from "./worker-context.ts";

/** The operations of a worker without one: while they run, nobody else is answered. */
export const inProcessThread = (context: WorkerContext): Thread => ({
	run: (order, hooks) => runOperation(order, choiceOf({ ...context, who: order.who ?? context.who }), hooks),
	isGone: () => false,
	close: async () => {},
});

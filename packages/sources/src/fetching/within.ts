import { failure } from "./failure.ts";

/** Milliseconds that the exchanges for one page may still take. */
export interface Budget {
	left: number;
}

/**
 * Does the work and takes its time off the budget.
 *
 * - stops: throws the signal's reason when it is aborted, a failure when the time is up
 */
export async function within<Value>(
	budget: Budget,
	signal: AbortSignal | undefined,
	work: (signal: AbortSignal) => Promise<Value>,
): Promise<Value> {
	signal?.throwIfAborted();
	const began = performance.now();
	const controller = new AbortController();
	const stop = (): void => controller.abort(signal?.reason);
	signal?.addEventListener("abort", stop, { once: true });
	const timer = setTimeout(() => controller.abort(failure("slow")), Math.max(1, budget.left));
	try {
		const value = await work(controller.signal);
		// A body without a stated length ends where its connection does, even where we closed it.
		controller.signal.throwIfAborted();
		return value;
	} catch (error) {
		controller.signal.throwIfAborted();
		throw error;
	} finally {
		clearTimeout(timer);
		signal?.removeEventListener("abort", stop);
		budget.left -= performance.now() - began;
	}
}

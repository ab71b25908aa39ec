import type { Query, QueryClient } from "@tanstack/react-query";

const SERVER = { queryKey: ["server"] } as const;

/** First answers that are on their way, each with what is asked after it. */
const awaited = new WeakMap<Query, Promise<void>>();

/**
 * Asks the server again for everything that is shown, since the case has changed; done when the answers are there.
 *
 * What was asked before and is not answered is asked again at once where an earlier answer is shown. A first answer is waited for, since a
 * long one might never come while the case goes on changing; it may say how the case was before the change, so it is asked again then.
 */
export async function askAgain(client: QueryClient): Promise<void> {
	const first = client
		.getQueryCache()
		.findAll({ ...SERVER, fetchStatus: "fetching" })
		.filter(({ state }) => state.data === undefined);
	await Promise.all([client.invalidateQueries(SERVER), ...first.map((query) => askAfter(client, query))]);
}

function askAfter(client: QueryClient, query: Query): Promise<void> {
	const known = awaited.get(query);
	if (known !== undefined) return known;
	const asked = (async () => {
		await query.promise?.catch(() => {});
		awaited.delete(query);
		await client.invalidateQueries({ queryKey: query.queryKey, exact: true });
	})();
	awaited.set(query, asked);
	return asked;
}

/** Waits for no answer any more, as this window goes to another case. */
export const askNoMore = (client: QueryClient): Promise<void> => client.cancelQueries(SERVER);

import type { Account, ActorId } from "@fissure/core";

/** Background texts of each publisher of the event, 0 where none. */
export function countBackground(
	accounts: readonly Account[],
	background: readonly { readonly publisher: ActorId | null }[],
): Readonly<Record<ActorId, number>> {
	const publishers = accounts.flatMap(({ document: { publisher } }) => publisher ?? []);
	const counts = new Map(publishers.map((publisher) => [publisher, 0]));
	for (const { publisher } of background) {
		if (publisher !== null && counts.has(publisher)) counts.set(publisher, (counts.get(publisher) ?? 0) + 1);
	}
	return Object.fromEntries(counts);
}

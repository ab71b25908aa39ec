import type { Outcome } from "@fissure/core";
import type { Case } from "@fissure/store";
import { codersNamed } from "../coding/coder-named.ts";
import { type CaseChoice, upgradeHooks } from "./case-choice.ts";
import { findCase } from "./find-case.ts";

/** Loaded with the first case that is opened: a comparison of two files should not wait for a database. */
export type Store = typeof import("@fissure/store");

/** `whole`: reads what is hidden from the person who asks as well, where the file itself is what is asked about. */
export type Access = "read" | "write" | "whole";

/**
 * Opens the case that is meant, does one piece of work with it, and closes it whatever happens; one that is kept open for
 * reading stays so. What is read is what the person who asks may see: see `asSeen`. A question that is answered by another order of coders
 * has the case open for itself: see `asCounted`.
 *
 * - problems: `case-unnamed`, `coder-unknown`, those of `openCase`, and of the work
 */
export async function inCase<Value>(
	choice: CaseChoice,
	access: Access,
	work: (file: Case, store: Store) => Promise<Outcome<Value>>,
): Promise<Outcome<Value>> {
	const store = await import("@fissure/store");
	const { reader, coderOrder, reads } = choice;
	const isCounted = coderOrder !== undefined && access === "read";
	// One that was closed meanwhile cannot be asked; the case is opened for this work alone.
	if (reader !== undefined && !reader.isClosed() && access !== "whole") {
		const still = store.isStillOpen(reader);
		if (!still.ok) return still;
		if (access === "read" && !isCounted)
			return store.attempt(reader.address, async () => {
				const seen = await store.asSeen(reader);
				if (reads === undefined) return work(seen, store);
				// What is hidden from the person follows from more than what is asked.
				if (seen !== reader) reads.beyond = true;
				return work(store.noting(seen, reads), store);
			});
	}
	if (reads !== undefined) reads.beyond = true;
	const path = findCase(choice);
	if (!path.ok) return path;
	const { who, now, identity } = choice;
	const meant = identity === undefined ? {} : { identity };
	const opened = await store.openCase(path.value, {
		readOnly: access !== "write",
		who,
		now,
		...meant,
		...upgradeHooks(choice),
	});
	if (!opened.ok) return opened;
	try {
		// What a stranger wrote into the file is found only when it is read.
		return await store.attempt(path.value, async () => {
			if (access !== "read") return work(opened.value, store);
			if (!isCounted) return work(await store.asSeen(opened.value), store);
			const named = await codersNamed(opened.value, store, coderOrder);
			return named.ok ? work(await store.asSeen(await store.asCounted(opened.value, named.value)), store) : named;
		});
	} finally {
		await store.closeCase(opened.value);
	}
}

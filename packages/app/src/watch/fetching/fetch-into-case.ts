import type { Outcome } from "@fissure/core";
import type { Added, FetchReport } from "@fissure/model";
import { hostMemory } from "@fissure/sources/web";
import type { CaseChoice } from "../../case/case-choice.ts";
import { inCase } from "../../case/in-case.ts";
import type { Hooks } from "../../inputs/text-source.ts";
import { ownedInCase } from "../../naming/resolve-publishers.ts";
import { type FetchingOptions, fetchWatched } from "./fetch-watched.ts";
import { type OwnFields, readWatched, watchedSource } from "./watched-source.ts";

export interface FetchRequest extends Omit<FetchingOptions, "all" | "hosts"> {
	readonly case: CaseChoice;
	/** Addresses of pages, sources that ship by id, YAML files. */
	readonly named: readonly string[];
	/** Of pages that are named by address. */
	readonly own?: OwnFields;
}

/**
 * Fetches pages, or what sources publish now, into the case, once. A page in the case is asked for only whether it changed.
 *
 * - problems: `actor-unknown`, `actor-ambiguous`, `source-unknown`, `source-owned`, those of `readSources` and of opening; problems of one page are reported and counted
 * - stops:    never throws; what was fetched is kept
 */
export const fetchIntoCase = (
	{ case: choice, named, own, ...options }: FetchRequest,
	hooks: Hooks = {},
): Promise<Outcome<FetchReport>> =>
	inCase(choice, "write", async (file, store) => {
		const owned = await ownedInCase(file, store, own ?? {});
		if (!owned.ok) return owned;
		const sources = named.map((one) => {
			const source = watchedSource(one, owned.value);
			return source.ok ? readWatched(source.value) : source;
		});
		const wrong = sources.find((source) => !source.ok);
		if (wrong !== undefined && !wrong.ok) return wrong;
		const report = { documents: [] as Added[], unchanged: 0, problems: 0 };
		const fetching = {
			...{ file, store, undertaking: store.undertake("fetch"), hooks },
			options: { ...options, hosts: hostMemory(), all: true },
		};
		for (const source of sources) {
			if (!source.ok || hooks.signal?.aborted === true) continue;
			const fetched = await fetchWatched(source.value, fetching);
			if (!fetched.ok) return fetched;
			report.documents.push(...fetched.value.documents);
			report.unchanged += fetched.value.unchanged;
			report.problems += fetched.value.problems;
		}
		return { ok: true, value: { ...report, stopped: hooks.signal?.aborted === true } };
	});

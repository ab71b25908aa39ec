import {
	type ActorData,
	type ActorId,
	failed,
	INTERFACE_LANGUAGE,
	type LexiconData,
	type Outcome,
} from "@fissure/core";
import { firstPlainName, plainName } from "./plain-name.ts";
import { eitherOf, type Named, whichIsMeant } from "./which-is-meant.ts";

/** Both sides of an event together hold a position: no actor of any list. */
const BOTH: Named = { id: "BOTH", names: ["both sides"] };

/** Actors by id and by every name that a person writes; those of the earlier lists stand for the same id in later ones. */
export function namedActors(lists: readonly LexiconData[], others: readonly string[]): readonly Named[] {
	const named = new Map<string, Named>([[BOTH.id, BOTH]]);
	for (const { actors } of lists)
		for (const actor of actors.actors)
			if (!named.has(actor.id)) named.set(actor.id, { id: actor.id, names: namesOfActor(actor) });
	for (const id of others) if (!named.has(id)) named.set(id, { id, names: [] });
	return [...named.values()];
}

function namesOfActor({ names, adjectives }: ActorData): readonly string[] {
	const terms = [...Object.values(names).flat(), ...Object.values(adjectives).flat()];
	const plain = terms.flatMap((term) => plainName(term.replace(/^=/, "")) ?? []);
	return [...new Set([firstPlainName(names[INTERFACE_LANGUAGE]) ?? plain[0] ?? [], plain].flat())];
}

/**
 * The actor that a person names: by code, by name in any language of the list, or by the two letters of ISO 3166.
 *
 * - problems: `actor-unknown`, `actor-ambiguous`; `place` says which filter or option was meant
 */
export function resolveActor(
	given: string,
	known: readonly Named[],
	place: string,
	otherwise: string = FROM_THE_LIST,
): Outcome<ActorId> {
	const meant = whichIsMeant(given, known);
	if ("id" in meant) return { ok: true, value: meant.id };
	const region = "near" in meant ? whichIsMeant(regionName(given), known) : meant;
	if ("id" in region) return { ok: true, value: region.id };
	const shown = JSON.stringify(given.slice(0, LONGEST_SHOWN));
	if ("several" in meant) {
		const message = `Expected one actor, got ${shown}, which names ${eitherOf(meant.several)}; give the code`;
		return failed("actor-ambiguous", message, place);
	}
	const remedy = meant.near.length === 0 ? otherwise : `did you mean ${eitherOf(meant.near)}?`;
	return failed("actor-unknown", `Expected an actor such as ${exampleOf(known)}, got ${shown}; ${remedy}`, place);
}

const FROM_THE_LIST = "give its code or its name as the list of actors has it, or use a list of your own (--actors)";
const LONGEST_SHOWN = 60;

const exampleOf = (known: readonly Named[]): string =>
	(known.find(({ id }) => id === "USA") ?? known.find(({ id }) => id !== BOTH.id) ?? BOTH).id;

/** `DE` is Germany; what is no code of a region names nothing. */
function regionName(given: string): string {
	if (!/^[A-Za-z]{2}$/.test(given)) return "";
	return new Intl.DisplayNames("en", { type: "region", fallback: "none" }).of(given.toUpperCase()) ?? "";
}

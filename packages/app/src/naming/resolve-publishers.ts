import type { ActorId, LexiconData, Outcome } from "@fissure/core";
import type { Case } from "@fissure/store";
import { readCaseLexicon } from "../case/case-lexicon.ts";
import type { Store } from "../case/in-case.ts";
import type { TextSource } from "../inputs/text-source.ts";
import { loadLexicon } from "../lexicon/load-lexicon.ts";
import { namedActors, resolveActor } from "./known-actors.ts";
import { type Named, whichIsMeant } from "./which-is-meant.ts";

/** A code as a person makes one for an actor that no list has. */
const OWN_CODE = /^[A-Z][A-Z0-9_-]{2,}$/;
/** Codes of three or four letters differ by one or two, and mean another actor. */
const SHORTEST_MISSPELT = 5;

/**
 * Whose text is it? One of these actors, by code or name; or an actor that no list has, by a code in capitals.
 *
 * - problems: `actor-unknown`, `actor-ambiguous`
 */
export function resolvePublisher(given: string, known: readonly Named[]): Outcome<ActorId> {
	const otherwise = "give its code or its name as the list of actors has it, or make a code in capitals, such as VAL";
	const resolved = resolveActor(given, known, "publisher", otherwise);
	if (resolved.ok || resolved.problem.code !== "actor-unknown" || !OWN_CODE.test(given)) return resolved;
	const meant = whichIsMeant(given, known);
	const isMisspelt = given.length >= SHORTEST_MISSPELT && "near" in meant && meant.near.length > 0;
	return isMisspelt ? resolved : { ok: true, value: given };
}

/**
 * The texts with their publishers as this list of actors, or the one that ships, has them.
 *
 * - problems: `actor-unknown`, `actor-ambiguous`
 */
export function withPublishers(sources: readonly TextSource[], data: LexiconData): Outcome<readonly TextSource[]> {
	const ids = new Set(data.actors.actors.map(({ id }) => id));
	const unknown = sources.some(({ publisher }) => publisher !== undefined && !ids.has(publisher));
	if (!unknown) return { ok: true, value: sources };
	const shipped = loadLexicon({});
	return shipped.ok ? resolved(sources, namedActors([data, shipped.value], [])) : shipped;
}

/**
 * The texts with their publishers as the case has them.
 *
 * - problems: `actor-unknown`, `actor-ambiguous`, those of the lexicon and of the file
 */
export async function withPublishersOfCase(
	file: Case,
	store: Store,
	sources: readonly TextSource[],
): Promise<Outcome<readonly TextSource[]>> {
	const given = sources.flatMap(({ publisher }) => publisher ?? []);
	const known = await publishersKnown(file, store, given);
	if (!known.ok) return known;
	return known.value === null ? { ok: true, value: sources } : resolved(sources, known.value);
}

/** The same of actors that are named without texts: whose pages, who took part. */
export async function actorsInCase(
	file: Case,
	store: Store,
	given: readonly string[],
): Promise<Outcome<readonly ActorId[]>> {
	const known = await publishersKnown(file, store, given);
	if (!known.ok) return known;
	if (known.value === null) return { ok: true, value: given };
	const ids: ActorId[] = [];
	for (const one of given) {
		const id = resolvePublisher(one, known.value);
		if (!id.ok) return id;
		ids.push(id.value);
	}
	return { ok: true, value: ids };
}

/** Whose pages these are, with the publisher as the case has it. */
export async function ownedInCase<Own extends { readonly publisher?: ActorId }>(
	file: Case,
	store: Store,
	own: Own,
): Promise<Outcome<Own>> {
	if (own.publisher === undefined) return { ok: true, value: own };
	const actors = await actorsInCase(file, store, [own.publisher]);
	if (!actors.ok) return actors;
	const [publisher = own.publisher] = actors.value;
	return { ok: true, value: { ...own, publisher } };
}

/** Whose texts these can be; null where the case holds texts of all who are given. */
async function publishersKnown(
	file: Case,
	store: Store,
	given: readonly string[],
): Promise<Outcome<readonly Named[] | null>> {
	const held = await store.knownNames(file, "publisher", given);
	if (!held.ok) return held;
	if (given.every((one) => held.value.has(one))) return { ok: true, value: null };
	const lexicon = await readCaseLexicon(file, store);
	if (!lexicon.ok) return lexicon;
	const publishers = await store.allNames(file, ["publisher"]);
	if (!publishers.ok) return publishers;
	const shipped = loadLexicon({});
	if (!shipped.ok) return shipped;
	return { ok: true, value: namedActors([lexicon.value.data, shipped.value], publishers.value) };
}

function resolved(sources: readonly TextSource[], known: readonly Named[]): Outcome<readonly TextSource[]> {
	const texts: TextSource[] = [];
	for (const source of sources) {
		if (source.publisher === undefined) texts.push(source);
		else {
			const publisher = resolvePublisher(source.publisher, known);
			if (!publisher.ok) return publisher;
			texts.push({ ...source, publisher: publisher.value });
		}
	}
	return { ok: true, value: texts };
}

import { foldText, fromPacks, hasUnspaced, sourceOfAny } from "@fissure/languages";
import { type ActorId, actorNamed } from "@fissure/model";
import type { ReadSentence } from "../clause/sentences.ts";
import { gapTermsOf, unitsOf } from "./compared.ts";
import type { Insertion, Parties, Readings, Turn } from "./insertion.ts";

/** Does an insertion have another party act or speak than the source? */
export function partyTurn({ inserted, found, before, replaced, parties }: Insertion, readings: Readings): Turn | null {
	const named = actorsIn(readings.inserted);
	const stands = replaced && /[\p{L}\p{N}]/u.test(found);
	const beside = /[\p{L}\p{N}]/u.test(found) ? /(?:\S+\s+)?\S+\s*$/u : /\S+\s*$/u;
	const place = stands ? found : (beside.exec((/[\p{L}\p{N}]/u.test(found) ? found : before).slice(-40))?.[0] ?? "");
	if (speaksItself(place, readings)) return speakerTurn(inserted, named, parties, readings);
	if (named.size === 0 || !stands) return null;
	const stood = actorsIn(readings.found);
	const other = { grave: true, what: "names another party" };
	if (readings.found.some(({ marks }) => marks.some(({ kind }) => kind === "joint")))
		return named.size === 1 ? other : null;
	if (stood.size > 0) return [...named].some((actor) => stood.has(actor)) ? null : other;
	const near = new Set([...parties.near(), ...parties.own]);
	const foreign = near.size > 0 && ![...named].some((actor) => near.has(actor));
	return foreign ? { grave: false, what: "names a party that the sentences before do not mention" } : null;
}

const WHOLE_NAME = fromPacks(
	() =>
		new RegExp(
			`^\\s*(?:(?:${sourceOfAny(({ scope }) => scope?.clauses.article)})\\s)?(\\p{Lu}[\\p{L}'’-]+(?:\\s(?:(?:${sourceOfAny(({ insertions }) => insertions?.insideName)})\\s)?\\p{Lu}[\\p{L}'’-]+)*)\\s*$`,
			"u",
		),
);

function speakerTurn(
	inserted: string,
	named: ReadonlySet<ActorId>,
	{ own, known }: Parties,
	{ languages }: Readings,
): Turn | null {
	const other = { grave: true, what: "names another party than the speaker" };
	if (own.size === 0) return null;
	if (named.size > 0) return [...named].some((actor) => own.has(actor)) ? null : other;
	const name = WHOLE_NAME().exec(inserted)?.[1];
	const folded = foldText(name ?? "");
	const points = languages.some((language) => gapTermsOf(language)?.pointing.has(folded.replace(/['’]s$/u, "")));
	if (name === undefined || points || hasUnspaced(name)) return null;
	const spoken = foldText(known).includes(folded) || [...own].some((actor) => abbreviates(foldText(actor), folded));
	return spoken ? null : other;
}

/** Codes of states keep the first letter and the order of the rest: VEL, Velmark. */
function abbreviates(code: string, name: string): boolean {
	if (code.charAt(0) !== name.charAt(0)) return false;
	let at = 0;
	for (const letter of name) if (letter === code.charAt(at)) at++;
	return at === code.length;
}

const speaksItself = (text: string, { languages }: Readings): boolean =>
	languages.some((language) => {
		const speaking = gapTermsOf(language)?.speaking;
		if (speaking === undefined) return false;
		return unitsOf(text).some((unit) =>
			hasUnspaced(unit) ? [...speaking].some((word) => unit.endsWith(word)) : speaking.has(unit),
		);
	});

export const actorsIn = (readings: readonly ReadSentence[]): ReadonlySet<ActorId> =>
	new Set(readings.flatMap(({ marks }) => marks.flatMap((mark) => actorNamed(mark) ?? [])));

import type { ActorId } from "@fissure/model";
import { reachIn } from "./reach-in.ts";
import { isKind, type Tag } from "./tags.ts";

/** Did the person hold the office on the day? Yes where either is not known. */
export const inOffice = (
	{ from, to }: { readonly from: string | undefined; readonly to: string | undefined },
	date: string | undefined,
): boolean =>
	date === undefined ||
	((from === undefined || from.slice(0, date.length) <= date) &&
		(to === undefined || to.slice(0, date.length) >= date));

/** Of one name's offices the one held on the day: a former prime minister who heads a council is the council's. */
export const ofTheDay = (tags: readonly Tag[], date: string | undefined): readonly Tag[] =>
	tags.filter(
		({ meaning, start }) =>
			meaning.kind !== "person" ||
			inOffice(meaning, date) ||
			!tags.some((other) => other.start === start && other.meaning.kind === "person" && inOffice(other.meaning, date)),
	);

/** Titles that go without saying: who is named in the opening and holds an office on the day. */
export const officesHeld = (
	tags: readonly Tag[],
	date: string | undefined,
): readonly { readonly office: string; readonly actor: ActorId }[] =>
	tags
		.filter(isKind("person"))
		.flatMap(({ meaning }) =>
			meaning.office !== null && inOffice(meaning, date) ? [{ office: meaning.office, actor: meaning.actor }] : [],
		);

/** "Prime Minister Ana Dole": a name behind a title, though no list holds it. */
const NAME_BEHIND = /^\s(\p{Lu}[\p{L}'’-]+(?:\s\p{Lu}[\p{L}'’-]+){0,3})/u;

function ownerByName(
	name: string | undefined,
	office: string,
	introduced: (name: string) => ActorId | null,
): readonly { readonly office: string; readonly actor: ActorId }[] {
	const actor = name === undefined ? null : introduced(name);
	return actor === null ? [] : [{ office, actor }];
}

/** Titles that the opening gives with their owner: "Prime Minister X of Y", "the President of Z". */
export function officesIn(
	text: string,
	tags: readonly Tag[],
	language: string,
	introduced: (name: string) => ActorId | null,
): readonly { readonly office: string; readonly actor: ActorId }[] {
	return tags.filter(isKind("office")).flatMap(({ meaning, start, end }) => {
		const owner = tags.find(
			(tag) =>
				(tag.meaning.kind === "person" || tag.meaning.kind === "actor") &&
				((tag.start >= end && tag.start - end <= reachIn(language).phrase) ||
					(tag.end <= start && start - tag.end <= 2)) &&
				!/[,;]/.test(text.slice(end, tag.start)),
		);
		return owner !== undefined && (owner.meaning.kind === "person" || owner.meaning.kind === "actor")
			? [{ office: meaning.office, actor: owner.meaning.actor }]
			: ownerByName(NAME_BEHIND.exec(text.slice(end, end + 48))?.[1], meaning.office, introduced);
	});
}

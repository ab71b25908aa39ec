import { languageOf } from "@fissure/languages";
import type { ActorId, DocumentKind, Manner } from "@fissure/model";
import { gathered } from "../../documents/gathered.ts";
import { isRole, type Tag } from "../clauses/tags.ts";
import type { Subject } from "./subject.ts";

/** What the text is, which a reader knows before the first sentence. */
export interface Setting {
	readonly language: string;
	readonly kind: DocumentKind;
	readonly publisher: ActorId;
	/** The other parties, the main one first; empty where the text names none. */
	readonly counterparts: readonly ActorId[];
	/** Whom the title or the opening names, met or not: their bare name can be the subject of what they say. */
	readonly named: readonly ActorId[];
	readonly date: string | undefined;
	/** Whose a name is that no list holds, by where the text brings it in; null where it does not say. */
	readonly introduced: (name: string) => ActorId | null;
	/** The same of a name in the title alone, which a line may have in capitals without accents. */
	readonly inTitle?: (name: string) => ActorId | null;
	/** Does the text bring a name in as the head of a firm or a club, who speaks for no state? */
	readonly isPrivate: (name: string) => boolean;
	/** Whose a bare title is ("the Prime Minister"), where the opening gives it to one party only; null otherwise. */
	readonly titled: (office: string, words: string) => ActorId | null;
	/** Who says "we" in a text that several sign: both, or the body that they are; null where one house speaks. */
	readonly signers: Speaker | null;
	/** Where the text first names another party; 0 where its title does, or nothing does. */
	readonly metFrom: number;
	/** The text opens in the first person: a leader's own statement, no readout. */
	readonly tellsAsI: boolean;
	/** One side alone answers the press, also where it names others. */
	readonly briefs: boolean;
	/** An organisation publishes the text. */
	readonly isBody: boolean;
	/** An organisation has no government. */
	readonly isOrganisation?: (actor: ActorId) => boolean;
	/** States, regions and the like can hold a position by their bare name; a party or an agency does not. */
	readonly speaks: (actor: ActorId) => boolean;
}

/** Who has the floor; carried from sentence to sentence. */
export interface Floor {
	/** The parties that the sentence before names, in their order: of whom "the latter" is one. */
	readonly named: readonly ActorId[];
	readonly speaker: Speaker | null;
	/** In a transcript: whose turn it is, over paragraphs, until the next turn. */
	readonly turn: Speaker | null;
	readonly paragraph: number;
	/** Who alone spoke last in the paragraph before; "He also said" may open the next one. */
	readonly before: Speaker | null;
}
export interface Speaker {
	readonly holder: ActorId | "BOTH";
	readonly manner: Manner;
	/** Neither the publisher nor another state: what is said is nobody's position here. */
	readonly outside: boolean;
}

/** The same with another speaker, written out so that all of one shape are read by the same compiled functions. */
export const withSpeaker = ({ turn, paragraph, named, before }: Floor, speaker: Speaker | null): Floor => ({
	speaker,
	turn,
	paragraph,
	named,
	before,
});

export const BOTH: Speaker = { holder: "BOTH", manner: "joint", outside: false };

/** Is the actor one of the sides of the event, the publisher among them? */
export const isParty = (actor: ActorId, { publisher, counterparts }: Setting): boolean =>
	actor === publisher || counterparts.includes(actor);

/** In a text that both sides sign, what is said of one side is that side's own. */
export const speakerOf = (actor: ActorId, { publisher }: Setting): Speaker =>
	actor === "BOTH"
		? BOTH
		: { holder: actor, manner: actor === publisher || publisher === "BOTH" ? "own" : "counterpart", outside: false };
export const outsider = ({ publisher }: Setting): Speaker => ({ holder: publisher, manner: "own", outside: true });

/** How a subject is spoken of where it stands. */
export interface Mood {
	/** Inside a quotation. */
	readonly quoted: boolean;
	/** Called upon by who has the floor, and saying nothing. */
	readonly exhorted: boolean;
}

/** Who a subject is that has been found to speak; null where it turns out to be nobody. */
export function resolveSpeaker(
	text: string,
	subject: Subject,
	verb: Tag,
	tags: readonly Tag[],
	setting: Setting,
	floor: Floor,
	{ quoted, exhorted }: Mood,
): { readonly speaker: Speaker; readonly because: readonly string[] } | null {
	const { who } = subject;
	const unspaced = languageOf(setting.language)?.sentences.unspaced === true;
	const single = floor.speaker?.holder === "BOTH" ? null : floor.speaker;
	if (isRole(verb, "together") && (unspaced || setting.counterparts.length > 0))
		return { speaker: BOTH, because: [`${setting.language}.together`] };
	switch (who.kind) {
		case "unlisted": {
			// A joint text may name others, but its signers speak.
			if (setting.kind === "joint-statement") return null;
			const actor = setting.introduced(who.name);
			// In somebody's turn a run of characters before 说 is a phrase more often than a name: 坦率地说.
			if (unspaced && floor.turn !== null && (actor === null || actor === setting.publisher)) return null;
			if (actor === null) return null;
			return setting.isPrivate(who.name)
				? { speaker: outsider(setting), because: [`${setting.language}.outsider`] }
				: { speaker: speakerOf(actor, setting), because: [`${setting.language}.introduced-speaker`] };
		}
		case "actor":
			if (!setting.speaks(who.actor) && !who.named) return null;
			return {
				speaker: speakerOf(who.actor, setting),
				because: [`${setting.language}.${who.side ? "side" : "named-speaker"}`],
			};
		case "joint": {
			// Where no other side is at the table, those who meet are the publisher's own.
			if (who.ofPublisher !== true && setting.counterparts.length === 0 && setting.publisher !== "BOTH")
				return unspaced
					? { speaker: outsider(setting), because: [`${setting.language}.guests`] }
					: { speaker: speakerOf(setting.publisher, setting), because: [`${setting.language}.own-meeting`] };
			const together = isMutual(verb, subject, tags);
			// «Наши страны», "our two countries" within a quoted letter: whose letter it is wishes it.
			if (quoted && !unspaced && !together && floor.turn === null && isOurs(text, subject, setting))
				return {
					speaker: single ?? speakerOf(setting.publisher, setting),
					because: [`${setting.language}.first-person`],
				};
			// In somebody's turn "our countries" are those of whom he speaks; only a verb of two tells what both did.
			if (who.ofPublisher !== true && floor.turn !== null && !unspaced && !together)
				return { speaker: floor.turn, because: [`${setting.language}.turn`] };
			// Inside a leader's own speech 双方 is whom he exhorts; only a verb of two makes it common ground.
			if (exhorted) return null;
			// Where nobody has the floor there is nobody to exhort them.
			const free = floor.speaker === null || floor.speaker.holder === "BOTH";
			if (unspaced && !together && !free) return null;
			return { speaker: BOTH, because: [`${setting.language}.joint`] };
		}
		case "possessor":
			return null;
		case "outsider":
			return { speaker: outsider(setting), because: [`${setting.language}.outsider`] };
		case "plural-pronoun":
			if (unspaced && floor.turn === null && setting.counterparts.length === 0)
				return { speaker: outsider(setting), because: [`${setting.language}.guests`] };
			// In somebody's turn "they" are third parties; in a text between nobody but its publisher there are no two.
			// Where the teller is "I", the two are "we".
			if (floor.turn !== null || setting.counterparts.length === 0 || setting.tellsAsI) return null;
			// The other side is not named yet: they are others.
			if (subject.start < setting.metFrom) return null;
			return { speaker: BOTH, because: [`${setting.language}.plural-pronoun`] };
		case "office": {
			const owner = setting.titled(who.office, who.words);
			if (owner !== null) return { speaker: speakerOf(owner, setting), because: [`${setting.language}.title`] };
			return {
				speaker: single ?? floor.turn ?? speakerOf(setting.publisher, setting),
				because: [`${setting.language}.title-carried`],
			};
		}
		case "pronoun": {
			// In somebody's own words "he" is another, whom the sentence has named or who was told of last.
			const told = floor.turn === null ? undefined : partiesNamed(tags, subject.start, setting).at(-1);
			if (told !== undefined && told !== floor.turn?.holder)
				return { speaker: speakerOf(told, setting), because: [`${setting.language}.pronoun`] };
			// "We take Kestria at its word. She says that": who tells as "I" is no "she", unless the sentence before names his side.
			if (
				(setting.tellsAsI || floor.turn !== null) &&
				(single ?? floor.turn)?.holder === setting.publisher &&
				!floor.named.includes(setting.publisher) &&
				languageOf(setting.language)?.coding?.pronounOfAnother?.test(
					text.slice(subject.start, subject.start + ANOTHER_REACH),
				) === true
			)
				return { speaker: outsider(setting), because: [`${setting.language}.outsider`] };
			return {
				speaker: single ?? floor.turn ?? floor.before ?? bodyIn(setting) ?? speakerOf(setting.publisher, setting),
				because: [`${setting.language}.pronoun`],
			};
		}
		case "first-person":
		case "own-side":
			// Of two who have met it tells what both did.
			if (
				setting.counterparts.length > 0 &&
				setting.signers === null &&
				languageOf(setting.language)?.coding?.weAgreed?.test(text.slice(subject.start, subject.end + AGREED_REACH)) ===
					true
			)
				return { speaker: BOTH, because: [`${setting.language}.together`] };
			return {
				// Where words are not spaced a leader's speech runs on without marks; elsewhere "we" outside a quotation is the teller.
				speaker:
					floor.turn ??
					(setting.signers !== null
						? setting.signers
						: ((unspaced || quoted ? single : null) ?? speakerOf(setting.publisher, setting))),
				because: [`${setting.language}.first-person`],
			};
		case "of-two": {
			const here = partiesNamed(tags, subject.start, setting);
			const two = here.length > 1 ? here : floor.named;
			const [other, ...others] = setting.counterparts;
			const [first, second] = two.length > 1 ? two.slice(-2) : others.length > 0 ? [] : [setting.publisher, other];
			const actor = who.second ? second : first;
			return actor === undefined
				? null
				: { speaker: speakerOf(actor, setting), because: [`${setting.language}.of-two`] };
		}
		case "other-side": {
			const [other] = setting.counterparts;
			return other === undefined
				? null
				: {
						speaker: { holder: other, manner: "counterpart", outside: false },
						because: [`${setting.language}.other-side`],
					};
		}
	}
}

const isOurs = (text: string, { start, end }: Subject, { language }: Setting): boolean =>
	languageOf(language)?.coding?.ours?.test(text.slice(Math.max(0, start - OURS_REACH), end)) === true;

const OURS_REACH = 5;

/** How far from its subject a verb of two is its verb. */
const MUTUAL_REACH = 12;
/** "agreed", "discussed": what nobody does alone. */
const isMutual = (verb: Tag, { end }: Subject, tags: readonly Tag[]): boolean =>
	isRole(verb, "mutual") ||
	tags.some((tag) => isRole(tag, "mutual") && tag.start >= end && tag.start < end + MUTUAL_REACH);

/** Characters of a pronoun with its verb. */
const ANOTHER_REACH = 40;
/** How far "we" stands from "agreed". */
const AGREED_REACH = 40;

/** The parties that a sentence names up to a place, each once, in their order. */
export const partiesNamed = (tags: readonly Tag[], to: number, setting: Setting): readonly ActorId[] => [
	...new Set(
		gathered(tags, ({ meaning, end }) =>
			end <= to && (meaning.kind === "actor" || meaning.kind === "person") && isParty(meaning.actor, setting)
				? [meaning.actor]
				: [],
		),
	),
];

/** In the text of one body, "it" is that body. */
const bodyIn = ({ signers }: Setting): Speaker | null => (signers?.holder === "BOTH" ? null : signers);

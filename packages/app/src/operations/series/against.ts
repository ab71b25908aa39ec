import { DOCUMENT_KINDS, type DocumentKind } from "@fissure/core";
import type { TextsAsked } from "../../series/texts-asked.ts";
import type { Schemas } from "../definition/operation.ts";

/** A second set of texts, as the API takes it. */
export const againstFields = ({ z, day, listOf, words }: Schemas) => ({
	againstDocument: listOf(words.max(500))
		.optional()
		.describe("Ids of texts of the second set; default: all other texts"),
	againstPublisher: listOf(words.max(300)).optional(),
	againstParty: listOf(words.max(300)).optional(),
	againstKind: listOf(z.enum(DOCUMENT_KINDS)).optional(),
	againstLanguage: listOf(words.max(20)).optional(),
	againstTitle: words.max(300).optional(),
	againstFrom: day.optional(),
	againstTo: day.optional(),
});

export interface GivenAgainst {
	readonly againstDocument?: readonly string[] | undefined;
	readonly againstPublisher?: readonly string[] | undefined;
	readonly againstParty?: readonly string[] | undefined;
	readonly againstKind?: readonly DocumentKind[] | undefined;
	readonly againstLanguage?: readonly string[] | undefined;
	readonly againstTitle?: string | undefined;
	readonly againstFrom?: string | undefined;
	readonly againstTo?: string | undefined;
}

/** Undefined where nothing is said of it. */
export function againstOf(given: GivenAgainst): TextsAsked | undefined {
	const asked: TextsAsked = {
		...(given.againstDocument && { documents: given.againstDocument }),
		...(given.againstPublisher && { publishers: given.againstPublisher }),
		...(given.againstParty && { parties: given.againstParty }),
		...(given.againstKind && { kinds: given.againstKind }),
		...(given.againstLanguage && { languages: given.againstLanguage }),
		...(given.againstTitle && { title: given.againstTitle }),
		...(given.againstFrom && { from: given.againstFrom }),
		...(given.againstTo && { to: given.againstTo }),
	};
	return Object.keys(asked).length === 0 ? undefined : asked;
}

const DAY = /^\d{4}(-\d{2}(-\d{2})?)?$/;
const KEYS = ["text", "publisher", "parties", "kind", "language", "title", "from", "to"] as const;

/** `publisher=OST,VAL`, as typed: the fields of the API, or what was wrong with it. */
export function typedAgainst(against: Readonly<Record<string, string>>) {
	const unknown = Object.keys(against).find((key) => !KEYS.includes(key as never));
	if (unknown !== undefined) return `Expected --against with one of ${KEYS.join(", ")}; got "${unknown}"`;
	const listed = (key: (typeof KEYS)[number]): string[] | undefined =>
		against[key]?.split(",").map((one) => one.trim());
	const { title, from, to } = against;
	const late = [from, to].find((day) => day !== undefined && !DAY.test(day));
	if (late !== undefined) return `Expected a day such as 2025-10-16, a month or a year; got "${late}"`;
	const kinds = listed("kind");
	const other = kinds?.find((kind) => !DOCUMENT_KINDS.includes(kind as never));
	if (other !== undefined) return `Expected kinds such as ${DOCUMENT_KINDS.slice(0, 3).join(", ")}; got "${other}"`;
	const [texts, publishers, parties, languages] = [
		listed("text"),
		listed("publisher"),
		listed("parties"),
		listed("language"),
	];
	return {
		...(texts && { againstDocument: texts }),
		...(publishers && { againstPublisher: publishers }),
		...(parties && { againstParty: parties }),
		...(kinds && { againstKind: kinds as DocumentKind[] }),
		...(languages && { againstLanguage: languages }),
		...(title !== undefined && { againstTitle: title }),
		...(from !== undefined && { againstFrom: from }),
		...(to !== undefined && { againstTo: to }),
	};
}

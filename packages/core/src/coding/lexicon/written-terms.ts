import { languageOf } from "@fissure/languages";
import { type ActorId, type Concept, type LanguageCode, SCALES, type Term } from "@fissure/model";
import type {
	ActorData,
	AttitudeData,
	AttributionRole,
	FrameData,
	LexiconData,
	OfficeData,
	OfficeHolderData,
} from "./lexicon-data.ts";

/** What a term found in a text stands for. */
export type Meaning =
	| {
			readonly kind: "concept";
			readonly concept: Concept;
			readonly near: ReadonlySet<string>;
			readonly not: ReadonlySet<string>;
	  }
	| { readonly kind: "anchor"; readonly group: string }
	/** Company that other terms require or forbid. */
	| { readonly kind: "company"; readonly term: string }
	| { readonly kind: "actor"; readonly actor: ActorId; readonly form: "name" | "adjective" | "side" }
	| { readonly kind: "decoy" }
	| { readonly kind: "office"; readonly office: string; readonly rank: number }
	| {
			readonly kind: "person";
			readonly actor: ActorId;
			/** The office held, as the list of titles names it; null where it holds no such title. */
			readonly office: string | null;
			readonly from: string | undefined;
			readonly to: string | undefined;
	  }
	| { readonly kind: "attitude"; readonly attitude: AttitudeData }
	| { readonly kind: "role"; readonly role: AttributionRole }
	| { readonly kind: "hedge"; readonly id: string; readonly sort: "hedge" | "agent-deletion" }
	| { readonly kind: "boilerplate"; readonly sort: "protocol" | "greetings" | "boilerplate" }
	| { readonly kind: "frame"; readonly topic: string; readonly frame: string; readonly issue: string | null };

/** Every term of a language as written, with what it may mean; one spelling may be written several times. */
export interface WrittenTerms {
	readonly notations: readonly string[];
	/** What the term at a place of `notations` means there. Of all terms a text has few, so that most are never asked for. */
	readonly meaningAt: (place: number) => Meaning;
}

/** Makes a meaning of two parts of the data. */
type Make = (item: never, part: never) => Meaning;
type Add = <Item, Part>(notation: string, make: (item: Item, part: Part) => Meaning, item: Item, part: Part) => void;

export function writtenTerms(data: LexiconData, language: LanguageCode): WrittenTerms {
	const notations: string[] = [];
	const makers: Make[] = [];
	const items: unknown[] = [];
	const parts: unknown[] = [];
	const add: Add = (notation, make, item, part) => {
		notations.push(notation);
		makers.push(make as Make);
		items.push(item);
		parts.push(part);
	};
	addCodebook(data, language, add);
	addActors(data, language, add);
	addLanguage(data, language, add);
	const meaningAt = (place: number): Meaning =>
		inOneShape((makers[place] as Make)(items[place] as never, parts[place] as never));
	return { notations, meaningAt };
}

/**
 * The same with all properties that any kind of meaning has, in one order. Meanings are asked for their kind some thousand times a
 * page, and the engine reads objects of one shape several times faster than those of a dozen.
 */
const inOneShape = (meaning: Meaning): Meaning => ({ ...SHAPE, ...meaning }) as Meaning;
const SHAPE = {
	kind: undefined,
	concept: undefined,
	near: undefined,
	not: undefined,
	group: undefined,
	term: undefined,
	actor: undefined,
	form: undefined,
	office: undefined,
	rank: undefined,
	from: undefined,
	to: undefined,
	attitude: undefined,
	role: undefined,
	id: undefined,
	sort: undefined,
	topic: undefined,
	frame: undefined,
	issue: undefined,
};

const NONE: readonly string[] = [];
const conceptOf = (concept: Concept, { near = NONE, not = NONE }: Term): Meaning => ({
	kind: "concept",
	concept,
	near: setOf(near),
	not: setOf(not),
});
const companyOf = (term: string): Meaning => ({ kind: "company", term });
const anchorOf = (group: string): Meaning => ({ kind: "anchor", group });
const frameOf = ({ topic, frame, issue }: FrameData): Meaning => ({
	kind: "frame",
	topic,
	frame,
	issue: issue ?? null,
});
const actorOf = (actor: ActorData["id"], form: "name" | "adjective" | "side"): Meaning => ({
	kind: "actor",
	actor,
	form,
});
const decoyOf = (): Meaning => ({ kind: "decoy" });
const officeOf = ({ id, rank }: OfficeData): Meaning => ({ kind: "office", office: id, rank });
const personOf = ({ actor, from, to }: OfficeHolderData, office: string | null): Meaning => ({
	kind: "person",
	actor,
	office,
	from,
	to,
});
const attitudeOf = (attitude: AttitudeData): Meaning => ({ kind: "attitude", attitude });
const roleOf = (role: AttributionRole): Meaning => ({ kind: "role", role });
const hedgeOf = (id: string, sort: "hedge" | "agent-deletion"): Meaning => ({ kind: "hedge", id, sort });
const boilerplateOf = (sort: "protocol" | "greetings" | "boilerplate"): Meaning => ({ kind: "boilerplate", sort });

const ATTITUDE_SHAPE = {
	scale: undefined,
	rung: undefined,
	polarity: undefined,
	weak: undefined,
	grows: undefined,
	tells: undefined,
	harm: undefined,
	gives: undefined,
	deplored: undefined,
	attribute: undefined,
	adjective: undefined,
	serves: undefined,
	settles: undefined,
	around: undefined,
	terms: undefined,
};

/** The names that the program itself uses: the engine compares a name from a file with them letter by letter. */
const SCALE_NAMES: ReadonlyMap<string, AttitudeData["scale"]> = new Map(
	([...SCALES, "effect"] as const).map((name) => [name, name]),
);

const setOf = (terms: readonly string[]): ReadonlySet<string> => (terms.length === 0 ? NO_TERMS : new Set(terms));
const NO_TERMS: ReadonlySet<string> = new Set();

function addCodebook({ codebook, frames, apart }: LexiconData, language: LanguageCode, add: Add): void {
	const company = new Set<string>();
	for (const concept of codebook.concepts) {
		for (const term of concept.terms[language] ?? apart?.[language]?.[concept.id] ?? []) {
			const { text, near = NONE, not = NONE } = term;
			add(text, conceptOf, concept, term);
			for (const one of near) company.add(one);
			for (const one of not) company.add(one);
		}
	}
	for (const term of company) add(term, companyOf, term, null);
	for (const [group, terms] of Object.entries(codebook.anchors)) {
		for (const { text } of terms[language] ?? ([] as readonly Term[])) add(text, anchorOf, group, null);
	}
	for (const frame of frames) for (const term of frame.terms[language] ?? NONE) add(term, frameOf, frame, null);
}

function addActors(
	{ actors: { actors, offices, holders, decoys } }: LexiconData,
	language: LanguageCode,
	add: Add,
): void {
	const sides = languageOf(language)?.coding?.sides ?? [];
	for (const { id, names, adjectives } of actors) {
		for (const term of names[language] ?? NONE) add(term, actorOf, id, "name");
		for (const term of adjectives[language] ?? []) {
			if (sides.length > 0) for (const side of sides) add(term + side, actorOf, id, "side");
			else add(term, actorOf, id, "adjective");
		}
	}
	for (const term of decoys[language] ?? NONE) add(term, decoyOf, null, null);
	for (const office of offices) for (const term of office.terms[language] ?? NONE) add(term, officeOf, office, null);
	const officeIds = new Map(
		offices.flatMap(({ id, terms }) => [id, ...Object.values(terms).flat()].map((title) => [title, id])),
	);
	for (const holder of holders) {
		const { names, office } = holder;
		for (const term of names[language] ?? NONE) add(term, personOf, holder, officeIds.get(office) ?? null);
	}
}

function addLanguage({ languages }: LexiconData, language: LanguageCode, add: Add): void {
	const data = languages[language];
	if (data === undefined) return;
	for (const read of data.attitudes) {
		const attitude = { ...ATTITUDE_SHAPE, ...read, scale: SCALE_NAMES.get(read.scale) ?? read.scale } as AttitudeData;
		for (const term of attitude.terms) add(term, attitudeOf, attitude, null);
	}
	for (const [role, terms] of Object.entries(data.attribution))
		for (const term of terms) add(term, roleOf, role as AttributionRole, null);
	for (const { id, kind, terms } of data.hedges) for (const term of terms) add(term, hedgeOf, id, kind);
	for (const [sort, terms] of Object.entries(data.boilerplate))
		for (const term of terms) add(term, boilerplateOf, sort as "protocol", null);
}

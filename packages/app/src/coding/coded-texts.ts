import {
	ADJUDICATED,
	byCodeUnits,
	type CodedBy,
	type Document,
	failed,
	type Outcome,
	PERSON_RULE,
	withoutVersion,
} from "@fissure/core";
import type { Account, DocumentFilters, Reading, StoredCorrection } from "@fissure/model";
import type { Case, TextCoding } from "@fissure/store";
import { noDocument } from "../case/documents-by-id.ts";
import type { Store } from "../case/in-case.ts";
import type { Hooks } from "../inputs/text-source.ts";
import { resolveFilters } from "../naming/resolve-filters.ts";
import { analysing } from "../series/analysing.ts";
import { codersNamed } from "./coder-named.ts";

export interface CodersChosen {
	/** Names: `lexicon`, `person:Ana`, `Ana`; unless given all that have coded a text, decisions between them left out. */
	readonly coders?: readonly string[];
	/** Which texts. */
	readonly filters?: Pick<DocumentFilters, "publishers" | "kinds" | "languages" | "from" | "to">;
	/** Ids; only these. */
	readonly documents?: readonly string[];
}

/** By id of a text the coders, with their versions. */
export type CodersOfText = ReadonlyMap<string, readonly string[]>;

/**
 * Which coders are meant, and which texts has each coded? Tasks that are open are left out.
 *
 * - problems: `document-missing`, `coder-unknown`, `coders-few`, those of names and of the file
 */
export async function codersOf(
	file: Case,
	store: Store,
	{ coders: named = [], filters: given = {}, documents }: CodersChosen,
): Promise<Outcome<{ readonly coders: readonly string[]; readonly ofText: CodersOfText }>> {
	const filters = await resolveFilters(file, store, given);
	if (!filters.ok) return filters;
	const ids = documents === undefined ? {} : { ids: documents };
	const all = await store.codersOfTexts(file, { ...filters.value, ...ids });
	if (!all.ok) return all;
	const coded = new Set(all.value.map(({ document }) => document));
	for (const id of documents ?? [])
		if (!coded.has(id) && (await store.readDocument(file, id)) === null && !(await store.isHidden(file, id)))
			return noDocument(id);
	const meant = await codersNamed(file, store, named);
	if (!meant.ok) return meant;
	const coders =
		named.length > 0 ? meant.value : allCoders(new Set(all.value.map(({ coder }) => withoutVersion(coder))));
	if (coders.length < 2)
		return failed(
			"coders-few",
			`Expected two coders or more of the same texts, got ${coders[0] === undefined ? "none" : `only ${coders[0]}`}; code texts by another coder, or import a coding`,
			"coder",
		);
	const ofText = new Map<string, string[]>();
	for (const { document, coder } of all.value) {
		if (!coders.includes(withoutVersion(coder))) continue;
		const known = ofText.get(document);
		if (known === undefined) ofText.set(document, [coder]);
		else if (known.every((other) => withoutVersion(other) !== withoutVersion(coder))) known.push(coder);
	}
	return { ok: true, value: { coders, ofText } };
}

/** Ids of texts that two of them or more have coded. */
export const severalCoders = (ofText: CodersOfText): readonly string[] =>
	[...ofText].filter(([, own]) => own.length > 1).map(([id]) => id);

/** A text as each of several coders read it. */
export interface CodedText {
	readonly document: Document;
	readonly codings: readonly CodedBy[];
	/** Positions of low certainty, which are left out. */
	readonly left: number;
}

/** Texts whose codings are read together. */
const AT_ONCE = 100;

/**
 * These texts as these coders read them: what a person has corrected since counts as the program read it, and a text in which a person only
 * corrected is no coding of the whole text by that person. A task that a person has finished is one, with nothing read in it too; what they
 * corrected besides is left out then. With `rejecting`, persons of whom it says so are there with what they said is no position, also where
 * that is all that they did.
 *
 * - out: in the order of the ids; a problem of the file ends it
 */
export async function* codedTexts(
	file: Case,
	store: Store,
	{
		ids,
		coders,
		unsure,
		rejecting = () => false,
	}: {
		readonly ids: readonly string[];
		readonly coders: readonly string[];
		readonly unsure: boolean;
		readonly rejecting?: (person: string) => boolean;
	},
	hooks: Hooks = {},
): AsyncGenerator<Outcome<CodedText>> {
	for (let from = 0; from < ids.length; from += AT_ONCE) {
		analysing(hooks, [from, ids.length], "codings");
		const some = ids.slice(from, from + AT_ONCE);
		const corrections = await store.correctionsOf(file, some);
		if (!corrections.ok) return yield corrections;
		const codingsOf = new Map<string, TextCoding[]>();
		for await (const coding of store.codingsOf(file, { ids: some })) {
			const { coder, document } = coding.account;
			if (!coders.includes(withoutVersion(coder))) continue;
			codingsOf.set(document.id, [...(codingsOf.get(document.id) ?? []), coding]);
		}
		for (const id of some) {
			const own = oneOfEach(codingsOf.get(id) ?? []);
			const [first] = own;
			if (first === undefined) continue;
			const corrected = corrections.value.filter(({ document }) => document === id);
			const codings = own.map((coding) => asRead(coding, corrected, unsure));
			const left = codings.reduce((sum, { unsure: count }) => sum + count, 0);
			const { document } = first.account;
			const all = withRejected(
				codings.map(({ coding }) => coding),
				corrected.filter(({ person }) => rejecting(person)),
			);
			yield { ok: true, value: { document, codings: all, left } };
		}
	}
}

/** Of a coder who finished a task and corrected besides, the task: its coding is of the whole text. */
const oneOfEach = (codings: readonly TextCoding[]): readonly TextCoding[] =>
	codings.filter(
		({ account: { coder }, isTask }) =>
			isTask ||
			codings.every((other) => !other.isTask || withoutVersion(other.account.coder) !== withoutVersion(coder)),
	);

/** What was read in a text by one coder, as they read it. */
function asRead(
	{ account: { coder: version, positions }, isTask }: TextCoding,
	corrections: readonly StoredCorrection[],
	unsure: boolean,
): { readonly coding: CodedBy; readonly unsure: number } {
	const coder = withoutVersion(version);
	const sure = positions.filter(({ certainty }) => unsure || certainty !== "low");
	const replaced = corrections.flatMap(({ replaces }) =>
		replaces !== null && withoutVersion(replaces.coder) === coder ? replaces : [],
	);
	const isCorrecting = coder.startsWith(PERSON_RULE) && corrections.some(({ person }) => person === coder);
	// A task is read only when it is finished; that of the decisions is when all is decided.
	const isWhole = isTask || (!isCorrecting && coder !== ADJUDICATED);
	return {
		coding: { coder, version, isWhole, readings: eachOnce([...sure.map(readingOf), ...replaced]) },
		unsure: positions.length - sure.length,
	};
}

/** The same, each person with what they said is no position. */
function withRejected(codings: readonly CodedBy[], corrections: readonly StoredCorrection[]): readonly CodedBy[] {
	const of = new Map<string, Reading[]>();
	for (const { person, position, replaces } of corrections)
		if (position === null && replaces !== null) of.set(person, [...(of.get(person) ?? []), replaces]);
	const others = [...of].filter(([person]) => codings.every(({ coder }) => coder !== person));
	return [
		...codings.map((coding) => ({ ...coding, rejected: of.get(coding.coder) ?? [] })),
		...others.map(([coder, rejected]) => ({ coder, version: coder, readings: [], isWhole: false, rejected })),
	];
}

/** A coder who gave the same reading twice, as with two notes, read it once. */
function eachOnce(readings: readonly Reading[]): readonly Reading[] {
	const keyOf = ({ start, end, issue, holder, asserter, manner, stance }: Reading): string =>
		JSON.stringify([start, end, issue, holder, asserter, manner, stance]);
	return [...new Map(readings.map((reading) => [keyOf(reading), reading])).values()];
}

const readingOf = ({ quote, ...read }: Account["positions"][number]): Reading => ({
	...{ start: quote.start, end: quote.end, issue: read.issue, holder: read.holder, asserter: read.asserter },
	...{ manner: read.manner, stance: read.stance },
});

/** All who have coded a text, the program first; decisions between them are left out. */
const allCoders = (known: ReadonlySet<string>): readonly string[] =>
	[...known].filter((coder) => coder !== ADJUDICATED).toSorted((a, b) => rankOf(a) - rankOf(b) || byCodeUnits(a, b));

/** The program, persons, models. */
const rankOf = (coder: string): number => (coder.startsWith(PERSON_RULE) ? 1 : coder.includes(":") ? 2 : 0);

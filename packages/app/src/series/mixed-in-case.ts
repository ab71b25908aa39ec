import {
	type Anchor,
	heldBy,
	type Lexicon,
	maySides,
	mayTakeSides,
	type Outcome,
	pairSides,
	readsSides,
	type SideTaken,
	sidesIn,
} from "@fissure/core";
import type { Document, DocumentFilters, MixedMessages } from "@fissure/model";
import type { Case } from "@fissure/store";
import type { Store } from "../case/in-case.ts";
import type { Hooks } from "../inputs/text-source.ts";
import { resolveFilters } from "../naming/resolve-filters.ts";
import { lexiconOf } from "./texts-asked.ts";

export interface MixedAsked {
	/** Only what these hold. */
	readonly holders?: readonly string[];
	/** Only on these questions. */
	readonly questions?: readonly string[];
	readonly filters: DocumentFilters;
	/** How sure a pair must be, 0–1. */
	readonly sure?: number;
	/** How many pairs are given. */
	readonly most?: number;
}

/** Of pairs below this, a reader judged three in four to be none. */
const SURE = 0.8;
const MOST = 200;
/** Texts whose sentences are read at once. */
const AT_ONCE = 50;

/**
 * Where does a holder say what it denies elsewhere? Every text that passes is read once; the time is linear in their length, and
 * the hooks are told how far it is.
 *
 * - problems: those of names, of the lexicon and of the file
 */
export async function mixedInCase(
	file: Case,
	store: Store,
	{ holders, questions, filters, sure = SURE, most = MOST }: MixedAsked,
	hooks: Hooks = {},
): Promise<Outcome<MixedMessages>> {
	const resolved = await resolveFilters(file, store, { ...filters, ...(holders && { holders }) });
	if (!resolved.ok) return resolved;
	const { holders: only, ...passing } = resolved.value;
	const lexicon = await lexiconOf(file, store);
	if (!lexicon.ok) return lexicon;
	const isAsked = (holder: string): boolean => only?.includes(holder) ?? true;
	const sides: SideTaken[] = [];
	const left = { undated: 0, uncoded: 0, unread: 0 };
	let texts = 0;
	let waiting: Waiting[] = [];
	const read = async (): Promise<Outcome<null>> => {
		const found = await readSides(file, store, lexicon.value, waiting, isAsked);
		if (!found.ok) return found;
		left.uncoded += found.value.uncoded;
		for (const side of found.value.sides) if (questions?.includes(side.question) ?? true) sides.push(side);
		waiting = [];
		return { ok: true, value: null };
	};
	const facts = await store.factsOfAll(file, passing);
	if (!facts.ok) return facts;
	let seen = 0;
	for await (const document of store.documentsOf(file, passing)) {
		hooks.signal?.throwIfAborted();
		hooks.onProgress?.({ stage: "reading", done: seen++, total: facts.value.length, place: document.id });
		if (document.date === undefined) left.undated++;
		else if (!readsSides(document.language)) left.unread++;
		else {
			texts++;
			const at = maySides(document);
			if (at.length > 0) waiting.push({ document, at });
		}
		if (waiting.length === AT_ONCE) {
			const done = await read();
			if (!done.ok) return done;
		}
	}
	const done = await read();
	if (!done.ok) return done;
	const pairs = pairSides(sides);
	const found = pairs.filter((pair) => pair.sure >= sure);
	return {
		ok: true,
		value: {
			method: "mixed-messages@1",
			texts: texts - left.uncoded,
			sides: sides.length,
			total: found.length,
			pairs: found.slice(0, most),
			leftOut: { ...left, unsure: pairs.length - found.length },
		},
	};
}

interface Waiting {
	readonly document: Document;
	/** Places of words by which a side may be taken. */
	readonly at: readonly Anchor[];
}

async function readSides(
	file: Case,
	store: Store,
	lexicon: Lexicon,
	waiting: readonly Waiting[],
	isAsked: (holder: string) => boolean,
): Promise<Outcome<{ readonly sides: readonly SideTaken[]; readonly uncoded: number }>> {
	const coded = await store.codedSentencesOf(
		file,
		waiting.map(({ document }) => document.id),
	);
	if (!coded.ok) return coded;
	const read = waiting.flatMap(({ document, at }) => {
		const found = coded.value.get(document.id);
		if (found === undefined) return [];
		return [{ document, ...found, numbers: mayTakeSides(document, found.sentences, at) }];
	});
	// Few sentences may take a side, and of those alone it is asked who says them: a text has hundreds of statements.
	const held = await store.heldSentencesOf(
		file,
		new Map(read.map(({ key, numbers }) => [key, [...new Set(numbers.flatMap(heldBy))]])),
	);
	if (!held.ok) return held;
	const sides = read.flatMap(({ key, numbers, ...said }) =>
		sidesIn({ ...said, heldIn: (sentence) => held.value.get(key)?.get(sentence) }, lexicon, numbers, isAsked),
	);
	return { ok: true, value: { sides, uncoded: waiting.length - read.length } };
}

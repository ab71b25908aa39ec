import { isAbsolute, relative, sep } from "node:path";
import { pathToFileURL } from "node:url";
import {
	BUDGETS,
	buildLexicon,
	type DatedEvent,
	type Document,
	type Draft,
	failed,
	type Lexicon,
	type LexiconData,
	likelySources,
	type Outcome,
	type Problem,
	readDraft,
	recordsForDraft,
	type Verification,
	verifyDraft,
} from "@fissure/core";
import type { Records } from "@fissure/model";
import { type Holding, readDrafts } from "@fissure/sources";
import type { CaseChoice } from "../case/case-choice.ts";
import { inCase } from "../case/in-case.ts";
import { recordsInCase } from "../deeds/records-in-case.ts";
import { type Hooks, readingHooks, readTexts, type TextSource, withFreeId } from "../inputs/text-source.ts";
import { allNamesOf, type LexiconChoice, loadLexicon } from "../lexicon/load-lexicon.ts";
import { withPublishers } from "../naming/resolve-publishers.ts";
import { program } from "../provenance/colophon.ts";
import { findQuotedInCase } from "../quoted-texts/find-quoted-in-case.ts";
import { findQuotedTexts, type QuotedTexts } from "../quoted-texts/find-quoted-texts.ts";
import { readEvents } from "./read-events.ts";

export interface VerifyRequest extends LexiconChoice {
	/** Files, folders, addresses, or "-" for standard input; or texts at hand. */
	readonly drafts: readonly (string | Document)[];
	/** The texts that they quote: files, folders, archives. */
	readonly against: readonly TextSource[];
	/** The case whose texts they quote; its codebook and cast are used where none are named. */
	readonly case?: CaseChoice;
	/** Captures of those texts that are no longer in force. */
	readonly earlier?: readonly TextSource[];
	/** A YAML file of events and their days: nothing said before can be about them. */
	readonly events?: string;
	readonly allowPrivateHosts?: boolean;
	/** Ids of documents that references of the only draft name as the source, by index of the quotation. */
	readonly cited?: ReadonlyMap<number, string>;
}

/**
 * Is every quotation in these drafts in the texts at hand, and do the drafts say of them what they are?
 *
 * All drafts are read first, so that an archive is looked through once. A draft that lies among these texts is none of
 * them: it would confirm itself. Drafts without quotations need no texts where the case has votes, deeds or series that they claim
 * something of.
 *
 * - out:      one verification for each draft, in order, with everything that could not be read
 * - problems: `draft-missing`, `draft-too-many-quotations` of one draft, `held-missing`, `actor-unknown`, `actor-ambiguous`, those of the lexicon and of the events
 * - stops:    throws the signal's reason when it is aborted
 */
export async function verifyDrafts(
	request: VerifyRequest,
	hooks: Hooks = {},
): Promise<Outcome<readonly Verification[]>> {
	const shipped = loadLexicon(request);
	if (!shipped.ok) return shipped;
	const events = request.events === undefined ? { ok: true as const, value: [] } : readEvents(request.events);
	if (!events.ok) return events;
	const unread: Problem[] = [];
	const reading = {
		...hooks,
		onProblem: (problem: Problem): void => {
			unread.push(problem);
			hooks.onProblem?.(problem);
		},
		...(request.allowPrivateHosts === undefined ? {} : { allowPrivateHosts: request.allowPrivateHosts }),
	};
	const drafts: Draft[] = [];
	const places = new Map<Document, string>();
	for (const { document, place } of await readAllDrafts(request.drafts, reading)) {
		const draft = readDraft(document);
		if (place !== undefined) places.set(document, place);
		const excess = tooManyQuotations(draft);
		if (excess === null) drafts.push(draft);
		else reading.onProblem(excess.problem);
	}
	if (drafts.length === 0) return nothingRead("draft-missing", "a draft", unread);
	const against = withPublishers(request.against, shipped.value);
	if (!against.ok) return against;
	const past = withPublishers(request.earlier ?? [], shipped.value);
	if (!past.ok) return past;
	const searched = await searchHeld({ ...request, against: against.value }, drafts, shipped.value, reading);
	if (!searched.ok) return searched;
	const found = searched.value;
	// A case is read with its own words, unless others are named.
	const ownWords = request.codebook !== undefined || request.actors !== undefined;
	const data = ownWords ? shipped.value : (found.lexicon ?? shipped.value);
	const documents = withoutDrafts(found.documents, drafts);
	const held = found.held - (found.documents.length - documents.length);
	const taken = [...documents, ...found.earlier].map(({ id }) => id);
	const earlier = [...found.earlier, ...(await readTexts(past.value, reading, taken))];
	const lexicon = buildLexicon(withEvents(data, events.value));
	const records = await recordsFor(request.case, drafts, lexicon);
	if (!records.ok) return records;
	// What a draft claims of votes and figures needs no text; what it quotes does.
	const needsNoText = drafts.every(({ quotations }) => quotations.length === 0) && isAny(records.value);
	if (held === 0 && !needsNoText)
		return nothingRead("held-missing", "a text that the draft quotes", unread, found.held > 0);
	const names = allNamesOf(data);
	const nameOf = (actor: string): string => (actor === "BOTH" ? "both sides" : (names[actor] ?? actor));
	const verifications: Verification[] = [];
	for (const [done, draft] of drafts.entries()) {
		hooks.signal?.throwIfAborted();
		hooks.onProgress?.({ stage: "verifying", done, total: drafts.length, place: draft.document.id });
		const verified = verifyDraft(draft, documents, {
			lexicon,
			earlier,
			events: events.value,
			...(records.value === null ? {} : { records: records.value }),
			nameOf,
			lookedThrough: held,
			...(request.cited === undefined ? {} : { cited: request.cited }),
		});
		const place = places.get(draft.document);
		const where = place === undefined ? {} : { place };
		verifications.push({ ...verified, held, unread, actorNames: names, program: program(), ...where });
	}
	return { ok: true, value: verifications };
}

/** What the case has on record of what the drafts claim; null without a case, and where they claim nothing. */
async function recordsFor(
	choice: CaseChoice | undefined,
	drafts: readonly Draft[],
	lexicon: Lexicon,
): Promise<Outcome<Records | null>> {
	if (choice === undefined) return { ok: true, value: null };
	const needed = drafts.map((draft) => recordsForDraft(draft, lexicon));
	const asked = { votes: needed.some(({ votes }) => votes), series: needed.some(({ series }) => series) };
	if (!asked.votes && !asked.series) return { ok: true, value: null };
	return inCase<Records | null>(choice, "read", (file, store) => recordsInCase(file, store, asked));
}

const isAny = (records: Records | null): boolean =>
	records !== null &&
	[records.rollCalls, records.deeds, records.deedLists, records.series].some((part) => part.length > 0);

/** No draft that anybody reads has so many; each is looked for in every text. Null where it has fewer. */
export function tooManyQuotations({ document, quotations }: Draft): ReturnType<typeof failed> | null {
	const most = BUDGETS.draft.quotations;
	if (quotations.length <= most) return null;
	const message = `Expected a draft of at most ${most} quotations, got ${quotations.length}; divide it`;
	return failed("draft-too-many-quotations", message, document.id);
}

type Searched = Pick<QuotedTexts, "documents" | "held"> & {
	readonly earlier: readonly Document[];
	readonly lexicon?: LexiconData;
};

/** Which texts of the case and of the sources may hold what is quoted; texts of the case keep their ids. */
async function searchHeld(
	{ against, case: choice }: VerifyRequest,
	drafts: readonly Draft[],
	shipped: LexiconData,
	reading: Hooks & { readonly allowPrivateHosts?: boolean },
): Promise<Outcome<Searched>> {
	const quotations = drafts.flatMap((draft) => draft.quotations);
	const likelyWith = (data: LexiconData) => likelyOf(drafts, data);
	const found = await findQuotedTexts(against, quotations, reading, { likely: likelyWith(shipped) });
	if (choice === undefined) return { ok: true, value: { ...found, earlier: [] } };
	const held = await findQuotedInCase(choice, quotations, reading, undefined, likelyWith);
	if (!held.ok) return held;
	const { documents, earlier, lexicon } = held.value;
	const taken = new Set([...documents, ...earlier].map(({ id }) => id));
	return {
		ok: true,
		value: {
			documents: [...documents, ...found.documents.map((document) => withFreeId(document, taken))],
			held: held.value.held + found.held,
			earlier,
			lexicon,
		},
	};
}

/** The words of the drafts are read when the first text of an archive is met that may have some of what they quote. */
function likelyOf(drafts: readonly Draft[], data: LexiconData): (document: Document) => ReadonlySet<number> {
	let likely: ReturnType<typeof likelySources> | null = null;
	return (document) => {
		likely ??= likelySources(drafts, buildLexicon(data));
		return likely(document);
	};
}

function withoutDrafts(documents: readonly Document[], drafts: readonly Draft[]): readonly Document[] {
	const hashes = new Set(drafts.map(({ document }) => document.sha256));
	const texts = new Set(drafts.map(({ document }) => document.text));
	return documents.filter(({ sha256, text }) => !(sha256 !== undefined && hashes.has(sha256)) && !texts.has(text));
}

async function readAllDrafts(
	inputs: readonly (string | Document)[],
	hooks: Hooks & { readonly allowPrivateHosts?: boolean },
): Promise<readonly ReadDraft[]> {
	const places = inputs.filter((input) => typeof input === "string");
	const atHand = inputs.filter((input) => typeof input !== "string");
	hooks.onProgress?.({ stage: "reading", done: 0, total: inputs.length, place: places[0] ?? atHand[0]?.id ?? "" });
	const drafts: ReadDraft[] = atHand.map((document) => ({ document }));
	for await (const outcome of readDrafts(places, readingHooks(hooks))) {
		if (outcome.ok) drafts.push(placed(outcome.value));
		else hooks.onProblem?.(outcome.problem);
	}
	return drafts;
}

/** A draft, with its path from the folder of the call, or its address. */
interface ReadDraft {
	readonly document: Document;
	readonly place?: string;
}

const placed = ({ document, address }: Pick<Holding, "document" | "address">): ReadDraft => ({
	document,
	...(address === undefined ? {} : { place: isAbsolute(address) ? pathFromHere(address) : address }),
});

function pathFromHere(path: string): string {
	const from = relative(process.cwd(), path);
	return from.startsWith("..") || isAbsolute(from) ? pathToFileURL(path).href : from.split(sep).join("/");
}

function nothingRead(
	code: "draft-missing" | "held-missing",
	what: string,
	problems: readonly Problem[],
	isDraftItself = false,
): Outcome<never> {
	const got = isDraftItself ? "only the draft itself" : "none that could be read";
	const todo = problems.length === 0 ? "name a file, folder or address" : "see what was said of each";
	return failed(code, `Expected ${what}, got ${got}; ${todo}`, code === "draft-missing" ? "draft" : "against");
}

/** The names of events become words that the lexicon knows, in the notation and with the inflection of all others. */
const withEvents = (data: LexiconData, events: readonly DatedEvent[]): LexiconData => ({
	...data,
	frames: [...data.frames, ...events.map(({ id, names }) => ({ topic: "event", frame: id, terms: names }))],
});

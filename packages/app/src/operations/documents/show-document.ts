import type { Account, Document, Outcome, Span } from "@fissure/core";
import { nameOfCoder } from "@fissure/core";
import type { DocumentShown, Origin, ShownCoding } from "@fissure/model";
import type { Case } from "@fissure/store";
import type { CaseChoice } from "../../case/case-choice.ts";
import { readCaseLexicon } from "../../case/case-lexicon.ts";
import { documentsById } from "../../case/documents-by-id.ts";
import { inCase, type Store } from "../../case/in-case.ts";
import { operation } from "../definition/operation.ts";

export const showDocument = operation({
	name: "show-document",
	question: "Show one text with its positions, its events and its metadata",
	effect: "reads",
	http: "GET /api/documents/:id",
	input: ({ Id }) => Id,
	output: ({ DocumentShownSchema }) => DocumentShownSchema,
	run: ({ id }, { case: choice }) => showDocumentInCase({ case: choice, document: id }),
});

/**
 * One document with all that was read in it, by programs and persons, and what it belongs to.
 *
 * - problems: `document-missing`, those of the lexicon and of opening
 */
export const showDocumentInCase = (request: {
	readonly case: CaseChoice;
	/** Id. */
	readonly document: string;
}): Promise<Outcome<DocumentShown>> =>
	inCase(request.case, "read", async (file, store) => {
		const held = await documentsById(file, store, [request.document]);
		if (!held.ok) return held;
		const [document] = held.value as readonly [Document];
		const origin = await store.originOf(file, document.id);
		if (!origin.ok) return origin;
		const read = await readingsOf(file, store, document.id);
		if (!read.ok) return read;
		const grouped = await eventsWith(file, store, document);
		if (!grouped.ok) return grouped;
		const versions = await store.versionsOf(file, document.id);
		if (!versions.ok) return versions;
		return {
			ok: true,
			value: {
				document,
				origin: origin.value ?? UNKNOWN,
				...read.value,
				...grouped.value,
				versions: versions.value,
			},
		};
	});

/** A document without its bytes is one whose file was tampered with; its text is shown all the same. */
const UNKNOWN: Origin = { source: "", mediaType: null, size: 0, addedAt: "", addedBy: "" };

type Readings = Pick<DocumentShown, "coding" | "parties" | "mentions" | "names" | "positions" | "rejected">;

async function readingsOf(file: Case, store: Store, id: string): Promise<Outcome<Readings>> {
	const lexicon = await readCaseLexicon(file, store);
	if (!lexicon.ok) return lexicon;
	const positions = await store.positionsIn(file, id);
	if (!positions.ok) return positions;
	const corrections = await store.correctionsOf(file, [id]);
	if (!corrections.ok) return corrections;
	const { coded } = lexicon.value;
	let coding: ShownCoding | null = null;
	let account: Account | null = null;
	for await (const one of store.codingsOf(file, { ids: [id], coder: "lexicon", earlierVersions: true })) {
		account = one.account;
		const isStale = account.coder !== coded.coder || one.codebook !== coded.codebook;
		coding = { coder: account.coder, codebook: one.codebook, at: one.at, isStale };
	}
	const byPosition = new Map(corrections.value.map((correction) => [correction.positionKey, correction]));
	return {
		ok: true,
		value: {
			coding,
			parties: account?.parties ?? [],
			mentions: (account?.mentions ?? []).map(({ quote, issue, concept }) => ({ ...spanOf(quote), issue, concept })),
			names: (account?.names ?? []).map(({ quote, topic, frame, issue }) => ({
				...spanOf(quote),
				...{ topic, frame, issue },
			})),
			positions: positions.value.map((position) => {
				const made = byPosition.get(position.key);
				return {
					...position,
					coderName: nameOfCoder(position.coder),
					correction: made === undefined ? null : pick(made, ["key", "replaces", "at", "who"]),
				};
			}),
			rejected: corrections.value
				.filter(({ positionKey, replaces }) => positionKey === null && replaces !== null)
				.map((correction) => pick(correction, ["key", "replaces", "note", "at", "who"])),
		},
	};
}

const spanOf = ({ start, end }: Span): Span => ({ start, end });

const pick = <Whole extends object, Key extends keyof Whole>(whole: Whole, keys: readonly Key[]): Pick<Whole, Key> =>
	Object.fromEntries(keys.map((key) => [key, whole[key]])) as Pick<Whole, Key>;

type ShownEvents = Pick<DocumentShown, "events" | "languageVersions">;

async function eventsWith(file: Case, store: Store, document: Document): Promise<Outcome<ShownEvents>> {
	const events = await store.eventsOf(file, { documents: [document.id] });
	if (!events.ok) return events;
	const ids = [...new Set(events.value.flatMap((event) => event.documents.map((member) => member.document)))];
	const facts = await store.documentFacts(file, ids);
	if (!facts.ok) return facts;
	const shown = events.value.map(({ id, name, kind, date, parties, documents }) => ({
		...{ id, name, kind, date, parties },
		confirmed: documents.some((member) => member.document === document.id && member.confirmed),
		others: documents.flatMap((member) =>
			member.document === document.id ? [] : (facts.value.get(member.document) ?? []),
		),
	}));
	const others = new Map(shown.flatMap((event) => event.others.map((other) => [other.id, other] as const)));
	return {
		ok: true,
		value: {
			events: shown,
			languageVersions: [...others.values()].filter(
				({ publisher, kind, language }) =>
					publisher === document.publisher && kind === document.kind && language !== document.language,
			),
		},
	};
}

import {
	type Document,
	languageOfText,
	type Outcome,
	parseBrief,
	readDraft,
	recordsForDraft,
	type Verification,
	verifyDraft,
	withoutReferences,
} from "@fissure/core";
import type { TextVerification } from "@fissure/model";
import type { Case } from "@fissure/store";
import type { DraftText } from "../../brief/draft-text.ts";
import type { CaseChoice } from "../../case/case-choice.ts";
import { inCase, type Store } from "../../case/in-case.ts";
import { recordsInCase } from "../../deeds/records-in-case.ts";
import {
	type CaseMemory,
	documentFrom,
	recall,
	sharingOf,
	textsInMind,
	versionsOf,
} from "../../drafting/case-memory.ts";
import { textVerification } from "../../drafting/text-verification.ts";
import type { Hooks } from "../../inputs/text-source.ts";
import { allNamesOf } from "../../lexicon/load-lexicon.ts";
import { program } from "../../provenance/colophon.ts";
import { tooManyQuotations, verifyDrafts } from "../../verifying/verify.ts";
import { operation } from "../definition/operation.ts";

/** What problems call a text that has no file. */
const NAME = "draft";

export const verifyText = operation({
	name: "verify-text",
	question: "Is every quotation of this draft in the texts of the case?",
	effect: "long",
	http: "POST /api/verify",
	input: ({ z, words }) =>
		z.strictObject({
			text: words,
			whole: z.boolean().optional().describe("Check every text, not only those found by the index"),
		}),
	output: ({ TextVerificationSchema }) => TextVerificationSchema,
	run: ({ text, whole = false }, context) => verifyTextInCase({ case: context.case, name: NAME, text, whole }, context),
});

export interface VerifyTextRequest extends DraftText {
	readonly case: CaseChoice;
	/** Look through every text, however many there are; else those that the index names. */
	readonly whole?: boolean;
}

/**
 * Is every quotation in what is being written in the case, and do the words around it say of it what it is?
 *
 * Fast enough to ask while one types: a large case is asked by its index, and where quoted words may stand is asked once. Of
 * a small case every text is read. References are no words of the draft.
 *
 * - silent:   by the index: on originals in other languages, and on words which nearly every text has
 * - problems: `draft-too-many-quotations`, those of the lexicon and of opening
 * - stops:    throws the signal's reason when it is aborted
 */
export async function verifyTextInCase(
	{ case: choice, name, text, whole = false }: VerifyTextRequest,
	hooks: Hooks = {},
): Promise<Outcome<TextVerification>> {
	const document = draftDocument(name, text);
	const cited = citedAt(text, document);
	return inCase(choice, "read", async (file, store) => {
		const memory = await recall(file, store);
		if (!memory.ok) return memory;
		const { built, lexicon } = memory.value;
		const issueNames = new Set(lexicon.data.codebook.issues.map((issue) => issue.name));
		if (whole) {
			const verified = await verifyDrafts({ drafts: [document], against: [], case: choice, cited }, hooks);
			if (!verified.ok) return verified;
			const answer = verified.value[0] as Verification;
			return { ok: true, value: textVerification(answer, { lookedThrough: "all", issueNames }) };
		}
		const draft = readDraft(document);
		const excess = tooManyQuotations(draft);
		if (excess !== null) return excess;
		const held = await heldFor(
			draft.quotations.map(({ words }) => words),
			citedBy(text),
			memory.value,
			file,
			store,
		);
		if (!held.ok) return held;
		hooks.signal?.throwIfAborted();
		const { documents, earlier, total } = held.value;
		const names = allNamesOf(lexicon.data);
		const nameOf = (actor: string): string => (actor === "BOTH" ? "both sides" : (names[actor] ?? actor));
		const needed = recordsForDraft(draft, built);
		const records = needed.votes || needed.series ? await recordsInCase(file, store, needed) : null;
		if (records?.ok === false) return records;
		const verified = verifyDraft(draft, documents, {
			lexicon: built,
			...(records === null ? {} : { records: records.value }),
			earlier,
			nameOf,
			lookedThrough: total,
			cited,
		});
		const answer = { ...verified, held: total, unread: [], actorNames: names, program: program() };
		return { ok: true, value: textVerification(answer, { lookedThrough: held.value.lookedThrough, issueNames }) };
	});
}

/** What is being written is of nobody and of no day; its language is seen in its words. */
const draftDocument = (name: string, text: string): Document => ({
	id: name,
	text: withoutReferences(text),
	language: languageOfText(text),
	kind: "article",
	publisher: null,
	guessed: ["language"],
});

/** Which document does the reference name that hangs on a quotation? By index of the quotation; none where two do. */
function citedAt(text: string, { id, language }: Document): ReadonlyMap<number, string> {
	const ids = new Map<number, Set<string>>();
	for (const { target, quotation } of parseBrief(text, id, language).references) {
		const id = target.kind === "span" ? target.document : target.kind === "named" ? target.name : null;
		if (quotation !== null && id !== null) ids.set(quotation, (ids.get(quotation) ?? new Set()).add(id));
	}
	return new Map([...ids].flatMap(([at, named]) => (named.size === 1 ? [[at, [...named][0] as string] as const] : [])));
}

/** Ids that a draft cites: what is there is looked at whatever the index says. */
const citedBy = (text: string): readonly string[] => [
	...new Set([...text.matchAll(/@([^\s#;[\]"]{1,200})#\d/gu)].map(([, id = ""]) => id)),
];

interface Held {
	readonly documents: readonly Document[];
	readonly earlier: readonly Document[];
	readonly total: number;
	readonly lookedThrough: TextVerification["lookedThrough"];
}

async function heldFor(
	words: readonly string[],
	cited: readonly string[],
	memory: CaseMemory,
	file: Case,
	store: Store,
): Promise<Outcome<Held>> {
	const all = await textsInMind(memory, file, store);
	if (all !== null) return { ok: true, value: { ...all, total: all.documents.length, lookedThrough: "all" } };
	const present = new Set<string>();
	const past = new Set<string>();
	const asked = [
		...[...new Set(words)].map((one) => () => sharingOf(one, memory, file, store)),
		...cited.map((id) => () => versionsOf(id, memory, file, store)),
	];
	for (const ask of asked) {
		const sharing = await ask();
		if (!sharing.ok) return sharing;
		for (const { document, replaced } of sharing.value) (replaced ? past : present).add(document);
	}
	const read = async (ids: ReadonlySet<string>): Promise<readonly Document[]> => {
		const documents: Document[] = [];
		for (const id of ids) {
			const document = await documentFrom(id, memory, file, store);
			if (document !== null) documents.push(document);
		}
		return documents;
	};
	const count = await store.countDocuments(file);
	if (!count.ok) return count;
	return {
		ok: true,
		value: {
			documents: await read(present),
			earlier: await read(past),
			total: count.value.documents,
			lookedThrough: "index",
		},
	};
}

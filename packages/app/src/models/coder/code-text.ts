import { codeDocument, type Document, failed, type Lexicon, type LexiconData, type Outcome } from "@fissure/core";
import type { DropReason } from "@fissure/model";
import { actorsOfText } from "../../naming/actor-in-text.ts";
import { type AskOptions, askEndpoint } from "../ask-endpoint.ts";
import { type Endpoint, nameOf } from "../endpoint.ts";
import { forgetAnswer, keepAnswer, keptAnswer } from "../kept-answers.ts";
import {
	type CheckedEntries,
	type CheckedEntry,
	checkEntries,
	type TextKnown,
	withoutRepeats,
} from "./check-entries.ts";
import type { CodedText } from "./code-texts.ts";
import { PROMPT_VERSION, userMessage } from "./coder-prompt.ts";
import { readChat, readEntries, type Usage } from "./read-answer.ts";
import { piecesOf, type SentSentence } from "./text-pieces.ts";

/** How answers are drawn: the same question has the same answer, as far as the model can do that. */
export interface ModelSettings {
	/** 0 unless said; null where neither it nor a seed is sent, since some models take none. */
	readonly temperature: number | null;
}

/** Sent with each question. */
const SEED = 1;

/** A model, and what it is asked with. */
export interface ModelCoder {
	/** As its endpoint knows it. */
	readonly model: string;
	readonly settings: ModelSettings;
	/** Null: nothing is sent, and only what is kept is used. */
	readonly endpoint: Endpoint | null;
	/** Folder of kept answers; without it none is. */
	readonly answers: string | undefined;
	readonly known: CaseKnown;
	readonly lexicon: Lexicon;
	/** The same for every text. */
	readonly system: string;
	readonly now: () => string;
}

/** What makes its answers to the same text others: it is part of the coder that a coding is known by. */
export const identityOf = ({ settings }: Pick<ModelCoder, "settings">): string =>
	JSON.stringify([PROMPT_VERSION, settings.temperature, settings.temperature === null ? null : SEED]);

/** One request, as it is sent. */
export interface PieceAsked {
	readonly sentences: readonly SentSentence[];
	readonly body: {
		readonly model: string;
		readonly messages: readonly { readonly role: "system" | "user"; readonly content: string }[];
	} & Readonly<Record<string, unknown>>;
	/** By what its answer is kept: text, prompt, model and settings, and not where the model runs. */
	readonly question: unknown;
}

/** What a model is asked of one text, and what its answers are checked by. */
export interface TextAsked {
	readonly known: TextKnown;
	readonly pieces: readonly PieceAsked[];
}

/**
 * What would be sent of this text?
 *
 * - problems: `publisher-unknown`, since no position has an asserter then
 */
export function askedOf(
	document: Document,
	coder: Omit<ModelCoder, "endpoint" | "answers" | "now">,
): Outcome<TextAsked> {
	const { known, lexicon, model, settings, system } = coder;
	const publisher = document.publisher ?? (document.kind === "joint-statement" ? "BOTH" : null);
	if (publisher === null)
		return failed(
			"publisher-unknown",
			"Expected a publisher of this text, got none; name it with --publisher",
			document.id,
		);
	const account = codeDocument(document, lexicon);
	const parties = account.ok ? account.value.parties : null;
	const pieces = piecesOf(document.text, document.language).map((sentences): PieceAsked => {
		const messages = [
			{ role: "system" as const, content: system },
			{ role: "user" as const, content: userMessage(document, parties ?? [publisher], sentences) },
		];
		const body = { model, ...(settings.temperature === null ? {} : { ...settings, seed: SEED }), messages };
		return { sentences, body, question: ["code", PROMPT_VERSION, body] };
	});
	const actorOf = actorsOfText(document, [publisher, ...(parties ?? [])], lexicon);
	return { ok: true, value: { known: { ...known, document, publisher, parties, actorOf }, pieces } };
}

/** What answers are checked by, whichever text they are about. */
export interface CaseKnown {
	readonly issues: ReadonlySet<string>;
	readonly isBody: (actor: string) => boolean;
}

/** What a case knows of issues and actors; made once for all its texts. */
export function caseKnown(data: LexiconData): CaseKnown {
	const bodies = new Set(data.actors.actors.filter(({ kind }) => BODIES.has(kind)).map(({ id }) => id));
	return {
		issues: new Set(data.codebook.issues.map(({ id }) => id)),
		isBody: (actor) => bodies.has(actor),
	};
}

/** Kinds of actor that hold positions for several. */
const BODIES: ReadonlySet<string> = new Set(["organisation", "group", "bloc"]);

/** What is counted while texts are coded, whatever comes of them. */
export interface Tally {
	/** Sent now. */
	requests: number;
	/** Answered from what is kept. */
	kept: number;
	usage: Usage | null;
	/** Positions of texts that are not coded, since none of theirs stands up. */
	dropped: DropReason[];
}

/**
 * What positions does the model find in this text? Piece after piece, each answer kept as soon as it is there. None only where it says that
 * there is none: a text of whose positions none stands up is not coded, and its answers are forgotten, to be asked for again.
 *
 * - problems: `model-not-kept` where nothing may be sent and an answer is not kept; `model-answer` where an answer is no list, is cut off,
 *   has positions of which none has the form that was asked for, or quotations of which none is in the text, as if it were about another one;
 *   `positions-unfounded` where of all positions of the text none stands up, which says nothing of the next text; those of `askEndpoint`. A text of which one piece
 *   has no answer is not coded in part.
 * - stops:    throws the signal's reason when it is aborted
 */
export async function codeText(
	{ known, pieces }: TextAsked,
	coder: ModelCoder,
	tally: Tally,
	options: AskOptions,
): Promise<Outcome<CodedText>> {
	const entries: CheckedEntry[] = [];
	const dropped: DropReason[] = [];
	for (const piece of pieces) {
		const checked = await codePiece(piece, known, coder, tally, options);
		if (!checked.ok) return checked;
		entries.push(...checked.value.kept);
		dropped.push(...checked.value.dropped);
	}
	const once = withoutRepeats(entries);
	dropped.push(...once.dropped);
	if (once.kept.length > 0 || dropped.length === 0) return { ok: true, value: { entries: once.kept, dropped } };
	tally.dropped.push(...dropped);
	if (coder.endpoint !== null) for (const { question } of pieces) await forgetAnswer(coder.answers, question);
	return failed(
		"positions-unfounded",
		`Expected positions that this text bears out, or an empty list, got ${dropped.length} of which none does (${countsOf(dropped)}); run again, or choose another model`,
		known.document.id,
	);
}

/** `2 quote-missing, 1 holder-unknown` */
function countsOf(dropped: readonly DropReason[]): string {
	const counts = new Map<DropReason, number>();
	for (const reason of dropped) counts.set(reason, (counts.get(reason) ?? 0) + 1);
	return [...counts].map(([reason, count]) => `${count} ${reason}`).join(", ");
}

const OF_ONE_ANSWER: ReadonlySet<string> = new Set(["model-answer", "model-slow"]);

/** Quotations of which, if none is in the text, the answer is taken to be about another text. */
const FEWEST_OF_ANOTHER = 3;

async function codePiece(
	{ sentences, body, question }: PieceAsked,
	known: TextKnown,
	{ endpoint, answers, now }: ModelCoder,
	tally: Tally,
	options: AskOptions,
): Promise<Outcome<CheckedEntries>> {
	const { id } = known.document;
	const earlier = await keptAnswer(answers, question);
	if (earlier !== null) {
		tally.kept++;
		return checked(earlier.text);
	}
	if (endpoint === null)
		return failed(
			"model-not-kept",
			"Expected a kept answer of the model for this text, got none; run again without --from-cache to ask the model",
			id,
		);
	tally.requests++;
	const answered = await askEndpoint(endpoint, { path: "/chat/completions", body }, options);
	// What is wrong with one answer is said of its text; all else, of the machine.
	if (!answered.ok)
		return OF_ONE_ANSWER.has(answered.problem.code)
			? { ok: false, problem: { ...answered.problem, place: id } }
			: answered;
	const chat = readChat(answered.value);
	if (chat?.usage != null) tally.usage = added(tally.usage, chat.usage);
	if (chat === null || chat.isCut)
		return failed(
			"model-answer",
			`Expected a list of positions, got ${chat === null ? "no words" : "an answer that is cut off"}; run again, or choose another model`,
			id,
		);
	const outcome = checked(chat.content);
	if (outcome.ok) await keepAnswer(answers, question, { text: chat.content, at: now() });
	return outcome;

	function checked(content: string): Outcome<CheckedEntries> {
		const place = endpoint === null ? "" : ` (${nameOf(endpoint)})`;
		const entries = readEntries(content);
		if (entries === null)
			return failed(
				"model-answer",
				`Expected a list of positions in JSON, got other words${place}; run again, or choose another model`,
				id,
			);
		const found = checkEntries(entries, sentences, known);
		// What has no usable form says nothing of the text, not even that no position is in it.
		if (entries.length > 0 && found.dropped.filter((reason) => reason === "malformed").length === entries.length)
			return failed(
				"model-answer",
				`Expected positions in the form that was asked for, got ${entries.length} of which none has it${place}; run again, or choose another model`,
				id,
			);
		const isElsewhere =
			found.dropped.length >= FEWEST_OF_ANOTHER &&
			entries.length === found.dropped.length &&
			found.dropped.every((reason) => reason === "quote-missing" || reason === "malformed");
		return isElsewhere
			? failed(
					"model-answer",
					`Expected quotations of this text, got ${entries.length} of which none is in it${place}; run again, or choose another model`,
					id,
				)
			: { ok: true, value: found };
	}
}

const added = (sum: Usage | null, { sent, answered, cost }: Usage): Usage => ({
	sent: (sum?.sent ?? 0) + sent,
	answered: (sum?.answered ?? 0) + answered,
	cost: cost === null ? (sum?.cost ?? null) : (sum?.cost ?? 0) + cost,
});

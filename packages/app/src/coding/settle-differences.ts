import { type Document, failed, type Outcome } from "@fissure/core";
import {
	type AdjudicatedText,
	type CodersReading,
	type DecisionChoice,
	type GivenReading,
	isNote,
	LONGEST_NOTE,
	type Reading,
} from "@fissure/model";
import type { Case, Decided, PlacedReading } from "@fissure/store";
import { type CaseLexicon, readCaseLexicon } from "../case/case-lexicon.ts";
import { documentsById } from "../case/documents-by-id.ts";
import type { Store } from "../case/in-case.ts";
import { noteOf, placedAsRead, placedReading, withVerb } from "../correcting/placed-reading.ts";
import type { Hooks } from "../inputs/text-source.ts";
import { type DifferencesAsked, type PassageDecided, passagesOfTexts, type TextPassages } from "./coder-differences.ts";
import { codersMeant } from "./coder-named.ts";

export interface SettleRequest extends Pick<DifferencesAsked, "coders" | "unsure"> {
	/** Id. */
	readonly document: string;
	/** Id of the passage, as `coderDifferences` gives it. */
	readonly passage: string;
	readonly decision: DecisionChoice;
	readonly reason: string;
	/** Key of the decision that the person saw on the passage; null: none; without it whatever is there is replaced. */
	readonly seen?: number | null;
}

/**
 * Decides on a passage that coders read differently: one action. With the last decision on a text of which all that coders agree on is taken
 * over, the decisions become a coding that counts.
 *
 * - out:      how far the text is now
 * - problems: `passage-changed`, `decision-changed`, `reason-missing`, `reading-incomplete`, `decision-missing`, `coder-unknown`, those of `placedReading`, of
 *   texts, of the lexicon and of the file
 */
export async function settleDifference(
	file: Case,
	store: Store,
	{ document, passage: id, decision, reason: given, seen, ...asked }: SettleRequest,
): Promise<Outcome<AdjudicatedText>> {
	const reason = reasonOf(given);
	if (!reason.ok) return reason;
	const lexicon = await readCaseLexicon(file, store);
	if (!lexicon.ok) return lexicon;
	// Read within the change: of two who decide at once, the second finds what the first decided.
	return store.inOneChange(
		file,
		"settle differences",
		async (inside, undertaking): Promise<Outcome<AdjudicatedText>> => {
			const read = await passagesIn(inside, store, document, asked);
			if (!read.ok) return read;
			const found = read.value.passages.find((one) => one.id === id);
			if (found === undefined)
				return failed(
					"passage-changed",
					`Expected a passage of ${document} as it is coded now, got ${JSON.stringify(id.slice(0, 60))}; list the differences again`,
					"passage",
				);
			const before = found.decision;
			if (seen !== undefined && (before?.key ?? null) !== seen) return decisionChanged(document, before);
			const reading = readingChosen(decision, found, read.value.document, lexicon.value);
			if (!reading.ok) return reading;
			const { readings } = found.passage;
			const decided = { of: readings, reading: reading.value, reason: reason.value, replaces: before?.key ?? null };
			const { codebook } = lexicon.value.coded;
			return settled(inside, store, read.value, { decided: [decided], codebook }, undertaking);
		},
	);
}

const decisionChanged = (document: string, now: { readonly who: string; readonly at: string } | null) =>
	failed(
		"decision-changed",
		`Expected the passage of ${document} as decided when you saw it, got ${now === null ? "none, since it was taken back" : `one that ${now.who} made at ${now.at}`}; look at it, then decide again`,
		"passage",
	);

export interface AgreedRequest extends DifferencesAsked {
	/** Where coders differ in nothing but where the words begin and end, the reading of this coder is taken, for this reason. */
	readonly words?: { readonly coder: string; readonly reason: string };
}

/**
 * Takes over what all coders of texts read alike, and what is looked at again of it: one action. Texts in which all else is decided are
 * finished, and their decisions count.
 *
 * - out:      how far each text is now, those that were not changed included
 * - problems: `reason-missing`, those of `passagesOfTexts`, of texts, of the lexicon and of the file
 */
export async function takeAgreed(
	file: Case,
	store: Store,
	{ words, ...asked }: AgreedRequest,
	hooks: Hooks = {},
): Promise<Outcome<{ readonly taken: number; readonly texts: readonly AdjudicatedText[] }>> {
	const reason = words === undefined ? ({ ok: true, value: "" } as const) : reasonOf(words.reason);
	if (!reason.ok) return reason;
	const named = await documentsById(file, store, asked.documents ?? []);
	if (!named.ok) return named;
	const lexicon = await readCaseLexicon(file, store);
	if (!lexicon.ok) return lexicon;
	const reads: TextPassages[] = [];
	for await (const read of passagesOfTexts(file, store, asked, hooks)) {
		if (!read.ok) return read;
		if (!(await store.isHidden(file, read.value.document.id))) reads.push(read.value);
	}
	return store.inOneChange(file, "settle differences", async (inside, undertaking) => {
		const texts: AdjudicatedText[] = [];
		let taken = 0;
		for (const read of reads) {
			const decided: Decided[] = [];
			for (const { passage, decision, again } of read.passages) {
				if (decision !== null && again.length === 0) continue;
				const isAgreed = passage.differs.length === 0;
				const own = isAgreed ? passage.readings[0] : wordsOf(passage, words?.coder);
				if (own?.reading == null) continue;
				const reading = placedAsRead(own.reading, read.document);
				const why = isAgreed ? "" : reason.value;
				decided.push({ of: passage.readings, reading, reason: why, replaces: decision?.key ?? null });
			}
			taken += decided.length;
			const { codebook } = lexicon.value.coded;
			const now = await settled(inside, store, read, { decided, codebook }, undertaking);
			if (!now.ok) return now;
			texts.push(now.value);
		}
		return { ok: true, value: { taken, texts } };
	});
}

function reasonOf(given: string): Outcome<string> {
	const reason = given.trim();
	if (reason !== "" && isNote(reason)) return { ok: true, value: reason };
	return failed(
		"reason-missing",
		`Expected a reason of 1 to ${LONGEST_NOTE} characters, got ${reason.length}; say why you decide so`,
		"reason",
	);
}

/** What this coder read where coders differ in nothing but the words. */
const wordsOf = (
	{ differs, readings }: PassageDecided["passage"],
	named: string | undefined,
): CodersReading | undefined => {
	if (named === undefined || differs.join() !== "words") return undefined;
	return readingOf(named, readings);
};

/** Of the one coder who is meant. */
function readingOf(named: string, readings: readonly CodersReading[]): CodersReading | undefined {
	const [meant, ...others] = codersMeant(
		named,
		readings.map(({ coder }) => coder),
	);
	return others.length > 0 ? undefined : readings.find(({ coder }) => coder === meant);
}

async function passagesIn(
	file: Case,
	store: Store,
	document: string,
	asked: DifferencesAsked,
): Promise<Outcome<TextPassages>> {
	const held = await documentsById(file, store, [document]);
	if (!held.ok) return held;
	if (await store.isHidden(file, document))
		return failed(
			"text-blind",
			`Expected a text that you may see, got "${document}", which you code without what others read in it; finish it on the page Coding first`,
			document,
		);
	for await (const read of passagesOfTexts(file, store, { ...asked, documents: [document] })) return read;
	return failed(
		"coders-few",
		`Expected a text that two coders or more have coded, got "${document}"; fissure coders differ lists them`,
		document,
	);
}

/** Stores decisions on one text, and says how far it is then. */
async function settled(
	file: Case,
	store: Store,
	{ document, passages, text }: TextPassages,
	{ decided, codebook }: { readonly decided: readonly Decided[]; readonly codebook: string },
	undertaking: Parameters<Store["settleCodings"]>[2],
): Promise<Outcome<AdjudicatedText>> {
	const of = new Set(decided.map((one) => one.of));
	const left = passages.filter(({ passage }) => !of.has(passage.readings));
	const open = left.filter(({ decision }) => decision === null);
	const isLast = open.length === 0;
	if (decided.length === 0 && (!isLast || text.finished !== null)) return { ok: true, value: text };
	const asked = { document: document.id, codebook, decided, finished: isLast };
	const stored = await store.settleCodings(file, asked, undertaking);
	if (!stored.ok) return stored;
	const undecided = open.filter(({ passage }) => passage.differs.length > 0).length;
	const again = left.filter((one) => one.again.length > 0).length;
	const { finished } = stored.value;
	return { ok: true, value: { ...text, undecided, again, toTake: open.length - undecided, finished } };
}

function readingChosen(
	choice: DecisionChoice,
	{ passage: { readings, ...place }, decision }: PassageDecided,
	document: Document,
	lexicon: CaseLexicon,
): Outcome<PlacedReading | null | "same"> {
	if ("neither" in choice) return { ok: true, value: null };
	if ("keep" in choice) {
		if (decision !== null) return { ok: true, value: "same" };
		return failed("decision-missing", "Expected a decision to keep, got a passage on which nobody has decided", "keep");
	}
	if ("take" in choice) {
		const taken = readingOf(choice.take, readings);
		if (taken === undefined)
			return failed(
				"coder-unknown",
				`Expected one of ${readings.map(({ coder }) => coder).join(", ")}, got ${JSON.stringify(choice.take.slice(0, 60))}`,
				"take",
			);
		return taken.reading === null
			? { ok: true, value: null }
			: { ok: true, value: placedAsRead(taken.reading, document) };
	}
	const whole = completed(choice.write, readings, place, document);
	if (!whole.ok) return whole;
	const note = noteOf(whole.value.note);
	if (!note.ok) return note;
	const placed = placedReading(whole.value, document, lexicon, note.value);
	const { verb } = choice.write;
	return placed.ok && verb !== undefined ? withVerb(placed.value, verb, document) : placed;
}

type Written = Extract<DecisionChoice, { readonly write: unknown }>["write"];

const FIELDS = ["issue", "holder", "asserter", "manner", "stance"] as const;

/** What is left out is as all have it who read something there; words are found where the passage is. */
function completed(
	given: Written,
	readings: readonly CodersReading[],
	place: { readonly start: number; readonly end: number },
	{ text }: Document,
): Outcome<GivenReading> {
	const read = readings.flatMap(({ reading }) => reading ?? []);
	const first = read[0] as Reading;
	const missing: string[] = FIELDS.filter(
		(field) => given[field] === undefined && read.some((one) => one[field] !== first[field]),
	);
	let { start, end, exact } = given;
	if (exact !== undefined && start === undefined) {
		start = placeOf(exact, place, text);
		if (start === undefined)
			return failed(
				"words-missing",
				`Expected words of the text where coders differ, got ${JSON.stringify(exact.slice(0, 60))}; copy them from the passage`,
				"exact",
			);
		end = start + exact.length;
	} else if (start === undefined || end === undefined) {
		if (read.some((one) => one.start !== first.start || one.end !== first.end)) missing.push("words");
		({ start, end } = first);
	}
	if (missing.length > 0)
		return failed(
			"reading-incomplete",
			`Expected ${missing.join(", ")}, on which the coders differ, got none; give each, or take a coder's reading`,
			missing[0] as string,
		);
	const { issue = first.issue, holder = first.holder, asserter = first.asserter, manner = first.manner } = given;
	const { stance = first.stance } = given;
	const words = exact ?? text.slice(start, end);
	return {
		ok: true,
		value: {
			issue,
			holder,
			asserter,
			manner,
			stance,
			start,
			end: end as number,
			exact: words,
			note: given.note ?? null,
		},
	};
}

/** Where these words are, of several places the one that shares most with the passage. */
function placeOf(exact: string, { start, end }: { readonly start: number; readonly end: number }, text: string) {
	let best: { readonly at: number; readonly common: number } | null = null;
	for (
		let at = text.indexOf(exact, Math.max(0, start - exact.length));
		at >= 0 && at < end;
		at = text.indexOf(exact, at + 1)
	) {
		const common = Math.min(end, at + exact.length) - Math.max(start, at);
		if (common > (best?.common ?? 0)) best = { at, common };
	}
	return best?.at;
}

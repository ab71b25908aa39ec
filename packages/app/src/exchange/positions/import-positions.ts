import { type Document, failed, isProgram, type Outcome, type Problem } from "@fissure/core";
import { type ImportedPositions, isName, LONGEST_NOTE } from "@fissure/model";
import type { Case, Undertaking } from "@fissure/store";
import type { CaseChoice } from "../../case/case-choice.ts";
import { readCaseLexicon } from "../../case/case-lexicon.ts";
import { inCase, type Store } from "../../case/in-case.ts";
import type { Hooks } from "../../inputs/text-source.ts";
import { isLexicon } from "./coder-names.ts";
import { type FindWords, wordsFinder } from "./find-words.ts";
import type { GivenCoder, GivenPosition, NamedPosition } from "./given-position.ts";
import { groupedBy } from "./grouped-by.ts";
import { gatherMemos, type Memos } from "./memos.ts";
import type { ReadPosition } from "./read-positions.ts";
import { codebookOf, codingsOf, correctionsIn, gatherReadings, type Reading } from "./readings.ts";
import { type IssueNamed, issueNamer, takeAnnotation } from "./take-annotation.ts";

export interface ImportPositionsRequest {
	readonly case: CaseChoice;
	/** JSON-LD, JSON lines, or what Hypothesis and Recogito export (JSON, CSV). */
	readonly file: string;
	/** Whose they are all, whatever the file says: a person's name, or `model:name`. */
	readonly as?: string;
	/** Id of the text that they are on, where the file names none of the case. */
	readonly document?: string;
}

/** Positions between two signs of life. */
const TOLD = 500;

/**
 * Takes positions that a person or a model put down elsewhere. The words of each must stand, to the letter, in a document
 * that is held; the others are reported, counted and left out. What was marked in another program is taken as `takeAnnotation` does, whose words
 * may be in another print.
 *
 * What one coder says of one document is one reading: it takes the place of what that coder said of it before, which stays
 * in the history. The same file twice changes nothing.
 *
 * - memory:   what is taken, without its words
 * - problems: `coder-unnamed`, `positions-unreadable`, those of opening; of one position: `position-malformed`, `position-of-nobody`,
 *   `position-of-lexicon`, `publisher-unknown`, `memo-full`, and those of `wordsFinder`
 * - stops:    throws the reason of the signal; nothing was written
 */
export function importPositions(
	request: ImportPositionsRequest,
	hooks: Hooks = {},
): Promise<Outcome<ImportedPositions>> {
	const { as } = request;
	if (as !== undefined && !isName(as)) return Promise.resolve(unnamed(as));
	return inCase(request.case, "write", async (file, store) => {
		const gathered = await gather(file, store, request, hooks);
		if (!gathered.ok) return gathered;
		hooks.signal?.throwIfAborted();
		const { readings, memos, read, refused, otherTags } = gathered.value;
		const undertaking = store.undertake("import");
		const kept = await keepReadings(file, store, readings, undertaking, hooks);
		if (!kept.ok) return kept;
		const noted = await memos.save(file, store, undertaking);
		if (!noted.ok) return noted;
		const { saved, left } = noted.value;
		const full = left === 0 ? {} : { "memo-full": left };
		if (left > 0) hooks.onProblem?.(memoFull(left, request.file));
		return { ok: true, value: { read, ...kept.value, memos: saved, otherTags, refused: { ...refused, ...full } } };
	});
}

type Kept = Pick<ImportedPositions, "positions" | "held" | "readings">;

/** All of them as one action, which one undo takes back. */
async function keepReadings(
	file: Case,
	store: Store,
	readings: readonly Reading[],
	undertaking: Undertaking,
	hooks: Hooks,
): Promise<Outcome<Kept>> {
	const kept = { positions: 0, held: 0, readings: 0 };
	for (const [codebook, group] of groupedBy(readings, codebookOf))
		for await (const outcome of store.storeCodings(file, codingsOf(file, store, group), { codebook }, undertaking)) {
			if (outcome.ok) {
				const { status, positions } = outcome.value;
				kept[status === "held" ? "held" : "positions"] += positions;
				if (status !== "held") kept.readings++;
			} else if (isOfFile(outcome.problem)) return outcome;
			// Gone, or read again, since its words were looked at.
			else hooks.onProblem?.(outcome.problem);
		}
	for (const reading of readings) {
		const corrections = correctionsIn(reading);
		if (corrections.length === 0) continue;
		const adopted = await store.adoptCorrections(file, reading.document, corrections, undertaking);
		if (!adopted.ok) return adopted;
	}
	return { ok: true, value: kept };
}

const memoFull = (left: number, place: string): Problem => ({
	code: "memo-full",
	message: `Expected comments of one coder on one text of at most ${LONGEST_NOTE} characters, got more; ${left} were left out`,
	place,
});

const unnamed = (as: string): Outcome<never> =>
	failed("coder-unnamed", `Expected a name of one line, got ${JSON.stringify(as.slice(0, 60))}; name the coder`, "as");

/** Of the case and not of one document: nothing more can be kept. */
const isOfFile = ({ code }: Problem): boolean => code.startsWith("case-");

interface Gathered {
	readonly readings: readonly Reading[];
	readonly memos: Memos;
	readonly read: number;
	readonly otherTags: Readonly<Record<string, number>>;
	readonly refused: Readonly<Record<string, number>>;
}

async function gather(
	file: Case,
	store: Store,
	{ file: path, as, document }: ImportPositionsRequest,
	hooks: Hooks,
): Promise<Outcome<Gathered>> {
	const find = await wordsFinder(file, store, document);
	if (!find.ok) return find;
	const lexicon = await readCaseLexicon(file, store);
	if (!lexicon.ok) return lexicon;
	const issueOf = issueNamer(lexicon.value.data.codebook.issues);
	const { readPositions } = await import("./read-positions.ts");
	const { add, readings } = gatherReadings();
	const memos = gatherMemos();
	const refused: Record<string, number> = {};
	const otherTags = new Map<string, number>();
	let read = 0;
	for await (const given of readPositions(path)) {
		if (!given.ok && given.problem.code === "positions-unreadable") return given;
		if (read % TOLD === 0) {
			hooks.signal?.throwIfAborted();
			hooks.onProgress?.({ stage: "importing", done: read, total: 0, place: path });
		}
		read++;
		const taken = given.ok ? await take(given.value, as, { find: find.value, issueOf, memos, add }) : given;
		if (taken.ok) {
			for (const tag of taken.value) otherTags.set(tag, (otherTags.get(tag) ?? 0) + 1);
			continue;
		}
		refused[taken.problem.code] = (refused[taken.problem.code] ?? 0) + 1;
		hooks.onProblem?.(taken.problem);
	}
	return { ok: true, value: { readings: readings(), memos, read, otherTags: Object.fromEntries(otherTags), refused } };
}

interface Takers {
	readonly find: FindWords;
	readonly issueOf: IssueNamed;
	readonly memos: Memos;
	readonly add: ReturnType<typeof gatherReadings>["add"];
}

/** The tags that name no issue. */
async function take(
	{ given, place }: ReadPosition,
	as: string | undefined,
	takers: Takers,
): Promise<Outcome<readonly string[]>> {
	const coder = as === undefined ? given.coder : { name: as, isProgram: isProgram(as) };
	if (coder === null) {
		const message = "Expected a creator, a person or a program, got none; name the coder with --as";
		return failed("position-of-nobody", message, place);
	}
	if (isLexicon(coder)) {
		const message = `Expected positions of a person or a model, got those of "${coder.name}", the built-in coder; run "fissure code", or name the coder with --as`;
		return failed("position-of-lexicon", message, place);
	}
	if (!("tags" in given)) {
		const added = await addPosition(given, coder, place, false, takers);
		return added.ok ? { ok: true, value: [] } : added;
	}
	const taken = await takeAnnotation(given, coder, place, takers);
	if (typeof taken === "string") return failed("position-malformed", `${taken}; it was left out`, place);
	if (!taken.ok) return taken;
	for (const position of taken.value.positions) {
		const added = await addPosition(position, coder, place, true, takers);
		if (!added.ok) return added;
	}
	return { ok: true, value: taken.value.otherTags };
}

async function addPosition(
	position: GivenPosition,
	coder: GivenCoder,
	place: string,
	isMarked: boolean,
	{ find, add }: Takers,
): Promise<Outcome<null>> {
	const held = await find.words({ ...position, isMarked }, place);
	if (!held.ok) return held;
	const named = namedIn(position, held.value.document);
	if (named === null) {
		const message = `Expected a publisher of ${held.value.document.id}, got none; add it again with --publisher`;
		return failed("publisher-unknown", message, place);
	}
	add(held.value, coder, named);
	return { ok: true, value: null };
}

/** An annotation that names nobody is of the publisher's words; of a joint statement, of both sides'. */
export function namedIn(position: GivenPosition, { publisher, kind }: Document): NamedPosition | null {
	const { holder, asserter } = position;
	if (holder !== null && asserter !== null) return { ...position, holder, asserter };
	if (publisher !== null) return { ...position, holder: publisher, asserter: publisher };
	return kind === "joint-statement" ? { ...position, holder: "BOTH", asserter: "BOTH", manner: "joint" } : null;
}

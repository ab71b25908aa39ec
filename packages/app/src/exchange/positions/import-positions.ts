import { type Document, failed, type Outcome, type Problem } from "@fissure/core";
import { isName } from "@fissure/model";
import type { CaseFile } from "@fissure/store";
import type { CaseChoice } from "../../case/case-choice.ts";
import { inCase, type Store } from "../../case/in-case.ts";
import type { Hooks } from "../../inputs/text-source.ts";
import { isLexicon, isProgram } from "./coder-names.ts";
import { type FindWords, wordsFinder } from "./find-words.ts";
import type { GivenPosition, NamedPosition } from "./given-position.ts";
import { groupedBy } from "./grouped-by.ts";
import type { ReadPosition } from "./read-positions.ts";
import { codebookOf, codingsOf, correctionsIn, gatherReadings, type Reading } from "./readings.ts";

export interface ImportPositionsRequest {
	readonly case: CaseChoice;
	/** JSON-LD or JSON lines. */
	readonly file: string;
	/** Whose they are all, whatever the file says: a person's name, or `model:name`. */
	readonly as?: string;
}

export interface ImportedPositions {
	/** In the file. */
	readonly read: number;
	/** Put down in the case. */
	readonly positions: number;
	/** In the case already, saved by an earlier call. */
	readonly held: number;
	/** Documents of which a coder has a reading now that had none, or another. */
	readonly readings: number;
	/** Left out, by the code of the problem. */
	readonly refused: Readonly<Record<string, number>>;
}

/** Positions between two signs of life. */
const TOLD = 500;

/**
 * Takes positions that a person or a model put down elsewhere. The words of each must stand, to the letter, in a document
 * that is held; the others are reported, counted and left out.
 *
 * What one coder says of one document is one reading: it takes the place of what that coder said of it before, which stays
 * in the history. The same file twice changes nothing.
 *
 * - memory:   what is taken, without its words
 * - problems: `coder-unnamed`, `positions-unreadable`, those of opening; of one position: `position-malformed`, `position-of-nobody`,
 *   `position-of-lexicon`, `publisher-unknown`, and those of `heldTexts`
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
		const { readings, read, refused } = gathered.value;
		const kept = await keepReadings(file, store, readings, hooks);
		return kept.ok ? { ok: true, value: { read, refused, ...kept.value } } : kept;
	});
}

type Kept = Pick<ImportedPositions, "positions" | "held" | "readings">;

/** All of them as one action, which one undo takes back. */
async function keepReadings(
	file: CaseFile,
	store: Store,
	readings: readonly Reading[],
	hooks: Hooks,
): Promise<Outcome<Kept>> {
	const undertaking = store.undertake("import");
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

const unnamed = (as: string): Outcome<never> =>
	failed("coder-unnamed", `Expected a name of one line, got ${JSON.stringify(as.slice(0, 60))}; name the coder`, "as");

/** Of the case and not of one document: nothing more can be kept. */
const isOfFile = ({ code }: Problem): boolean => code.startsWith("case-");

interface Gathered {
	readonly readings: readonly Reading[];
	readonly read: number;
	readonly refused: Readonly<Record<string, number>>;
}

async function gather(
	file: CaseFile,
	store: Store,
	{ file: path, as }: ImportPositionsRequest,
	hooks: Hooks,
): Promise<Outcome<Gathered>> {
	const texts = await wordsFinder(file, store);
	if (!texts.ok) return texts;
	const { readPositions } = await import("./read-positions.ts");
	const { add, readings } = gatherReadings();
	const refused: Record<string, number> = {};
	let read = 0;
	for await (const given of readPositions(path)) {
		if (!given.ok && given.problem.code === "positions-unreadable") return given;
		if (read % TOLD === 0) {
			hooks.signal?.throwIfAborted();
			hooks.onProgress?.({ stage: "importing", done: read, total: 0, place: path });
		}
		read++;
		const taken = given.ok ? await take(given.value, as, texts.value, add) : given;
		if (taken.ok) continue;
		refused[taken.problem.code] = (refused[taken.problem.code] ?? 0) + 1;
		hooks.onProblem?.(taken.problem);
	}
	return { ok: true, value: { readings: readings(), read, refused } };
}

async function take(
	{ position, place }: ReadPosition,
	as: string | undefined,
	placeHeld: FindWords,
	add: ReturnType<typeof gatherReadings>["add"],
): Promise<Outcome<null>> {
	const coder = as === undefined ? position.coder : { name: as, isProgram: isProgram(as) };
	if (coder === null) {
		const message = "Expected a creator, a person or a program, got none; name the coder with --as";
		return failed("position-of-nobody", message, place);
	}
	if (isLexicon(coder)) {
		const message = `Expected positions of a person or a model, got those of "${coder.name}", the built-in coder; run "fissure code", or name the coder with --as`;
		return failed("position-of-lexicon", message, place);
	}
	const held = await placeHeld(position, place);
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

import {
	ADJUDICATED,
	type Document,
	languageOf,
	nameOfCoder,
	type Outcome,
	type SentenceSpan,
	segment,
	withoutVersion,
} from "@fissure/core";
import type { CodingTask, GivenReading, StoredPosition } from "@fissure/model";
import type { Case, TaskAct } from "@fissure/store";
import type { CaseChoice } from "../../case/case-choice.ts";
import { readCaseLexicon } from "../../case/case-lexicon.ts";
import { documentsById } from "../../case/documents-by-id.ts";
import { inCase, type Store } from "../../case/in-case.ts";
import { trainingFeedback } from "../../coding/training-feedback.ts";
import { noteOf, placedReading, withVerb } from "../../correcting/placed-reading.ts";
import { operation, type Schemas } from "../definition/operation.ts";
import { memosSeen } from "./coder-memos.ts";
import { ownTask } from "./coding-tasks.ts";

export const showTask = operation({
	name: "show-task",
	question: "Show a text that is assigned to you for coding, sentence by sentence, with what you read in it",
	effect: "reads",
	http: "GET /api/coding/tasks/:key",
	input: ({ z, whole }) => z.strictObject({ key: whole.min(0) }),
	output: ({ z, list, CodingTaskSchema, DocumentSchema, SentenceSpanSchema, StoredPositionSchema, CoderMemoSchema }) =>
		z.strictObject({
			task: CodingTaskSchema,
			document: DocumentSchema,
			sentences: list(SentenceSpanSchema),
			positions: list(StoredPositionSchema).describe("The caller's own, in the order of the text"),
			suggestions: list(StoredPositionSchema.extend({ coderName: z.string().describe("As a person reads it") }))
				.nullable()
				.describe("What others read in the text who have finished; null while the task is blind and open"),
			memos: list(CoderMemoSchema),
			feedback: list(
				z.strictObject({
					own: StoredPositionSchema.nullable(),
					reference: StoredPositionSchema.nullable(),
					fields: list(z.enum(["holder", "asserter", "manner", "stance"])),
				}),
			)
				.nullable()
				.describe(
					"How a finished training differs from the reference: from `adjudicated`, else from what counts in the case; null where it is no training, is open, or has no reference",
				),
		}),
	run: ({ key }, { case: choice }) =>
		inCase(choice, "read", async (file, store) => {
			const task = await ownTask(file, store, key);
			if (!task.ok) return task;
			const held = await documentsById(store.unhidden(file), store, [task.value.document]);
			if (!held.ok) return held;
			const [document] = held.value as readonly [Document];
			const read = await store.readingsOfTask(file, { key, document: document.id });
			if (!read.ok) return read;
			const { own, others } = read.value;
			const memos = await memosSeen(file, store, { document: document.id });
			if (!memos.ok) return memos;
			const feedback = await feedbackOf(file, store, task.value, read.value);
			if (!feedback.ok) return feedback;
			const isHidden = task.value.blind && task.value.finished === null;
			return {
				ok: true,
				value: {
					task: task.value,
					document,
					sentences: sentencesOf(document),
					positions: own,
					suggestions: isHidden
						? null
						: others.map((position) => ({ ...position, coderName: nameOfCoder(position.coder) })),
					memos: memos.value,
					feedback: feedback.value,
				},
			};
		}),
});

async function feedbackOf(
	file: Case,
	store: Store,
	{ document, training, finished }: CodingTask,
	{ own, others }: { readonly own: readonly StoredPosition[]; readonly others: readonly StoredPosition[] },
): Promise<Outcome<ReturnType<typeof trainingFeedback> | null>> {
	if (!training || finished === null) return { ok: true, value: null };
	const decided = others.filter(({ coder }) => withoutVersion(coder) === ADJUDICATED);
	if (decided.length > 0) return { ok: true, value: trainingFeedback(own, decided) };
	const counting = await store.positionsIn(store.unhidden(file), document);
	if (!counting.ok) return counting;
	const keys = new Set(others.map(({ key }) => key));
	const reference = counting.value.filter(({ key }) => keys.has(key));
	return { ok: true, value: reference.length === 0 ? null : trainingFeedback(own, reference) };
}

/** In a language without rules for sentences each line is one. */
function sentencesOf({ text, language }: Document): readonly SentenceSpan[] {
	const known = languageOf(language);
	if (known !== null && known !== undefined)
		return segment(text, known).sentences.map(({ start, end, paragraph }) => ({ start, end, paragraph }));
	return [...text.matchAll(/\S.*/gu)].map(({ index, 0: line }, paragraph) => ({
		...{ start: index, end: index + line.trimEnd().length },
		paragraph,
	}));
}

const codedOutput = ({ z }: Schemas) =>
	z.strictObject({ position: z.number().nullable().describe("Key of the position; null where it was removed") });

/** What a coder gives: a reading, and the words of its sentence that carry the stance. */
type GivenCoding = GivenReading & { readonly verb: string | null };

const codedInput = ({ GivenReadingSchema, words, whole }: Schemas) =>
	GivenReadingSchema.extend({
		task: whole.min(0),
		verb: words
			.max(200)
			.nullable()
			.default(null)
			.describe("The words of the sentence that carry the stance, to the letter; null where none do"),
	});

export const codeWords = operation({
	name: "code-words",
	question: "Code words of a text that is assigned to you",
	least: "coder",
	effect: "writes",
	http: "POST /api/coding/tasks/:task/positions",
	input: codedInput,
	output: codedOutput,
	run: ({ task, ...reading }, { case: choice }) => codeInTask(choice, task, { do: "add", reading }),
});

export const changeCoding = operation({
	name: "change-coding",
	question: "Change what you coded in a text that is assigned to you",
	least: "coder",
	effect: "writes",
	http: "PUT /api/coding/tasks/:task/positions/:key",
	input: (schemas) => codedInput(schemas).extend({ key: schemas.whole.min(0) }),
	output: codedOutput,
	run: ({ task, key, ...reading }, { case: choice }) => codeInTask(choice, task, { do: "change", key, reading }),
});

export const removeCoding = operation({
	name: "remove-coding",
	question: "Remove what you coded in a text that is assigned to you",
	least: "coder",
	effect: "writes",
	http: "DELETE /api/coding/tasks/:task/positions/:key",
	input: ({ z, whole }) => z.strictObject({ task: whole.min(0), key: whole.min(0) }),
	output: codedOutput,
	run: ({ task, key }, { case: choice }) => codeInTask(choice, task, { do: "remove", key }),
});

type Coding =
	| { readonly do: "add"; readonly reading: GivenCoding }
	| { readonly do: "change"; readonly key: number; readonly reading: GivenCoding }
	| { readonly do: "remove"; readonly key: number };

/**
 * Changes the caller's own reading of an assigned text: one action.
 *
 * - problems: `task-missing`, `task-of-another`, `words-missing`, `verb-missing`, `issue-unknown`, `holder-unnamed`, `stance-unknown`, `note-too-long`,
 *   those of `codeTask`, of the lexicon and of opening
 */
const codeInTask = (
	choice: CaseChoice,
	key: number,
	coding: Coding,
): Promise<Outcome<{ readonly position: number | null }>> =>
	inCase(choice, "write", async (file, store) => {
		const task = await ownTask(file, store, key);
		if (!task.ok) return task;
		const held = await documentsById(file, store, [task.value.document]);
		if (!held.ok) return held;
		const lexicon = await readCaseLexicon(file, store);
		if (!lexicon.ok) return lexicon;
		let act: TaskAct;
		if (coding.do === "remove") act = coding;
		else {
			const note = noteOf(coding.reading.note);
			if (!note.ok) return note;
			const [document] = held.value as readonly [Document];
			const { verb, ...reading } = coding.reading;
			const read = placedReading(reading, document, lexicon.value, note.value);
			if (!read.ok) return read;
			const position = withVerb(read.value, verb, document);
			if (!position.ok) return position;
			act = coding.do === "add" ? { do: "add", position: position.value } : { ...coding, position: position.value };
		}
		const { codebook } = lexicon.value.coded;
		const done = await store.codeTask(file, key, { coder: task.value.coder, codebook }, act);
		return done.ok ? { ok: true, value: { position: done.value } } : done;
	});

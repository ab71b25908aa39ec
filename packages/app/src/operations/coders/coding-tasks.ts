import { failed, nameOfCoder, type Outcome, PERSON_RULE, personCoder } from "@fissure/core";
import type { CodingTask } from "@fissure/model";
import { type CaseView, makeVisible, plural } from "@fissure/report";
import type { Case } from "@fissure/store";
import { readCaseLexicon } from "../../case/case-lexicon.ts";
import { inCase, type Store } from "../../case/in-case.ts";
import type { Typed } from "../definition/command.ts";
import { operation, type Schemas } from "../definition/operation.ts";

const tasksOutput = ({ z, list, CodingTaskSchema }: Schemas) =>
	z.strictObject({ who: z.string().describe("Coder as whom the caller codes"), tasks: list(CodingTaskSchema) });

/** What is typed shows the tasks alone. */
export const tasksWritten = ({ z, list, CodingTaskSchema }: Schemas) =>
	z.strictObject({ tasks: list(CodingTaskSchema) });

export const listTasks = operation({
	name: "list-tasks",
	question: "Which texts are assigned to whom for coding, and how far are they?",
	effect: "reads",
	http: "GET /api/coding/tasks",
	input: ({ z, words }) =>
		z.strictObject({
			coder: words.max(300).exactOptional().describe("Name of a person"),
			batch: words.max(200).exactOptional(),
		}),
	output: tasksOutput,
	json: tasksWritten,
	typed: ({ words, options: { batch } }: Typed<{ readonly batch?: string }>) =>
		words.length > 1
			? `Expected one coder after "tasks", got ${words.join(", ")}`
			: { ...(words[0] === undefined ? {} : { coder: words[0] }), ...(batch === undefined ? {} : { batch }) },
	run: ({ coder, batch }, { case: choice }) =>
		inCase(choice, "read", async (file, store) => {
			const tasks = await store.tasksOf(file, {
				...(coder === undefined ? {} : { coder: coder.startsWith(PERSON_RULE) ? coder : personCoder(coder) }),
				...(batch === undefined ? {} : { batch }),
			});
			return tasks.ok ? { ok: true, value: { who: store.ownCoder(file), tasks: tasks.value } } : tasks;
		}),
	view: ({ who, tasks }) => {
		const hidden = new Set(
			tasks.flatMap(({ coder, blind, finished, document }) =>
				coder === who && blind && finished === null ? [document] : [],
			),
		).size;
		const note = `You code ${plural(hidden, "text")} blind: other commands do not show ${hidden === 1 ? "it" : "them"} to you before you have finished.`;
		return tasksView({ tasks, notes: hidden === 0 ? [] : [note] });
	},
});

/** Keys, as a person types them. */
const typedKeys = ({ words }: Typed): { readonly tasks: readonly number[] } | string =>
	words.length > 0 && words.every((word) => /^\d{1,15}$/.test(word))
		? { tasks: words.map(Number) }
		: `Expected numbers of tasks, got ${words.join(", ") || "none"}; fissure coders tasks lists them`;

const keysInput = ({ z, list }: Schemas) => z.strictObject({ tasks: list(z.int().min(0)).describe("Keys") });

export const withdrawTasks = operation({
	name: "withdraw-tasks",
	question: "Withdraw texts that were assigned; what was coded in them counts no more",
	effect: "writes",
	http: "POST /api/coding/withdraw",
	input: keysInput,
	output: tasksOutput,
	json: tasksWritten,
	typed: typedKeys,
	run: ({ tasks }, { case: choice }) =>
		inCase(choice, "write", async (file, store) => {
			for (const key of tasks) {
				const there = await taskByKey(file, store, key);
				if (!there.ok) return there;
			}
			const removed = await store.removeTasks(file, tasks);
			return removed.ok ? allTasks(file, store) : removed;
		}),
	view: ({ tasks }) => tasksView({ tasks, notes: [] }),
});

export const finishTasks = operation({
	name: "finish-tasks",
	question: "Finish the coding of texts that are assigned to you: from now on others may see it, and it may count",
	least: "coder",
	effect: "writes",
	http: "POST /api/coding/finish",
	input: keysInput,
	output: tasksOutput,
	json: tasksWritten,
	typed: typedKeys,
	run: ({ tasks }, { case: choice }) => inCase(choice, "write", (file, store) => setFinished(file, store, tasks, true)),
	view: ({ tasks }) => tasksView({ tasks, notes: [] }),
});

export const reopenTasks = operation({
	name: "reopen-tasks",
	question: "Open finished coding of yours again, to change it; until it is finished again it counts no more",
	least: "coder",
	effect: "writes",
	http: "POST /api/coding/reopen",
	input: keysInput,
	output: tasksOutput,
	json: tasksWritten,
	typed: typedKeys,
	run: ({ tasks }, { case: choice }) =>
		inCase(choice, "write", (file, store) => setFinished(file, store, tasks, false)),
	view: ({ tasks }) => tasksView({ tasks, notes: [] }),
});

async function setFinished(file: Case, store: Store, keys: readonly number[], finished: boolean) {
	const lexicon = await readCaseLexicon(file, store);
	if (!lexicon.ok) return lexicon;
	for (const key of keys) {
		const task = await ownTask(file, store, key);
		if (!task.ok) return task;
	}
	const { codebook } = lexicon.value.coded;
	for (const key of keys) {
		const changed = await store.finishTask(file, key, { finished, codebook });
		if (!changed.ok) return changed;
	}
	return allTasks(file, store);
}

async function allTasks(file: Case, store: Store) {
	const tasks = await store.tasksOf(file, {});
	return tasks.ok ? ({ ok: true, value: { who: store.ownCoder(file), tasks: tasks.value } } as const) : tasks;
}

/** Problem: `task-missing`. */
async function taskByKey(file: Case, store: Store, key: number): Promise<Outcome<CodingTask>> {
	const found = await store.tasksOf(file, { key });
	if (!found.ok) return found;
	const [task] = found.value;
	if (task !== undefined) return { ok: true, value: task };
	return failed(
		"task-missing",
		`Expected a task that is assigned, got ${key}; open the list of tasks again`,
		String(key),
	);
}

/**
 * A task of the person who asks.
 *
 * - problems: `task-missing`, `task-of-another`
 */
export async function ownTask(file: Case, store: Store, key: number): Promise<Outcome<CodingTask>> {
	const task = await taskByKey(file, store, key);
	if (!task.ok || task.value.coder === store.ownCoder(file)) return task;
	const [own, other] = [store.ownCoder(file), task.value.coder].map(nameOfCoder);
	return failed(
		"task-of-another",
		`Expected a task of ${own}, got one of ${other}; open your own list of tasks, or say who you are with --who`,
		String(key),
	);
}

export function tasksView({
	tasks,
	notes,
}: {
	readonly tasks: readonly CodingTask[];
	readonly notes: readonly string[];
}): CaseView {
	const progress = [...new Set(tasks.map(({ coder }) => coder))].map((one) => {
		const own = tasks.filter(({ coder }) => coder === one);
		const finished = own.filter((task) => task.finished !== null).length;
		return `${makeVisible(nameOfCoder(one))}: ${finished} of ${plural(own.length, "text")} finished.`;
	});
	return {
		title: "Texts to code",
		data: { tasks },
		columns: ["key", "coder", "document", "title", "batch", "blind", "training", "positions", "finished"],
		rows: tasks.map(({ key, coder, document, title, batch, blind, training, positions, finished }) => [
			...[key, coder, document, title, batch, blind ? "yes" : "no", training ? "yes" : "no", positions, finished],
		]),
		notes: [...(tasks.length === 0 ? ['No text is assigned: "fissure coders assign" does so.'] : progress), ...notes],
		text: tasks.map(({ key, coder, document, blind, training, finished }) => ({
			text: `${key}  ${makeVisible(nameOfCoder(coder))}: ${makeVisible(document)}${blind ? ", blind" : ""}${training ? ", training" : ""}; ${finished === null ? "open" : `finished ${finished.slice(0, 10)}`}`,
		})),
	};
}

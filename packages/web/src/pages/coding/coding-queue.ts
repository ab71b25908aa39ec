import { notifyManager, type QueryClient } from "@tanstack/react-query";
import { askAgain } from "../../api/ask-again.ts";
import { call } from "../../api/call.ts";
import { answerKey } from "../../api/use-answer.ts";
import { codingWords as words } from "../../messages/coding.ts";
import { notify } from "../../state/notices.ts";
import { type SharedValue, sharedValue } from "../../state/shared-value.ts";
import { type CodingAct, keyIfDone, keyNow, NOTHING_UNSAVED, type Unsaved, withoutAct } from "./unsaved-acts.ts";

/**
 * What a coder does to a text, sent to the server one act after the other, while the coder goes on. It belongs to no part of the page, so
 * that it is sent as well when another page is opened. An act that fails stops those behind it, until it is tried again or taken out.
 */
export interface CodingQueue {
	readonly unsaved: SharedValue<Unsaved>;
	readonly push: (act: CodingAct) => void;
	readonly retry: () => void;
	/** Takes the act out that failed, with those that rest on it, and goes on with the others. */
	readonly takeOut: () => void;
	/** Done when nothing is on its way: all is saved and shown, or something could not be saved. */
	readonly idle: () => Promise<void>;
}

const queues = new Map<number, CodingQueue>();

/** The queue of a task, by its key. */
export function queueOf(task: number, client: QueryClient): CodingQueue {
	const known = queues.get(task);
	if (known !== undefined) return known;
	const made = startQueue(task, client);
	queues.set(task, made);
	return made;
}

/** Done when nothing of any task is on its way. */
export const allIdle = async (): Promise<void> => {
	await Promise.all([...queues.values()].map(({ idle }) => idle()));
};

// What is not saved would be lost with the window; the browser asks first.
globalThis.window?.addEventListener("beforeunload", (event) => {
	if ([...queues.values()].some(({ unsaved }) => unsaved.get().acts.some(({ isSaved }) => !isSaved)))
		event.preventDefault();
});

let last = 0;

function startQueue(task: number, client: QueryClient): CodingQueue {
	const unsaved = sharedValue(NOTHING_UNSAVED);
	const request = { params: { key: task } };
	const queryKey = answerKey("GET /api/coding/tasks/:key", request);
	let running: Promise<void> | null = null;

	const acknowledge = (id: number, act: CodingAct["do"], position: number | null): void => {
		unsaved.set((old) => ({
			...old,
			acts: old.acts.map((one) => (one.id === id ? { ...one, isSaved: true } : one)),
			keys: position === null ? old.keys : { ...old.keys, [id]: position },
		}));
		if (act === "add" || act === "change") notify(words.saved);
		else if (act === "remove") notify(words.removed);
	};
	/** `isAgain`: the act may have been done without its answer having come here. */
	const send = async (isAgain: boolean): Promise<void> => {
		try {
			if (isAgain) {
				const { positions } = await call("GET /api/coding/tasks/:key", request);
				const [first] = waiting();
				const key = first === undefined ? undefined : keyIfDone(first.act, positions, unsaved.get());
				if (first !== undefined && key !== undefined) acknowledge(first.id, first.act.do, key);
			}
			while (unsaved.get().acts.length > 0) {
				const [next] = waiting();
				if (next === undefined) await show();
				else acknowledge(next.id, next.act.do, await sendAct(task, next.act, unsaved.get()));
			}
		} catch (problem) {
			unsaved.set((old) => ({ ...old, problem }));
		}
		running = null;
	};
	const waiting = () => unsaved.get().acts.filter(({ isSaved }) => !isSaved);
	/** Asks for the text again; what is saved by now is in the answer. */
	const show = async (): Promise<void> => {
		const saved = new Set(unsaved.get().acts.map(({ id }) => id));
		// An answer that was asked for before may come later, and know nothing of it.
		await client.cancelQueries({ queryKey });
		const shown = await call("GET /api/coding/tasks/:key", request).catch(() => null);
		if (shown !== null) client.setQueryData(queryKey, shown);
		// Behind what tells the page of the answer: for a moment it would show the text as it was, and a key would act on that.
		await new Promise<void>((done) => notifyManager.schedule(done));
		unsaved.set((old) => ({ ...old, acts: old.acts.filter(({ id }) => !saved.has(id)) }));
		void askAgain(client);
	};
	const run = (isAgain = false): void => {
		if (unsaved.get().acts.length > 0) running ??= send(isAgain);
	};
	return {
		unsaved,
		push(act) {
			last += 1;
			const id = last;
			unsaved.set((old) => ({ ...old, acts: [...old.acts, { id, act, isSaved: false }] }));
			if (unsaved.get().problem === null) run();
		},
		retry() {
			unsaved.set((old) => ({ ...old, problem: null }));
			run(true);
		},
		takeOut() {
			const [failed] = waiting();
			if (failed !== undefined) unsaved.set((old) => withoutAct(old, failed.id));
			run();
		},
		async idle() {
			await running;
		},
	};
}

/** The key of what it put into the text; null where it put nothing there. */
async function sendAct(task: number, act: CodingAct, unsaved: Unsaved): Promise<number | null> {
	if (act.do === "finish" || act.do === "reopen") {
		await call(act.do === "finish" ? "POST /api/coding/finish" : "POST /api/coding/reopen", {
			body: { tasks: [task] },
		});
		return null;
	}
	const params = { task, key: act.do === "add" ? 0 : keyNow(unsaved, act.of) };
	if (act.do === "remove") await call("DELETE /api/coding/tasks/:task/positions/:key", { params });
	else if (act.do === "change")
		return (await call("PUT /api/coding/tasks/:task/positions/:key", { params, body: act.reading })).position;
	else return (await call("POST /api/coding/tasks/:task/positions", { params: { task }, body: act.reading })).position;
	return null;
}

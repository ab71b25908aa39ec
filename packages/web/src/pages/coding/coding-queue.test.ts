import { notifyManager, QueryClient, QueryObserver } from "@tanstack/react-query";
import { afterEach, expect, it, vi } from "vitest";
import { answerKey } from "../../api/use-answer.ts";
import type { TaskShown } from "./coding-draft.ts";
import { queueOf } from "./coding-queue.ts";
import { type PutReading, readingsWith } from "./unsaved-acts.ts";

afterEach(() => vi.unstubAllGlobals());

const reading: PutReading = {
	...{ issue: "grain", holder: "XLO", asserter: "XLO", manner: "own", stance: 2, verb: null },
	...{ start: 0, end: 5, exact: "words", note: null },
};

it("shows what was saved at every moment, also before the page has heard of the answer", async () => {
	const TASK = 7;
	let positions = [{ ...reading, key: 1 }];
	vi.stubGlobal("location", { pathname: "/coding/7" });
	vi.stubGlobal("fetch", async (_: string, { method }: RequestInit) => {
		if (method === "PUT") positions = [{ ...reading, note: "Changed", key: 2 }];
		return Response.json(method === "PUT" ? { position: 2 } : { positions });
	});
	const client = new QueryClient();
	const queryKey = answerKey("GET /api/coding/tasks/:key", { params: { key: TASK } });
	client.setQueryData(queryKey, { positions });
	// As a page hears of an answer: later than the queue, which asked for it.
	let heard = { positions } as unknown as TaskShown;
	const observer = new QueryObserver<TaskShown>(client, { queryKey, enabled: false });
	const end = observer.subscribe(
		notifyManager.batchCalls(({ data }) => {
			if (data !== undefined) heard = data;
		}),
	);
	const queue = queueOf(TASK, client);
	const seen: (string | null)[][] = [];
	queue.unsaved.subscribe(() => seen.push(readingsWith(heard.positions, queue.unsaved.get()).map(({ note }) => note)));
	queue.push({ do: "change", of: 1, reading: { ...reading, note: "Changed" } });
	await queue.idle();
	end();
	expect(queue.unsaved.get().acts).toEqual([]);
	expect(seen.length).toBeGreaterThan(2);
	for (const notes of seen) expect(notes).toEqual(["Changed"]);
});

import { dirname } from "node:path";
import { compiledOperations } from "@fissure/app/operations";
import type { CodingTask, StoredPosition } from "@fissure/model";
import { afterAll, describe, expect, it } from "vitest";
import { callerOf, runServer } from "../fixtures/running.ts";
import { startServer } from "../start-server.ts";

const ana = await runServer();
const started = await startServer({
	case: { file: ana.file, folder: dirname(ana.file), who: "Ben", now: () => new Date().toISOString() },
	...{ pages: null, program: "fissure 0.0.0", port: 0, checked: true },
});
if (!started.ok) throw new Error(started.problem.message);
afterAll(() => started.value.close());
const ben = await callerOf(started.value);

interface Tasks {
	readonly who: string;
	readonly tasks: readonly CodingTask[];
}
interface Shown {
	readonly task: CodingTask;
	readonly document: { readonly id: string; readonly text: string };
	readonly sentences: readonly { readonly start: number; readonly end: number }[];
	readonly positions: readonly StoredPosition[];
	readonly suggestions: readonly StoredPosition[] | null;
	readonly memos: readonly { readonly text: string }[];
	readonly feedback: readonly { readonly own: StoredPosition | null }[] | null;
}

const TEXT = "lorne-readout-en";
const NOTE = "Ben alone may read this";
const keyOf = async (caller: typeof ana): Promise<number> => {
	const { who, tasks } = await caller.data<Tasks>("GET /api/coding/tasks");
	return tasks.find((task) => task.coder === who && task.document === TEXT)?.key as number;
};
/** Every address that is read and needs no name, and some that name what is in the case. */
const { operations } = await compiledOperations();
const ASKED = [
	...operations.flatMap(({ http }) => (http?.startsWith("GET ") && !http.includes(":") ? [http] : [])),
	...[`GET /api/documents/${TEXT}`, `GET /api/documents/${TEXT}/history`, `GET /api/documents/${TEXT}/versions`],
	...["GET /api/ledger?coder=person%3ABen&coder=lexicon&unsure=1", "GET /api/ledger/said?words=ceasefire"],
	...["GET /api/evidence?words=ceasefire", "GET /api/search?words=ceasefire", "GET /api/issues/sorvia_settlement"],
	...["GET /api/actors/XLO", "GET /api/concordance?words=ceasefire", "GET /api/history?size=200"],
];

/** What Ana is answered, by what she asks. */
async function answers(addresses: readonly string[] = ASKED): Promise<ReadonlyMap<string, string>> {
	const bodies = new Map<string, string>();
	for (const asked of addresses) bodies.set(asked, await (await ana.ask(asked)).text());
	return bodies;
}
/** Those that show single readings, notes or memos. */
const SHOWING = ASKED.filter((asked) => /ledger|document|history|coder|coding|review|findings|evidence/u.test(asked));
const naming = (bodies: ReadonlyMap<string, string>, words: string): readonly string[] =>
	[...bodies].flatMap(([asked, body]) => (body.includes(words) ? [asked] : []));

describe("coding over HTTP", () => {
	it("hides the text of an open blind task, and what anybody read in it, from its coder alone", async () => {
		const read = await ana.data<Pick<Shown, "document" | "positions">>(`GET /api/documents/${TEXT}`);
		expect(read.positions.length).toBeGreaterThan(2);
		const before = await answers(SHOWING);
		await ana.data("POST /api/coding/tasks", { document: [TEXT], coders: ["Ana", "Ben"], blind: true, batch: "one" });
		expect(await ana.code(`GET /api/documents/${TEXT}`)).toBe("text-blind");
		const during = await answers();
		const listed = await ana.data<{ documents: readonly { id: string }[] }>("GET /api/documents");
		const others: string[] = [];
		for (const { id } of listed.documents)
			others.push((await ana.data<Shown>(`GET /api/documents/${id}`)).document.text);
		// What another text says as well may be shown as the words of that text.
		const said = read.positions
			.map(({ start, end }) => read.document.text.slice(start, end))
			.filter((words) => !others.some((text) => text.includes(words)));
		expect(said.length).toBeGreaterThan(5);
		for (const one of said) {
			const words = JSON.stringify(one).slice(1, -1);
			expect([words, naming(before, words).length > 0, naming(during, words)]).toEqual([words, true, []]);
		}
		const shown = await ana.data<Shown>(`GET /api/coding/tasks/${await keyOf(ana)}`);
		expect(shown).toMatchObject({ document: { id: TEXT }, positions: [], suggestions: null, feedback: null });
		expect(await ana.code(`GET /api/coding/tasks/${await keyOf(ben)}`)).toBe("task-of-another");
	});

	it("shows what one codes in an open task nowhere to another", async () => {
		const key = await keyOf(ben);
		const { document, sentences } = await ben.data<Shown>(`GET /api/coding/tasks/${key}`);
		const { start, end } = sentences[1] as { start: number; end: number };
		const reading = {
			...{ issue: "sorvia_settlement", holder: "XLO", asserter: "XLO", manner: "own", stance: -2, start, end },
			...{ exact: document.text.slice(start, end), note: NOTE },
		};
		const { position } = await ben.data<{ position: number }>(`POST /api/coding/tasks/${key}/positions`, reading);
		const verb = document.text.slice(start, end).split(" ", 1)[0] as string;
		const path = `PUT /api/coding/tasks/${key}/positions/${position}`;
		expect(await ben.code(path, { ...reading, verb: `${verb}!` })).toBe("verb-missing");
		const changed = await ben.data<{ position: number }>(path, { ...reading, stance: -3, verb });
		await ben.data("PUT /api/coding/memos", { document: TEXT, issue: null, text: NOTE });
		const mine = await ben.data<Shown>(`GET /api/coding/tasks/${key}`);
		expect(mine.positions).toMatchObject([{ key: changed.position, stance: -3, verb, note: NOTE }]);
		expect(mine.memos).toMatchObject([{ text: NOTE }]);
		expect(naming(await answers(SHOWING), NOTE)).toEqual([]);
		const { tasks } = await ana.data<Tasks>("GET /api/coding/tasks");
		expect(tasks.find((task) => task.key === key)).toMatchObject({ positions: null, finished: null });
		expect(await ana.code(`POST /api/coding/tasks/${key}/positions`, reading)).toBe("task-of-another");
		expect(await ana.code("POST /api/coding/finish", { tasks: [key] })).toBe("task-of-another");
	});

	it("shows the readings of others once one's own are finished, and theirs", async () => {
		const own = await keyOf(ana);
		await ana.data("POST /api/coding/finish", { tasks: [own] });
		const before = await ana.data<Shown>(`GET /api/coding/tasks/${own}`);
		expect(before.suggestions?.length).toBeGreaterThan(2);
		expect(JSON.stringify(before)).not.toContain(NOTE);
		expect(
			(await ana.data<{ positions: readonly unknown[] }>(`GET /api/documents/${TEXT}`)).positions.length,
		).toBeGreaterThan(2);
		expect(naming(await answers(SHOWING), NOTE)).toEqual([]);
		await ben.data("POST /api/coding/finish", { tasks: [await keyOf(ben)] });
		expect(JSON.stringify(await ana.data<Shown>(`GET /api/coding/tasks/${own}`))).toContain(NOTE);
		expect(naming(await answers(SHOWING), NOTE)).not.toEqual([]);
		await ana.data("POST /api/coding/withdraw", { tasks: [own] });
		expect(await ana.code(`GET /api/coding/tasks/${own}`)).toBe("task-missing");
	});

	it("says who codes here where a coder is asked for who does not", async () => {
		expect(await ana.code("PUT /api/coders/order", { coders: ["Nobody"] })).toBe("coder-unknown");
	});

	it("suggests where nothing is blind, and says after a training how the reference differs", async () => {
		const assigned = { document: [TEXT], coders: ["Ana"], training: true, batch: "training" };
		await ana.data("POST /api/coding/tasks", assigned);
		const key = await keyOf(ana);
		const open = await ana.data<Shown>(`GET /api/coding/tasks/${key}`);
		expect(open.suggestions?.length).toBeGreaterThan(2);
		expect(open.feedback).toBeNull();
		await ana.data("POST /api/coding/finish", { tasks: [key] });
		const { feedback } = await ana.data<Shown>(`GET /api/coding/tasks/${key}`);
		expect(feedback?.length).toBeGreaterThan(2);
		expect(feedback?.every(({ own }) => own === null)).toBe(true);
	});
});

import { dirname } from "node:path";
import { compiledOperations } from "@fissure/app/operations";
import type { CodingTask, StoredPosition } from "@fissure/model";
import { afterAll, describe, expect, it } from "vitest";
import { isProof, oneIn } from "../../../../tools/in-proof.ts";
import { type DescribedInterface, requestsAbout } from "../fixtures/requests-about.ts";
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
/** Addresses that show single readings, notes or memos. */
const { operations } = await compiledOperations();
const SHOWING = [
	...operations.flatMap(({ http }) => (http?.startsWith("GET ") && !http.includes(":") ? [http] : [])),
	...[`GET /api/documents/${TEXT}/history`, "GET /api/ledger?coder=person%3ABen&coder=lexicon&unsure=1"],
].filter((asked) => /ledger|document|history|coder|coding|review|findings|evidence/u.test(asked));
/** Of what may be asked about a text, what is asked outside of proof, as whole analyses take long; of this a quarter in each run. */
const SHOWS =
	/ledger|document|edits|events|histor|cod(?:er|ing)|review|findings|evidence|search|said|api.case|positions|drafts/u;

/**
 * Requests that are about other cases, other pages, the clock or the file itself, that start work on all texts, or that take the text or
 * the tasks away.
 */
const ELSEWHERE =
	/ .api.(?:cases|examples|jobs|sources|captures|watch|news|live|openapi.json|translations|documents.(?:remove|merge)|coding.withdraw|undo|drafts)/u;

/** What Ana is answered, by what she asks. */
async function answers(): Promise<ReadonlyMap<string, string>> {
	const bodies = new Map<string, string>();
	for (const asked of SHOWING) bodies.set(asked, await (await ana.ask(asked)).text());
	return bodies;
}
const naming = (bodies: ReadonlyMap<string, string>, words: string): readonly string[] =>
	[...bodies].flatMap(([asked, body]) => (body.includes(words) ? [asked] : []));

describe("coding over HTTP", () => {
	it("hides the text of an open blind task, and what anybody read in it, from its coder alone", async () => {
		await ana.data("POST /api/coding/tasks", { document: [TEXT], coders: ["Ana", "Ben"], blind: true, batch: "one" });
		expect(await ana.code(`GET /api/documents/${TEXT}`)).toBe("text-blind");
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
		expect(naming(await answers(), NOTE)).toEqual([]);
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
		expect(naming(await answers(), NOTE)).toEqual([]);
		await ben.data("POST /api/coding/finish", { tasks: [await keyOf(ben)] });
		expect(JSON.stringify(await ana.data<Shown>(`GET /api/coding/tasks/${own}`))).toContain(NOTE);
		expect(naming(await answers(), NOTE)).not.toEqual([]);
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

	it("tells nothing of a blind text, whatever is asked about it, read or written", async () => {
		const { tasks: held } = await ana.data<Tasks>("GET /api/coding/tasks");
		await ana.data("POST /api/coding/withdraw", { tasks: held.map(({ key }) => key) });
		const { document, positions } = await ana.data<Shown>(`GET /api/documents/${TEXT}`);
		const listed = await ana.data<{ readonly documents: readonly { readonly id: string }[] }>("GET /api/documents");
		const others: string[] = [];
		for (const { id } of listed.documents)
			if (id !== TEXT) others.push((await ana.data<Shown>(`GET /api/documents/${id}`)).document.text);
		// What another text says as well may be shown as the words of that text.
		const said = positions
			.map((position) => document.text.slice(position.start, position.end))
			.filter((words) => !others.some((text) => text.includes(words)))
			.map((words) => JSON.stringify(words).slice(1, -1));
		expect(said.length).toBeGreaterThan(5);
		const { findings } = await ana.data<{ readonly findings: readonly { readonly id: string }[] }>("GET /api/findings");
		const { events } = await ana.data<{ readonly events: readonly { readonly id: string }[] }>(
			`GET /api/events?document=${TEXT}`,
		);
		await ana.data("POST /api/coding/tasks", { document: [TEXT], coders: ["Ana", "Ben"], blind: true, batch: "again" });
		const [own, other] = [await keyOf(ana), await keyOf(ben)];
		const { start, end } = (await ben.data<Shown>(`GET /api/coding/tasks/${other}`)).sentences[1] as {
			start: number;
			end: number;
		};
		const exact = document.text.slice(start, end);
		const first = positions[0] as StoredPosition;
		const reading = { issue: first.issue, holder: "XLO", asserter: "XLO", manner: "own", stance: 3, start, end, exact };
		const given: Readonly<Record<string, readonly unknown[]>> = {
			...Object.fromEntries(Object.entries(reading).map(([field, value]) => [field, [value]])),
			...{
				document: [TEXT],
				documents: [[TEXT]],
				texts: [[TEXT]],
				before: [TEXT],
				after: [TEXT],
				event: [events[0]?.id],
			},
			...{
				coder: ["person:Ben"],
				actor: ["XLO"],
				words: ["ceasefire"],
				text: [`Lorne said: “${exact}”`],
				task: [other],
				tasks: [[other]],
			},
		};
		let theirs = 0;
		const known = (path: string, field: string): readonly unknown[] => {
			if (field === "key") return path.includes("/coding/") ? [other] : [first.key, theirs];
			if (field !== "id") return given[field] ?? [];
			return path.includes("/events") ? [events[0]?.id] : path.includes("/findings") ? [findings[0]?.id] : [TEXT];
		};
		const api = await ana.data<DescribedInterface>("GET /api/openapi.json");
		const asked = (): ReturnType<typeof requestsAbout> =>
			requestsAbout(api, known).filter(({ name }) => !ELSEWHERE.test(name));
		const answer = async ({ name, body }: { readonly name: string; readonly body: unknown }): Promise<string> =>
			(await ana.ask(name, body)).text();
		const shows = asked().filter(({ name }) => name.startsWith("GET ") && (isProof || SHOWS.test(name)));
		expect(shows.length).toBeGreaterThan(60);
		const reads = oneIn(4, shows);
		const before = new Map<string, string>();
		for (const one of reads) before.set(one.name, await answer(one));
		({ position: theirs } = await ben.data<{ position: number }>(`POST /api/coding/tasks/${other}/positions`, {
			...reading,
			note: NOTE,
		}));
		await ben.data("PUT /api/coding/memos", { document: TEXT, issue: null, text: NOTE });
		await ben.data("PUT /api/coding/memos", { document: null, issue: first.issue, text: NOTE });
		const tells = (body: string): boolean => [NOTE, ...said].some((words) => body.includes(words));
		// What Ben codes changes no answer to Ana.
		const changed: string[] = [];
		for (const { name } of reads.filter((one) => tells(before.get(one.name) ?? ""))) changed.push(name);
		for (const one of reads) if ((await answer(one)) !== before.get(one.name)) changed.push(one.name);
		expect(changed).toEqual([]);
		expect(await ana.data("POST /api/undo", { dryRun: true })).toMatchObject({ action: { verb: "assign texts" } });
		expect(await ana.code("POST /api/undo", {})).toBe("task-begun");
		const writes = asked().filter(({ name }) => !name.startsWith("GET "));
		expect(writes.length).toBeGreaterThan(60);
		const telling: string[] = [];
		for (const one of oneIn(4, writes)) if (tells(await answer(one))) telling.push(one.name);
		expect(telling).toEqual([]);
		for (const key of [first.key, theirs]) {
			const reject = { document: TEXT, note: null };
			expect(await ana.code(`POST /api/positions/${key}/reject`, reject)).toBe("text-blind");
			expect(await ana.code(`PUT /api/positions/${key}`, { ...reading, ...reject })).toBe("text-blind");
		}
		expect((await ben.data<Shown>(`GET /api/coding/tasks/${other}`)).positions).toMatchObject([
			{ key: theirs, note: NOTE },
		]);
		expect(await ana.data<Shown>(`GET /api/coding/tasks/${own}`)).toMatchObject({ positions: [] });
	});
});

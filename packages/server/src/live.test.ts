import { expect, it } from "vitest";
import { runServer } from "./fixtures/running.ts";

const caller = await runServer({ example: false });

/** Reads events until one is as wished. */
async function* eventsOf(signal: AbortSignal): AsyncGenerator<{ readonly event: string; readonly data: unknown }> {
	const { body, headers } = await fetch(`${caller.server.address}/api/live`, {
		headers: { cookie: caller.cookie },
		signal,
	});
	expect(headers.get("content-type")).toBe("text/event-stream");
	let text = "";
	const decoder = new TextDecoder();
	for await (const chunk of body as unknown as AsyncIterable<Uint8Array>) {
		text += decoder.decode(chunk, { stream: true });
		const whole = text.split("\n\n");
		text = whole.pop() ?? "";
		for (const one of whole) {
			const [, event, data] = /^event: (\w+)\ndata: (.*)$/u.exec(one) ?? [];
			if (event !== undefined && data !== undefined) yield { event, data: JSON.parse(data) };
		}
	}
}

it("tells a page at once how it stands, each step of a job, and that the case is another", async () => {
	const stop = new AbortController();
	const seen: string[] = [];
	const stamps = new Set<string>();
	let asked = false;
	for await (const { event, data } of eventsOf(stop.signal)) {
		if (event === "case") stamps.add((data as { stamp: string }).stamp);
		seen.push(event === "job" ? `job ${(data as { state: string }).state}` : event);
		if (!asked) {
			asked = true;
			const form = new FormData();
			form.append("file", new Blob(["Lorne thanks its neighbour for the call."]), "thanks.txt");
			const sent = await fetch(`${caller.server.address}/api/uploads`, {
				method: "POST",
				headers: { cookie: caller.cookie, "x-fissure": "1" },
				body: form,
			});
			const { id } = (await sent.json()) as { id: string };
			await caller.data("POST /api/jobs", { job: "add", request: { upload: id } });
		}
		if (stamps.size === 2) break;
	}
	stop.abort();
	expect(seen[0]).toBe("case");
	expect(seen).toContain("job waiting");
	expect(seen).toContain("job running");
	expect(seen).toContain("job done");
});

it("tells how far the answer to a question is that takes long", async () => {
	const stop = new AbortController();
	const question = "/api/over-time/concordance?words=neighbour";
	let asked: Promise<unknown> | null = null;
	const steps: unknown[] = [];
	for await (const { event, data } of eventsOf(stop.signal)) {
		asked ??= caller.ask(`GET ${question}`);
		if (event === "step") steps.push(data);
		if (steps.length > 0) break;
	}
	await asked;
	stop.abort();
	expect(steps).toEqual([{ question, progress: expect.objectContaining({ stage: "reading", done: 0, total: 1 }) }]);
});

it("answers what is known already with nothing, until the case is another", async () => {
	const first = await caller.ask("GET /api/documents");
	const tag = first.headers.get("etag") ?? "";
	expect(tag).toMatch(/^W\/"/u);
	expect((await caller.ask("GET /api/documents", undefined, { "if-none-match": tag })).status).toBe(304);
	const drafts = (await caller.ask("GET /api/drafts")).headers.get("etag") ?? "";
	await caller.data("POST /api/drafts", { text: "# A note" });
	// Where a draft is no part of what was asked, the answer is the same.
	expect((await caller.ask("GET /api/documents", undefined, { "if-none-match": tag })).status).toBe(304);
	const again = await caller.ask("GET /api/drafts", undefined, { "if-none-match": drafts });
	expect([again.status, again.headers.get("etag") === drafts]).toEqual([200, false]);
	// What depends on the clock or on the server is asked again each time.
	expect((await caller.ask("GET /api/jobs")).headers.get("etag")).toBeNull();
});

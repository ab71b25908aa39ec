import type { CodebookShown, EventList, SideBySide } from "@fissure/model";

import { describe, expect, it } from "vitest";
import { runServer } from "../fixtures/running.ts";

const { ask, data, code } = await runServer();
const { events } = await data<EventList>("GET /api/events");
const event = events.find(({ documents }) => documents.length > 2)?.id ?? "";
const comparison = `/api/events/${event}/comparison`;

describe("events over the wire", () => {
	it("are listed with what comparing them found, filtered and paged", async () => {
		expect(events.length).toBeGreaterThan(1);
		const valdara = await data<EventList>("GET /api/events?words=lorne&party=XVA&from=2024&size=1");
		expect(valdara.events).toHaveLength(1);
		expect(valdara.events[0]?.parties).toEqual(expect.arrayContaining(["XLO", "XVA"]));
		expect(valdara.actorNames).toMatchObject({ XLO: "Lorne" });
		expect(await data("GET /api/events?unconfirmed=1&document=no-such")).toMatchObject({ events: [], next: null });
		expect(await data(`GET /api/events/${event}`)).toMatchObject({ id: event });
		expect(await code("GET /api/events/nowhere")).toBe("event-missing");
	});

	it("take a person's word", async () => {
		expect(await data("POST /api/events", { act: "name", event, name: "Talks" })).toMatchObject({
			did: "name",
			what: `Named ${event}.`,
			events: [{ name: "Talks" }],
		});
		expect(await code("POST /api/events", { act: "name", event, name: " " })).toBe("name-empty");
		expect(await code("POST /api/events", { act: "confirm", event: "nowhere" })).toBe("event-missing");
	});
});

describe("a comparison over the wire", () => {
	it("comes for an event, for some of its texts, and for any texts", async () => {
		const whole = await data<SideBySide>(`GET ${comparison}`);
		const ids = whole.accounts.map(({ document }) => document.id);
		expect(whole.findings.length).toBeGreaterThan(5);
		const some = await data<SideBySide>(`GET ${comparison}?document=${ids[0]}&document=${ids[1]}`);
		expect(some.accounts.map(({ document }) => document.id)).toEqual(ids.slice(0, 2));
		const free = await data<SideBySide>("POST /api/compare", { documents: ids.slice(1, 3) });
		expect(free.event).toBeNull();
		expect(await code("POST /api/compare", { documents: [ids[0]] })).toBe("accounts-too-few");
		expect(await code("POST /api/compare", {})).toBe("nothing-named");
	});

	it("tries other words of an issue, names the field that is wrong, and keeps only what it is told to keep", async () => {
		const { label, issues } = await data<CodebookShown>("GET /api/codebook");
		const concept = issues.find(({ id }) => id === "energy_pipeline")?.concepts[0];
		const concepts = [{ id: concept?.id, terms: { en: [], zh: [], ru: [] } }];
		const tried = await data<SideBySide>("POST /api/compare", { event, trial: { issue: "energy_pipeline", concepts } });
		expect(tried.trial).toBe(true);
		expect(tried.matrix.some(({ issue }) => issue === "energy_pipeline")).toBe(false);
		const wrong = [{ id: concept?.id, terms: { en: [{ text: "pipe(line" }] } }];
		const answer = await ask("POST /api/compare", { event, trial: { issue: "energy_pipeline", concepts: wrong } });
		expect(answer.status).toBe(422);
		expect(await answer.json()).toMatchObject({ problem: { code: "term-invalid", place: "concepts.0.terms.en.0" } });
		expect((await data<CodebookShown>("GET /api/codebook")).label).toBe(label);
		expect(await code("PUT /api/codebook/issues/energy_pipeline", { concepts, basedOn: "x" })).toBe("codebook-changed");
		const kept = await data<{ stale: number }>("PUT /api/codebook/issues/energy_pipeline", { concepts });
		expect(kept.stale).toBeGreaterThan(30);
	});

	it("is saved as a file of each kind", async () => {
		for (const format of ["html", "docx", "markdown", "csv", "json"]) {
			const file = await ask(`GET /api/comparison/export?event=${event}&format=${format}&what=matrix`);
			expect(file.status, format).toBe(200);
			expect(file.headers.get("content-disposition")).toContain(event);
			expect((await file.arrayBuffer()).byteLength, format).toBeGreaterThan(500);
		}
		const both = await ask(`GET /api/comparison/export?event=${event}&format=csv&what=both`);
		expect(both.status).toBe(400);
	});
});

it("lists what was found, and shows one finding as every comparison had it", async () => {
	const list = await data<{ findings: readonly { id: string; headline: string }[]; total: number }>(
		"GET /api/findings?kind=omission&kind=contradiction&size=2",
	);
	expect(list.findings).toHaveLength(2);
	expect(list.total).toBeGreaterThan(2);
	const versions = await data<readonly unknown[]>(`GET /api/findings/${list.findings[0]?.id}`);
	expect(versions[0]).toMatchObject({ headline: list.findings[0]?.headline, until: null });
	expect(await code("GET /api/findings/finding-00000000")).toBe("finding-missing");
});

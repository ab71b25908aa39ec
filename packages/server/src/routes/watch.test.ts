import { describe, expect, it } from "vitest";
import { runServer } from "../fixtures/running.ts";

const caller = await runServer();
const SERIES = "date,value\n2026-01,8\n2026-02,\n2026-03,12\n";

describe("what is watched", () => {
	it("takes sources that ship and pages, says how they are, and lets them go", async () => {
		await caller.data("POST /api/watch", { act: "source", named: ["kremlin-en"] });
		const page = "https://val.example/a?b=c/d";
		await caller.data("POST /api/watch", { act: "source", named: [page], publisher: "XVA", language: "en" });
		const { sources, shipped } = await caller.data<{
			sources: { id: string; state: string; tried: boolean }[];
			shipped: { id: string; watched: boolean }[];
		}>("GET /api/sources");
		expect(sources).toContainEqual(
			expect.objectContaining({ id: "kremlin-en", state: "never", tried: false, pages: 0 }),
		);
		expect(sources).toContainEqual(expect.objectContaining({ id: page, what: "page", publisher: "XVA" }));
		expect(shipped.find(({ id }) => id === "kremlin-en")?.watched).toBe(true);
		await caller.data("PUT /api/watch", { id: page, everyMinutes: 360 });
		const answer = await caller.data<{ sources: unknown[]; intervals: unknown[] }>("GET /api/sources");
		expect(answer.sources).toContainEqual(
			expect.objectContaining({ id: page, everyMinutes: 360, every: "every 6 hours" }),
		);
		expect(answer.intervals).toContainEqual({ everyMinutes: 1440, words: "every day" });
		expect(await caller.code("PUT /api/watch", { id: page, everyMinutes: 5 })).toBe("request-malformed");
		expect(await caller.code("PUT /api/watch", { id: "nobody", everyMinutes: 60 })).toBe("source-missing");
		await caller.data(`DELETE /api/watch?id=${encodeURIComponent(page)}`);
		await caller.data("DELETE /api/watch?id=kremlin-en");
		expect(await caller.code("DELETE /api/watch?id=kremlin-en")).toBe("source-missing");
		expect(await caller.code("POST /api/watch", { act: "source", named: ["no-such-source"] })).toBe("source-unknown");
	});

	it("reads no file of the machine that does not lie beside the case", async () => {
		const indicator = { act: "indicator", id: "x", label: "X", unit: null, threshold: 1, direction: "above" };
		for (const place of ["/etc/passwd", "../secret.csv", "a/b.csv", ".hidden.csv", "file:///etc/passwd", "..\\x.csv"])
			expect(await caller.code("POST /api/watch", { ...indicator, place })).toBe("request-malformed");
		expect(await caller.code("POST /api/watch", { act: "source", named: ["./own.yaml"] })).toBe("request-malformed");
	});

	it("keeps a series by hand, draws its line, and tells where it was crossed", async () => {
		const indicator = {
			act: "indicator",
			id: "rail",
			label: "Wagons",
			unit: "a day",
			place: null,
			threshold: 10,
			direction: "above",
		};
		await caller.data("POST /api/watch", indicator);
		expect(await caller.data("POST /api/indicators/rail/observations", { table: SERIES })).toEqual({ dates: 3 });
		expect(await caller.data("GET /api/indicators/rail/observations")).toMatchObject({
			indicator: { dates: 3, missing: 1, crossings: 1, last: { date: "2026-03", value: 12 } },
			series: [
				{ date: "2026-01", value: 8 },
				{ date: "2026-02", value: null },
				{ date: "2026-03", value: 12 },
			],
			crossings: [{ date: "2026-03", direction: "above", before: { date: "2026-01", value: 8 } }],
		});
		expect(await caller.code("GET /api/indicators/none/observations")).toBe("indicator-missing");
		expect(await caller.code("POST /api/indicators/none/observations", { table: SERIES })).toBe("indicator-missing");
		const { alerts } = await caller.data<{
			alerts: { key: number; kind: string; about: { indicator: string | null }; values: unknown[] }[];
		}>("GET /api/alerts?kinds=indicator&seen=false");
		const own = alerts.find(({ about }) => about.indicator === "rail");
		expect(own?.values).toEqual([
			{ date: "2026-01", value: 8 },
			{ date: "2026-03", value: 12 },
		]);
		expect(await caller.data("POST /api/alerts/seen", { keys: [own?.key] })).toEqual({ seen: 1 });
		expect(await caller.data("POST /api/alerts/seen", { keys: [own?.key] })).toEqual({ seen: 0 });
	});

	it("watches wordings and kinds of findings", async () => {
		await caller.data("POST /api/watch", { act: "phrase", phrase: "lasting peace", language: "en", publisher: null });
		await caller.data("POST /api/watch", { act: "finding", kind: "omission" });
		const watched = await caller.data<{ phrases: { phrase: string }[]; findings: unknown[] }>("GET /api/watch");
		expect(watched.phrases.map(({ phrase }) => phrase)).toContain("lasting peace");
		expect(watched.findings).toContainEqual({ id: "finding omission", kind: "omission" });
		await caller.data(`DELETE /api/watch?id=${encodeURIComponent("lasting peace")}`);
		expect(await caller.code("POST /api/watch", { act: "phrase", phrase: "…", language: null, publisher: null })).toBe(
			"phrase-empty",
		);
	});

	it("shows what was changed in silence in the sentences on both sides, and the captures it is known from", async () => {
		interface Sides {
			readonly before: { readonly lead: string; readonly exact: string; readonly trail: string } | null;
			readonly after: { readonly exact: string } | null;
		}
		const [edit] = await caller.data<{ before: string; after: string; url: string; changes: number; gravest: Sides }[]>(
			"GET /api/edits?order=consequence&classes=substantive",
		);
		expect(edit?.changes).toBeGreaterThan(0);
		expect(edit?.gravest.before?.exact ?? edit?.gravest.after?.exact).toMatch(/\S/u);
		const { alerts, unseen } = await caller.data<{
			unseen: number;
			alerts: { about: { texts: string[] | null }; changes: Sides[] }[];
		}>("GET /api/alerts?kinds=silent-edit");
		expect(unseen).toBeGreaterThan(0);
		expect(alerts[0]?.about.texts).toEqual([edit?.before, edit?.after]);
		expect(alerts[0]?.changes.length).toBeGreaterThan(0);
		const { addresses } = await caller.data<{ addresses: { address: string; captures: number }[] }>(
			"GET /api/captures",
		);
		const page = addresses.find(({ captures }) => captures > 1);
		const { captures } = await caller.data<{ captures: { change: string; documents: string[] }[] }>(
			`GET /api/captures?address=${encodeURIComponent(page?.address ?? "")}`,
		);
		expect(captures.map(({ change }) => change)[0]).toBe("first");
		expect(captures.some(({ change }) => change === "words")).toBe(true);
		const calendar = await caller.data<{ days: { day: string; captures: number }[] }>(
			`GET /api/captures/calendar?address=${encodeURIComponent(page?.address ?? "")}`,
		);
		expect(calendar.days.reduce((sum, day) => sum + day.captures, 0)).toBe(captures.length);
		const day = calendar.days.at(-1)?.day;
		const ofDay = await caller.data<{ captures: { address: string; change: string }[] }>(
			`GET /api/captures/calendar?day=${day}`,
		);
		expect(ofDay.captures).toContainEqual(expect.objectContaining({ address: page?.address, change: "words" }));
		expect(await caller.code("GET /api/captures/calendar?day=2025-13-01")).toBe("request-malformed");
		expect(await caller.code("POST /api/captures", { address: "no address" })).toBe("request-malformed");
	});
});

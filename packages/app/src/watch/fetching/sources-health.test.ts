import { expect, it } from "vitest";
import { inCase } from "../../case/in-case.ts";
import { initCase } from "../../case/init-case.ts";
import { caseChoices, granted } from "../../fixtures/port-ellery.ts";
import { sourcesHealth } from "../../operations/watch/list-sources.ts";
import { watchAct } from "../watch-acts.ts";
import { nextTry } from "./next-look.ts";
import { saveRound } from "./source-round.ts";

const choiceOf = caseChoices();
const PAGE = "https://val.example/a";

it("says of each source when it answered last, what fails and why, and which were never tried", async () => {
	const choice = choiceOf("health.fissure");
	granted(await initCase({ case: choice }));
	granted(await watchAct({ case: choice, do: { act: "source", named: ["kremlin-en", "elysee"] } }));
	granted(await watchAct({ case: choice, do: { act: "source", named: [PAGE], publisher: "XVA", language: "en" } }));
	granted(await watchAct({ case: choice, do: { act: "finding", kind: "omission" } }));
	const told = async () =>
		granted(await sourcesHealth({ case: choice })).sources.map(({ id, state, pages, failing, lastSuccess }) => ({
			...{ id, state, pages, failing, lastSuccess },
		}));
	const nothing = { state: "never", pages: 0, failing: 0, lastSuccess: null };
	expect(await told()).toEqual([
		{ id: "elysee", ...nothing },
		{ id: PAGE, ...nothing },
		{ id: "kremlin-en", ...nothing },
	]);
	const at = "2026-03-01T08:00:00.000Z";
	const failing = { address: PAGE, source: PAGE, etag: null, lastModified: null, status: 200 };
	await inCase({ ...choice, now: () => at }, "write", async (file, store) => {
		granted(await saveRound(file, store, "elysee", { problem: null, isListed: true }));
		granted(await saveRound(file, store, "kremlin-en", { problem: null, isListed: true }));
		const problem = { code: "url-slow", message: "Expected an answer, got none", place: "https://x.example" };
		granted(await saveRound(file, store, "kremlin-en", { problem, isListed: false }));
		granted(await saveRound(file, store, "kremlin-en", { problem, isListed: false }));
		return store.saveFetchStates(file, [
			{ ...failing, lastFetched: "2026-02-01T08:00:00.000Z", failures: 3, nextAt: nextTry(at, 3), problem: "gone" },
		]);
	});
	const { sources, shipped } = granted(await sourcesHealth({ case: choice }));
	const [page, kremlin, elysee] = sources;
	expect(page).toMatchObject({
		...{ id: PAGE, what: "page", state: "failing", pages: 1, failing: 1, lastSuccess: "2026-02-01T08:00:00.000Z" },
		// The moment of the failure is known from when it is tried again.
		failures: [{ address: PAGE, reason: "gone", failures: 3, at, lastSuccess: "2026-02-01T08:00:00.000Z" }],
	});
	expect(kremlin).toMatchObject({
		...{ id: "kremlin-en", what: "source", state: "failing", pages: 0, failing: 0, tried: true, lastSuccess: at },
		...{ everyMinutes: null, every: null, nextAt: nextTry(at, 2) },
		failures: [{ address: null, reason: "x.example did not answer in time", failures: 2, at }],
	});
	expect(elysee).toMatchObject({ id: "elysee", state: "sound", failures: [], lastSuccess: at, nextAt: null });
	// What has answered here was tried; before, nothing that ships was.
	expect(shipped.find(({ id }) => id === "elysee")).toMatchObject({ watched: true, tried: true });
	expect(shipped.find(({ id }) => id === "mofa-jp")).toMatchObject({ watched: false, tried: false });
	expect(shipped.find(({ id }) => id === "cctv-zh") ?? { watched: false }).toMatchObject({ watched: false });
});

it("shows a source that a stranger wrote into the case as damaged, and none of what it says", async () => {
	const choice = choiceOf("damaged.fissure");
	granted(await initCase({ case: choice }));
	await inCase(choice, "write", (file, store) => store.saveSource(file, { id: "strange", definition: { lists: 5 } }));
	const [source] = granted(await sourcesHealth({ case: choice })).sources;
	expect(source).toMatchObject({ id: "strange", venue: "strange", state: "damaged", publisher: null });
	expect(source?.failures).toHaveLength(1);
});

it("says how often a source is checked and when next, and takes the interval back", async () => {
	const choice = choiceOf("every.fissure");
	granted(await initCase({ case: choice }));
	granted(await watchAct({ case: choice, do: { act: "source", named: ["elysee", PAGE], everyMinutes: 360 } }));
	const at = "2026-03-01T08:00:00.000Z";
	const state = { address: PAGE, source: PAGE, etag: null, lastModified: null, status: 200, problem: null };
	await inCase({ ...choice, now: () => at }, "write", async (file, store) => {
		granted(await saveRound(file, store, "elysee", { problem: null, isListed: true }));
		return store.saveFetchStates(file, [
			{ ...state, lastFetched: at, failures: 0, nextAt: "2026-03-09T08:00:00.000Z" },
		]);
	});
	const next = async () =>
		granted(await sourcesHealth({ case: choice })).sources.map(({ everyMinutes, nextAt }) => [everyMinutes, nextAt]);
	expect(await next()).toEqual([
		[360, "2026-03-01T14:00:00.000Z"],
		[360, "2026-03-01T14:00:00.000Z"],
	]);
	// To choose a source again is no wish to forget how often it is checked.
	granted(await watchAct({ case: choice, do: { act: "source", named: ["elysee"] } }));
	const set = await watchAct({ case: choice, do: { act: "every", id: PAGE, everyMinutes: 60 } });
	expect(granted(set).done).toBe("val.example is checked every hour");
	expect(await next()).toEqual([
		[360, "2026-03-01T14:00:00.000Z"],
		[60, "2026-03-01T09:00:00.000Z"],
	]);
	for (const id of ["elysee", PAGE])
		granted(await watchAct({ case: choice, do: { act: "every", id, everyMinutes: null } }));
	expect(await next()).toEqual([
		[null, null],
		[null, "2026-03-09T08:00:00.000Z"],
	]);
	const unknown = await watchAct({ case: choice, do: { act: "every", id: "nobody", everyMinutes: 60 } });
	expect(unknown.ok ? "" : unknown.problem.code).toBe("source-missing");
});

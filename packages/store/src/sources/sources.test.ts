import { describe, expect, it } from "vitest";
import { closeCase, openCase } from "../case/open-case.ts";
import { caseFolder, codeOf, granted, opened, steadyClock, withCase } from "../fixtures/case-folder.ts";
import { undo } from "../history/undo.ts";
import { type FetchState, fetchStatesOf, saveFetchStates } from "./fetch-state.ts";
import { removeSource, saveSource, sourcesOf } from "./sources.ts";

const inFolder = caseFolder();

describe("saveSource", () => {
	it("keeps one definition of an id, and the former in the history", async () => {
		await withCase(inFolder("keep.fissure"), async (file) => {
			const source = { id: "valdara", definition: { list: "https://valdara.example/news", politeness: { delay: 2 } } };
			expect(granted(await saveSource(file, source))).toBe("new");
			expect(granted(await saveSource(file, source))).toBe("held");
			expect(granted(await saveSource(file, { id: "valdara", definition: {} }))).toBe("changed");
			await undo(file);
			expect(granted(await sourcesOf(file))).toEqual([source]);
			granted(await removeSource(file, "valdara"));
			expect(granted(await sourcesOf(file))).toEqual([]);
			expect(codeOf(await removeSource(file, "valdara"))).toBe("source-missing");
		});
	});
});

describe("saveFetchStates", () => {
	const stateOf = (address: string, fields: Partial<FetchState> = {}): FetchState => ({
		...{ address, source: "valdara", etag: '"1"', lastModified: null, lastFetched: "2026-01-01T00:00:00Z" },
		...{ status: 200, failures: 0, nextAt: null, problem: null },
		...fields,
	});

	it("keeps the last state of each address, outside the history", async () => {
		await withCase(inFolder("states.fissure"), async (file) => {
			const failing = stateOf("/b", {
				status: null,
				failures: 3,
				nextAt: "2026-01-02T00:00:00Z",
				problem: "no answer",
			});
			granted(await saveFetchStates(file, [stateOf("/a"), stateOf("/b"), stateOf("/c", { source: null })]));
			granted(await saveFetchStates(file, [failing]));
			expect(granted(await fetchStatesOf(file))).toEqual([stateOf("/a"), failing, stateOf("/c", { source: null })]);
			expect(granted(await fetchStatesOf(file, { addresses: ["/b", "/d"] }))).toEqual([failing]);
			const due = { source: "valdara", dueAt: "2026-01-01T12:00:00Z" };
			expect(granted(await fetchStatesOf(file, due))).toEqual([stateOf("/a")]);
			expect(codeOf(await undo(file))).toBe("nothing-to-undo");
		});
	});

	it("writes nothing where it may only read", async () => {
		const path = inFolder("reading.fissure");
		await closeCase(await opened(path));
		const file = granted(await openCase(path, { readOnly: true, who: "Ana", now: steadyClock() }));
		expect(codeOf(await saveFetchStates(file, [stateOf("/a")]))).toBe("case-read-only");
		await closeCase(file);
	});
});

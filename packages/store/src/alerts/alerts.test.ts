import type { Alert } from "@fissure/model";
import { describe, expect, it } from "vitest";
import type { Case } from "../case/case.ts";
import { statusOf } from "../coverage/status.ts";
import { caseFolder, codeOf, granted, withCase } from "../fixtures/case-folder.ts";
import { undo } from "../history/undo.ts";
import { type AlertFilters, alertsOf, markSeen, saveAlerts } from "./alerts.ts";

const inFolder = caseFolder();
const alertOf = (subject: string, kind = "silent-edit"): Alert => ({
	...{ kind, subject, what: `Valdara took words from its page (${subject}).`, at: "2026-01-02T03:04:05Z" },
	evidence: [{ document: "page", start: 0, end: 4, exact: "Will" }],
});
const raise = async (file: Case, ...alerts: readonly Alert[]) =>
	granted(await saveAlerts(file, alerts)).map(({ status }) => status);
const subjects = async (file: Case, filters: AlertFilters = {}) =>
	granted(await alertsOf(file, filters)).map(({ subject }) => subject);

describe("saveAlerts", () => {
	it("makes a thing known once", async () => {
		await withCase(inFolder("once.fissure"), async (file) => {
			expect(await raise(file, alertOf("edit:1"), alertOf("edit:1", "phrase"), alertOf("edit:1"))).toEqual([
				"new",
				"new",
				"held",
			]);
			expect(await raise(file, alertOf("edit:1"), alertOf("edit:2"))).toEqual(["held", "new"]);
			expect(await subjects(file)).toEqual(["edit:2", "edit:1", "edit:1"]);
			expect(await subjects(file, { kinds: ["phrase"] })).toEqual(["edit:1"]);
			expect(await subjects(file, { since: "2026-01-01T00:00:01" })).toEqual(["edit:2"]);
			expect(granted(await alertsOf(file, { limit: 1 }))).toEqual([
				{ ...alertOf("edit:2"), key: 3, raised: "2026-01-01T00:00:01.000Z", seen: null },
			]);
		});
	});
});

describe("markSeen", () => {
	it("says who took note and when, and may be taken back", async () => {
		await withCase(inFolder("seen.fissure"), async (file) => {
			await raise(file, alertOf("edit:1"), alertOf("edit:2"), alertOf("edit:3"));
			expect(granted(await markSeen(file, [2]))).toBe(1);
			expect(granted(await markSeen(file, [2]))).toBe(0);
			expect(granted(await statusOf(file)).unseen).toBe(2);
			expect(granted(await alertsOf(file, { seen: true }))).toMatchObject([{ key: 2, seen: { who: "Ana" } }]);
			expect(granted(await markSeen(file))).toBe(2);
			expect(await subjects(file, { seen: false })).toEqual([]);
			expect(await raise(file, alertOf("edit:1"))).toEqual(["held"]);
			await undo(file);
			expect(await subjects(file, { seen: false })).toEqual(["edit:3", "edit:1"]);
			expect(codeOf(await markSeen(file, [9]))).toBe("alert-missing");
		});
	});
});

import { describe, expect, it, vi } from "vitest";
import { askPostgres, hasPostgres, newDatabase } from "../../../../../tools/test-postgres.ts";
import { closeCase, openCase } from "../../case/open-case.ts";
import { isStillOpen } from "../../case/same-file.ts";
import { addDocuments } from "../../documents/add-documents.ts";
import { additionOf } from "../../fixtures/additions.ts";
import { codeOf, granted, steadyClock } from "../../fixtures/case-folder.ts";
import { LATEST_VERSION } from "../../migrations/index.ts";
import { channelOf } from "./stamps.ts";

describe.skipIf(!hasPostgres)("a case that a newer program upgrades while it is open (skipped: no PostgreSQL)", () => {
	it("is read and written no more by the earlier one, on whatever host", async () => {
		const desk = await newDatabase("newer_case");
		const [address, options] = [`${desk}/corridor`, { who: "Ana", now: steadyClock() }];
		const writer = granted(await openCase(address, { ...options, create: true }));
		const reader = granted(await openCase(address, { ...options, readOnly: true }));
		const add = async (name: string): Promise<string | null> => {
			for await (const outcome of addDocuments(writer, [additionOf(name, "Valdara agreed.")])) return codeOf(outcome);
			return "none";
		};
		expect(await add("before")).toBeNull();
		reader.stamp();
		await vi.waitFor(() => expect(reader.stamp()).toBeGreaterThan(0));
		expect(codeOf(isStillOpen(reader))).toBeNull();

		const upgrade = `update corridor.case_state set version = ${LATEST_VERSION + 1}, stamp = stamp + 1 returning stamp`;
		const [changed] = await askPostgres<{ readonly stamp: string }>(desk, upgrade);
		// Nobody has told the writer yet: its first save finds out, and leaves nothing.
		expect(await add("late")).toBe("case-newer");
		const saved = await askPostgres(desk, "select id from corridor.documents");
		expect(saved.length).toBe(1);
		await askPostgres(
			desk,
			"select pg_notify($1, $2)",
			channelOf("corridor"),
			`${changed?.stamp} ${LATEST_VERSION + 1}`,
		);
		await vi.waitFor(() => expect(codeOf(isStillOpen(reader))).toBe("case-newer"));
		expect(codeOf(await openCase(address, options))).toBe("case-newer");
		await Promise.all([closeCase(writer), closeCase(reader)]);
	});
});

import { sql } from "kysely";
import { describe, expect, it } from "vitest";
import type { Case, Reads } from "../case/case.ts";
import { either } from "../dialects/either.ts";
import { addDraft } from "../drafts/save-draft.ts";
import { codeAll } from "../fixtures/accounts.ts";
import { addAll, additionOf } from "../fixtures/additions.ts";
import { caseFolder, granted, withCase } from "../fixtures/case-folder.ts";
import { countPositions } from "../ledger/ledger.ts";
import { momentOf } from "./moment.ts";
import { isStillTrue, noting, READ_TABLES } from "./reads.ts";
import { undo } from "./undo.ts";

const inFolder = caseFolder();

describe("what an answer was read from", () => {
	it("may be every table and view that a case has", async () => {
		await withCase(inFolder("tables.fissure"), async ({ db }) => {
			const { rows } = await either<{ readonly name: string }>({
				sqlite: sql`select name from sqlite_master where type in ('table', 'view') and name not like 'sqlite_%' and name not like 'texts_%'`,
				postgres: sql`select relname as name from pg_class where relnamespace = current_schema()::regnamespace and relkind in ('r', 'v')`,
			}).execute(db);
			expect(rows.length).toBeGreaterThan(40);
			expect(rows.map(({ name }) => name).filter((name) => !READ_TABLES.has(name))).toEqual([]);
		});
	});

	it("tells whether it is still true", async () => {
		await withCase(inFolder("still.fissure"), async (file) => {
			await addAll(file, [additionOf("first", "Valdara opens the corridor.")]);
			const asked = async (ask: (file: Case) => Promise<unknown>) => {
				const reads: Reads = { tables: new Set(), beyond: false, personal: false };
				const begun = await momentOf(file);
				await ask(noting(file, reads));
				return async () => isStillTrue(reads, begun, await momentOf(file));
			};
			const isStill = await asked((own) => countPositions(own));
			const areStill = await asked(({ db }) =>
				sql`select count(*) from documents join actions on added = actions.key`.execute(db),
			);
			const isConstant = await asked(async () => 1);
			expect([await isStill(), await areStill(), await isConstant()]).toEqual([true, true, false]);
			granted(await addDraft(file, "note", { title: "Note", text: "# Note" }));
			expect([await isStill(), await areStill()]).toEqual([true, false]);
			await codeAll(file, { first: [{ stance: 3 }] });
			expect(await isStill()).toBe(false);
			const isRead = await asked((own) => countPositions(own));
			granted(await undo(file));
			expect(await isRead()).toBe(false);
		});
	});
});

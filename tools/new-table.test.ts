import { type Case, undo } from "@fissure/store";
import { expect, it, vi } from "vitest";
import { exportCase } from "../packages/app/src/exchange/backup/export-case.ts";
import { importCase } from "../packages/app/src/exchange/backup/import-case.ts";
import { caseFolder, choiceOf, granted, withCase } from "../packages/app/src/exchange/fixtures/case-folder.ts";
import { inChange, undertake } from "../packages/store/src/history/change.ts";
import { addRow } from "../packages/store/src/history/insert-rows.ts";
import type { MigrationContext } from "../packages/store/src/migrations/migration.ts";

// "To add a table" of docs/architecture.md, with a table that no other file knows.
vi.mock("../packages/store/src/migrations/index.ts", async (original) => {
	const { migrations } = await original<typeof import("../packages/store/src/migrations/index.ts")>();
	const memos = async (db: MigrationContext): Promise<void> => {
		await db.schema
			.createTable("memos")
			.addColumn("key", "integer", (column) => column.primaryKey())
			.addColumn("added", "integer", (column) => column.notNull().references("actions.key"))
			.addColumn("until", "integer", (column) => column.references("actions.key"))
			.addColumn("text", "text", (column) => column.notNull())
			.execute();
	};
	return { migrations: [...migrations, memos], LATEST_VERSION: migrations.length + 1 };
});

const inFolder = caseFolder();

interface Memo {
	readonly text: string;
	readonly until: number | null;
}

const memosIn = async ({ db }: Case): Promise<readonly Memo[]> => {
	const rows = await db
		.selectFrom("memos" as never)
		.selectAll()
		.execute();
	return (rows as unknown as readonly Memo[]).map(({ text, until }) => ({ text, until }));
};

const write = (file: Case, text: string) =>
	inChange(file, undertake("write memo"), async (change) =>
		addRow(change, "memos" as never, { text } as never, { text }),
	);

it("needs a migration and a type to be kept, undone, exported and imported", async () => {
	await withCase(inFolder("memos.fissure"), async (file) => {
		granted(await write(file, "Ask Valdara"));
		granted(await write(file, "Ask Ostmark"));
		expect(granted(await undo(file))).toMatchObject({ verb: "write memo", rows: 1 });
		expect(await memosIn(file)).toEqual([
			{ text: "Ask Valdara", until: null },
			{ text: "Ask Ostmark", until: 3 },
		]);
	});
	const backup = inFolder("memos.zip");
	const { tables } = granted(await exportCase({ case: choiceOf(inFolder("memos.fissure")), out: backup }));
	expect(tables).toContainEqual(expect.objectContaining({ table: "memos", rows: 2 }));
	const target = inFolder("again.fissure");
	granted(await importCase({ backup, target, who: "Ben", now: () => "2026-03-04T00:00:00Z" }));
	await withCase(target, async (file) => {
		expect((await memosIn(file)).map(({ text }) => text)).toEqual(["Ask Valdara", "Ask Ostmark"]);
	});
});

import { isPostgresAddress } from "@fissure/model";
import { sql } from "kysely";
import { describe, expect, it } from "vitest";
import type { Case } from "../case/case.ts";
import { assignTasks } from "../coders/coding-tasks.ts";
import { addAll, additionOf } from "../fixtures/additions.ts";
import { caseFolder, codeOf, granted, withCase } from "../fixtures/case-folder.ts";
import { REFERENCES } from "./built-on.ts";
import { undertake } from "./change.ts";
import { readHistory } from "./read-history.ts";
import { undo } from "./undo.ts";

const inFolder = caseFolder();

it("takes back first what wrote last, where two actions overlap, and says beforehand which that is", async () => {
	await withCase(inFolder("overlap.fissure"), async (file) => {
		const [watch, add] = [undertake("watch"), undertake("add")];
		const page = (words: string, day: number) =>
			additionOf("page", words, { address: "https://valdara.example/page", capturedAt: `2026-01-0${day}` });
		await addAll(file, [page("We will act.", 1)], watch);
		await addAll(file, [page("We may act.", 2)], add);
		await addAll(file, [page("We might act.", 3)], watch);
		const standing = granted(await readHistory(file, { standing: true }));
		expect(standing.map(({ verb }) => verb)).toEqual(["watch", "add"]);
		const undone = [granted(await undo(file)), granted(await undo(file))];
		expect(undone.map(({ action }) => action)).toEqual(standing.map(({ key }) => key));
		expect(codeOf(await undo(file))).toBe("nothing-to-undo");
		const rows = await file.db.selectFrom("documents").select("id").where("until", "is", null).execute();
		expect(rows).toEqual([]);
	});
});

it("goes on as another action where the first part was taken back", async () => {
	await withCase(inFolder("goes-on.fissure"), async (file) => {
		const watch = undertake("watch");
		await addAll(file, [additionOf("one", "First words.")], watch);
		const { action } = granted(await undo(file));
		await addAll(file, [additionOf("two", "Second words.")], watch);
		const [standing, ...rest] = granted(await readHistory(file, { standing: true }));
		expect(rest).toEqual([]);
		expect(standing).toMatchObject({ verb: "watch", rows: { documents: 1 } });
		expect(standing?.key).not.toBe(action);
	});
});

describe("where several people work on a case", () => {
	const as = (file: Case, who: string): Case => ({ ...file, who });

	it("takes back one's own last action, unless somebody else has built on it", async () => {
		await withCase(inFolder("team.fissure"), async (file) => {
			const [ana, ben] = [as(file, "Ana"), as(file, "Ben")];
			await addAll(ana, [additionOf("one", "We will act.")], undertake("add"));
			await addAll(ben, [additionOf("two", "We may act.")], undertake("add"));
			expect(granted(await undo(ana, { own: true }))).toMatchObject({ who: "Ana", verb: "add" });
			expect(codeOf(await undo(ana, { own: true }))).toBe("nothing-to-undo");
			expect(granted(await readHistory(ana, { standing: true, who: "Ana" }))).toEqual([]);
			await assignTasks(ana, [{ document: "two", coder: "Cleo", batch: "b", blind: false, training: false }]);
			expect(await undo(ben, { own: true })).toMatchObject({
				problem: { code: "action-built-on", message: expect.stringContaining('Ana has with "assign texts"') },
			});
			granted(await undo(ana, { own: true }));
			expect(granted(await undo(ben, { own: true }))).toMatchObject({ who: "Ben" });
			// One person alone undoes everything, also what another did.
			await addAll(ana, [additionOf("three", "We must act.")], undertake("add"));
			expect(granted(await undo(ben))).toMatchObject({ who: "Ana" });
		});
	});

	it("looks at every column of the case that refers to a row which an action can take back", async () => {
		await withCase(inFolder("references.fissure"), async (file) => {
			// A schema of PostgreSQL is made by the same migrations.
			if (isPostgresAddress(file.address)) return;
			const { rows } = await sql<{ line: string }>`
				select tables.name || ' ' || keys."from" || ' ' || keys."table" as line from sqlite_schema as tables,
					pragma_foreign_key_list(tables.name) as keys
				where tables.type = 'table' and keys."table" not in ('actions', 'content')
					and exists (select 1 from pragma_table_info(tables.name) as columns where columns.name = 'added')`.execute(
				file.db,
			);
			expect(rows.map(({ line }) => line).toSorted()).toEqual(REFERENCES.map((one) => one.join(" ")).toSorted());
		});
	});
});

import { expect, it } from "vitest";
import { addAll, additionOf } from "../fixtures/additions.ts";
import { caseFolder, codeOf, granted, withCase } from "../fixtures/case-folder.ts";
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

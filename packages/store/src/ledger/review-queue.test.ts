import { describe, expect, it } from "vitest";
import type { Case } from "../case/case.ts";
import { codeAll } from "../fixtures/accounts.ts";
import { addAll, additionOf } from "../fixtures/additions.ts";
import { caseFolder, granted, withCase } from "../fixtures/case-folder.ts";
import { undo } from "../history/undo.ts";
import { changePositions, type PositionAct } from "../positions/change-positions.ts";
import { ledger } from "./ledger.ts";
import { reviewQueue } from "./review-queue.ts";

const inFolder = caseFolder();
const ana = { coder: "person:Ana", codebook: "book@1" };
const text = "Valdara supports the corridor. Ostmark does not. They met.";

const inCase = (name: string, work: (file: Case) => Promise<void>): Promise<void> =>
	withCase(inFolder(`${name}.fissure`), async (file) => {
		await addAll(file, [
			additionOf("old", text, { date: "2026-02" }),
			additionOf("new", text.replace("met", "talked"), { date: "2026-03" }),
		]);
		await codeAll(file, {
			old: [{ certainty: "high" }, { certainty: "low", issue: "ports" }, { certainty: "medium" }],
			new: [{ certainty: "low" }, { issue: "ports" }, { certainty: "high", holder: "OST", issue: "ports" }],
		});
		await work(file);
	});

/** `new grain low`, in the order of the queue. */
async function waiting(file: Case, ...asked: [Parameters<typeof reviewQueue>[1]?]) {
	const { keys, ...counts } = granted(await reviewQueue(file, ...asked));
	const rows = await file.db
		.selectFrom("positions")
		.innerJoin("documents", "documents.key", "positions.document")
		.select(["positions.key", "documents.id", "issue", "certainty"])
		.execute();
	const names = new Map(rows.map(({ key, id, issue, certainty }) => [key, `${id} ${issue} ${certainty}`]));
	return { keys, names: keys.map((key) => names.get(key)), ...counts };
}

async function decide(file: Case, key: number | undefined, act: "accept" | "reject"): Promise<void> {
	const { id } = await file.db
		.selectFrom("positions")
		.innerJoin("documents", "documents.key", "positions.document")
		.select("documents.id")
		.where("positions.key", "=", key ?? -1)
		.executeTakeFirstOrThrow();
	const what: PositionAct = { do: act, key: key ?? -1, note: null };
	granted(await changePositions(file, id, ana, what));
}

describe("the review queue", () => {
	it("has what no person has looked at, the least certain first, of these the newest", async () => {
		await inCase("order", async (file) => {
			const { names, left, reviewed, issues } = await waiting(file);
			expect(names).toEqual([
				...["new grain low", "old ports low", "old grain medium"],
				...["new ports null", "new ports high", "old grain high"],
			]);
			expect({ left, reviewed, issues }).toEqual({ left: 6, reviewed: 0, issues: [] });
			const ports = await waiting(file, { issues: ["ports"], from: "2026-03" });
			expect(ports.names).toEqual(["new ports null", "new ports high"]);
		});
	});

	it("counts what was decided, by filter and by issue, until it is undone", async () => {
		await inCase("counts", async (file) => {
			const { keys } = await waiting(file);
			await decide(file, keys[0], "accept");
			await decide(file, keys[1], "reject");
			await decide(file, keys[4], "reject");
			const after = await waiting(file);
			expect(after).toMatchObject({ left: 3, reviewed: 3 });
			expect(after.names).toEqual(["old grain medium", "new ports null", "old grain high"]);
			expect(after.issues).toEqual([
				{ issue: "ports", accepted: 0, corrected: 0, rejected: 2, muted: false, offersMute: false },
				{ issue: "grain", accepted: 1, corrected: 0, rejected: 0, muted: false, offersMute: false },
			]);
			expect(await waiting(file, { holders: ["OST"] })).toMatchObject({ left: 0, reviewed: 1 });
			expect(await waiting(file, { documents: ["old"], issues: ["ports"] })).toMatchObject({ left: 0, reviewed: 1 });
			expect(await waiting(file, { words: "corridor" })).toMatchObject({ left: 1, reviewed: null });
			await undo(file);
			expect(await waiting(file)).toMatchObject({ left: 4, reviewed: 2 });
		});
	});

	it("keeps its count when the texts are analysed again, and adds only what is new", async () => {
		await inCase("again", async (file) => {
			const { keys } = await waiting(file);
			await decide(file, keys[0], "accept");
			await decide(file, keys[1], "reject");
			const read = [{ certainty: "low" }, { certainty: "low", issue: "ports" }, { issue: "fuel" }] as const;
			await codeAll(file, { old: read, new: read }, { coder: "lexicon@2", codebook: "book@2" });
			const after = await waiting(file);
			expect(after.names).toEqual(["new ports low", "old grain low", "new fuel null", "old fuel null"]);
			expect(after).toMatchObject({ left: 4, reviewed: 2 });
		});
	});

	it("answers around a position, wherever it is in the queue", async () => {
		await withCase(inFolder("long.fissure"), async (file) => {
			await addAll(file, [additionOf("long", "They met. ".repeat(90), { date: "2026" })]);
			await codeAll(file, { long: Array.from({ length: 90 }, () => ({ issue: "ports" })) });
			const all = granted(await ledger(file, {}, { size: 100 })).entries.length;
			const first = await waiting(file);
			expect([all, first.left, first.before, first.keys.length]).toEqual([90, 90, 0, 50]);
			const last = first.keys.at(-1) ?? -1;
			const next = granted(await reviewQueue(file, {}, { at: last }));
			expect([next.before, next.keys[10], next.keys.length]).toEqual([39, last, 50]);
			expect(granted(await reviewQueue(file, {}, { at: 1_000_000 })).keys).toEqual(first.keys);
		});
	});
});

import BetterSqlite from "better-sqlite3";
import { describe, expect, it } from "vitest";
import type { Case } from "../case/case.ts";
import { closeCase, openCase } from "../case/open-case.ts";
import { codingsOf } from "../codings/read-codings.ts";
import { checkCase } from "../damage/check-case.ts";
import { codeAll } from "../fixtures/accounts.ts";
import { addAll, additionOf } from "../fixtures/additions.ts";
import { caseFolder, codeOf, granted, inPostgres, withCase } from "../fixtures/case-folder.ts";
import { undo } from "../history/undo.ts";
import { ledger } from "../ledger/ledger.ts";
import { ledgerWindow } from "../ledger/ledger-window.ts";
import { changePositions } from "../positions/change-positions.ts";
import { positionsIn } from "../positions/positions-in.ts";
import { asCounted } from "./as-counted.ts";
import { asSeen } from "./as-seen.ts";
import { codeTask } from "./code-task.ts";
import { memosOf, saveMemo } from "./coder-memos.ts";
import { coderOrder, codersIn, setCoderOrder } from "./coder-order.ts";
import { assignTasks, finishTask, removeTasks, tasksOf } from "./coding-tasks.ts";

const inFolder = caseFolder();
const speech = additionOf("speech", "Valdara supports the corridor. Ostmark does not.", { date: "2026-02" });
const note = additionOf("note", "Valdara supports the corridor.", { date: "2026-03" });
const BOOK = { codebook: "book@1" };
const READING = {
	...({ issue: "grain", holder: "VAL", asserter: "VAL", manner: "own", start: 0, end: 29 } as const),
	...{ note: null, sentence: { start: 0, end: 30, paragraph: 0 } },
};

const read = async (file: Case, filters = {}): Promise<readonly string[]> =>
	granted(await ledger(file, filters)).entries.map(
		({ document, coder, stance }) => `${document.id} ${coder} ${stance}`,
	);

describe("whose coding counts", () => {
	it("is the lexicon's until somebody chooses, and can be asked of each coder", async () => {
		await withCase(inFolder("order.fissure"), async (file) => {
			await addAll(file, [speech, note]);
			await codeAll(file, { speech: [{ stance: 2 }], note: [{ stance: 2 }] });
			await codeAll(file, { speech: [{ stance: -1 }] }, { coder: "model:small@1f0c1f0c1f0c" });
			expect(await read(file)).toEqual(["note lexicon@1 2", "speech lexicon@1 2"]);
			expect(await read(file, { coders: ["model:small"] })).toEqual(["speech model:small@1f0c1f0c1f0c -1"]);
			expect(granted(await setCoderOrder(file, ["model:small", "lexicon"]))).toBe("changed");
			expect(granted(await coderOrder(file))).toMatchObject({ coders: ["model:small", "lexicon"], who: "Ana" });
			expect(await read(file)).toEqual(["note lexicon@1 2", "speech model:small@1f0c1f0c1f0c -1"]);
			expect(granted(await ledgerWindow(file)).total).toBe(2);
			expect(granted(await positionsIn(file, "speech")).map(({ coder }) => coder)).toEqual([
				"model:small@1f0c1f0c1f0c",
			]);
			expect(granted(await setCoderOrder(file, ["model:small"]))).toBe("changed");
			expect(await read(file)).toEqual(["speech model:small@1f0c1f0c1f0c -1"]);
			await undo(file);
			await undo(file);
			expect(await read(file)).toEqual(["note lexicon@1 2", "speech lexicon@1 2"]);
			expect(granted(await checkCase(file)).damages).toEqual([]);
		});
	});

	it("can be others' for one question, which notices damage and writes nothing", async () => {
		await withCase(inFolder("asked.fissure"), async (file) => {
			await addAll(file, [speech, note]);
			await codeAll(file, { speech: [{ stance: 2 }], note: [{ stance: 2 }] });
			await codeAll(file, { speech: [{ stance: -1 }] }, { coder: "model:small@1" });
			const alone = granted(await openCase(file.address, { readOnly: true, who: "Ana", now: file.now }));
			const counted = await asSeen(await asCounted(alone, ["model:small", "lexicon"]));
			expect(await read(counted)).toEqual(["note lexicon@1 2", "speech model:small@1 -1"]);
			expect(await read(file)).toEqual(["note lexicon@1 2", "speech lexicon@1 2"]);
			// Rows have checksums of their own in a file.
			if (!inPostgres) {
				const database = new BetterSqlite(file.address);
				database.exec("update positions set note = 'Damaged' where aside = 1");
				database.close();
			}
			expect(codeOf(await positionsIn(counted, "note"))).toBeNull();
			expect(codeOf(await positionsIn(counted, "speech"))).toBe(inPostgres ? null : "case-damaged");
			await closeCase(alone);
		});
	});

	it("follows when a coding is new, and when it is taken back", async () => {
		await withCase(inFolder("follows.fissure"), async (file) => {
			await addAll(file, [speech]);
			await codeAll(file, { speech: [{ stance: -1 }] }, { coder: "model:small@1" });
			expect(await read(file)).toEqual(["speech model:small@1 -1"]);
			await codeAll(file, { speech: [{ stance: 2 }] });
			expect(await read(file)).toEqual(["speech lexicon@1 2"]);
			await undo(file);
			expect(await read(file)).toEqual(["speech model:small@1 -1"]);
		});
	});
});

describe("tasks", () => {
	it("hold a coder's own reading, which counts only when it is finished and chosen", async () => {
		await withCase(inFolder("tasks.fissure"), async (file) => {
			await addAll(file, [speech, note]);
			await codeAll(file, { speech: [{ stance: 2 }] });
			const task = { coder: "person:Ana", batch: "round 1", blind: true, training: false };
			const tasks = [
				{ ...task, document: "speech" },
				{ ...task, document: "note" },
			];
			expect(granted(await assignTasks(file, tasks))).toBe(2);
			expect(granted(await assignTasks(file, tasks))).toBe(0);
			const [first, second] = granted(await tasksOf(file, { coder: "person:Ana" })).map(({ key }) => key) as [
				number,
				number,
			];
			const ana = { coder: "person:Ana", ...BOOK };
			const add = { do: "add", position: { ...READING, stance: -2 } } as const;
			const key = granted(await codeTask(file, first, ana, add));
			expect(granted(await codeTask(file, first, ana, add))).toBe(key);
			expect(codeOf(await codeTask(file, first, { coder: "person:Ben", ...BOOK }, add))).toBe("task-of-another");
			const changed = granted(
				await codeTask(file, first, ana, { do: "change", key: key as number, position: { ...READING, stance: -1 } }),
			);
			expect(changed).not.toBe(key);
			expect(await read(file)).toEqual(["speech lexicon@1 2"]);
			await setCoderOrder(file, ["person:Ana", "lexicon"]);
			expect(await read(file)).toEqual(["speech lexicon@1 2"]);
			const made = async (): Promise<number> => {
				let count = 0;
				for await (const { account } of codingsOf(file, { coder: "person:Ana" }))
					count += account.coder === "person:Ana" ? 1 : 0;
				return count;
			};
			expect(await made()).toBe(0);
			expect(granted(await finishTask(file, first, { finished: true, ...BOOK }))).toBe("changed");
			expect(granted(await finishTask(file, second, { finished: true, ...BOOK }))).toBe("changed");
			expect(await made()).toBe(2);
			expect(await read(file)).toEqual(["speech person:Ana -1"]);
			expect(codeOf(await codeTask(file, first, ana, add))).toBe("task-finished");
			expect(granted(await codersIn(file))).toMatchObject([
				{ coder: "lexicon", texts: 1, positions: 1, counting: 0, tasks: 0 },
				{ coder: "person:Ana", texts: 2, positions: 1, counting: 2, tasks: 2, finished: 2 },
			]);
			await undo(file);
			await undo(file);
			expect(await read(file)).toEqual(["speech lexicon@1 2"]);
			// Both are open again: what Ana codes in them is hers alone.
			const hers = granted(await positionsIn(file, "speech", ["person:Ana"]))[0]?.key as number;
			const ben = { ...file, who: "Ben" };
			const reject = { do: "reject", key: hers, note: null } as const;
			expect(codeOf(await changePositions(ben, "speech", { coder: "person:Ben", ...BOOK }, reject))).toBe(
				"position-missing",
			);
			expect(granted(await undo(ben)).verb).toBe("choose coders");
			expect(codeOf(await undo(ben))).toBe("task-begun");
			expect(granted(await removeTasks(file, [first, second, 99]))).toBe(2);
			expect(granted(await tasksOf(file))).toEqual([]);
			expect(codeOf(await codeTask(file, first, ana, add))).toBe("task-missing");
			expect(granted(await checkCase(file)).damages).toEqual([]);
		});
	});
});

describe("memos", () => {
	it("are one a coder and text or issue, and go when they are emptied", async () => {
		await withCase(inFolder("memos.fissure"), async (file) => {
			await addAll(file, [speech]);
			const memo = { coder: "person:Ana", document: "speech", issue: null };
			await saveMemo(file, { ...memo, text: "Who are they?" });
			expect(granted(await saveMemo(file, { ...memo, text: "Who are they?" }))).toBe("held");
			await saveMemo(file, { ...memo, text: "They are the two sides." });
			await saveMemo(file, { coder: "person:Ben", document: null, issue: "grain", text: "Not the harvest." });
			expect(granted(await memosOf(file)).map(({ coder, text }) => `${coder}: ${text}`)).toEqual([
				"person:Ana: They are the two sides.",
				"person:Ben: Not the harvest.",
			]);
			expect(granted(await memosOf(file, { issue: "grain" }))).toHaveLength(1);
			await saveMemo(file, { ...memo, text: "" });
			expect(granted(await memosOf(file, { document: "speech" }))).toEqual([]);
			expect(codeOf(await saveMemo(file, { ...memo, document: "none", text: "?" }))).toBe("document-missing");
		});
	});
});

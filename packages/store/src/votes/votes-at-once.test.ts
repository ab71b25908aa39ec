import { describe, expect, it } from "vitest";
import { closeCase } from "../case/open-case.ts";
import { checkCase } from "../damage/check-case.ts";
import { saveDeeds } from "../deeds/deeds.ts";
import { addAll, additionOf } from "../fixtures/additions.ts";
import { caseFolder, granted, opened, withCase } from "../fixtures/case-folder.ts";
import { votesOf } from "../fixtures/votes.ts";
import { undo } from "../history/undo.ts";
import { readVotes, saveVotes, voteTablesOf } from "./votes.ts";

const inFolder = caseFolder();

/** As many as a parliament has in ten years. */
const VOTERS = Array.from({ length: 700 }, (_, at) => `mep-${at}`);
const LETTERS = "yyan-.y";
const CALLS = Array.from(
	{ length: 3_000 },
	(_, at) => [`v${at}`, Array.from(VOTERS, (__, voter) => LETTERS[(at * 31 + voter * 7) % 7]).join("")] as const,
);

describe("votes of a busy case", () => {
	it("are saved whole while others write, and each of two who save the same table saves it once", async () => {
		const path = inFolder("busy.fissure");
		await withCase(path, async (file) => {
			const other = await opened(path, "Ben");
			const small = votesOf(["OST", "VAL"], [["r1", "yn"]]);
			const [mine, theirs] = await Promise.all([
				saveVotes(file, small),
				saveVotes(other, small),
				addAll(other, [additionOf("one", "The corridor.")]),
				saveVotes(file, votesOf(["LOR"], [["r1", "a"]], { id: "council" })),
			]);
			expect([granted(mine), granted(theirs)].toSorted()).toEqual(["held", "new"]);
			expect(granted(await voteTablesOf(other)).map(({ id, rollCalls }) => [id, rollCalls])).toEqual([
				["assembly", 1],
				["council", 1],
			]);
			await closeCase(other);
			expect(granted(await checkCase(file)).damages).toEqual([]);
		});
	});

	it("stay as they were for who reads while they are replaced", async () => {
		const path = inFolder("read.fissure");
		await withCase(path, async (file) => {
			const before = votesOf(["OST", "VAL"], [["r1", "yn"]]);
			const after = votesOf(
				["LOR", "OST", "VAL"],
				[
					["r1", "nny"],
					["r2", "yyy"],
				],
			);
			granted(await saveVotes(file, before));
			const other = await opened(path, "Ben");
			const [, ...seen] = await Promise.all([
				saveVotes(file, after),
				...Array.from({ length: 5 }, () => readVotes(other)),
			]);
			const known = [before.matrix, after.matrix].map((matrix) => JSON.stringify(matrix));
			for (const one of seen) expect(known).toContain(JSON.stringify(granted(one)));
			await closeCase(other);
		});
	});

	it("of a large table come out as they went in, and are taken back as one", async () => {
		await withCase(inFolder("large.fissure"), async (file) => {
			const large = votesOf(
				VOTERS.toSorted(),
				CALLS.toSorted(([a], [b]) => (a < b ? -1 : 1)),
			);
			granted(await saveVotes(file, large));
			const { cells, rollCalls } = granted(await readVotes(file));
			expect(Buffer.compare(cells, large.matrix.cells)).toBe(0);
			expect(rollCalls).toHaveLength(CALLS.length);
			expect(granted(await undo(file)).rows).toBe(1);
			expect(granted(await readVotes(file)).rollCalls).toEqual([]);
			expect(granted(await checkCase(file)).damages).toEqual([]);
		});
	});

	it("are all or none with deeds, too", async () => {
		await withCase(inFolder("deeds.fissure"), async (file) => {
			const deed = (id: string, target: string | null) => ({
				...({ id, kind: "sanction", actor: "VAL", target, targetStates: [], what: "Stopped", date: "2025" } as const),
				...{ byThen: false, until: null, issue: null, direction: null, programme: null },
				source: { title: "Gazette", address: null, retrieved: null },
			});
			// A day that is none of a text is a mistake of ours: nothing of the import is left.
			const broken = { ...deed("b", null), date: null as never };
			await expect(saveDeeds(file, [deed("a", "OST"), broken])).rejects.toThrow(/not.null/iu);
			expect(granted(await saveDeeds(file, [deed("a", "OST")]))).toEqual({ new: 1, changed: 0, held: 0 });
			expect(granted(await checkCase(file)).damages).toEqual([]);
		});
	});
});

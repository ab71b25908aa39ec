import { failed } from "@fissure/core";
import { expect, it } from "vitest";
import { closeCase } from "../case/open-case.ts";
import { caseFolder, codeOf, granted, opened, withCase } from "../fixtures/case-folder.ts";
import { votesOf } from "../fixtures/votes.ts";
import { readVotes, saveVotes } from "../votes/votes.ts";
import { inOneChange } from "./change.ts";
import { readHistory } from "./read-history.ts";
import { undo } from "./undo.ts";

const inFolder = caseFolder();
const table = (id: string) => votesOf(["OST", "VAL"], [["r1", "yn"]], { id });

it("does several pieces of work as one action, each of which sees what the ones before have written", async () => {
	await withCase(inFolder("several.fissure"), async (file) => {
		const done = await inOneChange(file, "import several", async (inside, undertaking) => {
			granted(await saveVotes(inside, table("one"), undertaking));
			granted(await saveVotes(inside, table("two"), undertaking));
			const seen = await readVotes(inside);
			return seen.ok ? { ok: true, value: seen.value.rollCalls.length } : seen;
		});
		expect(granted(done)).toBe(2);
		expect(granted(await readHistory(file))).toMatchObject([{ verb: "import several", rows: { vote_tables: 2 } }]);
		granted(await undo(file));
		expect(granted(await readVotes(file)).rollCalls).toEqual([]);
	});
});

it("leaves nothing of what is broken off by a problem or by an error", async () => {
	const path = inFolder("broken.fissure");
	await withCase(path, async (file) => {
		const refused = await inOneChange(file, "import several", async (inside, undertaking) => {
			granted(await saveVotes(inside, table("one"), undertaking));
			return failed("too-late", "Expected time, got none", "clock");
		});
		expect(codeOf(refused)).toBe("too-late");
		const stopped = inOneChange(file, "import several", async (inside, undertaking) => {
			granted(await saveVotes(inside, table("one"), undertaking));
			throw new RangeError("stopped");
		});
		await expect(stopped).rejects.toThrow("stopped");
		expect(granted(await readHistory(file))).toEqual([]);
		expect(granted(await readVotes(file)).rollCalls).toEqual([]);
		// The lock is given back.
		expect(granted(await saveVotes(file, table("one")))).toBe("new");
	});
});

it("lets others wait until all of it is written", async () => {
	const path = inFolder("waiting.fissure");
	await withCase(path, async (file) => {
		const [other, reader] = [await opened(path, "Ben"), await opened(path, "Cleo")];
		const order: string[] = [];
		const mine = inOneChange(file, "import several", async (inside, undertaking) => {
			for (const id of ["one", "two", "three"]) {
				granted(await saveVotes(inside, table(id), undertaking));
				await new Promise((resolve) => setTimeout(resolve, 1));
				expect(granted(await readVotes(reader)).rollCalls).toEqual([]);
				order.push(id);
			}
			return { ok: true, value: null };
		});
		const theirs = saveVotes(other, table("four")).then(() => order.push("four"));
		await Promise.all([mine, theirs]);
		expect(order).toEqual(["one", "two", "three", "four"]);
		await closeCase(other);
		await closeCase(reader);
	});
});

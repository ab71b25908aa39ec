import { describe, expect, it } from "vitest";
import type { Case } from "../case/case.ts";
import { forPerson } from "../case/for-person.ts";
import { closeCase, openCase } from "../case/open-case.ts";
import { addDraft } from "../drafts/save-draft.ts";
import { codeAll } from "../fixtures/accounts.ts";
import { addAll, additionOf } from "../fixtures/additions.ts";
import { caseFolder, granted, steadyClock, withCase } from "../fixtures/case-folder.ts";
import { undo } from "../history/undo.ts";
import type { LedgerColumns } from "./ledger-columns.ts";
import { isInParts, ledgerHome } from "./ledger-home.ts";

const inFolder = caseFolder();

async function columnsOf(file: Case): Promise<LedgerColumns> {
	const home = await ledgerHome(file);
	if (isInParts(home)) throw new RangeError("Expected a ledger in memory, got one in parts");
	return home;
}

/** One who reads all day, and another process that writes. */
async function besideAWriter(name: string, work: (reader: Case, writer: Case) => Promise<void>): Promise<void> {
	await withCase(inFolder(name), async (writer) => {
		await addAll(writer, [additionOf("first", "Valdara opens the corridor.")]);
		await codeAll(writer, { first: [{ stance: 3 }] });
		const reader = granted(await openCase(inFolder(name), { readOnly: true, who: "Ana", now: steadyClock() }));
		try {
			await work(reader, writer);
		} finally {
			await closeCase(reader);
		}
	});
}

describe("the ledger in columns", () => {
	it("is read once, for all who ask at the same time and until it is another", async () => {
		await besideAWriter("once.fissure", async (reader) => {
			const [one, other] = await Promise.all([columnsOf(reader), columnsOf(reader)]);
			expect(one).toBe(other);
			expect(await columnsOf(reader)).toBe(one);
			expect(one.size).toBe(1);
			// Many people of a team have a case open; what they see the same is in memory once.
			expect(await columnsOf(forPerson(reader, "Ben"))).toBe(one);
		});
	});

	it("stays as it is when something else is saved", async () => {
		await besideAWriter("else.fissure", async (reader, writer) => {
			const before = await columnsOf(reader);
			granted(await addDraft(writer, "note", { title: "Note", text: "# Note" }));
			expect(await columnsOf(reader)).toBe(before);
		});
	});

	it("is read again when positions came, went, or came back", async () => {
		await besideAWriter("again.fissure", async (reader, writer) => {
			expect((await columnsOf(reader)).size).toBe(1);
			await addAll(writer, [additionOf("second", "Ostmark closes it. The sides met.")]);
			await codeAll(writer, { second: [{ stance: -3 }, { stance: null }] });
			expect((await columnsOf(reader)).size).toBe(3);
			granted(await undo(writer));
			expect((await columnsOf(reader)).size).toBe(1);
		});
	});
});

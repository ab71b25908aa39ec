import { expect, it } from "vitest";
import { confirmGroup } from "../events/confirm-group.ts";
import { eventsOf } from "../events/read-events.ts";
import { saveGroups } from "../events/save-groups.ts";
import { codeAll } from "../fixtures/accounts.ts";
import { addAll, additionOf } from "../fixtures/additions.ts";
import { caseFolder, granted, withCase } from "../fixtures/case-folder.ts";
import { noteAction } from "../history/note-action.ts";
import { waitingWork } from "./waiting-work.ts";

const inFolder = caseFolder();
const CODED = { coder: "lexicon@1", codebook: "book@1" };

it("tells what was not read, grouped, confirmed, compared; and what keeps a text from being read", async () => {
	await withCase(inFolder("waiting.fissure"), async (file) => {
		const waiting = async () => granted(await waitingWork(file, CODED));
		await addAll(file, [
			additionOf("a", "Valdara opens."),
			additionOf("b", "Ostmark closes.", { publisher: "OST" }),
			additionOf("c", "Nobody says whose this is.", { publisher: null }),
		]);
		expect(await waiting()).toEqual({
			uncoded: [
				{ language: "en", hasPublisher: false, documents: 1 },
				{ language: "en", hasPublisher: true, documents: 2 },
			],
			unconfirmed: { documents: 0, events: 0 },
			...{ stale: 0, ungrouped: 3, comparable: 0, uncompared: 0, uncomparedVersions: 0 },
		});
		const member = { score: 0.8, reasons: ["the same day"] };
		const documents = [
			{ document: "a", ...member },
			{ document: "b", ...member },
		];
		granted(await saveGroups(file, [{ documents, kind: "call", date: "2026-01-01", parties: ["VAL", "OST"] }]));
		expect(await waiting()).toMatchObject({
			unconfirmed: { documents: 2, events: 1 },
			ungrouped: 1,
			comparable: 1,
			uncompared: 0,
		});
		await codeAll(file, { a: [{ stance: 3 }], b: [{ stance: -2 }] });
		expect(await waiting()).toMatchObject({ uncompared: 1, uncoded: [{ hasPublisher: false, documents: 1 }] });
		granted(await noteAction(file, "find"));
		expect((await waiting()).uncompared).toBe(0);
		granted(await confirmGroup(file, granted(await eventsOf(file))[0]?.id ?? ""));
		expect((await waiting()).unconfirmed).toEqual({ documents: 0, events: 0 });
		// Read with other words, they may differ otherwise.
		await codeAll(file, { a: [{ stance: 1 }] }, { codebook: "book@2" });
		expect(await waiting()).toMatchObject({ uncompared: 1, stale: 1 });
	});
});

it("counts versions of pages that nobody has compared", async () => {
	await withCase(inFolder("versions.fissure"), async (file) => {
		const page = { url: "https://val.example/1" };
		await addAll(file, [additionOf("a", "Valdara opens.", page)]);
		await addAll(file, [additionOf("a", "Valdara closes.", page)]);
		expect(granted(await waitingWork(file, CODED))).toMatchObject({ uncomparedVersions: 1, ungrouped: 1 });
	});
});

import { describe, expect, it } from "vitest";
import type { Case } from "../case/case.ts";
import { statusOf } from "../coverage/status.ts";
import { addAll, additionOf } from "../fixtures/additions.ts";
import { caseFolder, codeOf, granted, withCase } from "../fixtures/case-folder.ts";
import { undo } from "../history/undo.ts";
import { createEvent, editEvent, nameEvent } from "./change-events.ts";
import { confirmGroup, ungroup } from "./confirm-group.ts";
import { type EventFilters, eventsOf, groupDecisions, readEvent } from "./read-events.ts";
import { type GroupingOptions, type ProposedEvent, saveGroups } from "./save-groups.ts";

const inFolder = caseFolder();
const IDS = ["a", "b", "c", "d", "e", "f"];

/** `"a b"` proposes that these are of one call. */
const proposed = (ids: string, fields: Partial<ProposedEvent> = {}): ProposedEvent => ({
	...{ kind: "call", date: "2026-03-04", parties: ["VAL", "OST"] },
	documents: ids.split(" ").map((document) => ({ document, score: 0.8, reasons: ["one day"] })),
	...fields,
});

async function withTexts(name: string, work: (file: Case) => Promise<void>): Promise<void> {
	await withCase(inFolder(name), async (file) => {
		await addAll(
			file,
			IDS.map((id) => additionOf(id, `Text ${id}.`)),
		);
		await work(file);
	});
}

const save = async (file: Case, groups: readonly ProposedEvent[], options?: GroupingOptions) =>
	granted(await saveGroups(file, groups, options));

/** `"2026-03-04-call-val-ost: a b! -c"`: `!` confirmed, `-` refused. */
const shown = async (file: Case, filters: EventFilters = {}): Promise<readonly string[]> =>
	granted(await eventsOf(file, filters)).map(
		({ id, documents, refused }) =>
			`${id}: ${[...documents.map(({ document, confirmed }) => `${document}${confirmed ? "!" : ""}`), ...refused.map((document) => `-${document}`)].join(" ")}`,
	);

const CALL = "2026-03-04-call-val-ost";

describe("saveGroups", () => {
	it("keeps what is proposed, and writes nothing when it is proposed again", async () => {
		await withTexts("again.fissure", async (file) => {
			const groups = [proposed("a b"), proposed("c d nowhere", { date: "2026-03-05", kind: null }), proposed("e")];
			expect(await save(file, groups)).toEqual({ events: 2, grouped: 4, ungrouped: 0 });
			expect(await shown(file)).toEqual(["2026-03-05-event-val-ost: c d", `${CALL}: a b`]);
			expect(await save(file, groups)).toEqual({ events: 0, grouped: 0, ungrouped: 0 });
			expect(await file.db.selectFrom("actions").select("verb").execute()).toEqual([
				{ verb: "add" },
				{ verb: "group" },
			]);
			expect(granted(await readEvent(file, CALL))).toEqual({
				...{ id: CALL, name: null, kind: "call", date: "2026-03-04", parties: ["VAL", "OST"], byHand: false },
				documents: ["a", "b"].map((document) => ({ document, score: 0.8, reasons: ["one day"], confirmed: false })),
				refused: [],
			});
			expect(granted(await statusOf(file))).toMatchObject({ events: 2, unconfirmed: 4 });
			await undo(file);
			expect(await shown(file)).toEqual([]);
		});
	});

	it("follows a new proposal where nobody has looked", async () => {
		await withTexts("moves.fissure", async (file) => {
			await save(file, [proposed("a b c"), proposed("d e")]);
			expect(await save(file, [proposed("a b"), proposed("c f", { kind: "visit" })])).toEqual({
				...{ events: 1, grouped: 2 },
				// "c" went over to the visit, and what grouped "d" and "e" is gone.
				ungrouped: 3,
			});
			expect(await shown(file)).toEqual([`${CALL}: a b`, "2026-03-04-visit-val-ost: c f"]);
			await undo(file);
			expect(await shown(file)).toEqual([`${CALL}: a b c`, `${CALL}-2: d e`]);
		});
	});

	it("leaves alone what a person decided", async () => {
		await withTexts("decided.fissure", async (file) => {
			await save(file, [proposed("a b c")]);
			granted(await confirmGroup(file, CALL, ["a"]));
			granted(await ungroup(file, CALL, "c"));
			granted(await nameEvent(file, CALL, "The call on grain"));
			await save(file, [proposed("a b c d", { date: "2026-03-05" }), proposed("e f")]);
			expect(await shown(file)).toEqual([`${CALL}: a! b d -c`, `${CALL}-2: e f`]);
			expect(granted(await readEvent(file, CALL))).toMatchObject({ name: "The call on grain", date: "2026-03-04" });
			// What is confirmed stays; what is refused, or of an event of one text, is not grouped.
			await save(file, [proposed("a e"), proposed("b c"), proposed("f")]);
			expect(await shown(file)).toEqual([`${CALL}: a! e -c`, "2026-03-04-call-val-ost-3: b c"]);
			expect(granted(await groupDecisions(file))).toEqual({
				confirmed: [],
				refused: [
					["c", "a"],
					["c", "e"],
				],
			});
			await save(file, []);
			expect(await shown(file)).toEqual([`${CALL}: a! e -c`]);
		});
	});

	it("leaves documents alone that it did not look at", async () => {
		await withTexts("among.fissure", async (file) => {
			await save(file, [proposed("a b"), proposed("c d")]);
			await save(file, [proposed("e f")], { among: ["c", "d", "e", "f"] });
			expect(await shown(file)).toEqual([`${CALL}: a b`, `${CALL}-3: e f`]);
		});
	});
});

describe("an event in a person's hands", () => {
	it("is made, filled, edited and emptied, each taken back alone", async () => {
		await withTexts("hands.fissure", async (file) => {
			const made = granted(await createEvent(file, { name: "Summit", date: "2026-03", documents: ["a", "b"] }));
			expect(made).toMatchObject({ id: "2026-03-event", name: "Summit", byHand: true, parties: [] });
			expect(granted(await confirmGroup(file, made.id, ["b", "c"]))).toBe(1);
			granted(await editEvent(file, made.id, { kind: "summit", parties: ["VAL"] }));
			granted(await editEvent(file, made.id, { kind: "summit" }));
			granted(await ungroup(file, made.id, "b"));
			expect(await shown(file, { parties: ["VAL"], documents: ["c"], from: "2026-03-31", to: "2026" })).toEqual([
				"2026-03-event: a! c! -b",
			]);
			expect(await shown(file, { unconfirmed: true })).toEqual([]);
			expect(await shown(file, { from: "2026-04" })).toEqual([]);
			expect(granted(await groupDecisions(file)).confirmed).toEqual([["a", "c"]]);
			const undone: string[] = [];
			for (let i = 0; i < 4; i++) undone.push(granted(await undo(file)).verb);
			expect(undone).toEqual(["ungroup", "edit event", "confirm", "make event"]);
			expect(await shown(file)).toEqual([]);
		});
	});

	it("is confirmed as a whole, and a refused text may come back", async () => {
		await withTexts("whole.fissure", async (file) => {
			await save(file, [proposed("a b c")]);
			granted(await ungroup(file, CALL, "c"));
			expect(granted(await confirmGroup(file, CALL))).toBe(2);
			expect(granted(await confirmGroup(file, CALL, ["c"]))).toBe(1);
			expect(await shown(file)).toEqual([`${CALL}: a! b! c!`]);
		});
	});

	it("says what is not there", async () => {
		await withTexts("missing.fissure", async (file) => {
			await save(file, [proposed("a b")]);
			for (const outcome of [
				await readEvent(file, "none"),
				await confirmGroup(file, "none"),
				await ungroup(file, "none", "a"),
				await nameEvent(file, "none", "The call"),
			])
				expect(codeOf(outcome)).toBe("event-missing");
			for (const outcome of [
				await confirmGroup(file, CALL, ["a", "none"]),
				await ungroup(file, CALL, "none"),
				await createEvent(file, { documents: ["none"] }),
			])
				expect(codeOf(outcome)).toBe("document-missing");
			expect(codeOf(await ungroup(file, CALL, "c"))).toBe("event-document-missing");
			expect(await shown(file)).toEqual([`${CALL}: a b`]);
		});
	});
});

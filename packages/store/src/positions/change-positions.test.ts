import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { draws } from "../../../../tools/in-proof.ts";
import type { Case } from "../case/case.ts";
import { packCoding } from "../codings/pack-coding.ts";
import { storeCodings } from "../codings/store-codings.ts";
import { statusOf } from "../coverage/status.ts";
import { readDocument } from "../documents/read-documents.ts";
import { accountOf, codeAll } from "../fixtures/accounts.ts";
import { addAll, additionOf } from "../fixtures/additions.ts";
import { caseFolder, codeOf, granted, withCase } from "../fixtures/case-folder.ts";
import { readHistory } from "../history/read-history.ts";
import { undo } from "../history/undo.ts";
import { countPositions, ledger } from "../ledger/ledger.ts";
import { changePositions, type PositionAct } from "./change-positions.ts";
import { correctionsOf } from "./corrections.ts";
import { positionHistory } from "./position-history.ts";
import { contestedIn, positionsIn } from "./positions-in.ts";
import type { PlacedReading } from "./save-position.ts";

const inFolder = caseFolder();
const text = "Valdara supports the corridor. Ostmark does not. They met.";
const ana = { coder: "person:Ana", codebook: "book@1" };
const ben = { coder: "person:Ben", codebook: "book@1" };

const read = (start: number, end: number, fields: Partial<PlacedReading> = {}): PlacedReading => ({
	...{ issue: "grain", holder: "VAL", asserter: "VAL", manner: "own", stance: 1, note: null, start, end },
	sentence: { start: 0, end: 30, paragraph: 0 },
	...fields,
});

const inCase = (name: string, work: (file: Case) => Promise<void>): Promise<void> =>
	withCase(inFolder(`${name}.fissure`), async (file) => {
		await addAll(file, [additionOf("speech", text, { date: "2026-02" })]);
		await codeAll(file, { speech: [{ stance: 2 }, { holder: "OST", stance: -2 }] });
		await work(file);
	});

const act = async (file: Case, what: PositionAct, person = ana) =>
	granted(await changePositions(file, "speech", person, what));

/** `lexicon@1 VAL 2`, in the order of the ledger. */
const said = async (file: Case): Promise<readonly string[]> =>
	granted(await ledger(file, {}, { size: 1000 })).entries.map(
		({ coder, holder, stance, note }) => `${coder} ${holder} ${stance}${note === null ? "" : ` (${note})`}`,
	);

const keyOf = async (file: Case, coder: string, holder = "VAL"): Promise<number> => {
	const found = granted(await positionsIn(file, "speech")).find((one) => one.coder === coder && one.holder === holder);
	if (found === undefined) throw new Error(`no position of ${coder} and ${holder}`);
	return found.key;
};

describe("a person's position", () => {
	it("is marked as disputed or withdrawn, keeps that when it is corrected, and loses it when undone", async () => {
		await inCase("marked", async (file) => {
			const statuses = async () =>
				granted(await ledger(file, {}, { size: 1000 })).entries.map(({ holder, status }) => `${holder} ${status}`);
			const key = await keyOf(file, "lexicon@1");
			const note = "Denied [@other#0-9]";
			const marked = await act(file, { do: "mark", key, status: "disputed", note });
			expect(await statuses()).toEqual(["VAL disputed", "OST asserted"]);
			const at = { start: 0, end: 30, note, status: "disputed" as const };
			const contested = granted(await contestedIn(file, ["speech", "none"])).get("speech");
			expect(contested).toMatchObject([{ note, status: at.status }]);
			expect(await act(file, { do: "mark", key: marked.position ?? 0, status: "disputed", note })).toEqual(marked);
			await codeAll(file, { speech: [{ stance: 2 }, { holder: "OST", stance: -2 }] }, { coder: "lexicon@2" });
			expect((await statuses()).toSorted()).toEqual(["OST asserted", "VAL disputed"]);
			const changed = await act(file, {
				do: "correct",
				key: marked.position ?? 0,
				position: read(0, 16, { stance: 1 }),
			});
			expect((await statuses()).toSorted()).toEqual(["OST asserted", "VAL disputed"]);
			await act(file, { do: "mark", key: changed.position ?? 0, status: "withdrawn", note: null });
			expect((await statuses()).toSorted()).toEqual(["OST asserted", "VAL withdrawn"]);
			for (let step = 0; step < 4; step++) await undo(file);
			expect(await statuses()).toEqual(["VAL asserted", "OST asserted"]);
			expect(granted(await contestedIn(file, ["speech"])).size).toBe(0);
		});
	});

	it("takes the place of the coder's, and gives it back when undone or withdrawn", async () => {
		await inCase("correct", async (file) => {
			const key = await keyOf(file, "lexicon@1");
			const note = "Only where insured";
			const { correction } = await act(file, { do: "correct", key, position: read(0, 16, { stance: 1, note }) });
			const corrected = ["person:Ana VAL 1 (Only where insured)", "lexicon@1 OST -2"];
			expect((await said(file)).toSorted()).toEqual(corrected.toSorted());
			expect(granted(await countPositions(file))).toBe(2);
			expect(granted(await statusOf(file)).positions).toBe(2);
			await undo(file);
			expect(await said(file)).toEqual(["lexicon@1 VAL 2", "lexicon@1 OST -2"]);
			const again = await act(file, { do: "correct", key, position: read(0, 16, { note }) });
			expect(again.correction).not.toBe(correction);
			await act(file, { do: "withdraw", key: again.correction ?? 0 });
			expect(await said(file)).toEqual(["lexicon@1 VAL 2", "lexicon@1 OST -2"]);
			await undo(file);
			expect((await said(file)).toSorted()).toEqual(corrected.toSorted());
			expect(granted(await readHistory(file)).map(({ verb }) => verb)).toEqual([
				"undo",
				"withdraw correction",
				"correct position",
				"undo",
				"correct position",
				"code",
				"add",
			]);
		});
	});

	it("keeps verb, objects and rules where the coder is said to be right, and outlasts another coding", async () => {
		await inCase("accept", async (file) => {
			const key = await keyOf(file, "lexicon@1");
			const [before] = granted(await ledger(file, {}, { order: "oldest" })).entries;
			await act(file, { do: "accept", key, note: "Clear" });
			const [after] = granted(await ledger(file, {}, { order: "oldest" })).entries;
			const because = [...(before?.because ?? []), "person:Ana"];
			expect(after).toEqual({ ...before, coder: "person:Ana", note: "Clear", because });
			expect(granted(await correctionsOf(file, ["speech"]))).toMatchObject([
				{ person: "person:Ana", position: { stance: 2 }, replaces: { coder: "lexicon@1", stance: 2 } },
			]);
			// Nobody accepts what a person has read.
			const own = await keyOf(file, "person:Ana");
			expect(await act(file, { do: "accept", key: own, note: null }, ben)).toMatchObject({ position: own });
			const again = [{ stance: -3 }, { holder: "OST", stance: -3 }];
			await codeAll(file, { speech: again }, { codebook: "book@2", coder: "lexicon@2" });
			expect((await said(file)).toSorted()).toEqual(["lexicon@2 OST -3", "person:Ana VAL 2 (Clear)"]);
			await undo(file);
			await undo(file);
			expect(await said(file)).toEqual(["lexicon@1 VAL 2", "lexicon@1 OST -2"]);
		});
	});

	it("stands beside the coder's where it is added, once", async () => {
		await inCase("add", async (file) => {
			const position = read(49, 57, { stance: null, sentence: { start: 49, end: 58, paragraph: 0 } });
			const first = await act(file, { do: "add", position });
			expect(await act(file, { do: "add", position })).toEqual(first);
			expect(await said(file)).toHaveLength(3);
			const { entries } = granted(await ledger(file));
			expect(entries.at(-1)).toMatchObject({
				quote: { exact: "They met" },
				sentence: { exact: "They met." },
				stance: null,
			});
			await act(file, { do: "reject", key: first.position ?? 0, note: null });
			expect(await said(file)).toHaveLength(2);
			// Nothing of the person's is left standing, or the text would count as read by a person.
			expect(await file.db.selectFrom("codings").select("coder").where("until", "is", null).execute()).toEqual([
				{ coder: "lexicon@1" },
			]);
		});
	});

	it("keeps a rejected reading out when the text is read again, and lets others in", async () => {
		await inCase("recode", async (file) => {
			await act(file, { do: "reject", key: await keyOf(file, "lexicon@1"), note: "Only reported" });
			expect(await said(file)).toEqual(["lexicon@1 OST -2"]);
			const again = [{ stance: 3 }, { holder: "OST", stance: -3 }, { holder: "BOTH", stance: 0 }];
			await codeAll(file, { speech: again }, { codebook: "book@2", coder: "lexicon@2" });
			expect(await said(file)).toEqual(["lexicon@2 OST -3", "lexicon@2 BOTH 0"]);
			expect(granted(await correctionsOf(file, ["speech"]))).toMatchObject([
				{ person: "person:Ana", position: null, note: "Only reported", replaces: { coder: "lexicon@1", stance: 2 } },
			]);
			const [{ key } = { key: 0 }] = granted(await correctionsOf(file, ["speech"]));
			await act(file, { do: "withdraw", key });
			expect(await said(file)).toEqual(["lexicon@2 VAL 3", "lexicon@2 OST -3", "lexicon@2 BOTH 0"]);
			await undo(file);
			await undo(file);
			expect(await said(file)).toEqual(["lexicon@1 OST -2"]);
			await undo(file);
			expect(await said(file)).toEqual(["lexicon@1 VAL 2", "lexicon@1 OST -2"]);
		});
	});

	it("keeps out what was rejected in one or both of two positions that are one saying since", async () => {
		await inCase("twins", async (file) => {
			const document = await readDocument(file, "speech");
			if (document === null) throw new Error("no document");
			const twice = (coder: string, stances: readonly number[]) => {
				const account = accountOf(document, [{ stance: 2 }], coder);
				return {
					...account,
					positions: stances.flatMap((stance) => account.positions.map((one) => ({ ...one, stance }))),
				};
			};
			const recode = async (coder: string, stances: readonly number[]) => {
				for await (const stored of storeCodings(file, [packCoding(twice(coder, stances))], { codebook: "book@1" }))
					granted(stored);
			};
			await recode("lexicon@2", [2, 2]);
			await act(file, { do: "reject", key: await keyOf(file, "lexicon@2"), note: null });
			expect(await said(file)).toEqual(["lexicon@2 VAL 2"]);
			await recode("lexicon@3", [2]);
			expect(await said(file)).toEqual([]);
			await undo(file);
			await act(file, { do: "reject", key: await keyOf(file, "lexicon@2"), note: null });
			await recode("lexicon@3", [2]);
			const [first, second] = granted(await correctionsOf(file, ["speech"]));
			await act(file, { do: "withdraw", key: first?.key ?? 0 });
			expect(await said(file)).toEqual([]);
			await act(file, { do: "withdraw", key: second?.key ?? 0 });
			expect(await said(file)).toEqual(["lexicon@3 VAL 2"]);
		});
	});

	it("may be corrected in turn: by the same person in its place, by another on top of it", async () => {
		await inCase("chain", async (file) => {
			const first = await act(file, { do: "correct", key: await keyOf(file, "lexicon@1"), position: read(0, 29) });
			const second = await act(file, { do: "correct", key: first.position ?? 0, position: read(0, 29, { stance: 0 }) });
			expect(await said(file)).toContain("person:Ana VAL 0");
			expect(granted(await correctionsOf(file, ["speech"]))).toMatchObject([{ replaces: { coder: "lexicon@1" } }]);
			const third = await act(
				file,
				{ do: "correct", key: second.position ?? 0, position: read(0, 29, { stance: -1 }) },
				ben,
			);
			expect(await said(file)).toEqual(expect.arrayContaining(["person:Ben VAL -1"]));
			expect(await said(file)).toHaveLength(2);
			const early = await changePositions(file, "speech", ana, { do: "withdraw", key: second.correction ?? 0 });
			expect(codeOf(early)).toBe("correction-changed");
			await act(file, { do: "withdraw", key: third.correction ?? 0 });
			expect(await said(file)).toContain("person:Ana VAL 0");
			await act(file, { do: "withdraw", key: second.correction ?? 0 });
			expect(await said(file)).toEqual(["lexicon@1 VAL 2", "lexicon@1 OST -2"]);
		});
	});

	it("is refused where somebody else was faster, or nothing stands there", async () => {
		await inCase("stale", async (file) => {
			const key = await keyOf(file, "lexicon@1");
			await act(file, { do: "correct", key, position: read(0, 16) });
			const asked = async (what: PositionAct, document = "speech") =>
				codeOf(await changePositions(file, document, ben, what));
			expect(await asked({ do: "correct", key, position: read(0, 16) })).toBe("position-changed");
			expect(await asked({ do: "reject", key, note: null })).toBe("position-changed");
			expect(await asked({ do: "reject", key: 99, note: null })).toBe("position-missing");
			expect(await asked({ do: "withdraw", key: 99 })).toBe("correction-missing");
			expect(await asked({ do: "add", position: read(0, 5) }, "nowhere")).toBe("document-missing");
		});
	});

	it("goes when a file brings another reading of that person, and the coder's stays replaced", async () => {
		await inCase("import", async (file) => {
			await act(file, { do: "correct", key: await keyOf(file, "lexicon@1"), position: read(0, 16) });
			await codeAll(
				file,
				{ speech: [null, null, { holder: "BOTH", stance: 0 }] },
				{ coder: "person:Ana@0123456789ab" },
			);
			expect((await said(file)).toSorted()).toEqual(["lexicon@1 OST -2", "person:Ana@0123456789ab BOTH 0"]);
			const [correction] = granted(await correctionsOf(file, ["speech"]));
			expect(correction).toMatchObject({ position: null, positionKey: null });
			await act(file, { do: "add", position: read(0, 7) });
			expect((await said(file)).toSorted()).toEqual(["lexicon@1 OST -2", "person:Ana BOTH 0", "person:Ana VAL 1"]);
			await undo(file);
			expect((await said(file)).toSorted()).toEqual(["lexicon@1 OST -2", "person:Ana@0123456789ab BOTH 0"]);
		});
	});

	it("tells who changed what, when, and what stood there before", async () => {
		await inCase("told", async (file) => {
			const { position } = await act(file, {
				do: "correct",
				key: await keyOf(file, "lexicon@1"),
				position: read(0, 16, { note: "If insured" }),
			});
			await act(file, { do: "reject", key: position ?? 0, note: "Reported only" });
			await undo(file);
			const told = granted(await positionHistory(file, "speech"));
			expect(told).toMatchObject([
				{ verb: "undo", before: null, after: { stance: 1 } },
				{ verb: "reject position", before: { stance: 1 }, after: null, note: "Reported only" },
				{ verb: "correct position", who: "Ana", before: { stance: 2 }, after: { stance: 1 }, note: "If insured" },
			]);
			expect(told[1]?.undoneBy).toBe(told[0]?.action);
		});
	});
});

const move = fc.oneof(
	fc.record({ kind: fc.constant("add" as const), start: fc.nat(40), by: fc.constantFrom(ana, ben) }),
	fc.record({
		kind: fc.constantFrom("correct" as const, "accept" as const, "reject" as const, "withdraw" as const),
		...{ which: fc.nat(20), stance: fc.integer({ min: -3, max: 3 }), by: fc.constantFrom(ana, ben) },
	}),
	fc.record({ kind: fc.constant("recode" as const), book: fc.nat(3), stance: fc.integer({ min: -3, max: 3 }) }),
	fc.record({ kind: fc.constant("undo" as const) }),
);
type Move = typeof move extends fc.Arbitrary<infer Value> ? Value : never;

async function make(file: Case, done: Move): Promise<void> {
	if (done.kind === "undo") return void (await undo(file));
	if (done.kind === "recode") {
		const reads = [{ stance: done.stance }, { holder: "OST", stance: -done.stance }];
		return void (await codeAll(file, { speech: reads }, { codebook: `book@${done.book}` }));
	}
	if (done.kind === "add") {
		const position = read(done.start, done.start + 9);
		return void (await changePositions(file, "speech", done.by, { do: "add", position }));
	}
	const from =
		done.kind === "withdraw"
			? granted(await correctionsOf(file, ["speech"]))
			: granted(await positionsIn(file, "speech"));
	const key = from[done.which % Math.max(1, from.length)]?.key;
	if (key === undefined) return;
	const what: PositionAct =
		done.kind === "correct"
			? { do: "correct", key, position: read(0, 20, { stance: done.stance }) }
			: done.kind === "withdraw"
				? { do: "withdraw", key }
				: { do: done.kind, key, note: null };
	await changePositions(file, "speech", done.by, what);
}

it("leaves the ledger sound after any acts, and as it was when all are undone", { timeout: 60_000 }, async () => {
	let run = 0;
	await fc.assert(
		fc.asyncProperty(fc.array(move, { maxLength: 14 }), async (moves) => {
			await inCase(`random-${run++}`, async (file) => {
				const before = await said(file);
				const states: (readonly string[])[] = [];
				for (const one of moves) {
					const earlier = await said(file);
					const { key = 0 } = granted(await readHistory(file, { size: 1 }))[0] ?? {};
					await make(file, one);
					if (one.kind !== "undo" && (granted(await readHistory(file, { size: 1 }))[0]?.key ?? 0) > key)
						states.push(earlier);
					else if (one.kind === "undo" && states.length > 0) expect(await said(file)).toEqual(states.pop());
					else if (one.kind === "undo") return;
					const ghosts = await file.db
						.selectFrom("positions")
						.innerJoin("codings", "codings.key", "positions.coding")
						.select("positions.key")
						.where("positions.until", "is", null)
						.where("codings.until", "is not", null)
						.execute();
					expect(ghosts).toEqual([]);
				}
				for (const state of states.toReversed()) {
					await undo(file);
					expect(await said(file)).toEqual(state);
				}
				expect(await said(file)).toEqual(before);
			});
		}),
		{ numRuns: draws(40) },
	);
});

import { describe, expect, it } from "vitest";
import { statusOf } from "../coverage/status.ts";
import { accountOf, codeAll } from "../fixtures/accounts.ts";
import { addAll, additionOf } from "../fixtures/additions.ts";
import { caseFolder, codeOf, granted, withCase } from "../fixtures/case-folder.ts";
import { undo } from "../history/undo.ts";
import { ledger } from "../ledger/ledger.ts";
import { documentsToCode } from "./documents-to-code.ts";
import { packCoding } from "./pack-coding.ts";
import { storeCodings } from "./store-codings.ts";

const inFolder = caseFolder();
const speech = additionOf("speech", "Valdara supports the corridor. Ostmark does not. They met.", { date: "2026-02" });

/** What the rows hold, without their checksums. */
const unsealed = async <Row extends { readonly checksum: number | null }>(rows: Promise<readonly Row[]>) =>
	(await rows).map(({ checksum, ...row }) => row);

describe("storeCodings", () => {
	it("keeps every row of an account", async () => {
		await withCase(inFolder("rows.fissure"), async ({ db, ...rest }) => {
			const file = { db, ...rest };
			await addAll(file, [speech]);
			expect(await codeAll(file, { speech: [{}, { holder: "OST", stance: null }, null] })).toEqual([
				{ document: "speech", status: "coded", positions: 2 },
			]);
			const [coding] = await db.selectFrom("codings").selectAll().execute();
			expect(coding).toMatchObject({ coder: "lexicon@1", codebook: "book@1", parties: '["VAL","OST"]', until: null });
			const of = { coding: coding?.key };
			expect(await unsealed(db.selectFrom("sentences").selectAll().execute())).toEqual([
				{ ...of, number: 0, start_at: 0, end_at: 30, paragraph: 0 },
				{ ...of, number: 1, start_at: 31, end_at: 48, paragraph: 1 },
				{ ...of, number: 2, start_at: 49, end_at: 58, paragraph: 2 },
			]);
			const statements = await unsealed(db.selectFrom("statements").selectAll().execute());
			expect(statements[0]).toEqual({
				...of,
				...{ number: 0, start_at: 0, end_at: 29, sentence: 0, paragraph: 0 },
				...{ holder: "VAL", asserter: "VAL", manner: "own", agentless: 0 },
				...{ verb: "supports", scale: "support", rung: 5, polarity: 1, negated: 1, conditional: 0, intensified: 0 },
				...{
					hedges: '["perhaps"]',
					target: null,
					concepts: '["grain-corridor"]',
					actors: '["OST"]',
					numbers: '["10 %"]',
				},
				because: '["speaker","verb"]',
			});
			expect(statements[2]).toMatchObject({ verb: null, scale: null, rung: null, polarity: null, negated: null });
			const positions = await db.selectFrom("positions").selectAll().orderBy("key").execute();
			expect(positions[1]).toMatchObject({
				...of,
				...{ number: 1, statement: 1, issue: "grain", holder: "OST", asserter: "VAL", manner: "own", stance: null },
				...{ status: "asserted", publisher: "VAL", date: "2026-02", date_last: "2026-02-31", until: null },
			});
			expect(await db.selectFrom("mentions").selectAll().execute()).toHaveLength(3);
			expect(await unsealed(db.selectFrom("names_used").selectAll().execute())).toEqual([
				{ ...of, number: 0, start_at: 0, end_at: 29, topic: "war", frame: "conflict", issue: null },
			]);
		});
	});

	it("keeps accounts of thousands of sentences whole", async () => {
		await withCase(inFolder("long.fissure"), async (file) => {
			await addAll(file, [additionOf("long", "They spoke. ".repeat(4321))]);
			await codeAll(file, { long: Array.from({ length: 4321 }, (_, i) => ({ stance: (i % 7) - 3 })) });
			const rows = await file.db
				.selectFrom("positions")
				.select(["number", "stance", "start_at"])
				.orderBy("number")
				.execute();
			expect(rows).toEqual(
				Array.from({ length: 4321 }, (_, i) => ({ number: i, stance: (i % 7) - 3, start_at: i * 12 })),
			);
		});
	});

	it("holds one standing coding of each coder, and the earlier ones in the history", async () => {
		await withCase(inFolder("again.fissure"), async (file) => {
			await addAll(file, [speech]);
			const states = async () =>
				(await file.db.selectFrom("codings").select(["coder", "codebook", "until"]).orderBy("key").execute()).map(
					({ coder, codebook, until }) => `${coder} ${codebook} ${until === null ? "stands" : "ended"}`,
				);
			const coded = async (coder: string, codebook: string) =>
				(await codeAll(file, { speech: [{}] }, { coder, codebook }))[0]?.status;
			expect(await coded("lexicon@1", "book@1")).toBe("coded");
			expect(await coded("lexicon@1", "book@1")).toBe("held");
			expect(await coded("Ben", "book@1")).toBe("coded");
			expect(await coded("lexicon@1", "book@2")).toBe("recoded");
			expect(await coded("lexicon@2", "book@2")).toBe("recoded");
			expect(await states()).toEqual([
				"lexicon@1 book@1 ended",
				"Ben book@1 stands",
				"lexicon@1 book@2 ended",
				"lexicon@2 book@2 stands",
			]);
			expect(granted(await ledger(file)).entries.map(({ coder }) => coder)).toEqual(["Ben", "lexicon@2"]);
			await undo(file);
			expect((await states()).filter((state) => state.endsWith("stands"))).toEqual([
				"Ben book@1 stands",
				"lexicon@1 book@2 stands",
			]);
			expect(granted(await ledger(file)).entries.map(({ coder, codebook }) => `${coder} ${codebook}`)).toEqual([
				"Ben book@1",
				"lexicon@1 book@2",
			]);
			await undo(file);
			await undo(file);
			await undo(file);
			expect(granted(await ledger(file)).entries).toEqual([]);
			expect(granted(await statusOf(file))).toMatchObject({ documents: 1, uncoded: 1, positions: 0 });
		});
	});

	it("passes over a coding of what is not held, or of other words", async () => {
		await withCase(inFolder("other.fissure"), async (file) => {
			await addAll(file, [speech]);
			const { document } = speech;
			const codings = [
				{ ...document, id: "nowhere" },
				{ ...document, sha256: "0".repeat(64) },
			].map((other) => packCoding(accountOf(other, [{}])));
			const codes: (string | null)[] = [];
			for await (const outcome of storeCodings(file, codings, { codebook: "book@1" })) codes.push(codeOf(outcome));
			expect(codes).toEqual(["document-missing", "document-differs"]);
			expect(await file.db.selectFrom("actions").select("verb").execute()).toEqual([{ verb: "add" }]);
		});
	});

	it("names what is still to be coded, and what a change of the codebook made stale", async () => {
		await withCase(inFolder("stale.fissure"), async (file) => {
			await addAll(
				file,
				Array.from({ length: 120 }, (_, i) => additionOf(`text-${i}`, `They spoke ${i} times.`)),
			);
			await codeAll(file, { "text-3": [{}], "text-5": [{}] });
			await codeAll(file, { "text-5": [{}] }, { codebook: "book@2" });
			const named = async (codebook: string): Promise<readonly string[]> => {
				const ids: string[] = [];
				for await (const { id } of documentsToCode(file, { coder: "lexicon@1", codebook })) ids.push(id);
				return ids;
			};
			expect(await named("book@1")).toHaveLength(119);
			expect(await named("book@1")).not.toContain("text-3");
			expect(await named("book@2")).toContain("text-3");
			expect(await named("book@2")).not.toContain("text-5");
			expect(granted(await statusOf(file))).toMatchObject({ documents: 120, uncoded: 118, stale: null });
			const coded = { coder: "lexicon@1", codebook: "book@2" };
			expect(granted(await statusOf(file, coded))).toMatchObject({
				...{ uncoded: 118, stale: 1, positions: 2, findings: 0, events: 0, unconfirmed: 0, replaced: 0 },
				byPublisher: [{ publisher: "VAL", documents: 120 }],
				lastAction: { verb: "code", who: "Ana" },
			});
		});
	});
});

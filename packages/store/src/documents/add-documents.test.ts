import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { addAll, additionOf } from "../fixtures/additions.ts";
import { caseFolder, codeOf, granted, inPostgres, withCase } from "../fixtures/case-folder.ts";
import { undo } from "../history/undo.ts";
import { addDocuments } from "./add-documents.ts";
import { readContent, readDocument } from "./read-documents.ts";
import type { Addition } from "./save-addition.ts";

const inFolder = caseFolder();
const statuses = async (file: Parameters<typeof addAll>[0], additions: Iterable<Addition>) =>
	(await addAll(file, additions)).map((outcome) => {
		const { id, status } = granted(outcome);
		return `${id}: ${status}`;
	});

/** PostgreSQL holds no text with it. */
const NUL = inPostgres ? "" : "\u0000";

describe("addDocuments", () => {
	it("gives back the same document and the same bytes", async () => {
		const addition = additionOf("readout", `Valdara «подчеркнула» 粮食走廊 😀${NUL} the end.`, {
			title: "Call with Ostmark",
			date: "2026-03",
			venue: "Valdara City",
			url: "https://valdara.example/1",
			event: "call-1",
			capturedAt: "2026-03-04T05:06:07Z",
			guessed: ["date", "kind"],
			bytes: Uint8Array.from({ length: 3000 }, (_, i) => (i * i) % 256),
		});
		await withCase(inFolder("same.fissure"), async (file) => {
			const [added] = await addAll(file, [addition]);
			const { sha256 } = granted(added as NonNullable<typeof added>);
			expect(await readDocument(file, "readout")).toEqual({ ...addition.document, sha256 });
			expect(Uint8Array.from((await readContent(file, sha256)) ?? [])).toEqual(addition.bytes);
		});
	});

	it("keeps any well-formed text as it is", async () => {
		await withCase(inFolder("any.fissure"), async (file) => {
			let count = 0;
			await fc.assert(
				fc.asyncProperty(fc.string({ unit: "grapheme", maxLength: 200 }), async (text) => {
					const id = `text-${count++}`;
					await addAll(file, [additionOf(id, text)]);
					expect((await readDocument(file, id))?.text).toBe(text);
				}),
				{ numRuns: 50 },
			);
		});
	});

	it("says that a text is held when it comes again, and writes nothing", async () => {
		await withCase(inFolder("twice.fissure"), async (file) => {
			const additions = [additionOf("one", "First words."), additionOf("two", "Second words.")];
			expect(await statuses(file, additions)).toEqual(["one: added", "two: added"]);
			expect(await statuses(file, additions)).toEqual(["one: held", "two: held"]);
			expect(await file.db.selectFrom("actions").select("verb").execute()).toEqual([{ verb: "add" }]);
			expect(await file.db.selectFrom("captures").select("key").execute()).toHaveLength(2);
		});
	});

	it("keeps what an address said before when it says something else", async () => {
		const page = (text: string, capturedAt: string) =>
			additionOf("page", text, { address: "https://valdara.example/page", capturedAt });
		await withCase(inFolder("versions.fissure"), async (file) => {
			expect(await statuses(file, [page("We will act.", "2026-01-01")])).toEqual(["page: added"]);
			expect(await statuses(file, [page("We will act.", "2026-01-02")])).toEqual(["page: held"]);
			expect(await statuses(file, [page("We may act.", "2026-01-03")])).toEqual(["page~2: new-version"]);
			expect(await statuses(file, [page("We may act.", "2026-01-03")])).toEqual(["page~2: held"]);
			// It went back to its first words, which is a change as well.
			expect(await statuses(file, [page("We will act.", "2026-01-04")])).toEqual(["page~3: new-version"]);
			const rows = await file.db
				.selectFrom("documents")
				.select(["id", "version_of", "later_version"])
				.orderBy("key")
				.execute();
			expect(rows).toEqual([
				{ id: "page", version_of: null, later_version: "page~2" },
				{ id: "page~2", version_of: "page", later_version: "page~3" },
				{ id: "page~3", version_of: "page", later_version: null },
			]);
			expect(await file.db.selectFrom("captures").select("at").orderBy("at").execute()).toHaveLength(4);
		});
	});

	it("tells two texts apart that want one name", async () => {
		const called = (address: string) => additionOf("readout", `Words at ${address}.`, { address });
		await withCase(inFolder("names.fissure"), async (file) => {
			expect(await statuses(file, [called("/a"), called("/b"), called("/c")])).toEqual([
				"readout: added",
				"readout-2: added",
				"readout-3: added",
			]);
			expect(await statuses(file, [called("/b"), called("/c")])).toEqual(["readout-2: held", "readout-3: held"]);
		});
	});

	it("passes over a text that cannot be kept whole, and keeps the others", async () => {
		const { document, bytes } = additionOf("other", "Other bytes.");
		await withCase(inFolder("bad.fissure"), async (file) => {
			const outcomes = await addAll(file, [
				additionOf("good", "Good words."),
				additionOf("half", "Half a \ud83d sign."),
				...(inPostgres
					? [additionOf("none", "Nothing \u0000 here."), additionOf("no-title", "A", { title: "\u0000" })]
					: []),
				{ document: { ...document, sha256: "0".repeat(64) }, bytes },
				additionOf("last", "Last words."),
			]);
			const malformed = Array.from({ length: inPostgres ? 3 : 1 }, () => "text-malformed");
			expect(outcomes.map(codeOf)).toEqual([null, ...malformed, "bytes-differ", null]);
			expect(await readDocument(file, "last")).not.toBeNull();
		});
	});

	it("acknowledges nothing before it is on the disk, and asks for no more than a batch", async () => {
		await withCase(inFolder("stream.fissure"), async (file) => {
			let handed = 0;
			function* endless(): Generator<Addition> {
				for (;;) yield additionOf(`text-${handed++}`, "Words. ".repeat(100));
			}
			let acknowledged = 0;
			for await (const outcome of addDocuments(file, endless())) {
				const held = await file.db.selectFrom("documents").select("id").where("id", "=", granted(outcome).id).execute();
				expect(held).toHaveLength(1);
				if (++acknowledged === 450) break;
			}
			expect(handed).toBeLessThanOrEqual(650);
		});
	});

	it("is taken back as one action, bytes and history excepted, and may be added again", async () => {
		const additions = Array.from({ length: 450 }, (_, i) => additionOf(`text-${i}`, `Words ${i}.`));
		await withCase(inFolder("undo.fissure"), async (file) => {
			await addAll(file, [additionOf("before", "Earlier words.")]);
			await addAll(file, additions);
			expect(granted(await undo(file))).toMatchObject({ verb: "add", who: "Ana", rows: 450 });
			expect(await readDocument(file, "text-7")).toBeNull();
			expect(await readDocument(file, "before")).not.toBeNull();
			expect(await statuses(file, additions.slice(0, 1))).toEqual(["text-0: restored"]);
			expect(await readDocument(file, "text-0")).not.toBeNull();
			expect(granted(await undo(file)).rows).toBe(1);
			expect(granted(await undo(file)).rows).toBe(1);
			expect(await readDocument(file, "before")).toBeNull();
			expect(codeOf(await undo(file))).toBe("nothing-to-undo");
			expect(await file.db.selectFrom("actions").select("undone_by").where("verb", "=", "add").execute()).not.toContain(
				null,
			);
		});
	});
});

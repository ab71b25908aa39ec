import { existsSync } from "node:fs";
import type { Outcome } from "@fissure/core";
import type { Addition, PackedAddition } from "@fissure/store";
import { describe, expect, it } from "vitest";
import type * as packing from "./pack-on-threads.ts";

// Threads run what is built.
const BUILT = new URL("../../dist/adding/pack-on-threads.js", import.meta.url);
const isBuilt = existsSync(BUILT);

const COUNT = 700;
/** More than what is packed before a thread starts, one of them broken, all cut out of one buffer. */
function* additions(): Generator<Addition> {
	const all = Buffer.from(Array.from({ length: COUNT }, (_, at) => lineOf(at)).join(""));
	for (let at = 0, from = 0; at < COUNT; at++) {
		const line = lineOf(at);
		const bytes = all.subarray(from, from + Buffer.byteLength(line));
		from += bytes.length;
		const text = at === BROKEN ? "Half a letter: \ud83d" : line;
		yield {
			document: { id: `text-${at}`, text, language: "en", kind: "speech", publisher: "VAL", guessed: [] },
			bytes,
		};
	}
}
const BROKEN = 555;
const lineOf = (at: number): string => `Valdara keeps the corridor open – sailing ${at}. `.repeat(1 + (at % 90));

describe.skipIf(!isBuilt)("packing beside this thread (skipped: not built)", async () => {
	if (!isBuilt) return;
	const { packOnThreads } = (await import(BUILT.href)) as typeof packing;
	const all = async (threads: number): Promise<readonly Outcome<PackedAddition>[]> => {
		const packed: Outcome<PackedAddition>[] = [];
		for await (const one of packOnThreads(additions(), threads)) packed.push(one);
		return packed;
	};

	it("gives the same, in the same order, for any number of threads", async () => {
		const alone = await all(1);
		expect(alone).toHaveLength(COUNT);
		expect(alone[BROKEN]).toMatchObject({ ok: false, problem: { code: "text-malformed", place: `text-${BROKEN}` } });
		// What comes from another thread is no Buffer, and a difference should not fill the screen.
		const facts = (packed: readonly Outcome<PackedAddition>[]): readonly unknown[] =>
			packed.map((one) => {
				if (!one.ok) return one;
				const { addition, packed, ...made } = one.value;
				return { ...made, id: addition.document.id, packed: Buffer.from(packed).toString("hex") };
			});
		expect(facts(await all(2))).toEqual(facts(alone));
		expect(facts(await all(3))).toEqual(facts(alone));
	});

	it("ends its threads where the caller has enough", async () => {
		let count = 0;
		for await (const _ of packOnThreads(additions(), 2)) if (++count === 300) break;
		expect(count).toBe(300);
	});
});

import { createHash } from "node:crypto";
import { join } from "node:path";
import type { Moment, Reads } from "@fissure/store";
import Database from "better-sqlite3";
import { expect, it } from "vitest";
import { isProof } from "../../../../tools/in-proof.ts";
import { buildExample } from "../example/build-example.ts";
import { caseChoices, granted, PORT_ELLERY } from "../fixtures/port-ellery.ts";
import { fittingQuestions } from "../fixtures/questions.ts";
import { loadOperation, type OperationName } from "../operations/index.ts";
import { LOADERS } from "../operations/registry.ts";
import type { CaseChoice } from "./case-choice.ts";
import { inCase } from "./in-case.ts";
import { keepCaseOpen } from "./keep-case-open.ts";

const choiceOf = caseChoices();

/** Of each operation, where not everything is to be proven. */
const SOME = 1;
/** Kinds of actions after which all is asked again, where not everything is to be proven. */
const MOST_KINDS = 4;

interface Answered {
	readonly what: string;
	readonly ask: (reads: Reads, choice?: CaseChoice) => Promise<string>;
	readonly reads: Reads;
	readonly answer: string;
}

it("is what would be answered again, of every operation and whatever was changed", async () => {
	const folder = choiceOf();
	let second = 0;
	const now = () => new Date(Date.UTC(2026, 0, 1, 0, 0, second++)).toISOString();
	const path = join(folder.folder, "port.fissure");
	const choice = { ...choiceOf(path), now };
	granted(await buildExample({ case: choice, folder: PORT_ELLERY }));
	const open = granted(await keepCaseOpen({ ...choice, now: () => "2026-02-01T00:00:00.000Z" }));
	const questions: Pick<Answered, "what" | "ask">[] = [];
	for (const name of Object.keys(LOADERS) as OperationName[]) {
		const { operation, input } = await loadOperation(name);
		if (operation.http?.startsWith("GET ") !== true || operation.lasts === "never" || operation.effect === "long")
			continue;
		for (const { question, read } of fittingQuestions(input).slice(0, isProof ? undefined : SOME))
			questions.push({
				what: `${name} ${JSON.stringify(question)}`,
				ask: async (reads) => {
					const context = {
						case: { ...open.choice, ...(reads === undefined ? {} : { reads }) },
						print: async () => {},
					};
					return JSON.stringify(await operation.run(read as never, context as never));
				},
			});
	}
	const askAll = async (): Promise<Answered[]> => {
		const answered: Answered[] = [];
		for (const one of questions) {
			const reads: Reads = { tables: new Set(), beyond: false, personal: false };
			answered.push({ ...one, reads, answer: await one.ask(reads) });
		}
		return answered;
	};
	const wrong: string[] = [];
	const tables = inTables(path);
	const counts = { still: 0, changed: 0 };
	let [begun, answered] = [await open.changes.now(), await askAll()];
	let held = tables.digests();
	/** Of each table that is another now it must be told. */
	const compareTables = async (change: string, before: Moment): Promise<void> => {
		const [later, now] = [await open.changes.now(), tables.digests()];
		for (const [table, digest] of now) {
			const isStill = open.changes.isStillTrue(
				{ tables: new Set([table]), beyond: false, personal: false },
				before,
				later,
			);
			if (isStill && held.get(table) !== digest) wrong.push(`${table} after ${change}`);
		}
		held = now;
	};
	const compare = async (change: string): Promise<void> => {
		await compareTables(change, begun);
		const [later, again] = [await open.changes.now(), await askAll()];
		for (const [place, { what, reads, answer }] of answered.entries()) {
			const isStill = open.changes.isStillTrue(reads, begun, later);
			counts[isStill ? "still" : "changed"]++;
			if (isStill && again[place]?.answer !== answer) wrong.push(`${what} after ${change}`);
		}
		[begun, answered] = [later, again];
	};
	// Another person gets another answer only where it was looked at who asks.
	const other = granted(await open.openFor("Ben"));
	for (const { what, ask, reads, answer } of answered)
		if (!reads.personal && (await ask({ ...reads, tables: new Set() }, other.choice)) !== answer)
			wrong.push(`${what} of Ben`);
	await other.close();
	const write = <Value>(work: Parameters<typeof inCase<Value>>[2]) => inCase<Value>(choice, "write", work);
	granted(await write((file, store) => store.addDraft(file, "kept", { title: "Kept", text: "# Kept" })));
	await compare("a draft that was begun");
	const longer = { title: "Kept", text: "# Kept and longer" };
	granted(await write((file, store) => store.saveDraft(file, "kept", longer, store.draftStamp("# Kept"))));
	await compare("a draft that was written on");
	granted(await write((file, store) => store.noteAction(file, "find")));
	await compare("a comparison that found nothing");
	granted(await write((file, store) => store.setMuted(file, "corridor", true)));
	await compare("an issue that was muted");
	// Each table that the example fills is changed when what filled it is taken back.
	const seen = new Set<string>();
	for (;;) {
		const [next] = granted(await write((file, store) => store.readHistory(file, { standing: true, size: 1 })));
		if (next === undefined) break;
		const isCompared = isProof || (!seen.has(next.verb) && seen.size < MOST_KINDS);
		const before = await open.changes.now();
		if (isCompared && !isProof) [begun, answered] = [before, await askAll()];
		granted(await write((file, store) => store.undo(file)));
		seen.add(next.verb);
		const change = `taking back "${next.verb}"`;
		await (isCompared ? compare(change) : compareTables(change, before));
	}
	tables.close();
	await open.close();
	expect(wrong).toEqual([]);
	expect(counts.still).toBeGreaterThan(50);
	expect(counts.changed).toBeGreaterThan(50);
	expect(answered.filter(({ reads }) => !reads.personal).length).toBeGreaterThan(answered.length / 2);
});

/** What is in each table of a case file that an answer may be read from, as one digest a table. */
function inTables(path: string) {
	const database = new Database(path, { readonly: true });
	const names = database
		.prepare(
			"select name from sqlite_master where type = 'table' and name not like 'sqlite_%' and name not like 'texts%'",
		)
		.pluck()
		.all() as string[];
	return {
		digests: () =>
			new Map(
				names.map((name) => {
					const rows = database.prepare(`select * from "${name}" order by 1`).raw().all();
					return [name, createHash("sha256").update(JSON.stringify(rows)).digest("hex")] as const;
				}),
			),
		close: () => database.close(),
	};
}

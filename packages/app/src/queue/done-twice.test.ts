import { writeFileSync } from "node:fs";
import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import { join } from "node:path";
import { afterAll, describe, expect, it } from "vitest";
import { inCase } from "../case/in-case.ts";
import { exportDna } from "../exchange/dna/export-dna.ts";
import { query } from "../exchange/fixtures/query.ts";
import { exportLedger } from "../exchange/ledger/export-ledger.ts";
import { caseChoices, fillCase, granted, PORT_ELLERY } from "../fixtures/port-ellery.ts";
import { LOADERS, type OperationName } from "../operations/index.ts";
import { jobNames } from "./open-desk-queue.ts";

// A worker may be killed after the work and before it is acknowledged, and then another does it again.

const choices = caseChoices();
const pages = createServer((_, response) => {
	response.setHeader("content-type", "text/html; charset=utf-8");
	response.end(`<html lang="en"><h1>Readout</h1><p>${"Valdara supports the corridor. ".repeat(20)}</p></html>`);
});
await new Promise<void>((resolve) => pages.listen(0, "127.0.0.1", resolve));
afterAll(() => void pages.close());
const address = `http://127.0.0.1:${(pages.address() as AddressInfo).port}/readout`;

describe("a job that is done twice", async () => {
	const choice = await fillCase(choices());
	const ask = async (operation: OperationName, input: unknown): Promise<unknown> => {
		const { run } = await LOADERS[operation]();
		const context = { case: choice, print: async () => {}, pathOfUpload: (id: string) => ({ ok: true, value: id }) };
		return granted(await (run as (input: unknown, context: unknown) => Promise<never>)(input, context));
	};
	/** Rows that hold, by table; what was done when is another matter, and a page that is fetched once more was captured once more. */
	const standing = async (): Promise<unknown> =>
		granted(
			await inCase(choice, "whole", async (file) => {
				const rows: Record<string, number> = {};
				const tables = await query<{ name: string }>(
					file,
					`select name from sqlite_schema where type = 'table' and name not like 'sqlite_%' and name not like '%\\_%x%' escape '\\'
						and name not in ('actions', 'journal', 'table_checksums', 'fetches', 'captures') order by name`,
				);
				for (const { name } of tables) {
					const columns = await query<{ name: string }>(file, `select name from pragma_table_info('${name}')`);
					const held = columns.some((column) => column.name === "until") ? "where until is null" : "";
					const [row] = await query<{ count: number }>(file, `select count(*) as count from "${name}" ${held}`);
					rows[name] = row?.count ?? 0;
				}
				return { ok: true, value: rows };
			}),
		);
	const positions = join(choice.folder, "positions.jsonl");
	const dna = join(choice.folder, "debate.dna");
	const WORK: Readonly<Record<string, () => Promise<unknown>>> = {
		add: async () => ({ sources: [{ input: join(PORT_ELLERY, "previous") }] }),
		fetch: async () => ({ named: [address], own: { publisher: "VAL" }, allowPrivateHosts: true }),
		code: async () => ({ threads: 1 }),
		"group-documents": async () => ({}),
		find: async () => ({}),
		watch: async () => ({ delayMs: 0, allowPrivateHosts: true }),
		check: async () => ({}),
		"import-votes": async () => ({ upload: join(PORT_ELLERY, "votes.csv") }),
		"import-deeds": async () => ({ upload: join(PORT_ELLERY, "deeds") }),
		"import-positions": async () => {
			let text = "";
			const out = async (piece: string): Promise<void> => {
				text += piece;
			};
			granted(await exportLedger({ case: choice, format: "jsonl", out }));
			writeFileSync(positions, text);
			return { upload: positions, as: "person:Bo" };
		},
		"import-dna": async () => {
			granted(await exportDna({ case: choice, format: "dna", filters: {}, out: dna }));
			return { upload: dna };
		},
	};

	it("is tried for every kind of job", async () => {
		expect(Object.keys(WORK).toSorted()).toEqual((await jobNames()).toSorted());
	});

	it.each(Object.keys(WORK))("changes nothing the second time: %s", async (name) => {
		const input = await WORK[name]?.();
		const before = await standing();
		await ask(name as OperationName, input);
		const once = await standing();
		// Else nothing was tried; nothing is watched in this case, and a check only looks.
		if (name !== "check" && name !== "watch") expect(once).not.toEqual(before);
		await ask(name as OperationName, input);
		expect(await standing()).toEqual(once);
	});
});

import { readFileSync, writeFileSync } from "node:fs";
import { gunzipSync } from "node:zlib";
import pg from "pg";
import { beforeAll, describe, expect, it } from "vitest";
import { hasPostgres, sharedPostgres } from "../../../../tools/test-postgres.ts";
import { closeCase, openCase } from "../case/open-case.ts";
import { checkCase } from "../damage/check-case.ts";
import { addAll, additionOf } from "../fixtures/additions.ts";
import { caseFolder, codeOf, granted, opened, steadyClock, withCase } from "../fixtures/case-folder.ts";
import { readHistory } from "../history/read-history.ts";
import { undo } from "../history/undo.ts";
import { searchText } from "../search/search-text.ts";
import { type Transferred, transferCase } from "./transfer-case.ts";

const inFolder = caseFolder();
const options = { who: "Ana", now: steadyClock() };

/** A case with something in every table, as an earlier version wrote it. */
async function wholeCase(name: string): Promise<string> {
	const path = inFolder(name);
	writeFileSync(path, gunzipSync(readFileSync(new URL("../fixtures/earlier/version-17.fissure.gz", import.meta.url))));
	await closeCase(granted(await openCase(path, options)));
	return path;
}

const sums = ({ tables }: Transferred) => tables.map(({ table, rows, checksum }) => [table, rows, checksum]);

describe.skipIf(!hasPostgres)("transferCase", () => {
	let database = "";
	beforeAll(async () => {
		const server = await sharedPostgres();
		const client = new pg.Client(`${server}/postgres`);
		await client.connect();
		await client.query(`create database transfer_${process.pid}`);
		await client.end();
		database = `${server}/transfer_${process.pid}`;
		process.env.FISSURE_FILES = inFolder("files");
	});

	it("gives an equal case in a database, and an equal file from there", async () => {
		const path = await wholeCase("there.fissure");
		const there = granted(await transferCase(path, `${database}/there`, options));
		expect(there).toMatchObject({ continued: false, stopped: false });
		expect(there.tables.filter(({ rows }) => rows > 0).length).toBeGreaterThan(25);
		const back = granted(await transferCase(`${database}/there`, inFolder("back.fissure"), options));
		expect(sums(back)).toEqual(sums(there));
		expect(back.files).toBe(there.files);
		const seen: unknown[] = [];
		for (const address of [path, `${database}/there`, inFolder("back.fissure")]) {
			const file = granted(await openCase(address, options));
			expect(granted(await checkCase(file)).damages).toEqual([]);
			seen.push([granted(await readHistory(file)), granted(await searchText(file, "grain OR corridor OR port"))]);
			// What comes next has keys of its own, and can be taken back.
			granted((await addAll(file, [additionOf("after", "Valdara says more.")]))[0] as never);
			expect(granted(await undo(file)).verb).toBe("add");
			await closeCase(file);
		}
		expect(seen[1]).toEqual(seen[0]);
		expect(seen[2]).toEqual(seen[0]);
		expect(codeOf(await transferCase(path, `${database}/there`, options))).toBe("case-exists");
		expect(codeOf(await transferCase(`${database}/there`, path, options))).toBe("case-exists");
	});

	it("goes on where it was stopped, and lets nobody open what is not whole", async () => {
		const path = await wholeCase("stopped.fissure");
		for (const [from, to] of [
			[path, `${database}/stopped`],
			[`${database}/stopped`, inFolder("stopped-back.fissure")],
		] as const) {
			const stop = new AbortController();
			const onProgress = ({ place }: { readonly place: string }) => {
				if (place === "statements") stop.abort();
			};
			expect(granted(await transferCase(from, to, options, { signal: stop.signal, onProgress }))).toMatchObject({
				stopped: true,
			});
			const refused = codeOf(await openCase(to, options));
			expect(refused).toBe(to.startsWith("postgres") ? "case-unfinished" : "case-missing");
			expect(granted(await transferCase(from, to, options))).toMatchObject({ continued: true, stopped: false });
			await closeCase(granted(await openCase(to, options)));
		}
	});

	it("begins again where the case has changed meanwhile, and says which text cannot be held", async () => {
		const path = inFolder("changed.fissure");
		const text = additionOf("one", "Valdara supports the corridor.");
		await withCase(path, (file) => addAll(file, [text]));
		const stopped = granted(await transferCase(path, `${database}/changed`, options, { signal: AbortSignal.abort() }));
		expect(stopped.stopped).toBe(true);
		await withCase(path, (file) => addAll(file, [additionOf("two", "Another text.")]));
		expect(codeOf(await transferCase(path, `${database}/changed`, options))).toBe("case-changed");
		const file = await opened(inFolder("none.fissure"));
		await addAll(file, [additionOf("none", "Nothing \0 here.")]);
		await closeCase(file);
		const refused = await transferCase(file.address, `${database}/none`, options);
		expect(codeOf(refused)).toBe("text-malformed");
	});
});

import { rmSync } from "node:fs";
import { join } from "node:path";
import { beforeAll, describe, expect, it } from "vitest";
import { hasPostgres, sharedPostgres } from "../../../../../tools/test-postgres.ts";
import { attempt } from "../../case/case.ts";
import { closeCase, openCase } from "../../case/open-case.ts";
import { readContent } from "../../documents/read-documents.ts";
import { transferCase } from "../../exchange/transfer-case.ts";
import { addAll, additionOf } from "../../fixtures/additions.ts";
import { asServer, caseFolder, codeOf, granted, steadyClock } from "../../fixtures/case-folder.ts";
import { LATEST_VERSION } from "../../migrations/index.ts";

const inFolder = caseFolder();
const options = { who: "Ana", now: steadyClock() };

describe.skipIf(!hasPostgres)("a case in PostgreSQL", () => {
	let database = "";
	beforeAll(async () => {
		const server = await sharedPostgres();
		const name = `opened_${process.pid}`;
		await asServer(`${server}/postgres`, `create database ${name}`);
		await asServer(`${server}/postgres`, `create database ${name}_ascii encoding 'SQL_ASCII' template template0`);
		database = `${server}/${name}`;
		process.env.FISSURE_FILES = inFolder("files");
	});
	const open = (address: string, more = {}) => openCase(address, { ...options, ...more });

	it("is refused in plain words where it is not there, not one, of another version or on a server that cannot hold it", async () => {
		expect(codeOf(await open(`${database}/none`))).toBe("case-missing");
		expect(codeOf(await open(`${database}/none`, { create: true, readOnly: true }))).toBe("case-missing");
		expect(codeOf(await open(`${database}_ascii/none`, { create: true }))).toBe("server-unfit");
		expect(codeOf(await open(`${database}_gone/none`))).toBe("case-missing");
		expect(codeOf(await open("postgres://fissure:secret@127.0.0.1:1/desk/none"))).toBe("case-unreachable");
		expect(JSON.stringify(await open("postgres://fissure:secret@127.0.0.1:1/desk/none"))).not.toContain("secret");
		await asServer(database, "create schema other");
		expect(codeOf(await open(`${database}/other`, { create: true }))).toBe("case-foreign");
		await asServer(database, "create role stranger login");
		const stranger = database.replace("fissure@", "stranger@");
		expect(codeOf(await open(`${stranger}/mine`, { create: true }))).toBe("case-refused");
	});

	it("refuses to go on with a case of a later version, and opens one of an earlier only to upgrade it", async () => {
		await closeCase(granted(await open(`${database}/versions`, { create: true })));
		const set = (version: number) => asServer(database, `update versions.case_state set version = ${version}`);
		await set(LATEST_VERSION + 1);
		expect(codeOf(await open(`${database}/versions`))).toBe("case-newer");
		await set(LATEST_VERSION - 1);
		expect(codeOf(await open(`${database}/versions`, { readOnly: true }))).toBe("case-older");
		await set(LATEST_VERSION);
		const { identity } = granted(await open(`${database}/versions`));
		await asServer(database, "drop schema versions cascade");
		rmSync(join(inFolder("files"), `opened_${process.pid}`, "versions"), { recursive: true });
		await closeCase(granted(await open(`${database}/versions`, { create: true })));
		expect(codeOf(await open(`${database}/versions`, { identity }))).toBe("case-replaced");
	});

	it("says where its original files cannot be reached, and follows what others change", async () => {
		const file = granted(await open(`${database}/files`, { create: true }));
		const reader = granted(await open(`${database}/files`, { readOnly: true }));
		const [added] = await addAll(file, [additionOf("one", "Valdara supports the corridor.")]);
		const { sha256 } = granted(added as NonNullable<typeof added>);
		expect(codeOf(await attempt("x", async () => ({ ok: true, value: await readContent(reader, sha256) })))).toBeNull();
		const elsewhere = { ...reader, files: inFolder("elsewhere") };
		const read = () => attempt("x", async () => ({ ok: true, value: await readContent(elsewhere, sha256) }));
		expect(codeOf(await read())).toBe("files-unreachable");
		expect(codeOf((await addAll({ ...file, files: inFolder("no") }, [additionOf("two", "More.")]))[0] as never)).toBe(
			"files-unreachable",
		);
		// Until the server tells of changes, each answer is another; then only after a change.
		await expect
			.poll(() => {
				const one = reader.stamp();
				return reader.stamp() - one;
			})
			.toBe(0);
		const before = reader.stamp();
		await addAll(file, [additionOf("three", "Another text.")]);
		expect(reader.stamp()).toBeGreaterThan(before);
		const told = reader.stamp();
		await asServer(database, "select pg_notify('fissure files', '99 1')");
		await expect.poll(() => reader.stamp()).toBe(99);
		expect(told).toBeLessThan(99);
		await Promise.all([closeCase(file), closeCase(reader)]);
	});

	it("is no copy that differs from what was copied", async () => {
		const path = inFolder("differs.fissure");
		const file = granted(await openCase(path, { ...options, create: true }));
		await addAll(file, [additionOf("one", "Valdara supports the corridor."), additionOf("two", "Another text.")]);
		await closeCase(file);
		const stop = new AbortController();
		const onProgress = ({ place }: { readonly place: string }) => {
			if (place === "codings" || place === "documents") stop.abort();
		};
		granted(await transferCase(path, `${database}/differs`, options, { signal: stop.signal, onProgress }));
		await asServer(database, "update differs.documents set title = 'Changed'");
		expect(codeOf(await transferCase(path, `${database}/differs`, options))).toBe("case-differs");
		expect(codeOf(await open(`${database}/differs`))).toBe("case-unfinished");
	});
});

import { join } from "node:path";
import pg from "pg";
import { beforeAll, describe, expect, it } from "vitest";
import { isProof } from "../../../../tools/in-proof.ts";
import { hasPostgres, sharedPostgres } from "../../../../tools/test-postgres.ts";
import { buildExample } from "../example/build-example.ts";
import { caseChoices, granted, PORT_ELLERY } from "../fixtures/port-ellery.ts";
import { fittingQuestions } from "../fixtures/questions.ts";
import { loadOperation, type OperationName } from "../operations/index.ts";
import { LOADERS } from "../operations/registry.ts";
import type { CaseChoice } from "./case-choice.ts";

const choiceOf = caseChoices();

/** The clock of one who asks at one moment. */
const LATER = "2026-02-01T00:00:00.000Z";

/** What a case is called, and when the program looked, differs between two that are otherwise the same. */
const NAMES = ["name", "path", "file", "since", "backup"];

/** Of each operation, where not everything is to be proven. */
const SOME = 2;

describe.skipIf(!hasPostgres)("a case in PostgreSQL", () => {
	let file: CaseChoice = choiceOf();
	let database: CaseChoice = file;
	beforeAll(async () => {
		const server = await sharedPostgres();
		const client = new pg.Client(`${server}/postgres`);
		await client.connect();
		await client.query(`create database app_${process.pid}`);
		await client.end();
		process.env.FISSURE_FILES = join(file.folder, "files");
		const made: CaseChoice[] = [];
		for (const name of [join(file.folder, "port.fissure"), `${server}/app_${process.pid}/port`]) {
			let second = 0;
			const now = () => new Date(Date.UTC(2026, 0, 1, 0, 0, second++)).toISOString();
			const choice = { ...choiceOf(name), now };
			granted(await buildExample({ case: choice, folder: PORT_ELLERY }));
			made.push({ ...choice, now: () => LATER });
		}
		[file = file, database = file] = made;
	});

	it("is built as a file is, and answers every question as the file does", async () => {
		const asked = new Map<string, number>();
		const different: string[] = [];
		for (const name of Object.keys(LOADERS) as OperationName[]) {
			const { operation, input, local } = await loadOperation(name);
			if (operation.permission !== "read" || operation.effect === "writes" || LEFT_OUT.has(name)) continue;
			const form = operation.http === null ? local() : input;
			const fitting = fittingQuestions(form);
			for (const { question, read } of isProof ? fitting : fitting.slice(0, SOME)) {
				const answers: string[] = [];
				for (const choice of [file, database]) {
					const context = { case: choice, print: async () => {}, pathOfUpload: () => ({ ok: false }) };
					const outcome = await operation.run(read, context as never);
					answers.push(JSON.stringify(outcome, (key, value) => (NAMES.includes(key) ? null : value)));
				}
				const [inFile, inDatabase] = answers.map((answer) =>
					answer
						.replaceAll(/[^" ]*(?=watched[/]corridor-tonnage)/gu, "")
						.replaceAll(String(database.file), "CASE")
						.replaceAll(join(file.folder, "port.fissure"), "CASE"),
				);
				if (inDatabase !== inFile)
					different.push(`${name} ${JSON.stringify(question)}`, inFile ?? "", inDatabase ?? "");
				if (inFile?.startsWith('{"ok":true') === true) asked.set(name, (asked.get(name) ?? 0) + 1);
			}
		}
		expect(different).toEqual([]);
		expect(asked.size).toBeGreaterThan(60);
	});
});

/** What asks for files of this machine, and what says how a database is checked. */
const LEFT_OUT = new Set<string>(["list-cases", "check"]);

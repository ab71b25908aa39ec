import { beforeAll, describe, expect, it } from "vitest";
import { isProof } from "../../../../../tools/in-proof.ts";
import { hasPostgres, sharedPostgres } from "../../../../../tools/test-postgres.ts";
import { attempt } from "../../case/case.ts";
import { closeCase, openCase } from "../../case/open-case.ts";
import { asSeen } from "../../coders/as-seen.ts";
import { assignTasks } from "../../coders/coding-tasks.ts";
import { readDocument } from "../../documents/read-documents.ts";
import { addAll, additionOf } from "../../fixtures/additions.ts";
import { asServer, caseFolder, codeOf, granted, steadyClock } from "../../fixtures/case-folder.ts";

const inFolder = caseFolder();

describe.skipIf(!hasPostgres)("a text that is hidden from who codes it blind, in PostgreSQL", () => {
	let database = "";
	beforeAll(async () => {
		const server = await sharedPostgres();
		const name = `hidden_${process.pid}`;
		await asServer(`${server}/postgres`, `create database ${name}`);
		database = `${server}/${name}`;
		process.env.FISSURE_FILES = inFolder("files");
	});

	it("stays hidden when the connection is lost that hides it, from one moment to the next", async () => {
		const options = { who: "Ana", now: steadyClock() };
		const writer = granted(await openCase(`${database}/blind`, { ...options, create: true }));
		await addAll(writer, [additionOf("secret", "Valdara supports the corridor."), additionOf("open", "Another text.")]);
		const task = { coder: "person:Ana", batch: "one", blind: true, training: false, document: "secret" };
		granted(await assignTasks(writer, [task]));
		const reader = granted(await openCase(`${database}/blind`, { ...options, readOnly: true }));
		const idOf = async (id: string) => {
			const seen = await attempt("x", async () => ({ ok: true, value: await readDocument(await asSeen(reader), id) }));
			return seen.ok ? (seen.value?.id ?? "none") : codeOf(seen);
		};
		expect([await idOf("secret"), await idOf("open")]).toEqual(["none", "open"]);
		let lost = 0;
		for (let round = 0; round < (isProof ? 10 : 3); round++) {
			// Asked while it is being lost, too.
			const answers: (string | null)[] = [];
			let isLost = false;
			const asking = Array.from({ length: 5 }, async () => {
				while (!isLost) answers.push(await idOf("secret"));
			});
			await asServer(
				database,
				"select pg_terminate_backend(pid) from pg_stat_activity where application_name like 'fissure alone%'",
			);
			isLost = true;
			await Promise.all(asking);
			answers.push(...(await Promise.all(Array.from({ length: 5 }, () => idOf("secret")))));
			expect(answers.filter((answer) => answer !== "none" && answer !== "case-unreachable")).toEqual([]);
			lost += answers.filter((answer) => answer === "case-unreachable").length;
			await expect.poll(() => idOf("open")).toBe("open");
			expect(await idOf("secret")).toBe("none");
		}
		expect(lost).toBeGreaterThan(0);
		await Promise.all([closeCase(writer), closeCase(reader)]);
	});
});

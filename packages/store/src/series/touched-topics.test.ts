import { expect, it } from "vitest";
import { codeAll } from "../fixtures/accounts.ts";
import { addAll, additionOf } from "../fixtures/additions.ts";
import { caseFolder, granted, withCase } from "../fixtures/case-folder.ts";
import { touchedTopics } from "./touched-topics.ts";

const inFolder = caseFolder();

it("gives what analysed texts touch, none of a text that was not or that a model alone coded, and the head of each", async () => {
	await withCase(inFolder("touched.fissure"), async (file) => {
		await addAll(file, [
			additionOf("a", "Valdara supports the corridor. Ostmark does not.", { date: "2031-02-24" }),
			additionOf("b", "Valdara waits.", { date: "2031-02-24" }),
			additionOf("c", "Valdara supports the corridor.", { date: "2031-02-24" }),
		]);
		await codeAll(file, { a: [{ stance: 2 }] });
		await codeAll(file, { c: [{ stance: 2 }] }, { coder: "model:small@1" });
		const found = granted(await touchedTopics(file, ["a", "b", "c", "none"], 7));
		expect([...found.keys()].toSorted()).toEqual(["a", "b", "c"]);
		expect(found.get("a")?.head).toBe("Valdara");
		expect([...(found.get("a")?.topics ?? [])]).toContain("grain");
		for (const id of ["b", "c"]) expect(found.get(id)).toEqual({ id, head: "Valdara", topics: null });
	});
});

import { expect, it } from "vitest";
import { codeAll } from "../fixtures/accounts.ts";
import { addAll, additionOf } from "../fixtures/additions.ts";
import { caseFolder, granted, withCase } from "../fixtures/case-folder.ts";
import { touchedTopics } from "./touched-topics.ts";

const inFolder = caseFolder();

it("gives what analysed texts touch, none of a text that was not, and the head of each", async () => {
	await withCase(inFolder("touched.fissure"), async (file) => {
		await addAll(file, [
			additionOf("a", "Valdara supports the corridor. Ostmark does not.", { date: "2031-02-24" }),
			additionOf("b", "Valdara waits.", { date: "2031-02-24" }),
		]);
		await codeAll(file, { a: [{ stance: 2 }] });
		const found = granted(await touchedTopics(file, ["a", "b", "none"], 7));
		expect([...found.keys()].toSorted()).toEqual(["a", "b"]);
		expect(found.get("a")?.head).toBe("Valdara");
		expect([...(found.get("a")?.topics ?? [])]).toContain("grain");
		expect(found.get("b")).toEqual({ id: "b", head: "Valdara", topics: null });
	});
});

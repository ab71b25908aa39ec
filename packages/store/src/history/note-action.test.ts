import { expect, it } from "vitest";
import { closeCase, openCase } from "../case/open-case.ts";
import { addAll, additionOf } from "../fixtures/additions.ts";
import { caseFolder, codeOf, granted, opened, withCase } from "../fixtures/case-folder.ts";
import { lastDone, noteAction } from "./note-action.ts";
import { readHistory } from "./read-history.ts";
import { undo } from "./undo.ts";

const inFolder = caseFolder();

it("writes down what changed no row, by whom, and leaves nothing to undo", async () => {
	await withCase(inFolder("noted.fissure"), async (file) => {
		expect(granted(await lastDone(file, "look"))).toBeNull();
		granted(await noteAction(file, "look"));
		const at = granted(await noteAction({ ...file, who: "Ben" }, "look"));
		expect(granted(await lastDone(file, "look"))).toBe(at);
		expect(granted(await lastDone(file, "look", "Ana")) ?? "").toMatch(/^2026/);
		expect(granted(await lastDone(file, "look", "Ana"))).not.toBe(at);
		expect(granted(await readHistory(file)).map(({ verb, who, rows }) => [verb, who, rows])).toEqual([
			["look", "Ben", {}],
			["look", "Ana", {}],
		]);
		expect(codeOf(await undo(file))).toBe("nothing-to-undo");
		await addAll(file, [additionOf("one", "Valdara opens.")]);
		granted(await noteAction(file, "look"));
		expect(granted(await undo(file)).verb).toBe("add");
	});
});

it("writes nothing into a case that is only read", async () => {
	const path = inFolder("read.fissure");
	await closeCase(await opened(path));
	const file = granted(await openCase(path, { readOnly: true, who: "Ana", now: () => "2026-01-01T00:00:00Z" }));
	expect(codeOf(await noteAction(file, "look"))).toBe("case-read-only");
	await closeCase(file);
});

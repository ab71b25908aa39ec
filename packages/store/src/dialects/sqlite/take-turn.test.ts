import { describe, expect, it } from "vitest";
import { closeCase } from "../../case/open-case.ts";
import { addAll, additionOf } from "../../fixtures/additions.ts";
import { caseFolder, granted, opened, withCase } from "../../fixtures/case-folder.ts";
import { inChange, undertake } from "../../history/change.ts";
import { countDocuments } from "../../search/search-text.ts";

const inFolder = caseFolder();

describe("two who write one case in one process", () => {
	it("take turns, though each has the case open for itself", { timeout: 10_000 }, async () => {
		const path = inFolder("turns.fissure");
		await withCase(path, async () => {});
		const files = await Promise.all(Array.from({ length: 8 }, () => opened(path)));
		await Promise.all(files.map((file, at) => addAll(file, [additionOf(`text-${at}`, `Valdara says ${at}.`)])));
		expect(granted(await countDocuments(files[0] as (typeof files)[number])).documents).toBe(8);
		await Promise.all(files.map((file) => closeCase(file)));
	});

	it("go on after one of them fails", { timeout: 10_000 }, async () => {
		const path = inFolder("failing.fissure");
		await withCase(path, async () => {});
		const [one, other] = [await opened(path), await opened(path)];
		const broken = inChange(one, undertake("break"), () => Promise.reject(new RangeError("broken")));
		const sound = addAll(other, [additionOf("text", "Valdara says so.")]);
		await expect(broken).rejects.toThrow("broken");
		await sound;
		expect(granted(await countDocuments(one)).documents).toBe(1);
		await Promise.all([one, other].map((file) => closeCase(file)));
	});
});

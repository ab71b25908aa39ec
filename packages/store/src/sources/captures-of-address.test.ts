import { expect, it } from "vitest";
import { addAll, additionOf } from "../fixtures/additions.ts";
import { caseFolder, granted, withCase } from "../fixtures/case-folder.ts";
import { capturedAddresses, capturesOfAddress } from "./captures-of-address.ts";

const inFolder = caseFolder();
const URL = "https://val.example/1";

it("lists what an address gave at which moment, with the text that was read from it", async () => {
	await withCase(inFolder("captures.fissure"), async (file) => {
		const page = (capturedAt: string) => ({ url: URL, capturedAt, address: URL });
		await addAll(file, [additionOf("a", "Valdara opens.", page("2026-01-01T08:00:00Z"))]);
		await addAll(file, [additionOf("a", "Valdara closes.", page("2026-01-03T08:00:00Z"))]);
		await addAll(file, [
			additionOf("b", "Ostmark.", { url: "https://ost.example/100%", address: "https://ost.example/100%" }),
		]);
		await addAll(file, [additionOf("c", "A file.", { address: "folder/c.txt" })]);
		const held = granted(await capturesOfAddress(file, URL));
		expect(held.map(({ at, size, documents }) => [at, size, documents])).toEqual([
			["2026-01-01T08:00:00Z", 14, ["a"]],
			["2026-01-03T08:00:00Z", 15, ["a~2"]],
		]);
		expect(granted(await capturesOfAddress(file, "https://nobody.example/"))).toEqual([]);
		const all = granted(await capturedAddresses(file));
		expect(all).toEqual([
			{ address: URL, captures: 2, contents: 2, first: "2026-01-01T08:00:00Z", last: "2026-01-03T08:00:00Z" },
			{ address: "https://ost.example/100%", captures: 1, contents: 1, first: null, last: null },
		]);
		expect(granted(await capturedAddresses(file, { like: "100%" }))).toHaveLength(1);
		expect(granted(await capturedAddresses(file, { like: "VAL.ex" }))).toHaveLength(1);
		expect(granted(await capturedAddresses(file, { limit: 1 }))).toHaveLength(1);
	});
});

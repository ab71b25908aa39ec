import { describe, expect, it } from "vitest";
import { addAll, additionOf } from "../fixtures/additions.ts";
import { caseFolder, withCase } from "../fixtures/case-folder.ts";
import { capturesOf } from "./captures.ts";

const inFolder = caseFolder();

describe("capturesOf", () => {
	it("gives every capture with the bytes of that moment, also of words that stood already", async () => {
		const at = (capturedAt: string, bytes: string, text: string) =>
			additionOf("page", text, { address: "https://valdara.example/1", capturedAt, bytes: Buffer.from(bytes) });
		await withCase(inFolder("captures.fissure"), async (file) => {
			await addAll(file, [
				at("2026-01-01", "<p>We act.</p>", "We act."),
				at("2026-01-02", "<p>We act.</p><!-- 2 -->", "We act."),
				...Array.from({ length: 45 }, (_, i) => additionOf(`text-${i}`, `Words ${i}.`)),
			]);
			const all = [];
			for await (const capture of capturesOf(file)) all.push(capture);
			expect(all).toHaveLength(47);
			const web = [];
			for await (const { bytes, capturedAt } of capturesOf(file, { web: true }))
				web.push(`${capturedAt} ${Buffer.from(bytes)}`);
			expect(web).toEqual(["2026-01-01 <p>We act.</p>", "2026-01-02 <p>We act.</p><!-- 2 -->"]);
			for await (const { address } of capturesOf(file, { addresses: ["id:text-7"] })) expect(address).toBe("id:text-7");
		});
	});
});

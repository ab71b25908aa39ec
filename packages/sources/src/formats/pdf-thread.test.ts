import { existsSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { makePdf } from "../fixtures/make-pdf.ts";
import type * as pdfThread from "./pdf-thread.ts";

// Threads run what is built.
const BUILT = new URL("../../dist/formats/pdf-thread.js", import.meta.url);

const GOOD = makePdf([["The two sides discussed the port at length and agreed on the next steps."]]);

/** One page whose content is these operators. */
function pdfOf(content: string): Uint8Array {
	const objects = [
		"<</Type/Catalog/Pages 2 0 R>>",
		"<</Type/Pages/Kids[3 0 R]/Count 1>>",
		"<</Type/Page/Parent 2 0 R/Contents 4 0 R>>",
		`<</Length ${content.length}>>stream\n${content}\nendstream`,
	];
	const numbered = objects.map((object, at) => `${at + 1} 0 obj\n${object}\nendobj\n`);
	return Buffer.from(`%PDF-1.7\n${numbered.join("")}trailer <</Size 5/Root 1 0 R>>\n%%EOF`);
}

describe.skipIf(!existsSync(BUILT))("a PDF in a thread of its own (skipped: not built)", () => {
	const read = async (bytes: Uint8Array, timeoutMs = 30_000, megabytes?: number) => {
		const { readPdfInThread } = (await import(BUILT.href)) as typeof pdfThread;
		return readPdfInThread({ bytes, place: "a.pdf", timeoutMs, purpose: "source" }, megabytes);
	};

	it("is read as it is without one, several at a time and one after another", async () => {
		const both = await Promise.all([read(GOOD), read(GOOD)]);
		expect([...both, await read(GOOD)]).toMatchObject(
			Array(3).fill({ ok: true, value: { text: expect.stringContaining("discussed the port") } }),
		);
	});

	it("that makes one step endless is ended, and the next is read", { timeout: 60_000 }, async () => {
		const endless = pdfOf("q ".repeat(3_000_000));
		expect(await read(endless, 1_500)).toMatchObject({ problem: { code: "pdf-slow", place: "a.pdf" } });
		expect(await read(GOOD)).toMatchObject({ ok: true });
	});

	it("that fills the memory is ended, and the next is read", async () => {
		const cramped = await read(GOOD, 30_000, 4);
		expect(cramped).toMatchObject({ problem: { code: "pdf-too-large" } });
		expect(await read(GOOD)).toMatchObject({ ok: true });
	});
});

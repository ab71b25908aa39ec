import { deflateSync } from "node:zlib";
import { describe, expect, it } from "vitest";
import { makeHanPdf } from "../fixtures/make-han-pdf.ts";
import { assemble, makePdf } from "../fixtures/make-pdf.ts";
import { readPdf } from "./pdf.ts";

const CHINESE = "双方就港口合作交换了意见，一致同意继续保持密切沟通。";
const read = async (bytes: Uint8Array) => {
	const outcome = await readPdf(bytes, "x.pdf", 10_000);
	return outcome.ok ? outcome.value.text : outcome.problem.code;
};

describe("readPdf", () => {
	it.each(["UniGB-UCS2-H", "UniGB-UTF16-H", "GBK-EUC-H"])(
		"reads Chinese of a PDF that brings no fonts, by %s",
		async (map) => {
			expect(await read(makeHanPdf(CHINESE, map))).toBe(CHINESE);
		},
	);

	it("says so where letters are lost with the fonts, and gives no text with holes", async () => {
		expect(await read(makeHanPdf(CHINESE, "Identity-H"))).toBe("pdf-fonts");
		expect(await read(makeHanPdf(CHINESE, "UniGB-UTF8-H"))).toBe("pdf-fonts");
	});

	it("gives the character where the font names its radical", async () => {
		expect(await read(makeHanPdf("双⽅举⾏会谈，交换意⻅，保持⻓期合作。", "UniGB-UCS2-H"))).toBe(
			"双方举行会谈，交换意见，保持长期合作。",
		);
	});

	it("carries a sentence over the end of a page", async () => {
		const pages = [["The two sides spoke of the port and of"], ["the ships that had been held there."]];
		expect(await read(makePdf(pages))).toBe(
			"The two sides spoke of the port and of the ships that had been held there.",
		);
	});

	it("leaves out the number of a page, and no year that a line of its own holds", async () => {
		const page = ["They spoke of the agreement that was signed in the autumn of", "2022", "and of the port.", "", "17"];
		expect(await read(makePdf([page, ["The port is open.", "2"]]))).toBe(
			"They spoke of the agreement that was signed in the autumn of 2022\nand of the port.\nThe port is open.",
		);
	});

	it("refuses a stream that swells", async () => {
		const packed = deflateSync(Buffer.alloc(300 * 1024 * 1024, 0x20), { level: 9 });
		const stream = Buffer.concat([
			Buffer.from(`<< /Length ${packed.length} /Filter /FlateDecode >>\nstream\n`),
			packed,
			Buffer.from("\nendstream"),
		]);
		expect(await read(assemble([stream], ""))).toBe("pdf-bomb");
	});
});

import { describe, expect, it } from "vitest";
import { encode } from "../fixtures/encode.ts";
import { decode } from "./decode.ts";

const CHINESE =
	"双方就港口合作交换了意见。中方强调，愿同洛恩国继续加强贸易往来，共同维护地区和平与稳定，反对任何外部势力干涉两国内政。";
const TRADITIONAL =
	"雙方就港口合作交換了意見。我方強調，願意繼續加強貿易往來，共同維護地區和平與穩定，反對任何外部勢力干涉。";
const RUSSIAN =
	"Стороны обсудили положение в порту. Министр подчеркнул, что договорённости будут выполнены полностью и в срок.";
const UKRAINIAN =
	"Сторони обговорили становище в порту. Міністр наголосив, що домовленості буде виконано повністю й вчасно.";
const FRENCH =
	"Les deux présidents ont évoqué la coopération portuaire. La délégation a réaffirmé son attachement à la paix.";

const decoded = (bytes: Uint8Array, declared?: string) => {
	const outcome = decode(bytes, "x.txt", declared);
	return outcome.ok ? outcome.value : outcome.problem.code;
};

describe("decode", () => {
	it.each([
		["gb18030", CHINESE],
		["gb18030", "中方坚决反对。"],
		["big5", TRADITIONAL],
		["windows-1251", RUSSIAN],
		["windows-1251", UKRAINIAN],
		["koi8-r", RUSSIAN],
		["ibm866", RUSSIAN],
		["windows-1252", FRENCH],
	])("recognises undeclared %s and says that it guessed", (encoding, text) => {
		expect(decoded(encode(text, encoding))).toEqual({ text, encoding, guessed: true });
	});

	it("does not guess what is UTF-8, or what is declared", () => {
		expect(decoded(new TextEncoder().encode(RUSSIAN))).toEqual({ text: RUSSIAN, encoding: "utf-8", guessed: false });
		expect(decoded(encode(RUSSIAN, "windows-1251"), "cp1251")).toMatchObject({ text: RUSSIAN, guessed: false });
		expect(decoded(encode(CHINESE, "gb18030"), "GB2312")).toMatchObject({
			text: CHINESE,
			encoding: "gbk",
			guessed: false,
		});
	});

	it("believes the bytes when a declaration is false", () => {
		expect(decoded(new TextEncoder().encode(RUSSIAN), "windows-1251")).toMatchObject({
			text: RUSSIAN,
			encoding: "utf-8",
		});
		expect(decoded(encode(CHINESE, "gb18030"), "utf-8")).toMatchObject({
			text: CHINESE,
			encoding: "gb18030",
			guessed: true,
		});
		expect(decoded(encode(RUSSIAN, "windows-1251"), "no-such-charset")).toMatchObject({ text: RUSSIAN, guessed: true });
	});

	it("reads byte order marks and leaves them out", () => {
		const marked = (text: string) => Buffer.from(`\ufeff${text}`, "utf16le");
		expect(decoded(Buffer.from(`\ufeff${RUSSIAN}`))).toEqual({ text: RUSSIAN, encoding: "utf-8", guessed: false });
		expect(decoded(marked(CHINESE))).toEqual({ text: CHINESE, encoding: "utf-16le", guessed: false });
		expect(decoded(marked(CHINESE).swap16())).toEqual({ text: CHINESE, encoding: "utf-16be", guessed: false });
	});

	it("reads UTF-16 without a mark by its zeros", () => {
		expect(decoded(Buffer.from(`${RUSSIAN}\n`, "utf16le"))).toMatchObject({
			text: `${RUSSIAN}\n`,
			encoding: "utf-16le",
		});
		expect(decoded(Buffer.from("They spoke.", "utf16le").swap16())).toMatchObject({
			encoding: "utf-16be",
			guessed: true,
		});
	});

	it("keeps a UTF-8 file that is damaged in one place, and says that it guessed", () => {
		const bytes = new TextEncoder().encode(RUSSIAN);
		bytes[2] = 0xff;
		expect(decoded(bytes)).toMatchObject({
			encoding: "utf-8",
			guessed: true,
			text: expect.stringContaining("Министр"),
		});
	});

	it("refuses UTF-7, by its mark, its declaration or its words, and takes no telephone number for it", () => {
		const inUtf7 = (text: string): string =>
			text.replace(/[^\0-\x7f]+/gu, (word) => {
				const base64 = Buffer.from(word, "utf16le").swap16().toString("base64").replace(/=+$/u, "");
				return `+${base64}-`;
			});
		for (const text of [RUSSIAN, CHINESE]) expect(decoded(Buffer.from(inUtf7(text)))).toBe("encoding-utf-7");
		expect(decoded(Buffer.from("+/v8-They spoke."))).toBe("encoding-utf-7");
		const phones = "Call +100-20, +852-2810, +441-33 or +351-12; 1+1-1, a+b-c, C+abc-d.";
		expect(decoded(Buffer.from(phones))).toMatchObject({ text: phones });
	});

	it("refuses what is no text", () => {
		expect(decoded(Uint8Array.from([0x7f, 0x45, 0x4c, 0x46, 2, 1, 1, 0, 0, 0, 0, 0]))).toBe("text-binary");
		expect(decoded(new TextEncoder().encode("A text with a zero\0 in it"))).toBe("text-binary");
		expect(decoded(Uint8Array.from({ length: 600 }, (_, index) => 0x80 + ((index * 89) % 127)))).toBe(
			"encoding-unknown",
		);
	});
});

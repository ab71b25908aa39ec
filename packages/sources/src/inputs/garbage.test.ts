import { chmodSync, mkdirSync, mkdtempSync, symlinkSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { gzipSync } from "node:zlib";
import { zipSync } from "fflate";
import { describe, expect, it } from "vitest";
import { inTime } from "../../../../tools/in-proof.ts";
import { docxParts, makeDocx } from "../fixtures/make-docx.ts";
import { makePdf } from "../fixtures/make-pdf.ts";
import { fileOf, problemCodes, readAll, readOne } from "../fixtures/read-all.ts";

const MEGABYTE = 1_000_000;
const noise = (length: number): Uint8Array => {
	let state = 12345;
	return Uint8Array.from({ length }, () => {
		state = (state * 1103515245 + 12345) % 2147483648;
		return state >>> 16;
	});
};
const newFolder = (): string => mkdtempSync(join(tmpdir(), "fissure-folder-"));
const pdf = makePdf([["The two sides discussed the port at length and agreed on the next steps."]]);
const docx = makeDocx(["Both sides agree that the port stays open."]);
const damaged = Buffer.from(zipSync(docxParts(["They agree."]), { level: 0 }));
damaged[damaged.indexOf("agree")] = 0x41;
const odt = zipSync({
	mimetype: Buffer.from("application/vnd.oasis.opendocument.text"),
	"META-INF/manifest.xml": Buffer.from("<manifest:manifest/>"),
	"content.xml": Buffer.from("<office:document-content><text:p>They spoke.</text:p></office:document-content>"),
});
const swollen = new Uint8Array(60 * MEGABYTE).fill(0x20);

/** A file whose bytes no reader should take for a text, and what is said of it. */
const REFUSED: readonly (readonly [what: string, name: string, bytes: string | Uint8Array, code: string])[] = [
	["a program", "program.txt", Buffer.from(`\x7fELF\x02\x01\x01${"\0".repeat(400)}\x03`, "latin1"), "text-binary"],
	["a picture", "picture.png", Buffer.from("\x89PNG\r\n\x1a\n\0\0\0\rIHDR\0\0\x01\0", "latin1"), "text-binary"],
	["random bytes", "noise.txt", noise(5000), "text-binary"],
	["an old Word file", "old.doc", Buffer.from("\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1\0\0", "latin1"), "text-binary"],
	["a text with zeros in it", "zeros.txt", "They spoke.\0\0They left.", "text-binary"],
	["an empty file", "empty.txt", "", "text-empty"],
	["white space only", "blank.txt", " \n\t\r\n \n", "text-empty"],
	["wide white space only", "wide.txt", "\u3000\u00a0\n", "text-empty"],
	["an empty archive", "empty.jsonl", "\n\n", "text-empty"],
	["a table without texts", "votes.csv", "a,b\n1,2\n", "table-text-missing"],
	["a table in UTF-16", "wide.csv", Buffer.from("\ufeffid,text\n1,x\n", "utf16le"), "table-encoding"],
	["TEI that is cut off", "cut.xml", "<TEI><text><body><p>They spoke.", "tei-broken"],
	["TEI that is none", "false.tei", "They spoke.", "tei-broken"],
	[
		"TEI with entities of its own",
		"own.xml",
		`<!DOCTYPE TEI [<!ENTITY a "x">]><TEI><text>&a;</text></TEI>`,
		"tei-broken",
	],
	["TEI without words", "bare.xml", "<TEI><teiHeader/><text><body><p/></body></text></TEI>", "tei-no-text"],
	["TEI of too many utterances", "many.xml", `<TEI><text>${"<u>a</u>".repeat(100_001)}</text></TEI>`, "tei-broken"],
	["TEI of elements in each other", "deep.xml", `<TEI><text>${"<p>".repeat(MEGABYTE)}`, "tei-broken"],
	["a data file", "events.xml", "<events/>", "format-unknown"],
	["an RTF file", "text.rtf", "{\\rtf1 They spoke.}", "format-unknown"],
	["an RTF file in UTF-16", "wide.txt", Buffer.from("\ufeff{\\rtf1 They spoke.}", "utf16le"), "format-unknown"],
	["an OpenDocument file", "text.odt", odt, "zip-not-docx"],
	["a PDF that is cut off", "cut.pdf", pdf.subarray(0, 60), "pdf-broken"],
	["a PDF that is only a mark", "mark.pdf", "%PDF-1.7\n", "pdf-broken"],
	["a locked PDF", "locked.pdf", makePdf([["Secret."]], { password: "swordfish" }), "pdf-encrypted"],
	["a word of a million letters", "word.txt", `They spoke: ${"a".repeat(MEGABYTE)}`, "text-run-on"],
	["a word of a million characters of Han", "han.txt", "两".repeat(MEGABYTE), "text-run-on"],
	["a letter with a million marks on it", "marks.txt", `They spoke: a${"\u0301".repeat(MEGABYTE)}`, "text-run-on"],
	["a scan", "scan.pdf", makePdf([[""], ["2"], [""]]), "pdf-no-text"],
	["a DOCX that is no archive", "false.docx", noise(300), "text-binary"],
	["a DOCX that is cut off", "cut.docx", docx.subarray(0, docx.length - 40), "docx-broken"],
	[
		"a DOCX whose markup is broken",
		"broken.docx",
		zipSync({ ...docxParts([]), "word/document.xml": Buffer.from("<w:p") }),
		"docx-broken",
	],
	["a Word file with one letter damaged", "bit.docx", damaged, "docx-broken"],
	["a zip of something else", "zip.docx", zipSync({ "a.txt": Buffer.from("x") }), "zip-not-docx"],
	["a zip bomb", "bomb.docx", zipSync({ ...docxParts([]), "word/document.xml": swollen }), "docx-bomb"],
	["an archive in UTF-16", "wide.jsonl", Buffer.from('\ufeff{"text":"x"}', "utf16le"), "jsonl-encoding"],
	["a gzip file that is cut off", "cut.txt.gz", gzipSync(noise(9000)).subarray(0, 4000), "gzip-broken"],
	[
		"a page of scripts",
		"scripts.html",
		"<html><script>document.write('x')</script><style>p{}</style></html>",
		"html-no-text",
	],
	["a broken JSON file", "broken.json", '{"text": ', "json-broken"],
	["a list of numbers", "numbers.jsonl", "[1,2]\n3\nnull\n", "record-shape"],
];

describe("garbage", () => {
	it.each(REFUSED)("%s is one clear problem", async (_, name, bytes, code) => {
		const path = fileOf(name, bytes);
		const [outcome] = await readAll([path]);
		expect(outcome?.ok === false && outcome.problem.code).toBe(code);
		const { message = "", place = "" } = outcome?.ok === false ? outcome.problem : {};
		expect(place.startsWith(path)).toBe(true);
		expect(message).toMatch(/^Expected [^;]+, got .+; .+[^.]$/s);
	});

	it("an archive whose directory lies about its size is stopped while it unpacks", async () => {
		const bytes = Buffer.from(zipSync({ ...docxParts([]), "word/document.xml": swollen }));
		for (let at = bytes.indexOf("PK\x01\x02"); at !== -1; at = bytes.indexOf("PK\x01\x02", at + 4)) {
			if (bytes.readUInt32LE(at + 24) === swollen.length) bytes.writeUInt32LE(1000, at + 24);
		}
		expect(await problemCodes([fileOf("liar.docx", bytes)])).toEqual(["docx-broken"]);
	});

	it("a gzip bomb is stopped while it unpacks", async () => {
		const bomb = gzipSync(new Uint8Array(100 * MEGABYTE));
		expect(await problemCodes([fileOf("bomb.jsonl.gz", bomb)])).toEqual(["gzip-bomb"]);
		expect(await problemCodes([fileOf("bomb.txt.gz", bomb)])).toEqual(["gzip-bomb"]);
	});

	it("a text of one line of 50 MB is read, and one above the limit is refused", async () => {
		const line = fileOf("line.txt", "слово ".repeat(4_700_000));
		expect((await readOne(line)).text.length).toBe(28_200_000);
		expect(await problemCodes([line], { maxBytes: MEGABYTE })).toEqual(["too-large"]);
	});

	it.each([
		["line breaks", "stretched.txt", `They spoke.${"\n".repeat(2_000_000)}`],
		["blanks before its end", "spaced.txt", `They spoke.${" ".repeat(2_000_000)}x`],
		["wide blanks in a page", "wide.html", `<p>They${"\u3000".repeat(1_000_000)}spoke.</p>`],
		[
			"blanks in an attribute of TEI",
			"blanks.xml",
			`<TEI a="${" ".repeat(1_000_000)}"><text><p>They spoke.</p></text></TEI>`,
		],
		[
			"titles of TEI",
			"titles.xml",
			`<TEI><teiHeader><fileDesc><titleStmt>${"<title/>".repeat(1_000_000)}</titleStmt></fileDesc></teiHeader><text><p>They spoke.</p></text></TEI>`,
		],
		[
			"tokens of TEI",
			"tokens.xml",
			`<TEI><text><p>${'<w join="both">a</w> <w>b</w> '.repeat(500_000)}</p></text></TEI>`,
		],
		["opening braces", "braces.json", "[{".repeat(500_000)],
		["nested lists in JSON", "deep.jsonl", `${"[".repeat(1_000_000)}\n{"text":"They spoke."}`],
	])("a million %s do not stall it", async (_, name, content) => {
		expect(await inTime(5000, () => readAll([fileOf(name, content)]))).not.toEqual([]);
	});

	it("an archive line above the limit is skipped and the next one read", async () => {
		const path = fileOf("long.jsonl", `{"text":"${"x".repeat(300_000)}"}\n{"id":"b","text":"Short."}\n`);
		const outcomes = await readAll([path], { maxBytes: 100_000 });
		expect(outcomes).toMatchObject([
			{ problem: { code: "too-large", place: `${path}, line 1` } },
			{ value: { id: "b" } },
		]);
	});
});

describe("folders", () => {
	it("are read with all below them, sorted, one problem for each file that is no text", async () => {
		const folder = newFolder();
		mkdirSync(join(folder, "b"));
		writeFileSync(join(folder, "c.txt"), "The third.");
		writeFileSync(join(folder, "b", "x.html"), "<html><body><p>The second.</p></body></html>");
		writeFileSync(join(folder, "a.jsonl"), '{"id":"first","text":"The first."}');
		writeFileSync(join(folder, "picture.png"), Buffer.from("\x89PNG\r\n\x1a\n\0\0", "latin1"));
		writeFileSync(join(folder, ".hidden.txt"), "Hidden.");
		const outcomes = await readAll([folder]);
		expect(outcomes.map((outcome) => (outcome.ok ? outcome.value.text : outcome.problem.code))).toEqual([
			"The first.",
			"The second.",
			"The third.",
			"text-binary",
		]);
	});

	it("that loop through links are read once", async () => {
		const folder = newFolder();
		writeFileSync(join(folder, "a.txt"), "The only one.");
		symlinkSync(folder, join(folder, "loop"));
		symlinkSync(join(folder, "self"), join(folder, "self"));
		symlinkSync(join(folder, "nowhere"), join(folder, "z"));
		const outcomes = await readAll([folder]);
		expect(outcomes.map((outcome) => (outcome.ok ? outcome.value.id : outcome.problem.code))).toEqual([
			"a",
			"file-loop",
			"file-missing",
		]);
	});

	it("that hold nothing, names that lead nowhere and devices are problems", async () => {
		expect(await problemCodes([newFolder(), "/no/such/file.txt", "/dev/zero", `${"x".repeat(5000)}.txt`])).toEqual([
			"folder-empty",
			"file-missing",
			"not-a-file",
			"file-missing",
		]);
	});

	it.skipIf(process.getuid?.() === 0)("files that may not be read are problems", async () => {
		const path = fileOf("secret.txt", "Secret.");
		chmodSync(path, 0);
		expect(await problemCodes([path])).toEqual(["file-denied"]);
	});
});

import { gunzipSync, gzipSync } from "node:zlib";
import fc from "fast-check";
import { zipSync } from "fflate";
import { describe, expect, it } from "vitest";
import { inTime, isProof } from "../../../../tools/in-proof.ts";
import { encode } from "../fixtures/encode.ts";
import { makeDocx } from "../fixtures/make-docx.ts";
import { makeHanPdf } from "../fixtures/make-han-pdf.ts";
import { makePdf } from "../fixtures/make-pdf.ts";
import { makeWord, paragraph, run } from "../fixtures/make-word.ts";
import { fileOf, readAll } from "../fixtures/read-all.ts";
import { readDrafts } from "../index.ts";
import { writeWarc } from "../web.ts";

const RUNS = isProof ? 10_000 : 250;
/** No text of this size may take longer, on a machine busy with other tests. */
const LONGEST_MS = 5000;

const RUSSIAN = "Стороны обсудили положение в порту и договорились о следующей встрече в мае.\n";
const page =
	'<!doctype html><html lang="en"><head><meta charset="utf-8"><title>Talks</title><script type="application/ld+json">{"headline":"Talks"}</script></head>' +
	"<body><nav><a href='/'>Home</a></nav><article><h1>Talks</h1><p>They spoke &amp; agreed, for hours, on ships.</p><table><tr><td>One<td>Two</table></article></body></html>";
const tei =
	'<?xml version="1.0"?><TEI xmlns="http://www.tei-c.org/ns/1.0" xml:lang="en"><teiHeader><fileDesc><titleStmt><title>Talks</title></titleStmt></fileDesc>' +
	'<profileDesc><settingDesc><setting><date when="2031-03-04"/></setting></settingDesc></profileDesc></teiHeader><text><body><div>' +
	'<u who="#DoleAna" xml:id="u1"><note>Chair</note><seg><s><w>They</w><w join="right">agree</w><pc>.</pc></s></seg></u><u who="#VerinBo"><seg>No.</seg></u></div></body></text></TEI>';
const lines = '{"id":"a","actor":"RUS","date":"2031-03-04","text":"One."}\n{"id":"b","docs":[{"text":"Two."}]}\n';

const captures = ["a", "b"].map((name) => ({
	address: `https://valdara.example/${name}`,
	bytes: Buffer.from(page),
	capturedAt: "2031-03-04T10:00:00Z",
	headers: { "content-type": "text/html; charset=utf-8" },
}));
const parts: Uint8Array[] = [];
for await (const part of writeWarc(captures)) parts.push(part);
const webArchive = Buffer.concat(parts);

const SEEDS: readonly Uint8Array[] = [
	Buffer.from(RUSSIAN.repeat(3)),
	Buffer.from(RUSSIAN, "utf16le"),
	encode(RUSSIAN.repeat(3), "windows-1251"),
	encode("双方就港口合作交换了意见。中方强调，愿同洛恩国加强往来。", "gb18030"),
	Buffer.from(page),
	Buffer.from(lines),
	Buffer.from(tei),
	Buffer.from('[{"text":"One."},{"text":"Two."}]'),
	makePdf([["They spoke for hours about the port.", "", "And left."], ["They will meet again in May."]]),
	makePdf([["Secret."]], { password: "swordfish" }),
	makeHanPdf("双方就港口合作交换了意见。", "UniGB-UCS2-H"),
	makeHanPdf("双方就港口合作交换了意见。", "GBK-EUC-H"),
	makeDocx(["Joint statement", "Both sides agree."]),
	makeWord({
		body: `${paragraph(`${run("Both sides ")}<w:del w:id="1">${run("dis")}</w:del>${run("agree.")}<w:r><w:footnoteReference w:id="2"/></w:r>`, '<w:pStyle w:val="Quote"/><w:ind w:left="720" w:right="720"/>', "<w:del/>")}${paragraph(run("They left."))}`,
		footnotes: `<w:footnote w:id="2">${paragraph(run("On file."))}</w:footnote>`,
		styles: '<w:style w:type="paragraph" w:styleId="Quote"><w:name w:val="Quote"/><w:basedOn w:val="Quote"/></w:style>',
	}),
	gzipSync(lines),
	gzipSync(page),
	Buffer.from('\ufeffid,Date,Full text\r\na,2031-03-04,"One, ""two"".\r\nThree."\r\n\r\nb,,Four.\r\n'),
	zipSync({ "a.txt": Buffer.from(RUSSIAN), "b/c.jsonl": Buffer.from(lines), "d.csv": Buffer.from("text\nOne.\n") }),
	webArchive,
	gunzipSync(webArchive),
];

type Change = (bytes: Buffer, at: number, value: number) => Buffer;
const CHANGES: readonly Change[] = [
	(bytes, at, value) => {
		bytes[at] = value & 255;
		return bytes;
	},
	(bytes, at, value) => {
		bytes[at] = (bytes[at] ?? 0) ^ (1 << (value & 7));
		return bytes;
	},
	(bytes, at) => bytes.subarray(0, at),
	(bytes, at, value) => Buffer.concat([bytes.subarray(0, at), bytes.subarray(at + (value % 40))]),
	(bytes, at, value) =>
		Buffer.concat([bytes.subarray(0, at), bytes.subarray(at, at + (value % 60)), bytes.subarray(at)]),
	(bytes, at, value) => Buffer.concat([bytes.subarray(0, at), Buffer.alloc(value % 300, value), bytes.subarray(at)]),
	(bytes, at, value) => {
		bytes.fill(0xff, at, Math.min(bytes.length, at + (value % 8)));
		return bytes;
	},
];

const change = fc.record({
	how: fc.constantFrom(...CHANGES),
	at: fc.double({ min: 0, max: 1, noNaN: true }),
	value: fc.nat(0xffff),
});
const mutant = fc
	.record({ seed: fc.constantFrom(...SEEDS), changes: fc.array(change, { minLength: 1, maxLength: 12 }) })
	.map(({ seed, changes }) =>
		changes.reduce<Buffer>(
			(bytes, { how, at, value }) => how(bytes, Math.floor(at * bytes.length), value),
			Buffer.from(seed),
		),
	);
const name = fc.constantFrom(
	"x.txt",
	"x.html",
	"x.pdf",
	"x.docx",
	"x.jsonl",
	"x.json",
	"x.txt.gz",
	"x.csv",
	"x.xml",
	"x.zip",
	"x.warc",
	"x",
);

describe("readInputs on damaged files", () => {
	it("gives documents or named problems, in time, and never throws", { timeout: RUNS * 60 + 60_000 }, async () => {
		const codes = new Set<string>();
		await fc.assert(
			fc.asyncProperty(mutant, name, async (bytes, name) => {
				const path = fileOf(name, bytes);
				const outcomes = await inTime(LONGEST_MS, async () => {
					const found = [...(await readAll([path], { timeoutMs: 3000 }))];
					for await (const outcome of readDrafts([path], { timeoutMs: 3000 }))
						found.push(outcome.ok ? { ok: true, value: outcome.value.document } : outcome);
					return found;
				});
				expect(outcomes.length).toBeGreaterThan(0);
				for (const outcome of outcomes) {
					if (outcome.ok) expect(outcome.value.text.trim()).not.toBe("");
					else codes.add(outcome.problem.code);
				}
			}),
			{ numRuns: RUNS },
		);
		// What is left for errors that nobody foresaw must stay unused.
		expect(codes).not.toContain("file-unreadable");
		// The damage is of many kinds; how many exactly hangs on the compressed bytes of the day.
		expect(codes.size).toBeGreaterThan(5);
	});
});

// The words of Word files, PDFs and web pages: files of one to a hundred pages of what the White House published, made here in each format,
// as text. Ours finds out the format, language, title and day as well; the peers are what programs for Node use. PDFs: ours reads them by
// pdf.js too (in `unpdf`), so there it can be no faster than its peer; of a folder it reads several at a time, and so that is timed by the clock.
import { createHash } from "node:crypto";
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { createRequire } from "node:module";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { deflateSync } from "node:zlib";
import { readHoldings } from "../../../packages/sources/dist/index.js";
import { eachLine } from "../../archives.mjs";

const PEERS = createRequire(new URL("../package.json", import.meta.url));
const ARCHIVE = "whitehouse-foreign-policy/wh_foreign_policy_2021-2026.jsonl.gz";
/** Characters of the texts in each of these files. */
const SIZES = [2_000, 5_000, 10_000, 20_000, 40_000, 80_000, 160_000, 320_000];
/** Files of each size. */
const OF_EACH = 4;
const SHOWN = 5;

export const title = "Word files, PDFs and web pages as text";
const BY_CLOCK = "PDFs of a folder, by the clock";
export const aim = { Word: { peer: 2 }, PDF: { peer: 2 }, [BY_CLOCK]: { peer: 2 }, "web page": { peer: 2 } };
export const needs = { npm: ["mammoth", "pdfjs-dist", "@mozilla/readability", "jsdom"] };
export const data = ["whitehouse-foreign-policy"];
export const lacks = {
	mammoth: "reads no notes in their order, leaves no sign of struck words, finds no title or day",
	"pdfjs-dist": "gives pieces of lines, here joined by line breaks, and no paragraphs; we have it inside",
	"readability on jsdom": "finds no day or language, and no paragraphs in its text",
};
export const rounds = 3;

export async function prepare({ small, data, has, versionOf }) {
	const folder = mkdtempSync(join(tmpdir(), "documents-"));
	const documents = documentsOf(data(ARCHIVE.split("/")[0]), small ? SIZES.slice(0, 5) : SIZES, small ? 1 : OF_EACH);
	const made = { Word: [], PDF: [], "web page": [] };
	for (const [at, document] of documents.entries()) {
		const files = {
			Word: ["docx", await wordOf(document)],
			PDF: ["pdf", pdfOf(document)],
			"web page": ["html", pageOf(document)],
		};
		for (const [kind, [ending, bytes]] of Object.entries(files)) {
			mkdirSync(join(folder, ending), { recursive: true });
			const file = join(folder, ending, `${String(at).padStart(3, "0")}.${ending}`);
			writeFileSync(file, bytes);
			made[kind].push(file);
		}
	}
	const peers = {
		Word: ["mammoth", byMammoth],
		PDF: ["pdfjs-dist", byPdfjs],
		"web page": ["readability on jsdom", byReadability],
	};
	const paths = {};
	for (const [kind, files] of Object.entries(made)) {
		const [peer, loaded] = peers[kind];
		const need = peer.split(" ")[0] === "readability" ? "@mozilla/readability" : peer;
		const read = has(need) && (kind !== "web page" || has("jsdom")) ? await loaded() : null;
		paths[kind] = {
			bytes: files.reduce((sum, file) => sum + readFileSync(file).length, 0),
			ours: { run: () => ours(files) },
			peers: read === null ? {} : { [peer]: { version: versionOf(need), run: () => all(files, read) } },
			same: (results) => compared(results.ours, results[peer]),
			digest: (texts) => createHash("sha256").update(JSON.stringify(texts)).digest("hex"),
		};
	}
	const pdfs = paths.PDF;
	paths[BY_CLOCK] = {
		bytes: pdfs.bytes,
		ours: timed({ run: () => ours([join(folder, "pdf")]) }),
		peers: Object.fromEntries(Object.entries(pdfs.peers).map(([name, peer]) => [name, timed(peer)])),
		same: (results) => pdfs.same(Object.fromEntries(Object.entries(results).map(([name, { texts }]) => [name, texts]))),
		digest: ({ texts }) => pdfs.digest(texts),
	};
	return { paths, close: () => rmSync(folder, { recursive: true, force: true }) };
}

/** The same by the clock. */
function timed({ run, ...contestant }) {
	const byClock = async () => {
		const since = performance.now();
		const texts = await run();
		return { texts, seconds: (performance.now() - since) / 1000 };
	};
	return { ...contestant, timed: "by the clock", run: byClock };
}

async function ours(files) {
	const texts = [];
	for await (const holding of readHoldings(files)) {
		if (!holding.ok) throw new Error(holding.problem.message);
		texts.push(holding.value.document.text);
	}
	return texts;
}

async function all(files, read) {
	const texts = [];
	for (const file of files) texts.push(await read(readFileSync(file)));
	return texts;
}

async function byMammoth() {
	const mammoth = PEERS("mammoth");
	return async (buffer) => (await mammoth.extractRawText({ buffer })).value;
}

async function byPdfjs() {
	const { getDocument } = await import(pathToFileURL(PEERS.resolve("pdfjs-dist/legacy/build/pdf.mjs")).href);
	return async (bytes) => {
		const pdf = await getDocument({ data: new Uint8Array(bytes), verbosity: 0 }).promise;
		const lines = [];
		for (let page = 1; page <= pdf.numPages; page++) {
			const { items } = await (await pdf.getPage(page)).getTextContent();
			lines.push(items.map(({ str, hasEOL }) => (hasEOL ? `${str}\n` : str)).join(""));
		}
		await pdf.destroy();
		return lines.join("\n");
	};
}

async function byReadability() {
	const { JSDOM } = PEERS("jsdom");
	const { Readability } = PEERS("@mozilla/readability");
	return async (bytes) => {
		const { window } = new JSDOM(bytes.toString("utf8"));
		const { textContent } = new Readability(window.document).parse() ?? { textContent: "" };
		window.close();
		return textContent;
	};
}

/** Words of both as bags: what each has that the other has not. */
function compared(one, other) {
	const [left, right] = [bagOf(one), bagOf(other)];
	const [lost, found] = [beyond(left, right), beyond(right, left)];
	const words = [...left.values()].reduce((sum, count) => sum + count, 0);
	const said = (list) => {
		const sum = list.reduce((total, [, count]) => total + count, 0);
		const first = list.slice(0, SHOWN).map(([word, count]) => (count === 1 ? word : `${word} × ${count}`));
		return sum === 0 ? "none" : `${sum} (${first.join(", ")}${list.length > SHOWN ? ", …" : ""})`;
	};
	const says = `of ${words.toLocaleString("en")} words, the peer loses ${said(lost)}; ours loses ${said(found)}`;
	return { same: lost.length + found.length === 0, says };
}

function bagOf(texts) {
	const bag = new Map();
	for (const text of texts)
		for (const [word] of text.normalize("NFKC").matchAll(/[\p{L}\p{M}\p{N}]+/gu))
			bag.set(word, (bag.get(word) ?? 0) + 1);
	return bag;
}

const beyond = (bag, other) =>
	[...bag]
		.flatMap(([word, count]) => (count > (other.get(word) ?? 0) ? [[word, count - (other.get(word) ?? 0)]] : []))
		.sort((a, b) => b[1] - a[1] || (a[0] < b[0] ? -1 : 1));

/** Paragraphs of whole texts, until each has its size. */
function documentsOf(folder, sizes, ofEach) {
	const texts = eachLine(join(folder, ARCHIVE.split("/")[1]));
	const documents = [];
	for (const size of sizes)
		for (let count = 0; count < ofEach; count++) {
			const paragraphs = [];
			let title = "";
			for (let length = 0; length < size; ) {
				const { title: heading, text } = texts.next().value;
				title ||= heading;
				const own = text.split(/\n+/u).filter((paragraph) => paragraph.trim() !== "");
				for (const paragraph of own) {
					if (length >= size) break;
					paragraphs.push(paragraph);
					length += paragraph.length;
				}
			}
			documents.push({ title, paragraphs });
		}
	return documents;
}

/** As a word processor writes it: each paragraph of several runs, some of them bold, with a style and spacing. */
async function wordOf({ title, paragraphs }) {
	const sources = createRequire(new URL("../../../packages/sources/package.json", import.meta.url));
	const { Document, HeadingLevel, Packer, Paragraph, TextRun } = sources("docx");
	const children = paragraphs.map((paragraph) => {
		const runs = paragraph.split(/(?<=[.;:] )/u);
		return new Paragraph({
			spacing: { after: 120 },
			children: runs.map((text, at) => new TextRun({ text, bold: at % 5 === 4, italics: at % 7 === 6, size: 22 })),
		});
	});
	const heading = new Paragraph({ heading: HeadingLevel.HEADING_1, children: [new TextRun(title)] });
	return Packer.toBuffer(new Document({ sections: [{ children: [heading, ...children] }] }));
}

const escaped = (text) => text.replaceAll("&", "&amp;").replaceAll("<", "&lt;");

/** A page as ministries have them: menus, a list of other news, scripts, and the article. */
function pageOf({ title, paragraphs }) {
	const links = (from, to) =>
		Array.from(
			{ length: to - from },
			(_, at) => `<li><a href="/page/${from + at}">Other news ${from + at}</a></li>`,
		).join("");
	return `<!doctype html><html lang="en"><head><title>${escaped(title)}</title><style>p { margin: 1em }</style>
<script>window.data = ${JSON.stringify(Array.from({ length: 400 }, (_, at) => ({ id: at, path: `/page/${at}` })))}</script></head>
<body><header><nav><ul>${links(0, 60)}</ul></nav></header><main><article><h1>${escaped(title)}</h1>
${paragraphs.map((paragraph) => `<p class="wp-block"><span>${escaped(paragraph)}</span></p>`).join("\n")}
</article></main><aside><h2>More</h2><ul>${links(60, 120)}</ul></aside><footer><ul>${links(120, 160)}</ul></footer></body></html>`;
}

const COLUMNS = 90;
const LINES = 48;
/** What Helvetica has in this encoding. */
const LATIN = [
	["‘’", "'"],
	["“”", '"'],
	["–—", "-"],
	["…", "..."],
];

/** Pages of lines in Helvetica, packed. */
function pdfOf({ title, paragraphs }) {
	const plain = (text) =>
		LATIN.reduce((all, [signs, sign]) => [...signs].reduce((done, one) => done.replaceAll(one, sign), all), text)
			.normalize("NFKD")
			.replace(/[^\x20-\x7e]/gu, "");
	const lines = [title, "", ...paragraphs.flatMap((paragraph) => [...linesOf(plain(paragraph)), ""])].map(plain);
	const pages = Array.from({ length: Math.ceil(lines.length / LINES) }, (_, at) =>
		lines.slice(at * LINES, (at + 1) * LINES),
	);
	const objects = [
		Buffer.from("<< /Type /Catalog /Pages 2 0 R >>"),
		Buffer.from(
			`<< /Type /Pages /Kids [${pages.map((_, at) => `${4 + 2 * at} 0 R`).join(" ")}] /Count ${pages.length} >>`,
		),
		Buffer.from("<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica /Encoding /WinAnsiEncoding >>"),
	];
	for (const [at, page] of pages.entries()) {
		const drawn = page.map((line) => `(${line.replace(/[\\()]/gu, "\\$&")}) Tj T*`).join("\n");
		const packed = deflateSync(Buffer.from(`BT /F1 11 Tf 14 TL 60 760 Td ${drawn} ET`, "latin1"));
		objects.push(
			Buffer.from(
				`<< /Type /Page /Parent 2 0 R /MediaBox [0 0 612 792] /Contents ${5 + 2 * at} 0 R /Resources << /Font << /F1 3 0 R >> >> >>`,
			),
			Buffer.concat([
				Buffer.from(`<< /Length ${packed.length} /Filter /FlateDecode >>\nstream\n`),
				packed,
				Buffer.from("\nendstream"),
			]),
		);
	}
	const parts = [Buffer.from("%PDF-1.4\n")];
	const places = [];
	let length = parts[0].length;
	for (const [at, object] of objects.entries()) {
		const part = Buffer.concat([Buffer.from(`${at + 1} 0 obj\n`), object, Buffer.from("\nendobj\n")]);
		places.push(`${String(length).padStart(10, "0")} 00000 n \n`);
		length += part.length;
		parts.push(part);
	}
	const size = objects.length + 1;
	const table = `xref\n0 ${size}\n0000000000 65535 f \n${places.join("")}`;
	parts.push(Buffer.from(`${table}trailer\n<< /Size ${size} /Root 1 0 R >>\nstartxref\n${length}\n%%EOF\n`));
	return Buffer.concat(parts);
}

function linesOf(paragraph) {
	const lines = [];
	let line = "";
	for (const word of paragraph.split(" ")) {
		if (line !== "" && line.length + word.length >= COLUMNS) {
			lines.push(line);
			line = "";
		}
		line += line === "" ? word : ` ${word}`;
	}
	return [...lines, line];
}

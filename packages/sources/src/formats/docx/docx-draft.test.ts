import {
	DeletedTextRun,
	Document,
	ExternalHyperlink,
	FootnoteReferenceRun,
	HeadingLevel,
	InsertedTextRun,
	Packer,
	Paragraph,
	Table,
	TableCell,
	TableRow,
	TextRun,
} from "docx";
import { describe, expect, it } from "vitest";
import { makeWord, paragraph, run, type WordMarkup } from "../../fixtures/make-word.ts";
import { readDocx } from "./docx.ts";

const read = async (bytes: Uint8Array) => {
	const outcome = await readDocx(bytes, "x.docx", "draft");
	if (!outcome.ok) throw new Error(outcome.problem.message);
	return outcome.value;
};
const textOf = async (markup: WordMarkup): Promise<string> => (await read(makeWord(markup))).text;

describe("a draft in Word", () => {
	it("of a common library has its headings, quotations, notes and changes", async () => {
		const change = { id: 1, author: "An editor", date: "2031-03-04T00:00:00Z" };
		const document = new Document({
			footnotes: { 1: { children: [new Paragraph("Ministry of Lorne, readout.")] } },
			features: { trackRevisions: true },
			sections: [
				{
					children: [
						new Paragraph({ text: "Ports and prices", heading: HeadingLevel.TITLE }),
						new Paragraph({ text: "What was said", heading: HeadingLevel.HEADING_2 }),
						new Paragraph({
							children: [
								new TextRun("Lorne said it “would "),
								new DeletedTextRun({ ...change, text: "never " }),
								new InsertedTextRun({ ...change, text: "not ", id: 2 }),
								new TextRun({ text: "close", italics: true }),
								new TextRun(" the port”"),
								new FootnoteReferenceRun(1),
								new TextRun("."),
							],
						}),
						new Paragraph({ text: "The port stays open in every season.", style: "Quote" }),
						new Paragraph({ text: "Ships may pass.", indent: { left: 720, right: 720 } }),
						new Paragraph({
							children: [
								new ExternalHyperlink({ link: "https://mfa.lorne.example/1", children: [new TextRun("Its text")] }),
								new TextRun(" is held."),
							],
						}),
						new Table({
							rows: [
								new TableRow({
									children: ["Side", "Words"].map((text) => new TableCell({ children: [new Paragraph(text)] })),
								}),
							],
						}),
					],
				},
			],
		});
		const { text, title, guessed } = await read(new Uint8Array(await Packer.toBuffer(document)));
		expect(text.split("\n")).toEqual([
			"# Ports and prices",
			"",
			"## What was said",
			"",
			"Lorne said it “would not close the port”[^1].",
			"",
			"> The port stays open in every season.",
			">",
			"> Ships may pass.",
			"",
			"Its text is held.",
			"",
			"Side",
			"",
			"Words",
			"",
			"[^1]: Ministry of Lorne, readout.",
			"",
		]);
		expect({ title, guessed }).toEqual({ title: "Ports and prices", guessed: ["title"] });
	});

	it.each(["Quote", "Intense Quote", "Block Text", "引用", "明显引用", "Цитата", "Выделенная цитата", "Quotations"])(
		"shows a quotation in the style %s, and in one that builds on it",
		async (name) => {
			const styles = `<w:style w:type="paragraph" w:styleId="a1"><w:name w:val="${name}"/></w:style><w:style w:type="paragraph" w:styleId="b2"><w:name w:val="House style"/><w:basedOn w:val="a1"/></w:style>`;
			const body = ["a1", "b2"].map((id) => paragraph(run(`Said in ${id}.`), `<w:pStyle w:val="${id}"/>`));
			expect(await textOf({ body: body.join(paragraph(run("Then:"))), styles })).toBe(
				"> Said in a1.\n\nThen:\n\n> Said in b2.\n",
			);
		},
	);

	it("takes words set in on both sides for a quotation, and lists, margins and slight indents for none", async () => {
		const set = (text: string, indent: string): string => paragraph(run(text), `<w:ind ${indent}/>`);
		const wide = 'w:left="720" w:right="720"';
		const body =
			set("Own words.", 'w:left="200" w:right="0"') +
			set("Quoted.", wide) +
			set("A list.", 'w:left="720"') +
			set("Slight.", 'w:left="400" w:right="200"') +
			set("Quoted in characters.", 'w:leftChars="300" w:rightChars="300"');
		expect(await textOf({ body })).toBe("Own words.\n\n> Quoted.\n\nA list.\n\nSlight.\n\n> Quoted in characters.\n");
		expect(await textOf({ body: set("All.", wide) + set("Of it.", wide) })).toBe("All.\n\nOf it.\n");
	});

	it("keeps a quotation's line breaks inside it, and a heading on one line", async () => {
		const broken = "<w:r><w:t>One</w:t><w:br/><w:t>two</w:t></w:r>";
		const body = paragraph(broken, '<w:pStyle w:val="Quote"/>') + paragraph(broken, '<w:outlineLvl w:val="1"/>');
		expect(await textOf({ body })).toBe("> One\n> two\n\n## One two\n");
	});

	it("leaves no mark of a note that is lost, and writes a note of many paragraphs on one line", async () => {
		const reference = (id: number): string => `<w:r><w:footnoteReference w:id="${id}"/></w:r>`;
		const footnotes = `<w:footnote w:id="2">${paragraph(run("One,"))}${paragraph(run("two."))}</w:footnote>`;
		expect(
			await textOf({ body: paragraph(run("Ports") + reference(9) + reference(2) + reference(2)), footnotes }),
		).toBe("Ports[^1][^1]\n\n[^1]: One, two.\n");
	});

	it("tells endnotes from footnotes where it has both", async () => {
		const note = (kind: string, text: string): string => `<w:${kind} w:id="1">${paragraph(run(text))}</w:${kind}>`;
		const reference = (kind: string): string => `<w:r><w:${kind}Reference w:id="1"/></w:r>`;
		const endnotes = note("endnote", "On file.");
		const both = paragraph(run("Ports") + reference("endnote") + reference("footnote"));
		expect(await textOf({ body: both, footnotes: note("footnote", "Readout."), endnotes })).toBe(
			"Ports[^e1][^1]\n\n[^e1]: On file.\n\n[^1]: Readout.\n",
		);
		expect(await textOf({ body: paragraph(run("Ports") + reference("endnote")), endnotes })).toBe(
			"Ports[^1]\n\n[^1]: On file.\n",
		);
	});
});

import { strToU8, zipSync } from "fflate";
import { describe, expect, it } from "vitest";
import { inTime } from "../../../../../tools/in-proof.ts";
import { docxParts } from "../../fixtures/make-docx.ts";
import { makeWord, paragraph, run, type WordMarkup } from "../../fixtures/make-word.ts";
import { readDocx } from "./docx.ts";

async function read(markup: string | WordMarkup): Promise<string> {
	const outcome = await readDocx(makeWord(typeof markup === "string" ? { body: markup } : markup), "x.docx", "source");
	return outcome.ok ? outcome.value.text : outcome.problem.code;
}

const deleted = (text: string): string => `<w:del w:id="1"><w:r><w:delText>${text}</w:delText></w:r></w:del>`;
const box = (text: string): string => `<w:txbxContent>${paragraph(run(text))}</w:txbxContent>`;
const field = (instruction: string, result: string): string =>
	'<w:r><w:fldChar w:fldCharType="begin"/></w:r>' +
	`<w:r><w:instrText xml:space="preserve"> ${instruction} </w:instrText></w:r>` +
	`<w:r><w:fldChar w:fldCharType="separate"/></w:r>${result}<w:r><w:fldChar w:fldCharType="end"/></w:r>`;

describe("tracked changes", () => {
	it("keep what was inserted and leave out what was struck", async () => {
		const inserted = `<w:ins w:id="2">${run("will not ")}</w:ins>`;
		expect(await read(paragraph(run("Lorne ") + deleted("will ") + inserted + run("close the port.")))).toBe(
			"Lorne will not close the port.",
		);
	});

	it("leave out what was inserted and then struck", async () => {
		expect(
			await read(paragraph(`${run("The port")}<w:ins w:id="3">${deleted(" never")}</w:ins>${run(" stays open.")}`)),
		).toBe("The port stays open.");
	});

	it("show moved words where they went, once", async () => {
		const from = `<w:moveFromRangeStart w:id="1" w:name="a"/><w:moveFrom w:id="2">${run("Ships may pass.")}</w:moveFrom><w:moveFromRangeEnd w:id="1"/>`;
		const to = `<w:moveTo w:id="3">${run("Ships may pass.")}</w:moveTo>`;
		expect(await read(paragraph(from, "", "<w:moveFrom/>") + paragraph(run("First.")) + paragraph(to))).toBe(
			"First.\nShips may pass.",
		);
	});

	it("join paragraphs whose mark was struck", async () => {
		const body = paragraph(run("Lorne does "), "", "<w:del/>") + paragraph(run("not "), "", "<w:del/>");
		expect(await read(body + paragraph(run("agree.")))).toBe("Lorne does not agree.");
	});

	it("keep words whose mark was struck where no paragraph follows", async () => {
		const cell = `<w:tbl><w:tr><w:tc>${paragraph(run("In a cell."), "", "<w:del/>")}</w:tc></w:tr></w:tbl>`;
		expect(await read(paragraph(run("Before."), "", "<w:del/>") + cell + paragraph(run("Last."), "", "<w:del/>"))).toBe(
			"Before.\nIn a cell.\nLast.",
		);
	});

	it("leave out struck rows and cells, and keep what stood before a change of looks", async () => {
		const row = (text: string, properties = ""): string =>
			`<w:tr><w:trPr>${properties}</w:trPr><w:tc>${paragraph(run(text))}</w:tc></w:tr>`;
		const cells = `<w:tr><w:tc><w:tcPr><w:cellDel/></w:tcPr>${paragraph(run("Gone."))}</w:tc><w:tc>${paragraph(run("Kept."))}</w:tc></w:tr>`;
		expect(await read(`<w:tbl>${row("One.")}${row("Struck.", "<w:del/>")}${cells}</w:tbl>`)).toBe("One.\nKept.");
		const once = "<w:rPrChange><w:rPr><w:vanish/></w:rPr></w:rPrChange>";
		expect(await read(paragraph(run("Shown.", `<w:b/>${once}`)))).toBe("Shown.");
	});
});

describe("words in pieces", () => {
	it("meet again over the marks of spelling, of editing sessions and of smart quotes", async () => {
		const body = `<w:p w:rsidR="00A1">${run("“")}<w:proofErr w:type="spellStart"/><w:r w:rsidRPr="00B2"><w:t>Lor</w:t></w:r>${run(
			"ne",
			"<w:i/>",
		)}<w:proofErr w:type="spellEnd"/><w:bookmarkStart w:id="0" w:name="x"/>${run(" agrees")}<w:commentRangeStart w:id="1"/>${run(
			"”",
		)}<w:commentRangeEnd w:id="1"/><w:r><w:commentReference w:id="1"/></w:r></w:p>`;
		expect(await read(body)).toBe("“Lorne agrees”");
	});

	it("stay where content controls, tags, directions and links hold them", async () => {
		const held = [
			`<w:sdt><w:sdtPr><w:alias w:val="Title"/></w:sdtPr><w:sdtContent>${run("Lorne ")}</w:sdtContent></w:sdt>`,
			`<w:smartTag w:element="place">${run("and ")}</w:smartTag>`,
			`<w:bdo w:val="ltr">${run("Selin ")}</w:bdo>`,
			`<w:hyperlink r:id="r9">${run("agree")}</w:hyperlink>`,
			`<w:fldSimple w:instr=" DATE ">${run(" today")}</w:fldSimple>`,
			`<m:oMath><m:r><m:t>.</m:t></m:r></m:oMath>`,
		];
		expect(await read(paragraph(held.join("")))).toBe("Lorne and Selin agree today.");
	});

	it("are letters as typed, whatever capitals they are shown in", async () => {
		expect(await read(paragraph(run("Joint ", "<w:caps/>") + run("Statement", "<w:smallCaps/>")))).toBe(
			"Joint Statement",
		);
	});

	it("leave out hidden text, whether the run, its style or the paragraph's style hides it", async () => {
		const style = (id: string, kind: string): string =>
			`<w:style w:type="${kind}" w:styleId="${id}"><w:name w:val="${id}"/><w:rPr><w:vanish/></w:rPr></w:style>`;
		const styles = `${style("Memo", "paragraph")}${style("Inner", "character")}<w:style w:type="paragraph" w:styleId="Memo2"><w:basedOn w:val="Memo"/></w:style>`;
		const body =
			paragraph(run("The port ") + run("(draft) ", "<w:vanish/>") + run("note ", '<w:rStyle w:val="Inner"/>')) +
			paragraph(run("Hidden.") + run("Shown.", '<w:vanish w:val="0"/>'), '<w:pStyle w:val="Memo2"/>');
		expect(await read({ body, styles })).toBe("The port\nShown.");
	});

	it("run on where a paragraph's mark is hidden", async () => {
		expect(
			await read(paragraph(run("1. Scope. "), "", "<w:vanish/><w:specVanish/>") + paragraph(run("All ports."))),
		).toBe("1. Scope. All ports.");
	});

	it("leave out the words that wait in an empty content control", async () => {
		const control = `<w:sdt><w:sdtPr><w:showingPlcHdr/></w:sdtPr><w:sdtContent>${run("Click here.")}</w:sdtContent></w:sdt>`;
		expect(await read(paragraph(run("Author: ") + control + run("none")))).toBe("Author: none");
	});

	it("read the base of a ruby and not its reading", async () => {
		const ruby = `<w:r><w:ruby><w:rt>${run("gǎng")}</w:rt><w:rubyBase>${run("港")}</w:rubyBase></w:ruby></w:r>`;
		expect(await read(paragraph(ruby + run("口开放。")))).toBe("港口开放。");
	});
});

describe("fields", () => {
	it("show their results and never their instructions", async () => {
		const page = field("PAGEREF _Ref1 \\h", run("7"));
		expect(
			await read(paragraph(run("See ") + field('HYPERLINK "https://x.example/a"', run("the text") + page) + run("."))),
		).toBe("See the text7.");
	});

	it("show nothing of what stands inside an instruction, and nothing where there is no result", async () => {
		const inner = field("MERGEFIELD Side", run("secret"));
		const nested = `<w:r><w:fldChar w:fldCharType="begin"/></w:r>${run(" IF ")}${inner}<w:r><w:fldChar w:fldCharType="separate"/></w:r>${run(
			"Lorne",
		)}<w:r><w:fldChar w:fldCharType="end"/></w:r>`;
		const entry = `<w:r><w:fldChar w:fldCharType="begin"/></w:r>${run("XE port")}<w:r><w:fldChar w:fldCharType="end"/></w:r>`;
		expect(await read(paragraph(nested + entry + run(" agrees.")))).toBe("Lorne agrees.");
	});

	it("give the words after an instruction that never ends", async () => {
		const open = '<w:r><w:fldChar w:fldCharType="begin"/></w:r>';
		expect(await read(paragraph(run("One.") + open + run("HYPERLINK")) + paragraph(run("Two.")))).toBe("One.\nTwo.");
	});

	it("leave out the number of a note that a field repeats", async () => {
		expect(await read(paragraph(run("Ports") + field("NOTEREF _Ref2 \\f \\h", run("1")) + run(" stay open.")))).toBe(
			"Ports stay open.",
		);
	});
});

describe("signs", () => {
	it("are hyphens, tabs and breaks, but never tab stops", async () => {
		const body = paragraph(
			`${run("Selin")}<w:r><w:noBreakHyphen/><w:t>Lorne</w:t><w:tab/><w:t>co</w:t><w:softHyphen/><w:t>operation</w:t><w:br/><w:t>goes on</w:t></w:r>`,
			'<w:tabs><w:tab w:val="left" w:pos="720"/></w:tabs>',
		);
		expect(await read(body)).toBe("Selin\u2011Lorne\tco\u00ADoperation\ngoes on");
	});

	it("are symbols of a font where its characters are known, and U+FFFD where they are not", async () => {
		const symbol = (font: string, char: string): string => `<w:r><w:sym w:font="${font}" w:char="${char}"/></w:r>`;
		const greek = run("\uF061", '<w:rFonts w:ascii="Symbol" w:hAnsi="Symbol"/>');
		expect(
			await read(paragraph(symbol("Symbol", "F0B3") + greek + symbol("Nowhere", "F0C1") + symbol("Arial", "201C"))),
		).toBe("≥α\uFFFD“");
	});

	it("keep spaces that do not break, and characters without width", async () => {
		expect(await read(paragraph(run("No\u00A07 of\u200Bfice\u2009x")))).toBe("No\u00A07 of\u200Bfice\u2009x");
	});

	it("take line breaks of the markup for layout of the file", async () => {
		expect(await read("<w:p>\n<w:r>\n<w:t>\n\tThe port\n\tstays open.\n</w:t>\n</w:r>\n</w:p>")).toBe(
			"The port  stays open.",
		);
	});
});

describe("text boxes", () => {
	it("are read once, after the paragraph that they hang on", async () => {
		const both = `<mc:AlternateContent><mc:Choice Requires="wps"><w:drawing><wps:txbx>${box("A box.")}</wps:txbx></w:drawing></mc:Choice><mc:Fallback><w:pict><v:textbox>${box(
			"A box.",
		)}</v:textbox></w:pict></mc:Fallback></mc:AlternateContent>`;
		expect(
			await read(paragraph(`${run("Before ")}<w:r>${both}</w:r>${run("and after.")}`) + paragraph(run("Next."))),
		).toBe("Before and after.\nA box.\nNext.");
	});

	it("are read where only one of the two forms is there, or the first holds no words", async () => {
		const newer = `<mc:AlternateContent><mc:Choice Requires="wps"><wps:txbx>${box("New.")}</wps:txbx></mc:Choice></mc:AlternateContent>`;
		const older = `<mc:AlternateContent><mc:Choice Requires="wps"><w:drawing/></mc:Choice><mc:Fallback>${box("Old.")}</mc:Fallback></mc:AlternateContent>`;
		expect(await read(paragraph(`<w:r>${newer}</w:r><w:r>${older}</w:r>`))).toBe("New.\nOld.");
	});
});

describe("notes", () => {
	const note = (kind: string, id: number, text: string, kindOfNote = ""): string =>
		`<w:${kind} w:id="${id}"${kindOfNote}>${paragraph(`<w:r><w:${kind}Ref/></w:r>${run(text)}`)}</w:${kind}>`;
	const reference = (kind: string, id: number, more = ""): string =>
		`<w:r><w:${kind}Reference w:id="${id}"${more}/></w:r>`;

	it("stand at the end, in the order in which the text names them, and leave no number in the words", async () => {
		const footnotes =
			note("footnote", -1, "line", ' w:type="separator"') +
			note("footnote", 3, " Later.") +
			note("footnote", 5, " Earlier.");
		const body = paragraph(
			run("Ports") + reference("footnote", 5) + run(" stay open") + reference("footnote", 3) + run("."),
		);
		expect(await read({ body, footnotes })).toBe("Ports stay open.\nEarlier.\nLater.");
	});

	it("do not leave the author's own sign in the words", async () => {
		const signed = `<w:r><w:footnoteReference w:customMarkFollows="1" w:id="2"/><w:t>*</w:t></w:r>`;
		expect(
			await read({
				body: paragraph(run("Ports") + signed + run(" stay open.")),
				footnotes: note("footnote", 2, "See."),
			}),
		).toBe("Ports stay open.\nSee.");
	});

	it("are left out where their reference was struck or nothing refers to them", async () => {
		const endnotes = note("endnote", 1, "Struck.") + note("endnote", 2, "Alone.");
		const body = paragraph(`${run("Ports.")}<w:del w:id="9">${reference("endnote", 1)}</w:del>`);
		expect(await read({ body, endnotes })).toBe("Ports.");
	});
});

describe("odd files", () => {
	it("of the strict form, with other prefixes, in UTF-16 and under another name are read", async () => {
		const xml = `\uFEFF<x:document xmlns:x="http://purl.oclc.org/ooxml/wordprocessingml/main"><x:body><x:p><x:r><x:t>They agree.</x:t></x:r></x:p></x:body></x:document>`;
		const { "word/document.xml": _, ...parts } = docxParts([]);
		const rels = `<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="r1" Type="http://purl.oclc.org/ooxml/officeDocument/relationships/officeDocument" Target="/word/document2.xml"/></Relationships>`;
		const bytes = zipSync({
			...parts,
			"_rels/.rels": strToU8(rels),
			"word/document2.xml": new Uint8Array(Buffer.from(xml, "utf16le")),
		});
		expect(await readDocx(bytes, "x.docx", "source")).toEqual({ ok: true, value: { text: "They agree." } });
	});

	it("with an imported chunk, an equation or elements of tomorrow keep the words that are theirs", async () => {
		const body = `${paragraph(run("One."))}<w:altChunk r:id="c1"/><x:new xmlns:x="urn:tomorrow">${paragraph(run("Two."))}</x:new>`;
		expect(await read(body)).toBe("One.\nTwo.");
	});

	it.each([
		["an entity of its own", `<!DOCTYPE w [<!ENTITY a "They agree.">]>`, "&a;"],
		["entities that multiply", `<!DOCTYPE w [<!ENTITY a "aaaa"><!ENTITY b "&a;&a;"><!ENTITY c "&b;&b;">]>`, "&c;"],
		["an entity from outside", `<!DOCTYPE w [<!ENTITY a SYSTEM "file:///etc/hosts">]>`, "&a;"],
	])("with %s are refused", async (_, doctype, reference) => {
		const parts = docxParts([reference]);
		const xml = new TextDecoder().decode(parts["word/document.xml"]).replace("?>", `?>${doctype}`);
		const outcome = await readDocx(zipSync({ ...parts, "word/document.xml": strToU8(xml) }), "x.docx", "source");
		expect(outcome).toMatchObject({ ok: false, problem: { code: "docx-broken" } });
	});

	it.each([
		["50,000 nested controls", `${"<w:sdt><w:sdtContent>".repeat(50_000)}%${"</w:sdtContent></w:sdt>".repeat(50_000)}`],
		[
			"20,000 boxes in boxes",
			`${"<w:p><w:r><w:txbxContent>".repeat(20_000)}%${"</w:txbxContent></w:r></w:p>".repeat(20_000)}`,
		],
		["50,000 fields that never end", `${'<w:p><w:r><w:fldChar w:fldCharType="begin"/></w:r></w:p>'.repeat(50_000)}%`],
		["30,000 struck marks", `${paragraph(run("x"), "", "<w:del/>").repeat(30_000)}%`],
		["50,000 tables in tables", `${"<w:tbl><w:tr><w:tc>".repeat(50_000)}%${"</w:tc></w:tr></w:tbl>".repeat(50_000)}`],
	])("with %s are read in time", async (_, body) => {
		const text = await inTime(5000, () => read(body.replace("%", paragraph(run("They agree.")))));
		expect(text).toContain("They agree.");
	});
});

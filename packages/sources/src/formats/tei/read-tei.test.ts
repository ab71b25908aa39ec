import { gzipSync } from "node:zlib";
import fc from "fast-check";
import { zipSync } from "fflate";
import { describe, expect, it } from "vitest";
import { encode } from "../../fixtures/encode.ts";
import { fileOf, holdAll, problemCodes, readAll, readOne } from "../../fixtures/read-all.ts";
import { rawText } from "../../inputs/read-raw.ts";

const TITLES = "<titleStmt><title type='sub'>A</title><title>Readout of the\n\t call</title></titleStmt>";
const DAY = '<creation><date when="2031-03-04"/></creation>';
const headed = (file: string, profile = "", text = "<body><p>Both sides spoke of the port.</p></body>", lang = "en") =>
	`<?xml version="1.0" encoding="UTF-8"?>\r\n<TEI xmlns="http://www.tei-c.org/ns/1.0" xml:lang="${lang}"><teiHeader><fileDesc>${file}</fileDesc><profileDesc>${profile}</profileDesc></teiHeader><text>${text}</text></TEI>`;
const textOf = async (body: string, lang = "en") =>
	(await readOne(fileOf("text.xml", headed("", "", `<body>${body}</body>`, lang)))).text;

const SESSION = `<settingDesc><setting><name type="country">Norway</name><date when="2031-03-04">4 March</date></setting></settingDesc>
	<particDesc><listPerson>
		<person xml:id="DoleAna"><persName><surname>Dole</surname>\n<forename>Ana</forename><roleName>MP</roleName></persName><persName>Anita</persName></person>
		<person xml:id="P7"><persName>Bo Verin</persName></person>
		<person xml:id="FR"><persName>France</persName></person>
	</listPerson></particDesc>`;
const TITLE =
	'<titleStmt><title type="main" xml:lang="sl">Seja 3</title><title type="main" xml:lang="en">Session 3</title></titleStmt>' +
	'<publicationStmt><publisher>CLARIN</publisher><date when="2033-01-01"/></publicationStmt>';
const session = (body: string, profile = SESSION) =>
	headed(TITLE, profile, `<body>${body}</body>`).replace("<TEI ", '<TEI xml:id="VAL_2031" ');
const speeches = async (body: string, profile?: string) => {
	const outcomes = await readAll([fileOf("session.xml", session(body, profile))]);
	return outcomes.map((outcome) => (outcome.ok ? outcome.value : outcome.problem.code));
};

describe("a text in TEI", () => {
	it("has its title, day, language and words, under whatever name it comes", async () => {
		const content = headed(TITLES, DAY);
		for (const [name, bytes] of [
			["a.xml", content],
			["a.tei", content],
			["a.txt", content],
			["a", content],
			["a.xml.gz", gzipSync(content)],
			["wide.txt", Buffer.from(`\ufeff${content.replace("UTF-8", "UTF-16")}`, "utf16le")],
		] as const) {
			expect(await readOne(fileOf(name, bytes))).toMatchObject({
				text: "Both sides spoke of the port.",
				title: "Readout of the call",
				date: "2031-03-04",
				language: "en",
				publisher: null,
			});
		}
		expect(rawText(fileOf("raw.txt", content))).toBeNull();
	});

	it("is one text among those of an archive", async () => {
		const files = { "1.txt": "First.", "2.xml": headed("", DAY), "3.xml": "<TEI><text>", "4.txt": "Last." };
		const packed = Object.fromEntries(Object.entries(files).map(([name, text]) => [name, Buffer.from(text)]));
		const outcomes = await readAll([fileOf("texts.zip", zipSync(packed))]);
		expect(outcomes.map((outcome) => (outcome.ok ? outcome.value.text : outcome.problem.code))).toEqual([
			"First.",
			"Both sides spoke of the port.",
			"tei-broken",
			"Last.",
		]);
	});

	it("is read in the encoding that it declares", async () => {
		const content = headed("", "", "<body><p>Стороны обсудили порт.</p></body>", "ru").replace("UTF-8", "windows-1251");
		expect(await readOne(fileOf("old.xml", encode(content, "windows-1251")))).toMatchObject({
			text: "Стороны обсудили порт.",
			language: "ru",
		});
	});

	it("of before 2007, without a namespace, and with a prefix is read as well", async () => {
		const old = '<!DOCTYPE TEI.2 SYSTEM "tei2.dtd">\n<TEI.2><text><body><p>Both &amp; all.</p></body></text></TEI.2>';
		const prefixed =
			'<t:TEI xmlns:t="http://www.tei-c.org/ns/1.0"><t:text><t:body><t:p>Both &amp; all.</t:p></t:body></t:text></t:TEI>';
		for (const content of [old, prefixed]) expect((await readOne(fileOf("old.xml", content))).text).toBe("Both & all.");
	});

	it.each([
		["of the words", DAY, '<publicationStmt><date when="2033-01-01"/></publicationStmt>', "2031-03-04", false],
		["of its source", "", '<sourceDesc><bibl><date when="2030-05">May</date></bibl></sourceDesc>', "2030-05", false],
		["that is written out", "<creation><date>4 March 2031</date></creation>", "", "2031-03-04", false],
		["of the file, as a guess", "", '<publicationStmt><date when="2033-01-01"/></publicationStmt>', "2033-01-01", true],
	])("has the day %s", async (_, profile, file, date, isGuess) => {
		const document = await readOne(fileOf("day.xml", headed(file, profile)));
		expect(document.date).toBe(date);
		expect(document.guessed.includes("date")).toBe(isGuess);
	});

	it("has a publisher where its header names a state, and none where it names an archive", async () => {
		const publisherOf = async (file: string) => (await readOne(fileOf("by.xml", headed(file)))).publisher;
		const by = (name: string) => `<publicationStmt><publisher>${name}</publisher></publicationStmt>`;
		expect(await publisherOf(by("<orgName>Russian Federation</orgName> <orgName>Rosja</orgName>"))).toBe("RUS");
		expect(await publisherOf(by("OTA"))).toBeNull();
		expect(await publisherOf(`<titleStmt><author>China</author></titleStmt>${by("France")}`)).toBe("CHN");
	});

	it.each([
		[
			"blocks on lines of their own",
			"<head>Port</head><p>One\n two.</p><lg><l>Three,</l><l>four.</l></lg>",
			"Port\nOne two.\nThree,\nfour.",
		],
		[
			"lists inside paragraphs",
			"<p>They agreed: <list><item>on ships</item><item>on fees</item></list> and left.</p>",
			"They agreed:\non ships\non fees\nand left.",
		],
		[
			"no notes, gaps and page numbers",
			"<p>They<note n='1'>Sic.</note> <gap><desc>noise</desc></gap>spoke<fw>12</fw>.</p>",
			"They spoke.",
		],
		["breaks as white space", "<p>They<lb/>spoke of con<pb break='no'/>\n\ttainers.</p>", "They spoke of containers."],
		["sentences with a space between", "<p><s>One.</s><s>Two.</s></p>", "One. Two."],
		[
			"the reading of the source",
			"<p><choice><sic>Thay</sic><corr>They</corr></choice> <app><lem>spoke</lem><rdg>sang</rdg></app>.</p>",
			"Thay spoke.",
		],
		["names and numbers inside words", "<p><name>Ana <hi>Dole</hi></name>, <num>3</num></p>", "Ana Dole, 3"],
		["tokens as they stand", "<p><w>They</w> <w>spoke</w><pc>.</pc></p>", "They spoke."],
		[
			"tokens that say what is joined",
			"<p><w>They</w>\n<w join='right'>spoke</w>\n<pc join='right'>,</pc>\n<pc>”</pc><w>he</w><w join='left'>’s</w> <w>said</w></p>",
			"They spoke,” he’s said",
		],
		[
			"tokens joined across elements",
			"<p><w join='no'>he</w>\n<name>\n<w join='left'>’s</w>\n</name>\n<pc>.</pc></p>",
			"he’s .",
		],
		["words outside its body not", "</body><back><p>Index.</p></back><body><p>One.</p>", "One."],
	])("keeps %s", async (_, body, text) => {
		expect(await textOf(body)).toBe(text);
	});

	it("puts no space between sentences of a language that has none", async () => {
		expect(await textOf("<p><s>双方会谈。</s><s>中方强调合作。</s></p>", "zh-Hans")).toBe("双方会谈。中方强调合作。");
	});

	it("is in the language of most of its words, not of its header", async () => {
		const body = '<body xml:lang="ru"><p>Стороны обсудили порт и <foreign xml:lang="en">Brexit</foreign>.</p></body>';
		expect((await readOne(fileOf("lang.xml", headed("", "", body)))).language).toBe("ru");
		const unknown = headed("", '<langUsage><language ident="ru"/></langUsage>', undefined, "und");
		expect((await readOne(fileOf("use.xml", unknown))).language).toBe("ru");
	});

	it("keeps all its words, whatever they are", async () => {
		const word = fc.stringMatching(/^[a-zа-я两😀&<>"']{1,9}$/u);
		await fc.assert(
			fc.asyncProperty(fc.array(word, { minLength: 1, maxLength: 12 }), fc.boolean(), async (words, joins) => {
				const escaped = words.map((one) =>
					one.replaceAll("&", "&amp;").replaceAll("<", "&lt;").replaceAll(">", "&gt;"),
				);
				const tokens = escaped.map((one) => `<w${joins ? " join='right'" : ""}>${one}</w>`).join("\n");
				expect(await textOf(`<p>x <w join="no">y</w>${tokens}</p>`)).toBe(`x y ${words.join(joins ? "" : " ")}`);
			}),
			{ numRuns: 50 },
		);
	});
});

describe("a corpus in TEI", () => {
	const part = (id: string, text: string) =>
		`<TEI xml:id="${id}"><teiHeader><fileDesc><titleStmt><title>Title ${id}</title></titleStmt></fileDesc></teiHeader><text><body>${text}</body></text></TEI>`;
	const corpus = `<teiCorpus xmlns="http://www.tei-c.org/ns/1.0"><teiHeader><fileDesc><titleStmt><author>France</author><title>All</title></titleStmt></fileDesc></teiHeader>${part("a", "<p>One 😀.</p>")}\r\n${part("b", "<p>Two.</p>")}</teiCorpus>`;

	it("gives a text for each of its parts, from the markup of that part", async () => {
		const holdings = await holdAll([fileOf("corpus.xml", corpus)]);
		expect(holdings).toMatchObject([
			{ value: { document: { id: "a", title: "Title a", text: "One 😀.", publisher: "FRA" } } },
			{ value: { document: { id: "b", title: "Title b", text: "Two.", publisher: "FRA" } } },
		]);
		expect(holdings.map((held) => held.ok && Buffer.from(held.value.bytes).toString())).toEqual([
			part("a", "<p>One 😀.</p>"),
			part("b", "<p>Two.</p>"),
		]);
	});

	it("that only names its files says so", async () => {
		const index =
			'<teiCorpus><teiHeader/><xi:include xmlns:xi="http://www.w3.org/2001/XInclude" href="a.xml"/></teiCorpus>';
		const [outcome] = await readAll([fileOf("index.xml", index)]);
		expect(outcome?.ok === false && outcome.problem).toMatchObject({
			code: "tei-no-text",
			message: expect.stringContaining("only names the files"),
		});
	});
});

describe("a session in ParlaMint", () => {
	const CHAIR =
		'<note type="speaker">THE CHAIR:</note><u xml:id="u1" who="#P7" ana="#chair"><seg>Welcome.</seg><seg>Begin.</seg></u>';
	const DOLE =
		'<u xml:id="VAL_2031.u2" who="#DoleAna"><seg>The port<kinesic><desc>Applause</desc></kinesic> is open.</seg></u>';

	it("gives a text for each speech", async () => {
		const [chair, dole, ...others] = await speeches(`<div><head>Item 1</head>${CHAIR}${DOLE}</div>`);
		const common = { kind: "speech", date: "2031-03-04", language: "en", title: "Session 3", publisher: null };
		expect(chair).toMatchObject({ ...common, id: "VAL_2031-u1", speaker: "Bo Verin", text: "Welcome.\nBegin." });
		expect(dole).toMatchObject({ ...common, id: "VAL_2031.u2", speaker: "Ana Dole", text: "The port is open." });
		expect(others).toEqual([]);
	});

	it("has the title of the session before that of its corpus", async () => {
		const titled = async (titles: string) => {
			const content = headed(`<titleStmt>${titles}</titleStmt>`, "", "<body><u>Yes.</u></body>");
			return (await readOne(fileOf("titled.xml", content))).title;
		};
		const main = '<title type="main">Corpus of Valdara [ParlaMint SAMPLE]</title>';
		const sub = '<title type="sub" xml:lang="fr">Séance 3</title><title type="sub" xml:lang="en">Sitting 3</title>';
		expect(await titled(main + sub)).toBe("Sitting 3");
		expect(await titled(main)).toBe("Corpus of Valdara");
		expect(await titled("")).toBeUndefined();
	});

	it("joins utterances of one speaker that follow each other in one item, and no others", async () => {
		const u = (who: string, text: string) => `<u${who}><seg>${text}</seg></u>`;
		const [a, b] = [' who="#DoleAna"', ' who="list.xml#P7"'];
		const said = async (body: string) =>
			(await speeches(body)).map((one) => (typeof one === "string" ? one : `${one.speaker}: ${one.text}`));
		expect(await said(`<div>${u(a, "1")}<note>noise</note>${u(a, "2")}${u(b, "3")}${u(a, "4")}</div>`)).toEqual([
			"Ana Dole: 1\n2",
			"Bo Verin: 3",
			"Ana Dole: 4",
		]);
		expect(await said(`<div>${u(a, "1")}</div><div>${u(a, "2")}</div>`)).toEqual(["Ana Dole: 1", "Ana Dole: 2"]);
		expect(await said(u("", "1") + u("", "2"))).toEqual(["undefined: 1", "undefined: 2"]);
	});

	it("has the same words where it is annotated", async () => {
		const seg =
			'<seg><s><name type="LOC"><w lemma="port">Port</w>\n<w join="right">Ellery</w></name>\n<pc>.</pc>\n<linkGrp><link/></linkGrp></s>\n<s><w join="right">Good</w><pc>.</pc></s></seg>';
		expect(await speeches(`<u who="#P7">${seg}</u>`)).toMatchObject([{ text: "Port Ellery. Good." }]);
	});

	it("takes a speaker from an id only where that is made of names", async () => {
		const speakerOf = async (who: string) => {
			const [speech] = await speeches(`<u who="${who}">Yes.</u>`, "");
			return typeof speech === "object" ? speech.speaker : speech;
		};
		expect(await speakerOf("#DoleAna")).toBe("Dole Ana");
		expect(await speakerOf("#Dole_Ana-Maria")).toBe("Dole Ana-Maria");
		expect(await speakerOf("#AnaMcVerin")).toBe("Ana McVerin");
		expect(await speakerOf("#MacklinBo")).toBe("Macklin Bo");
		for (const who of ["#P7", "#chair", "#Chair", "#mp12", "#DoleAna #VerinBo", "#AnaOVerin", ""])
			expect(await speakerOf(who), who).toBeUndefined();
	});

	it("takes a state that speaks for the publisher", async () => {
		const [speech] = await speeches('<u who="#FR">We agree.</u>');
		expect(speech).toMatchObject({ publisher: "FRA" });
		expect(speech).not.toHaveProperty("speaker");
	});

	it("leaves out utterances in which nothing was said, and keeps the language of each", async () => {
		const body = '<u who="#P7"><vocal><desc>Noise</desc></vocal></u><u who="#P7" xml:lang="ru"><seg>Спасибо.</seg></u>';
		expect(await speeches(`<div>${body}</div>`)).toMatchObject([{ text: "Спасибо.", language: "ru" }]);
		expect(await problemCodes([fileOf("none.xml", session("<u><gap/></u>"))])).toEqual(["tei-no-text"]);
	});
});

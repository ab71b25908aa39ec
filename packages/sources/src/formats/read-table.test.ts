import { gzipSync } from "node:zlib";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { draws } from "../../../../tools/in-proof.ts";
import { encode } from "../fixtures/encode.ts";
import { fileOf, holdAll, problemCodes, readAll, readOne } from "../fixtures/read-all.ts";
import { parseFieldNames } from "../index.ts";

const table = (content: string | Uint8Array, name = "speeches.csv"): string => fileOf(name, content);

async function rowsIn(content: string | Uint8Array, name?: string): Promise<readonly string[]> {
	return (await holdAll([table(content, name)])).map((outcome) =>
		outcome.ok ? Buffer.from(outcome.value.bytes).toString() : outcome.problem.code,
	);
}

describe("a table of texts", () => {
	it("is read by the names of its columns, whatever they are called", async () => {
		const content =
			"Speech ID,Country,Date,Headline,Full Text,Link,Language,Document Type\n" +
			'v-1,France,4 March 2031,On ports,"They spoke, for hours.",https://x.example/1,en,Joint statement\n';
		expect(await readOne(table(content))).toEqual({
			id: "v-1",
			text: "They spoke, for hours.",
			language: "en",
			kind: "joint-statement",
			publisher: "FRA",
			title: "On ports",
			date: "2031-03-04",
			url: "https://x.example/1",
			sha256: expect.stringMatching(/^[0-9a-f]{64}$/),
			guessed: [],
		});
	});

	it.each([
		["semicolons", "id;text\na;One, two.\n", "One, two."],
		["tabs", "id\ttext\na\tOne; two.\n", "One; two."],
		["a mark and quoted names", '\ufeff"text","id"\n"One.","a"\n', "One."],
		["old line breaks", "id,text\ra,One.\r", "One."],
		["quoted line breaks", 'id,text\r\na,"One.\r\nTwo ""so"" three."\r\n', 'One.\r\nTwo "so" three.'],
	])("is read with %s", async (_, content, text) => {
		expect(await readOne(table(content))).toMatchObject({ id: "a", text });
	});

	it("knows who speaks, and takes no state for a person", async () => {
		const rows = "country,speaker,text\nFrance,Ana Dole,One.\nFrance,France,Two.\n,Brazil,Three.\n";
		const documents = (await readAll([table(rows)])).map((outcome) => (outcome.ok ? outcome.value : outcome.problem));
		expect(documents).toMatchObject([
			{ publisher: "FRA", speaker: "Ana Dole" },
			{ publisher: "FRA" },
			{ publisher: "BRA" },
		]);
		expect(documents.map((document) => "speaker" in document)).toEqual([true, false, false]);
	});

	it("gives the bytes of each row as they came", async () => {
		const rows = ['a,"One, «два».\r\nThree."', 'b,"say ""so"""', "c,四月，五日"];
		expect(await rowsIn(`id,text\r\n${rows.join("\r\n")}\r\n`)).toEqual(rows);
		expect(await rowsIn(gzipSync(`id,text\n\n${rows.join("\n\n")}`), "speeches.csv.gz")).toEqual(rows);
	});

	it("gives back whatever cells hold, and all of the file but line breaks", async () => {
		const cell = fc.string({ unit: "grapheme", maxLength: 30 }).map((text) => `x${text}y`);
		await fc.assert(
			fc.asyncProperty(fc.array(cell, { minLength: 1, maxLength: 6 }), async (cells) => {
				const quoted = cells.map((text, index) => `${index},"${text.replaceAll('"', '""')}"`);
				const outcomes = await holdAll([table(`id,text\n${quoted.join("\n")}\n`)]);
				expect(outcomes.map((outcome) => outcome.ok && outcome.value.document.text)).toEqual(cells);
				expect(outcomes.map((outcome) => outcome.ok && Buffer.from(outcome.value.bytes).toString())).toEqual(quoted);
			}),
			{ numRuns: draws(200) },
		);
	});

	it("in a legacy encoding is read, the encoding listed as guessed", async () => {
		const text = "Стороны подтвердили договорённость о порте и согласовали дальнейшие встречи.";
		const document = await readOne(table(encode(`id;text\na;${text}\n`, "windows-1251")));
		expect(document).toMatchObject({ text, language: "ru" });
		expect(document.guessed).toContain("encoding");
	});

	it("has the columns that a person names, in lines as in rows", async () => {
		const fields = { text: "EDU_text", date: "Jahr" };
		const rows = table("EDU_text,Jahr,date\nOne.,2031,1999-01-01\n");
		expect(await readOne(rows, { fields })).toMatchObject({ text: "One.", date: "2031" });
		const lines = fileOf("edu.jsonl", '{"EDU_text":"One.","Jahr":2031,"text":"Not this."}\n');
		expect(await readOne(lines, { fields })).toMatchObject({ text: "One.", date: "2031" });
	});
});

describe("a table that holds no texts", () => {
	it("is one problem, that lists its columns", async () => {
		const [outcome, another] = await readAll([table("rcid,country,vote\n1,FRA,yes\n2,FRA,no\n")]);
		expect(another).toBeUndefined();
		expect(outcome).toMatchObject({ problem: { code: "table-text-missing" } });
		expect(outcome?.ok === false && outcome.problem.message).toContain("rcid, country, vote");
	});

	it.each([
		["of pieces and their offsets", "text,char_start_offset\nThey spoke,0\n", {}, ["table-pieces"]],
		["without the column named", "text,b\nThey spoke,0\n", { fields: { date: "Year" } }, ["field-missing"]],
		["with an empty cell", "id,text\n1,\n2,Two.\n", {}, ["text-empty"]],
		["with rows of another length", "id,text\n1,One, two\n2,Two.\n3\n", {}, ["table-row", "table-row"]],
		["whose quotation marks do not close", 'id,text\n1,One.\n2,"Two.\n3,Three.\n', {}, ["table-cut"]],
		["with a row above the limit", `id,text\n1,One.\n2,${"x".repeat(300)}\n`, { maxBytes: 200 }, ["too-large"]],
		["with names alone", "id,text\n", {}, ["text-empty"]],
	])("%s is a clear problem, and the rows before it are read", async (_, content, options, codes) => {
		expect(await problemCodes([table(content)], options)).toEqual(codes);
		const texts = (await readAll([table(content)], options)).filter(({ ok }) => ok).length;
		expect(texts).toBe(/1,One\.\n|2,Two\.\n/.test(content) ? 1 : 0);
	});
});

describe("a file that is hardly a table", () => {
	it("is given up before it fills the screen", async () => {
		const codes = await problemCodes([table(`id,text\n1,One.\n${"x\n".repeat(5000)}`)]);
		expect(codes.length).toBe(1001);
		expect(codes.at(-1)).toBe("file-given-up");
	});

	it("may not hold millions of cells in a row", async () => {
		expect(await problemCodes([table(`id,text\n${",".repeat(10_000_000)}\n`)])).toEqual(["too-large"]);
	});
});

describe("parseFieldNames", () => {
	it("reads names from a command line", () => {
		expect(parseFieldNames("text=Speech, date = Year,publisher=Country name")).toEqual({
			ok: true,
			value: { text: "Speech", date: "Year", publisher: "Country name" },
		});
	});

	it.each(["text", "text=", "speech=text", ""])("refuses %j", (text) => {
		expect(parseFieldNames(text)).toMatchObject({ problem: { code: "field-names" } });
	});
});

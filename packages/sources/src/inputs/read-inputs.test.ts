import { Readable } from "node:stream";
import { describe, expect, it } from "vitest";
import { encode } from "../fixtures/encode.ts";
import { makeDocx } from "../fixtures/make-docx.ts";
import { makePdf } from "../fixtures/make-pdf.ts";
import { fileOf, problemCodes, readAll, readOne } from "../fixtures/read-all.ts";
import { readEach } from "./read-inputs.ts";

describe("readInputs", () => {
	it("keeps a plain text as it stands and says what it guessed", async () => {
		const text = "Readout of the call with Lorne\n\nThe two leaders spoke on 4 March 2031.\n";
		expect(await readOne(fileOf("kremlin-call.txt", text))).toEqual({
			id: "kremlin-call",
			text,
			language: "en",
			kind: "readout",
			publisher: "RUS",
			date: "2031-03-04",
			title: "Readout of the call with Lorne",
			sha256: expect.stringMatching(/^[0-9a-f]{64}$/),
			guessed: ["date", "kind", "language", "publisher", "title"],
		});
	});

	it("takes title and day from the head of a Markdown text, which stays in the text", async () => {
		const text = "---\r\ntitle: Ports\r\ndate: 2031-03-04\r\n---\r\n\r\nThey spoke on 1 March 2031.\r\n";
		expect(await readOne(fileOf("statement.md", text))).toMatchObject({ text, title: "Ports", date: "2031-03-04" });
	});

	it("takes the caller's word and then guesses nothing", async () => {
		const path = fileOf("kremlin-2031-03-04.txt", "Call with Lorne\nThey spoke.");
		const said = {
			publisher: "CHN",
			date: "2030-01-02",
			language: "fr",
			venue: "Port",
			kind: "speech",
			title: "T",
		} as const;
		expect(await readOne(path, said)).toMatchObject({ ...said, guessed: [] });
	});

	it("leaves the publisher open where a name names two", async () => {
		expect((await readOne(fileOf("us-china-call.txt", "They spoke."))).publisher).toBeNull();
	});

	it("knows a letterhead, and does not take a house named in a sentence for one", async () => {
		expect((await readOne(fileOf("a.txt", "THE WHITE HOUSE\n\nReadout\n\nThey spoke."))).publisher).toBe("USA");
		expect((await readOne(fileOf("b.txt", "新华社洛恩港3月4日电 双方举行会谈。"))).publisher).toBe("CHN");
		expect(
			(await readOne(fileOf("c.txt", "They spoke.\nThe White House\u2019s envoy was there."))).publisher,
		).toBeNull();
	});

	it("reads a legacy encoding and lists it as guessed", async () => {
		const text = "Стороны подтвердили договорённость о порте и согласовали дальнейшие встречи.";
		const document = await readOne(fileOf("call.txt", encode(text, "windows-1251")));
		expect(document).toMatchObject({ text, language: "ru" });
		expect(document.guessed).toContain("encoding");
	});

	it("reads a Word file, one line a paragraph", async () => {
		const document = await readOne(
			fileOf("statement.docx", makeDocx(["Joint statement", "", "Both sides agree.", "双方同意。"])),
		);
		expect(document).toMatchObject({ text: "Joint statement\nBoth sides agree.\n双方同意。", kind: "joint-statement" });
	});

	it("reads a PDF, its lines joined to paragraphs and its page numbers left out", async () => {
		const first = [
			"The two sides discussed the port at length and agreed that the inspec-",
			"tion of ships would go on.",
			"",
		];
		const second = ["They also spoke of grain.", "", "1"];
		const document = await readOne(
			fileOf("talks.pdf", makePdf([[...first, ...second], ["The talks will go on in May."]])),
		);
		expect(document.text).toBe(
			"The two sides discussed the port at length and agreed that the inspection of ships would go on.\n" +
				"They also spoke of grain.\nThe talks will go on in May.",
		);
	});

	it("gives PDFs that are read ahead in the order of their files, each as it is alone", async () => {
		const pdf = (words: string) =>
			makePdf([[`The two sides discussed ${words} at length and agreed on the next steps.`]]);
		const files = [
			fileOf("ahead-1.pdf", pdf("the port")),
			fileOf("ahead-2.txt", "They spoke of the harbour and agreed on the next steps."),
			fileOf("ahead-3.pdf", pdf("the port").subarray(0, 60)),
			fileOf("ahead-4.pdf", "This is no PDF, but a text with its name."),
			"no-such.pdf",
			fileOf("ahead-5.pdf", pdf("grain")),
			fileOf("ahead-6.pdf", pdf("the strait")),
		];
		const alone = [];
		for (const file of files) alone.push(...(await readAll([file])));
		expect(await readAll(files)).toEqual(alone);
		expect(alone.map((one) => (one.ok ? one.value.id : one.problem.code))).toEqual([
			...["ahead-1", "ahead-2", "pdf-broken", "ahead-4", "file-missing", "ahead-5", "ahead-6"],
		]);
		const each = [];
		for await (const one of readEach(files.map((input, at) => ({ input, venue: `Hall ${at}` })))) each.push(one);
		expect(each.map(({ at, outcome }) => [at, outcome.ok ? outcome.value.document.id : outcome.problem.code])).toEqual(
			alone.map((one, at) => [at, one.ok ? one.value.id : one.problem.code]),
		);
		expect(each.flatMap(({ outcome }) => (outcome.ok ? [outcome.value.document.venue] : []))).toEqual(
			[0, 1, 3, 5, 6].map((at) => `Hall ${at}`),
		);
		const most: string[] = [];
		await readAll(files, { takesFile: (path) => most.push(path) !== 1 });
		expect(most, "asked about each in its turn").toEqual(files.filter((file) => file !== "no-such.pdf"));
		expect(await problemCodes(files, { maxBytes: 40 })).toContain("too-large");
	});

	it("maps the fields of a JSON line and names the line that is broken", async () => {
		const good = {
			id: "a",
			actor: "Russian Federation",
			year: 2014,
			lang: "ru",
			text: "Слово.",
			url: "http://x.example/1",
		};
		const lines = [
			JSON.stringify(good),
			"{broken",
			"",
			'{"id":"b","title":"No text"}',
			'{"id":"c","text":" "}',
			JSON.stringify(good),
		];
		const path = fileOf("archive.jsonl", lines.join("\r\n"));
		const outcomes = await readAll([path], { publisher: "CHN", venue: "Port" });
		expect(
			outcomes.map((outcome) => (outcome.ok ? outcome.value.id : `${outcome.problem.code} ${outcome.problem.place}`)),
		).toEqual([
			"a",
			`json-broken ${path}, line 2`,
			`text-missing ${path}, line 4`,
			`text-empty ${path}, line 5`,
			"a-2",
		]);
		expect(outcomes[0]).toMatchObject({
			value: {
				publisher: "RUS",
				date: "2014",
				language: "ru",
				venue: "Port",
				url: "http://x.example/1",
				guessed: ["kind"],
			},
		});
	});

	it("reads an event with its texts as one document each", async () => {
		const docs = [
			{ id: "x", actor: "CHN", text: "One." },
			{ id: "y", actor: "RUS", text: "Two." },
		];
		const outcomes = await readAll([fileOf("pairs.jsonl", JSON.stringify({ event_id: "talks", docs }))]);
		expect(outcomes).toMatchObject([{ value: { id: "x", event: "talks" } }, { value: { id: "y", event: "talks" } }]);
	});

	it.each([
		["plain text", "They spoke for an hour.", ["They spoke for an hour."]],
		["JSON lines", '{"id":"1","text":"One."}\n{"id":"2","text":"Two."}\n', ["One.", "Two."]],
		["a JSON list", '[\n {"text": "One."},\n {"text": "Two."}\n]', ["One.", "Two."]],
		["a page", "<!doctype html><html><body><p>They spoke &amp; left.</p></body></html>", ["They spoke & left."]],
	])("recognises %s on standard input", async (_, content, texts) => {
		const outcomes = await readAll(["-"], { stdin: Readable.from([Buffer.from(content)]) });
		expect(outcomes.map((outcome) => (outcome.ok ? outcome.value.text : outcome.problem))).toEqual(texts);
	});

	it("reports bytes and documents, and stops when asked to", async () => {
		const path = fileOf("many.jsonl", Array.from({ length: 50 }, (_, index) => `{"text":"Line ${index}."}`).join("\n"));
		const seen: number[] = [];
		await readAll([path], { onProgress: ({ documents }) => seen.push(documents) });
		expect(seen.at(-1)).toBe(50);
		const stop = new AbortController();
		await expect(readAll([path], { signal: stop.signal, onProgress: () => stop.abort() })).rejects.toThrow(/abort/i);
	});
});

import { describe, expect, it } from "vitest";
import { fileOf, holdAll, problemCodes, readAll } from "../fixtures/read-all.ts";

const HEADERS = [
	"Received: from mail.valdara.example by relay.ostmark.example; Tue, 4 Mar 2031 20:40:00 +0000",
	"From: Press Office <press@valdara.example>",
	"To: list@ostmark.example",
	"Date: Wed, 5 Mar 2031 00:40:00 +0400",
	"Message-ID: <1@valdara.example>",
	"MIME-Version: 1.0",
];
const mail = (more: readonly string[], body: string): string => [...HEADERS, ...more, "", body].join("\r\n");
const textsIn = async (content: string | Uint8Array, name = "readout.eml") =>
	(await readAll([fileOf(name, content)])).map((outcome) => (outcome.ok ? outcome.value : outcome.problem));

const PLAIN = ["Subject: Readout of the call", " with Ostmark", "Content-Type: text/plain; charset=utf-8"];

describe("an e-mail", () => {
	it.each(["readout.eml", "readout.txt", "readout"])(
		"is a text with its subject and the sender's day, as %s",
		async (name) => {
			expect(
				await textsIn(
					mail(PLAIN, "Both sides spoke\r\nof the port.\r\n\r\nThey will meet.\r\n-- \r\nPress Office\r\n+1 555"),
					name,
				),
			).toMatchObject([
				{
					...{ text: "Both sides spoke\nof the port.\n\nThey will meet.", title: "Readout of the call with Ostmark" },
					...{ date: "2031-03-05", language: "en", publisher: null },
				},
			]);
		},
	);

	it("is decoded as its headers say, in whatever letters", async () => {
		const russian = [
			"Subject: =?koi8-r?B?7yDQz9LUxQ==?=",
			"Content-Type: text/plain; charset=koi8-r",
			"Content-Transfer-Encoding: base64",
		];
		expect(await textsIn(mail(russian, "79TL0tnUIM/CwSDQz9LUwS4="))).toMatchObject([
			{ text: "Открыт оба порта.", title: "О порте" },
		]);
		const chinese = [
			"Subject: =?utf-8?Q?=E9=80=9A=E8=AF=9D?=",
			"Content-Type: text/plain; charset=gb18030",
			"Content-Transfer-Encoding: quoted-printable",
		];
		expect(await textsIn(mail(chinese, "=CB=AB=B7=BD=CD=A8=BB=B0=A1=A3"))).toMatchObject([
			{ text: "双方通话。", title: "通话" },
		]);
	});

	it("is taken in its plain form, or as the page that it is", async () => {
		const page = "<html><body><p>Both sides spoke <b>of the port</b>.</p></body></html>";
		const both = [
			"--x",
			"Content-Type: text/plain",
			"",
			"Both sides spoke.",
			"--x",
			"Content-Type: text/html",
			"",
			page,
			"--x--",
		].join("\r\n");
		expect(await textsIn(mail(['Content-Type: multipart/alternative; boundary="x"'], both))).toMatchObject([
			{ text: "Both sides spoke." },
		]);
		expect(await textsIn(mail(["Content-Type: text/html; charset=utf-8"], page))).toMatchObject([
			{ text: "Both sides spoke of the port." },
		]);
	});

	it("names what is attached and was not read", async () => {
		const parts = [
			"--x",
			"Content-Type: text/plain",
			"",
			"The readout is attached.",
			"--x",
			'Content-Type: application/pdf; name="readout.pdf"',
			'Content-Disposition: attachment; filename="readout.pdf"',
			"Content-Transfer-Encoding: base64",
			"",
			"JVBERi0=",
			"--x--",
		].join("\r\n");
		const [text, problem, ...more] = await textsIn(mail(['Content-Type: multipart/mixed; boundary="x"'], parts));
		expect([text, more]).toMatchObject([{ text: "The readout is attached." }, []]);
		expect(problem).toMatchObject({ code: "mail-attachments", message: expect.stringContaining("(readout.pdf)") });
	});

	it("is a problem of its own where it has no words, or parts without an end", async () => {
		expect(await problemCodes([fileOf("a.eml", mail(["Content-Type: text/plain"], ""))])).toEqual(["mail-empty"]);
		const deep = Array.from(
			{ length: 200 },
			(_, at) => `Content-Type: multipart/mixed; boundary="b${at}"\r\n\r\n--b${at}`,
		).join("\r\n");
		expect(await problemCodes([fileOf("a.eml", mail([], "").replace(/\r\n\r\n$/, `\r\n${deep}`))])).toEqual([
			"mail-broken",
		]);
	});
});

describe("a mailbox", () => {
	const box = ["One. They met.", "Two.\r\n\r\n>From here on they spoke.", "Three. They left."]
		.map((body) => `From press@valdara.example Tue Mar  4 10:00:00 2031\r\n${mail(PLAIN, body)}\r\n\r\n`)
		.join("");

	it("is a text for each message, each with its own words", async () => {
		const texts = await textsIn(box, "box.mbox");
		expect(texts.map((one) => "text" in one && one.text)).toEqual([
			"One. They met.",
			"Two.\n\nFrom here on they spoke.",
			"Three. They left.",
		]);
		expect(new Set(texts.map((one) => "id" in one && one.id)).size).toBe(3);
	});

	it("is kept message by message, and not once for each", async () => {
		const kept = (await holdAll([fileOf("box.mbox", box)])).map((one) => (one.ok ? one.value.bytes.length : 0));
		expect(Math.max(...kept)).toBeLessThan(100);
	});
});

it("reads a web page that was saved as one file, with the address it had", async () => {
	const page = [
		"--x",
		"Content-Type: text/html; charset=utf-8",
		"Content-Transfer-Encoding: quoted-printable",
		"Content-Location: https://mfa.valdara.example/readout",
		"",
		"<html><head><title>Readout</title></head><body><p>Both sides spoke of the port, a=",
		"nd of the river that leads to it, for most of the day.</p></body></html>",
		"--x--",
	].join("\r\n");
	const saved = mail(
		[
			"Snapshot-Content-Location: https://mfa.valdara.example/readout",
			"Subject: Readout",
			'Content-Type: multipart/related; type="text/html"; boundary="x"',
		],
		page,
	);
	expect(await textsIn(saved, "page.mhtml")).toMatchObject([
		{
			text: "Both sides spoke of the port, and of the river that leads to it, for most of the day.",
			title: "Readout",
			url: "https://mfa.valdara.example/readout",
		},
	]);
});

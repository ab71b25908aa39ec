import { mkdtempSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { Document, Outcome } from "@fissure/core";
import { describe, expect, it } from "vitest";
import { encode } from "../fixtures/encode.ts";
import { makeDocx } from "../fixtures/make-docx.ts";
import { makePdf } from "../fixtures/make-pdf.ts";
import { fileOf } from "../fixtures/read-all.ts";
import { readDrafts } from "../index.ts";

async function drafts(path: string): Promise<readonly Outcome<Document>[]> {
	const outcomes: Outcome<Document>[] = [];
	for await (const outcome of readDrafts([path]))
		outcomes.push(outcome.ok ? { ok: true, value: outcome.value.document } : outcome);
	return outcomes;
}
async function draft(path: string): Promise<Document> {
	const [outcome] = await drafts(path);
	if (outcome?.ok !== true) throw new Error(JSON.stringify(outcome));
	return outcome.value;
}

const MARKDOWN = `---
title: "Ports: what was said"
date: 2031-03-04 # first printing
author: A. Writer
lang: en-GB
sources:
  - a.txt
---

# Another heading

> The port stays open.[^1]

   Indented — and “quoted”.\u00A0

[^1]: Readout, 3 March 2031.
`;

describe("a draft in Markdown or plain text", () => {
	it("stands as it is and takes day, title and language from its head", async () => {
		expect(await draft(fileOf("brief.md", MARKDOWN))).toMatchObject({
			text: MARKDOWN,
			title: "Ports: what was said",
			date: "2031-03-04",
			language: "en",
		});
	});

	it("keeps every line where it was, whatever its line breaks and marks of order", async () => {
		for (const lineBreak of ["\r\n", "\r"]) {
			const bytes = Buffer.from(`\uFEFF${MARKDOWN.replaceAll("\n", lineBreak)}`);
			const { text, date } = await draft(fileOf("windows.md", bytes));
			expect({ text, date }).toEqual({ text: MARKDOWN, date: "2031-03-04" });
		}
		const russian = "Порт остаётся открытым.\r\n\r\nСтороны договорились о встречах в мае и обсудили положение.\r\n";
		expect((await draft(fileOf("old.txt", encode(russian, "windows-1251")))).text).toBe(
			russian.replaceAll("\r\n", "\n"),
		);
	});

	it("is called by its first heading where its head gives no title, and never by the head's dashes", async () => {
		const document = await draft(fileOf("untitled.md", "---\ndate: 2031\n---\n\n## Ports ##\n\nThey spoke.\n"));
		expect(document).toMatchObject({ title: "Ports", date: "2031" });
		expect(document.guessed).toContain("title");
	});

	it("takes two rules around a paragraph for no head", async () => {
		const text = "---\nThey spoke: at length.\n\n---\n\nAnd left.\n";
		expect(await draft(fileOf("rules.md", text))).toMatchObject({ text });
		const open = `---\n${"date: 2031-03-04\n".repeat(100_000)}`;
		expect((await draft(fileOf("open.md", open))).text).toBe(open);
	});
});

describe("a draft on a page", () => {
	const page = (body: string): string =>
		`<!doctype html><html><head><title>Ports</title></head><body>${body}</body></html>`;
	const textOf = async (body: string): Promise<string> => (await draft(fileOf("draft.html", page(body)))).text;

	it("has its headings, quotations and line breaks", async () => {
		const body =
			"<h2>What was said</h2><p>Lorne: <q>the port&shy;s stay <b>open</b></q>.<br>So it said.</p>" +
			"<blockquote><p>Ships may pass.</p><p>In&nbsp;every season.</p></blockquote><blockquote>Another.</blockquote><p>End.</p>";
		expect(await textOf(body)).toBe(
			"## What was said\n\nLorne: “the port\u00ADs stay open”.\nSo it said.\n\n> Ships may pass.\n>\n> In\u00A0every season.\n\n> Another.\n\nEnd.\n",
		);
	});

	it("has its notes at the end, no matter who wrote it", async () => {
		const body =
			'<p>Ports<sup><a href="#fn1" id="ref1">1</a></sup> stay open<a href="#_ftn2" name="_ftnref2">[2]</a>.</p><p>End.</p>' +
			'<ol><li id="fn1"><p>Readout. <a href="#ref1">↩</a></p></li></ol>' +
			'<div><p><a href="#_ftnref2" name="_ftn2">[2]</a> Press conference.</p></div>';
		expect(await textOf(body)).toBe("Ports[^1] stay open[^2].\n\nEnd.\n\n[^1]: Readout.\n\n[^2]: Press conference.\n");
	});

	it("keeps the numbers of a table of contents as words", async () => {
		const body =
			'<p><a href="#a">1</a> Ports</p><p><a href="#none"><sup>2</sup></a></p><div id="a"><p>They spoke.</p></div>';
		expect(await textOf(body)).toBe("1 Ports\n\n2\n\nThey spoke.\n");
	});
});

describe("drafts", () => {
	it("in PDF have a blank line between paragraphs", async () => {
		const lines = [
			"They spoke at length of the port, of its inspections and of the ships",
			"that had been held there.",
			"",
			"They also spoke of grain and of ships.",
		];
		expect((await draft(fileOf("draft.pdf", makePdf([lines])))).text).toBe(
			"They spoke at length of the port, of its inspections and of the ships that had been held there.\n\n" +
				"They also spoke of grain and of ships.",
		);
	});

	it("in a folder are read one by one, in the order of their names", async () => {
		const folder = mkdtempSync(join(tmpdir(), "fissure-drafts-"));
		writeFileSync(join(folder, "b.md"), "Second.\n");
		writeFileSync(join(folder, "a.docx"), makeDocx(["First.", "Goes on."]));
		writeFileSync(join(folder, "c.csv"), "a,b\n");
		const outcomes = await drafts(folder);
		expect(outcomes.map((outcome) => (outcome.ok ? outcome.value.text : outcome.problem.code))).toEqual([
			"First.\n\nGoes on.\n",
			"Second.\n",
			"table-text-missing",
		]);
	});
});

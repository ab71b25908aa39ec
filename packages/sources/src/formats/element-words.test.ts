import { describe, expect, it } from "vitest";
import { inTime } from "../../../../tools/in-proof.ts";
import type { Purpose } from "../reading/draft-notation.ts";
import { readHtml } from "./html.ts";

async function textOf(body: string, purpose: Purpose): Promise<string> {
	const outcome = await readHtml(`<!doctype html><body>${body}</body>`, "page.html", undefined, purpose);
	if (!outcome.ok) throw new Error(outcome.problem.message);
	return outcome.value.text.trim();
}
const both = async (body: string): Promise<readonly string[]> => [
	await textOf(body, "source"),
	await textOf(body, "draft"),
];

describe("struck words of a page", () => {
	it.each([
		["<p>We do <del>not</del> agree.</p>", "We do ~~not~~ agree."],
		["<p>We do <s>not </s>agree.</p>", "We do ~~not~~ agree."],
		["<p>Мы <strike>не</strike> согласны.</p>", "Мы ~~не~~ согласны."],
		["<p>我们<del>不</del>同意。</p>", "我们~~不~~同意。"],
		[
			'<p>We do <span style="color:red; text-decoration: underline line-through">not</span> agree.</p>',
			"We do ~~not~~ agree.",
		],
		['<p>We do <span style="text-decoration-line:line-through">not</span> agree.</p>', "We do ~~not~~ agree."],
		["<p>We <s>do <b>n</b><i>ot</i></s> agree.</p>", "We ~~do~~ ~~not~~ agree."],
		["<p>We <del><del>never</del></del> agree<del></del>.</p>", "We ~~never~~ agree."],
		["<del><p>We agree.</p></del><p>They left.</p>", "~~We agree.~~\nThey left."],
		['<p>We do <a href="#a" style="text-decoration:line-through">not</a> agree.</p>', "We do ~~not~~ agree."],
		['<p>We <a href="#a" style="text-decoration:none">do</a> agree.</p>', "We do agree."],
	])("stand between their signs: %s", async (body, text) => {
		expect(await both(body)).toEqual([text, text.replace("\n", "\n\n")]);
	});

	it("stand between their signs on a page too large for a tree", async () => {
		const many = `<p>We do <del>not</del> agree.</p>${"<b>x</b>".repeat(61_000)}`;
		expect(await textOf(many, "source")).toContain("We do ~~not~~ agree.");
	});
});

describe("words of a page that nobody sees", () => {
	it.each(["display: none", "color:red;visibility:hidden", "font-size:0", "font-size: 0px;"])(
		"are left out: %s",
		async (style) => {
			expect(await both(`<p>We do <span style="${style}">not </span>agree.</p>`)).toEqual([
				"We do agree.",
				"We do agree.",
			]);
		},
	);

	it.each(["font-size:0.9em", "visibility:visible", "opacity:0.5"])(
		"are none where the style says otherwise: %s",
		async (style) => {
			expect(await textOf(`<p style="${style}">We agree.</p>`, "source")).toBe("We agree.");
		},
	);
});

describe("raised signs of a page", () => {
	it.each([
		["<p>The verdict<sup>1</sup> of the court.<sup>[2]</sup></p>", "The verdict of the court."],
		[
			'<p>The verdict<sup><a href="#fn9">1</a></sup> of 2022<a href="/n#2"><sup>2</sup></a> stands.</p>',
			"The verdict of 2022 stands.",
		],
		["<p>Приговор<sup>1</sup> суда<sup>*</sup>.</p>", "Приговор суда."],
		["<p>法院的判决<sup>[1]</sup>有效。</p>", "法院的判决有效。"],
		[
			"<p>Over 10<sup>2</sup> ships on 300 km<sup>2</sup> of <sup>235</sup>U, the 1<sup>st</sup>.</p>",
			"Over 10² ships on 300 km² of ²³⁵U, the 1st.",
		],
		["<p>The <b>ver</b><i>dict</i><sup>1</sup> of 10<b><sup>3</sup></b>.</p>", "The verdict of 10³."],
		["<p><sup>1</sup> Readout of 3 May.</p>", "1 Readout of 3 May."],
		["<p>CO<sub>2</sub> and H<sub>2</sub>O.</p>", "CO2 and H2O."],
	])("are no words, and powers stay powers: %s", async (body, text) => {
		expect(await both(body)).toEqual([text, text]);
	});

	it("that lead to a note below are no words of a source, and notes of a draft", async () => {
		const body =
			'<p>The verdict<a href="#n1" id="r1">[1]</a> of 10<sup><a href="#n2" id="r2">2</a></sup> stands.</p><p>End.</p>' +
			'<ol><li id="n1">One. <a href="#r1">↩</a></li><li id="n2">Two. <a href="#r2">↩</a></li></ol>';
		expect(await textOf(body, "source")).toContain("The verdict of 10 stands.");
		expect(await textOf(body, "draft")).toContain("The verdict[^1] of 10[^2] stands.");
	});

	it("cost no more than their page", async () => {
		const page = `<p>${"<sup>".repeat(150)}${"<b></b><sup>1</sup>".repeat(15_000)}</p>`;
		expect(await inTime(5000, () => textOf(page, "source"))).toBeTypeOf("string");
	});
});

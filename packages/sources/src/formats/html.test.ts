import { describe, expect, it } from "vitest";
import { inTime } from "../../../../tools/in-proof.ts";
import { readHtml } from "./html.ts";

const PARAGRAPHS = [
	"The two ministers met at the port on Tuesday and spoke for three hours about ships, grain and the inspections.",
	"The minister stressed that the port would stay open, whatever the season, and thanked the other side for its patience.",
	"Both sides agreed to meet again in May, with the heads of their customs offices, to settle what remains.",
];
const article = PARAGRAPHS.map((text) => `<p>${text}</p>`).join("\n");

async function read(html: string, url?: string) {
	const outcome = await readHtml(html, "page.html", url);
	if (!outcome.ok) throw new Error(outcome.problem.message);
	return outcome.value;
}

describe("readHtml", () => {
	it("takes the text of a known source by its selectors", async () => {
		const page = `<html><body><nav>Menu</nav><h1 class="entry-title">Talks</h1><time class="read__published" datetime="2031-03-04">4 March</time>
			<div class="entry-content e-content">${article}</div><footer>Contacts and more of the same</footer></body></html>`;
		expect(await read(page, "http://en.kremlin.ru/events/1")).toEqual({
			text: PARAGRAPHS.join("\n"),
			title: "Talks",
			date: "2031-03-04",
			url: "http://en.kremlin.ru/events/1",
		});
	});

	it("finds the article of an unknown page and leaves its furniture out", async () => {
		const page = `<html lang="en-GB"><head><title>Talks | Ministry</title><meta property="article:published_time" content="2031-03-04T10:00:00Z">
			<meta property="og:title" content="Talks at the port"><meta property="og:site_name" content="Ministry of Lorne"></head>
			<body><div class="menu"><a href="/">Home</a><a href="/news">News</a></div><div class="article"><article>${article}</article></div>
			<div class="footer"><a href="/c">Contacts</a></div></body></html>`;
		expect(await read(page)).toEqual({
			text: PARAGRAPHS.join("\n"),
			title: "Talks at the port",
			date: "2031-03-04",
			language: "en",
			venue: "Ministry of Lorne",
		});
	});

	it("reads headline and day that a page states for machines", async () => {
		const page = `<html><script type="application/ld+json">{"headline":"Talks at \\"the port\\"","datePublished":"2031-03-04T00:00Z"}</script>${article}</html>`;
		expect(await read(page)).toMatchObject({ title: 'Talks at "the port"', date: "2031-03-04" });
	});

	it("takes the whole page where there is no article, without scripts, comments and hidden parts", async () => {
		const page = `<p>They spoke.<script>alert(1)</script><!-- not said --><p style="display:none">Hidden.</p><p hidden>Hidden.</p><p>They<br>left &lt;early&gt;.`;
		expect((await read(page)).text).toBe("They spoke.\nThey\nleft <early>.");
	});

	it("keeps every character that has no width or does not break, and the marks that a page draws itself", async () => {
		const page =
			"<p>No.&nbsp;7 of the co&shy;operation\u200B of\u2060fice\u202F— <q>open &lt;sea&gt;</q></p><p hidden><q>x</q></p>";
		expect((await read(page)).text).toBe("No.\u00A07 of the co\u00ADoperation\u200B of\u2060fice\u202F— “open <sea>”");
		const many = `<p>${"<b>x</b>".repeat(61_000)}</p><p>No.\u00A07 &shy;</p>`;
		expect((await read(many)).text).toContain("No.\u00A07 \u00AD");
	});

	it.each([
		["100,000 nested elements", `${"<div>".repeat(100_000)}They spoke.${"</div>".repeat(100_000)}`],
		["100,000 nested elements left open", `${"<b><i>".repeat(50_000)}They spoke.`],
		["100,000 end tags without a beginning", `They spoke.${"</section>".repeat(100_000)}`],
		["100,000 nested lists", `${"<ul><li>".repeat(50_000)}They spoke.`],
		["100,000 nested tables", `${"<table><tr><td>".repeat(33_000)}They spoke.`],
		["100,000 attributes", `<p ${"a=1 ".repeat(100_000)}>They spoke.</p>`],
		["an attribute of 5 MB", `<p class="${"x".repeat(5_000_000)}">They spoke.</p>`],
		["a quote that never closes", `<p>They spoke.</p><p class="${"<p a='".repeat(50_000)}`],
		["2 MB of spaces in a tag", `<p a${" ".repeat(2_000_000)}>They spoke.</p>`],
		["200,000 less-than signs", `<p>They spoke.</p>${"<".repeat(200_000)}`],
		["a comment that never closes", `<p>They spoke.</p><!--${"-- >".repeat(50_000)}`],
		["200,000 unclosed paragraphs", `They spoke.${"<p>".repeat(200_000)}`],
		["100,000 forms and links", `<p>They spoke.</p>${"<form><a href='#'>".repeat(50_000)}`],
	])("is not stalled by %s", async (_, page) => {
		expect((await inTime(5000, () => read(page))).text).toContain("They spoke.");
	});
});

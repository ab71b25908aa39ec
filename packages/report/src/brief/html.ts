import { directionOf } from "@fissure/core";
import type { CitationPart } from "@fissure/model";
import { sectionsHtml } from "../writers/html-blocks.ts";
import { attribute, htmlHead, htmlText, inLanguage, mixedHtml, webAddress } from "../writers/page.ts";
import { briefStyle } from "./html-style.ts";
import { type BriefPage, type CitedSource, colophonWords, factsOf, type PagePart, partsOf, titleIn } from "./page.ts";

/**
 * The brief as one file that needs no network: notes at its foot, sources below them.
 *
 * Nothing runs in it, and whatever a source holds is shown as text.
 */
export function writeHtml(page: BriefPage): string {
	const style = briefStyle(page.isSheet === true);
	const parts = partsOf(page);
	const last = parts.at(-1);
	const around = directionOf(page.language) === "rtl" ? "rtl" : "ltr";
	// What we say of it is in our own language.
	const ours = around === "rtl" ? ' dir="ltr"' : "";
	const notes = (part: PagePart): string => notesHtml(part, ours);
	return `${htmlHead({ language: page.language, title: page.title, program: page.program, style })}
<body>
<main>
${parts.map((part) => `${sectionsHtml(part.blocks, around)}${part === last ? "" : `\n${notes(part)}`}`).join("\n")}
</main>
${last === undefined ? "" : notes(last)}
${sourcesHtml(page.sources, ours)}
<footer class="colophon" lang="en"${ours}>${htmlText(colophonWords(page))}</footer>
</body>
</html>
`;
}

function notesHtml({ notes, firstNote }: PagePart, dir: string): string {
	if (notes.length === 0) return "";
	const lines = notes.map((citations, at) => {
		const number = firstNote + at;
		const said = citations.map(({ parts }) => parts.map(partHtml).join("")).join("<br>");
		return `<li id="n${number}">${said} <a class="back" href="#r${number}" aria-label="back to the text">↩</a></li>`;
	});
	// Several parts have their notes each: a landmark has a name of its own.
	const [name, from] = firstNote === 1 ? ["Notes", ""] : [`Notes from ${firstNote}`, ` start="${firstNote}"`];
	return `<section class="notes" aria-label="${name}"${dir}><h2 lang="en">Notes</h2>
<ol${from}>
${lines.join("\n")}
</ol></section>`;
}

function partHtml(part: CitationPart): string {
	switch (part.kind) {
		case "words":
			return mixedHtml(part.text);
		case "link":
			return linkHtml(part.text, part.href);
		case "quote":
			return `<q><span${inLanguage(part.language)}>${htmlText(part.before)}<span class="cited">${htmlText(part.cited)}</span>${htmlText(part.after)}</span></q>`;
	}
}

const linkHtml = (text: string, href: string | null): string =>
	href === null ? htmlText(text) : `<a href="${attribute(href)}" rel="noreferrer">${htmlText(text)}</a>`;

const sourcesHtml = (sources: readonly CitedSource[], dir: string): string =>
	sources.length === 0
		? ""
		: `<section class="sources" aria-label="Sources"${dir}><h2 lang="en">Sources</h2>
<dl>
${sources.map(sourceHtml).join("\n")}
</dl></section>`;

function sourceHtml({ label, document, publisher, use }: CitedSource): string {
	const { url, capturedAt, sha256, language, id } = document;
	const meta = [
		...(url === undefined ? [] : [linkHtml(url, webAddress(url))]),
		...(capturedAt === undefined ? [] : [`captured ${htmlText(capturedAt)}`]),
		`id ${htmlText(id)}`,
		...(sha256 === undefined ? [] : [`SHA-256 <span class="hash">${htmlText(sha256)}</span>`]),
	];
	return `<dt id="${label.toLowerCase()}">${label}</dt><dd>${htmlText(publisher)}, <span${inLanguage(language)}>${htmlText(titleIn(document))}</span>, ${htmlText([...factsOf(document), language].join(", "))}. ${htmlText(use)}.<br><span class="meta">${meta.join(" · ")}</span></dd>`;
}

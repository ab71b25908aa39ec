import type { CitationPart } from "@fissure/model";
import { sectionsHtml } from "../writers/html-blocks.ts";
import { attribute, htmlHead, htmlText, webAddress } from "../writers/page.ts";
import { briefStyle } from "./html-style.ts";
import { type BriefPage, type Citation, type CitedSource, colophonWords, factsOf, titleIn } from "./page.ts";

/**
 * The brief as one file that needs no network: notes at its foot, sources below them.
 *
 * Nothing runs in it, and whatever a source holds is shown as text.
 */
export function writeHtml(page: BriefPage): string {
	const style = briefStyle(page.isSheet === true);
	return `${htmlHead({ language: page.language, title: page.title, program: page.program, style })}
<body>
<main>
${sectionsHtml(page.blocks)}
</main>
${notesHtml(page.notes)}
${sourcesHtml(page.sources)}
<footer class="colophon" lang="en">${htmlText(colophonWords(page))}</footer>
</body>
</html>
`;
}

const notesHtml = (notes: readonly (readonly Citation[])[]): string =>
	notes.length === 0
		? ""
		: `<section class="notes" aria-label="Notes"><h2 lang="en">Notes</h2>
<ol>
${notes
	.map(
		(citations, at) =>
			`<li id="n${at + 1}">${citations.map(({ parts }) => parts.map(partHtml).join("")).join("<br>")} <a class="back" href="#r${at + 1}" aria-label="back to the text">↩</a></li>`,
	)
	.join("\n")}
</ol></section>`;

function partHtml(part: CitationPart): string {
	switch (part.kind) {
		case "words":
			return htmlText(part.text);
		case "link":
			return linkHtml(part.text, part.href);
		case "quote":
			return `<q lang="${attribute(part.language)}">${htmlText(part.before)}<span class="cited">${htmlText(part.cited)}</span>${htmlText(part.after)}</q>`;
	}
}

const linkHtml = (text: string, href: string | null): string =>
	href === null ? htmlText(text) : `<a href="${attribute(href)}" rel="noreferrer">${htmlText(text)}</a>`;

const sourcesHtml = (sources: readonly CitedSource[]): string =>
	sources.length === 0
		? ""
		: `<section class="sources" aria-label="Sources"><h2 lang="en">Sources</h2>
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
	return `<dt id="${label.toLowerCase()}">${label}</dt><dd>${htmlText(publisher)}, <span lang="${attribute(language)}">${htmlText(titleIn(document))}</span>, ${htmlText([...factsOf(document), language].join(", "))}. ${htmlText(use)}.<br><span class="meta">${meta.join(" · ")}</span></dd>`;
}

import type { Comparison } from "@fissure/core";
import type { RenderOptions } from "../words/options.ts";
import { nameActor, plural, type Side } from "../words/sides.ts";
import { oneLine } from "../words/visible.ts";
import { changeNote, issueName, notHeld, reachOf, voicesOf } from "../words/wording.ts";
import { attribute, htmlText } from "./html-escape.ts";
import { quoteHtml } from "./html-findings.ts";

function cellHtml(row: Comparison["matrix"][number], index: number, side: Side, options: RenderOptions): string {
	const cell = row.cells[index];
	if (cell === undefined || !cell.mentioned) return `<td class="silent"><span aria-label="not mentioned">—</span></td>`;
	const voices = voicesOf(cell, side, options).map(
		({ mark, words }) =>
			`<p><span class="mark">${htmlText(mark)}</span> ${words.map((word) => `<span class="verb" lang="${attribute(side.account.document.language)}">${htmlText(word)}</span>`).join(", ")}</p>`,
	);
	return `<td><p class="reach">${htmlText(reachOf(cell))}</p>${voices.length > 0 ? voices.join("") : "<p>mentioned, no position</p>"}</td>`;
}

/** Issue × account. */
export function matrixHtml(comparison: Comparison, sides: readonly Side[], options: RenderOptions): string {
	if (comparison.matrix.length === 0) return "<p>No issue of the codebook is touched in any of these texts.</p>";
	const heads = sides.map(
		({ letter, publisher }) => `<th scope="col"><span class="letter">${letter}</span> ${htmlText(publisher)}</th>`,
	);
	const rows = comparison.matrix.map(
		(row) =>
			`<tr><th scope="row">${htmlText(issueName(row.issue, comparison, options))}</th>${sides.map((side, index) => cellHtml(row, index, side, options)).join("")}</tr>`,
	);
	return `<div class="wide" tabindex="0" role="region" aria-label="Issues by account"><table><thead><tr><th scope="col">Issue</th>${heads.join("")}</tr></thead><tbody>${rows.join("\n")}</tbody></table></div>`;
}

export function previousHtml({ previous }: Comparison, sides: readonly Side[], options: RenderOptions): string {
	if (previous.length === 0) return "";
	const items = previous.map(
		(change) =>
			`<li><p><strong>${htmlText(nameActor(change.publisher, options))}</strong>, ${htmlText(changeNote(change))}: ${htmlText(oneLine(change.wording))}</p>${change.evidence.map((quote) => quoteHtml(quote, null, "", sides)).join("")}</li>`,
	);
	return `<section id="previous"><h2>Since the previous text</h2><ul class="plain two">${items.join("")}</ul></section>`;
}

export function unmatchedHtml({ residue }: Comparison, sides: readonly Side[], options: RenderOptions): string {
	if (!options.residue) return "";
	const quotes = residue.map(({ quote }) => `<li>${quoteHtml(quote, null, "", sides)}</li>`);
	return `<section id="residue"><h2>Residue <span class="count">${residue.length}</span></h2>${
		residue.length === 0
			? "<p>Nothing: every statement is coded or answered.</p>"
			: `<p>Words that no issue covers and nothing on the other side answers.</p><ul class="plain two">${quotes.join("")}</ul>`
	}</section>`;
}

export function notHeldHtml(comparison: Comparison, sides: readonly Side[], options: RenderOptions): string {
	const bare = notHeld(comparison, sides);
	const held = Object.entries(comparison.background)
		.filter(([, count]) => count > 0)
		.map(
			([publisher, count]) =>
				`<p>Background held of ${htmlText(nameActor(publisher, options))}: ${plural(count, "text")}.</p>`,
		);
	const missing =
		bare.length === 0
			? ""
			: `<p>No background texts are held of ${htmlText(bare.join(", "))}: what is usual for them is not known.</p>`;
	const problems = comparison.problems.map(
		({ place, message }) => `<li>${htmlText(oneLine(place))}: ${htmlText(oneLine(message))}</li>`,
	);
	return `<section id="not-held"><h2>Not held</h2>${held.join("")}${missing}<p>Texts that were not given are not held; they are never counted as omitted.</p>${problems.length > 0 ? `<ul>${problems.join("")}</ul>` : ""}</section>`;
}

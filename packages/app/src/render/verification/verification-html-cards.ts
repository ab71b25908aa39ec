import type { DraftProblem, GoverningClause, NearMatch, Quote, Verification } from "@fissure/core";
import { attribute, htmlText } from "../html/html-escape.ts";
import { plural } from "../words/sides.ts";
import { oneLine } from "../words/visible.ts";
import { type Card, gravityOf, sourceAnchor } from "./verification-cards.ts";
import { contextOf, sentenceAround } from "./verification-excerpts.ts";
import { evidenceOf, notesOf, STATE_NAMES, STATE_SIGNS, sourceLine } from "./verification-words.ts";

const GRAVITY_NAMES = { mend: "mend", look: "look at", sound: "stands" } as const;

const languageOf = (id: string, { sources }: Verification): string =>
	sources.find((source) => source.id === id)?.language ?? "";

function quoteHtml(quote: Quote, words: string, card: Card, verification: Verification): string {
	const { before, after } = contextOf(quote, verification);
	const anchor = sourceAnchor(card, quote.document, verification);
	const name = htmlText(sourceLine(quote.document, verification));
	const language = attribute(languageOf(quote.document, verification));
	const around = (text: string): string => (text === "" ? "" : `<span class="around">${htmlText(text)}</span>`);
	return `<blockquote><p lang="${language}" dir="auto">${around(before)}${words}${around(after)}</p><footer>${anchor === null ? name : `<a href="#${anchor}">${name}</a>`}</footer></blockquote>`;
}

const marked = (words: string): string => `<mark>${htmlText(oneLine(words))}</mark>`;

/** Held words that are not quoted are struck through, quoted ones that are not held underlined; both also have signs. */
const diffHtml = ({ diff }: NearMatch): string =>
	diff
		.map(({ kind, text }) => {
			const lead = /^\s/u.test(text) ? " " : "";
			const words = htmlText(oneLine(text));
			if (kind === "same") return lead + words;
			return kind === "missing"
				? `${lead}<del><span class="hush">held: </span>${words}</del>`
				: `${lead}<ins><span class="hush">quoted: </span>${words}</ins>`;
		})
		.join("");

/** The held words, with what the draft leaves out struck through. */
function foundHtml(found: Quote, { quotation }: Card): string {
	if (quotation?.near != null) return diffHtml(quotation.near);
	const gaps = (quotation?.anchor?.gaps ?? []).filter(({ exact }) => exact.trim() !== "");
	let at = found.start;
	const pieces: string[] = [];
	const spaced = (text: string): string => htmlText(text.replace(/\s+/gu, " "));
	for (const gap of gaps) {
		pieces.push(spaced(found.exact.slice(at - found.start, gap.start - found.start)));
		pieces.push(`<del><span class="hush">left out: </span>${spaced(gap.exact)}</del>`);
		at = gap.end;
	}
	return gaps.length === 0
		? marked(found.exact)
		: `<mark>${pieces.join("")}${spaced(found.exact.slice(at - found.start))}</mark>`;
}

const clauseRow = (name: string, clause: GoverningClause): string =>
	`<div><dt>${name}</dt><dd>${[clause.subject, clause.verb, clause.object]
		.map((part) => (part === null ? "–" : htmlText(oneLine(part))))
		.join(' <span class="bar">│</span> ')}</dd></div>`;

function clausesHtml({ quotation }: Card): string {
	if (quotation === null || quotation.clause === null || quotation.draftClause === null) return "";
	return `<dl>${clauseRow("Source", quotation.clause)}${clauseRow("Draft", quotation.draftClause)}</dl>`;
}

function problemHtml(problem: DraftProblem, card: Card, verification: Verification): string {
	const { quotes, more } = evidenceOf(problem, card.quotation?.found ?? null);
	const rest = more === 0 ? "" : `<p class="note">and ${plural(more, "place")} more</p>`;
	return `<p class="problem ${problem.severity}"><span class="severity">${problem.severity}</span> ${htmlText(oneLine(problem.message))} <span class="code">${htmlText(problem.code)}</span></p>${quotes
		.map((quote) => quoteHtml(quote, marked(quote.exact), card, verification))
		.join("")}${rest}`;
}

function kindHtml({ quotation, problems }: Card): string {
	if (quotation === null)
		return `<span class="k">Own words</span> ${htmlText(problems.map(({ code }) => code.replaceAll("-", " ")).join(", "))}`;
	const { state } = quotation;
	const name = STATE_NAMES[state] === state.replace("-", " ") ? "" : ` ${STATE_NAMES[state]}`;
	return `<span class="k">${STATE_SIGNS[state]} ${state}</span>${name}`;
}

function headingHtml(card: Card, verification: Verification): string {
	if (card.quotation !== null) return htmlText(oneLine(`“${card.quotation.quotation.words}”`));
	const { before, words, after } = sentenceAround(card, verification);
	return before + after === "" ? htmlText(words) : `${htmlText(before)}${marked(words)}${htmlText(after)}`;
}

function cardHtml(card: Card, verification: Verification, stage: string): string {
	const { quotation, number, line } = card;
	const gravity = gravityOf(card);
	const { language } = verification.draft.document;
	const found = quotation?.found ?? null;
	const source = found === null ? "" : quoteHtml(found, foundHtml(found, card), card, verification);
	const notes = quotation === null ? [] : notesOf(quotation, verification);
	return `<li class="${gravity}"><article class="finding" id="finding-${number}" data-finding="${number}" data-carried="D${stage}">
<p class="kind"><span class="rank">${number}</span> <span>${kindHtml(card)} · line ${line}</span> <span class="weight">${GRAVITY_NAMES[gravity]}</span></p>
<h3 lang="${attribute(language)}"><a class="go" href="#f${number}-D">${headingHtml(card, verification)}</a></h3>
<div class="more">${source}${card.problems.map((problem) => problemHtml(problem, card, verification)).join("")}${clausesHtml(card)}${notes.map((note) => `<p class="note">${htmlText(note)}</p>`).join("")}</div>
</article></li>`;
}

/** Everything to look at in a draft, in its order; `stage` ends the ids of its part of the page. */
export const cardsHtml = (cards: readonly Card[], verification: Verification, stage: string): string =>
	cards.length === 0
		? "<p>No quotation, and nothing in the draft’s own words to look at.</p>"
		: `<ol>${cards.map((card) => cardHtml(card, verification, stage)).join("\n")}</ol>`;

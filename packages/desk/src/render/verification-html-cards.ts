import type { DraftProblem, GoverningClause, NearMatch, Quote, Verification } from "@fissure/core";
import { attribute, htmlText } from "./html-escape.ts";
import { type Card, gravityOf } from "./verification-cards.ts";
import { notesOf, STATE_NAMES, STATE_SIGNS, sentenceAround, sourceLine } from "./verification-words.ts";
import { oneLine } from "./visible.ts";

const GRAVITY_NAMES = { mend: "mend", look: "look at", sound: "stands" } as const;

const languageOf = (id: string, { sources }: Verification): string =>
	sources.find((source) => source.id === id)?.language ?? "";

const quoteHtml = (quote: Quote, words: string, verification: Verification, number: number): string =>
	`<blockquote><p lang="${attribute(languageOf(quote.document, verification))}" dir="auto">${words}</p><footer><a href="#f${number}-S">${htmlText(sourceLine(quote.document, verification))}</a></footer></blockquote>`;

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

const clauseRow = (name: string, clause: GoverningClause): string =>
	`<div><dt>${name}</dt><dd>${[clause.subject, clause.verb, clause.object]
		.map((part) => (part === null ? "–" : htmlText(oneLine(part))))
		.join(' <span class="bar">│</span> ')}</dd></div>`;

function clausesHtml({ quotation }: Card): string {
	if (quotation === null || quotation.clause === null || quotation.draftClause === null) return "";
	return `<dl>${clauseRow("Source", quotation.clause)}${clauseRow("Draft", quotation.draftClause)}</dl>`;
}

function problemHtml(problem: DraftProblem, card: Card, verification: Verification): string {
	const shown = card.quotation?.found ?? null;
	const others = problem.evidence.filter(
		({ document, start, end }) => document !== shown?.document || start !== shown.start || end !== shown.end,
	);
	return `<p class="problem ${problem.severity}"><span class="severity">${problem.severity}</span> ${htmlText(problem.message)} <span class="code">${htmlText(problem.code)}</span></p>${others
		.map((quote) => quoteHtml(quote, htmlText(oneLine(quote.exact)), verification, card.number))
		.join("")}`;
}

function cardHtml(card: Card, verification: Verification): string {
	const { quotation, number, line } = card;
	const gravity = gravityOf(card);
	const kind =
		quotation === null
			? `<span class="k">Own words</span> ${htmlText(card.problems.map(({ code }) => code.replaceAll("-", " ")).join(", "))}`
			: `<span class="k">${STATE_SIGNS[quotation.state]} ${quotation.state}</span>${STATE_NAMES[quotation.state] === quotation.state.replace("-", " ") ? "" : ` ${STATE_NAMES[quotation.state]}`}`;
	const { language } = verification.draft.document;
	const words = quotation === null ? sentenceAround(card, verification) : `“${quotation.quotation.words}”`;
	const found = quotation?.found ?? null;
	const source =
		quotation === null || found === null
			? ""
			: quoteHtml(
					found,
					quotation.near === null ? htmlText(oneLine(found.exact)) : diffHtml(quotation.near),
					verification,
					number,
				);
	const notes = quotation === null ? [] : notesOf(quotation);
	return `<li class="${gravity}"><article class="finding" id="finding-${number}" data-finding="${number}" data-carried="D">
<p class="kind"><span class="rank">${number}</span> <span>${kind} · line ${line}</span> <span class="weight">${GRAVITY_NAMES[gravity]}</span></p>
<h3 lang="${attribute(language)}"><a class="go" href="#f${number}-D">${htmlText(oneLine(words))}</a></h3>
<div class="more">${source}${card.problems.map((problem) => problemHtml(problem, card, verification)).join("")}${clausesHtml(card)}${notes.map((note) => `<p class="note">${htmlText(note)}</p>`).join("")}</div>
</article></li>`;
}

/** Everything to look at in a draft, in its order. */
export const cardsHtml = (cards: readonly Card[], verification: Verification): string =>
	cards.length === 0
		? "<p>No quotation, and nothing in the draft’s own words to look at.</p>"
		: `<ol>${cards.map((card) => cardHtml(card, verification)).join("\n")}</ol>`;

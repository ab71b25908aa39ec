import type { DraftProblem, Quote, Verification } from "@fissure/core";
import type { CheckedClaim } from "@fissure/model";
import { plural } from "../words/sides.ts";
import {
	contextOf,
	type Excerpt,
	evidenceOf,
	notesOf,
	STATE_NAMES,
	STATE_SIGNS,
	sentenceAround,
	sourceLine,
	stands,
	summaryOf,
} from "../words/verified.ts";
import { oneLine } from "../words/visible.ts";
import {
	type Card,
	type Clauses,
	cardSection,
	lines,
	type Part,
	type Piece,
	type Problem,
	paragraphs,
	type Quotation,
	type Report,
	type Section,
	section,
} from "../writers/blocks.ts";
import { type Checked, checkedIn, sourceAnchor, weightOf } from "./checked.ts";
import { columnsOf } from "./marked-texts.ts";

/** Verifications as blocks: of each draft what must be mended, its own words, and what is correct. */
export function verificationReport(verifications: readonly Verification[]): Report {
	const [first] = verifications;
	const program = oneLine(first?.program ?? "");
	const title = first === undefined ? "Verification" : titleOf(first);
	const more = verifications.length > 1 ? ` and ${plural(verifications.length - 1, "other draft")}` : "";
	let next = 1;
	const parts = verifications.map((verification, at) => {
		const checked = checkedIn(verification, next);
		next += checked.length;
		return partOf(checked, verification, verifications.length === 1 ? null : at + 1);
	});
	return {
		of: "verification",
		title: `${title}${more}`,
		program: first?.program ?? "fissure",
		colophon: program,
		parts,
		sections:
			first === undefined
				? []
				: [
						section("held", "Sources", [
							...paragraphs(
								`Checked against ${plural(first.held, "text")}. Words from other texts cannot be confirmed or denied.`,
							),
							...paragraphs(...(first.unread.length === 0 ? [] : ["Could not be read, or only in part:"])),
							...lines(...first.unread.map(({ place, message }) => `${oneLine(place)}: ${oneLine(message)}`)),
						]),
					],
	};
}

const titleOf = ({ draft: { document } }: Verification): string => oneLine(document.title ?? document.id);

function partOf(checked: readonly Checked[], verification: Verification, number: number | null): Part {
	const ends = number === null || number === 1 ? "" : `-${number}`;
	const quotations = checked.filter(({ quotation }) => quotation !== null);
	const toRead = quotations.filter(({ quotation, problems }) => problems.length > 0 || !stands(quotation as never));
	const sections = [
		["to-check", "Quotations to check", toRead],
		["own-words", "The draft’s own words", checked.filter(({ quotation }) => quotation === null)],
		["correct", "Correct quotations", quotations.filter((one) => !toRead.includes(one))],
	] as const;
	return {
		title: titleOf(verification),
		language: verification.draft.document.language,
		summary: summaryOf(verification),
		number,
		issues: [],
		columns: columnsOf(checked, verification, ends),
		cards: {
			title: "Checked",
			label: "Quotations and problems",
			none: "No quotations, and no problems in the draft’s own words.",
		},
		sections: [
			...sections.flatMap(([id, title, all]) =>
				all.length === 0
					? []
					: [
							cardSection(
								`${id}${ends}`,
								title,
								all.map((one) => cardOf(one, verification, ends)),
							),
						],
			),
			...claimsSection(verification, ends),
		],
	};
}

const CLAIM_NAMES: Readonly<Record<CheckedClaim["state"], string>> = {
	met: "on record",
	unmet: "against the record",
	half: "half the record",
	open: "not decided by the record",
	missing: "nothing on record",
};

/** What the draft claims of votes, recognitions and figures, each with what the case has on record. */
function claimsSection({ claims, draft }: Verification, ends: string): readonly Section[] {
	if (claims.length === 0) return [];
	const texts = claims.map(
		({ words, state, because }) => `“${oneLine(words)}”: ${CLAIM_NAMES[state]}. ${capitalised(because)}.`,
	);
	return [
		section(
			`claims${ends}`,
			`Claims of votes and figures in ${oneLine(draft.document.title ?? draft.document.id)}`,
			lines(...texts),
		),
	];
}

const capitalised = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1);

const WEIGHT_NAMES = { mend: "fix", look: "check", sound: "correct" } as const;

function cardOf(one: Checked, verification: Verification, ends: string): Card {
	const { quotation, problems, number, line } = one;
	const weight = weightOf(one);
	const state = quotation?.state ?? null;
	const clauses = clausesOf(one);
	return {
		...{ kind: "card", number, line, weight, weightName: WEIGHT_NAMES[weight] },
		sign: state === null ? null : STATE_SIGNS[state],
		type: state === null ? "Own words" : STATE_NAMES[state],
		about: state === null ? problems.map(({ code }) => code.replaceAll("-", " ")).join(", ") : "",
		headline:
			quotation === null
				? sentenceAround(one, verification)
				: { before: "", words: oneLine(quotation.quotation.words), after: "" },
		isQuotation: quotation !== null,
		isLead: false,
		language: verification.draft.document.language,
		column: `D${ends}`,
		target: `f${number}-D`,
		blocks: [
			...foundBlocks(one, verification),
			...(quotation === null ? [] : notesOf(quotation, verification)).map((text) => ({ kind: "note", text }) as const),
			...clauses.filter(({ matter }) => matter),
			...problems.map((problem) => problemOf(problem, one, verification)),
			...clauses.filter(({ matter }) => !matter),
		],
	};
}

function foundBlocks(one: Checked, verification: Verification): readonly Quotation[] {
	const { quotation } = one;
	if (quotation === null || quotation.found === null) return [];
	const isRepeated = quotation.near === null && quotation.state === "exact";
	return [quotationOf(quotation.found, piecesOf(quotation.found, one), one, verification, isRepeated)];
}

function quotationOf(
	quote: Quote,
	pieces: readonly Piece[],
	one: Checked,
	verification: Verification,
	isRepeated = false,
): Quotation {
	const { before, after }: Excerpt = contextOf(quote, verification);
	return {
		...{ kind: "quotation", part: "evidence", before, pieces, after, isShort: false, isRepeated },
		language: verification.sources.find(({ id }) => id === quote.document)?.language ?? "",
		place: sourceLine(quote.document, verification),
		target: sourceAnchor(one, quote.document, verification),
	};
}

/** The words of the source, with what the draft changes in them or leaves out of them. */
function piecesOf(found: Quote, { quotation }: Checked): readonly Piece[] {
	if (quotation?.near != null)
		return quotation.near.diff.flatMap(({ kind, text }): readonly Piece[] => [
			...(/^\s/u.test(text) ? [{ as: "words", text: " " } as const] : []),
			{ as: kind === "same" ? "words" : kind, text: oneLine(text) },
		]);
	const gaps = (quotation?.anchor?.gaps ?? []).filter(({ exact }) => exact.trim() !== "");
	if (gaps.length === 0) return [{ as: "marked", text: oneLine(found.exact) }];
	const spaced = (as: Piece["as"], text: string): Piece => ({ as, text: text.replace(/\s+/gu, " ") });
	let at = found.start;
	const pieces: Piece[] = [];
	for (const gap of gaps) {
		pieces.push(spaced("marked", found.exact.slice(at - found.start, gap.start - found.start)));
		pieces.push(spaced("left out", gap.exact));
		at = gap.end;
	}
	return [...pieces, spaced("marked", found.exact.slice(at - found.start))];
}

function problemOf(problem: DraftProblem, one: Checked, verification: Verification): Problem {
	const { quotes, more } = evidenceOf(problem, one.quotation?.found ?? null);
	return {
		kind: "problem",
		severity: problem.severity,
		code: problem.code,
		message: oneLine(problem.message),
		quotations: quotes.map((quote) =>
			quotationOf(quote, [{ as: "marked", text: oneLine(quote.exact) }], one, verification),
		),
		more,
	};
}

function clausesOf({ quotation, problems }: Checked): readonly Clauses[] {
	if (quotation === null || quotation.clause === null || quotation.draftClause === null) return [];
	const rows = [
		{ name: "Source", clause: quotation.clause },
		{ name: "Draft", clause: quotation.draftClause },
	].map(({ name, clause: { subject, verb, object } }) => ({
		name,
		parts: [subject, verb, object].map((part) => (part === null ? "–" : oneLine(part))),
	}));
	return [{ kind: "clauses", rows, matter: problems.some(({ by }) => /^(?:object|scope)@/u.test(by)) }];
}

import type { CheckedQuotation, DraftProblem, Quote, Verification } from "@fissure/core";
import { plural } from "../words/sides.ts";
import { oneLine } from "../words/visible.ts";
import { type Paint, paintIf, wrapText } from "../writers/terminal.ts";
import {
	bracketed,
	diffWords,
	evidenceOf,
	notesOf,
	STATE_NAMES,
	STATE_SIGNS,
	sentenceAround,
	sourceLine,
	stands,
	summaryOf,
} from "./words.ts";

export interface VerificationTextOptions {
	readonly color: boolean;
	readonly width: number;
}

/** Verifications for a terminal: each draft with what must be mended first, then what stands. Readable without colour. */
export function renderVerificationText(
	verifications: readonly Verification[],
	{ color, width }: VerificationTextOptions,
): string {
	const paint = paintIf(color);
	const blocks = verifications.flatMap((verification) => draftLines(verification, width, paint));
	const [first] = verifications;
	return `${[...blocks, ...(first === undefined ? [] : footLines(first, width))].join("\n").trimEnd()}\n`;
}

function draftLines(verification: Verification, width: number, paint: Paint): readonly string[] {
	const { document } = verification.draft;
	const { quotations, problems } = verification;
	const faulty = quotations.filter((quotation) => quotation.problems.length > 0 || !stands(quotation));
	const sound = quotations.filter((quotation) => !faulty.includes(quotation));
	return [
		...wrapText(oneLine(document.title ?? document.id), width).map((line) => paint(line, "bold")),
		...wrapText(summaryOf(verification), width),
		"",
		...(faulty.length > 0 ? heading("Quotations to check", paint) : []),
		...faulty.flatMap((quotation) => faultyLines(quotation, verification, width, paint)),
		...(problems.length > 0 ? heading("The draft's own words", paint) : []),
		...problems.flatMap((problem) => ownLines(problem, verification, width, paint)),
		...(sound.length > 0 ? heading("Correct quotations", paint) : []),
		...sound.flatMap((quotation) => soundLines(quotation, verification, width)),
		...(sound.length > 0 ? [""] : []),
	];
}

const heading = (title: string, paint: Paint): readonly string[] => [
	paint(title, "bold"),
	paint("═".repeat(title.length), "dim"),
];

const indented = (text: string, width: number, indent: string): readonly string[] =>
	wrapText(text, Math.max(20, width - indent.length)).map((line) => indent + line);

function faultyLines(
	quotation: CheckedQuotation,
	verification: Verification,
	width: number,
	paint: Paint,
): readonly string[] {
	const { quotation: quoted, state, found } = quotation;
	const difference = diffWords(quotation);
	const kind = `${STATE_SIGNS[state]} ${state}${state === STATE_NAMES[state] ? "" : ` (${STATE_NAMES[state]})`}`;
	return [
		paint(`line ${quoted.line}  ${kind}`, "bold", stands(quotation) ? "yellow" : "red"),
		...indented(`“${oneLine(quoted.words)}”`, width, "  "),
		...(found === null ? [] : indented(sourceLine(found.document, verification), width, "    ")),
		...(difference === null
			? found === null || state === "exact"
				? []
				: indented(oneLine(found.exact), width, "    │ ")
			: indented(difference, width, "    │ ")),
		...clauseLines(quotation, width),
		...notesOf(quotation, verification).flatMap((note) => indented(note, width, "    ")),
		...quotation.problems.flatMap((problem) => problemLines(problem, verification, width, paint, found)),
		"",
	];
}

/** The clauses are laid side by side only where a problem is about them. */
function clauseLines({ clause, draftClause, problems }: CheckedQuotation, width: number): readonly string[] {
	if (clause === null || draftClause === null || !problems.some(({ by }) => /^(?:object|scope)@/u.test(by))) return [];
	const words = ({ subject, verb, object }: typeof clause): string =>
		[subject, verb, object].map((part) => (part === null ? "–" : oneLine(part))).join(" │ ");
	return [
		...indented(`source: ${words(clause)}`, width, "    "),
		...indented(`draft:  ${words(draftClause)}`, width, "    "),
	];
}

function problemLines(
	problem: DraftProblem,
	verification: Verification,
	width: number,
	paint: Paint,
	shown: Quote | null,
): readonly string[] {
	const { code, severity, message } = problem;
	const { quotes, more } = evidenceOf(problem, shown);
	return [
		...indented(`${severity}: ${oneLine(message)} [${code}]`, width, "  ").map((line) =>
			paint(line, severity === "error" ? "red" : "yellow"),
		),
		...quotes.flatMap(({ document, exact }) => [
			...indented(sourceLine(document, verification), width, "    "),
			...indented(oneLine(exact), width, "    │ "),
		]),
		...(more > 0 ? [`    and ${plural(more, "more place")}`] : []),
	];
}

const ownLines = (
	problem: DraftProblem,
	verification: Verification,
	width: number,
	paint: Paint,
): readonly string[] => [
	paint(`line ${problem.line}`, "bold"),
	...indented(bracketed(sentenceAround(problem, verification)), width, "  "),
	...problemLines(problem, verification, width, paint, null),
	"",
];

function soundLines(quotation: CheckedQuotation, verification: Verification, width: number): readonly string[] {
	const { quotation: quoted, state, found } = quotation;
	const where = found === null ? "" : sourceLine(found.document, verification);
	return [
		...indented(`line ${quoted.line}  ${STATE_SIGNS[state]} ${state}  “${oneLine(quoted.words)}”`, width, ""),
		...indented(where, width, "    "),
		...notesOf(quotation, verification).flatMap((note) => indented(note, width, "    ")),
	];
}

function footLines({ held, unread, program }: Verification, width: number): readonly string[] {
	return [
		...wrapText(
			`Checked against ${plural(held, "text")}. Words from other texts cannot be confirmed or denied.`,
			width,
		),
		...unread.flatMap(({ place, message }) => wrapText(`${oneLine(place)}: ${oneLine(message)}`, width)),
		...wrapText(oneLine(program), width),
	];
}

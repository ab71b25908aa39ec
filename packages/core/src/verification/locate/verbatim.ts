import { fromPacks, languageOf, packsAtHand } from "@fissure/languages";
import type {
	Document,
	Draft,
	DraftCheck,
	DraftProblem,
	LocatedQuotation,
	NearMatch,
	Quote,
	VerificationContext,
} from "@fissure/model";
import { namedText } from "../draft/named-text.ts";
import { raise } from "../draft/own-words.ts";
import { isLater, sourceFit } from "../fit/source-fit.ts";
import { cutToken } from "./cut-token.ts";
import { differenceKind } from "./difference-kind.ts";
import { suspectCharacters } from "./suspect-characters.ts";
import { type TermKind, termKind } from "./term-quotation.ts";

const ABOUT = {
	id: "verbatim",
	version: 1,
	question: "Are the quoted words, word for word, in a source text?",
	codes: {
		"words-changed": "error",
		"first-letter-case": "warning",
		"cut-inside-word": "error",
		"cut-inside-number": "error",
		moved: "error",
		gone: "error",
		translated: "warning",
		"not-held": "error",
		"source-not-held": "error",
		"term-not-held": "warning",
		"suspect-characters": "error",
	},
} as const;

/**
 * Are the quoted words, word for word, in a source text?
 *
 * Exact, in another print, or in parts with the gaps shown; anything else is a problem, with what is there instead. A
 * lost or added negation and another number are named, and so is a difference in print alone. Words that only texts have
 * which cannot be the source do not count. What to change is said only by a text that the draft can mean.
 *
 * - out:    one problem for each quotation that is changed, cut out of a longer word or number, moved, gone, translated or
 *           not found; the words of the source as evidence
 * - silent: on quotations that stand
 */
export const verbatim: DraftCheck = {
	...ABOUT,
	check: (draft, context) =>
		context.quotations.flatMap((located, index) => {
			const fault = faultOf(located, draft, context);
			if (fault === null) return [];
			const { quotation, found } = located;
			const evidence = found === null ? (located.state === "not-held" ? located.elsewhere : []) : [found];
			const [code, message] = fault;
			const problem = raise(draft, ABOUT, { code, message, span: quotation, quotation: index, evidence });
			return [{ ...problem, line: quotation.line } satisfies DraftProblem];
		}),
};

type Fault = readonly [code: keyof typeof ABOUT.codes, message: string];

function faultOf(located: LocatedQuotation, draft: Draft, context: VerificationContext): Fault | null {
	const { quotation, found, near, state } = located;
	const document = context.sources.find(({ id }) => id === found?.document) ?? null;
	const where = document === null ? `“${found?.document ?? ""}”` : namedText(document);
	switch (state) {
		case "moved":
			return ["moved", `The draft names another text, but the words are in ${where}; name that text`];
		case "gone":
			return ["gone", `The words were in an earlier version of ${where} and were removed since; say so, with its date`];
		case "translated":
			return [
				"translated",
				`The original, ${where}, is in ${nameOfLanguage(document)}; name the translator, and check the translation`,
			];
		case "changed": {
			if (document !== null && found !== null && !mayAdvise(located, document, found, draft, context))
				return [
					"words-changed",
					`The most similar words are in ${where}, which the draft does not name; add the source to the case, or name that text if it is the source`,
				];
			const odd = suspectCharacters(quotation.words, found?.exact ?? "");
			if (odd !== null) return ["suspect-characters", odd];
			return near?.cut == null ? changed(near) : cutFault(near, near.cut);
		}
		case "not-held": {
			const term = termKind(quotation, located.attribution, draft, context.marksIn);
			return term !== null
				? ["term-not-held", NO_QUOTATION[term]]
				: located.elsewhere.length > 0
					? ["source-not-held", sourceNotFound(located, draft, context)]
					: ["not-held", "No source text has these or similar words; add their source, or remove the quotation marks"];
		}
		default:
			return null;
	}
}

/** An editor is told to change words only by a text that the draft names, or, among few texts, by one that it may mean. */
function mayAdvise(
	{ attribution }: LocatedQuotation,
	document: Document,
	place: Quote,
	draft: Draft,
	{ marksIn, isLarge }: VerificationContext,
): boolean {
	const fit = sourceFit(document, place, attribution, draft.document, marksIn);
	return fit === "named" || (fit === "possible" && !isLarge);
}

function sourceNotFound(
	{ elsewhere }: LocatedQuotation,
	{ document: draft }: Draft,
	{ sources }: VerificationContext,
): string {
	const texts = elsewhere.flatMap((quote) => sources.find(({ id }) => id === quote.document) ?? []);
	const [first] = texts;
	const where = first === undefined ? `“${elsewhere[0]?.document ?? ""}”` : namedText(first);
	return first !== undefined && texts.every((text) => isLater(text, draft.date))
		? `These words exist elsewhere, but only in texts published after the draft, such as ${where} of ${first.date}; the source is not in this case: add it, or correct the date of the draft`
		: `These words exist elsewhere, such as in ${where}, but in no text that the draft names; the source is not in this case: add it, or name the text that is quoted`;
}

const NO_QUOTATION: Readonly<Record<TermKind, string>> = {
	title: "These words are read as a title or a name and not as a quotation; if somebody is quoted, say who",
	term: "These words are read as a term in quotation marks and not as a quotation; if somebody is quoted, say who",
};

const nameOfLanguage = (document: Document | null): string =>
	document === null
		? "another language"
		: (languageOf(document.language)?.name ?? `another language (${document.language})`);

function cutFault({ diff }: NearMatch, cut: "word" | "number"): Fault {
	const token = cutToken(diff, cut);
	const what = token === null ? `begins or ends inside a ${cut}` : `cuts the ${cut} “${token}” short`;
	return [`cut-inside-${cut}`, `The quotation ${what}; quote it whole`];
}

function changed(near: NearMatch | null): Fault {
	if (near === null) return ["words-changed", IN_WORDS];
	const { negations, number, place, only } = differenceKind(near.diff);
	const denials = [
		...(negations.lost.length > 0 ? [`leaves out ${listed(negations.lost)}`] : []),
		...(negations.added.length > 0 ? [`adds ${listed(negations.added)}, which the source does not have`] : []),
		...(negations.moved ? ["has the negation in another place, so it denies something else"] : []),
		...(number === null ? [] : [numberSaid(number)]),
	];
	if (denials.length > 0)
		return ["words-changed", `The quotation ${denials.join(" and ")}; quote the words of the source`];
	if (only === "first-letter") return ["first-letter-case", PRINT()[only]];
	return ["words-changed", only !== null ? PRINT()[only] : place !== null ? placeSaid(place) : IN_WORDS];
}

interface Difference {
	readonly found: string;
	readonly quoted: string;
}

function placeSaid({ found, quoted }: Difference): string {
	if (found === "") return `The quotation adds “${quoted}”; remove it, or put it in brackets`;
	if (quoted === "") return `The quotation leaves out “${found}”; put it back, or mark the gap with “[…]”`;
	return `The quotation has “${quoted}” for “${found}”; quote the words of the source`;
}

/** Of the negations in a message; the difference has them all. */
const MOST_NAMED = 2;
const listed = (words: readonly string[]): string =>
	[...new Set(words)]
		.slice(0, MOST_NAMED)
		.map((word) => `“${word}”`)
		.join(" and ");

const numberSaid = ({ found, quoted }: Difference): string => {
	if (found === "") return `adds the number “${quoted}”`;
	return quoted === "" ? `leaves out the number “${found}”` : `has “${quoted}” for “${found}”`;
};

const VARIANTS = fromPacks(() => packsAtHand().flatMap(({ letterVariants }) => letterVariants ?? []));
const IN_WORDS = "The source has other words; quote those, or remove the quotation marks";
const PRINT = fromPacks(
	() =>
		({
			"first-letter": "Only the case of the first letter differs; put that letter in brackets, as in “[a]ll”",
			case: "Only capital letters differ; write them as the source does",
			punctuation: "Only punctuation differs; copy the source's, or end the quotation before it",
			letter: `Only ${VARIANTS()
				.map(([rare, usual]) => `“${rare}” and “${usual}”`)
				.join(", ")} differ; write the letter that the source has`,
			"han-script":
				"Only traditional and simplified characters differ; copy the source's, or say that you changed them",
			print: "Only capitals, punctuation or spelling variants differ; copy the source exactly",
		}) as const,
);

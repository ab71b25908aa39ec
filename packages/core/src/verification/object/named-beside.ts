import { fromPacks, languageOf, sourceOfAny } from "@fissure/languages";
import { type ActorId, actorNamed, type Span } from "@fissure/model";
import { numbersIn } from "../../documents/numbers/numbers.ts";
import { framesOf, withoutAsides, withoutSmall } from "../clause/operators.ts";
import { clauseAround, subjectBefore } from "../clause/parts.ts";
import { type MarksIn, type ReadSentence, type SourceSentence, sentencesOf } from "../clause/sentences.ts";
import { expression } from "../clause/word-finder.ts";
import { isPredicate } from "../scope/cuts.ts";

/** Whom the draft names right beside quoted words, and whom the source names there. */
export interface NamedBeside {
	readonly code: "subject-changed" | "object-changed";
	readonly drafted: ActorId;
	readonly found: readonly ActorId[];
}

const CLAUSE_OPENS = fromPacks(
	() =>
		new RegExp(
			`(?:^|[,，;；:]|(?<!\\p{L})(?:${sourceOfAny(({ insertions }) => insertions?.subjects.that)}))\\s*(?:(?:${sourceOfAny(({ scope }) => scope?.clauses.article)})\\s)?$`,
			"iu",
		),
);
const BESIDE = /^[\s"“«„「『]*$/u;

const LIGHT: ReadonlySet<string> = new Set(["filler", "future", "modality", "demand"]);

/** Nothing between but auxiliaries and a date: "Kestria will in June “send”". */
function isBeside({ words, language }: ReadSentence, plain: string, from: number, to: number): boolean {
	if (BESIDE.test(plain.slice(from, to))) return true;
	const units = plain.slice(from, to).split("");
	const lights = words.filter(({ kind, start, end }) => LIGHT.has(kind) && start >= from && end <= to);
	if (lights.length === 0) return false;
	const dates = numbersIn(plain.slice(from, to), language).map(({ start, end }) => ({
		start: start + from,
		end: end + from,
	}));
	for (const { start, end } of [...lights, ...dates]) units.fill(" ", start - from, end - from);
	const rest = units.join("").replace(/[\s"“«„「『]*$/u, "");
	const left = withoutSmall(rest, language).trim();
	// 于六月: what leads to a date.
	return (
		!/[\p{L}\p{N},，;:“”«»"「」]/u.test(left) ||
		(dates.length > 0 && framesOf(language)?.placeBehind.test(left) === true)
	);
}

/** "Kestria “will leave the port”": the name that opens the clause acts in the quoted words. */
export function actingBeside(
	own: ReadSentence,
	at: Span,
	{ read, at: place, document }: SourceSentence,
): NamedBeside | null {
	// "Kestria, the minister said, “will leave the port”".
	const plain = withoutAsides(own, at);
	const name = own.marks.findLast(
		(mark) =>
			mark.kind === "actor" &&
			mark.form !== "adjective" &&
			mark.end <= at.start &&
			isBeside(own, plain, mark.end, at.start) &&
			// "On Monday, Kestria said, “…”": who says it is no subject.
			plain.slice(mark.start, mark.end).trim() !== "" &&
			CLAUSE_OPENS().test(own.text.slice(Math.max(0, mark.start - 12), mark.start)),
	);
	const drafted = name === undefined ? null : actorNamed(name);
	if (drafted == null || !isPredicate(read, place)) return null;
	const subject = subjectBefore(read, place, clauseAround(read, place));
	if (subject === null) return null;
	const marks = read.marks.filter(({ start, end }) => start >= subject.start && end <= subject.end);
	const found = marks.flatMap((mark) =>
		mark.kind === "first-person" && document.publisher !== null ? [document.publisher] : (actorNamed(mark) ?? []),
	);
	if (found.length === 0 || marks.some(({ kind }) => kind === "joint" || kind === "pronoun")) return null;
	return found.includes(drafted) ? null : { code: "subject-changed", drafted, found };
}

/** Characters between the quotation and the name behind it. */
const NEAR = 16;

/** "“will keep 300 soldiers” in Kestria": whom the draft names right behind the words the source must name near them. */
export function reachedBeside(
	whole: ReadSentence,
	at: Span,
	source: SourceSentence,
	marksIn: MarksIn,
): NamedBeside | null {
	const rules = languageOf(whole.language)?.frames;
	const name = whole.marks.find((mark) => mark.kind === "actor" && mark.start >= at.end && mark.start - at.end <= NEAR);
	const drafted = name === undefined ? null : actorNamed(name);
	if (rules === undefined || name === undefined || drafted == null) return null;
	if (!rules.placeBehind.test(whole.text.slice(at.end, name.start))) return null;
	// "said in Kestria": where it was said is no part of what was said.
	if (expression(rules.aside, "iu").test(whole.text.slice(0, at.start))) return null;
	const { publisher } = source.document;
	const beside = sentencesOf(source.document).slice(Math.max(0, source.index - 1), source.index + 2);
	const near = new Set(
		beside.flatMap(({ start, end }) =>
			marksIn(source.document.text.slice(start, end), source.document.language).flatMap(
				(mark) => actorNamed(mark) ?? [],
			),
		),
	);
	const found = [...new Set(source.read.marks.flatMap((mark) => actorNamed(mark) ?? []))].filter(
		(actor) => actor !== publisher,
	);
	if (drafted === publisher || near.has(drafted) || found.length === 0) return null;
	return { code: "object-changed", drafted, found };
}

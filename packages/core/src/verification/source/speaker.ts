import { languageOf } from "@fissure/languages";
import {
	type ActorId,
	actorNamed,
	type Draft,
	type DraftCheck,
	type DraftProblem,
	type Statement,
	type VerificationContext,
} from "@fissure/model";
import { namedText } from "../draft/named-text.ts";
import { headed, openingOf } from "../fit/document-fit.ts";
import { otherTitledSpeaker } from "../fit/other-speaker.ts";
import {
	type AttributedPlace,
	type AttributedQuotation,
	attributedQuotations,
	problemAt,
	sentenceAt,
	statementsAt,
} from "./attributed-quotations.ts";
import { sidesGiven } from "./joint-sides.ts";
import { isNamed, otherPerson } from "./speaker-person.ts";

const BY = "speaker@1";

/**
 * Does the source have the one speak whom the draft quotes?
 *
 * The holder of the statement that covers the words in the source, and the person who speaks in its sentence or has the floor in a
 * transcript, beside those of the draft. Words that one side's text puts into the other's mouth are that side's claim.
 *
 * - out:    `wrong-speaker` (error); `words-in-mouth` (warning): only one side says that the other said this, and the draft does
 *   not tell whose text it is; the source's sentence as evidence
 * - silent: where the quoted words themselves name who speaks in them, and the draft quotes their teller; where the source words
 *   no statement or names no agent; where both hold the words (see joint-text); where the draft
 *   names the source's speaker or the owner of the text beside its own; where another source text with the words agrees
 */
export const speaker: DraftCheck = {
	id: "speaker",
	version: 1,
	question: "Does the source have the one speak whom the draft quotes?",
	codes: { "wrong-speaker": "error", "words-in-mouth": "warning" },
	check: (draft, context) =>
		attributedQuotations(context).flatMap((quoted) => [
			...(wrongActor(quoted, draft, context) ??
				wrongSide(quoted, draft, context) ??
				wrongPerson(quoted, draft, context) ??
				inMouth(quoted, draft, context)),
		]),
};

type Found = readonly DraftProblem[] | null;

function wrongActor(quoted: AttributedQuotation, draft: Draft, context: VerificationContext): Found {
	const { attribution, places } = quoted;
	const { holder } = attribution;
	if (holder === null || holder === "BOTH") return null;
	const others: ActorId[] = [];
	for (const place of places) {
		const statements = statementsAt(place, context);
		// A copy that does not tell who speaks says nothing for the draft, nor against it.
		if (statements.length > 0 && statements.every((one) => isAssumed(one, place) && isOthers(one, holder))) continue;
		const said = statements.filter(
			(statement) =>
				isOthers(statement, holder) &&
				!isAssumed(statement, place) &&
				!isCarried(statement, holder, place, context) &&
				!isToldIn(statement, holder, place, context) &&
				!isAccordingTo(holder, place, context),
		);
		if (said.length === 0 || said.length < statements.length) return null;
		others.push(...said.map((statement) => statement.holder));
	}
	const [other] = others;
	if (
		other === undefined ||
		others.some((one) => one === attribution.publisher || isNamedIn(one, quoted, draft, context))
	)
		return null;
	const { nameOf } = context;
	return raise(
		quoted,
		"wrong-speaker",
		`The draft gives these words to ${nameOf(holder)}; in the source ${nameOf(other)} says them: name ${nameOf(other)}, or quote ${nameOf(holder)}`,
		context,
	);
}

/** Said by somebody else alone. Without an agent, or together, nobody's name is wrong. */
const isOthers = ({ holder, agentless }: Statement, stated: ActorId): boolean =>
	holder !== stated && holder !== "BOTH" && !agentless;

/** Where several take the floor, words without a speaker are not the host's for certain. */
const isAssumed = ({ because }: Statement, { document }: AttributedPlace): boolean =>
	(document.kind === "press-conference" || document.kind === "briefing") &&
	because.some((rule) => rule.endsWith(".narrator"));

/** In the stated speaker's own speech somebody else speaks only in a sentence that names them. */
const isCarried = (
	{ holder }: Statement,
	stated: ActorId,
	place: AttributedPlace,
	context: VerificationContext,
): boolean =>
	place.document.publisher === stated &&
	place.document.kind === "speech" &&
	!context
		.marksIn(sentenceAt(place, context).exact, place.document.language)
		.some((mark) => actorNamed(mark) === holder);

/** Kestria said: "Norland stressed …": the quoted words name who speaks in them, and their teller is the one quoted. */
function isToldIn(
	{ holder, asserter }: Statement,
	stated: ActorId,
	{ document, parts }: AttributedPlace,
	context: VerificationContext,
): boolean {
	if (asserter !== stated) return false;
	return parts.some(({ exact }) =>
		context.marksIn(exact, document.language).some((mark) => mark.kind === "pronoun" || actorNamed(mark) === holder),
	);
}

/** "According to Kestria, …": the source names it as the one who says so. */
function isAccordingTo(stated: ActorId, place: AttributedPlace, context: VerificationContext): boolean {
	const { language } = place.document;
	const according = languageOf(language)?.sources?.according;
	const { exact, start } = sentenceAt(place, context);
	return context
		.marksIn(exact, language)
		.some(
			(mark) =>
				actorNamed(mark) === stated &&
				mark.end <= place.quote.start - start &&
				according?.test(exact.slice(0, mark.start)) === true,
		);
}

/** One party's own clause in a joint text, given to the other; by the names in the title, since no list knows them. */
function wrongSide(quoted: AttributedQuotation, draft: Draft, context: VerificationContext): Found {
	const sides = sidesGiven(quoted, draft, context);
	if (sides === null || sides.source === "BOTH" || sides.source === sides.stated) return null;
	const { stated, source } = sides;
	const message = `The draft gives these words to ${stated}; in the joint text they are a clause of ${source} alone: name ${source}`;
	return raise(quoted, "wrong-speaker", message, context);
}

function wrongPerson(quoted: AttributedQuotation, draft: Draft, context: VerificationContext): Found {
	const { person } = quoted.attribution;
	if (person === null) return null;
	const { language } = draft.document;
	const others = quoted.places.map(
		(place) =>
			otherPerson(person, language, place, context) ??
			otherTitledSpeaker(quoted.attribution, language, place.document, place.quote),
	);
	const [other] = others;
	if (other === undefined || others.some((one) => one === null) || other === null)
		return wrongText(person, quoted, draft, context);
	return raise(
		quoted,
		"wrong-speaker",
		`The draft gives these words to ${person}; in the source ${other} says them: name ${other}, or quote ${person}`,
		context,
	);
}

/**
 * The words are in texts of another publisher, which nowhere name the one whom the draft quotes, and the text in which that one
 * speaks is here and lacks them: two texts of one meeting, taken for each other.
 */
function wrongText(
	person: string,
	{ places, ...quoted }: AttributedQuotation,
	draft: Draft,
	context: VerificationContext,
): Found {
	const { language } = draft.document;
	const owners = new Set(places.map(({ document }) => document.publisher));
	const isOther = ({ document }: AttributedPlace): boolean =>
		document.language === language &&
		document.kind !== "joint-statement" &&
		document.publisher !== null &&
		document.publisher !== quoted.attribution.holder &&
		!isNamed(person, headed(document));
	if (context.isLarge || !places.every(isOther)) return null;
	const own = context.sources.filter((document) => isNamed(person, openingOf(document)));
	const [first] = own;
	if (first === undefined || own.some(({ publisher }) => publisher === null || owners.has(publisher))) return null;
	const { nameOf } = context;
	const [owner = null] = owners;
	const whose = owner === null ? "another text" : `a text of ${nameOf(owner)}`;
	return raise(
		{ ...quoted, places },
		"wrong-speaker",
		`The draft gives these words to ${person}; they are in ${whose}, which does not name ${person}, and ${namedText(first)} does not have them: name the one who says them`,
		context,
	);
}

function inMouth(quoted: AttributedQuotation, draft: Draft, context: VerificationContext): readonly DraftProblem[] {
	const { holder, publisher } = quoted.attribution;
	if (holder === null || holder === "BOTH") return [];
	const tellers = quoted.places.map((place) => tellerOf(place, holder, context));
	const [teller] = tellers;
	if (teller === undefined || teller === null || tellers.some((one) => one === null || one === publisher)) return [];
	if (isNamedIn(teller, quoted, draft, context)) return [];
	const { nameOf } = context;
	return raise(
		quoted,
		"words-in-mouth",
		`Only ${nameOf(teller)} says that ${nameOf(holder)} said this; say so, or quote ${nameOf(holder)}'s own text`,
		context,
	);
}

/** Who alone tells that the holder said it; null where the text is the holder's own or a joint one. */
function tellerOf(place: AttributedPlace, holder: ActorId, context: VerificationContext): ActorId | null {
	const statements = statementsAt(place, context);
	const [first] = statements;
	const told = statements.every(
		(one) => one.holder === holder && one.manner === "counterpart" && one.asserter !== holder,
	);
	return first !== undefined && told && first.asserter !== "BOTH" ? first.asserter : null;
}

/** Does the draft name an actor beside the speaker, and not only as whom the words are said to? */
function isNamedIn(actor: ActorId, { attribution }: AttributedQuotation, draft: Draft, context: VerificationContext) {
	const { language } = draft.document;
	const words = languageOf(language)?.sources ?? null;
	return context.marksIn(attribution.words, language).some((mark) => {
		if ((mark.kind !== "actor" && mark.kind !== "person") || mark.actor !== actor) return false;
		const before = attribution.words.slice(Math.max(0, mark.start - 64), mark.start);
		return words === null || words.according.test(before) || !words.away.test(before);
	});
}

function raise(
	quoted: AttributedQuotation,
	code: "wrong-speaker" | "words-in-mouth",
	message: string,
	context: VerificationContext,
): readonly DraftProblem[] {
	const severity = code === "wrong-speaker" ? "error" : "warning";
	const evidence = quoted.places.slice(0, 1).map((place) => sentenceAt(place, context));
	return [problemAt(quoted, { code, severity, message, by: BY }, evidence)];
}

import { expressionOfAny, languageOf } from "@fissure/languages";
import type { ActorId, Draft, DraftCheck, DraftProblem, VerificationContext } from "@fissure/model";
import {
	type AttributedPlace,
	type AttributedQuotation,
	attributedQuotations,
	isByName,
	problemAt,
	sentenceAt,
	statementsAt,
} from "./attributed-quotations.ts";
import { sidesGiven } from "./joint-sides.ts";

const BY = "joint-text@1";

/**
 * Does a joint text have one side say what the draft gives to both, or both what it gives to one?
 *
 * In a text that two sides sign, "the sides" hold a sentence together, and "the Norlandic side" holds its own alone.
 *
 * - out:    `joint-as-one-side`, `one-side-as-joint` (errors), with the source's sentence
 * A readout too has one side alone say what it gives to that side by name.
 *
 * - silent: outside joint texts and such sentences; where the draft says that its side signed, agreed or joined, or names the other side too; where
 *   statements of different holders cover the words; where another source text with the words agrees
 */
export const jointText: DraftCheck = {
	id: "joint-text",
	version: 1,
	question: "Does a joint text have one side say what the draft gives to both, or both what it gives to one?",
	codes: { "joint-as-one-side": "error", "one-side-as-joint": "error" },
	check: (draft, context) =>
		attributedQuotations(context).flatMap((quoted) => {
			const { holder } = quoted.attribution;
			if (holder !== "BOTH" && BOTH().test(quoted.attribution.words)) return onlyOneText(quoted, draft, context);
			if (holder === null) return ofUnlistedSide(quoted, draft, context);
			return holder === "BOTH"
				? [...oneSideAsJoint(quoted, context), ...onlyOneText(quoted, draft, context)].slice(0, 1)
				: jointAsOneSide(quoted, holder, draft, context);
		}),
};

/** Who alone holds the words in a joint text; null outside one, and where holders differ. */
function holderIn(place: AttributedPlace, context: VerificationContext): ActorId | "BOTH" | null {
	const statements = statementsAt(place, context).filter(({ agentless }) => !agentless);
	const [first] = statements;
	if (first === undefined || (place.document.kind !== "joint-statement" && first.asserter !== "BOTH")) return null;
	return statements.every(({ holder }) => holder === first.holder) ? first.holder : null;
}

function jointAsOneSide(
	quoted: AttributedQuotation,
	holder: ActorId,
	draft: Draft,
	context: VerificationContext,
): readonly DraftProblem[] {
	const isJoint = quoted.places.every((place) => holderIn(place, context) === "BOTH");
	return isJoint && !isSharedIn(quoted, holder, draft, context)
		? asOneSide(quoted, context.nameOf(holder), context)
		: [];
}

function asOneSide(quoted: AttributedQuotation, name: string, context: VerificationContext): readonly DraftProblem[] {
	const message = `The draft gives this to ${name} alone; both sides of the joint text say it: name both`;
	return [
		problemAt(quoted, { code: "joint-as-one-side", severity: "error", message, by: BY }, evidenceOf(quoted, context)),
	];
}

/** A party that no list knows, by the name that the title has for it. */
function ofUnlistedSide(
	quoted: AttributedQuotation,
	draft: Draft,
	context: VerificationContext,
): readonly DraftProblem[] {
	const sides = sidesGiven(quoted, draft, context);
	return sides?.source === "BOTH" ? asOneSide(quoted, sides.stated, context) : [];
}

/** "signed", "agreed", "in a joint statement with X", "the sides": the draft does say that the words are not one side's alone. */
function isSharedIn(
	{ attribution, places }: AttributedQuotation,
	holder: ActorId,
	draft: Draft,
	context: VerificationContext,
) {
	const { language } = draft.document;
	const words = languageOf(language)?.sources ?? null;
	if (words === null || words.together.test(attribution.words)) return true;
	// Anyone who did not sign is no side: "Norland urged the Meridian Pact …".
	const signers = new Set(places.flatMap(({ document }) => context.accountOf(document.id)?.parties ?? []));
	const mayShare = (actor: ActorId): boolean => actor !== holder && (signers.size < 2 || signers.has(actor));
	return context
		.marksIn(attribution.words, language)
		.some(
			(mark) =>
				(mark.kind === "joint" && words.sides.test(attribution.words.slice(mark.start, mark.end))) ||
				((mark.kind === "actor" || mark.kind === "person") && mayShare(mark.actor)),
		);
}

function oneSideAsJoint(quoted: AttributedQuotation, context: VerificationContext): readonly DraftProblem[] {
	const holders = quoted.places.map((place) => holderIn(place, context) ?? namedIn(place, context));
	const [side] = holders;
	if (side === undefined || side === null || holders.some((one) => one !== side) || side === "BOTH") return [];
	const name = context.nameOf(side);
	const message = `The draft gives this to both sides; in the source ${name} alone says it: give it to ${name}`;
	return [
		problemAt(quoted, { code: "one-side-as-joint", severity: "error", message, by: BY }, evidenceOf(quoted, context)),
	];
}

/** Who alone, in a text of one side, is told by name to say the words. */
function namedIn(place: AttributedPlace, context: VerificationContext): ActorId | null {
	if (place.document.kind === "joint-statement") return null;
	const statements = statementsAt(place, context);
	const [first] = statements;
	if (first === undefined || first.holder === "BOTH") return null;
	const isAlone = statements.every((one) => !one.agentless && one.holder === first.holder && isByName(one));
	return isAlone ? first.holder : null;
}

/** "Norland and Kestria said": two who have a text each, and only one of the texts has the words. */
function onlyOneText(quoted: AttributedQuotation, draft: Draft, context: VerificationContext): readonly DraftProblem[] {
	const { attribution, places } = quoted;
	const named = new Set(
		context
			.marksIn(attribution.words, draft.document.language)
			.flatMap((mark) => (mark.kind === "actor" || mark.kind === "person" ? [mark.actor] : [])),
	);
	const owners = new Set(places.map(({ document }) => document.publisher));
	const [owner] = owners;
	if (owners.size !== 1 || owner === undefined || owner === null || context.isLarge) return [];
	const isBoth = BOTH().test(attribution.words);
	if (!named.has(owner) && !isBoth) return [];
	// "Both the adviser and the minister": of two texts the other is that of the other.
	const publishers = new Set(context.sources.flatMap(({ publisher }) => publisher ?? []));
	const others = [...(isBoth && publishers.size === 2 ? publishers : named)].filter((actor) => actor !== owner);
	const isOwners = (place: AttributedPlace): boolean => {
		const { document } = place;
		const sentence = sentenceAt(place, context).exact;
		return (
			(document.kind === "speech" || namedIn(place, context) === owner) &&
			statementsAt(place, context).every(({ holder }) => holder !== "BOTH") &&
			!context
				.marksIn(sentence, document.language)
				.some(
					(mark) =>
						mark.kind === "joint" || ((mark.kind === "actor" || mark.kind === "person") && others.includes(mark.actor)),
				)
		);
	};
	const silent = others.filter((actor) => context.sources.some(({ publisher }) => publisher === actor));
	if (silent.length === 0 || !places.every(isOwners)) return [];
	const { nameOf } = context;
	const message = `The draft gives this to both; of the texts here only ${nameOf(owner)}'s has the words, and not that of ${silent.map(nameOf).join(", ")}: give it to ${nameOf(owner)}`;
	return [
		problemAt(quoted, { code: "one-side-as-joint", severity: "error", message, by: BY }, evidenceOf(quoted, context)),
	];
}

const BOTH = expressionOfAny(({ quoting }) => quoting?.both, "iu");

const evidenceOf = ({ places }: AttributedQuotation, context: VerificationContext) =>
	places.slice(0, 1).map((place) => sentenceAt(place, context));

import { expressionOfAny, foldText } from "@fissure/languages";
import type { Account, ActorId, Draft, Span } from "@fissure/model";
import { conceptsOf, type Position } from "@fissure/model";
import { overlap } from "../draft/own-words.ts";
import { type Reading, sentenceAround, signed } from "./draft-readings.ts";
import { type Omitted, omittedFrom, unquoted, type View } from "./omitted-positions.ts";
import { partingsIn } from "./parting.ts";
import type { QuotedText } from "./quoted-texts.ts";

/** What the quoted side shares, in a text quoted to show that it parts from its partner, with that partner. */
export function sharedBy(text: QuotedText, { draft, readings, context, stanceOf }: View): readonly Omitted[] {
	const places = text.quotations.map(({ quotation }) => sentenceOf(quotation, draft));
	const partings = partingsIn(draft, readings, text.holders).filter(({ sentence }) =>
		places.some((place) => isOneParagraph(sentence, place, draft)),
	);
	const partners = [...new Set(partings.flatMap((parting) => parting.partners))];
	if (partners.length === 0) return [];
	const quoted = new Set(text.positions.map(({ issue }) => issue));
	const beside = conceptsBeside(places, draft, readings);
	return unquoted(text.account, text, context)
		.filter(({ issue }) => !quoted.has(issue))
		.filter((position) => !conceptsOf(position).some((concept) => beside.has(concept)))
		.flatMap((position) => {
			const partner = partners
				.filter((actor) => isCauseOf(actor, position.issue, readings))
				.find(
					(actor) =>
						stanceOf(actor, position.issue) === signed(position.stance) ||
						isAsked(text.account, position) ||
						isBacking(text.account, position, actor),
				);
			return partner === undefined ? [] : omittedFrom(text.account, position, partner);
		});
}

const sentenceOf = (span: Span, { sentences }: Draft): number =>
	sentences.findIndex((sentence) => overlap(sentence, span));

function isOneParagraph(a: number, b: number, { sentences, document }: Draft): boolean {
	const [one, other] = [sentences[Math.min(a, b)], sentences[Math.max(a, b)]];
	if (one === undefined || other === undefined) return false;
	return a === b || !/\n\s*\n/u.test(document.text.slice(one.end, other.start));
}

/** The draft's own words speak of the issue together with that side. */
const isCauseOf = (actor: ActorId, issue: string, readings: readonly Reading[]): boolean =>
	readings.some(
		({ actors, topics }) => actors.has(actor) && topics.some((topic) => topic.issue === issue && topic.at !== null),
	);

/** A question put to a whole conference has no sign, and is seldom asked for an answer. */
const isAsked = (account: Account, { quote }: Position): boolean =>
	ASKED().test(foldText(sentenceAround(account, quote).exact));
const ASKED = expressionOfAny(
	({ quoting }) => quoting?.whether,
	"u",
	(words) => `[?？]|${words}`,
);

/** "supports Kestria's demands": the text itself says whose position it shares. */
function isBacking({ statements }: Account, position: Position, actor: ActorId): boolean {
	const statement = statements[position.statement];
	const attitude = statement?.attitude;
	return attitude?.polarity === 1 && !attitude.negated && statement?.object.actors.includes(actor) === true;
}

/** What the draft speaks of around its quotations from the text: there it may tell what it does not quote. */
const conceptsBeside = (places: readonly number[], draft: Draft, readings: readonly Reading[]): ReadonlySet<string> =>
	new Set(
		places
			.flatMap((at) => [at - 1, at, at + 1].filter((other) => isOneParagraph(at, other, draft)))
			.flatMap((at) => readings[at]?.topics ?? [])
			.map(({ concept }) => concept),
	);

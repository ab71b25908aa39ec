import type { ActorId, Attribution, Document, VerificationContext } from "@fissure/model";
import { mayBeOnePerson } from "../../documents/names/person-name.ts";
import { titledParties } from "../../documents/names/titled-parties.ts";
import { dateFit, type Fit, isComparableVenue, kindFit, publisherFit, venueFit } from "./document-fit.ts";
import { speakersOf } from "./other-speaker.ts";

const ATTRIBUTED_FIELDS = ["publisher", "date", "kind", "venue"] as const;
export type AttributedField = (typeof ATTRIBUTED_FIELDS)[number];

const FIT: Readonly<Record<AttributedField, (attribution: Attribution, document: Document) => Fit>> = {
	publisher: publisherFit,
	date: dateFit,
	kind: kindFit,
	venue: venueFit,
};

/**
 * In which respects is this document another one than the draft says?
 *
 * - silent: where the draft or the document does not say; where what the document says is a guess that its text does not bear
 *   out; on a readout of a speech, on a day's delay, on the host of a joint text
 */
export const contradicts = (attribution: Attribution, document: Document): readonly AttributedField[] =>
	ATTRIBUTED_FIELDS.filter((field) => FIT[field](attribution, document) === "contradicts");

/**
 * Which source document does the draft mean?
 *
 * The one that it names outright, else the only one that fits everything that the draft says of text and speaker.
 *
 * - silent: null where several fit, or none, or the draft says nothing that could tell
 */
export function attributedDocument(
	attribution: Attribution,
	sources: readonly Document[],
	marksIn: VerificationContext["marksIn"] = () => [],
): Document | null {
	const named = attribution.document === null ? undefined : sources.find(({ id }) => id === attribution.document);
	if (named !== undefined) return named;
	const { person, publisher, holder } = attribution;
	const stated = ATTRIBUTED_FIELDS.filter((field) => field !== "publisher" && attribution[field] !== null);
	const speaking = person === null ? [] : sources.filter((document) => isTitledWith(person, document));
	if (stated.length === 0 && publisher === null && holder === null && speaking.length === 0) return null;
	// Where headings name the person, no text is meant whose heading names somebody else.
	const isOthers = (document: Document): boolean =>
		speaking.length > 0 && !speaking.includes(document) && speakersOf(document).length > 0;
	const fitting = sources.filter(
		(document) =>
			fitsOwner(attribution, document, marksIn) &&
			!isOthers(document) &&
			(stated.length > 0 || publisher !== null || holder !== null || speaking.includes(document)) &&
			stated.every((field) => isUnread(field, attribution, document) || FIT[field](attribution, document) === "agrees"),
	);
	const theirs = fitting.filter((document) => speaking.includes(document));
	const [only, ...more] = theirs.length > 0 ? theirs : fitting;
	return only === undefined || more.length > 0 ? null : only;
}

/** A meeting has another name in another script; a full day then tells more than it. */
const isUnread = (field: AttributedField, { venue, date }: Attribution, document: Document): boolean =>
	field === "venue" && venue !== null && date?.length === 10 && !isComparableVenue(venue, document);

export const isTitledWith = (person: string, document: Document): boolean =>
	speakersOf(document).some((speaker) => mayBeOnePerson(person, speaker));

/** Whose text it is said to be; else the speaker's own, or one of which the speaker is a signer. */
function fitsOwner(
	{ publisher, holder }: Attribution,
	document: Document,
	marksIn: VerificationContext["marksIn"],
): boolean {
	const isJoint = document.kind === "joint-statement";
	if (publisher !== null) return document.publisher === publisher;
	if (holder === null) return true;
	if (holder === "BOTH") return isJoint;
	return document.publisher === holder || (isJoint && maySign(holder, document, marksIn));
}

/** A title that names the parties names all of them. */
function maySign(holder: ActorId, document: Document, marksIn: VerificationContext["marksIn"]): boolean {
	if (titledParties(document).length === 0) return true;
	const named = marksIn(document.title ?? "", document.language).flatMap((mark) =>
		mark.kind === "actor" ? [mark.actor] : [],
	);
	return named.includes(holder);
}

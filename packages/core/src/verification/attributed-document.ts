import type { Document } from "../model/document.ts";
import type { Attribution } from "../model/verification.ts";
import { dateFit, type Fit, kindFit, publisherFit, venueFit } from "./attributed-document-fit.ts";

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
 * Which held document does the draft mean?
 *
 * The one that it names outright, else the only one that fits everything that the draft says of text and speaker.
 *
 * - silent: null where several fit, or none, or the draft says nothing that could tell
 */
export function attributedDocument(attribution: Attribution, held: readonly Document[]): Document | null {
	const named = attribution.document === null ? undefined : held.find(({ id }) => id === attribution.document);
	if (named !== undefined) return named;
	const stated = ATTRIBUTED_FIELDS.filter((field) => field !== "publisher" && attribution[field] !== null);
	if (stated.length === 0 && attribution.publisher === null && attribution.holder === null) return null;
	const fitting = held.filter(
		(document) =>
			fitsOwner(attribution, document) && stated.every((field) => FIT[field](attribution, document) === "agrees"),
	);
	return fitting.length === 1 ? (fitting[0] as Document) : null;
}

/** Whose text it is said to be; else the speaker's own, or one of which the speaker is a signer. */
function fitsOwner({ publisher, holder }: Attribution, document: Document): boolean {
	const isJoint = document.kind === "joint-statement";
	if (publisher !== null) return document.publisher === publisher;
	if (holder === null) return true;
	return holder === "BOTH" ? isJoint : isJoint || document.publisher === holder;
}

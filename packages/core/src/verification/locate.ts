import { detectLanguage } from "@fissure/languages";
import type {
	Anchor,
	Attribution,
	Document,
	LocatedQuotation,
	NearMatch,
	Quotation,
	VerificationContext,
} from "@fissure/model";
import { anchorIn, seekQuotation } from "../anchoring/anchor-in.ts";
import { nearestIn, seekNear } from "../anchoring/nearest-in.ts";
import { attributedDocument, contradicts } from "./attributed-document.ts";
import { type HeldCopy, isSmallShelf } from "./held-copies.ts";
import { gistOf, likeliestOriginal, originalIn } from "./original-in.ts";
import { otherOwner, otherTitledSpeaker } from "./other-speaker.ts";

interface Place {
	readonly copy: HeldCopy;
	readonly anchor: Anchor;
}

/** The better state first; of two places of one state, the one that the draft means. */
const ORDER: readonly Anchor["state"][] = ["exact", "normalised", "elided"];

/** A passage in another language that shares everything with the quotation says more than a near one that shares half. */
const CLEARLY_NEAR = 0.6;

/**
 * Where do quoted words stand among the held texts, and if they do not, what stands nearest?
 *
 * Verbatim places come first: in the text that the draft means, else in one that it may mean, else in any (`moved`, where the
 * text it means is held and lacks them). Then captures no longer in force (`gone`), near words (`changed`), and originals
 * in another language (`translated`).
 */
export function locate(
	quotation: Quotation,
	at: number,
	attribution: Attribution | null,
	copies: readonly HeldCopy[],
	draftLanguage: string,
	marksIn: VerificationContext["marksIn"],
): LocatedQuotation {
	const inForce = copies.filter(({ superseded }) => !superseded);
	const meant =
		attribution === null
			? null
			: attributedDocument(
					attribution,
					inForce.map(({ document }) => document),
					marksIn,
				);
	const places = placesIn(quotation, at, inForce);
	const [best, ...others] = places.toSorted((a, b) => rankOf(a, attribution, meant) - rankOf(b, attribution, meant));
	const nothing = { quotation, attribution, anchor: null, near: null, elsewhere: [] };
	if (best !== undefined) {
		const { document } = best.copy;
		const isMoved =
			meant !== null &&
			meant.id !== document.id &&
			attribution !== null &&
			isAnothers(attribution, best, draftLanguage, marksIn);
		return {
			...nothing,
			state: isMoved ? "moved" : best.anchor.state,
			found: best.anchor.quote,
			anchor: best.anchor,
			elsewhere: others.map(({ anchor }) => anchor.quote),
		};
	}
	const [gone] = placesIn(
		quotation,
		at,
		copies.filter(({ superseded }) => superseded),
	);
	if (gone !== undefined) return { ...nothing, state: "gone", found: gone.anchor.quote, anchor: gone.anchor };
	const near = nearestAmong(quotation, at, inForce, meant);
	if (near !== null && near.similarity >= CLEARLY_NEAR)
		return { ...nothing, state: "changed", found: near.quote, near };
	const original = originalAmong(quotation, inForce, attribution, meant, draftLanguage, marksIn);
	if (original !== null) return { ...nothing, state: "translated", found: original };
	if (near !== null) return { ...nothing, state: "changed", found: near.quote, near };
	return { ...nothing, state: "not-held", found: null };
}

/** For certain no text that the draft can mean: another one than it says, or words of somebody else. */
const isAnothers = (
	attribution: Attribution,
	{ copy: { document }, anchor }: Place,
	draftLanguage: string,
	marksIn: VerificationContext["marksIn"],
): boolean =>
	contradicts(attribution, document).length > 0 ||
	otherOwner(attribution, document, anchor.quote, marksIn) !== null ||
	otherTitledSpeaker(attribution, draftLanguage, document, anchor.quote) !== null;

function placesIn(quotation: Quotation, at: number, copies: readonly HeldCopy[]): readonly Place[] {
	const sought = seekQuotation(quotation);
	return copies.flatMap((copy): readonly Place[] => {
		if (!copy.mayHold.has(at)) return [];
		const anchor = anchorIn(quotation, copy.document, copy.prepared, sought);
		return anchor === null ? [] : [{ copy, anchor }];
	});
}

/** Parts found in a text that the draft does not mean are no reason to leave whole words in one that it does. */
function rankOf({ copy, anchor }: Place, attribution: Attribution | null, meant: Document | null): number {
	const fit =
		copy.document.id === meant?.id
			? 0
			: attribution === null || contradicts(attribution, copy.document).length === 0
				? 1
				: 2;
	return fit * ORDER.length + ORDER.indexOf(anchor.state);
}

function nearestAmong(
	quotation: Quotation,
	at: number,
	copies: readonly HeldCopy[],
	meant: Document | null,
): NearMatch | null {
	const isSmall = isSmallShelf(copies.map(({ document }) => document));
	const sought = seekNear(quotation);
	const found = copies.flatMap(({ document, prepared, mayHold }) => {
		const stretch = isSmall || document.id === meant?.id ? null : mayHold.get(at);
		if (stretch === undefined) return [];
		const near = nearestIn(sought, document, prepared, stretch);
		return near === null ? [] : [{ near, isMeant: document.id === meant?.id }];
	});
	// The text that the draft means wins where it is as near as any, but for a word or two.
	const weight = ({ near, isMeant }: (typeof found)[number]): number => near.similarity + (isMeant ? MEANT_BONUS : 0);
	return found.toSorted((a, b) => weight(b) - weight(a))[0]?.near ?? null;
}
const MEANT_BONUS = 0.15;

function originalAmong(
	quotation: Quotation,
	copies: readonly HeldCopy[],
	attribution: Attribution | null,
	meant: Document | null,
	draftLanguage: string,
	marksIn: VerificationContext["marksIn"],
): LocatedQuotation["found"] {
	const language = detectLanguage(quotation.words).language ?? draftLanguage;
	const foreign = copies.filter(
		({ document }) =>
			document.language !== language && (attribution === null || contradicts(attribution, document).length === 0),
	);
	if (foreign.length === 0) return null;
	const gist = gistOf(quotation.words, language, marksIn);
	const originals = foreign.flatMap(({ document, gists }) => originalIn(gist, document, gists()) ?? []);
	const [best] = originals.toSorted((a, b) => b.share - a.share);
	if (best !== undefined) return best.quote;
	const named = foreign.find(({ document }) => document.id === meant?.id);
	return named === undefined
		? null
		: (likeliestOriginal(quotation.words, language, named.document, named.gists(), marksIn)?.quote ?? null);
}

import { detectLanguage, languageOf, withPacks } from "@fissure/languages";
import type {
	Anchor,
	Attribution,
	Document,
	Draft,
	LocatedQuotation,
	NearMatch,
	Quotation,
	VerificationContext,
} from "@fissure/model";
import { quoteOf } from "@fissure/model";
import { anchorIn, seekQuotation } from "../../anchoring/anchor-in.ts";
import { nearestIn, seekNear } from "../../anchoring/nearest-in.ts";
import { attributedDocument, contradicts } from "../fit/attributed-document.ts";
import { isLater, isPinned, isSurelyNamed, type SourceFit, sourceFit, tellWhose } from "../fit/source-fit.ts";
import { gistOf, likeliestOriginal, originalIn } from "./original-in.ts";
import { isSmallCollection, type SourceCopy } from "./source-copies.ts";

/** What quotations are sought in. */
export interface SearchedTexts {
	readonly copies: readonly SourceCopy[];
	/** They are a large collection, or what was chosen from one: few words are found there by chance. */
	readonly isLarge: boolean;
	readonly draft: Pick<Draft["document"], "date" | "language">;
	readonly marksIn: VerificationContext["marksIn"];
}

interface Place {
	readonly copy: SourceCopy;
	readonly anchor: Anchor;
	readonly fit: SourceFit;
}

/** The better state first; of two places of one state, the one that the draft means. */
const ORDER: readonly Anchor["state"][] = ["exact", "normalised", "elided"];
const FITS: readonly SourceFit[] = ["named", "possible", "other", "later"];

/** A passage in another language that shares everything with the quotation says more than a near one that shares half. */
const CLEARLY_NEAR = 0.6;
/** In a large collection, near words are by chance alike unless they are most of them, or, where the draft does not name the speaker, nearly all. */
const LEAST_NEAR: Readonly<Record<SourceFit, number>> = { named: 0.7, possible: 0.8, other: 2, later: 2 };

/**
 * Where are quoted words among the texts, and if they are in none, what is nearest?
 *
 * Verbatim places come first: in the text that the draft means, else in one that it may mean, else in any (`moved`, where the
 * text it means is here and lacks them). Then captures no longer in force (`gone`), near words (`changed`), and originals
 * in another language (`translated`).
 *
 * Near words and originals are not sought for a term or a title, with which nobody is quoted.
 *
 * A text that came out after the draft is no source. In a large collection few or common words need the speaker or the text
 * that the draft names. What has the words and is no source is `elsewhere`.
 */
export function locate(
	quotation: Quotation,
	at: number,
	attribution: Attribution | null,
	searched: SearchedTexts,
	isTerm = false,
): LocatedQuotation {
	const { copies, isLarge, draft, marksIn } = searched;
	const inForce = copies.filter(({ superseded }) => !superseded);
	const meant = attribution === null ? null : meantBy(attribution, inForce, isLarge, marksIn);
	const fitOf = (document: Document, place: { readonly start: number; readonly end: number }): SourceFit =>
		withPacks([draft.language, document.language], () => sourceFit(document, place, attribution, draft, marksIn));
	const words = withFreeFirstLetter(quotation, draft.language);
	const placed = placesIn(words, at, inForce, fitOf);
	const texts = placed.map(({ copy }) => copy.document);
	const isTelling = !isLarge || tellWhose(quotation, texts);
	const isSource = ({ copy: { document }, anchor, fit }: Place): boolean =>
		isTelling
			? fit !== "later"
			: fit === "named" && isSurelyNamed(attribution, document, anchor.quote, draft.date, marksIn);
	const sources = placed.filter(isSource);
	const [best] = sources.toSorted((a, b) => rankOf(a, meant) - rankOf(b, meant));
	const nothing = { quotation, attribution, anchor: null, near: null, elsewhere: [] };
	if (best !== undefined) {
		const isMoved = meant !== null && meant.id !== best.copy.document.id && best.fit === "other";
		return {
			...nothing,
			state: isMoved ? "moved" : best.anchor.state,
			found: best.anchor.quote,
			anchor: best.anchor,
			elsewhere: placed
				.filter((place) => place !== best)
				.toSorted((a, b) => rankOf(a, meant) - rankOf(b, meant))
				.map(({ anchor }) => anchor.quote),
		};
	}
	const elsewhere = placed.map(({ anchor }) => anchor.quote);
	const past = copies.filter(({ superseded }) => superseded);
	const gone = placesIn(words, at, past, fitOf).find((place) => !isLarge || (isSource(place) && place.fit !== "other"));
	if (gone !== undefined) return { ...nothing, state: "gone", found: gone.anchor.quote, anchor: gone.anchor };
	if (isTerm) return { ...nothing, state: "not-held", found: null, elsewhere };
	const near = nearestAmong(quotation, at, searched, attribution, meant, isTelling, fitOf);
	if (near !== null && near.similarity >= CLEARLY_NEAR)
		return { ...nothing, state: "changed", found: near.quote, near, elsewhere };
	const original = placed.length > 0 ? null : originalAmong(quotation, searched, attribution, meant, fitOf);
	if (original !== null) return { ...nothing, state: "translated", found: original };
	if (near !== null) return { ...nothing, state: "changed", found: near.quote, near, elsewhere };
	return { ...nothing, state: "not-held", found: null, elsewhere };
}

/** In some languages the first letter of quoted words is written as the sentence around them has it. */
function withFreeFirstLetter(quotation: Quotation, language: string): Quotation {
	const [first, ...others] = quotation.pieces;
	if (first?.kind !== "words" || languageOf(language)?.quoting?.freeFirstLetter !== true) return quotation;
	const bracketedLetters = [...new Set([0, ...first.bracketedLetters])];
	return { ...quotation, pieces: [{ ...first, bracketedLetters }, ...others] };
}

/** What was chosen from a large collection lacks most texts that would fit as well: only a text that is named outright is meant. */
const meantBy = (
	attribution: Attribution,
	inForce: readonly SourceCopy[],
	isLarge: boolean,
	marksIn: VerificationContext["marksIn"],
): Document | null =>
	isLarge
		? (inForce.find(({ document }) => document.id === attribution.document)?.document ?? null)
		: attributedDocument(
				attribution,
				inForce.map(({ document }) => document),
				marksIn,
			);

function placesIn(
	quotation: Quotation,
	at: number,
	copies: readonly SourceCopy[],
	fitOf: (document: Document, place: Anchor["quote"]) => SourceFit,
): readonly Place[] {
	const sought = seekQuotation(quotation);
	return copies.flatMap((copy): readonly Place[] => {
		if (!copy.mayHold.has(at)) return [];
		const anchor = anchorIn(quotation, copy.document, copy.prepared, sought);
		return anchor === null ? [] : [{ copy, anchor, fit: fitOf(copy.document, anchor.quote) }];
	});
}

/** Parts found in a text that the draft does not mean are no reason to leave whole words in one that it does. */
function rankOf({ copy, anchor, fit }: Place, meant: Document | null): number {
	const order = copy.document.id === meant?.id ? 0 : 1 + FITS.indexOf(fit);
	return order * ORDER.length + ORDER.indexOf(anchor.state);
}

function nearestAmong(
	quotation: Quotation,
	at: number,
	{ copies, isLarge, draft, marksIn }: SearchedTexts,
	attribution: Attribution | null,
	meant: Document | null,
	isTelling: boolean,
	fitOf: (document: Document, place: Anchor["quote"]) => SourceFit,
): NearMatch | null {
	const inForce = copies.filter(({ superseded }) => !superseded);
	const isSmall = isSmallCollection(inForce.map(({ document }) => document));
	const sought = seekNear(quotation);
	const found = inForce.flatMap(({ document, prepared, mayHold }) => {
		const isWhole = isSmall || document.id === meant?.id;
		const stretch = isWhole ? null : mayHold.get(at);
		if (stretch === undefined) return [];
		const near = nearestIn(sought, document, prepared, stretch);
		if (near === null) return [];
		const fit = fitOf(document, near.quote);
		const isMeant = document.id === meant?.id || (isLarge && fit === "named" && isPinned(attribution, document));
		const isSource = isLarge
			? isTelling
				? isMeant || near.similarity >= LEAST_NEAR[fit]
				: isMeant && isSurelyNamed(attribution, document, near.quote, draft.date, marksIn)
			: fit !== "later";
		return isSource ? [{ near, isMeant }] : [];
	});
	// The text that the draft means wins where it is as near as any, but for a word or two.
	const weight = ({ near, isMeant }: (typeof found)[number]): number => near.similarity + (isMeant ? MEANT_BONUS : 0);
	return found.toSorted((a, b) => weight(b) - weight(a))[0]?.near ?? null;
}
const MEANT_BONUS = 0.15;

/** In a large collection some sentence is always about the same things: there the draft must name speaker and text. */
function originalAmong(
	quotation: Quotation,
	{ copies, isLarge, draft, marksIn }: SearchedTexts,
	attribution: Attribution | null,
	meant: Document | null,
	fitOf: (document: Document, place: Anchor["quote"]) => SourceFit,
): LocatedQuotation["found"] {
	const language = detectLanguage(quotation.words).language ?? draft.language;
	const mayBe = (document: Document): boolean =>
		isLarge
			? fitOf(document, quoteOf(document, { start: 0, end: 0 })) === "named" && isPinned(attribution, document)
			: !isLater(document, draft.date) && (attribution === null || contradicts(attribution, document).length === 0);
	const foreign = copies.filter(
		({ superseded, document }) => !superseded && document.language !== language && mayBe(document),
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

import { foldText } from "@fissure/languages";
import type { Attribution } from "@fissure/model";

type Said = Attribution | null;

export const speakersDiffer = (a: Said, b: Said): boolean =>
	a !== null && b !== null && a.holder !== null && b.holder !== null && a.holder !== b.holder;

/** The draft gives the words different dates, venues or kinds of text. */
export const occasionsDiffer = (a: Said, b: Said): boolean =>
	a !== null &&
	b !== null &&
	(["date", "venue", "kind", "document"] as const).some((field) => {
		const [one, other] = [a[field], b[field]];
		return one !== null && other !== null && !contains(foldText(one), foldText(other));
	});

/** A month and a day in it do not differ, nor do a hall and its town. */
const contains = (a: string, b: string): boolean => a.includes(b) || b.includes(a);

/** Both times the draft says enough for a reader to see that it is one text. */
export const isOneOccasion = (a: Said, b: Said): boolean =>
	a !== null &&
	b !== null &&
	((a.document !== null && a.document === b.document) ||
		(a.date !== null && a.date === b.date && (isBoth(a.kind, b.kind) || isBoth(a.venue, b.venue))));
const isBoth = (a: string | null, b: string | null): boolean => a !== null && a === b;

/**
 * One character without a body: soft hyphens, joiners, marks of direction, byte order marks, selectors, tags.
 *
 * Overrides of direction and right-to-left embeddings (U+202B, U+202D, U+202E, U+2067) are not among them, since they show a
 * reader other words than those that are there; nor are the fillers of Hangul, which leave a blank.
 */
export const INVISIBLE = String.raw`(?:(?![\u202B\u202D\u202E\u2067\u115F\u1160\u3164\uFFA0])\p{Default_Ignorable_Code_Point})`;

/** The marks that belong on a letter, without what is invisible among them. */
export const MARKS = String.raw`(?:(?!\p{Default_Ignorable_Code_Point})\p{M})*`;

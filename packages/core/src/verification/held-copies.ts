import { type PreparedText, prepareText } from "../anchoring/prepared-text.ts";
import { probesOf } from "../anchoring/probes.ts";
import { probeScannerOf } from "../anchoring/scan-for-probes.ts";
import type { Document } from "../model/document.ts";
import type { Quotation } from "../model/draft.ts";
import type { VerificationContext } from "../model/verification.ts";
import { gistsOf, type SentenceGist } from "./original-in.ts";
import { supersededIn } from "./superseded.ts";

/** A held text with what is worked out once for all quotations. */
export interface HeldCopy {
	readonly document: Document;
	readonly prepared: PreparedText;
	/** A later capture of the same source is held too. */
	readonly superseded: boolean;
	/** Indexes of the quotations whose letters, or some of them, stand here in a row: in no other need one look closer. */
	readonly mayHold: ReadonlySet<number>;
	readonly gists: () => readonly SentenceGist[];
}

/** All held texts, looked through once for all quotations. */
export function heldCopies(
	held: readonly Document[],
	earlier: readonly Document[],
	quotations: readonly Quotation[],
	marksIn: VerificationContext["marksIn"],
): readonly HeldCopy[] {
	const superseded = supersededIn(held);
	const scan = probeScannerOf(probesOf(quotations));
	const copyOf = (document: Document, isSuperseded: boolean): HeldCopy => {
		let gists: readonly SentenceGist[] | null = null;
		return {
			document,
			prepared: prepareText(document),
			superseded: isSuperseded,
			mayHold: new Set(scan(document.text).map(({ quotation }) => quotation)),
			gists: () => {
				gists ??= gistsOf(document, marksIn);
				return gists;
			},
		};
	};
	return [
		...held.map((document) => copyOf(document, superseded.has(document.id))),
		...earlier.map((document) => copyOf(document, true)),
	];
}

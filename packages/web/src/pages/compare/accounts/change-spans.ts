import type { TextSpan } from "../../../components/text/segment-text.ts";
import type { SideBySide } from "../state/comparison-types.ts";

/** Of a side's earlier text and a present one, the words that only one of them has, where they are in it. */
export const changeSpans = (
	{ previous }: Pick<SideBySide, "previous">,
	earlier: string,
	document: string,
): readonly TextSpan[] =>
	previous
		.filter(({ previousDocument }) => previousDocument === earlier)
		.flatMap(({ kind, evidence, wording }) =>
			evidence
				.filter((quote) => quote.document === document)
				.map((quote) => {
					// The wording itself within its sentence.
					const start = quote.start + Math.max(0, quote.exact.indexOf(wording));
					const end = start + wording.length;
					return { start, end, kind: KINDS[kind], id: `change-${start}`, title: "" };
				}),
		);

const KINDS = { vanished: "removed", new: "added" } as const;

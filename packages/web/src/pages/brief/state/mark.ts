import type { Span } from "@fissure/core";
import type { Check, CheckProblem, Quotation, Reference, Remark, Verification } from "./brief-types.ts";

/** Something that is shown in the text that is being written. */
export type Mark = Span & { readonly id: string } & (
		| { readonly kind: "quotation"; readonly quotation: Quotation; readonly lang: string | null }
		| { readonly kind: "reference"; readonly reference: Reference; readonly problems: readonly CheckProblem[] }
		| { readonly kind: "hint"; readonly remark: Remark }
		/** A sentence or a quotation without a reference, a chart that cannot be drawn. */
		| { readonly kind: "lack"; readonly problem: CheckProblem }
	);

/** States in which the quoted words are in a source. */
const SOUND: ReadonlySet<Quotation["state"]> = new Set(["exact", "normalised", "elided"]);
export const isSound = ({ state }: Pick<Quotation, "state">): boolean => SOUND.has(state);

/** Everything that is known of a text, as marks in the order of the text; what nobody has answered yet has none. */
export function marksOf(verification: Verification | null, check: Check | null): readonly Mark[] {
	const languages = new Map(verification?.sources.map(({ id, language }) => [id, language]));
	const references = check?.references ?? [];
	const starts = new Set(references.map(({ start }) => start));
	const marks: readonly Mark[] = [
		...(verification?.quotations ?? []).map(
			(quotation): Mark => ({
				...place("q", quotation),
				kind: "quotation",
				quotation,
				lang: isSound(quotation) ? (languages.get(quotation.found?.document ?? "") ?? null) : null,
			}),
		),
		...references.map(
			(reference): Mark => ({
				...place("r", reference),
				kind: "reference",
				reference,
				problems: (check?.problems ?? []).filter(({ start }) => start === reference.start),
			}),
		),
		...(verification?.hints ?? []).map((remark): Mark => ({ ...place("h", remark), kind: "hint", remark })),
		...(check?.problems ?? [])
			.filter(({ start }) => !starts.has(start))
			.map((problem): Mark => ({ ...place("l", problem), kind: "lack", problem })),
	];
	return marks.toSorted((a, b) => a.start - b.start || b.end - a.end);
}

const place = (sort: string, { start, end }: Span): Span & { readonly id: string } => ({
	start,
	end,
	id: `${sort}${start}-${end}`,
});

/** Whether an editor must look at it. */
export function isTrouble(mark: Mark): boolean {
	if (mark.kind === "quotation") return !isSound(mark.quotation) || mark.quotation.problems.length > 0;
	return mark.kind === "reference" ? !mark.reference.stands || mark.problems.length > 0 : true;
}

/** Whether it keeps the draft from being published, or says what its sources do not. */
export function isGrave(mark: Mark): boolean {
	switch (mark.kind) {
		case "quotation":
			return !isSound(mark.quotation) || mark.quotation.problems.some(({ severity }) => severity === "error");
		case "reference":
			return !mark.reference.stands;
		case "hint":
			return mark.remark.severity === "error";
		case "lack":
			return mark.problem.severity === "error";
	}
}

/** The mark behind a place that needs a look, beginning again at the top; null where none does. */
export const troubleAfter = (marks: readonly Mark[], at: number): Mark | null => {
	const troubles = marks.filter(isTrouble);
	return troubles.find(({ start }) => start > at) ?? troubles[0] ?? null;
};

/** As `troubleAfter`, towards the top. */
export const troubleBefore = (marks: readonly Mark[], at: number): Mark | null => {
	const troubles = marks.filter(isTrouble);
	return troubles.findLast(({ start }) => start < at) ?? troubles.at(-1) ?? null;
};

/** The marks at a place, the narrowest first. */
export const marksAt = (marks: readonly Mark[], at: number): readonly Mark[] =>
	marks
		.filter(({ start, end }) => start <= at && at <= end)
		.toSorted((a, b) => a.end - a.start - (b.end - b.start) || (a.kind === "quotation" ? -1 : 1));

type QuotationMark = Extract<Mark, { readonly kind: "quotation" }>;

/** The quotation that a mark is of: itself, or the last one before a reference that breaks. Null where it is of none. */
export function quotationOf(marks: readonly Mark[], mark: Mark): QuotationMark | null {
	if (mark.kind === "quotation") return mark;
	if (mark.kind !== "reference" || mark.reference.stands) return null;
	const before = marks.filter((one): one is QuotationMark => one.kind === "quotation" && one.end <= mark.start);
	return before.at(-1) ?? null;
}

import type { AnswerOf } from "../../../api/call.ts";
import type { Judged, QuotedWords, ShownEvidence, ShownFinding } from "../state/judge-types.ts";
import { titleOf } from "../state/judge-types.ts";

export type Plain = AnswerOf<"GET /api/judgments/:id/plain">["judgment"];

/** A link as a file of judgments has it, with what a person must see to know it. */
export interface PickedLink {
	/** The same for the same link. */
	readonly key: string;
	readonly plain: Plain;
	readonly words: string;
	/** Language of the words; null where they are ours. */
	readonly lang: string | null;
	/** Where they come from. */
	readonly from: string;
}

export const pickedWords = ({ quote, document }: QuotedWords): PickedLink => {
	const { document: id, start, end, exact } = quote;
	return {
		key: `${id} ${start} ${end}`,
		plain: { document: id, exact, start, end },
		words: exact,
		lang: document?.language ?? null,
		from: [document?.publisher, document?.title ?? id, document?.date].filter(Boolean).join(", "),
	};
};

export const pickedFinding = ({
	id,
	headline,
	event,
}: Pick<ShownFinding, "id" | "headline" | "event">): PickedLink => ({
	...{ key: id, plain: { finding: id }, words: headline, lang: null, from: event ?? id },
});

export const pickedJudgment = ({ judgment }: Pick<Judged, "judgment">): PickedLink => ({
	...{ key: `judgment ${judgment.id}`, plain: { judgment: judgment.id }, words: titleOf(judgment), lang: null },
	from: judgment.id,
});

/** A link that a judgment has already, whether what it leads to is held or not. */
export function pickedFrom({ link, words, finding, judgment }: ShownEvidence): readonly PickedLink[] {
	if (link.kind === "quote") return [pickedWords(words ?? { quote: link.quote, document: null })];
	if (link.kind === "finding")
		return [pickedFinding(finding ?? { id: link.finding, headline: link.finding, event: null })];
	const { judgment: id } = link;
	const title = judgment?.title ?? id;
	return [{ key: `judgment ${id}`, plain: { judgment: id }, words: title, lang: null, from: id }];
}

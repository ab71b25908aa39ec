import type { DraftCheck, LocatedQuotation, VerificationContext } from "@fissure/model";
import { conceptsOf, type Position } from "@fissure/model";
import { raise } from "../draft/own-words.ts";
import { readingsOf } from "./draft-readings.ts";
import { type Omitted, opposedBy, type View } from "./omitted-positions.ts";
import { stancesOf } from "./parting.ts";
import { type QuotedText, quotedTextsOf } from "./quoted-texts.ts";
import { sharedBy } from "./shared-positions.ts";

const ABOUT = {
	id: "counter-evidence",
	version: 1,
	question: "What do the quoted texts also say that speaks against the draft?",
	codes: { "counter-evidence-omitted": "warning" },
} as const;

/** More would bury the weightiest. */
const MOST_OF_A_TEXT = 3;

/**
 * What do the quoted texts also say that speaks against the draft?
 *
 * For anyone who is quoted: a position to the other pole of an issue than the quoted words, or than the draft's own, in the
 * quoted text or in another of that publisher within seven days. And where a text is quoted to show that two sides part:
 * what the quoted side says there on an issue that the draft names with the partner, to the pole to which that one leans.
 *
 * - out:    one problem for a quoted text, with its three weightiest sentences as evidence, strongest stance first
 * - silent: where the draft quotes the sentence, or lets its reader see both poles; on positions ascribed to others; on
 *   stances that the coder cannot read
 * - source: own, after the practice of source criticism
 */
export const counterEvidence: DraftCheck = {
	...ABOUT,
	check: (draft, context) => {
		const texts = quotedTextsOf(context);
		if (texts.length === 0) return [];
		const readings = readingsOf(draft, context);
		const view: View = { draft, readings, context, stanceOf: stancesOf(readings, context) };
		const told = new Set<string>();
		return texts.flatMap((text) => {
			const found = [...opposedBy(text, view), ...sharedBy(text, view)]
				.toSorted((a, b) => weightOf(b.position, context) - weightOf(a.position, context))
				// A mirror of the text says it again.
				.filter(({ sentence }) => !told.has(sentence.exact) && told.add(sentence.exact))
				.slice(0, MOST_OF_A_TEXT);
			if (found.length === 0) return [];
			const { quotation: span } = context.quotations[text.index] as LocatedQuotation;
			return raise(draft, ABOUT, {
				code: "counter-evidence-omitted",
				span,
				quotation: text.index,
				message: messageOf(found, text, context),
				evidence: found.map(({ sentence }) => sentence),
			});
		});
	},
};

/** Strength of the stance, then how much a newspaper would care. */
const weightOf = (position: Position, { concepts }: VerificationContext): number =>
	Math.abs(position.stance ?? 0) * 10 +
	Math.max(0, ...conceptsOf(position).map((concept) => concepts.get(concept)?.news ?? 0));

function messageOf(found: readonly Omitted[], text: QuotedText, context: VerificationContext): string {
	const same = found.filter(({ document }) => document.id === text.account.document.id);
	const where =
		same.length === found.length
			? "The quoted text also"
			: same.length === 0
				? "Another text of that side in those days"
				: "The quoted text, and another of that side,";
	const said = found.map(({ position, partner }) => {
		const issue = `“${context.issues.get(position.issue)?.name ?? position.issue}”`;
		return partner === null
			? `takes the opposite position on ${issue}`
			: `sides with ${context.nameOf(partner)} on ${issue}`;
	});
	return `${where} ${[...new Set(said)].join(" and ")}; quote that too, or say why it does not count`;
}

import type { Document, Edit, EditChange, Quote } from "@fissure/core";
import type { Alert } from "@fissure/model";
import type { EditRecord } from "@fissure/store";
import { inOneLine } from "../alerts/evidence-lines.ts";

/** Words of one side of a change that a headline shows. */
const MOST_SHOWN = 80;
/** Changes that the evidence of an alert holds; the edit itself has them all. */
const MOST_CHANGES = 5;

/** What the store keeps of two versions of a page that have been compared; null is an edit of nothing. */
export function recordOf(before: Document, after: Document, edit: Edit | null): EditRecord {
	if (edit === null)
		return {
			...{ before: before.id, after: after.id, class: "unchanged", consequence: 0 },
			...{ changes: [], vanished: [], appeared: [] },
		};
	const { readings, changes, consequence, because } = edit;
	return {
		before: before.id,
		after: after.id,
		class: edit.class,
		consequence,
		changes,
		vanished: readings?.vanished ?? [],
		appeared: readings?.appeared ?? [],
		// Null is not "none": the page could not be coded.
		details: { because, coded: readings !== null },
	};
}

/** A page was changed in what it says, without a word of it: what a person should know. */
export function editAlert(after: Document, edit: Edit, nameOf: (actor: string) => string): Alert {
	const gravest = byConsequence(edit.changes).slice(0, MOST_CHANGES);
	const who = after.publisher === null ? "A page" : nameOf(after.publisher);
	const page = after.title ?? after.url ?? after.id;
	const [first] = gravest;
	const more = edit.changes.filter((change) => change.class === "substantive").length - 1;
	const rest = more > 0 ? `, and ${more} more ${more === 1 ? "change" : "changes"}` : "";
	return {
		kind: "silent-edit",
		subject: editSubject(edit),
		what: `${who} changed “${short(page)}”: ${first === undefined ? edit.because : changeInWords(first)}${rest}`,
		at: after.capturedAt ?? after.date ?? "",
		evidence: gravest.map(({ op, before, after: now, kinds, because }) => ({ op, before, after: now, kinds, because })),
	};
}

/** By which an alert of this edit is known. */
export const editSubject = ({ before, after }: Pick<EditRecord, "before" | "after">): string =>
	`edit:${before}→${after}`;

const byConsequence = (changes: readonly EditChange[]): readonly EditChange[] =>
	changes.toSorted((a, b) => b.consequence - a.consequence);

/** “will not” became “will”. */
export function changeInWords({ op, before, after }: EditChange): string {
	if (op === "moved") return `“${wordsOf(after ?? before)}” moved to another place`;
	if (before === null) return `“${wordsOf(after)}” was added`;
	if (after === null) return `“${wordsOf(before)}” was removed`;
	return `“${wordsOf(before)}” became “${wordsOf(after)}”`;
}

const wordsOf = (quote: Quote | null): string => short(quote?.exact ?? "");

function short(text: string): string {
	const line = inOneLine(text);
	if (line.length <= MOST_SHOWN) return line;
	// Never half of a pair.
	return `${line.slice(0, MOST_SHOWN).replace(/[\uD800-\uDBFF]$/u, "")} …`;
}

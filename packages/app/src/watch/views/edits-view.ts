import type { EditChange } from "@fissure/core";
import type { EditsReport, ShownEdit } from "@fissure/model";
import { type CaseView, plural, type ViewLine } from "@fissure/report";

/** Changes of one page that the terminal shows; the other formats show all. */
const MOST_CHANGES = 6;

/** Which words went from pages, which came. */
export function editsView(report: EditsReport): CaseView {
	const { edits } = report;
	return {
		title: "Silent edits",
		data: report,
		columns: ["publisher", "title", "seen", "class", "consequence", "op", "kinds", "before", "after", "because", "url"],
		rows: edits.flatMap((edit) => edit.changes.map((change) => rowOf(edit, change))),
		notes: [
			edits.length === 0
				? "No changed pages."
				: `${plural(edits.length, "page")} changed. Minus: removed words. Plus: added words. Tilde: moved words.`,
		],
		text: edits.flatMap(editLines),
	};
}

const rowOf = ({ publisher, title, seen, url }: ShownEdit, change: EditChange) => [
	...[publisher, title, seen, change.class, change.consequence, change.op, change.kinds.join(", ")],
	...[change.before?.exact ?? null, change.after?.exact ?? null, change.because, url],
];

function editLines(edit: ShownEdit): readonly ViewLine[] {
	const { publisher, title, after, seen, consequence, because, vanished, appeared, changes } = edit;
	const gravest = changes.toSorted((a, b) => b.consequence - a.consequence);
	const more = gravest.length - MOST_CHANGES;
	const positions = vanished + appeared === 0 ? "" : `; positions: ${vanished} gone, ${appeared} new`;
	return [
		{ before: [publisher ?? "?"], text: title ?? after, tone: "strong" },
		{
			text: `${edit.class}, severity ${consequence}/100${because === null ? "" : `: ${because}`}${positions}${seen === null ? "" : `; seen ${seen}`}`,
			indent: 2,
		},
		...gravest.slice(0, MOST_CHANGES).flatMap(changeLines),
		...(more > 0 ? [{ text: `and ${plural(more, "more change")}`, indent: 4 }] : []),
	];
}

function changeLines({ op, before, after, in: place }: EditChange): readonly ViewLine[] {
	const where = place === "title" ? "title: " : "";
	const line = (sign: string, words: string): ViewLine => ({ text: `${where}${words}`, indent: 6, sign: `${sign} ` });
	if (op === "moved") return [line("~", after?.exact ?? before?.exact ?? "")];
	return [...(before === null ? [] : [line("−", before.exact)]), ...(after === null ? [] : [line("+", after.exact)])];
}

import type { EventShown, EventsReport } from "@fissure/model";
import { type CaseView, fixed, plural, type ViewLine } from "@fissure/report";

/** Events with their documents, and what nobody has looked at yet. */
export function eventsView({ what, events, did }: EventsReport): CaseView {
	const unlooked = events.flatMap(({ documents }) => documents.filter(({ confirmed }) => !confirmed));
	const count = events.length === 0 ? "No event" : plural(events.length, "event");
	return {
		title: "Events",
		data: { did, what, events },
		columns: ["event", "name", "event_kind", "event_date", "parties", ...DOCUMENT_COLUMNS],
		rows: events.flatMap(rowsOf),
		notes: [
			...(what === ""
				? [`${count}${unlooked.length > 0 ? `; ${plural(unlooked.length, "text")} to confirm` : ""}.`]
				: [what]),
			...(events.length === 0 && did === "list" ? ['Run "fissure events group" to find events.'] : []),
			...(unlooked.length > 0
				? ['? marks a suggested text: run "fissure events confirm EVENT", or "fissure events ungroup EVENT DOCUMENT".']
				: []),
		],
		text: events.flatMap(linesOf),
	};
}

const DOCUMENT_COLUMNS = [
	"document",
	"publisher",
	"date",
	"title",
	"kind",
	"language",
	"score",
	"confirmed",
	"reasons",
];

const rowsOf = ({ id, name, kind, date, parties, documents }: EventShown) =>
	documents.map((text) => [
		id,
		name,
		kind,
		date,
		parties.join("; "),
		text.id,
		text.publisher,
		text.date,
		text.title,
		text.kind,
		text.language,
		text.score,
		text.confirmed ? "yes" : "no",
		text.reasons.join("; "),
	]);

function linesOf({ id, name, kind, date, parties, documents }: EventShown): readonly ViewLine[] {
	const facts = [`[${id}]`, kind, date, parties.join(", ")].filter((fact) => fact !== null && fact !== "");
	return [
		{ text: [name ?? "unnamed", ...facts].join(" · "), tone: "strong" },
		...documents.map((text) => {
			const known = [text.publisher ?? "publisher unknown", text.date, text.kind, text.language, text.title];
			const about = known.filter((part) => part !== null).join(" · ");
			const why = text.confirmed ? "" : `  (${fixed(text.score)}: ${text.reasons.join(", ")})`;
			return { text: `[${text.id}] ${about}${why}`, indent: 4, sign: text.confirmed ? "✓ " : "? " };
		}),
		"",
	];
}

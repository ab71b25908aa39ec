import type { StatusReport } from "@fissure/model";
import { type CaseView, oneLine, plural } from "@fissure/report";

/** What the case holds, and what waits to be done. */
export function statusView(report: StatusReport): CaseView {
	const facts = factsOf(report);
	return {
		title: `Status of ${report.name}`,
		data: report,
		columns: ["what", "count", "note"],
		rows: facts.map(([what, count, note]) => [what, count, note]),
		notes: report.documents === 0 ? ['The case is empty. Run "fissure add" with files, folders or addresses.'] : [],
		text: [
			{ text: report.name, tone: "strong" },
			{ counts: facts },
			...report.alerts
				.slice(0, MOST_ALERTS)
				.map(({ at, kind, what }) => ({ text: `! ${at} ${kind}: ${what}`, indent: 2 })),
		],
	};
}

/** The data have more. */
const MOST_ALERTS = 10;

type Fact = readonly [name: string, count: number | string, note: string | null];

/** Publishers shown; the data have all. */
const MOST_PUBLISHERS = 10;

function factsOf(report: StatusReport): readonly Fact[] {
	const { documents, replaced, uncoded, positions, findings, events, unconfirmed } = report;
	const stale = report.stale ?? 0;
	return [
		["documents", documents, replaced > 0 ? `${plural(replaced, "earlier version")} among them` : null],
		...publishersOf(report),
		["uncoded", uncoded, uncoded > 0 ? "not analysed yet: run fissure code" : null],
		["stale", stale, stale > 0 ? "codebook, actors or coder have changed: run fissure code" : null],
		["positions", positions, null],
		["events", events, null],
		["unconfirmed", unconfirmed, unconfirmed > 0 ? "suggested by the program: see fissure events" : null],
		["findings", findings, null],
		["judgments", report.judgments, null],
		["sources", report.sources, null],
		["edits", report.edits, null],
		["alerts", report.unseen, report.unseen > MOST_ALERTS ? "the newest below; see fissure alerts" : null],
		...lastOf(report),
	];
}

function publishersOf({ byPublisher }: StatusReport): readonly Fact[] {
	const shown = byPublisher.slice(0, MOST_PUBLISHERS);
	const others = byPublisher.slice(MOST_PUBLISHERS);
	const rest = others.reduce((sum, { documents }) => sum + documents, 0);
	return [
		...shown.map(
			({ publisher, documents }): Fact => [`  ${oneLine(publisher ?? "publisher unknown")}`, documents, null],
		),
		...(others.length > 0 ? [[`  ${plural(others.length, "other")}`, rest, null] satisfies Fact] : []),
	];
}

const lastOf = ({ lastAction, codebook }: StatusReport): readonly Fact[] => [
	...(lastAction === null
		? []
		: [["last action", oneLine(lastAction.verb), oneLine(`${lastAction.who}, ${lastAction.at}`)] satisfies Fact]),
	["codebook", "", oneLine(codebook)],
];

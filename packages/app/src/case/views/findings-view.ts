import type { Quote } from "@fissure/core";
import { type FindReport, type FoundInCase, isLeftOut } from "@fissure/model";
import {
	baseRateWords,
	type CaseView,
	caveatsOf,
	FINDING_NAMES,
	headlineOf,
	IN_OWN_WORDS,
	plural,
	SALIENCE_NAMES,
	type ViewLine,
} from "@fissure/report";
import { isRejected } from "../../comparing/find-in-case.ts";

/** What the comparators found in the events of a case; what is new is first. */
export function findingsView(report: FindReport): CaseView {
	const { findings: all, actorNames } = report;
	const findings = all.filter((found) => !isLeftOut(found));
	const linesOfAll = (some: readonly FoundInCase[]) => some.flatMap((found) => linesOf(found, actorNames));
	return {
		title: "Findings",
		data: report,
		columns: COLUMNS,
		rows: all.map((found) => rowOf(found, actorNames)),
		notes: notesOf(report),
		text: linesOfAll(findings),
		...(findings.length <= ON_A_SCREEN
			? {}
			: {
					screen: [
						...linesOfAll(findings.slice(0, ON_A_SCREEN)),
						`and ${plural(findings.length - ON_A_SCREEN, "more finding")}: add --all, or --out FILE.csv`,
					],
				}),
	};
}

/** More of them nobody reads one after the other. */
const ON_A_SCREEN = 20;

const COLUMNS = [
	"status",
	"event",
	"kind",
	"issue",
	"holder",
	"headline",
	"salience",
	"weight",
	"carried_by",
	"against",
	"evidence",
	"instead",
	"counter_evidence",
	"base_rate",
	"base_rate_held",
	"explanations",
	"caveats",
	"by",
	"id",
	"decision",
	"reason",
	"starred",
	"verdict_note",
	"tags",
	"muted",
];

type Names = FindReport["actorNames"];

const exact = (quotes: readonly Quote[]): string => quotes.map((quote) => quote.exact).join("\n");
const headline = ({ finding }: FoundInCase, actorNames: Names): string => headlineOf(finding, { actorNames });

const rowOf = (found: FoundInCase, names: Names) => {
	const { finding, status, event } = found;
	return [
		status,
		event,
		finding.kind,
		finding.issue,
		finding.holder,
		headline(found, names),
		finding.salience,
		finding.weight,
		finding.carriedBy,
		finding.against.join("; "),
		exact(finding.evidence),
		exact(finding.instead),
		exact(finding.counterEvidence),
		finding.baseRate?.probability ?? null,
		finding.baseRate?.held ?? null,
		finding.explanations.join("; "),
		caveatsOf(finding, { actorNames: names }).join("; "),
		finding.by,
		found.id,
		found.verdict?.decision ?? null,
		found.verdict?.reason ?? null,
		found.verdict?.starred ? "yes" : null,
		found.verdict?.note ?? null,
		found.verdict?.tags.join("; ") ?? null,
		found.muted ? "yes" : null,
	];
};

function linesOf(found: FoundInCase, names: Names): readonly ViewLine[] {
	const { finding, status, event } = found;
	const about = [
		FINDING_NAMES[finding.kind],
		finding.issue ?? IN_OWN_WORDS,
		SALIENCE_NAMES[finding.salience],
		`[${event}]`,
		`[${found.id}]`,
		...markOf(found),
	];
	const quoted = (label: string, quotes: readonly Quote[]): readonly ViewLine[] =>
		quotes.map((quote) => ({ text: `${label}[${quote.document}] ${quote.exact}`, indent: 6 }));
	const faint = (text: string): ViewLine => ({ text, indent: 4, tone: "faint" });
	return [
		{ text: `${MARKS[status]} ${about.join(" · ")}`, tone: "strong" },
		{ text: headline(found, names), indent: 4 },
		...quoted("", finding.evidence),
		...quoted("says instead: ", finding.instead),
		...quoted("against: ", finding.counterEvidence),
		faint(`Base rate: ${baseRateWords(finding)}`),
		...(finding.explanations.length === 0 ? [] : [faint(`Possible explanations: ${finding.explanations.join(" · ")}`)]),
		"",
	];
}

const markOf = ({ verdict }: FoundInCase): readonly string[] => [
	...(verdict?.starred ? ["starred"] : []),
	...(verdict?.decision === "accepted" ? ["accepted"] : []),
	...(verdict?.tags ?? []),
];

const MARKS: Readonly<Record<FoundInCase["status"], string>> = { new: "NEW", changed: "CHANGED", held: "·" };

function notesOf(report: FindReport): readonly string[] {
	const { findings, counts, compared, single, unconfirmed, suggested, problems, stopped } = report;
	const parts = [
		`${counts.new} new`,
		...(counts.changed > 0 ? [`${counts.changed} changed`] : []),
		...(counts.held > 0 ? [`${counts.held} known`] : []),
		...(counts.ended > 0 ? [`${counts.ended} no longer found`] : []),
	];
	const kept = counts.new + counts.changed + counts.held;
	const rejected = findings.filter(isRejected).length;
	const muted = findings.filter((found) => found.muted && !isRejected(found)).length;
	const shown = findings.length < kept ? ` Shown: ${findings.length}.` : "";
	return [
		`${plural(kept, "finding")} (${parts.join(", ")}) in ${plural(compared, "event")}.${shown}`,
		...(rejected > 0 ? [`${plural(rejected, "finding")} rejected: not shown here, but in files.`] : []),
		...(muted > 0
			? [`${plural(muted, "finding")} on muted issues: not shown here, but in files; see "fissure verdict".`]
			: []),
		...(single > 0 ? [`${plural(single, "event")} with only one analysed text: nothing to compare.`] : []),
		...(unconfirmed > 0
			? [`${plural(unconfirmed, "event")} with suggested texts that nobody has confirmed: see fissure events.`]
			: []),
		...(suggested > 0
			? [
					`Findings of ${plural(suggested, "event")} that ${suggested === 1 ? "is" : "are"} only suggested are not listed: run "fissure events confirm EVENT", or see "fissure find --event EVENT".`,
				]
			: []),
		...(compared + single === 0 ? ['No event yet: run "fissure events group" or "fissure events make".'] : []),
		...(problems > 0 ? [`${plural(problems, "text")} could not be analysed.`] : []),
		...(stopped ? ["Stopped. What is counted here is saved; run the command again to continue."] : []),
	];
}

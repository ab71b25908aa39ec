import type { Outcome } from "@fissure/core";
import type { Made } from "@fissure/report";
import type { CaseChoice } from "../case/case-choice.ts";
import { program } from "../provenance/colophon.ts";

/** A result as it is shown, with by whom and on which day a page of it is made. */
export async function shownInCase<Report, Shown>(
	{ now }: CaseChoice,
	found: Promise<Outcome<Report>>,
	show: (report: Report, made: Made) => Shown,
): Promise<Outcome<Shown>> {
	const report = await found;
	if (!report.ok) return report;
	return { ok: true, value: show(report.value, { program: program(), builtOn: now().slice(0, 10) }) };
}

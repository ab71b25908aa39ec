import { divergencePage } from "@fissure/report";
import type { AnalysisPage } from "./analysis.ts";
import { divergenceInCase } from "./divergence-in-case.ts";

// Each analysis as a page of *Over time*: what is asked there, as the analysis takes it, and the page of what it found.

export const divergenceOverTime: AnalysisPage = async ({ file, store, names, made }, { holders = [], ...asked }) => {
	const { issues, from, to, unsure, seed } = asked;
	const report = await divergenceInCase(file, store, {
		holders,
		...(seed !== undefined && { seed }),
		filters: { ...(issues && { issues }), ...(from && { from }), ...(to && { to }), ...(unsure && { unsure }) },
	});
	return report.ok ? { ok: true, value: divergencePage(report.value, names, made) } : report;
};

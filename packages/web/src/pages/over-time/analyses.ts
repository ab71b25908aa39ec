import type { RequestOf } from "../../api/call.ts";
import { choiceField, flagField, listField, textField } from "../../state/url-field.ts";

export type AnalysisField = "holder" | "issue" | "from" | "to" | "words" | "unsure";

interface AnalysisTab {
	readonly id: RequestOf<"GET /api/over-time/:analysis">["params"]["analysis"];
	readonly fields: readonly AnalysisField[];
	/** What must be chosen before anything is asked. */
	readonly needs: readonly ("holder" | "to" | "words")[];
	/** Holders that must be chosen; one unless said. */
	readonly holders?: number;
}

/** The tabs of the page, in their order; an analysis of `GET /api/over-time/:analysis` needs a line here. */
export const ANALYSES = [
	{ id: "report", fields: ["holder", "issue", "from", "to", "unsure"], needs: ["holder"] },
	{ id: "mixed", fields: ["holder", "from", "to"], needs: ["holder"] },
	{ id: "shift", fields: ["holder", "issue", "from", "to", "unsure"], needs: ["holder"] },
	{ id: "divergence", fields: ["holder", "issue", "from", "to", "unsure"], needs: ["holder"], holders: 2 },
	{ id: "formulations", fields: ["holder", "words", "from", "to"], needs: ["holder"] },
	{ id: "precedent", fields: ["words", "holder", "to"], needs: ["words"] },
	{ id: "unnamed", fields: ["holder", "issue", "from", "to"], needs: ["holder"] },
	{ id: "evaluations", fields: ["holder", "from", "to", "unsure"], needs: ["holder"] },
	{ id: "network", fields: ["holder", "issue", "from", "to", "unsure"], needs: [] },
	{ id: "expectation", fields: ["holder", "to"], needs: ["holder", "to"] },
] as const satisfies readonly AnalysisTab[];

export type AnalysisId = (typeof ANALYSES)[number]["id"];
const IDS = ANALYSES.map(({ id }) => id) as [AnalysisId, ...AnalysisId[]];

/** What the page shows, as its address says it; what is chosen stays from tab to tab. */
export const OVER_TIME_FIELDS = {
	tab: choiceField(IDS),
	holder: listField,
	issue: listField,
	from: textField,
	to: textField,
	words: textField,
	unsure: flagField,
};

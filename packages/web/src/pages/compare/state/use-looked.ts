import type { Quote } from "@fissure/core";
import { useCallback, useMemo } from "react";
import { issueHue } from "../../../components/issue-name.tsx";
import { useNames } from "../../../components/use-names.ts";
import { useUrlState } from "../../../state/use-url-state.ts";
import { COMPARE_FIELDS, openPanelOf, type Panel, readWords, type VerdictsShown, wordsField } from "./compare-url.ts";
import type { FindingShown, Gap, SideBySide } from "./comparison-types.ts";
import { type IssueLook, type Looked, openGaps } from "./lit-words.ts";
import { isNarrow } from "./use-narrow.ts";

/** What the page looks at, and the ways to look at something else; all of it is in the address. */
export interface Looking {
	readonly looked: Looked;
	readonly panel: Panel;
	readonly side: string;
	readonly before: string;
	readonly kind: string;
	readonly verdict: VerdictsShown;
	/** How many findings nobody has rejected. */
	readonly standing: number;
	/** Findings that pass the filters, in their order. */
	readonly findings: readonly FindingShown[];
	readonly gaps: readonly Gap[];
	/** The address names a finding that is not among these. */
	readonly isLost: boolean;
	readonly look: IssueLook;
	readonly lookAtFinding: (id: string) => void;
	readonly lookAtIssue: (issue: string, side?: string) => void;
	readonly lookAtWords: (...quotes: readonly Quote[]) => void;
	/** Ids of the two texts that ribbons join, as far as they are chosen. */
	readonly pair: readonly string[];
	readonly setPair: (pair: readonly string[]) => void;
	/** One step back to nothing in particular: words, then the finding, then the issue, then the filter. */
	readonly clear: () => void;
	readonly step: (by: 1 | -1) => void;
	readonly setPanel: (panel: Panel) => void;
	readonly setSide: (side: string) => void;
	readonly setBefore: (document: string) => void;
	readonly setFilter: (filter: {
		readonly kind?: string;
		readonly issue?: string;
		readonly verdict?: VerdictsShown;
	}) => void;
}

export const useLooked = (data: SideBySide): Looking => {
	const [url, setUrl] = useUrlState(COMPARE_FIELDS);
	const { issueName, issueAt } = useNames();
	const look = useMemo<IssueLook>(
		() => ({
			issueName,
			issueHue: (issue) => {
				const at = issueAt(issue);
				return at < 0 ? undefined : issueHue(at);
			},
		}),
		[issueName, issueAt],
	);
	const looked = useMemo<Looked>(() => lookedIn(data, url.finding, url.issue, url.words), [data, url]);
	const findings = useMemo(
		() =>
			data.findings.filter(
				(found) =>
					(url.kind === "" || found.finding.kind === url.kind) &&
					(url.issue === "" || found.finding.issue === url.issue) &&
					isShown(found, url.verdict),
			),
		[data.findings, url.kind, url.issue, url.verdict],
	);
	const gaps = useMemo(() => openGaps(data, looked), [data, looked]);
	// On a narrow screen there is room for the list or the texts: the one who chooses something wants to read it.
	const toTexts = useCallback((side: string) => (isNarrow() ? { panel: "texts" as const, side } : {}), []);
	const lookAtFinding = (id: string): void => {
		const found = data.findings.find((one) => one.id === id);
		setUrl({ finding: id, words: [], ...(found ? toTexts(found.finding.carriedBy) : {}) }, { replace: true });
	};
	return {
		...{ looked, findings, gaps, look, lookAtFinding },
		standing: data.findings.filter((found) => isShown(found, "standing")).length,
		isLost: url.finding !== "" && looked.finding === null,
		...{ panel: openPanelOf(url), side: url.side, before: url.before, kind: url.kind, verdict: url.verdict },
		lookAtIssue: (issue, side) =>
			setUrl({ issue, finding: "", words: [], ...(side === undefined ? {} : { side, ...toTexts(side) }) }),
		pair: url.pair,
		setPair: (pair) => setUrl({ pair }, { replace: true }),
		lookAtWords(...quotes) {
			const [quote] = quotes;
			if (quote === undefined) return;
			// Words of an earlier text open it beside.
			const isEarlier = data.earlier.some(({ id }) => id === quote.document);
			const place = isEarlier
				? { before: quote.document, ...(isNarrow() ? { panel: "texts" as const } : {}) }
				: { side: quote.document, before: isNarrow() ? "" : url.before, ...toTexts(quote.document) };
			setUrl({ words: quotes.map(wordsField), ...place }, { replace: true });
		},
		clear: () =>
			setUrl(
				url.words.length > 0
					? { words: [] }
					: url.finding !== ""
						? { finding: "" }
						: // Who came from the summary goes back to it.
							{ issue: "", kind: "", before: "", ...(url.panel === "summary" ? { side: "" } : {}) },
				{ replace: true },
			),
		step(by) {
			const at = findings.findIndex(({ id }) => id === url.finding);
			const next = findings[at < 0 ? (by === 1 ? 0 : findings.length - 1) : at + by];
			if (next !== undefined) lookAtFinding(next.id);
		},
		setPanel: (panel) =>
			setUrl(
				panel === "summary" ? { panel, finding: "", issue: "", words: [], before: "", side: "", kind: "" } : { panel },
			),
		setSide: (side) => setUrl({ side }, { replace: true }),
		setBefore: (before) => setUrl({ before, words: [] }),
		setFilter: (filter) => setUrl({ ...filter, finding: "" }),
	};
};

/** Nobody has rejected it, and its issue is not muted. */
export const isStanding = ({ verdict, muted }: Pick<FindingShown, "verdict" | "muted">): boolean =>
	verdict?.decision !== "rejected" && !muted;

function isShown(found: FindingShown, shown: VerdictsShown): boolean {
	const { verdict, muted } = found;
	const decision = verdict?.decision ?? null;
	if (shown === "standing") return isStanding({ verdict, muted });
	if (shown === "undecided") return decision === null && !muted;
	if (shown === "muted") return muted;
	return shown === "starred" ? verdict?.starred === true : decision === shown;
}

function lookedIn(data: SideBySide, findingId: string, issue: string, words: readonly string[]): Looked {
	const textOf = (id: string) => data.accounts.find(({ document }) => document.id === id)?.document.text;
	return {
		finding: data.findings.find(({ id }) => id === findingId) ?? null,
		issue: issue === "" ? null : issue,
		quotes: words.flatMap((one) => {
			const place = readWords(one);
			return place === null ? [] : [{ ...place, exact: textOf(place.document)?.slice(place.start, place.end) ?? "" }];
		}),
	};
}

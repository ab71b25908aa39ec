import "./findings.css";
import { useEffect, useRef } from "react";
import { startJob } from "../../../api/jobs.ts";
import { Select } from "../../../components/fields/select.tsx";
import { messages } from "../../../messages/messages.ts";
import { useShortcut } from "../../../shell/keys/shortcuts.ts";
import { VERDICTS_SHOWN, type VerdictsShown } from "../state/compare-url.ts";
import type { SideBySide } from "../state/comparison-types.ts";
import type { Looking } from "../state/use-looked.ts";
import { FindingCard } from "./finding-card.tsx";
import { nothingFound } from "./nothing-found.ts";
import { useVerdict } from "./use-verdict.ts";

interface FindingsPanelProps {
	readonly data: SideBySide;
	readonly looking: Looking;
}

const words = messages.compare;

/** What the texts differ in, the weightiest first. */
export const FindingsPanel = ({ data, looking }: FindingsPanelProps) => {
	const { findings, looked, kind, setFilter } = looking;
	const verdicts = useVerdict();
	const decide = (decision: "accepted" | "rejected"): void => {
		const found = looked.finding;
		if (found === null) return;
		// On to the next: that is how many are gone through.
		looking.step(1);
		verdicts.give(found, { decision });
	};
	useShortcut("a", words.verdict.accept, () => decide("accepted"), words.title, !data.trial);
	useShortcut("x", words.verdict.reject, () => decide("rejected"), words.title, !data.trial);
	const list = useRef<HTMLOListElement>(null);
	const selected = looked.finding?.id;
	const last = useRef(selected);
	useEffect(() => {
		const left = last.current;
		last.current = selected;
		// What was read inside a finding goes with it: the focus stays with its headline.
		if (selected === undefined && left !== undefined && document.activeElement === document.body)
			list.current?.querySelector<HTMLElement>(`[data-finding="${CSS.escape(left)}"] > button`)?.focus();
		const card = list.current?.querySelector<HTMLElement>("[aria-expanded=true]");
		if (selected === undefined || card == null) return;
		card.closest("li")?.scrollIntoView({ block: "nearest", behavior: "smooth" });
		// With the keys one steps from finding to finding: Tab then leads into what is stepped to. Who reads a text stays there.
		if (!document.activeElement?.closest(".account-strip, dialog")) card.focus({ preventScroll: true });
	}, [selected]);
	if (data.findings.length === 0) return <p className="panel-empty">{nothingFound(data)}</p>;
	return (
		<>
			<KeepFindings data={data} />
			{looking.isLost ? <p className="panel-note">{words.findingLost}</p> : null}
			<FindingFilters
				data={data}
				kind={kind}
				issue={looked.issue ?? ""}
				verdict={looking.verdict}
				onFilter={setFilter}
			/>
			{findings.length === 0 ? <p className="panel-empty">{words.findingsFiltered}</p> : null}
			<ol className="findings" ref={list}>
				{findings.map((found) => (
					<FindingCard
						key={found.id}
						found={found}
						data={data}
						looking={looking}
						isOpen={found.id === selected}
						verdicts={verdicts}
						isBetweenVersions={isBetweenVersions(data, found.id)}
					/>
				))}
			</ol>
		</>
	);
};

/** What was found here and is not kept yet, with the way to keep it: judgments and briefs rest on what is kept. */
const KeepFindings = ({ data: { event, findings, trial } }: { readonly data: SideBySide }) => {
	const open = findings.filter(({ status }) => status !== "held").length;
	if (event === null || open === 0 || trial) return null;
	return (
		<p className="panel-note no-print">
			{words.notKept(open)}{" "}
			<button
				type="button"
				className="comparison-link"
				onClick={() => void startJob({ job: "find", request: { event: event.id } })}
			>
				{words.keepFindings}
			</button>
		</p>
	);
};

const isBetweenVersions = ({ versions, findings }: SideBySide, id: string): boolean =>
	versions.some((pair) => pair.findings.some((index) => findings[index]?.id === id));

interface FiltersProps {
	readonly data: SideBySide;
	readonly kind: string;
	readonly issue: string;
	readonly verdict: VerdictsShown;
	readonly onFilter: Looking["setFilter"];
}

const FindingFilters = ({ data, kind, issue, verdict, onFilter }: FiltersProps) => {
	const kinds = new Map(data.findings.map(({ finding, kindName }) => [finding.kind as string, kindName]));
	const count = (value: string): string => String(data.findings.filter(({ finding }) => finding.kind === value).length);
	return (
		<div className="panel-filters no-print">
			<Select
				label={words.kind}
				bare
				value={kind}
				choices={[
					{ value: "", title: words.allKinds },
					...[...kinds].map(([value, title]) => ({ value, title, detail: count(value) })),
				]}
				onChange={(next) => onFilter({ kind: next })}
			/>
			<Select
				label={words.issue}
				bare
				value={issue}
				choices={[
					{ value: "", title: words.allIssues },
					...data.matrix.map((row) => ({ value: row.issue, title: row.name })),
				]}
				onChange={(next) => onFilter({ issue: next })}
			/>
			{verdict === "standing" && data.findings.every((found) => found.verdict === null && !found.muted) ? null : (
				<Select
					label={words.verdict.filter}
					bare
					value={verdict}
					choices={VERDICTS_SHOWN.map((value) => ({ value, title: words.verdict.shown[value] }))}
					onChange={(next) => onFilter({ verdict: VERDICTS_SHOWN.find((one) => one === next) ?? "standing" })}
				/>
			)}
		</div>
	);
};

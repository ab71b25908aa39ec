import { lazy, Suspense } from "react";
import { Loading } from "../../components/loading.tsx";
import { Tabs } from "../../components/tabs.tsx";
import { messages } from "../../messages/messages.ts";
import { BeforePanel } from "./before-panel.tsx";
import { FindingsPanel } from "./findings/findings-panel.tsx";
import { UnmatchedPanel } from "./findings/unmatched-panel.tsx";
import { MatrixPanel } from "./matrix/matrix-panel.tsx";
import type { Panel } from "./state/compare-url.ts";
import type { SideBySide } from "./state/comparison-types.ts";
import type { Looking } from "./state/use-looked.ts";
import { SummaryPanel } from "./summary/summary-panel.tsx";
import type { Trial } from "./words/use-trial.ts";
import { WordsPanel } from "./words/words-panel.tsx";

interface ComparisonPanelProps {
	readonly data: SideBySide;
	readonly looking: Looking;
	readonly trial: Trial;
}

const words = messages.compare;

const titles = {
	summary: words.summary.title,
	findings: words.findings,
	matrix: words.matrix,
	passages: words.passages.title,
	unmatched: words.unmatchedTab,
	before: words.beforeTab,
	words: words.words,
	texts: words.texts,
} as const satisfies Readonly<Record<Panel, string>>;

const PassagesPanel = lazy(() => import("./passages/passages-panel.tsx").then((it) => ({ default: it.PassagesPanel })));

/** What the comparison shows, one view at a time; the texts beside it are always there, or are a view of their own. */
export const ComparisonPanel = ({ data, looking, trial }: ComparisonPanelProps) => {
	const { panel, setPanel } = looking;
	return (
		<section className="comparison-panel" aria-label={words.panelLabel}>
			<Tabs<Panel>
				label={words.panelLabel}
				fill
				tabs={[
					{ id: "summary", title: titles.summary },
					{ id: "texts", title: titles.texts, count: data.accounts.length },
					{ id: "findings", title: titles.findings, count: looking.standing },
					{ id: "matrix", title: titles.matrix, count: data.matrix.length },
					{ id: "passages", title: words.passages.tab },
					{ id: "unmatched", title: titles.unmatched, count: data.unmatched.length },
					{ id: "before", title: titles.before, count: data.previous.length },
					{ id: "words", title: titles.words },
				]}
				selected={panel}
				onSelect={setPanel}
			>
				<h2 className="hush">{titles[panel]}</h2>
				{/* On a wide screen the texts are beside: the view of them alone shows the findings. */}
				{panel === "findings" || panel === "texts" ? <FindingsPanel data={data} looking={looking} /> : null}
				{panel === "summary" ? <SummaryPanel data={data} looking={looking} /> : null}
				{panel === "matrix" ? <MatrixPanel data={data} looking={looking} diff={trial.diff} /> : null}
				{panel === "unmatched" ? <UnmatchedPanel data={data} looking={looking} /> : null}
				{panel === "before" ? <BeforePanel data={data} looking={looking} /> : null}
				{panel === "passages" ? (
					<Suspense fallback={<Loading lines={8} />}>
						<PassagesPanel data={data} looking={looking} />
					</Suspense>
				) : null}
				{panel === "words" ? <WordsPanel trial={trial} data={data} looking={looking} /> : null}
			</Tabs>
		</section>
	);
};

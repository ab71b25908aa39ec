import { Tabs } from "../../components/tabs.tsx";
import { messages } from "../../messages/messages.ts";
import { BeforePanel } from "./before-panel.tsx";
import type { Panel } from "./compare-url.ts";
import type { SideBySide } from "./comparison-types.ts";
import { FindingsPanel } from "./findings-panel.tsx";
import { MatrixPanel } from "./matrix-panel.tsx";
import { ResiduePanel } from "./residue-panel.tsx";
import type { Looking } from "./use-looked.ts";
import type { Trial } from "./use-trial.ts";
import { WordsPanel } from "./words-panel.tsx";

interface ComparisonPanelProps {
	readonly data: SideBySide;
	readonly looking: Looking;
	readonly trial: Trial;
}

const words = messages.compare;

/** What the comparison shows, one view at a time; the texts beside it are always there, or are a view of their own. */
export const ComparisonPanel = ({ data, looking, trial }: ComparisonPanelProps) => {
	const { panel, setPanel } = looking;
	return (
		<section className="comparison-panel" aria-label={words.panelLabel}>
			<Tabs<Panel>
				label={words.panelLabel}
				fill
				tabs={[
					{ id: "findings", title: words.findings, count: data.findings.length },
					{ id: "matrix", title: words.matrix, count: data.matrix.length },
					{ id: "residue", title: words.residue, count: data.residue.length },
					{ id: "before", title: words.beforeTab, count: data.previous.length },
					{ id: "words", title: words.words },
					{ id: "texts", title: words.texts, count: data.accounts.length },
				]}
				selected={panel}
				onSelect={setPanel}
			>
				{/* On a wide screen the texts are beside: the view of them alone shows the findings. */}
				{panel === "findings" || panel === "texts" ? <FindingsPanel data={data} looking={looking} /> : null}
				{panel === "matrix" ? <MatrixPanel data={data} looking={looking} diff={trial.diff} /> : null}
				{panel === "residue" ? <ResiduePanel data={data} looking={looking} /> : null}
				{panel === "before" ? <BeforePanel data={data} looking={looking} /> : null}
				{panel === "words" ? <WordsPanel trial={trial} data={data} looking={looking} /> : null}
			</Tabs>
		</section>
	);
};

import "./summary.css";
import { Button } from "../../../components/button.tsx";
import { messages } from "../../../messages/messages.ts";
import { nothingFound } from "../findings/nothing-found.ts";
import type { SideBySide } from "../state/comparison-types.ts";
import type { Looking } from "../state/use-looked.ts";
import { IssueMap } from "./issue-map.tsx";
import { LeadList } from "./lead-list.tsx";
import { StancePlot } from "./stance-plot.tsx";

interface SummaryPanelProps {
	readonly data: SideBySide;
	readonly looking: Looking;
}

const words = messages.compare;

/** What a comparison comes to, on one screen: the leads in words of both sides, which text mentions what, and where each stands. */
export const SummaryPanel = ({ data, looking }: SummaryPanelProps) => (
	<div className="summary">
		<section aria-labelledby="summary-leads">
			<div className="summary-head">
				<h3 id="summary-leads">{words.summary.leads}</h3>
				{looking.standing > data.leads.length ? (
					<Button kind="quiet" onClick={() => looking.setPanel("findings")}>
						{words.summary.allFindings(looking.standing)}
					</Button>
				) : null}
			</div>
			{data.leads.length === 0 ? (
				<p className="panel-empty">{nothingFound(data)}</p>
			) : (
				<LeadList data={data} looking={looking} />
			)}
		</section>
		<section className="summary-figures">
			<IssueMap data={data} looking={looking} />
			<StancePlot data={data} looking={looking} />
		</section>
	</div>
);

import { useAnswer } from "../../api/use-answer.ts";
import { ActorName } from "../../components/actor-name.tsx";
import { AppLink } from "../../components/app-link.tsx";
import { Button } from "../../components/button.tsx";
import { useCoderOrder } from "../../components/coders/counted-by.tsx";
import { DayText } from "../../components/day-text.tsx";
import { Loading } from "../../components/loading.tsx";
import { ProblemNote } from "../../components/problem-note.tsx";
import { StanceMark } from "../../components/stance-mark.tsx";
import { QuoteText } from "../../components/text/quote-text.tsx";
import { kindName } from "../../messages/kind-name.ts";
import { timelineWords } from "../../messages/ledger-views.ts";
import { messages } from "../../messages/messages.ts";
import { askedBy } from "../../state/coder-order.ts";
import { hrefTo } from "../../state/href-to.ts";
import { marksIn } from "./parts/ledger-columns.tsx";
import { type LedgerQuery, type LedgerUrl, queryOf, type SetLedgerUrl } from "./state/ledger-url.ts";
import type { Timeline, TimelineMark } from "./timeline-layout.ts";

const words = timelineWords;
/** Sentences shown at once. */
const SHOWN = 200;

interface MarkPanelProps {
	readonly mark: TimelineMark;
	readonly by: Timeline["by"];
	readonly url: LedgerUrl;
	readonly setUrl: SetLedgerUrl;
	readonly laneName: (name: string) => string;
}

/** The sentences behind one mark. */
export const MarkPanel = ({ mark, by, url, setUrl, laneName }: MarkPanelProps) => {
	const own = {
		[by]: [mark.lane],
		stance: [mark.stance === null ? "unread" : String(mark.stance)],
		kind: [mark.kind],
		...{ from: mark.from, to: mark.to },
	};
	const { data, error } = useAnswer("GET /api/ledger", {
		query: askedBy({ ...queryOf(url), ...own, limit: SHOWN, order: "oldest" } as LedgerQuery, useCoderOrder()),
	});
	// A text of which only the year is known may fall within any of its days, and has a mark of its own.
	const rows = data?.rows.filter(({ document }) => {
		const date = document.date ?? "";
		return date >= mark.from && date <= mark.to;
	});
	return (
		<aside className="position-panel" aria-label={words.sentences}>
			<header>
				<h2>{laneName(mark.lane)}</h2>
				<Button kind="quiet" icon="close" iconOnly onClick={() => setUrl({ at: null }, { replace: true })}>
					{messages.common.close}
				</Button>
			</header>
			<div className="position-panel-body">
				<p className="position-panel-line">
					<StanceMark stance={mark.stance} words />
					<span>{kindName(mark.kind)}</span>
					<DayText day={mark.from} />
				</p>
				{error !== null ? <ProblemNote problem={error} /> : rows === undefined ? <Loading /> : null}
				<ol className="mark-panel-list">
					{rows?.map((row) => (
						<li key={row.key}>
							<p className="small soft">
								<ActorName id={row.holder} />, <DayText day={row.document.date} />
								{row.document.venue === null ? "" : `, ${row.document.venue}`}
							</p>
							<QuoteText block text={row.sentence.exact} lang={row.document.language} marks={marksIn(row)} />
							<AppLink
								className="small"
								href={hrefTo(["documents", row.document.id], { at: `${row.quote.start}-${row.quote.end}` })}
							>
								{messages.ledger.panel.inText}
							</AppLink>
						</li>
					))}
				</ol>
				<Button onClick={() => setUrl({ ...own, tab: "positions", at: null } as Partial<LedgerUrl>)}>
					{words.inTable}
				</Button>
			</div>
		</aside>
	);
};

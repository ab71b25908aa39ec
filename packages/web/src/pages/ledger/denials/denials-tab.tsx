import "./denials-tab.css";
import type { AnswerOf } from "../../../api/call.ts";
import { ActorName } from "../../../components/actor-name.tsx";
import { LongAnswer } from "../../../components/analysis/long-answer.tsx";
import { AppLink } from "../../../components/app-link.tsx";
import { DayText } from "../../../components/day-text.tsx";
import { IssueName } from "../../../components/issue-name.tsx";
import { StanceMark } from "../../../components/stance-mark.tsx";
import { QuoteText } from "../../../components/text/quote-text.tsx";
import { messages } from "../../../messages/messages.ts";
import { hrefTo } from "../../../state/href-to.ts";
import { MarkStatus } from "../parts/mark-status.tsx";
import { StatusChip } from "../parts/status-chip.tsx";

const words = messages.ledger.denials;
type Report = AnswerOf<"GET /api/denials">;
type Suggestion = Report["suggestions"][number];
type Position = Suggestion["position"];
type Denial = Suggestion["denial"];

/** Positions that another text denies or takes back: suggestions to decide on, and what persons have marked. */
export const DenialsTab = () => (
	<LongAnswer name="GET /api/denials" request={{}} what={words.underWay} stoppedLead={words.stoppedLead}>
		{(report) => <Denials report={report} />}
	</LongAnswer>
);

const Denials = ({ report: { suggestions, marked, denials } }: { readonly report: Report }) => (
	<div className="denials">
		<p className="soft">{words.lead(suggestions.length, denials)}</p>
		{suggestions.map((suggestion) => (
			<Suggested key={`${suggestion.position.key} ${suggestion.denial.document.id}`} suggestion={suggestion} />
		))}
		{marked.length === 0 ? null : <h3>{words.marked}</h3>}
		{marked.map(({ position, by }) => (
			<article key={position.key} className="denial">
				<Stated position={position} />
				{by === null ? null : <Denying denial={by} />}
				<MarkStatus position={position} by={null} choices={["asserted"]} />
			</article>
		))}
	</div>
);

const Suggested = ({ suggestion: { position, denial, status, because } }: { readonly suggestion: Suggestion }) => {
	const { document, start, end } = denial.quote;
	return (
		<article className="denial">
			<Stated position={position} />
			<Denying denial={denial} />
			<p className="soft small">{words.because(because)}</p>
			<MarkStatus
				position={position}
				by={{ document, start, end }}
				choices={status === "disputed" ? ["disputed", "withdrawn", "asserted"] : ["withdrawn", "disputed", "asserted"]}
			/>
		</article>
	);
};

const Stated = ({
	position: { asserter, holder, stance, issue, status, sentence, document },
}: {
	readonly position: Position;
}) => (
	<div>
		<p className="denial-head">
			<b>
				<ActorName id={asserter} />
			</b>
			{holder === asserter ? null : (
				<b>
					{messages.ledger.ofHolder} <ActorName id={holder} />
				</b>
			)}
			<StanceMark stance={stance} words />
			<IssueName id={issue} swatch />
			<DayText day={document.date} />
			<StatusChip status={status} />
		</p>
		<AppLink href={hrefTo(["documents", document.id], { at: `${sentence.start}-${sentence.end}` })}>
			<QuoteText text={sentence.exact.trim()} lang={document.language} />
		</AppLink>
	</div>
);

const Denying = ({ denial: { quote, document } }: { readonly denial: Denial }) => (
	<div className="denial-answer">
		<p className="denial-head">
			<span className="soft">{words.deniedBy}</span>
			<b>
				<ActorName id={document.publisher} />
			</b>
			<DayText day={document.date} />
		</p>
		<AppLink href={hrefTo(["documents", quote.document], { at: `${quote.start}-${quote.end}` })}>
			<QuoteText text={quote.exact.trim()} lang={document.language} />
		</AppLink>
	</div>
);

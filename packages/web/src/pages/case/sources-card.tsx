import type { AnswerOf } from "../../api/call.ts";
import { useAnswer } from "../../api/use-answer.ts";
import { AppLink } from "../../components/app-link.tsx";
import { Chip } from "../../components/chip.tsx";
import { DayText } from "../../components/day-text.tsx";
import { Loading } from "../../components/loading.tsx";
import { ProblemNote } from "../../components/problem-note.tsx";
import { caseWords } from "../../messages/case-page.ts";
import { messages } from "../../messages/messages.ts";
import { failureText } from "../../state/failure-text.ts";
import { hrefTo } from "../../state/href-to.ts";

/** Those that fail are first; the page of the watch has them all. */
const SHOWN = 5;

type Source = AnswerOf<"GET /api/sources">["sources"][number];

/** What fails; else when it answered last, or that it never did. */
const SourceNote = ({ source: { failures, lastSuccess, tried } }: { readonly source: Source }) => {
	const [first] = failures;
	if (first !== undefined) return failureText(first);
	if (lastSuccess !== null) return <DayText day={lastSuccess} instant />;
	return tried ? null : messages.watch.untried;
};

/** How the watched sources are, in a few lines. */
export const SourcesCard = () => {
	const words = caseWords;
	const { data, error, refetch } = useAnswer("GET /api/sources");
	const sources = data?.sources ?? [];
	const failing = sources.filter(({ state }) => state === "failing" || state === "damaged").length;
	const all = hrefTo(["watch"], { tab: "sources" });
	return (
		<section className="case-card" aria-labelledby="sources-title">
			<h2 id="sources-title">{words.sources}</h2>
			{error === null ? null : <ProblemNote problem={error} onRetry={() => void refetch()} />}
			{data === undefined && error === null ? <Loading /> : null}
			{data === undefined ? null : (
				<p className="soft small">
					{sources.length === 0 ? words.sourcesNone : words.sourcesCount(sources.length, failing)}
				</p>
			)}
			<ul className="source-lines">
				{sources.slice(0, SHOWN).map((source) => (
					<li key={source.id}>
						<AppLink href={hrefTo(["watch"], { tab: "sources", source: source.id })}>{source.venue}</AppLink>
						<Chip tone={source.state === "sound" ? "good" : source.state === "never" ? "plain" : "warn"}>
							{messages.watch.states[source.state]}
						</Chip>
						<span className="soft small">
							<SourceNote source={source} />
						</span>
					</li>
				))}
			</ul>
			{data === undefined ? null : (
				<p className="small no-print">
					<AppLink href={all}>{sources.length === 0 ? words.sourcesNoneAct : words.sourcesAll}</AppLink>
				</p>
			)}
		</section>
	);
};

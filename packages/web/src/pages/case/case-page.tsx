import "./case.css";
import { useAnswer } from "../../api/use-answer.ts";
import { AppLink } from "../../components/app-link.tsx";
import { Loading } from "../../components/loading.tsx";
import { PageFrame } from "../../components/page-frame.tsx";
import { ProblemNote } from "../../components/problem-note.tsx";
import { caseWords } from "../../messages/case-page.ts";
import { hrefTo } from "../../state/href-to.ts";
import { CoverageMap } from "./coverage-map.tsx";
import { FirstRun } from "./first-run.tsx";
import { NewsList } from "./news-list.tsx";
import { SourcesCard } from "./sources-card.tsx";
import { TaskList } from "./task-list.tsx";

/** What a morning begins with: what is new, what waits, what the archive holds, how its sources are. */
export const CasePage = () => {
	const words = caseWords;
	const { data, error, refetch } = useAnswer("GET /api/case");
	if (error !== null && data === undefined)
		return (
			<PageFrame title={words.title}>
				<ProblemNote problem={error} onRetry={() => void refetch()} />
			</PageFrame>
		);
	if (data === undefined)
		return (
			<PageFrame title={words.title}>
				<Loading lines={10} />
			</PageFrame>
		);
	const title = data.name.replace(/\.fissure$/u, "");
	if (data.documents === 0)
		return (
			<PageFrame title={title}>
				<FirstRun />
			</PageFrame>
		);
	const publishers = data.byPublisher.filter(({ publisher }) => publisher !== null).length;
	return (
		<PageFrame
			title={title}
			{...(data.positions === 0
				? {}
				: { actions: <AppLink href={hrefTo(["ledger"], { tab: "review" })}>{words.review}</AppLink> })}
			lead={
				<span title={words.codebook(data.codebook)}>
					{words.lead(data.documents - data.replaced, data.replaced, publishers, data.positions)}
				</span>
			}
		>
			<div className="case-columns">
				<NewsList />
				<div className="case-aside">
					<TaskList />
					<SourcesCard />
				</div>
			</div>
			<CoverageMap />
		</PageFrame>
	);
};

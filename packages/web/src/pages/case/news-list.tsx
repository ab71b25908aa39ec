import { useMemo } from "react";
import { isUnderWay, useJobs } from "../../api/jobs.ts";
import { useAct } from "../../api/use-act.ts";
import { useAnswer } from "../../api/use-answer.ts";
import { AppLink } from "../../components/app-link.tsx";
import { Button } from "../../components/button.tsx";
import { EmptyState } from "../../components/empty-state.tsx";
import { ExportMenu } from "../../components/export-menu.tsx";
import { Select } from "../../components/fields/select.tsx";
import { Loading } from "../../components/loading.tsx";
import { ProblemNote } from "../../components/problem-note.tsx";
import { caseWords } from "../../messages/case-page.ts";
import { useShortcut } from "../../shell/keys/shortcuts.ts";
import { usePaletteActions } from "../../shell/palette/palette-actions.ts";
import { hrefTo } from "../../state/href-to.ts";
import { notify } from "../../state/notices.ts";
import { useUrlState } from "../../state/use-url-state.ts";
import { CASE_FIELDS } from "./case-url.ts";
import { NewsEntry } from "./news-entry.tsx";
import { type NewsItem, newsKind, reasonWords } from "./news-words.ts";

const SINCE = ["last-look", "week", "everything"] as const;

/** Enough for a morning; the rest weighs less. */
const FIRST = 10;

/** What is new, the weightiest first; j and k move, Enter opens, x takes note. */
export const NewsList = () => {
	const words = caseWords;
	const [{ since, item: here, shown }, setUrl] = useUrlState(CASE_FIELDS);
	const { data, error, refetch } = useAnswer("GET /api/news", { query: { since } }, { keep: true });
	const look = useAct("POST /api/news/seen", { onDone: () => notify(words.markedAll) });
	const see = useAct("POST /api/alerts/seen");
	const items = data?.items ?? [];
	const reached = items.findIndex(({ id }) => id === here) + 1;
	const visible = shown === "all" ? items : items.slice(0, Math.max(FIRST, reached));

	const move = (step: number): void =>
		setUrl(
			({ item }) => {
				const at = items.findIndex(({ id }) => id === item);
				return { item: items[Math.max(0, Math.min(items.length - 1, at + step))]?.id ?? item };
			},
			{ replace: true },
		);
	const seeItem = (item: NewsItem | undefined): void => {
		if (item !== undefined && item.alert !== null && !item.seen) see.mutate({ body: { keys: [item.alert] } });
	};
	const seeAll = (): void => {
		// Only what was shown: what came meanwhile stays new.
		const alerts = items.flatMap(({ alert, seen }) => (alert === null || seen ? [] : [alert]));
		look.mutate({ body: { alerts } });
	};
	const { jobs } = useJobs();
	useShortcut("j", words.nextItem, () => move(1), words.title);
	useShortcut("k", words.lastItem, () => move(-1), words.title);
	useShortcut("x", words.seenItem, () => seeItem(items.find(({ id }) => id === here)), words.title);
	// biome-ignore lint/correctness/useExhaustiveDependencies: another list, other alerts to take note of
	const actions = useMemo(() => [{ id: "mark-news", title: words.markAll, run: seeAll }], [items]);
	usePaletteActions(actions);

	return (
		<section className="news" aria-labelledby="news-title">
			<header className="case-section-head">
				<h2 id="news-title">{words.news}</h2>
				{data === undefined || items.length === 0 ? null : (
					<span className="soft small figures">{words.newsCount(data.unseen, items.length)}</span>
				)}
				<div className="case-section-tools no-print">
					<Select
						label={words.newsSince}
						value={since}
						choices={SINCE.map((value) => ({ value, title: words.since[value] }))}
						onChange={(value) => setUrl({ since: value, item: "" })}
					/>
					<Button
						icon="check"
						title={words.markAllHint}
						busy={look.isPending}
						disabled={data?.unseen === 0}
						onClick={seeAll}
					>
						{words.markAll}
					</Button>
					<ExportMenu name={words.news} table={() => tableOf(items)} />
				</div>
			</header>
			{error === null ? null : <ProblemNote problem={error} onRetry={() => void refetch()} />}
			{look.error === null ? null : <ProblemNote problem={look.error} />}
			{data === undefined && error === null ? <Loading lines={8} /> : null}
			{data !== undefined && items.length === 0 ? (
				jobs.some(isUnderWay) ? (
					<EmptyState title={words.notYet}>
						<p>{words.notYetLead}</p>
					</EmptyState>
				) : (
					<EmptyState title={emptyTitle(since, data.lastLook)}>
						<p>{since === "everything" ? words.nothingYetLead : words.nothingNewLead}</p>
						{since === "everything" || data.lastLook !== null ? null : <p>{words.nothingYetLead}</p>}
					</EmptyState>
				)
			) : null}
			<ol className="news-list">
				{visible.map((item) => (
					<NewsEntry
						key={item.id}
						item={item}
						here={item.id === here}
						onSeen={item.alert === null ? null : () => seeItem(item)}
						onFocus={() => item.id === here || setUrl({ item: item.id }, { replace: true })}
					/>
				))}
			</ol>
			{visible.length < items.length ? (
				<Button kind="quiet" icon="down" className="no-print" onClick={() => setUrl({ shown: "all" })}>
					{words.showMore(items.length - visible.length)}
				</Button>
			) : null}
			{data === undefined || visible.length < items.length || data.total <= items.length ? null : (
				<p className="soft">
					{words.newsMore(data.total - items.length)} <AppLink href={hrefTo(["compare"])}>{words.allFindings}</AppLink>
				</p>
			)}
		</section>
	);
};

const emptyTitle = (since: (typeof SINCE)[number], lastLook: string | null): string => {
	const { nothingYet, nothingThisWeek, nothingNew } = caseWords;
	if (since === "everything") return nothingYet;
	return since === "week" || lastLook === null ? nothingThisWeek : nothingNew;
};

const tableOf = (items: readonly NewsItem[]) => ({
	columns: ["rank", "at", "kind", "headline", "publisher", "issue", "event", "documents", "words", "why", "seen"],
	rows: items.map((item) => [
		...[item.rank, item.at, newsKind(item), item.headline, item.publisher, item.issue, item.event],
		item.documents.join("; "),
		item.words.map(({ exact }) => exact).join(" | "),
		...[item.reasons.map(reasonWords).join("; "), item.seen],
	]),
});

import "./sentences-tab.css";
import { useInfiniteQuery } from "@tanstack/react-query";
import { useCallback, useEffect, useMemo, useRef } from "react";
import { type AnswerOf, call } from "../../../api/call.ts";
import { answerKey } from "../../../api/use-answer.ts";
import { Button } from "../../../components/button.tsx";
import { ExportMenu } from "../../../components/export-menu.tsx";
import { Loading } from "../../../components/loading.tsx";
import { messages } from "../../../messages/messages.ts";
import { useShortcut } from "../../../shell/keys/shortcuts.ts";
import { NoPositions, ReadSoFar } from "../parts/no-positions.tsx";
import { PositionPanel } from "../parts/position-panel.tsx";
import { isOfQuery, QueryProblem } from "../parts/query-problem.tsx";
import { type LedgerUrl, queryOf, type SetLedgerUrl } from "../state/ledger-url.ts";

import { usePositionExports } from "../state/use-position-exports.ts";
import { groupBySentence } from "./group-by-sentence.ts";
import { SaidSentence } from "./said-sentence.tsx";
import { SideFacets } from "./side-facets.tsx";

const words = messages.ledger;
type LedgerWindow = AnswerOf<"GET /api/ledger">;

/** Positions asked for at once. */
const PAGE = 100;
/** Milliseconds until it is asked how much more was found, where not all has been read for words. */
const AGAIN = 200;

interface SentencesTabProps {
	readonly url: LedgerUrl;
	readonly setUrl: SetLedgerUrl;
}

/** Who said what: sentence by sentence, whole, with the views it takes; choices with their counts beside. */
export const SentencesTab = ({ url, setUrl }: SentencesTabProps) => {
	const query = useMemo(() => queryOf(url), [url]);
	const { order } = url;
	const asked = { ...query, order, limit: PAGE };
	const { data, error, isPending, hasNextPage, fetchNextPage, isFetchingNextPage, refetch } = useInfiniteQuery({
		queryKey: [...answerKey("GET /api/ledger", asked), "pages"],
		queryFn: ({ pageParam, signal }): Promise<LedgerWindow> =>
			call("GET /api/ledger", { query: { ...asked, offset: pageParam } }, signal),
		initialPageParam: 0,
		getNextPageParam: ({ offset, rows, total }: LedgerWindow) =>
			rows.length > 0 && offset + rows.length < total ? offset + rows.length : null,
		placeholderData: (old) => old,
		refetchInterval: ({ state }) => ((state.data?.pages.at(-1)?.read ?? 1) < 1 ? AGAIN : false),
	});
	const groups = useMemo(() => groupBySentence(data?.pages.flatMap(({ rows }) => rows) ?? []), [data]);
	const list = useRef<HTMLOListElement>(null);
	const exports = usePositionExports(query);
	const isNewest = order === "newest";
	const turn = (): void => setUrl({ order: isNewest ? "oldest" : "newest", at: null });
	// The same for as long as the page is there, so that only sentences are drawn again in which something is opened or closed.
	const open = useCallback((at: number): void => setUrl({ at }, { replace: true }), [setUrl]);
	useShortcut("j", words.keys.nextSentence, () => focusNext(list.current, 1), words.title);
	useShortcut("k", words.keys.previousSentence, () => focusNext(list.current, -1), words.title);
	useShortcut("o", words.keys.order, turn, words.title);

	if (error !== null && (!isOfQuery(error) || data === undefined))
		return <QueryProblem problem={error} onRetry={() => void refetch()} />;
	if (isPending || data === undefined) return <Loading lines={8} />;
	const { total, read } = data.pages.at(-1) as LedgerWindow;
	return (
		<div className="said-sentences" data-open={url.at !== null || undefined}>
			<SideFacets url={url} setUrl={setUrl} />
			<div className="said-sentences-main">
				{total === 0 && read === 1 ? (
					<NoPositions url={url} setUrl={setUrl} />
				) : (
					<>
						<div className="said-sentences-bar">
							{read < 1 ? <ReadSoFar total={total} read={read} /> : <span role="status">{words.positions(total)}</span>}
							<Button kind="quiet" icon={isNewest ? "down" : "up"} onClick={turn}>
								{isNewest ? words.newestFirst : words.oldestFirst}
							</Button>
							<ExportMenu name={words.title} more={exports} />
						</div>
						{error === null ? null : <QueryProblem problem={error} />}
						<ol ref={list}>
							{groups.map((group) => (
								<SaidSentence key={group.key} group={group} open={url.at} onOpen={open} />
							))}
						</ol>
						{hasNextPage ? <More busy={isFetchingNextPage} onMore={() => void fetchNextPage()} /> : null}
					</>
				)}
			</div>
			{url.at === null ? null : (
				<PositionPanel
					at={url.at}
					onMove={(at) => setUrl({ at }, { replace: true })}
					onClose={() => setUrl({ at: null }, { replace: true })}
				/>
			)}
		</div>
	);
};

/** The next sentence, or the one before, gets the focus: from the one that has it, else from the first. */
const focusNext = (list: HTMLElement | null, by: number): void => {
	const items = [...(list?.querySelectorAll<HTMLElement>(":scope > li > article") ?? [])];
	const here = items.findIndex((item) => item.contains(document.activeElement));
	const next = items[Math.max(0, Math.min(items.length - 1, here + by))];
	next?.focus();
	next?.scrollIntoView({ block: "nearest" });
};

/** Asks for more when it comes into sight; by hand where the browser cannot tell. */
const More = ({ busy, onMore }: { readonly busy: boolean; readonly onMore: () => void }) => {
	const place = useRef<HTMLDivElement>(null);
	const latest = useRef(onMore);
	latest.current = onMore;
	useEffect(() => {
		if (place.current === null || busy) return;
		const sight = new IntersectionObserver(([entry]) => entry?.isIntersecting && latest.current(), {
			rootMargin: "600px",
		});
		sight.observe(place.current);
		return () => sight.disconnect();
	}, [busy]);
	return (
		<div ref={place} className="no-print">
			<Button busy={busy} onClick={onMore}>
				{words.moreSentences}
			</Button>
		</div>
	);
};

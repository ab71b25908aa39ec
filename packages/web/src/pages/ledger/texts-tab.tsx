import { useInfiniteQuery } from "@tanstack/react-query";
import { type AnswerOf, call } from "../../api/call.ts";
import { answerKey } from "../../api/use-answer.ts";
import { Button } from "../../components/button.tsx";
import { EmptyState } from "../../components/empty-state.tsx";
import { Loading } from "../../components/loading.tsx";
import { messages } from "../../messages/messages.ts";
import { FoundText } from "./found-text.tsx";
import { QueryProblem } from "./parts/query-problem.tsx";
import { type LedgerUrl, type SetLedgerUrl, textQueryOf } from "./state/ledger-url.ts";

const words = messages.ledger.texts;
const PAGE = 10;
type Found = AnswerOf<"GET /api/search">;

interface TextsTabProps {
	readonly url: LedgerUrl;
	readonly setUrl: SetLedgerUrl;
}

/** Which texts say the words, in which sentences; texts that no coder has read as well. */
export const TextsTab = ({ url, setUrl }: TextsTabProps) => {
	const asked = textQueryOf(url);
	const said = asked.words ?? "";
	const { data, error, isPending, hasNextPage, fetchNextPage, isFetchingNextPage, refetch } = useInfiniteQuery({
		queryKey: [...answerKey("GET /api/search", asked), "pages"],
		queryFn: ({ pageParam, signal }): Promise<Found> =>
			call(
				"GET /api/search",
				{ query: { ...asked, words: said, size: PAGE, ...(pageParam !== null && { after: pageParam }) } },
				signal,
			),
		initialPageParam: null as string | null,
		getNextPageParam: ({ next }: Found) => next,
		enabled: said !== "",
		placeholderData: (old) => old,
	});
	if (said === "") return <HowToSearch setUrl={setUrl} />;
	if (error !== null) return <QueryProblem problem={error} onRetry={() => void refetch()} />;
	if (isPending) return <Loading lines={8} />;
	const documents = data.pages.flatMap((page) => page.documents);
	const last = data.pages.at(-1) as Found;
	if (documents.length === 0)
		return (
			<EmptyState title={words.nothing}>
				<p>{words.searched(last.held.searched, last.held.all)}</p>
				<p>{messages.ledger.notHeld}</p>
			</EmptyState>
		);
	return (
		<div className="found-texts">
			<p className="soft small" role="status">
				{words.found(last.total, documents.length)} {words.searched(last.held.searched, last.held.all)}
				{ignored(url) ? ` ${words.positionsAside}` : ""}
			</p>
			<ol>
				{documents.map((document) => (
					<li key={document.id}>
						<FoundText text={document} />
					</li>
				))}
			</ol>
			{hasNextPage ? (
				<Button busy={isFetchingNextPage} onClick={() => void fetchNextPage()}>
					{words.more}
				</Button>
			) : null}
		</div>
	);
};

/** Texts as such have neither holder nor stance. */
const ignored = ({ holder, asserter, issue, stance, manner }: LedgerUrl): boolean =>
	[holder, asserter, issue, stance, manner].some(({ length }) => length > 0);

const HowToSearch = ({ setUrl }: Pick<TextsTabProps, "setUrl">) => (
	<EmptyState title={words.howTitle}>
		<p>{words.how}</p>
		<table className="how-to-search">
			<tbody>
				{words.examples.map(([query, meaning]) => (
					<tr key={query}>
						<td>
							<button type="button" onClick={() => setUrl({ q: query })}>
								<code>{query}</code>
							</button>
						</td>
						<td>{meaning}</td>
					</tr>
				))}
			</tbody>
		</table>
	</EmptyState>
);

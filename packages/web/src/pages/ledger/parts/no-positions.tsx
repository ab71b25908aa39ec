import { Button } from "../../../components/button.tsx";
import { EmptyState } from "../../../components/empty-state.tsx";
import { messages } from "../../../messages/messages.ts";
import { type LedgerUrl, NO_FILTERS, type SetLedgerUrl } from "../state/ledger-url.ts";

const words = messages.ledger;

interface NoPositionsProps {
	readonly url: LedgerUrl;
	readonly setUrl: SetLedgerUrl;
}

/** Nothing passes what is asked: what a person can do then. */
export const NoPositions = ({ url, setUrl }: NoPositionsProps) => (
	<EmptyState
		title={words.none.title}
		actions={
			<>
				{url.q.trim() === "" ? null : (
					<Button kind="main" onClick={() => setUrl({ tab: "texts" })}>
						{words.none.inTexts}
					</Button>
				)}
				<Button onClick={() => setUrl(NO_FILTERS)}>{words.clearAll}</Button>
			</>
		}
	>
		<p>{url.q.trim() === "" ? words.none.filters : words.none.words}</p>
	</EmptyState>
);

/** How much of what may say the words has been read, and what was found there. */
export const ReadSoFar = ({ total, read }: { readonly total: number; readonly read: number }) => (
	<span className="ledger-read" role="status">
		<progress value={read} max={1} aria-label={words.reading} />
		{words.foundSoFar(total, read)}
	</span>
);

import { Button } from "../../../components/button.tsx";
import { DayText } from "../../../components/day-text.tsx";
import { QuoteText } from "../../../components/text/quote-text.tsx";
import { messages } from "../../../messages/messages.ts";
import type { DocumentShown } from "../state/document-types.ts";
import { ReadingText } from "./reading-text.tsx";

const { document: words } = messages;

interface RejectedListProps {
	readonly shown: DocumentShown;
	readonly onWithdraw: (correction: number) => void;
	readonly busy: boolean;
}

/** What persons said is no position: out of the ledger, and not out of sight. */
export const RejectedList = ({ shown, onWithdraw, busy }: RejectedListProps) => {
	const { rejected, document } = shown;
	if (rejected.length === 0) return null;
	return (
		<details className="document-rejected">
			<summary>{words.rejectedLead(rejected.length)}</summary>
			<ul>
				{rejected.map(({ key, replaces, note, who, at }) => (
					<li key={key}>
						{replaces === null ? null : (
							<>
								<ReadingText reading={replaces} />
								<QuoteText text={document.text.slice(replaces.start, replaces.end)} lang={document.language} />
							</>
						)}
						<p className="soft small">
							{who}, <DayText day={at} instant />
							{note === null ? "" : `: ${note}`}
						</p>
						<Button icon="undo" busy={busy} onClick={() => onWithdraw(key)}>
							{words.withdraw}
						</Button>
					</li>
				))}
			</ul>
		</details>
	);
};

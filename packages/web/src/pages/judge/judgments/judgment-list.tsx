import { messages } from "../../../messages/messages.ts";
import { isStale, type Judged, titleOf } from "../state/judge-types.ts";

interface JudgmentListProps {
	readonly judgments: readonly Judged[];
	readonly chosen: string | null;
	readonly onChoose: (id: string) => void;
	/** One line below each title. */
	readonly detail?: (judged: Judged) => string;
}

/** The judgments of a kind, one of them in sight; not there where there is nothing to choose among. */
export const JudgmentList = ({ judgments, chosen, onChoose, detail }: JudgmentListProps) =>
	judgments.length < 2 ? null : (
		<nav className="judge-list no-print" aria-label={messages.judge.list}>
			<ul>
				{judgments.map((judged) => (
					<li key={judged.judgment.id}>
						<button
							type="button"
							aria-current={judged.judgment.id === chosen ? "true" : undefined}
							onClick={() => onChoose(judged.judgment.id)}
						>
							<span className="judge-list-title">{titleOf(judged.judgment)}</span>
							<span className="judge-list-detail">
								{detail?.(judged) ?? judged.judgment.id}
								{isStale(judged) ? <span className="judge-list-stale"> · {messages.judge.staleMark}</span> : null}
							</span>
						</button>
					</li>
				))}
			</ul>
		</nav>
	);

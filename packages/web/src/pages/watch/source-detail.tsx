import { useAct } from "../../api/use-act.ts";
import { Button } from "../../components/button.tsx";
import { DayText } from "../../components/day-text.tsx";
import { Dialog } from "../../components/dialog.tsx";
import { OutLink } from "../../components/out-link.tsx";
import { ProblemNote } from "../../components/problem-note.tsx";
import { useNames } from "../../components/use-names.ts";
import { messages } from "../../messages/messages.ts";
import { isToCome } from "../../state/day-text.ts";
import { failureText } from "../../state/failure-text.ts";
import { languageName } from "../../state/language-name.ts";
import { notify } from "../../state/notices.ts";
import { EverySelect } from "./every-select.tsx";
import { RunRound } from "./run-round.tsx";
import { type Source, StateChip } from "./state-chip.tsx";

interface SourceDetailProps {
	readonly source: Source;
	readonly problem: Error | null;
	readonly onRemove: () => void;
	readonly onClose: () => void;
}

/** One source: what is held of it, what fails and why, and a look at it now. */
export const SourceDetail = ({ source, problem, onRemove, onClose }: SourceDetailProps) => {
	const words = messages.watch;
	const { actorName } = useNames();
	const { id, venue, publisher, language, tried, failures, pages, failing, lastSuccess, nextAt } = source;
	const every = useAct("PUT /api/watch", { onDone: ({ done }) => notify(words.done(done)) });
	const remove = (): void => {
		if (window.confirm(words.removeAsk(venue))) onRemove();
	};
	return (
		<Dialog
			title={venue}
			open
			onClose={onClose}
			shape="side"
			actions={
				<>
					<RunRound title={words.fetchNow} sources={[id]} kind="main" />
					<Button kind="danger" onClick={remove}>
						{words.remove}
					</Button>
				</>
			}
		>
			{problem === null ? null : <ProblemNote problem={problem} />}
			<p>
				<StateChip state={source.state} /> <OutLink href={id} />
			</p>
			{source.what === "page" || tried ? null : <p className="watch-warning">{words.untriedHint}</p>}
			<dl className="watch-facts">
				<dt>{words.publisher}</dt>
				<dd>{publisher === null ? words.guess : actorName(publisher)}</dd>
				<dt>{words.language}</dt>
				<dd>{language === null ? words.guess : languageName(language)}</dd>
				<dt>{words.pagesHeld}</dt>
				<dd className="figures">{pages}</dd>
				<dt>{words.pagesFailing}</dt>
				<dd className="figures">{failing}</dd>
				<dt>{words.lastAnswer}</dt>
				<dd>{lastSuccess === null ? words.never : <DayText day={lastSuccess} instant />}</dd>
				<dt>{words.nextLook}</dt>
				<dd>{isToCome(nextAt) ? <DayText day={nextAt} instant /> : words.atOnce}</dd>
			</dl>
			{every.error === null ? null : <ProblemNote problem={every.error} />}
			<EverySelect
				value={source.everyMinutes}
				words={source.every}
				disabled={every.isPending || source.state === "damaged"}
				onChange={(everyMinutes) => every.mutate({ body: { id, everyMinutes } })}
			/>
			{failures.length === 0 ? null : (
				<section>
					<h3>{words.failures}</h3>
					<ul className="source-failures">
						{failures.map((failure) => (
							<li key={failure.address ?? ""}>
								<p>{failure.address === null ? words.failureOfLists : <OutLink href={failure.address} />}</p>
								<p>{failureText(failure)}</p>
								<p className="soft small">
									{words.failedAt(failure.failures)}
									{failure.at === null ? null : (
										<>
											, <DayText day={failure.at} instant />
										</>
									)}
									. {words.lastSuccess}:{" "}
									{failure.lastSuccess === null ? words.never : <DayText day={failure.lastSuccess} instant />}
								</p>
							</li>
						))}
					</ul>
				</section>
			)}
		</Dialog>
	);
};

import { startJob } from "../../../api/jobs.ts";
import { useAct } from "../../../api/use-act.ts";
import { Button } from "../../../components/button.tsx";
import { ProblemNote } from "../../../components/problem-note.tsx";
import { messages } from "../../../messages/messages.ts";
import { useShortcut } from "../../../shell/keys/shortcuts.ts";
import { notify } from "../../../state/notices.ts";
import { focusTab } from "../state/use-compare-keys.ts";
import type { Trial } from "./use-trial.ts";

const words = messages.compare;

/** Above all while words are tried: what they change here, and to keep or drop them. */
export const TrialBar = ({ trial }: { readonly trial: Trial }) => {
	const { tried, diff, wrong, codebook } = trial;
	const keep = useAct("PUT /api/codebook/issues/:id", {
		onDone: ({ stale }) => {
			drop();
			const act = { title: words.readAgain, run: () => void startJob({ job: "code", request: {} }) };
			notify(words.kept(stale), stale === 0 ? {} : { act });
		},
	});
	// What had the focus goes with the bar.
	const drop = (): void => {
		trial.setEdit(null);
		focusTab(null);
	};
	useShortcut("x", words.keys.drop, drop, words.title);
	if (tried === null) return null;
	const { issue, ...edit } = tried;
	const basedOn = codebook === undefined ? {} : { basedOn: codebook.label };
	return (
		<div className="trial-bar no-print" role="status">
			<b>{words.trialOn}</b>
			<span className="trial-bar-words">
				{diff === null
					? (wrong?.message ?? words.loading)
					: `${words.trialLead(diff.cells.size, diff.came.length, diff.gone.length, diff.moved.length)} ${words.trialRates}`}
			</span>
			<Button onClick={drop}>{words.drop}</Button>
			<Button
				kind="main"
				disabled={wrong !== null}
				busy={keep.isPending}
				onClick={() => keep.mutate({ params: { id: issue }, body: { ...edit, ...basedOn } })}
			>
				{words.keep}
			</Button>
			{keep.error ? <ProblemNote problem={keep.error} /> : null}
		</div>
	);
};

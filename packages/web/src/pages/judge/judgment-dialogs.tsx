import { Dialog } from "../../components/dialog.tsx";
import { messages } from "../../messages/messages.ts";
import { useUrlState } from "../../state/use-url-state.ts";
import { ResolveForm } from "./forecasts/resolve-form.tsx";
import { ReviseForm } from "./forecasts/revise-form.tsx";
import { EditForm } from "./forms/edit-form.tsx";
import { newDraft } from "./forms/judgment-draft.ts";
import { JudgmentForm } from "./forms/judgment-form.tsx";
import { JudgmentHistory } from "./judgments/judgment-history.tsx";
import { RemoveQuestion } from "./judgments/remove-question.tsx";
import type { Judged, Kind } from "./state/judge-types.ts";
import { JUDGE_FIELDS, TAB_OF } from "./state/judge-url.ts";

const words = messages.judge;

interface JudgmentDialogsProps {
	/** Of the tab in sight: what a new one would be. */
	readonly kind: Kind;
	readonly judgments: readonly Judged[];
	readonly chosen: Judged | undefined;
}

/** What opens above the page, as the address says it. */
export const JudgmentDialogs = ({ kind, judgments, chosen }: JudgmentDialogsProps) => {
	const [{ open, id }, setUrl] = useUrlState(JUDGE_FIELDS);
	const close = (): void => setUrl({ open: "" }, { replace: true });
	const judged = judgments.find(({ judgment }) => judgment.id === id) ?? chosen;
	const { judgment } = judged ?? {};
	const show = (saved: string, of: Kind): void => setUrl({ tab: TAB_OF[of], id: saved, open: "" }, { replace: true });
	if (open === "new")
		return (
			<Dialog title={words.formTitle.new[kind]} open onClose={close} {...shapeOf(kind)}>
				<JudgmentForm
					key={kind}
					initial={newDraft(kind)}
					judgments={judgments}
					onSaved={(saved) => show(saved, kind)}
					onClose={close}
				/>
			</Dialog>
		);
	if (open === "" || judged === undefined || judgment === undefined) return null;
	if (open === "edit")
		return (
			<Dialog title={words.formTitle.edit[judgment.kind]} open onClose={close} {...shapeOf(judgment.kind)}>
				<EditForm
					id={judgment.id}
					judgments={judgments}
					onSaved={(saved) => show(saved, judgment.kind)}
					onClose={close}
				/>
			</Dialog>
		);
	if (open === "history")
		return (
			<Dialog title={words.historyTitle(judgment.id)} open onClose={close} shape="wide">
				<JudgmentHistory judged={judged} onRestored={close} />
			</Dialog>
		);
	if (open === "remove")
		return (
			<RemoveQuestion
				id={judgment.id}
				version={judged.version}
				onClose={close}
				onRemoved={() => setUrl({ open: "", id: "" })}
			/>
		);
	if (judgment.kind !== "forecast" || judgment.resolution !== null) return null;
	return open === "revise" ? (
		<Dialog title={words.reviseTitle} open onClose={close}>
			<ReviseForm forecast={judgment} onDone={close} />
		</Dialog>
	) : (
		<Dialog title={words.resolveTitle} open onClose={close}>
			<ResolveForm forecast={judgment} judgments={judgments} onDone={close} />
		</Dialog>
	);
};

/** A matrix has rows with parts of their own. */
const shapeOf = (kind: Kind) => ({ shape: kind === "matrix" ? "wide" : "plain" }) as const;

import { useState } from "react";
import type { ApiProblem } from "../../api/api-problem.ts";
import { type JobOrder, startJob } from "../../api/jobs.ts";
import { Button } from "../../components/button.tsx";
import { Dialog } from "../../components/dialog.tsx";
import { ProblemNote } from "../../components/problem-note.tsx";
import { messages } from "../../messages/messages.ts";
import { type PanelProps, showPanel } from "../../state/open-panel.ts";
import { useShared } from "../../state/shared-value.ts";
import { type ListedOperation, shownOperation } from "./palette-operations.ts";

/** How an operation is asked, in a terminal and over HTTP; long work that needs no answers first is started here. */
export const OperationSheet = ({ open, onClose }: PanelProps) => {
	const operation = useShared(shownOperation);
	const [problem, setProblem] = useState<ApiProblem | null>(null);
	if (operation === null) return null;
	const { name, question, permission, isJob, isReady } = operation;
	const close = (): void => {
		setProblem(null);
		onClose();
	};
	const start = (): Promise<void> =>
		startJob({ job: name, request: {} } as JobOrder).then(() => {
			close();
			showPanel("jobs");
		}, setProblem);
	const actions =
		isJob && isReady ? (
			<Button kind="main" icon="work" autoFocus onClick={() => void start()}>
				{messages.shell.operationStart}
			</Button>
		) : undefined;
	return (
		<Dialog title={name} open={open} onClose={close} actions={actions}>
			<p>{question}</p>
			<p className="soft small">{messages.shell.operationEffects[permission]}</p>
			<dl>
				{waysOf(operation).map(([way, words]) => (
					<div key={way}>
						<dt>{way}</dt>
						<dd>
							<code>{words}</code>
						</dd>
					</div>
				))}
			</dl>
			{problem === null ? null : <ProblemNote problem={problem} />}
		</Dialog>
	);
};

function waysOf({ name, command, http, isJob }: ListedOperation): readonly (readonly [string, string])[] {
	const { operationTyped, operationAsked } = messages.shell;
	const address = isJob ? `POST /api/jobs {"job": "${name}", "request": {…}}` : http;
	return [
		...(command === null ? [] : [[operationTyped, command] as const]),
		...(address === null ? [] : [[operationAsked, address] as const]),
	];
}

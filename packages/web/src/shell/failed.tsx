import { useEffect, useRef } from "react";
import { isStranger, problemOf } from "../api/api-problem.ts";
import { isLive } from "../api/live.ts";
import { Button } from "../components/button.tsx";
import { PageFrame } from "../components/page-frame.tsx";
import { ProblemNote } from "../components/problem-note.tsx";
import { messages } from "../messages/messages.ts";
import { useShared } from "../state/shared-value.ts";

interface FailedProps {
	readonly error: unknown;
	readonly reset: () => void;
}

/** In place of a page that broke: says that nothing is lost, and lets one try again. */
export const Failed = ({ error, reset }: FailedProps) => {
	const { shell, common } = messages;
	const live = useShared(isLive);
	const wasLost = useRef(false);
	useEffect(() => {
		// What could not be loaded while the server was away is loaded again; a newer program has other files.
		if (live && wasLost.current) location.reload();
		wasLost.current ||= !live;
	}, [live]);
	if (isStranger(error)) return <KeyNeeded error={error} />;
	if (!live) return <PageFrame title={shell.unreachable} lead={shell.unreachableLead} />;
	return (
		<PageFrame title={shell.failed} lead={shell.failedLead}>
			<ProblemNote problem={error} />
			<Button kind="main" onClick={reset}>
				{common.retry}
			</Button>
		</PageFrame>
	);
};

interface KeyNeededProps {
	readonly error: unknown;
}

/** In a team a person is led to sign in, and back to this page; alone they open the address that was printed. */
export const KeyNeeded = ({ error }: KeyNeededProps) => {
	const isOfTeam = problemOf(error).code === "sign-in-missing";
	useEffect(() => {
		if (isOfTeam) location.assign(`/sign-in?next=${encodeURIComponent(location.pathname + location.search)}`);
	}, [isOfTeam]);
	return isOfTeam ? null : <PageFrame title={messages.shell.keyNeeded} lead={messages.shell.keyNeededLead} />;
};

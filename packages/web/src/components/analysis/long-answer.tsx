import { useQueryClient } from "@tanstack/react-query";
import { type ReactNode, useState } from "react";
import { apiPath, type QueryFields } from "../../api/api-path.ts";
import type { AnswerOf, ReadName, RequestOf } from "../../api/call.ts";
import { answerKey, useAnswer } from "../../api/use-answer.ts";
import { analysisWords as words } from "../../messages/analysis.ts";
import { Button } from "../button.tsx";
import { EmptyState } from "../empty-state.tsx";
import { ProblemNote } from "../problem-note.tsx";
import { UnderWay } from "./under-way.tsx";

interface LongAnswer<Name extends ReadName> {
	readonly name: Name;
	readonly request: RequestOf<Name>;
	/** What is being done. */
	readonly what?: string;
	/** What somebody who has stopped it is told. */
	readonly stoppedLead?: string;
	readonly children: (answer: AnswerOf<Name>) => ReactNode;
}

/** What a question that takes long is answered; until then how far the work is, which can be stopped. */
export const LongAnswer = <Name extends ReadName>({
	name,
	request,
	what = words.underWay,
	stoppedLead = words.stoppedLead,
	children,
}: LongAnswer<Name>) => {
	const client = useQueryClient();
	const { params, query } = request as { params?: Record<string, string>; query?: QueryFields };
	const question = apiPath(name, params, query).path;
	/** The question that a person has stopped: it is not asked before they say so, whatever changes in the case. */
	const [stopped, setStopped] = useState<string | null>(null);
	const { data, error, refetch } = useAnswer(name, ...([request, { enabled: stopped !== question }] as never));
	if (stopped === question)
		return (
			<EmptyState title={words.stopped}>
				<p>{stoppedLead}</p>
				<Button onClick={() => setStopped(null)}>{words.startAgain}</Button>
			</EmptyState>
		);
	if (error !== null) return <ProblemNote problem={error} onRetry={() => void refetch()} />;
	if (data !== undefined) return children(data);
	const stop = (): void => {
		setStopped(question);
		void client.cancelQueries({ queryKey: answerKey(name, request) });
	};
	return <UnderWay question={question} what={what} onStop={stop} />;
};

import "../../document/document.css";
import type { Span } from "@fissure/core";
import { useState } from "react";
import type { AnswerOf } from "../../../api/call.ts";
import { useAnswer } from "../../../api/use-answer.ts";
import { Loading } from "../../../components/loading.tsx";
import { ProblemNote } from "../../../components/problem-note.tsx";
import { messages } from "../../../messages/messages.ts";
import { notify } from "../../../state/notices.ts";
import { showPanel } from "../../../state/open-panel.ts";
import { PositionForm } from "../../document/text/position-form.tsx";
import { useReading } from "../../document/text/use-reading.ts";

interface CorrectHereProps {
	/** Id. */
	readonly document: string;
	/** Key. */
	readonly position: number;
	readonly onCancel: () => void;
	readonly onDone: () => void;
}

/** The form in which a position is corrected, as beside its text. */
export const CorrectHere = ({ document, ...rest }: CorrectHereProps) => {
	const { data, error } = useAnswer("GET /api/documents/:id", { params: { id: document } });
	if (error !== null) return <ProblemNote problem={error} />;
	return data === undefined ? <Loading lines={6} /> : <Form shown={data} {...rest} />;
};

interface FormProps extends Omit<CorrectHereProps, "document"> {
	readonly shown: AnswerOf<"GET /api/documents/:id">;
}

const Form = ({ shown, position: key, onCancel, onDone }: FormProps) => {
	// As it was when the form was opened: once it is saved the text has another in its place.
	const [position] = useState(() => shown.positions.find((one) => one.key === key) ?? null);
	const [span, setSpan] = useState<Span | null>(position);
	const done = (text: string): void => {
		notify(text, { act: { title: messages.shell.undo, run: () => showPanel("undo") } });
		onDone();
	};
	const reading = useReading(shown.document.id, done, { leaves: true });
	return (
		<PositionForm
			shown={shown}
			draft={{ do: "correct", span, position }}
			onSpan={setSpan}
			onCancel={onCancel}
			reading={reading}
		/>
	);
};

import type { Forecast } from "@fissure/core";
import { type FormEvent, useState } from "react";
import { useAct } from "../../../api/use-act.ts";
import { Button } from "../../../components/button.tsx";
import { TextArea, TextField } from "../../../components/fields/text-field.tsx";
import { ProblemNote } from "../../../components/problem-note.tsx";
import { messages } from "../../../messages/messages.ts";
import { percentText } from "../../../state/figures.ts";
import { probabilityIn } from "./probability.ts";
import { ProbabilityText } from "./probability-text.tsx";

const words = messages.judge;

interface ReviseFormProps {
	readonly forecast: Forecast;
	readonly onDone: () => void;
}

/** Another probability, and why; the ones before it stay. */
export const ReviseForm = ({ forecast, onDone }: ReviseFormProps) => {
	const { id, question, revisions } = forecast;
	const last = revisions.at(-1)?.probability ?? 0.5;
	const [typed, setTyped] = useState(percentText(last));
	const [because, setBecause] = useState("");
	const { mutate, isPending, error } = useAct("POST /api/judgments/:id/revisions", { onDone });
	const probability = probabilityIn(typed);
	const submit = (event: FormEvent): void => {
		event.preventDefault();
		// A word is sent as it is: the server says which range it stands for, and why one number is wanted.
		mutate({
			params: { id },
			body: { probability: probability ?? typed, ...(because.trim() === "" ? {} : { because }) },
		});
	};
	return (
		<form className="form" onSubmit={submit} noValidate>
			<p>{question}</p>
			<div className="revise-number">
				<TextField
					label={words.probability}
					hint={words.probabilityHint}
					inputMode="decimal"
					value={typed}
					onChange={setTyped}
				/>
				<input
					type="range"
					className="revise-slider"
					aria-label={words.probability}
					min={0}
					max={100}
					step={1}
					value={Math.round((probability ?? last) * 100)}
					onChange={(event) => setTyped(event.target.value)}
				/>
				<span className="revise-word">
					{probability === null ? null : <ProbabilityText probability={probability} />}
				</span>
			</div>
			<TextArea label={words.because} hint={words.becauseHint} rows={3} value={because} onChange={setBecause} />
			{error === null ? null : <ProblemNote problem={error} />}
			<footer className="judge-form-foot">
				<span role="status">{isPending ? words.saving : ""}</span>
				<Button kind="main" type="submit" busy={isPending}>
					{words.reviseSave}
				</Button>
			</footer>
		</form>
	);
};

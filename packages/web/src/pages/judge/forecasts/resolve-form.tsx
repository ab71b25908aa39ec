import type { Forecast } from "@fissure/core";
import { type FormEvent, useState } from "react";
import { useAct } from "../../../api/use-act.ts";
import { Button } from "../../../components/button.tsx";
import { TextArea, TextField } from "../../../components/fields/text-field.tsx";
import { ProblemNote } from "../../../components/problem-note.tsx";
import { messages } from "../../../messages/messages.ts";
import { EvidenceField } from "../evidence/evidence-field.tsx";
import type { PickedLink } from "../evidence/picked-link.ts";
import type { Judged } from "../state/judge-types.ts";
import { todayHere } from "./forecast-order.ts";

const words = messages.judge;

interface ResolveFormProps {
	readonly forecast: Forecast;
	readonly judgments: readonly Judged[];
	readonly onDone: () => void;
}

/** How it turned out, when that was known, and what shows it. */
export const ResolveForm = ({ forecast, judgments, onDone }: ResolveFormProps) => {
	const { id, question, rule, topics } = forecast;
	const [outcome, setOutcome] = useState<"yes" | "no" | "void" | null>(null);
	const [at, setAt] = useState(todayHere);
	const [note, setNote] = useState("");
	const [evidence, setEvidence] = useState<readonly PickedLink[]>([]);
	const { mutate, isPending, error } = useAct("POST /api/judgments/:id/resolution", { onDone });
	const submit = (event: FormEvent): void => {
		event.preventDefault();
		if (outcome === null) return;
		const said = note.trim() === "" ? {} : { note };
		mutate({ params: { id }, body: { outcome, at, ...said, evidence: evidence.map(({ plain }) => plain) } });
	};
	return (
		<form className="form" onSubmit={submit} noValidate>
			<p>{question}</p>
			<p className="soft small">
				{words.rule}: {rule ?? words.ruleNone}
			</p>
			<fieldset className="resolve-outcomes">
				<legend className="hush">{words.resolveTitle}</legend>
				{(["yes", "no", "void"] as const).map((one) => (
					<label key={one}>
						<input type="radio" name="outcome" checked={outcome === one} onChange={() => setOutcome(one)} />
						<span>
							<b>{words.outcomes[one]}</b> <span className="soft small">{words.outcomeHints[one]}</span>
						</span>
					</label>
				))}
			</fieldset>
			<TextField label={words.resolveAt} hint={words.resolveAtHint} type="date" value={at} onChange={setAt} />
			<TextArea label={words.resolveNote} rows={2} value={note} onChange={setNote} />
			<EvidenceField
				label={words.evidence}
				links={evidence}
				topics={topics}
				judgments={judgments}
				onChange={setEvidence}
			/>
			{error === null ? null : <ProblemNote problem={error} />}
			<footer className="judge-form-foot">
				<span role="status">{isPending ? words.saving : ""}</span>
				<Button kind="main" type="submit" busy={isPending} disabled={outcome === null}>
					{words.resolveSave}
				</Button>
			</footer>
		</form>
	);
};

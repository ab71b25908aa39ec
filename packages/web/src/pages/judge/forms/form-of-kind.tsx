import { TextArea, TextField } from "../../../components/fields/text-field.tsx";
import { messages } from "../../../messages/messages.ts";
import { EvidenceField } from "../evidence/evidence-field.tsx";
import { ActorField } from "./actor-field.tsx";
import { ConditionFields } from "./condition-fields.tsx";
import { IndicatorField } from "./indicator-field.tsx";
import { BOUND, FIRST, SET_OFF } from "./judgment-draft.ts";
import { type FormPartProps, MatrixFields } from "./matrix-fields.tsx";

const words = messages.judge.form;

/** The fields of one kind of judgment, in the order in which they are thought of. */
export const FormOfKind = (props: FormPartProps) => {
	const { draft, judgments, onChange, problemAt } = props;
	const field = (name: string) => ({
		value: draft.words[name] ?? "",
		problem: problemAt(name),
		onChange: (value: string) => onChange({ words: { ...draft.words, [name]: value } }),
	});
	const actor = <ActorField {...field("actor")} />;
	const evidence = (
		<EvidenceField
			label={messages.judge.evidence}
			links={draft.evidence}
			topics={draft.topics}
			judgments={judgments}
			onChange={(links) => onChange({ evidence: links })}
		/>
	);
	const condition = {
		...{ words: draft.words, problemAt },
		onChange: (next: typeof draft.words) => onChange({ words: next }),
	};
	switch (draft.kind) {
		case "matrix":
			return (
				<>
					<TextArea label={words.question} placeholder={words.questionMatrix} rows={2} {...field("question")} />
					<MatrixFields {...props} />
				</>
			);
		case "interest":
			return (
				<>
					{actor}
					<TextArea label={words.interest} rows={2} {...field("interest")} />
					<TextArea label={words.mechanism} rows={3} {...field("mechanism")} />
					<TextArea label={words.alternative} hint={words.alternativeHint} rows={3} {...field("alternative")} />
					{evidence}
				</>
			);
		case "forecast":
			return (
				<>
					<TextArea
						label={words.question}
						hint={words.questionForecastHint}
						placeholder={words.questionForecast}
						rows={2}
						{...field("question")}
					/>
					<TextField label={words.deadline} hint={words.deadlineHint} type="date" {...field("deadline")} />
					<TextArea label={words.rule} hint={words.ruleHint} rows={2} {...field("rule")} />
					<ConditionFields place={BOUND} {...condition} />
					{draft.seen === null ? (
						<>
							<TextField
								label={messages.judge.probability}
								hint={messages.judge.probabilityHint}
								inputMode="decimal"
								{...field(FIRST.probability)}
								problem={problemAt("revisions[0].probability")}
							/>
							<TextArea label={messages.judge.because} rows={2} {...field(FIRST.because)} />
						</>
					) : null}
					{evidence}
				</>
			);
		case "option":
			return (
				<>
					{actor}
					<TextArea label={words.instrument} rows={2} {...field("instrument")} />
					<TextArea label={words.condition} rows={2} {...field("condition")} />
					<TextArea label={words.trigger} rows={2} {...field("trigger.words")} />
					<IndicatorField {...field("trigger.indicator")} />
					<ConditionFields place={SET_OFF} {...condition} />
					<TextArea label={words.offRamp} rows={2} {...field("off_ramp")} />
					<EvidenceField
						label={words.target}
						links={draft.target}
						topics={draft.topics}
						judgments={judgments}
						most={1}
						onChange={(links) => onChange({ target: links })}
					/>
					<TextArea label={words.effect} rows={2} {...field("effect")} />
					<TextArea label={words.disconfirmedBy} rows={2} {...field("disconfirmed_by")} />
					{evidence}
				</>
			);
	}
};

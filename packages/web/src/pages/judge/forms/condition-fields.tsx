import { useAnswer } from "../../../api/use-answer.ts";
import { Combo } from "../../../components/fields/combo.tsx";
import { type Choice, Select } from "../../../components/fields/select.tsx";
import { TextField } from "../../../components/fields/text-field.tsx";
import { useNames } from "../../../components/use-names.ts";
import { deedWords } from "../../../messages/deeds.ts";
import { onRecordWords } from "../../../messages/on-record.ts";

const words = onRecordWords.form;
const { yes, abstain, no, absent } = deedWords.votes;

const choicesOf = (named: Readonly<Record<string, string>>): readonly Choice[] =>
	Object.entries(named).map(([value, title]) => ({ value, title }));

interface ConditionFieldsProps {
	/** `bound` of a forecast, `trigger.on` of an option. */
	readonly place: keyof typeof words.places;
	readonly words: Readonly<Record<string, string>>;
	readonly onChange: (words: Readonly<Record<string, string>>) => void;
	/** What the server said of a field, by its path. */
	readonly problemAt: (place: string) => string | undefined;
}

/** What must come to be on record: a value of a series, a vote or a deed, each by the fields that a file has. */
export const ConditionFields = ({ place, words: typed, onChange, problemAt }: ConditionFieldsProps) => {
	const kind = typed[`${place}.kind`] ?? "";
	const { title, hint } = words.places[place];
	const field = (name: string) => ({
		label: words.fields[name as keyof typeof words.fields],
		value: typed[`${place}.${name}`] ?? "",
		problem: problemAt(`${place}.${name}`),
		onChange: (value: string) => onChange({ ...typed, [`${place}.${name}`]: value }),
	});
	const problem = problemAt(place);
	return (
		<fieldset className="condition-fields">
			<legend className="field-label">{title}</legend>
			<p className="field-hint">{hint}</p>
			<div className="condition-line">
				<Select
					{...field("kind")}
					value={kind}
					choices={[{ value: "", title: words.none }, ...choicesOf(words.kinds)]}
				/>
				{kind === "indicator" ? <SeriesFields field={field} /> : null}
				{kind === "vote" ? <VoteFields field={field} /> : null}
				{kind === "deed" ? <DeedFields field={field} /> : null}
			</div>
			{problem === undefined ? null : <p className="field-problem">{problem}</p>}
		</fieldset>
	);
};

interface FieldsProps {
	readonly field: (name: string) => {
		readonly label: string;
		readonly value: string;
		readonly problem: string | undefined;
		readonly onChange: (value: string) => void;
	};
}

const SeriesFields = ({ field }: FieldsProps) => {
	const { data = [] } = useAnswer("GET /api/indicators");
	const side = field("side");
	return (
		<>
			<OneOf {...field("indicator")} choices={data.map(({ id, label }) => ({ value: id, title: label, detail: id }))} />
			<Select {...side} value={side.value || "above"} choices={choicesOf(words.sides)} />
			<TextField {...field("value")} hint={words.valueHint} inputMode="decimal" />
		</>
	);
};

const VoteFields = ({ field }: FieldsProps) => {
	const { data } = useAnswer("GET /api/votes/choices", {});
	const vote = field("vote");
	return (
		<>
			<OneOf
				{...field("voter")}
				choices={(data?.voters ?? []).map(({ id, name }) => ({ value: id, title: name ?? id, detail: id }))}
			/>
			<Select {...vote} value={vote.value || "yes"} choices={choicesOf({ yes, abstain, no, absent })} />
			<TextField {...field("symbol")} placeholder="A/RES/80/1" spellCheck={false} />
			<TextField {...field("title")} hint={words.titleHint} />
		</>
	);
};

const DeedFields = ({ field }: FieldsProps) => {
	const { actors, actorName } = useNames();
	const deed = field("deed");
	return (
		<>
			<OneOf {...field("actor")} choices={actors.map(({ id }) => ({ value: id, title: actorName(id), detail: id }))} />
			<Select {...deed} value={deed.value || "recognition"} choices={choicesOf(deedWords.deeds.kinds)} />
			<TextField {...field("target")} hint={words.targetHint} />
		</>
	);
};

interface OneOfProps extends ReturnType<FieldsProps["field"]> {
	readonly choices: readonly Choice[];
}

/** One that the case knows, or one that it does not know yet, by its code. */
const OneOf = ({ label, value, problem, choices, onChange }: OneOfProps) => (
	<div>
		<Combo
			label={label}
			free
			placeholder=""
			value={value === "" ? [] : [value]}
			choices={choices}
			onChange={([next = ""]) => onChange(next)}
		/>
		{problem === undefined ? null : <p className="field-problem">{problem}</p>}
	</div>
);

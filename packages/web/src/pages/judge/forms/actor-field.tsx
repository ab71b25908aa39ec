import { Combo } from "../../../components/fields/combo.tsx";
import { useNames } from "../../../components/use-names.ts";
import { messages } from "../../../messages/messages.ts";

const words = messages.judge.form;

interface ActorFieldProps {
	/** Code; empty where none is chosen. */
	readonly value: string;
	readonly problem: string | undefined;
	readonly onChange: (code: string) => void;
}

/** Whose interest or option it is: of the cast, or one that the cast does not know, by its code. */
export const ActorField = ({ value, problem, onChange }: ActorFieldProps) => {
	const { actors, actorName } = useNames();
	return (
		<div className="judge-actor-field">
			<Combo
				label={words.actor}
				hint={words.actorHint}
				free
				placeholder=""
				value={value === "" ? [] : [value]}
				choices={actors.map(({ id }) => ({ value: id, title: actorName(id), detail: id }))}
				onChange={([code = ""]) => onChange(code)}
			/>
			{problem === undefined ? null : <p className="field-problem">{problem}</p>}
		</div>
	);
};

import { useDeferredValue, useState } from "react";
import { useAnswer } from "../../../api/use-answer.ts";
import { Button } from "../../../components/button.tsx";
import { DayText } from "../../../components/day-text.tsx";
import { TextField } from "../../../components/fields/text-field.tsx";
import { ProblemNote } from "../../../components/problem-note.tsx";
import { QuoteText } from "../../../components/text/quote-text.tsx";
import { useNames } from "../../../components/use-names.ts";
import { messages } from "../../../messages/messages.ts";
import { letterOf } from "../state/side.ts";

const words = messages.compare;
/** Texts offered at once; typing narrows them. */
const OFFERED = 25;

interface FindTextsProps {
	/** Ids. */
	readonly chosen: readonly string[];
	readonly onAdd: (id: string) => void;
}

/** Texts of the case by title, id, venue or address; a press adds one. */
export const FindTexts = ({ chosen, onAdd }: FindTextsProps) => {
	const [typed, setTyped] = useState("");
	const named = useDeferredValue(typed.trim());
	const query = { size: String(OFFERED), ...(named === "" ? {} : { named }) };
	const { data, error } = useAnswer("GET /api/documents", { query }, { keep: true });
	const { actorName } = useNames();
	return (
		<>
			<TextField
				label={words.pickTexts}
				type="search"
				placeholder={words.pickPlaceholder}
				value={typed}
				onChange={setTyped}
			/>
			{error ? <ProblemNote problem={error} /> : null}
			<ul className="pick-texts-offered">
				{data?.documents
					.filter(({ id }) => !chosen.includes(id))
					.map(({ id, title, publisher, date, language }) => (
						<li key={id}>
							<button type="button" onClick={() => onAdd(id)}>
								<QuoteText text={title ?? id} lang={language} oneLine />
								<span className="soft small">
									{publisher === null ? words.unknownPublisher : actorName(publisher)} · <DayText day={date} /> ·{" "}
									{language}
								</span>
							</button>
						</li>
					))}
				{data?.documents.length === 0 ? <li className="soft">{messages.common.noMatch}</li> : null}
			</ul>
		</>
	);
};

interface ChosenTextsProps {
	readonly ids: readonly string[];
	readonly onChange: (ids: readonly string[]) => void;
}

/** What was chosen, in the order in which it will stand. */
export const ChosenTexts = ({ ids, onChange }: ChosenTextsProps) => (
	<ol className="pick-texts-chosen">
		{ids.map((id, at) => (
			<li key={id}>
				<b>{letterOf(at)}</b> <span>{id}</span>
				<Button
					kind="quiet"
					icon="up"
					iconOnly
					disabled={at === 0}
					onClick={() => onChange([...ids.slice(0, at - 1), id, ids[at - 1] as string, ...ids.slice(at + 1)])}
				>
					{words.moveUp}
				</Button>
				<Button kind="quiet" icon="close" iconOnly onClick={() => onChange(ids.filter((other) => other !== id))}>
					{messages.common.remove}
				</Button>
			</li>
		))}
		{ids.length < 2 ? <li className="soft">{words.pickFew}</li> : null}
	</ol>
);

import "./pick-texts.css";
import { useState } from "react";
import { useAct } from "../../../api/use-act.ts";
import { Button } from "../../../components/button.tsx";
import { Dialog } from "../../../components/dialog.tsx";
import { TextField } from "../../../components/fields/text-field.tsx";
import { ProblemNote } from "../../../components/problem-note.tsx";
import { messages } from "../../../messages/messages.ts";
import { hrefTo } from "../../../state/href-to.ts";
import { useGo } from "../../../state/use-go.ts";
import { ChosenTexts, FindTexts } from "./find-texts.tsx";

interface PickTextsProps {
	readonly open: boolean;
	readonly onClose: () => void;
	/** Ids to begin with. */
	readonly chosen: readonly string[];
}

const words = messages.compare;
const MOST = 8;

/** Chooses any texts to be laid side by side, and may keep them as an event. */
export const PickTexts = ({ open, onClose, chosen }: PickTextsProps) => (
	<Dialog title={words.pickTitle} open={open} onClose={onClose} shape="side">
		<PickForm onClose={onClose} chosen={chosen} />
	</Dialog>
);

const PickForm = ({ onClose, chosen }: Omit<PickTextsProps, "open">) => {
	const go = useGo();
	const [ids, setIds] = useState(chosen);
	const [fields, setFields] = useState({ name: "", date: "", kind: "" });
	const make = useAct("POST /api/events", {
		onDone: ({ events }) => {
			onClose();
			const [made] = events;
			if (made !== undefined) go(hrefTo(["compare", made.id]));
		},
	});
	const set = (key: keyof typeof fields) => (value: string) => setFields({ ...fields, [key]: value });
	const keep = (): void => {
		const { name, date, kind } = fields;
		const given = { ...(date === "" ? {} : { date }), ...(kind === "" ? {} : { kind }) };
		make.mutate({ body: { act: "make", name, documents: [...ids], ...given } });
	};
	const enough = ids.length >= 2 && ids.length <= MOST;
	return (
		<div className="pick-texts">
			<p className="soft">{words.pickLead}</p>
			<ChosenTexts ids={ids} onChange={setIds} />
			<FindTexts chosen={ids} onAdd={(id) => setIds([...ids, id])} />
			<Button
				kind="main"
				disabled={!enough}
				onClick={() => {
					onClose();
					go(hrefTo(["compare"], { document: ids }));
				}}
			>
				{words.pickGo}
			</Button>
			<h3>{words.createEvent}</h3>
			<TextField label={words.makeName} hint={words.makeNameHint} value={fields.name} onChange={set("name")} />
			<TextField label={words.makeDate} hint={words.makeDateHint} value={fields.date} onChange={set("date")} />
			<TextField label={words.makeKind} hint={words.makeKindHint} value={fields.kind} onChange={set("kind")} />
			{make.error ? <ProblemNote problem={make.error} /> : null}
			<Button disabled={ids.length === 0 || fields.name.trim() === ""} busy={make.isPending} onClick={keep}>
				{words.createEvent}
			</Button>
		</div>
	);
};

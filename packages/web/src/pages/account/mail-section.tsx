import { useState } from "react";
import type { AnswerOf } from "../../api/call.ts";
import { useAct } from "../../api/use-act.ts";
import { useAnswer } from "../../api/use-answer.ts";
import { Button } from "../../components/button.tsx";
import { CheckField } from "../../components/fields/check-field.tsx";
import { Select } from "../../components/fields/select.tsx";
import { ProblemNote } from "../../components/problem-note.tsx";
import { mailWords as words } from "../../messages/mail.ts";
import { notify } from "../../state/notices.ts";

type Shown = AnswerOf<"GET /api/team/mail">;
type Rhythm = Shown["setting"]["rhythm"];

const RHYTHMS = Object.keys(words.rhythms) as readonly Rhythm[];
const HOURS = Array.from({ length: 24 }, (_, hour) => String(hour));

/** When a person gets notices by mail. */
export const MailSection = () => {
	const { data, error } = useAnswer("GET /api/team/mail");
	return (
		<section>
			<h2>{words.title}</h2>
			{error === null ? null : <ProblemNote problem={error} />}
			{data === undefined ? null : data.sends ? (
				<>
					<p className="soft">{words.lead(data.email)}</p>
					<MailForm setting={data.setting} />
				</>
			) : (
				<p className="soft">{words.none}</p>
			)}
		</section>
	);
};

const MailForm = ({ setting }: { readonly setting: Shown["setting"] }) => {
	const [typed, setTyped] = useState(setting);
	const save = useAct("PUT /api/team/mail", { onDone: () => notify(words.saved) });
	// The hour is that of the browser in which it was chosen.
	const zone =
		typed.rhythm === setting.rhythm && typed.hour === setting.hour && setting.zone !== "UTC" ? setting.zone : here;
	return (
		<form
			className="team-form"
			onSubmit={(event) => {
				event.preventDefault();
				save.mutate({ body: { ...typed, zone } });
			}}
		>
			<Select<Rhythm>
				label={words.rhythm}
				value={typed.rhythm}
				onChange={(rhythm) => setTyped({ ...typed, rhythm })}
				choices={RHYTHMS.map((value) => ({ value, ...words.rhythms[value] }))}
			/>
			{typed.rhythm === "daily" ? (
				<Select
					label={words.hour}
					hint={words.hourHint(zone)}
					value={String(typed.hour)}
					onChange={(hour) => setTyped({ ...typed, hour: Number(hour) })}
					choices={HOURS.map((value) => ({ value, title: `${value}:00` }))}
				/>
			) : null}
			{typed.rhythm === "off" ? null : (
				<CheckField
					label={words.details}
					checked={typed.details}
					onChange={(details) => setTyped({ ...typed, details })}
				/>
			)}
			<div>
				<Button type="submit" busy={save.isPending}>
					{words.save}
				</Button>
			</div>
			{save.error === null ? null : <ProblemNote problem={save.error} />}
		</form>
	);
};

const here = Intl.DateTimeFormat().resolvedOptions().timeZone;

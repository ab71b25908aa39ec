import { type FormEvent, useState } from "react";
import { useAct } from "../../../api/use-act.ts";
import { Button } from "../../../components/button.tsx";
import { DayText } from "../../../components/day-text.tsx";
import { TextField } from "../../../components/fields/text-field.tsx";
import { OutLink } from "../../../components/out-link.tsx";
import { ProblemNote } from "../../../components/problem-note.tsx";
import { messages } from "../../../messages/messages.ts";
import { notify } from "../../../state/notices.ts";

/** What stood before the watch began may be in a web archive: asked only when a person asks. */
export const AskArchive = ({ address }: { readonly address: string }) => {
	const words = messages.watch;
	const [from, setFrom] = useState("");
	const [to, setTo] = useState("");
	const ask = useAct("POST /api/captures", { onDone: ({ fetched }) => fetched !== null && notify(words.archiveKept) });
	const period = { ...(from === "" ? {} : { from }), ...(to === "" ? {} : { to }) };
	const submit = (event: FormEvent): void => {
		event.preventDefault();
		ask.mutate({ body: { address, ...period } });
	};
	return (
		<details className="ask-archive no-print">
			<summary>{words.archive}</summary>
			<form className="watch-form" onSubmit={submit}>
				<TextField label={words.archiveFrom} type="date" value={from} onChange={setFrom} />
				<TextField label={words.archiveTo} type="date" value={to} onChange={setTo} />
				<Button type="submit" busy={ask.isPending}>
					{words.archiveAsk}
				</Button>
				<p className="soft small">{words.archiveHint}</p>
			</form>
			{ask.error === null ? null : <ProblemNote problem={ask.error} />}
			{ask.data === undefined ? null : (
				<>
					<p>{words.archiveFound(ask.data.captures.length)}</p>
					<ul className="archive-captures">
						{ask.data.captures.map(({ url, capturedAt }) => (
							<li key={`${url} ${capturedAt}`}>
								<OutLink href={url}>
									<DayText day={capturedAt} instant />
								</OutLink>
								<Button
									kind="quiet"
									busy={ask.isPending}
									onClick={() => ask.mutate({ body: { address, ...period, keep: capturedAt.slice(0, 10) } })}
								>
									{words.archiveKeep}
								</Button>
							</li>
						))}
					</ul>
				</>
			)}
		</details>
	);
};

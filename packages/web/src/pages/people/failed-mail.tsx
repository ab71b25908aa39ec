import { useAct } from "../../api/use-act.ts";
import { useAnswer } from "../../api/use-answer.ts";
import { Button } from "../../components/button.tsx";
import { DayText } from "../../components/day-text.tsx";
import { ProblemNote } from "../../components/problem-note.tsx";
import { mailWords as words } from "../../messages/mail.ts";
import { notify } from "../../state/notices.ts";

/** Mail that did not arrive, for administrators; nothing where all did. */
export const FailedMail = () => {
	const { data, error } = useAnswer("GET /api/team/mails");
	const again = useAct("POST /api/team/mails/again", { onDone: ({ sent }) => notify(words.sentAgain(sent)) });
	const problem = error ?? again.error;
	if (problem === null && (data === undefined || data.mails.length === 0)) return null;
	return (
		<section>
			<h2>{words.failed}</h2>
			{problem === null ? null : <ProblemNote problem={problem} />}
			<div className="team-table team-table-plain">
				<table>
					<thead>
						<tr>
							{[words.to, words.made, words.state, words.next].map((title) => (
								<th key={title} scope="col">
									{title}
								</th>
							))}
						</tr>
					</thead>
					<tbody>
						{data?.mails.map(({ id, to, made, state, attempts, problem: code, status, due }) => (
							<tr key={id}>
								<td>{to}</td>
								<td>
									<DayText day={made} instant />
								</td>
								<td>
									{words.states[state]}, {words.attempts(attempts)}
									{code === null ? "" : `, ${words.problems[code] ?? code}${status === null ? "" : ` (${status})`}`}
								</td>
								<td>{due === null ? "" : <DayText day={due} instant />}</td>
							</tr>
						))}
					</tbody>
				</table>
			</div>
			<p>
				<Button busy={again.isPending} onClick={() => again.mutate({})}>
					{words.again}
				</Button>
			</p>
		</section>
	);
};

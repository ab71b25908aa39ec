import { useState } from "react";
import type { AnswerOf } from "../../api/call.ts";
import { useAct } from "../../api/use-act.ts";
import { useAnswer } from "../../api/use-answer.ts";
import { Button } from "../../components/button.tsx";
import { Chip } from "../../components/chip.tsx";
import { DayText } from "../../components/day-text.tsx";
import { Dialog } from "../../components/dialog.tsx";
import { Loading } from "../../components/loading.tsx";
import { ProblemNote } from "../../components/problem-note.tsx";
import { teamWords } from "../../messages/team.ts";
import { notify } from "../../state/notices.ts";
import { managedCases } from "../start/team-bar.tsx";
import { type TeamCases, TeamPage } from "../start/team-page.tsx";
import { FailedMail } from "./failed-mail.tsx";
import { InviteForm } from "./invite-form.tsx";
import { PersonForm, type PersonShown } from "./person-form.tsx";

const words = teamWords.people;

type Invitation = AnswerOf<"GET /api/team/people">["invitations"][number];

/** Everybody of the team, their roles, and those who are invited. */
export const PeoplePage = () => {
	const { data, error, refetch } = useAnswer("GET /api/team/people");
	const [edited, setEdited] = useState<string | null>(null);
	const [isInviting, setIsInviting] = useState(false);
	const person = data?.people.find(({ id }) => id === edited);
	return (
		<TeamPage
			here="people"
			lead={words.lead}
			actions={
				<Button kind="main" icon="add" onClick={() => setIsInviting(true)}>
					{words.invite}
				</Button>
			}
		>
			{(cases, team) => (
				<>
					{error === null ? null : <ProblemNote problem={error} onRetry={() => void refetch()} />}
					{data === undefined ? (
						error === null && <Loading />
					) : (
						<>
							<People people={data.people} cases={cases} onEdit={setEdited} />
							<Invitations invitations={data.invitations} />
							{team.administrator ? <FailedMail /> : null}
						</>
					)}
					<Dialog title={words.inviteTitle} open={isInviting} onClose={() => setIsInviting(false)}>
						<InviteForm cases={managedCases(cases, team)} administrator={team.administrator} />
					</Dialog>
					<Dialog
						title={person === undefined ? "" : words.editTitle(person.name)}
						open={person !== undefined}
						onClose={() => setEdited(null)}
					>
						{person === undefined ? null : (
							<PersonForm
								key={person.id}
								person={person}
								cases={managedCases(cases, team)}
								administrator={team.administrator}
							/>
						)}
					</Dialog>
				</>
			)}
		</TeamPage>
	);
};

interface PeopleProps {
	readonly people: readonly PersonShown[];
	readonly cases: TeamCases;
	readonly onEdit: (id: string) => void;
}

const People = ({ people, cases, onEdit }: PeopleProps) => (
	<div className="team-table">
		<table>
			<thead>
				<tr>
					{[words.name, words.email, words.access, words.seen, ""].map((title) => (
						<th key={title} scope="col">
							{title}
						</th>
					))}
				</tr>
			</thead>
			<tbody>
				{people.map((one) => (
					<tr key={one.id}>
						<td>
							<span dir="auto">{one.name}</span> {one.administrator ? <Chip>{teamWords.administrator}</Chip> : null}
							{one.disabled === null ? null : <Chip tone="warn">{words.disabled}</Chip>}
						</td>
						<td>{one.email}</td>
						<td dir="auto">
							{one.roles
								.map(
									({ case: id, role }) =>
										`${cases.find((known) => known.id === id)?.name ?? id}: ${teamWords.roles[role]}`,
								)
								.join(", ")}
						</td>
						<td>{one.seen === null ? "" : <DayText day={one.seen} instant />}</td>
						<td>
							<Button kind="quiet" aria-label={words.changeOf(one.name)} onClick={() => onEdit(one.id)}>
								{words.change}
							</Button>
						</td>
					</tr>
				))}
			</tbody>
		</table>
	</div>
);

const Invitations = ({ invitations }: { readonly invitations: readonly Invitation[] }) => {
	const withdraw = useAct("DELETE /api/team/invitations/:invitation", { onDone: () => notify(words.withdrawn) });
	if (invitations.length === 0) return null;
	return (
		<section>
			<h2>{words.open}</h2>
			<div className="team-table">
				<table>
					<thead>
						<tr>
							{[words.name, words.email, words.until, ""].map((title) => (
								<th key={title} scope="col">
									{title}
								</th>
							))}
						</tr>
					</thead>
					<tbody>
						{invitations.map((one) => (
							<tr key={one.id}>
								<td dir="auto">{one.name}</td>
								<td>{one.email}</td>
								<td>
									<DayText day={one.expires} instant />
								</td>
								<td>
									<Button
										kind="quiet"
										aria-label={words.withdrawOf(one.name)}
										busy={withdraw.isPending}
										onClick={() => withdraw.mutate({ params: { invitation: one.id } })}
									>
										{words.withdraw}
									</Button>
								</td>
							</tr>
						))}
					</tbody>
				</table>
			</div>
			{withdraw.error === null ? null : <ProblemNote problem={withdraw.error} />}
		</section>
	);
};

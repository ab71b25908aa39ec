import type { AnswerOf } from "../../api/call.ts";
import { useAct } from "../../api/use-act.ts";
import { Button } from "../../components/button.tsx";
import { Select } from "../../components/fields/select.tsx";
import { ProblemNote } from "../../components/problem-note.tsx";
import { teamWords } from "../../messages/team.ts";
import { notify } from "../../state/notices.ts";
import { ShownOnce } from "../start/shown-once.tsx";
import type { TeamCases } from "../start/team-page.tsx";
import { ROLES, type Role } from "./invite-form.tsx";

const words = teamWords.people;

export type PersonShown = AnswerOf<"GET /api/team/people">["people"][number];
const NONE = "none";

interface PersonFormProps {
	readonly person: PersonShown;
	readonly cases: TeamCases;
	readonly administrator: boolean;
}

/** The roles of one person, changed one by one; and for administrators their account. */
export const PersonForm = ({ person, cases, administrator }: PersonFormProps) => {
	const setRole = useAct("PUT /api/team/people/:person/roles/:case", { onDone: () => notify(words.saved) });
	return (
		<div className="form">
			<h3>{words.rolesTitle}</h3>
			{cases.map(({ id, name }) => (
				<Select<Role | typeof NONE>
					key={id}
					label={words.roleIn(name)}
					value={person.roles.find((one) => one.case === id)?.role ?? NONE}
					disabled={setRole.isPending}
					onChange={(role) =>
						setRole.mutate({ params: { person: person.id, case: id }, body: { role: role === NONE ? null : role } })
					}
					choices={[
						{ value: NONE, title: teamWords.noRole },
						...ROLES.map((value) => ({ value, title: teamWords.roles[value], detail: teamWords.roleHints[value] })),
					]}
				/>
			))}
			{setRole.error === null ? null : <ProblemNote problem={setRole.error} />}
			{administrator ? <AccountActs person={person} /> : null}
		</div>
	);
};

const AccountActs = ({ person }: { readonly person: PersonShown }) => {
	const change = useAct("PUT /api/team/people/:person", { onDone: () => notify(words.saved) });
	const signOut = useAct("POST /api/team/people/:person/sign-out", { onDone: () => notify(words.saved) });
	const reset = useAct("POST /api/team/invitations");
	const problem = change.error ?? signOut.error ?? reset.error;
	const params = { person: person.id };
	const isDisabled = person.disabled !== null;
	const { name, email } = person;
	return (
		<>
			<h3>{words.accountTitle}</h3>
			<div className="form-foot">
				<Button busy={signOut.isPending} onClick={() => signOut.mutate({ params })}>
					{words.signOut}
				</Button>
				<Button
					busy={reset.isPending}
					onClick={() => reset.mutate({ body: { name, email, administrator: false, roles: [] } })}
				>
					{words.reset}
				</Button>
				<Button
					busy={change.isPending}
					onClick={() => change.mutate({ params, body: { administrator: !person.administrator } })}
				>
					{person.administrator ? words.endAdministrator : words.makeAdministrator}
				</Button>
				<Button
					kind={isDisabled ? "plain" : "danger"}
					busy={change.isPending}
					title={isDisabled ? undefined : words.disableLead}
					onClick={() => change.mutate({ params, body: { disabled: !isDisabled } })}
				>
					{isDisabled ? words.enable : words.disable}
				</Button>
			</div>
			{problem === null ? null : <ProblemNote problem={problem} />}
			{reset.data === undefined ? null : (
				<ShownOnce
					lead={words.invited(name, reset.data.invitation.expires.slice(0, 10), reset.data.mailed)}
					label={words.address}
					secret={reset.data.address}
				/>
			)}
		</>
	);
};

import { useState } from "react";
import { useAct } from "../../api/use-act.ts";
import { Button } from "../../components/button.tsx";
import { CheckField } from "../../components/fields/check-field.tsx";
import { Select } from "../../components/fields/select.tsx";
import { TextField } from "../../components/fields/text-field.tsx";
import { ProblemNote } from "../../components/problem-note.tsx";
import { teamWords } from "../../messages/team.ts";
import { ShownOnce } from "../start/shown-once.tsx";
import type { TeamCases } from "../start/team-page.tsx";

const words = teamWords.people;
const NONE = "";

export type Role = keyof typeof teamWords.roles;
export const ROLES = Object.keys(teamWords.roles) as readonly Role[];

interface InviteFormProps {
	readonly cases: TeamCases;
	/** Whether the person who invites manages the whole team. */
	readonly administrator: boolean;
}

/** Asks for name, address and first role, and shows the address that opens once. */
export const InviteForm = ({ cases, administrator }: InviteFormProps) => {
	const [email, setEmail] = useState("");
	const [name, setName] = useState("");
	const [id, setId] = useState(administrator ? NONE : (cases[0]?.id ?? NONE));
	const [role, setRole] = useState<Role>("reader");
	const [isAdministrator, setIsAdministrator] = useState(false);
	const invite = useAct("POST /api/team/invitations");
	if (invite.data !== undefined) {
		const { invitation, address, mailed } = invite.data;
		return (
			<ShownOnce
				lead={words.invited(invitation.name, invitation.expires.slice(0, 10), mailed)}
				label={words.address}
				secret={address}
			/>
		);
	}
	return (
		<form
			className="form"
			onSubmit={(event) => {
				event.preventDefault();
				const roles = id === NONE ? [] : [{ case: id, role }];
				invite.mutate({ body: { email, name, administrator: isAdministrator, roles } });
			}}
		>
			<TextField label={words.inviteName} hint={words.inviteNameHint} value={name} onChange={setName} required />
			<TextField label={words.email} type="email" value={email} onChange={setEmail} required />
			<Select
				label={words.case}
				value={id}
				onChange={setId}
				choices={[
					...(administrator ? [{ value: NONE, title: words.noCase }] : []),
					...cases.map((known) => ({ value: known.id, title: known.name })),
				]}
			/>
			{id === NONE ? null : (
				<Select
					label={words.role}
					value={role}
					onChange={setRole}
					hint={teamWords.roleHints[role]}
					choices={ROLES.map((value) => ({ value, title: teamWords.roles[value] }))}
				/>
			)}
			{administrator ? (
				<CheckField label={teamWords.administrator} checked={isAdministrator} onChange={setIsAdministrator} />
			) : null}
			{invite.error === null ? null : <ProblemNote problem={invite.error} />}
			<div className="form-foot">
				<Button kind="main" type="submit" busy={invite.isPending} disabled={email === "" || name.trim() === ""}>
					{words.inviteAct}
				</Button>
			</div>
		</form>
	);
};

// What a team does beside its cases: this door is opened only where there is one.
export {
	addInvitation,
	addToken,
	caseAddressIn,
	changePerson,
	endSessions,
	figuresOfTeam,
	findInvitation,
	hasDeskCase,
	isTeamReady,
	listDeskCases,
	listPeople,
	moveRoles,
	type NewAuditEntry,
	openTeam,
	type SignedIn,
	setRole,
	type Team,
	whoAsks,
	writeAudit,
} from "@fissure/store/team";
export { type Leaving, type Organisation, type OrganisationSignIn, organisationSignIn } from "./organisation.ts";
export { acceptInvitation, type Browser, type Started, signIn } from "./sign-in.ts";

// What a team does beside its cases: this door is opened only where there is one.
export {
	endSessions,
	findInvitation,
	type NewAuditEntry,
	openTeam,
	type SignedIn,
	type Team,
	whoAsks,
	writeAudit,
} from "@fissure/store/team";
export { acceptInvitation, type Browser, type Started, signIn } from "./sign-in.ts";

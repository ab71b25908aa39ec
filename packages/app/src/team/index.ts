// What a team does beside its cases: this door is opened only where there is one.
export {
	addInvitation,
	addToken,
	arrive,
	caseAddressIn,
	changePerson,
	countUnread,
	endMail,
	endSessions,
	figuresOfTeam,
	findInvitation,
	followNotices,
	followPresence,
	forgetNotices,
	hasDeskCase,
	isTeamReady,
	leave,
	listDeskCases,
	listPeople,
	listPresent,
	moveCase,
	type NewAuditEntry,
	openTeam,
	readEndMailCode,
	type SignedIn,
	setRole,
	type Team,
	unreadDeskCases,
	whoAsks,
	writeAudit,
} from "@fissure/store/team";
export { END_MAIL, type MailServer, readMailServer, sendMails } from "./mail.ts";
export { maySee } from "./may-see.ts";
export { noticesFeed } from "./notices-feed.ts";
export { type Leaving, type Organisation, type OrganisationSignIn, organisationSignIn } from "./organisation.ts";
export { acceptInvitation, type Browser, forgetPassword, type Started, signIn } from "./sign-in.ts";
export { type TeamCase, tellOfCase } from "./tell-of-case.ts";
export { type Sending, sendWebhooks, signatureOf } from "./webhooks.ts";

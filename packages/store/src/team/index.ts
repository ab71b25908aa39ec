// What is kept of a team, beside its cases: this door is opened only where there is one.
export { beginAttempt, type Counted, forgetAttempts } from "./attempts.ts";
export { type AuditFilters, listAudit, type NewAuditEntry, writeAudit } from "./audit.ts";
export { addCheck, type CheckFilters, closeCheck, listChecks, type NewCheck } from "./checks.ts";
export { caseAddressIn, hasDeskCase, listDeskCases } from "./desk-cases.ts";
export { endFeed, type FeedFacts, feedOf, personOfFeed, renewFeed } from "./feeds.ts";
export { type Following, listFollowed, setFollow } from "./follows.ts";
export {
	addInvitation,
	endInvitation,
	findInvitation,
	type Invited,
	listInvitations,
	type NewInvitation,
	useInvitation,
} from "./invitations.ts";
export {
	type Digest,
	endMail,
	endMailCode,
	listMails,
	type MailContent,
	mailSetting,
	noteMail,
	readEndMailCode,
	removeOldMails,
	saveMailSetting,
	sendMailsAgain,
	type TakenMail,
	takeMails,
	writeDueMails,
} from "./mail.ts";
export {
	addNotices,
	countUnread,
	followNotices,
	forgetNotices,
	listNotices,
	MOST_COUNTED,
	markNotices,
	type NewNotice,
	type NoticeFilters,
	noteMailed,
	noticeSettings,
	saveNoticeSetting,
	unsentNotices,
} from "./notices.ts";
export { attemptTeam, openTeam, TEAM_SCHEMA, type Team, type TeamOptions } from "./open-team.ts";
export {
	changePerson,
	findAccount,
	findPerson,
	identityOf,
	listPeople,
	moveCase,
	type PersonChange,
	passwordOf,
	saveIdentity,
	savePassword,
	setRole,
} from "./people.ts";
export {
	arrive,
	followPresence,
	leave,
	listPresent,
	type PagePresence,
	type PersonPresent,
} from "./presence.ts";
export { type CaseNews, readOnce, unreadDeskCases } from "./read-once.ts";
export {
	addToken,
	endSessions,
	endToken,
	listSessions,
	listTokens,
	type NewToken,
	type SignedIn,
	startSession,
	whoAsks,
} from "./sessions.ts";
export { figuresOfTeam, isTeamReady, type TeamFigures } from "./state-of-team.ts";
export type { TeamTables } from "./tables.ts";
export {
	addTestDelivery,
	type HappenedInCase,
	noteAttempt,
	noteEvents,
	removeOldDeliveries,
	type TakenDelivery,
	takeDeliveries,
	type WriteBody,
} from "./webhook-deliveries.ts";
export {
	addWebhook,
	findWebhook,
	listDeliveries,
	listWebhooks,
	type NewWebhook,
	removeWebhook,
	sendFailedAgain,
	setWebhookOn,
} from "./webhooks.ts";

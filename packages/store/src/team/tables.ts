import type { CaseRole, CheckSubject, Followed, Notice, NoticeKind, PresenceSubject, Role } from "@fissure/model";
import type { ColumnType, Generated } from "kysely";

/** JSON comes as its text, see `openPool`. */
type Json = ColumnType<string, string, string>;

/** Tables of the schema `fissure`; those of one part of the team in its own interface. */
export interface TeamTables extends AccountTables, NoticeTables, WebhookTables, MailTables {
	/** What a page of a person shows; `seen` by the clock of the database. */
	presence: {
		person: string;
		page: string;
		case: string;
		kind: PresenceSubject["kind"];
		subject: string;
		seen: Generated<Date>;
	};
	migrations: { number: number; applied: string };
}

/** What people are told, and ask each other; instants by the clock of the database. */
export interface NoticeTables {
	checks: {
		id: Generated<string>;
		case: string;
		kind: CheckSubject["kind"];
		subject: string;
		words: string;
		/** Ids of people. */
		asked_by: string;
		asked: Generated<Date>;
		done_by: string | null;
		done: Date | null;
		answer: string | null;
	};
	check_people: { check: string; person: string };
	notices: {
		key: Generated<number>;
		person: string;
		case: string;
		kind: NoticeKind;
		subject_kind: Notice["subject"]["kind"];
		subject: string;
		/** Name: what comes from the history of a case has no id. */
		from: string | null;
		what: string | null;
		failed: Generated<number>;
		count: Generated<number>;
		/** By what it is known again, so that a person is told it once. */
		source: string;
		at: Generated<Date>;
		seen: Date | null;
		mailed: Date | null;
	};
	/** What a person has chosen; else they are told everything everywhere. */
	notice_settings: { person: string; kind: NoticeKind; page: number; feed: number; mail: number };
	follows: { person: string; case: string; kind: Followed["kind"]; subject: string };
	feeds: { person: string; secret: string; made: Generated<Date>; used: Date | null };
	case_marks: { case: string; journal: number };
}

interface AccountTables {
	people: {
		id: string;
		name: string;
		name_folded: string;
		email: string;
		email_folded: string;
		/** As argon2id writes it; null where the person signs in with an organisation, or not yet. */
		password: string | null;
		administrator: number;
		disabled: string | null;
		made: string;
	};
	identities: { issuer: string; subject: string; person: string; made: string };
	sessions: {
		id: string;
		/** SHA-256 of the secret. */
		secret: string;
		person: string;
		device: string;
		address: string;
		made: string;
		seen: string;
		expires: string;
		ended: string | null;
	};
	tokens: {
		id: string;
		secret: string;
		person: string;
		name: string;
		scope: "read" | "write";
		/** Ids of cases, or null for all. */
		cases: ColumnType<string | null, string | null, string | null>;
		made: string;
		expires: string | null;
		used: string | null;
		ended: string | null;
	};
	roles: { person: string; case: string; role: Role };
	invitations: {
		id: string;
		secret: string;
		email: string;
		email_folded: string;
		name: string;
		administrator: number;
		roles: Json;
		by: string;
		made: string;
		expires: string;
		ended: string | null;
	};
	/** `failures` since the last success; `last`: when the last attempt began. */
	attempts: { key: string; failures: number; last: string };
	audit: {
		key: Generated<number>;
		at: string;
		person: string | null;
		means: "session" | "token" | "terminal" | "none";
		operation: string;
		case: string | null;
		subjects: Json;
		outcome: string;
		address: string | null;
	};
}

interface WebhookTables {
	webhooks: {
		id: Generated<string>;
		/** Id. */
		case: string;
		address: string;
		events: Json;
		secret: string;
		/** Name. */
		by: string;
		made: Generated<Date>;
		/** Key of the entry of the journal of the case up to which it was looked at. */
		journal: number;
		/** When the jobs of the case were looked at. */
		jobs_seen: Generated<Date>;
		/** Since when nothing has arrived; null: the last event arrived, or none was sent. */
		failing: Date | null;
		disabled: Date | null;
		why: "person" | "gone" | "failing" | null;
		last_at: Date | null;
		last_status: number | null;
		last_problem: string | null;
	};
	webhook_deliveries: {
		id: Generated<string>;
		webhook: string;
		/** What tells the event from every other of the same webhook. */
		source: string;
		event: string;
		body: string;
		made: Generated<Date>;
		attempts: Generated<number>;
		/** When it is sent next; while somebody sends it, when they count as gone. */
		due: Generated<Date | null>;
		/** When the last attempt ended. */
		tried: Date | null;
		ended: Date | null;
		arrived: Generated<boolean>;
		status: number | null;
		problem: string | null;
	};
}

interface MailTables {
	mail_settings: {
		person: string;
		rhythm: "off" | "at-once" | "daily";
		hour: number;
		/** As PostgreSQL names it: `Europe/Berlin`. */
		zone: string;
		details: boolean;
		/** When a daily mail was last due; before, when the person chose it. */
		digested: Generated<Date>;
	};
	mails: {
		id: Generated<string>;
		person: string;
		address: string;
		content: Json;
		made: Generated<Date>;
		attempts: Generated<number>;
		due: Generated<Date | null>;
		tried: Date | null;
		ended: Date | null;
		arrived: Generated<boolean>;
		/** Of SMTP. */
		status: number | null;
		problem: string | null;
	};
	signing_keys: { name: string; key: string };
}

/** The roles of a person or an invitation, read back. */
export const readRoles = (json: string): readonly CaseRole[] => JSON.parse(json) as readonly CaseRole[];

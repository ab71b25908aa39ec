import type { Notice } from "@fissure/model";
import { plural } from "@fissure/report";

const KINDS: Readonly<Record<Notice["subject"]["kind"], string>> = {
	text: "a text",
	event: "an event",
	position: "a position",
	finding: "a finding",
	judgment: "a judgment",
	draft: "a draft",
	issue: "an issue",
	job: "a job",
	alerts: "alerts",
};

/** What a notice tells, as one English sentence with the id of its case, without words of the case: for feeds and mail, which leave the team. */
export function noticeSentence({ kind, subject, from, what, failed, count, case: id }: Notice): string {
	const who = from ?? "Somebody";
	const on = KINDS[subject.kind];
	switch (kind) {
		case "check":
			return `${who} asks you to check ${on} in ${id}`;
		case "answer":
			return `${who} has closed your check of ${on} in ${id}`;
		case "mention":
			return `${who} names you in ${on} in ${id}`;
		case "job":
			return `Your job "${what ?? ""}" in ${id} ${failed ? "failed" : "is done"}`;
		case "alert":
			return `${plural(count, "new alert")} in ${id}`;
		case "change":
			return `${who} changed ${on} that you follow in ${id} (${plural(count, "change")})`;
	}
}

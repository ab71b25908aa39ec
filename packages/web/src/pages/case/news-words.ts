import type { AnswerOf } from "../../api/call.ts";
import { caseWords } from "../../messages/case-page.ts";
import { messages } from "../../messages/messages.ts";
import { hrefTo } from "../../state/href-to.ts";
import { versionsHref } from "../../state/versions-href.ts";

export type NewsItem = AnswerOf<"GET /api/news">["items"][number];

/** Where an item is to be seen with all that belongs to it. */
export const newsHref = ({ what, id, event, documents, indicator, alert }: NewsItem): string => {
	if (what === "finding")
		return event === null
			? hrefTo(["compare"], { document: documents, finding: id })
			: hrefTo(["compare", event], { finding: id });
	const [before = "", after = before] = documents;
	if (what === "edit") return versionsHref(before, after);
	if (indicator !== null) return hrefTo(["watch"], { tab: "indicators", series: indicator });
	return hrefTo(["watch"], alert === null ? {} : { alert: String(alert) });
};

/** Finding or alert, and of which kind. */
export const newsKind = ({ what, kind }: NewsItem): string => {
	if (what === "finding") return messages.judge.findingKinds[kind] ?? kind;
	if (what === "edit") return caseWords.what.edit;
	return messages.watch.alertKinds[kind] ?? kind;
};

/** Why an item has its place. */
export const reasonWords = (reason: NewsItem["reasons"][number]): string => {
	const { reasons } = caseWords;
	switch (reason.what) {
		case "salience":
			return reasons.salience[reason.salience];
		case "consequence":
			return reasons.consequence(reason.consequence, reason.because);
		case "watched":
			return reasons.watched;
		case "changed":
			return reasons.changed;
		case "unconfirmed-group":
			return reasons.unconfirmedGroup;
		case "off-issue":
			return reasons.offIssue;
		case "days-old":
			return reasons.daysOld(reason.days);
	}
};

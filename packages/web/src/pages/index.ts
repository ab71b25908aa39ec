import type { ComponentType } from "react";
import { START, TEAM, TWO_TEXTS } from "../api/case-address.ts";
import { messages } from "../messages/messages.ts";

export type PageGroup = "read" | "judge" | "keep";

/** One line of the registry of pages. */
export interface PageEntry {
	readonly id: string;
	/** As a person reads it in the navigation. */
	readonly title: string;
	/** Its address; `{-$event}` stands for a part that varies and may be missing. */
	readonly path: string;
	/** Keys that lead there: `g l`. */
	readonly shortcut: string;
	readonly group: PageGroup;
	/** Loaded when first asked for, so that the first screen needs none of it. */
	readonly load: () => Promise<ComponentType>;
}

/** Every page, in the order of the navigation. A new one needs its file and one line here. */
// biome-ignore format: one line a page
export const PAGES = [
	{ id: "case", title: messages.titles.case, path: "/", shortcut: "g c", group: "read", load: () => import("./case/case-page.tsx").then((it) => it.CasePage) },
	{ id: "compare", title: messages.titles.compare, path: "/compare/{-$event}", shortcut: "g o", group: "read", load: () => import("./compare/compare-page.tsx").then((it) => it.ComparePage) },
	{ id: "ledger", title: messages.titles.ledger, path: "/ledger", shortcut: "g l", group: "read", load: () => import("./ledger/ledger-page.tsx").then((it) => it.LedgerPage) },
	{ id: "over-time", title: messages.titles["over-time"], path: "/over-time", shortcut: "g t", group: "read", load: () => import("./over-time/over-time-page.tsx").then((it) => it.OverTimePage) },
	{ id: "deeds", title: messages.titles.deeds, path: "/deeds", shortcut: "g v", group: "read", load: () => import("./deeds/deeds-page.tsx").then((it) => it.DeedsPage) },
	{ id: "document", title: messages.titles.document, path: "/documents/{-$id}", shortcut: "g d", group: "read", load: () => import("./document/document-page.tsx").then((it) => it.DocumentPage) },
	{ id: "issues", title: messages.titles.issues, path: "/issues", shortcut: "g i", group: "read", load: () => import("./issues/issues-page.tsx").then((it) => it.IssuesPage) },
	{ id: "judge", title: messages.titles.judge, path: "/judge", shortcut: "g j", group: "judge", load: () => import("./judge/judge-page.tsx").then((it) => it.JudgePage) },
	{ id: "brief", title: messages.titles.brief, path: "/brief/{-$id}", shortcut: "g b", group: "judge", load: () => import("./brief/brief-page.tsx").then((it) => it.BriefPage) },
	{ id: "coding", title: messages.titles.coding, path: "/coding/{-$task}", shortcut: "g k", group: "keep", load: () => import("./coding/coding-page.tsx").then((it) => it.CodingPage) },
	{ id: "watch", title: messages.titles.watch, path: "/watch", shortcut: "g w", group: "keep", load: () => import("./watch/watch-page.tsx").then((it) => it.WatchPage) },
] as const satisfies readonly PageEntry[];

const outside = () => import("./start/outside.ts");

/** Pages in no case. */
export const OUTSIDE = {
	start: { path: START, load: () => outside().then((it) => it.StartPage) },
	notices: { path: TEAM.notices, load: () => outside().then((it) => it.NoticesPage) },
	account: { path: TEAM.account, load: () => outside().then((it) => it.AccountPage) },
	people: { path: TEAM.people, load: () => outside().then((it) => it.PeoplePage) },
	webhooks: { path: TEAM.webhooks, load: () => outside().then((it) => it.WebhooksPage) },
	audit: { path: TEAM.audit, load: () => outside().then((it) => it.AuditPage) },
} as const;

/** Pages that the navigation does not list, by the folder of each. */
export const UNLISTED = {
	agreement: {
		path: "/coding/agreement",
		load: () => import("./agreement/agreement-page.tsx").then((it) => it.AgreementPage),
	},
	checks: { path: "/checks", load: () => import("./checks/checks-page.tsx").then((it) => it.ChecksPage) },
	open: { path: "/open/{-$kind}/{-$id}", load: () => import("./open/open-page.tsx").then((it) => it.OpenPage) },
	actor: { path: "/actor/{-$id}", load: () => import("./actor/actor-page.tsx").then((it) => it.ActorPage) },
	issue: { path: "/issue/{-$id}", load: () => import("./issue/issue-page.tsx").then((it) => it.IssuePage) },
	series: { path: "/series", load: () => import("./series/series-page.tsx").then((it) => it.SeriesPage) },
	"two-texts": { path: TWO_TEXTS, load: () => import("./two-texts/two-texts-page.tsx").then((it) => it.TwoTextsPage) },
} as const;

export type PageId = (typeof PAGES)[number]["id"];

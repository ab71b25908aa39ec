/** The part of the address that says which case this window works on: `/c/port-ellery-1a2b3c4d5e`. */
const IN_CASE = /^\/c\/([a-z0-9-]+)(?=\/|$)/;

const here = globalThis.location?.pathname ?? "/";

/** Empty for the case that was named when the server started. A window keeps its case: to change it, the page is loaded again. */
export const caseBase = IN_CASE.exec(here)?.[0] ?? "";
export const caseId = IN_CASE.exec(here)?.[1] ?? null;

/** Where a case is chosen; it belongs to none. */
export const START = "/cases";
/** Where two texts are compared that are in no case yet; the start page and an empty case lead there. */
export const TWO_TEXTS = "/two-texts";
/** Pages about the people of a team; like the choice of a case they are in none. */
export const TEAM = {
	notices: "/team/notices",
	account: "/team/account",
	people: "/team/people",
	webhooks: "/team/webhooks",
	audit: "/team/audit",
} as const;
export const isStart = here === START || here.startsWith("/team/");

/** An address of this application as the browser has it: `/ledger` of this window's case. */
export const inThisCase = (path: string): string => `${caseBase}${path}`;

/** The address of a page of any case, for a link that loads it. */
export const hrefOfCase = (id: string, path = "/"): string => `/c/${id}${path}`;

import { hrefTo } from "./href-to.ts";

/** Where two versions of one page are beside each other, word by word. */
export const versionsHref = (before: string, after: string): string =>
	hrefTo(["documents", after], { tab: "versions", before, after });

import type { BriefPage } from "./page.ts";

/** What stands below a brief: that it was checked, or that it was not. */
export const colophonWords = ({ builtOn, program, isUnfinished }: BriefPage): string =>
	isUnfinished
		? `Draft of ${builtOn}, written by ${program}; it is not finished, and what it cites may not stand.`
		: `Built on ${builtOn} by ${program}; every quotation was checked against its source.`;

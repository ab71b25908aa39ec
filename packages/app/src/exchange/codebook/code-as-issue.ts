import type { Issue } from "@fissure/core";
import { isName } from "@fissure/model";
import { type RefiCode, refiGuid } from "@fissure/sources";
import type { GivenIssue } from "./save-issues.ts";

/** The last line of a code's description names the issue, since a program may change the name of a code. */
const ISSUE_LINE = "Issue: ";
/** Of an issue that is called otherwise than its code. */
const NAME_LINE = "Name: ";
const POLES = ["-3: ", "+3: "] as const;

type Described = Pick<Issue, "id"> & Partial<Issue>;

/** An issue as a code of this name. One that is in no codebook has an id alone. */
export const codeOfIssue = (
	{ id, name, definition, poleMinus3 = "", polePlus3 = "" }: Described,
	code: string,
): RefiCode => ({
	...{ guid: refiGuid("issue", id), name: code, isCodable: true },
	description: [
		...(definition === undefined
			? []
			: [definition, ...[poleMinus3, polePlus3].map((pole, at) => `${POLES[at]}${inOneLine(pole)}`)]),
		...(name === undefined || name === code ? [] : [NAME_LINE + name]),
		ISSUE_LINE + id,
	].join("\n"),
});

const inOneLine = (words: string): string => words.replace(/\s*[\r\n]+\s*/gu, " ");

/**
 * What `codeOfIssue` wrote, which anybody may have changed since; of another program the name and the description of its code.
 *
 * - silent: null where there is no name that an issue may have
 */
export function issueOfCode({ name, description }: RefiCode): GivenIssue | null {
	const lines = description.split(/\r?\n/u);
	const id = lines.at(-1)?.startsWith(ISSUE_LINE) ? lines.pop()?.slice(ISSUE_LINE.length) : undefined;
	const own = id !== undefined && lines.at(-1)?.startsWith(NAME_LINE) ? lines.pop()?.slice(NAME_LINE.length) : name;
	if (!isName(own) || (id !== undefined && !isName(id))) return isName(name) ? plainIssue(name, description) : null;
	if (id === undefined) return plainIssue(own, description);
	const [minus, plus] = lines.slice(-POLES.length);
	const hasPoles = minus?.startsWith(POLES[0]) === true && plus?.startsWith(POLES[1]) === true;
	return {
		...{ id, name: own },
		definition: (hasPoles ? lines.slice(0, -POLES.length) : lines).join("\n"),
		poleMinus3: hasPoles ? minus.slice(POLES[0].length) : "",
		polePlus3: hasPoles ? plus.slice(POLES[1].length) : "",
	};
}

const plainIssue = (name: string, definition: string): GivenIssue => ({
	...{ id: null, name, definition: definition.trim(), poleMinus3: "", polePlus3: "" },
});

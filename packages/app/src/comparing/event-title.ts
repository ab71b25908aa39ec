import type { CaseEvent } from "@fissure/model";

type Titled = Pick<CaseEvent, "name" | "kind" | "date" | "parties">;

const list = new Intl.ListFormat("en-GB", { type: "conjunction" });

/** What people call an event: by its name, else by what it was, who took part and when. */
export const eventTitle = (
	{ name, kind, date, parties }: Titled,
	actorNames: Readonly<Record<string, string>> = {},
): string => {
	if (name !== null) return name;
	const what = kind === null ? "Event" : kind.charAt(0).toUpperCase() + kind.slice(1);
	const who = list.format(parties.map((party) => actorNames[party] ?? party));
	return `${what}${who === "" ? "" : ` of ${who}`}${date === null ? "" : `, ${date}`}`;
};

import type { AskAnswer } from "@fissure/model";

const signed = (stance: number): string => (stance > 0 ? `+${stance}` : stance < 0 ? `−${-stance}` : "0");

const LISTS = [
	["holders", "holder"],
	["asserters", "asserter"],
	["issues", "issue"],
	["manners", "manner"],
	["publishers", "publisher"],
	["venues", "venue"],
	["kinds", "kind"],
	["languages", "language"],
	["documents", "document"],
] as const;

/** What was asked for, as a person would say it: `holder VAL or OST`, `stance −3 to −1`, `from 2024`. */
export function wordsOfFilters(filters: AskAnswer["filters"]): readonly string[] {
	const { stance, stances, from, to, earlierVersions, unsure, muted, newSince } = filters;
	return [
		...LISTS.flatMap(([name, noun]) => {
			const values: readonly string[] | undefined = filters[name];
			return values === undefined ? [] : [`${noun} ${values.join(" or ")}`];
		}),
		...(stance === undefined ? [] : [`stance ${signed(stance[0])} to ${signed(stance[1])}`]),
		...(stances === undefined
			? []
			: [`stance ${stances.map((one) => (one === null ? "unread" : signed(one))).join(" or ")}`]),
		...(from === undefined ? [] : [`from ${from}`]),
		...(to === undefined ? [] : [`to ${to}`]),
		...(earlierVersions === true ? ["earlier versions too"] : []),
		...(unsure === true ? ["positions of low certainty too"] : []),
		...(newSince === undefined ? [] : ["only new texts"]),
		...(muted === true ? ["muted issues too"] : []),
	];
}

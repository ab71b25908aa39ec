import type { JudgmentChange, JudgmentShown } from "@fissure/model";

import { type CaseView, plural, type ViewLine } from "@fissure/report";
import {
	aboutOf,
	conditionWords,
	factsOf,
	KIND_WORDS,
	linkName,
	proposalWords,
	STATE_MARKS,
	standOf,
	triggerWords,
} from "./judgment-words.ts";

/** One judgment: what it says, on what it rests and whether that still stands, and what was thought before. */
export function judgmentView(shown: JudgmentShown): CaseView {
	const { judgment, links, trigger, condition, proposal, history, at, who, done } = shown;
	const unsound = links.filter(({ state }) => state !== "sound");
	const facts: readonly (readonly [string, string])[] = [
		["about", aboutOf(judgment)],
		["stands", standOf(judgment)],
		...factsOf(judgment),
	];
	return {
		title: `${judgment.id} (${KIND_WORDS[judgment.kind]})`,
		data: { judgment, at, who, links, trigger, condition, proposal, history },
		columns: ["field", "words", "state", "because"],
		rows: [
			...facts.map(([label, words]) => [label, words, null, null]),
			...links.map(({ where, link, state, because }) => [where, linkName(link), state, because]),
		],
		notes: [
			...(trigger === null ? [] : [`${triggerWords(trigger)}.`]),
			...(condition === null ? [] : [`${conditionWords(condition)}.`]),
			...(proposal === null ? [] : [`${proposalWords(judgment.id, proposal)}.`]),
			...(done === null ? [] : [done]),
			...(links.length === 0 ? ["It has no evidence in this case."] : []),
			...(unsound.length > 0
				? [`${plural(unsound.length, "link")} of ${links.length} changed since the judgment.`]
				: []),
		],
		text: [
			{ text: `${judgment.id} · ${KIND_WORDS[judgment.kind]} · ${standOf(judgment)}`, tone: "strong" },
			{ text: aboutOf(judgment), indent: 2 },
			{ facts: factsOf(judgment) },
			...(links.length === 0 ? [] : ["", { text: "Evidence", tone: "strong" } as const]),
			...links.flatMap(linkLines),
			"",
			{ text: "History", tone: "strong" },
			...history.map((change) => ({ text: changeWords(change), indent: 2 })),
		],
	};
}

function linkLines({ where, link, state, because }: JudgmentShown["links"][number]): readonly ViewLine[] {
	const quoted = link.kind === "quote" ? ` “${link.quote.exact}”` : "";
	return [
		{ text: `${where}: [${linkName(link)}]${quoted}`, indent: 4, sign: `${STATE_MARKS[state]} ` },
		...(state === "sound" && link.kind === "quote" ? [] : [{ text: `${state}: ${because}`, indent: 4 }]),
	];
}

function changeWords({ at, who, verb, after }: JudgmentChange): string {
	return `${at} · ${who} · ${verb}: ${after === null ? "removed" : standOf(after)}`;
}

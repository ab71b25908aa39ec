import type { JudgmentChange, JudgmentShown } from "@fissure/model";

import { type CaseView, displayWidth, oneLine, padTo, plural, type ViewOptions, wrapText } from "@fissure/report";
import { aboutOf, factsOf, KIND_WORDS, linkName, STATE_MARKS, standOf, triggerWords } from "./judgment-words.ts";

/** One judgment: what it says, on what it rests and whether that still stands, and what was thought before. */
export function judgmentView(shown: JudgmentShown): CaseView {
	const { judgment, links, trigger, history, at, who, done } = shown;
	const unsound = links.filter(({ state }) => state !== "sound");
	const facts: readonly (readonly [string, string])[] = [
		["about", aboutOf(judgment)],
		["stands", standOf(judgment)],
		...factsOf(judgment),
	];
	return {
		title: `${judgment.id} (${KIND_WORDS[judgment.kind]})`,
		data: { judgment, at, who, links, trigger, history },
		columns: ["field", "words", "state", "because"],
		rows: [
			...facts.map(([label, words]) => [label, words, null, null]),
			...links.map(({ where, link, state, because }) => [where, linkName(link), state, because]),
		],
		notes: [
			...(trigger === null ? [] : [`${triggerWords(trigger)}.`]),
			...(done === null ? [] : [done]),
			...(links.length === 0 ? ["It has no evidence in this case."] : []),
			...(unsound.length > 0
				? [`${plural(unsound.length, "link")} of ${links.length} changed since the judgment.`]
				: []),
		],
		text: (options, paint) => [
			...wrapText(oneLine(`${judgment.id} · ${KIND_WORDS[judgment.kind]} · ${standOf(judgment)}`), options.width).map(
				(line) => paint(line, "bold"),
			),
			...wrapText(oneLine(aboutOf(judgment)), options.width - 2).map((line) => `  ${line}`),
			...labelled(factsOf(judgment), options),
			...(links.length === 0 ? [] : ["", paint("Evidence", "bold")]),
			...links.flatMap((link) => linkLines(link, options)),
			"",
			paint("History", "bold"),
			...history.map((change) => `  ${oneLine(changeWords(change))}`),
		],
	};
}

function labelled(facts: readonly (readonly [string, string])[], { width }: ViewOptions): readonly string[] {
	const longest = Math.max(...facts.map(([label]) => displayWidth(label)));
	return facts.flatMap(([label, words]) =>
		wrapText(oneLine(words), width - longest - 4).map(
			(line, at) => `  ${padTo(at === 0 ? oneLine(label) : "", longest)}  ${line}`,
		),
	);
}

function linkLines(
	{ where, link, state, because }: JudgmentShown["links"][number],
	{ width }: ViewOptions,
): readonly string[] {
	const quoted = link.kind === "quote" ? ` “${link.quote.exact}”` : "";
	return [
		...wrapText(oneLine(`${STATE_MARKS[state]} ${where}: [${linkName(link)}]${quoted}`), width - 2).map(
			(line, at) => `${at === 0 ? "  " : "    "}${line}`,
		),
		...(state === "sound" && link.kind === "quote"
			? []
			: wrapText(oneLine(`${state}: ${because}`), width - 4).map((line) => `    ${line}`)),
	];
}

function changeWords({ at, who, verb, after }: JudgmentChange): string {
	return `${at} · ${who} · ${verb}: ${after === null ? "removed" : standOf(after)}`;
}

import type { Judged, JudgmentList } from "@fissure/model";
import { type CaseView, oneLine, type Paint, plural, type ViewOptions, wrapText } from "@fissure/report";
import { isStale } from "../judgment/judged.ts";
import { aboutOf, KIND_WORDS, linkName, STATE_MARKS, standOf, triggerWords } from "./judgment-words.ts";

/** What is thought in a case; what has lost its ground is marked. */
export function judgmentListView({ judgments, stale }: JudgmentList): CaseView {
	return {
		title: "Judgments",
		data: { judgments, stale },
		columns: ["id", "kind", "topics", "about", "stands", "links", "unsound", "trigger", "at", "who"],
		rows: judgments.map((judged) => {
			const { judgment, links, trigger, at, who } = judged;
			const { id, kind, topics } = judgment;
			const unsound = links.filter(({ state }) => state !== "sound");
			return [
				...[id, kind, topics.join("; "), aboutOf(judgment), standOf(judgment), links.length],
				...[
					unsound.map(({ link, state }) => `${linkName(link)}: ${state}`).join("; "),
					trigger?.state ?? null,
					at,
					who,
				],
			];
		}),
		notes: [
			judgments.length === 0 ? "No judgment." : `${plural(judgments.length, "judgment")}; none of them is a fact.`,
			...(judgments.length === 0 ? ['"fissure judge template forecast" writes one to fill in.'] : []),
			...(stale > 0
				? [`${plural(stale, "judgment")} with evidence that changed or is gone: see fissure judge show ID.`]
				: []),
		],
		text: (options, paint) => judgments.flatMap((judged) => linesOf(judged, options, paint)),
	};
}

function linesOf(judged: Judged, { width }: ViewOptions, paint: Paint): readonly string[] {
	const { judgment, links, trigger } = judged;
	const head = [judgment.id, KIND_WORDS[judgment.kind], standOf(judgment)].map(oneLine).join(" · ");
	const unsound = links.filter(({ state }) => state !== "sound");
	const indented = (words: string): readonly string[] => wrapText(oneLine(words), width - 2).map((line) => `  ${line}`);
	return [
		...wrapText(`${isStale(judged) ? "! " : ""}${head}`, width).map((line) => paint(line, "bold")),
		...indented(aboutOf(judgment)),
		...(trigger === null || trigger.state === "waiting" ? [] : indented(triggerWords(trigger))),
		...unsound.flatMap(({ state, because }) => indented(`${STATE_MARKS[state]} ${state}: ${because}`)),
		"",
	];
}

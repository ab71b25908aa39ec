import type { Judged, JudgmentList } from "@fissure/model";
import { type CaseView, plural, type ViewLine } from "@fissure/report";
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
		text: judgments.flatMap(linesOf),
	};
}

function linesOf(judged: Judged): readonly ViewLine[] {
	const { judgment, links, trigger } = judged;
	const head = [judgment.id, KIND_WORDS[judgment.kind], standOf(judgment)].join(" · ");
	const unsound = links.filter(({ state }) => state !== "sound");
	return [
		{ text: `${isStale(judged) ? "! " : ""}${head}`, tone: "strong" },
		{ text: aboutOf(judgment), indent: 2 },
		...(trigger === null || trigger.state === "waiting" ? [] : [{ text: triggerWords(trigger), indent: 2 }]),
		...unsound.map(({ state, because }) => ({ text: `${STATE_MARKS[state]} ${state}: ${because}`, indent: 2 })),
		"",
	];
}

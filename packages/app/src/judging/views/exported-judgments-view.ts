import { type CaseView, makeVisible, oneLine, plural } from "@fissure/report";
import type { ExportedJudgments } from "../files/export-judgments.ts";
import { aboutOf, standOf } from "./judgment-words.ts";

/** What went into a file; the file itself where there is none. */
export function exportedJudgmentsView({ judgments, yaml, path }: ExportedJudgments): CaseView {
	return {
		title: "Judgments",
		data: { path, judgments },
		columns: ["id", "kind", "topics", "about", "stands"],
		rows: judgments.map((judgment) => [
			judgment.id,
			judgment.kind,
			judgment.topics.join("; "),
			aboutOf(judgment),
			standOf(judgment),
		]),
		notes: [],
		text: () =>
			path === null
				? yaml.split("\n").map((line) => makeVisible(line))
				: [`Wrote ${plural(judgments.length, "judgment")} to ${oneLine(path)}.`],
	};
}

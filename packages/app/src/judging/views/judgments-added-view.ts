import type { JudgmentsAdded } from "@fissure/model";
import { type CaseView, plural } from "@fissure/report";
import { KIND_WORDS, linkName, STATE_MARKS } from "./judgment-words.ts";

const MARKS = { new: "+", changed: "~", held: "·" } as const;
const STATUS_WORDS = { new: "new", changed: "changed", held: "unchanged" } as const;

/** What was kept, and what of it rests on nothing that is current. */
export function judgmentsAddedView(added: JudgmentsAdded): CaseView {
	const { kept, refused, stale } = added;
	const counts = (["new", "changed", "held"] as const)
		.map((status) => [status, kept.filter((one) => one.status === status).length] as const)
		.filter(([, count]) => count > 0)
		.map(([status, count]) => `${count} ${STATUS_WORDS[status]}`);
	return {
		title: "Judgments",
		data: added,
		columns: ["id", "kind", "status", "file", "unsound"],
		rows: kept.map(({ id, kind, status, file }) => [id, kind, status, file, unsoundOf(added, id).join("; ")]),
		notes: [
			`${plural(kept.length, "judgment")}: ${counts.join(", ")}.`,
			...(refused.length > 0 ? [`Nothing was saved from ${refused.join(", ")}.`] : []),
			...(stale.length > 0
				? [
						`${plural(stale.length, "judgment")} with evidence that changed or is not in this case: see fissure judge show ID.`,
					]
				: []),
		],
		text: kept.flatMap(({ id, kind, status }) => [
			`${MARKS[status]} ${id} (${KIND_WORDS[kind]})`,
			...unsoundOf(added, id).map((words) => ({ text: words, indent: 4 })),
		]),
	};
}

const unsoundOf = ({ stale }: JudgmentsAdded, id: string): readonly string[] =>
	stale
		.filter(({ judgment }) => judgment.id === id)
		.flatMap(({ links }) => links)
		.filter(({ state }) => state !== "sound")
		.map(
			({ where, link, state, because }) => `${STATE_MARKS[state]} ${where}: [${linkName(link)}] ${state}: ${because}`,
		);

import type { CritiqueCheck, Judgment, Remark } from "@fissure/model";
import { placedLinks } from "./placed-links.ts";
import { MOST_FOLLOWED } from "./sources-of.ts";

/**
 * Does a judgment rest on anything but itself?
 *
 * A judgment may rest on others, and these on others again; at the end there must be words or findings. One that rests on
 * itself by way of others rests on nothing.
 *
 * - out:    one remark for a judgment without links, for an item of a matrix without any, and for a circle at each of its members
 * - silent: on judgments that are cited and not given, and on circles longer than `MOST_FOLLOWED`
 */
export const noEvidence: CritiqueCheck = {
	id: "no-evidence",
	version: 1,
	question: "Does a judgment rest on anything but itself?",
	codes: { "judgment-without-evidence": "warning", "evidence-without-link": "warning", "evidence-in-circle": "error" },
	check: (judgments) => {
		const citedBy = new Map(judgments.map((judgment) => [judgment.id, judgmentsCited(judgment)]));
		return judgments.flatMap((judgment) => [...unlinked(judgment), ...circle(judgment, citedBy)]);
	},
};

function unlinked(judgment: Judgment): readonly Remark[] {
	if (placedLinks(judgment).length === 0)
		return [
			{
				judgment: judgment.id,
				place: "evidence",
				code: "judgment-without-evidence",
				message: "It has no evidence: no words and no finding",
				remedy: "link its evidence, or say in the note that it is a guess",
				links: [],
			},
		];
	if (judgment.kind !== "matrix") return [];
	return judgment.evidence.flatMap(({ id, links }, at) =>
		links.length > 0
			? []
			: {
					judgment: judgment.id,
					place: `evidence[${at}]`,
					code: "evidence-without-link",
					message: `${id} is described in words, without a link`,
					remedy: "link the words or the finding that shows it",
					links: [],
				},
	);
}

const judgmentsCited = (judgment: Judgment): readonly string[] =>
	placedLinks(judgment).flatMap(({ link }) => (link.kind === "judgment" ? link.judgment : []));

type Cited = ReadonlyMap<string, readonly string[]>;

function circle(judgment: Judgment, citedBy: Cited): readonly Remark[] {
	const path = pathBack(judgment.id, citedBy);
	if (path === null) return [];
	return [
		{
			judgment: judgment.id,
			place: "evidence",
			code: "evidence-in-circle",
			message: `It is based on itself, through ${path.join(" → ")}`,
			remedy: "link one of them to words or a finding instead",
			links: path.slice(0, 1).map((next) => ({ kind: "judgment", judgment: next })),
		},
	];
}

/** The shortest way from a judgment back to itself; null where there is none. */
function pathBack(start: string, citedBy: Cited): readonly string[] | null {
	const cameFrom = new Map<string, string | null>();
	let front: readonly string[] = [start];
	while (front.length > 0 && cameFrom.size <= MOST_FOLLOWED) {
		const next: string[] = [];
		for (const id of front)
			for (const other of citedBy.get(id) ?? []) {
				if (cameFrom.has(other)) continue;
				cameFrom.set(other, id === start ? null : id);
				if (other === start) return wayTo(start, cameFrom);
				next.push(other);
			}
		front = next;
	}
	return null;
}

function wayTo(start: string, cameFrom: ReadonlyMap<string, string | null>): readonly string[] {
	const way = [start];
	for (let at = cameFrom.get(start) ?? null; at !== null; at = cameFrom.get(at) ?? null) way.unshift(at);
	return way;
}

import type { Consistency, CritiqueCheck, ExplanationMatrix, Judgment, Remark } from "@fissure/model";
import { placedLinks } from "./placed-links.ts";
import { type Sources, sourcesOf } from "./sources-of.ts";

/**
 * Is one text the source of what looks like several?
 *
 * Within a matrix: items that rest on the same texts alone and speak against the same explanation count it twice. Within a
 * judgment: several links, all to one text. Between judgments: several that rest on one text alone fall together with it.
 *
 * - out:    one remark for the items of a matrix, for a judgment, and for a text under several judgments, at the first
 * - silent: where at least one link leads elsewhere; on translations and edited copies, which are taken for other texts
 * - source: own, after the practice of source criticism
 */
export const sharedSource: CritiqueCheck = {
	id: "shared-source",
	version: 1,
	question: "Is one text the source of what looks like several?",
	codes: { "source-counted-twice": "warning", "source-alone": "warning", "source-of-several": "warning" },
	check: (judgments, context) => {
		const sources = sourcesOf(judgments, context);
		return [
			...judgments.flatMap((judgment) =>
				judgment.kind === "matrix" ? countedTwice(judgment, sources) : restsOnOne(judgment, sources),
			),
			...underSeveral(judgments, sources),
		];
	},
};

const AGAINST: ReadonlySet<Consistency> = new Set(["I", "II"]);

function countedTwice(matrix: ExplanationMatrix, sources: Sources): readonly Remark[] {
	const byTexts = new Map<string, ExplanationMatrix["evidence"][number][]>();
	for (const item of matrix.evidence) {
		const texts = sources.of(item.links);
		if (texts.length > 0) byTexts.set(texts.join("\n"), [...(byTexts.get(texts.join("\n")) ?? []), item]);
	}
	return [...byTexts].flatMap(([texts, items]): readonly Remark[] => {
		const against = (explanation: string): readonly (typeof items)[number][] =>
			items.filter(
				({ readings }) => Object.hasOwn(readings, explanation) && AGAINST.has(readings[explanation] as Consistency),
			);
		const hit = matrix.explanations.map(({ id }) => id).filter((id) => against(id).length > 1);
		if (hit.length === 0) return [];
		const twice = items.filter((item) => hit.some((explanation) => against(explanation).includes(item)));
		return [
			{
				judgment: matrix.id,
				place: "evidence",
				code: "source-counted-twice",
				message: `${listed(twice.map(({ id }) => id))} are all based on ${named(texts.split("\n"), sources)} and count it several times against ${listed(hit)}`,
				remedy: "join them into one item, or find a second source for one of them",
				links: twice.flatMap(({ links }) => links),
			},
		];
	});
}

function restsOnOne(judgment: Judgment, sources: Sources): readonly Remark[] {
	const links = placedLinks(judgment).map(({ link }) => link);
	if (links.length < 2) return [];
	const [text, ...others] = sources.of(links);
	if (text === undefined || others.length > 0) return [];
	if (links.some((link) => sources.of([link]).length === 0)) return [];
	return [
		{
			judgment: judgment.id,
			place: "evidence",
			code: "source-alone",
			message: `Its ${links.length} links all lead to one text, ${sources.nameOf(text)}`,
			remedy: "find another source, or say in the note that there is only one",
			links,
		},
	];
}

function underSeveral(judgments: readonly Judgment[], sources: Sources): readonly Remark[] {
	const restingOn = new Map<string, Judgment[]>();
	for (const judgment of judgments) {
		const links = placedLinks(judgment).map(({ link }) => link);
		// What rests on another judgment says so itself.
		if (links.some(({ kind }) => kind === "judgment")) continue;
		const [text, ...others] = sources.of(links);
		if (text === undefined || others.length > 0) continue;
		const known = restingOn.get(text);
		if (known === undefined) restingOn.set(text, [judgment]);
		else known.push(judgment);
	}
	return [...restingOn].flatMap(([text, [first, ...rest]]): readonly Remark[] =>
		first === undefined || rest.length === 0
			? []
			: [
					{
						judgment: first.id,
						place: "evidence",
						code: "source-of-several",
						message: `It is based on ${sources.nameOf(text)} alone, and so ${rest.length === 1 ? "does" : "do"} ${listed(rest.map(({ id }) => id))}: one error in it affects them all`,
						remedy: "find another source for one of them, or join them into one",
						links: placedLinks(first).map(({ link }) => link),
					},
				],
	);
}

const MOST_LISTED = 6;
function listed(ids: readonly string[]): string {
	const more = ids.length - MOST_LISTED;
	const shown = [...ids.slice(0, MOST_LISTED), ...(more > 0 ? [`${more} more`] : [])];
	return shown.length < 2 ? shown.join("") : `${shown.slice(0, -1).join(", ")} and ${shown.at(-1)}`;
}

const named = (texts: readonly string[], sources: Sources): string => listed(texts.map(sources.nameOf));

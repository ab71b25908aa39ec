import type { EvidenceLink, Judgment } from "@fissure/model";

export interface PlacedLink {
	readonly link: EvidenceLink;
	/** `evidence[0]`, `target`, `evidence[2].links[0]`, `resolution.evidence[0]`. */
	readonly place: string;
}

const placed = (place: string, links: readonly EvidenceLink[]): readonly PlacedLink[] =>
	links.map((link, at) => ({ link, place: `${place}[${at}]` }));

/** What a judgment rests on. What shows how a forecast came out is not among it: it was not known then. */
export function placedLinks(judgment: Judgment): readonly PlacedLink[] {
	if (judgment.kind === "matrix")
		return judgment.evidence.flatMap(({ links }, at) => placed(`evidence[${at}].links`, links));
	const evidence = placed("evidence", judgment.evidence);
	return judgment.kind === "option" && judgment.target !== null
		? [{ link: judgment.target, place: "target" }, ...evidence]
		: evidence;
}

/** What shows how a forecast came out. */
export const resolutionLinks = (judgment: Judgment): readonly PlacedLink[] =>
	judgment.kind === "forecast" ? placed("resolution.evidence", judgment.resolution?.evidence ?? []) : [];

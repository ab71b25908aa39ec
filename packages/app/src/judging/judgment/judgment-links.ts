import type { EvidenceLink, Judgment } from "@fissure/core";

/** A link with what of the judgment rests on it: `evidence`, `target`, `e3`, `resolution`. */
export interface PlacedLink {
	readonly link: EvidenceLink;
	readonly where: string;
}

const placed = (where: string, links: readonly EvidenceLink[]): readonly PlacedLink[] =>
	links.map((link) => ({ link, where }));

/** Everything that a judgment rests on, in its own order. */
export function judgmentLinks(judgment: Judgment): readonly PlacedLink[] {
	switch (judgment.kind) {
		case "interest":
			return placed("evidence", judgment.evidence);
		case "matrix":
			return judgment.evidence.flatMap(({ id, links }) => placed(id, links));
		case "forecast":
			return [...placed("evidence", judgment.evidence), ...placed("resolution", judgment.resolution?.evidence ?? [])];
		case "option":
			return [
				...placed("target", judgment.target === null ? [] : [judgment.target]),
				...placed("evidence", judgment.evidence),
			];
	}
}

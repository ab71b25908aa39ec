import type { Document, Finding } from "@fissure/core";
import type { LanguageVersions } from "@fissure/model";

/**
 * Which of these texts are the same side's word in another language?
 *
 * - silent: on two texts in one language, and on texts of another kind, such as a briefing beside a readout
 */
export const languageVersions = (
	documents: readonly Pick<Document, "id" | "publisher" | "kind" | "language">[],
	findings: readonly Pick<Finding, "carriedBy" | "against">[],
): readonly LanguageVersions[] =>
	documents.flatMap((one, at) =>
		documents
			.slice(at + 1)
			.filter(
				(other) => one.publisher === other.publisher && one.kind === other.kind && one.language !== other.language,
			)
			.map((other): LanguageVersions => {
				const pair = new Set([one.id, other.id]);
				return {
					documents: [one.id, other.id],
					findings: findings.flatMap(({ carriedBy, against }, index) =>
						pair.has(carriedBy) && against.every((id) => pair.has(id)) ? [index] : [],
					),
				};
			}),
	);

import type { Criticism, CritiqueContext, Judgment } from "@fissure/model";
import { critiqueChecks } from "./index.ts";

export interface CritiqueOptions {
	/** Asked between the checks. */
	readonly signal?: { readonly aborted: boolean };
}

const NOTHING: CritiqueContext = {
	documents: [],
	positions: [],
	findings: [],
	links: new Map(),
	events: [],
	claims: new Map(),
	names: { actors: {}, issues: {} },
};

/**
 * What would a critic say of these judgments?
 *
 * - out:    by judgment in the order given, errors before warnings, then in the order of the checks; a criticism is no refusal
 * - silent: on what the context does not give; after the signal, on the checks that had not run
 */
export function critique(
	judgments: readonly Judgment[],
	context: Partial<CritiqueContext> = {},
	{ signal }: CritiqueOptions = {},
): readonly Criticism[] {
	const whole = { ...NOTHING, ...context };
	const said = critiqueChecks.flatMap(({ id, version, codes, check }): readonly Criticism[] =>
		signal?.aborted === true
			? []
			: check(judgments, whole).map((remark) => ({
					...remark,
					severity: codes[remark.code] ?? "warning",
					by: `${id}@${version}`,
				})),
	);
	const places = new Map(judgments.map(({ id }, at) => [id, at]));
	const rank = ({ judgment, severity }: Criticism): number =>
		(places.get(judgment) ?? 0) * 2 + (severity === "error" ? 0 : 1);
	return said.toSorted((a, b) => rank(a) - rank(b));
}

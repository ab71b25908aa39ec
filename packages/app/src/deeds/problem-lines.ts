import type { Problem } from "@fissure/core";
import { plural } from "@fissure/report";

/** How many problems there are of each kind, the most frequent first: which rows they are of is reported one by one. */
export function problemLines(problems: readonly Problem[]): readonly string[] {
	const counts = new Map<string, number>();
	for (const { code } of problems) counts.set(code, (counts.get(code) ?? 0) + 1);
	return [...counts]
		.toSorted(([, a], [, b]) => b - a)
		.map(([code, count]) => `${plural(count, "problem")} of the kind "${code}".`);
}

import type { MatrixCell } from "./comparison-types.ts";

/** What one text says somebody's stance on an issue is. */
export interface Voice {
	/** Id of the text. */
	readonly document: string;
	/** Own words of its publisher, words that it gives to another, or what it says that both hold. */
	readonly manner: MatrixCell["holders"][number]["manner"];
	/** Id of an actor; `BOTH` where it is common ground. */
	readonly holder: string;
	/** Mean of its readings, from −3 to +3; null where none could be read. */
	readonly stance: number | null;
	readonly verbs: readonly string[];
}

const ORDER: readonly Voice["manner"][] = ["own", "joint", "counterpart"];

/** The publisher's own voice first, then what both say, then what it says of others. */
export const byManner = (a: Pick<Voice, "manner">, b: Pick<Voice, "manner">): number =>
	ORDER.indexOf(a.manner) - ORDER.indexOf(b.manner);

/** The voices of a cell, one for each holder and manner: its own first, then common ground, then what it says of others. */
export function voicesIn({ document, holders }: MatrixCell): readonly Voice[] {
	const groups = new Map<string, MatrixCell["holders"][number][]>();
	for (const reading of holders) {
		const manner = reading.holder === "BOTH" ? "joint" : reading.manner;
		const key = manner === "joint" ? manner : `${manner} ${reading.holder}`;
		groups.set(key, [...(groups.get(key) ?? []), reading]);
	}
	return [...groups.values()]
		.map((readings): Voice => {
			const [first] = readings as [MatrixCell["holders"][number]];
			const isJoint = first.manner === "joint" || first.holder === "BOTH";
			return {
				document,
				manner: isJoint ? "joint" : first.manner,
				holder: isJoint ? "BOTH" : first.holder,
				stance: meanOf(readings.flatMap(({ stance }) => (stance === null ? [] : [stance]))),
				verbs: [...new Set(readings.flatMap(({ verb }) => verb ?? []))],
			};
		})
		.toSorted(byManner);
}

const meanOf = (values: readonly number[]): number | null =>
	values.length === 0 ? null : values.reduce((sum, value) => sum + value, 0) / values.length;

import type { Deed, DeedKind, DeedList } from "@fissure/model";

export interface RecordAsked {
	readonly actor: string;
	readonly kind: DeedKind;
	/** As the deeds and registers name it. */
	readonly target: string;
	/** ISO day. */
	readonly day: string;
}

/**
 * - `done`:   the actor had done so on that day; `deed` says when
 * - `ended`:  it had, and had taken it back
 * - `absent`: it is not in a register that says that it is complete as of `list.asOf`, which may be before that day
 * - `unknown`: nothing is on record, and no register is complete: this is no statement that it had not
 */
export interface OnRecord {
	readonly status: "done" | "ended" | "absent" | "unknown";
	readonly deed: Deed | null;
	readonly list: DeedList | null;
}

/**
 * Is it on record that an actor had done something towards a target by a day: had China recognised this republic in March 2022?
 *
 * - silent: never takes what is missing for what was not done, unless a register says that nothing is missing
 */
export function onRecord(
	deeds: readonly Deed[],
	lists: readonly DeedList[],
	{ actor, kind, target, day }: RecordAsked,
): OnRecord {
	const own = deeds
		.filter((deed) => deed.actor === actor && deed.kind === kind && deed.target === target && deed.date <= day)
		.toSorted((a, b) => (a.date < b.date ? 1 : -1));
	const list = fittingList(lists, { actor, kind, target, day });
	const standing = own.find(({ until }) => until === null || until > day);
	if (standing !== undefined) return { status: "done", deed: standing, list };
	const [last] = own;
	if (last !== undefined) return { status: "ended", deed: last, list };
	return { status: list?.complete === true ? "absent" : "unknown", deed: null, list };
}

/** A complete register of that day or later says most; else the latest that is complete; else any. */
function fittingList(lists: readonly DeedList[], { kind, target, day }: RecordAsked): DeedList | null {
	const fitting = lists.filter((list) => list.kind === kind && list.target === target);
	const complete = fitting.filter((list) => list.complete).toSorted((a, b) => (a.asOf < b.asOf ? -1 : 1));
	return complete.find(({ asOf }) => asOf >= day) ?? complete.at(-1) ?? fitting[0] ?? null;
}

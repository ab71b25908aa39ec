import { everyWords, type WatchedThing, type WatchList } from "@fissure/model";
import { type CaseView, instantWords, oneLine, plural } from "@fissure/report";

/** What is watched, and what of what ships could be. */
export function watchListView(list: WatchList): CaseView {
	const { watched, done, shipped } = list;
	return {
		title: "What is watched",
		data: list,
		columns: ["id", "what", "about", "pages", "failing", "every", "next", "trouble"],
		rows: watched.map(({ id, what, about, pages, failing, everyMinutes, nextAt, trouble }) => [
			...[id, what, about, pages, failing],
			...[everyMinutes === null ? null : everyWords(everyMinutes), nextAt, trouble],
		]),
		notes: [
			...(done === null ? [] : [`${oneLine(done)}.`]),
			...(watched.length === 0 ? ["Nothing is watched."] : []),
			...(shipped.length === 0 ? [] : [`Built-in sources: ${shipped.join(", ")}.`]),
		],
		text: watched.flatMap((thing) => [
			{ text: thing.id, tone: "strong" } as const,
			{ text: `${thing.what}: ${aboutOf(thing)}`, indent: 2, isWhole: true },
		]),
	};
}

function aboutOf({ about, pages, failing, everyMinutes, nextAt, trouble }: WatchedThing): string {
	if (pages === null) return oneLine(about);
	return [
		oneLine(about),
		`${plural(pages, "page")} in this case${failing !== null && failing > 0 ? `, ${failing} failing` : ""}`,
		...(trouble === null ? [] : [oneLine(trouble)]),
		...nextWords({ everyMinutes, nextAt }),
	].join("; ");
}

/** `every 6 hours`, `next check 2031-03-04 14:30 UTC`: what there is to say. */
export const nextWords = ({
	everyMinutes,
	nextAt,
}: Pick<WatchedThing, "everyMinutes" | "nextAt">): readonly string[] => [
	...(everyMinutes === null ? [] : [everyWords(everyMinutes)]),
	...(nextAt === null ? [] : [`next check ${instantWords(nextAt)}`]),
];

import type { WatchedThing, WatchList } from "@fissure/model";
import { type CaseView, oneLine, plural } from "@fissure/report";

/** What is watched, and what of what ships could be. */
export function watchListView(list: WatchList): CaseView {
	const { watched, done, shipped } = list;
	return {
		title: "What is watched",
		data: list,
		columns: ["id", "what", "about", "pages", "failing", "next"],
		rows: watched.map(({ id, what, about, pages, failing, nextAt }) => [id, what, about, pages, failing, nextAt]),
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

function aboutOf({ about, pages, failing, nextAt }: WatchedThing): string {
	if (pages === null) return oneLine(about);
	const counts = `${plural(pages, "page")} in this case${failing !== null && failing > 0 ? `, ${failing} failing` : ""}`;
	return [oneLine(about), counts, ...(nextAt === null ? [] : [`next check ${nextAt}`])].join("; ");
}

import { usePageParams, useUrlState } from "../../state/use-url-state.ts";
import { ComparisonView } from "./comparison-view.tsx";
import { EventListView } from "./events/event-list-view.tsx";
import { COMPARE_FIELDS } from "./state/compare-url.ts";

/** The list of events; or one event, or any texts, side by side. */
export const ComparePage = () => {
	const { event } = usePageParams();
	const [{ document }] = useUrlState(COMPARE_FIELDS);
	return event === undefined && document.length === 0 ? (
		<EventListView />
	) : (
		<ComparisonView event={event ?? null} documents={document} key={event ?? "texts"} />
	);
};

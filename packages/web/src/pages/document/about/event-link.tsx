import { AppLink } from "../../../components/app-link.tsx";
import { useNames } from "../../../components/use-names.ts";
import { hrefTo } from "../../../state/href-to.ts";
import { eventTitle } from "../../compare/events/event-title.ts";
import type { DocumentShown } from "../state/document-types.ts";

/** An event by its name, else by what it was and who took part; leads to the comparison of its texts. */
export const EventLink = ({ event }: { readonly event: DocumentShown["events"][number] }) => {
	const { actorName } = useNames();
	const names = Object.fromEntries(event.parties.map((party) => [party, actorName(party)]));
	return <AppLink href={hrefTo(["compare", event.id])}>{eventTitle(event, names)}</AppLink>;
};

import { hrefTo } from "../state/href-to.ts";
import { AppLink } from "./app-link.tsx";
import { useNames } from "./use-names.ts";

interface ActorNameProps {
	/** Id; `BOTH` for both sides, null where nobody knows. */
	readonly id: string | null | undefined;
}

/** Who it is, by name; the id is the tip. */
export const ActorName = ({ id }: ActorNameProps) => {
	const { actorName } = useNames();
	const name = actorName(id);
	return <span title={id !== null && id !== undefined && id !== name ? id : undefined}>{name}</span>;
};

/** The name, leading to the page of what that actor says; both sides together, and nobody known, have none. */
export const ActorLink = ({ id }: ActorNameProps) =>
	id === null || id === undefined || id === "BOTH" ? (
		<ActorName id={id} />
	) : (
		<AppLink href={hrefTo(["actor", id])}>
			<ActorName id={id} />
		</AppLink>
	);

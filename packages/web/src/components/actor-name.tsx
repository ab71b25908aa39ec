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

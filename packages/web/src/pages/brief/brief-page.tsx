import { usePageParams } from "../../state/use-url-state.ts";
import { DraftDesk } from "./draft-desk.tsx";
import { DraftList } from "./draft-list.tsx";

/** All drafts of the case, or one of them to be written. */
export const BriefPage = () => {
	const { id } = usePageParams();
	return id === undefined ? <DraftList /> : <DraftDesk key={id} id={id} />;
};

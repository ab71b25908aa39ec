import { usePageParams } from "../../state/use-url-state.ts";
import { DraftList } from "./draft-list.tsx";
import { DraftPage } from "./draft-page.tsx";

/** All drafts of the case, or one of them to be written. */
export const BriefPage = () => {
	const { id } = usePageParams();
	return id === undefined ? <DraftList /> : <DraftPage key={id} id={id} />;
};

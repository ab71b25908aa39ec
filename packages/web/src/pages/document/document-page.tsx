import "./document.css";
import { usePageParams } from "../../state/use-url-state.ts";
import { DocumentView } from "./document-view.tsx";
import { DocumentList } from "./list/document-list.tsx";

/** The documents of the case, or one of them. */
export const DocumentPage = () => {
	const { id } = usePageParams();
	return id === undefined ? <DocumentList /> : <DocumentView key={id} id={id} />;
};

import { fileHref } from "../../api/files.ts";
import { useCoderOrder } from "../../components/coders/counted-by.tsx";
import { Menu } from "../../components/menu.tsx";
import { messages } from "../../messages/messages.ts";
import { askedBy } from "../../state/coder-order.ts";

interface ComparisonExportsProps {
	readonly event: string | null;
	readonly documents: readonly string[];
}

const words = messages.compare;

/** Takes the comparison along as it is kept: page, Word, Markdown, tables, JSON, paper. */
export const ComparisonExports = ({ event, documents }: ComparisonExportsProps) => {
	const order = useCoderOrder();
	const save =
		(format: "html" | "docx" | "markdown" | "csv" | "json", what: "findings" | "matrix" = "findings") =>
		() => {
			const query = {
				...{ format, what },
				...(event === null ? {} : { event }),
				...(documents.length === 0 ? {} : { document: [...documents] }),
			};
			location.assign(fileHref("GET /api/comparison/export", { query: askedBy(query, order) }));
		};
	return (
		<Menu
			label={messages.common.export}
			icon="export"
			items={[
				{ id: "html", title: words.exportHtml, run: save("html") },
				{ id: "docx", title: words.exportDocx, run: save("docx") },
				{ id: "markdown", title: words.exportMarkdown, run: save("markdown") },
				{ id: "findings", title: words.exportCsvFindings, run: save("csv") },
				{ id: "matrix", title: words.exportCsvMatrix, run: save("csv", "matrix") },
				{ id: "json", title: words.exportJson, run: save("json") },
				{ id: "print", title: words.print, run: () => window.print() },
			]}
		/>
	);
};

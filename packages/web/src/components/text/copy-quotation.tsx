import type { Span } from "@fissure/core";
import { call } from "../../api/call.ts";
import { messages } from "../../messages/messages.ts";
import { notify } from "../../state/notices.ts";
import { Menu } from "../menu.tsx";

const words = messages.quotation;

interface CopyQuotationProps {
	/** Id. */
	readonly document: string;
	/** The words, by their place in the text. */
	readonly span: Span;
}

/** Takes words along with their source, for another program. */
export const CopyQuotation = ({ document, span: { start, end } }: CopyQuotationProps) => (
	<Menu
		label={words.copy}
		icon="quote"
		kind="quiet"
		items={(["chicago", "markdown", "bibtex"] as const).map((as) => ({
			id: as,
			title: words.forms[as],
			run: () => void copy(document, { start, end, as }),
		}))}
	/>
);

async function copy(id: string, query: Span & { readonly as: keyof typeof words.forms }): Promise<void> {
	try {
		const { copied } = await call("GET /api/documents/:id/quotation", { params: { id }, query });
		await navigator.clipboard.writeText(copied);
		notify(words.copied);
	} catch (reason) {
		notify(reason instanceof Error ? reason.message : String(reason), { tone: "problem" });
	}
}

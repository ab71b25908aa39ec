import type { RequestOf } from "../../../api/call.ts";
import { fileHref } from "../../../api/files.ts";
import { useFormats } from "../../../api/use-formats.ts";
import type { MenuItem } from "../../../components/menu.tsx";
import { messages } from "../../../messages/messages.ts";
import type { LedgerQuery } from "./ledger-url.ts";

type LedgerFormat = RequestOf<"GET /api/ledger/export">["query"]["format"];

/** All positions that pass, in each format there is: a download for each. */
export const usePositionExports = (query: LedgerQuery): readonly MenuItem[] => {
	const { formats, otherFormat } = messages.ledger;
	return useFormats("export-positions").map((format) => ({
		id: format,
		title: formats[format] ?? otherFormat(format),
		run: () =>
			window.location.assign(
				fileHref("GET /api/ledger/export", { query: { ...query, format: format as LedgerFormat } }),
			),
	}));
};

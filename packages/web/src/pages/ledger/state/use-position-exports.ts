import type { RequestOf } from "../../../api/call.ts";
import { fileHref } from "../../../api/files.ts";
import { useFormats } from "../../../api/use-formats.ts";
import type { MenuItem } from "../../../components/menu.tsx";
import { exportWords } from "../../../messages/exports.ts";
import type { LedgerQuery } from "./ledger-url.ts";

type LedgerFormat = RequestOf<"GET /api/ledger/export">["query"]["format"];
type ExchangeFormat = RequestOf<"GET /api/exchange/export">["query"]["format"];

/** All positions that pass, in each format there is, and what other programs read: a download for each. */
export const usePositionExports = (query: LedgerQuery): readonly MenuItem[] => [
	...itemsOf(useFormats("export-positions"), (format) =>
		fileHref("GET /api/ledger/export", { query: { ...query, format: format as LedgerFormat } }),
	),
	...itemsOf(useFormats("export-exchange"), (format) =>
		fileHref("GET /api/exchange/export", { query: { ...query, format: format as ExchangeFormat } }),
	),
];

const itemsOf = (formats: readonly string[], hrefOf: (format: string) => string): readonly MenuItem[] =>
	formats.map((format) => ({
		id: format,
		title: exportWords.formats[format] ?? exportWords.otherFormat(format),
		run: () => window.location.assign(hrefOf(format)),
	}));

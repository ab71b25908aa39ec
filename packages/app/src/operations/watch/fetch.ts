import type { FetchReport } from "@fissure/model";
import { type CaseView, plural } from "@fissure/report";
import { fetchIntoCase } from "../../watch/fetching/fetch-into-case.ts";
import { CASE_OPTIONS, type Typed } from "../definition/command.ts";
import { job } from "../definition/operation.ts";

/** What was fetched. */
function fetchView(report: FetchReport): CaseView {
	const { documents, unchanged, problems, stopped } = report;
	return {
		title: "Pages fetched",
		data: report,
		columns: ["document", "status", "sha256"],
		rows: documents.map(({ id, status, sha256 }) => [id, status, sha256]),
		notes: [
			`${plural(documents.length, "page")} new or changed, ${unchanged} unchanged${problems > 0 ? `, ${plural(problems, "problem")}` : ""}.`,
			...(stopped ? ["Stopped. What is counted here is saved."] : []),
		],
		text: documents.map(({ id, status }) => `${status === "added" ? "+" : "~"} ${id}`),
	};
}

interface FetchOptions {
	readonly most?: number;
	readonly publisher?: readonly string[];
	readonly language?: readonly string[];
	readonly contact?: string;
	readonly allowPrivateHosts?: boolean;
}

const MORE = `
Examples:
  fissure fetch https://one.example/readout --publisher VAL
  fissure fetch kremlin-en --most 20 --contact desk@example.org
  fissure fetch own-source.yaml

Fetches once and saves the pages in the case; "fissure watch" does so regularly.
Exit status: 0 done; 1 done, but some pages had problems; 2 wrong call; 130 stopped.`;

export const fetch = job({
	name: "fetch",
	question: "Fetch pages, or what a source publishes now, into the case, following robots.txt and limits.",
	command: {
		path: "fetch",
		summary: "fetch pages, or what a source publishes, into the case",
		arguments: [{ name: "<what...>", about: "addresses of pages, ids of built-in sources, YAML files of sources" }],
		options: [
			{ flags: "--most <count>", about: "texts fetched from one source", value: { whole: [1, 100_000] } },
			{
				flags: "--publisher <code>",
				about: "the publisher of these addresses, if their host does not show it",
				value: "codes",
			},
			{ flags: "--language <code>", about: "their language", value: "languages" },
			{ flags: "--contact <address>", about: "contact address, sent to every server" },
			{ flags: "--allow-private-hosts", about: "let addresses point into private networks" },
			...CASE_OPTIONS,
		],
		more: MORE,
	},
	input: ({ z, SourceName }) =>
		z.strictObject({
			named: z.array(SourceName).min(1).max(100).describe("Addresses of pages, or built-in sources, by id"),
		}),
	local: ({ z, visitFields, words }) =>
		z.strictObject({
			...visitFields,
			own: z
				.strictObject({ publisher: words.exactOptional(), language: words.exactOptional() })
				.readonly()
				.exactOptional()
				.describe("Of pages that are named by address"),
		}),
	json: ({ FetchReportSchema }) => FetchReportSchema,
	typed({ words: named, options: { most, contact, allowPrivateHosts, publisher, language } }: Typed<FetchOptions>) {
		return {
			named: [...named],
			own: {
				...(publisher?.[0] === undefined ? {} : { publisher: publisher[0] }),
				...(language?.[0] === undefined ? {} : { language: language[0] }),
			},
			...(most === undefined ? {} : { most }),
			...(contact === undefined ? {} : { contact }),
			...(allowPrivateHosts === undefined ? {} : { allowPrivateHosts }),
		};
	},
	run: (asked, context) => fetchIntoCase({ case: context.case, ...asked }, context),
	view: fetchView,
	exit: ({ stopped }) => (stopped ? "stopped" : "done"),
});

import type { CapturesReport } from "@fissure/model";
import { type CaseView, oneLine, plural } from "@fissure/report";
import { capturesOfPage } from "../../watch/fetching/captures-of-page.ts";
import { CASE_OPTIONS, type Typed } from "../definition/command.ts";
import { operation } from "../definition/operation.ts";

/** When an archive captured a page. */
function capturesView(report: CapturesReport): CaseView {
	const { address, captures, fetched } = report;
	return {
		title: `Captures of ${address}`,
		data: report,
		columns: ["captured", "status", "digest", "url"],
		rows: captures.map(({ capturedAt, status, digest, url }) => [capturedAt, status ?? null, digest ?? null, url]),
		notes: [
			captures.length === 0
				? "The archive has no captures."
				: `${plural(captures.length, "capture")}, the oldest first.`,
			...(fetched === null
				? []
				: [`Saved as ${oneLine(fetched.id)}, captured ${fetched.capturedAt} (${fetched.status}).`]),
		],
		text: captures.map(({ capturedAt, url }) => ({ text: `${capturedAt}  ${oneLine(url)}`, isWhole: true })),
	};
}

interface CapturesOptions {
	readonly from?: readonly string[];
	readonly to?: readonly string[];
	readonly keep?: readonly string[];
	readonly archive?: string;
	readonly index?: "cdx" | "timemap";
	readonly most?: number;
	readonly contact?: string;
	readonly allowPrivateHosts?: boolean;
}

const MORE = `
Examples:
  fissure captures https://one.example/readout
  fissure captures https://one.example/readout --from 2022-02 --to 2022-03
  fissure captures https://one.example/readout --keep 2022-02-04
  fissure captures https://one.example/readout --archive https://archive.example --index timemap

Asks a web archive only when you run it; the archive learns which page you read. --keep adds the last capture up to that day to
the case, so that "fissure edits" can show what changed since.
Exit status: 0 done; 2 wrong call, or the archive could not be read.`;

export const askArchive = operation({
	name: "ask-archive",
	question: "Ask a web archive for captures of a page; the archive learns which page you read. Saves one on request",
	effect: "writes",
	http: "POST /api/captures",
	command: {
		path: "captures",
		summary: "list the captures of a page in a web archive",
		about: "When did a web archive capture this page, and what did it say then?",
		arguments: [{ name: "<address>", about: "the page" }],
		options: [
			{ flags: "--from <day>", about: "not before (2022, 2022-02, 2022-02-04)", value: "dates" },
			{ flags: "--to <day>", about: "not after", value: "dates" },
			{ flags: "--keep <day>", about: "add the last capture up to this day to the case", value: "dates" },
			{ flags: "--archive <address>", about: "another archive than the Internet Archive" },
			{
				flags: "--index <kind>",
				about: "how to ask it: with its own index, or a TimeMap (RFC 7089)",
				choices: ["cdx", "timemap"],
			},
			{ flags: "--most <count>", about: "number of captures at most (default 1000)", value: { whole: [1, 100_000] } },
			{ flags: "--contact <address>", about: "contact address, sent to the archive" },
			{ flags: "--allow-private-hosts", about: "let addresses point into private networks" },
			...CASE_OPTIONS,
		],
		more: MORE,
	},
	input: ({ z, Address, words }) =>
		z.strictObject({
			address: Address,
			from: words.max(40).exactOptional(),
			to: words.max(40).exactOptional(),
			keep: words
				.regex(/^\d{4}(-\d\d(-\d\d)?)?$/)
				.exactOptional()
				.describe("Keeps the last capture up to this day"),
		}),
	local: ({ z, allowPrivateHosts, words }) =>
		z.strictObject({
			archive: words.exactOptional().describe("Address of another archive than the Internet Archive"),
			index: z.enum(["cdx", "timemap"]).exactOptional(),
			most: z.number().exactOptional().describe("Captures"),
			contact: words.exactOptional().describe("Contact address, sent to the archive"),
			allowPrivateHosts,
		}),
	output: ({ CapturesReportSchema }) => CapturesReportSchema,
	typed({ words: [address = ""], options }: Typed<CapturesOptions>) {
		const { from, to, keep, archive, index, most, contact, allowPrivateHosts } = options;
		return {
			address,
			...(from?.[0] === undefined ? {} : { from: from[0] }),
			...(to?.[0] === undefined ? {} : { to: to[0] }),
			...(keep?.[0] === undefined ? {} : { keep: keep[0] }),
			...(archive === undefined ? {} : { archive }),
			...(index === undefined ? {} : { index }),
			...(most === undefined ? {} : { most }),
			...(contact === undefined ? {} : { contact }),
			...(allowPrivateHosts === undefined ? {} : { allowPrivateHosts }),
		};
	},
	run: ({ keep, ...asked }, context) =>
		capturesOfPage({ ...asked, ...(keep === undefined ? {} : { fetch: { case: context.case, day: keep } }) }, context),
	view: capturesView,
});

import { VOTE_BODIES, type VoteBody } from "@fissure/core";
import type { ImportedVotes } from "@fissure/model";
import { type CaseView, plural } from "@fissure/report";
import { importVotes as votesImported } from "../../deeds/import-votes.ts";
import { problemLines } from "../../deeds/problem-lines.ts";
import { CASE_OPTIONS, type Typed } from "../definition/command.ts";
import { job, type Schemas } from "../definition/operation.ts";

interface VotesOptions {
	readonly id?: string;
	readonly label?: string;
	readonly citation?: string;
	readonly body?: VoteBody;
	readonly as?: string;
}

const MORE = `
Examples:
  fissure votes import un-votes/
  fissure votes import un_votes.csv.gz un_roll_calls.csv.gz un_roll_call_issues.csv.gz
  fissure votes import assembly.csv --id assembly --label "Votes of the Assembly"

Files that belong together are given together. What kind they are is known by their columns: see docs/deeds/README.md. The votes become
one table of the case; a table of the same id takes the place of the former, which "fissure undo" brings back. Rows that cannot be
read are listed by file and line, and left out.
Exit status: 0 done; 1 done, but some rows were left out, or totals do not add up; 2 wrong call, or nothing could be imported.`;

const givenFields = ({ z, VOTE_BODIES: bodies, shortWords }: Schemas) => ({
	id: z
		.string()
		.regex(/^[a-z0-9][a-z0-9-]{0,80}$/u, "Expected lower case letters, digits and hyphens such as un-votes")
		.exactOptional()
		.describe("Of the table; default: the name of its format"),
	label: shortWords(300).exactOptional(),
	citation: shortWords(2_000).exactOptional().describe("How its authors want it to be cited"),
	body: z.enum(bodies).exactOptional().describe("Whose votes these are, where the files do not say"),
	format: shortWords(60).exactOptional().describe("How the files are written; default: known by their columns"),
});

export const importVotes = job({
	name: "import-votes",
	question: "Import recorded votes as a table of the case",
	command: {
		path: "votes import",
		summary: "import recorded votes",
		arguments: [{ name: "<files...>", about: "files of one publication, or their folder; may be packed (.gz)" }],
		options: [
			{ flags: "--id <id>", about: "name of the table in this case (default: by its format)" },
			{ flags: "--label <words>", about: "its title" },
			{ flags: "--citation <words>", about: "how its authors want it to be cited" },
			{ flags: "--body <body>", about: "whose votes these are, where the files do not say", choices: VOTE_BODIES },
			// "--format" says how the result is shown, as everywhere.
			{ flags: "--as <format>", about: "how the files are written (default: known by their columns)" },
			...CASE_OPTIONS,
		],
		more: MORE,
	},
	input: (schemas) => schemas.z.strictObject({ upload: schemas.UploadId.exactOptional(), ...givenFields(schemas) }),
	local: ({ z, words }) => z.strictObject({ files: z.array(words).exactOptional() }),
	json: ({ ImportedVotesSchema }) => ImportedVotesSchema,
	typed({ words: files, options }: Typed<VotesOptions>) {
		const { id, label, citation, body, as } = options;
		return {
			files: [...files],
			...(id !== undefined && { id }),
			...(label !== undefined && { label }),
			...(citation !== undefined && { citation }),
			...(body !== undefined && { body }),
			...(as !== undefined && { format: as }),
		};
	},
	async run({ upload, files = [], ...given }, context) {
		const uploaded = upload === undefined ? null : context.pathOfUpload(upload);
		if (uploaded?.ok === false) return uploaded;
		const all = [...files, ...(uploaded === null ? [] : [uploaded.value])];
		return votesImported({ case: context.case, files: all, ...given }, context);
	},
	view: importedView,
});

function importedView(imported: ImportedVotes): CaseView {
	const { status, table, problems, notes } = imported;
	const { id, rollCalls, votes, voters, from, to } = table;
	const counts = `${plural(rollCalls, "roll call")}, ${plural(votes, "vote")} of ${plural(voters, "voter")}`;
	const days = from === null || to === null ? "" : `, ${from} to ${to}`;
	const said = {
		new: `Imported as the table "${id}": ${counts}${days}.`,
		changed: `Imported in the place of the former table "${id}": ${counts}${days}. "fissure undo" brings the former back.`,
		held: `Already in this case as the table "${id}": ${counts}${days}.`,
	}[status];
	return {
		title: "Imported votes",
		data: imported,
		columns: ["outcome", "table", "roll_calls", "votes", "voters", "from", "to", "problems"],
		rows: [[status, id, rollCalls, votes, voters, from, to, problems.length]],
		notes: [],
		text: [said, ...problemLines(problems), ...notes.map(({ message, place }) => `Note, ${place}: ${message}.`)],
	};
}

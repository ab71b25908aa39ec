import {
	CELLS,
	failed,
	type Outcome,
	type Problem,
	type VoteBody,
	type VoteMatrix,
	type VoteTable,
} from "@fissure/core";
import { epCsv, epXml } from "./european-parliament.ts";
import { gatherVotes } from "./gather-votes.ts";
import { howTheyVote } from "./howtheyvote.ts";
import { plain, plainWide } from "./plain-votes.ts";
import { unDigitalLibrary } from "./un-digital-library.ts";
import { vetoes } from "./vetoes.ts";
import { unvotes, voeten } from "./voeten.ts";
import { openVoteFile, type VoteBytes, type VoteFile } from "./vote-files.ts";
import type { FilesByRole, VoteFormat } from "./vote-format.ts";
import { voteview } from "./voteview.ts";

/** All that is known of how votes are to be read. */
export interface ReadVotesOptions {
	/** One of `VOTE_FORMATS`; recognised by the columns where left out. */
	readonly format?: string;
	/** Of the table, in lower case with hyphens; the name of its format where left out. */
	readonly id?: string;
	readonly label?: string;
	readonly citation?: string;
	/** Where the files come from; their names where left out. */
	readonly source?: string;
	/** For formats that do not say whose votes they are. */
	readonly body?: VoteBody;
	/** ISO days, both included: roll calls before and after are left out. */
	readonly from?: string;
	readonly to?: string;
	readonly signal?: AbortSignal;
	readonly onProgress?: (progress: VotesProgress) => void;
}

export interface VotesProgress {
	readonly file: string;
	/** Of this file, unpacked, so far. */
	readonly bytes: number;
}

/** Votes as they were read. */
export interface VotesRead {
	readonly table: Omit<VoteTable, "added">;
	readonly matrix: VoteMatrix;
	/** What was left out, or does not add up. */
	readonly problems: readonly Problem[];
	/** What a reader should know of how votes were read, although nothing is wrong with them: `votes-names`, `votes-partial`, `votes-not-members`, `votes-file-unused`. */
	readonly notes: readonly Problem[];
}

const NOTES = new Set(["votes-names", "votes-partial", "votes-not-members", "votes-file-unused"]);

/** Stops reading where nothing more can be taken. */
const FULL = new Error("no room for more votes");

/** The more particular first; any table may be a plain one. */
const FORMATS: readonly VoteFormat[] = [
	unvotes,
	voeten,
	unDigitalLibrary,
	howTheyVote,
	voteview,
	epCsv,
	epXml,
	vetoes,
	plain,
	plainWide,
];
/** The formats that are recognised, by name. */
export const VOTE_FORMATS: readonly string[] = FORMATS.map(({ name }) => name);

/**
 * Recorded votes, from the files of one publication, in any order, compressed by gzip or not.
 *
 * - out:      a matrix of voters and roll calls; states by their code, whatever the files call them
 * - problems: `votes-format` where no format fits; `votes-part-missing` where a set lacks a file; `votes-empty` where no vote could be
 *             read; those of opening a file. Problems of rows are values beside the votes: `votes-row`, `votes-date`, `votes-voter-unknown`,
 *             `votes-vote-unknown`, `votes-roll-call-unknown`, `votes-columns-swapped`, `votes-repeated`, `votes-contradict`,
 *             `votes-total`, `votes-too-many`
 */
export async function readVotes(
	files: readonly VoteBytes[],
	options: ReadVotesOptions = {},
): Promise<Outcome<VotesRead>> {
	const opened: VoteFile[] = [];
	const closed: Problem[] = [];
	for (const file of files) {
		const one = await openVoteFile(file);
		if (one.ok) opened.push(one.value);
		else closed.push(one.problem);
	}
	// A folder may hold a file that says where the others come from.
	const [shut] = closed;
	if (shut !== undefined && (opened.length === 0 || shut.code !== "votes-no-table"))
		return { ok: false, problem: shut };
	const chosen = formatOf(opened, options.format);
	if (!chosen.ok) return chosen;
	const { format, roles, unused } = chosen.value;
	const { from, to } = options;
	const gathering = gatherVotes({ ...(from === undefined ? {} : { from }), ...(to === undefined ? {} : { to }) });
	for (const { place } of closed)
		gathering.problems.add("votes-file-unused", "Expected a table of votes, got none; it is left out", place);
	for (const { name, columns } of unused) {
		const message = `Expected a file of ${format.name}, got one with the columns ${shown(columns)}; it is left out`;
		gathering.problems.add("votes-file-unused", message, name);
	}
	const step = (file: string, bytes: number): void => {
		options.signal?.throwIfAborted();
		if (gathering.isFull()) throw FULL;
		options.onProgress?.({ file, bytes });
	};
	try {
		const problem = await format.read(roles, { gathering, body: options.body ?? null, step });
		if (problem !== null) return { ok: false, problem };
	} catch (error) {
		if (error !== FULL) throw error;
	}
	const id = options.id ?? format.name;
	const finished = gathering.finish(id);
	if (!finished.ok) return finished;
	const { matrix, problems: found } = finished.value;
	const problems = found.filter(({ code }) => !NOTES.has(code));
	const notes = found.filter(({ code }) => NOTES.has(code));
	const { rollCalls, voters, cells } = matrix;
	if (voters.length === 0 && problems.length === 0 && (from !== undefined || to !== undefined)) {
		const days = [from === undefined ? "" : `from ${from}`, to === undefined ? "" : `to ${to}`].join(" ").trim();
		return failed(
			"votes-empty",
			`Expected votes ${days}, got none of these days; give other days`,
			files[0]?.name ?? "",
		);
	}
	if (voters.length === 0) {
		const swapped = problems.find(({ code }) => code === "votes-columns-swapped");
		if (swapped !== undefined) return { ok: false, problem: swapped };
		const [first] = problems;
		const why = first === undefined ? "" : `: ${first.message}`;
		return failed(
			"votes-empty",
			`Expected votes, got none that can be read${why}`,
			first?.place ?? files[0]?.name ?? "",
		);
	}
	let votes = 0;
	for (const cell of cells) if (cell !== CELLS.none && cell !== CELLS.absent) votes++;
	const table: VotesRead["table"] = {
		id,
		label: options.label ?? format.label,
		format: format.name,
		source: options.source ?? files.map(({ name }) => name).join(", "),
		citation: options.citation ?? format.citation,
		rollCalls: rollCalls.length,
		votes,
		voters: voters.length,
		from: rollCalls[0]?.date ?? null,
		to: rollCalls.at(-1)?.date ?? null,
	};
	return { ok: true, value: { table, matrix, problems, notes } };
}

interface Chosen {
	readonly format: VoteFormat;
	readonly roles: FilesByRole;
	readonly unused: readonly VoteFile[];
}

/** The format that most of the files are of; of two, the more particular. */
function formatOf(files: readonly VoteFile[], wanted: string | undefined): Outcome<Chosen> {
	const place = files.map(({ name }) => name).join(", ");
	const formats = wanted === undefined ? FORMATS : FORMATS.filter(({ name }) => name === wanted);
	if (formats.length === 0) {
		return failed("votes-format", `Expected a format (${VOTE_FORMATS.join(", ")}), got "${wanted}"`, place);
	}
	const fits = formats
		.map((format) => ({ format, ...rolesOf(format, files) }))
		.filter(({ roles }) => roles.size > 0)
		.toSorted((a, b) => a.unused.length - b.unused.length);
	const [best] = fits;
	if (best !== undefined) return { ok: true, value: best };
	const seen = files.map(({ name, columns }) => `${name} with the columns ${shown(columns)}`).join("; ");
	const known = formats.map(({ name }) => name).join(", ");
	return failed("votes-format", `Expected votes as one of these has them: ${known}; got ${seen}`, place);
}

function rolesOf(
	{ roles }: VoteFormat,
	files: readonly VoteFile[],
): { readonly roles: FilesByRole; readonly unused: readonly VoteFile[] } {
	const found = new Map<string, VoteFile[]>();
	const unused: VoteFile[] = [];
	for (const file of files) {
		const [best] = Object.entries(roles)
			.map(([role, fits]) => ({ role, fit: fits(file.columns) }))
			.toSorted((a, b) => b.fit - a.fit);
		if (best === undefined || best.fit === 0) unused.push(file);
		else {
			found.set(best.role, [...(found.get(best.role) ?? []), file]);
		}
	}
	return { roles: found, unused };
}

const shown = (columns: readonly string[]): string =>
	columns
		.slice(0, 20)
		.map((name) => `"${name.slice(0, 40)}"`)
		.join(", ");

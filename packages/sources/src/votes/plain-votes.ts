import { CELLS, languages, type Problem, type StateScheme, VOTE_BODIES, type VoteBody } from "@fissure/core";
import { stateInAnyLanguage } from "../facts/states.ts";
import type { RollCallFacts } from "./gather-votes.ts";
import { resolutionSymbol } from "./symbol.ts";
import { dayIn, type SlashedOrder, voteIn } from "./vote-cell.ts";
import type { VoteFile } from "./vote-files.ts";
import {
	cut,
	eachRow,
	type FilesByRole,
	missing,
	problemOf,
	type RoleOf,
	type VoteFormat,
	type VoteReading,
} from "./vote-format.ts";
import { takeVote, type VoterNames, voterNames } from "./voter-names.ts";

const columnsIn = (field: "voter" | "vote" | "title" | "symbol"): readonly string[] =>
	languages.flatMap(({ files }) => files?.voteColumns[field] ?? []);

/** Names by which the columns of a plain table are known, in lower case with underscores. */
const FIELDS = {
	rollCall: ["roll_call", "rollcall", "roll_call_id", "rcid", "vote_id", "voteid", "division", "id"],
	symbol: ["symbol", "resolution", "document", "draft", ...columnsIn("symbol")],
	date: ["date", "day", "vote_date", ...languages.flatMap(({ files }) => files?.dateColumns ?? [])],
	member: ["member_id", "member", "mep", "legislator", "deputy"],
	state: [
		"iso3",
		"iso3c",
		"country_code",
		"code",
		"ccode",
		"cow",
		"gw",
		"voter",
		"country",
		"state",
		"country_name",
		"name",
		...columnsIn("voter"),
	],
	vote: ["vote", "position", "choice", "cast", "voted", ...columnsIn("vote")],
	title: ["title", "subject", "question", "short", ...columnsIn("title")],
	description: ["description", "descr", "details"],
	session: ["session", "term", "congress"],
	important: ["important", "importantvote", "is_important"],
	issues: ["issues", "issue", "topic", "topics"],
	body: ["body", "chamber"],
	group: ["group", "party", "group_code"],
	amendment: ["amendment", "amend"],
	paragraph: ["paragraph", "para"],
	yes: ["total_yes", "yes_count", "count_yes", "count_for"],
	abstain: ["total_abstentions", "total_abstain", "abstain_count", "count_abstain", "count_abstention"],
	no: ["total_no", "no_count", "count_no", "count_against"],
	absent: ["total_absent", "total_non_voting", "absent_count", "count_absent"],
} as const satisfies Readonly<Record<string, readonly string[]>>;
type Field = keyof typeof FIELDS;
type Fields = Readonly<Record<Field, number>>;

const plainName = (column: string): string => column.replace(/[\s-]+/gu, "_");

/** Where the fields of a table are; -1 for those that it does not have. */
function fieldsOf(columns: readonly string[]): Fields {
	const names = columns.map(plainName);
	const at = (known: readonly string[]): number =>
		known.map((name) => names.indexOf(name)).find((place) => place !== -1) ?? -1;
	return Object.fromEntries(Object.entries(FIELDS).map(([field, known]) => [field, at(known)])) as Fields;
}

const isLong: RoleOf = (columns) => {
	const { vote, state, member } = fieldsOf(columns);
	return vote !== -1 && (state !== -1 || member !== -1) ? 2 : 0;
};
const isWide: RoleOf = (columns) =>
	fieldsOf(columns).date !== -1 && columns.filter((name) => stateInAnyLanguage(name) !== undefined).length > 1 ? 2 : 0;
const isRollCalls: RoleOf = (columns) => {
	const { vote, rollCall, symbol, date } = fieldsOf(columns);
	return isWide(columns) === 0 && vote === -1 && date !== -1 && (rollCall !== -1 || symbol !== -1) ? 1 : 0;
};

/** A row a vote: who, on which roll call, how; the days in the same table or in a second one. */
export const plain: VoteFormat = {
	name: "plain",
	label: "Votes",
	citation: null,
	roles: { votes: isLong, rollCalls: isRollCalls },
	read: readLong,
};

/** A row a roll call, a column a state. */
export const plainWide: VoteFormat = {
	name: "plain-wide",
	label: "Votes",
	citation: null,
	roles: { table: isWide },
	read: readWide,
};

async function readLong(files: FilesByRole, reading: VoteReading): Promise<Problem | null> {
	const { gathering } = reading;
	if (!files.has("votes")) return missing("a table of votes (country, vote)", files);
	for (const file of files.get("rollCalls") ?? []) {
		const table = tableOf(file, await orderIn(file, reading), reading);
		await eachRow(file, reading, (cells, line) => table.rollCallOf(cells, line));
	}
	for (const file of files.get("votes") ?? []) {
		const fields = fieldsOf(file.columns);
		const about = await surveyed(file, fields, reading);
		if (fields.date === -1 && !files.has("rollCalls")) {
			const message =
				"Expected a column of days, or a second table of roll calls and their days (resolution,date), got none";
			return { code: "votes-column-missing", message, place: file.name };
		}
		if (fields.date === -1 && fields.rollCall === -1 && fields.symbol === -1) {
			const message = "Expected a column that says which roll call a vote is of, got none";
			return { code: "votes-column-missing", message, place: file.name };
		}
		const table = tableOf(file, about.order, reading);
		const names = voterNames(gathering, about.scheme);
		await eachRow(file, reading, (cells, line) => {
			const rollCall = table.rollCallOf(cells, line);
			if (rollCall === null) return;
			const vote = cells[fields.vote] ?? "";
			if (about.members) takeMember(cells, fields, { rollCall, file: file.name, line }, reading);
			else takeVote(reading, names, { rollCall, name: cells[fields.state] ?? "", vote }, file.name, line);
		});
		names.finish(file.name);
	}
	return null;
}

interface Survey {
	readonly order: SlashedOrder;
	readonly scheme: StateScheme;
	/** Whether voters are members of a parliament: most of their names are of no state. */
	readonly members: boolean;
}

/** Names that are looked at to see whether they are states. */
const NAMES_SEEN = 300;

/** What only the whole of a table shows. */
async function surveyed(file: VoteFile, fields: Fields, reading: VoteReading): Promise<Survey> {
	const names = new Set<string>();
	const seen = orderFinder();
	await file.scan({
		row: (cells) => {
			seen.look(cells[fields.date] ?? "");
			const name = cells[fields.state]?.trim() ?? "";
			// Votes in the place of states, and blanks, say nothing about who votes.
			if (names.size < NAMES_SEEN && voteIn(name) === undefined) names.add(String(name));
		},
		broken: () => undefined,
		step: (bytes) => reading.step(file.name, bytes),
	});
	const column = plainName(file.columns[fields.state] ?? "");
	const numbers = column === "ccode" || column === "cow" ? "cow" : column === "gw" ? "gw" : "un";
	const states = [...names].filter((name) => stateInAnyLanguage(name) !== undefined || /^\d+$/u.test(name)).length;
	const members = fields.state === -1 || (fields.member !== -1 && fields.state !== -1) || states < names.size / 2;
	return { order: seen.order(), scheme: numbers, members };
}

/** Whether days with slashes begin with the month: what only one of them may show. */
function orderFinder(): { readonly look: (words: string) => void; readonly order: () => SlashedOrder } {
	let found: SlashedOrder = null;
	let torn = false;
	const look = (words: string): void => {
		const [, first = "", second = ""] = /^\s*(\d{1,2})[/.](\d{1,2})[/.]\d{4}/u.exec(words) ?? [];
		const order = Number(first) > 12 ? "day-first" : Number(second) > 12 ? "month-first" : null;
		if (order !== null && found !== null && order !== found) torn = true;
		found ??= order;
	};
	return { look, order: () => (torn ? null : found) };
}

async function orderIn(file: VoteFile, reading: VoteReading): Promise<SlashedOrder> {
	const { date } = fieldsOf(file.columns);
	const seen = orderFinder();
	const step = (bytes: number): void => reading.step(file.name, bytes);
	await file.scan({ row: (cells) => seen.look(cells[date] ?? ""), broken: () => undefined, step });
	return seen.order();
}

/** The roll call of each row; null where it cannot be read, which is a problem of the line. */
function tableOf(
	file: VoteFile,
	order: SlashedOrder,
	reading: VoteReading,
): { readonly rollCallOf: (cells: readonly string[], line: number) => number | null } {
	const { gathering } = reading;
	const fields = fieldsOf(file.columns);
	const rollCallOf = (cells: readonly string[], line: number): number | null => {
		const cell = (field: Field): string => cells[fields[field]]?.trim() ?? "";
		const id = cell("rollCall") || cell("symbol") || [cell("date"), cell("title")].join(" ").trim();
		if (id === "") {
			gathering.problems.add("votes-row", problemOf.id(""), file.name, line);
			return null;
		}
		const known = gathering.knownRollCall(id);
		if (known !== undefined) {
			const { title, symbol } = gathering.factsOf(known);
			const better = cell("title");
			if (better !== "" && (title === symbol || title === id)) gathering.describeRollCall(known, { title: better });
			return known;
		}
		if (fields.date === -1) {
			gathering.problems.add("votes-roll-call-unknown", problemOf.rollCall(id), file.name, line);
			return null;
		}
		const day = dayIn(cell("date"), order);
		if (day === undefined) {
			gathering.problems.add("votes-date", problemOf.date(cell("date")), file.name, line);
			return null;
		}
		return gathering.rollCall(id, factsOf(cell, day, reading.body));
	};
	return { rollCallOf };
}

const isOn = (words: string): boolean => ["1", "true", "yes", "x"].includes(words.toLowerCase());

function factsOf(cell: (field: Field) => string, date: string, body: VoteBody | null): RollCallFacts {
	const symbol = symbolIn(cell("symbol"));
	const said = VOTE_BODIES.find((name) => name === cell("body").toLowerCase().replace(/\s+/gu, "-"));
	const byColumns = (["yes", "abstain", "no", "absent"] as const).map((field) =>
		/^\d+$/u.test(cell(field)) ? Number(cell(field)) : null,
	);
	const [yes, abstain, no, absent] = byColumns;
	const important = cell("important");
	return {
		body: body ?? said ?? bodyOf(symbol),
		date,
		session: cell("session") || null,
		symbol,
		title: cell("title") || symbol || cell("rollCall") || date,
		description: cell("description") || null,
		important: important === "" ? null : isOn(important),
		issues: cell("issues")
			.split(/[;|]/u)
			.map((words) => words.trim())
			.filter((words) => words !== ""),
		amendment: isOn(cell("amendment")),
		paragraph: isOn(cell("paragraph")),
		vetoedBy: [],
		stated: yes == null || abstain == null || no == null ? null : { yes, abstain, no, absent: absent ?? null },
	};
}

/** `68/262` and `R/68/262` as they are cited; other words as they are. */
function symbolIn(words: string): string | null {
	const bare = /^(?:ES-\d+|S-\d+|\d{2})\/\d+[A-Z]?$/u.test(words);
	return bare ? `A/RES/${words}` : resolutionSymbol(words);
}

const bodyOf = (symbol: string | null): VoteBody =>
	symbol?.startsWith("A/") === true
		? "general-assembly"
		: symbol?.startsWith("S/") === true
			? "security-council"
			: "other";

interface Place {
	readonly rollCall: number;
	readonly file: string;
	readonly line: number;
}

/** A vote of somebody who is no state, under the name that the table has. */
function takeMember(
	cells: readonly string[],
	fields: Fields,
	{ rollCall, file, line }: Place,
	reading: VoteReading,
): void {
	const { gathering } = reading;
	const name = (cells[fields.member === -1 ? fields.state : fields.member] ?? "").trim();
	const vote = voteIn(cells[fields.vote] ?? "");
	if (vote === undefined)
		gathering.problems.add("votes-vote-unknown", problemOf.vote(cells[fields.vote] ?? ""), file, line);
	else if (name === "") gathering.problems.add("votes-voter-unknown", problemOf.member(""), file, line);
	else if (vote !== CELLS.none) {
		const country = fields.member === -1 ? "" : (cells[fields.state] ?? "");
		const facts = () => ({
			name,
			state: stateInAnyLanguage(country) ?? null,
			group: cells[fields.group]?.trim() || null,
		});
		gathering.vote(rollCall, gathering.voter(name.slice(0, 200), facts), vote, file, line);
	}
}

async function readWide(files: FilesByRole, reading: VoteReading): Promise<Problem | null> {
	const { gathering } = reading;
	for (const file of files.get("table") ?? []) {
		const fields = fieldsOf(file.columns);
		const taken = new Set<number>(Object.values(fields));
		const columns = file.headings
			.map((name, at) => ({ name, at }))
			.filter(({ at, name }) => isVoter(name, at, taken, fields));
		const unused = file.headings.filter(
			(name, at) => name !== "" && !taken.has(at) && !columns.some((column) => column.at === at),
		);
		for (const name of unused)
			gathering.problems.add(
				"votes-column-unused",
				`Expected a state or a known column, got "${cut(name)}"; it is left out`,
				file.name,
			);
		const table = tableOf(file, await orderIn(file, reading), reading);
		const names: VoterNames = voterNames(gathering, "un");
		await eachRow(file, reading, (cells, line) => {
			const rollCall = table.rollCallOf(cells, line);
			if (rollCall === null) return;
			for (const { name, at } of columns)
				takeVote(reading, names, { rollCall, name, vote: cells[at] ?? "" }, file.name, line);
		});
		names.finish(file.name);
	}
	return null;
}

/** A heading that names a state is a voter, unless the table needs it for what it is called. */
const isVoter = (name: string, at: number, taken: ReadonlySet<number>, fields: Fields): boolean =>
	stateInAnyLanguage(name) !== undefined && (!taken.has(at) || at === fields.no || at === fields.state);

import type { AuditEntry } from "@fissure/model";
import { type CaseView, oneLine } from "@fissure/report";
import type { AuditFilters } from "@fissure/store/team";
import type { Typed } from "../definition/command.ts";
import { fileOperation, operation, type Schemas } from "../definition/operation.ts";
import { type InTeam, inTeam, notAllowed, ownedBy, TEAM_OPTIONS } from "./in-team.ts";

/** Entries of one page, and of one file. */
const MOST_SHOWN = 500;
const MOST_WRITTEN = 1_000_000;
const BATCH = 5_000;

const filterFields = ({ z, words, day }: Schemas) => ({
	person: words.max(300).exactOptional().describe("Id"),
	case: words.max(100).exactOptional().describe("Id"),
	operation: words.max(100).exactOptional(),
	subject: words.max(200).exactOptional().describe("Id of what it was about"),
	from: day.exactOptional(),
	to: day.exactOptional(),
	problems: z.literal("1").exactOptional().describe("Only what was refused or failed"),
});

interface Asked {
	readonly person?: string;
	readonly case?: string;
	readonly operation?: string;
	readonly subject?: string;
	readonly from?: string;
	readonly to?: string;
	readonly problems?: "1";
	readonly before?: number;
}

const MORE = `
Examples:
  fissure team audit
  fissure team audit --person ana@example.org --from 2026-11-01 --format csv --out audit.csv
  fissure team audit --problems

Each line has ids and codes, never words of texts. Reading the same thing again within a minute is one line.`;

export const listAudit = operation({
	name: "list-audit",
	question: "Who saw and changed what, when, and how did it go? Latest first",
	subject: "team",
	least: "person",
	effect: "reads",
	lasts: "never",
	http: "GET /api/team/audit",
	command: {
		path: "team audit",
		summary: "list who saw and changed what",
		options: [
			{ flags: "--person <person>", about: "only of this person: e-mail address, name or id" },
			{ flags: "--in <case>", about: "only in this case, by its id" },
			{ flags: "--operation <name>", about: "only this operation" },
			{ flags: "--subject <id>", about: "only about this text, finding, draft …" },
			{ flags: "--from <day>", about: "only since this day" },
			{ flags: "--to <day>", about: "only until this day" },
			{ flags: "--problems", about: "only what was refused or failed" },
			{ flags: "--size <number>", about: "how many (100)", value: { whole: [1, MOST_SHOWN] } },
			...TEAM_OPTIONS,
		],
		more: MORE,
	},
	input: (schemas) =>
		schemas.z.strictObject({
			...filterFields(schemas),
			size: schemas.whole.min(1).max(MOST_SHOWN).exactOptional(),
			before: schemas.whole.positive().exactOptional().describe("Key of an entry"),
		}),
	output: ({ z, list, AuditEntrySchema }) =>
		z
			.strictObject({
				entries: list(AuditEntrySchema),
				next: z.number().nullable().describe('"before" of the next page'),
			})
			.meta({ id: "AuditPage" }),
	typed: ({ options: { in: id, size, problems, person, operation: name, subject, from, to } }: Typed) => ({
		...given({ person, case: id, operation: name, subject, from, to, size }),
		...(problems === true ? { problems: "1" as const } : {}),
	}),
	run: ({ size = 100, ...asked }, context) =>
		inTeam(context, async (within) => {
			const filters = await filtersOf(within, asked);
			if (!filters.ok) return filters;
			const listed = await within.store.listAudit(within.team, { ...filters.value, limit: size });
			if (!listed.ok) return listed;
			const entries = listed.value;
			return { ok: true, value: { entries, next: entries.length < size ? null : (entries.at(-1)?.key ?? null) } };
		}),
	view: auditView,
});

export const exportAudit = fileOperation({
	name: "export-audit",
	question: "Save the audit log as a table",
	subject: "team",
	least: "person",
	effect: "reads",
	lasts: "never",
	http: "GET /api/team/audit/export",
	input: (schemas) => schemas.z.strictObject(filterFields(schemas)),
	run: (asked, context) =>
		inTeam(context, async (within) => {
			const filters = await filtersOf(within, asked);
			if (!filters.ok) return filters;
			const rows: string[] = [COLUMNS.join(",")];
			for (let before: number | undefined; rows.length < MOST_WRITTEN; ) {
				const page = { ...filters.value, limit: BATCH, ...(before === undefined ? {} : { before }) };
				const listed = await within.store.listAudit(within.team, page);
				if (!listed.ok) return listed;
				rows.push(...listed.value.map((entry) => cellsOf(entry).map(csvCell).join(",")));
				if (listed.value.length < BATCH) break;
				before = listed.value.at(-1)?.key;
			}
			const name = `audit-${within.team.now().slice(0, 10)}.csv`;
			return {
				ok: true,
				value: { name, mediaType: "text/csv; charset=utf-8", body: `\uFEFF${rows.join("\r\n")}\r\n` },
			};
		}),
});

/** What somebody may see of the log: everything, or what happened in the cases that they own. */
async function filtersOf({ team, store, asker }: InTeam, asked: Asked) {
	const owned = ownedBy(asker);
	const mayAll = owned === null;
	if (!mayAll && (owned.length === 0 || (asked.case !== undefined && !owned.includes(asked.case))))
		return notAllowed("an administrator, or an owner of the case", "case");
	const person = asked.person === undefined ? null : await store.findPerson(team, asked.person);
	if (person?.ok === false) return person;
	const cases = asked.case === undefined ? owned : [asked.case];
	const { operation: name, subject, from, to, before } = asked;
	return {
		ok: true as const,
		value: {
			...given({ operation: name, subject, before }),
			...(person === null ? {} : { person: person.value.id }),
			...(cases === null ? {} : { cases }),
			...(from === undefined ? {} : { since: from }),
			...(to === undefined ? {} : { until: afterDay(to) }),
			...(asked.problems === "1" ? { onlyProblems: true } : {}),
		} satisfies Omit<AuditFilters, "limit">,
	};
}

/** Fields that were given. */
function given<Fields extends Readonly<Record<string, unknown>>>(fields: Fields) {
	return Object.fromEntries(Object.entries(fields).filter(([, value]) => value !== undefined)) as {
		[Key in keyof Fields]?: Exclude<Fields[Key], undefined>;
	};
}

/** Behind every instant of a day, month or year, in the order of letters. */
const afterDay = (day: string): string => `${day}~`;

const COLUMNS = ["key", "at", "person", "means", "operation", "case", "subjects", "outcome", "address"];

const cellsOf = (one: AuditEntry): readonly (string | number | null)[] => [
	...[one.key, one.at, one.person, one.means, one.operation, one.case],
	...[one.subjects.join(" "), one.outcome, one.address],
];

/** A cell that no table takes for a formula. */
function csvCell(cell: string | number | null): string {
	const words = String(cell ?? "");
	const safe = typeof cell === "string" && /^[=+\-@\t\r]/u.test(words) ? `'${words}` : words;
	return /[",\r\n]/u.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe;
}

function auditView({
	entries,
	next,
}: {
	readonly entries: readonly AuditEntry[];
	readonly next: number | null;
}): CaseView {
	return {
		title: "Audit log",
		data: { entries, next },
		columns: COLUMNS,
		rows: entries.map((one) => [...cellsOf(one)]),
		notes: next === null ? [] : ["There is more: ask with a later --to, or for more with --size."],
		text: entries.map((one) => ({
			text: `${one.at.slice(0, 19).replace("T", " ")}  ${oneLine(one.person ?? "nobody")}  ${one.operation}${one.case === null ? "" : ` in ${one.case}`}${one.subjects.length === 0 ? "" : `  ${oneLine(one.subjects.join(" "))}`}${one.outcome === "ok" ? "" : `  ${one.outcome}`}`,
			isWhole: true,
		})),
	};
}

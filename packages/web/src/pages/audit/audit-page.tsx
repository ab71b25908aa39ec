import { useState } from "react";
import { apiPath } from "../../api/api-path.ts";
import type { AnswerOf } from "../../api/call.ts";
import { useAnswer } from "../../api/use-answer.ts";
import { Button } from "../../components/button.tsx";
import { DayText } from "../../components/day-text.tsx";
import { CheckField } from "../../components/fields/check-field.tsx";
import { Select } from "../../components/fields/select.tsx";
import { TextField } from "../../components/fields/text-field.tsx";
import { Loading } from "../../components/loading.tsx";
import { ProblemNote } from "../../components/problem-note.tsx";
import { teamWords } from "../../messages/team.ts";
import { type TeamCases, TeamPage } from "../start/team-page.tsx";

const words = teamWords.audit;
const ALL = "";
const PAGE = 100;
const MOST = 500;

type Entry = AnswerOf<"GET /api/team/audit">["entries"][number];

const NO_FILTERS = { person: ALL, case: ALL, operation: "", subject: "", from: "", to: "", problems: false };
type Filters = typeof NO_FILTERS;

/** Filters that say something, as the server takes them. */
const queryOf = ({ problems, ...filters }: Filters) => ({
	...(Object.fromEntries(Object.entries(filters).filter(([, value]) => value.trim() !== "")) as Partial<
		Omit<Filters, "problems">
	>),
	...(problems ? { problems: "1" as const } : {}),
});

/** The audit log: filtered, and saved as a table. */
export const AuditPage = () => {
	const [filters, setFilters] = useState(NO_FILTERS);
	const [size, setSize] = useState(PAGE);
	const query = queryOf(filters);
	const { data, error, refetch } = useAnswer("GET /api/team/audit", { query: { ...query, size } }, { keep: true });
	const people = useAnswer("GET /api/team/people");
	return (
		<TeamPage
			here="audit"
			lead={words.lead}
			actions={
				<a className="button" href={apiPath("GET /api/team/audit/export", undefined, query).path} download>
					{words.export}
				</a>
			}
		>
			{(cases) => (
				<>
					<FilterForm
						filters={filters}
						onChange={(next) => {
							setSize(PAGE);
							setFilters(next);
						}}
						cases={cases}
						people={people.data?.people ?? []}
					/>
					{error === null ? null : <ProblemNote problem={error} onRetry={() => void refetch()} />}
					{data === undefined ? (
						error === null && <Loading />
					) : data.entries.length === 0 ? (
						<p>{words.none}</p>
					) : (
						<Entries entries={data.entries} cases={cases} people={people.data?.people ?? []} />
					)}
					{data === undefined || data.next === null || size >= MOST ? null : (
						<p>
							<Button onClick={() => setSize(Math.min(MOST, size + PAGE))}>{words.more}</Button>
						</p>
					)}
				</>
			)}
		</TeamPage>
	);
};

interface FilterFormProps {
	readonly filters: Filters;
	readonly onChange: (filters: Filters) => void;
	readonly cases: TeamCases;
	readonly people: readonly { readonly id: string; readonly name: string }[];
}

const FilterForm = ({ filters, onChange, cases, people }: FilterFormProps) => {
	const set = (name: keyof Filters) => (value: string | boolean) => onChange({ ...filters, [name]: value });
	return (
		<div className="team-form">
			<Select
				label={words.person}
				value={filters.person}
				onChange={set("person")}
				choices={[
					{ value: ALL, title: words.everybody },
					...people.map(({ id, name }) => ({ value: id, title: name })),
				]}
			/>
			<Select
				label={words.case}
				value={filters.case}
				onChange={set("case")}
				choices={[{ value: ALL, title: words.everyCase }, ...cases.map(({ id, name }) => ({ value: id, title: name }))]}
			/>
			<TextField label={words.operation} value={filters.operation} onChange={set("operation")} />
			<TextField label={words.subject} hint={words.subjectHint} value={filters.subject} onChange={set("subject")} />
			<TextField label={words.from} type="date" value={filters.from} onChange={set("from")} />
			<TextField label={words.to} type="date" value={filters.to} onChange={set("to")} />
			<CheckField label={words.problems} checked={filters.problems} onChange={set("problems")} />
		</div>
	);
};

interface EntriesProps {
	readonly entries: readonly Entry[];
	readonly cases: TeamCases;
	readonly people: FilterFormProps["people"];
}

const Entries = ({ entries, cases, people }: EntriesProps) => (
	<div className="team-table team-table-plain">
		<table>
			<thead>
				<tr>
					{[
						words.at,
						words.person,
						words.operation,
						words.case,
						words.subject,
						words.outcome,
						words.means,
						words.address,
					].map((title) => (
						<th key={title} scope="col">
							{title}
						</th>
					))}
				</tr>
			</thead>
			<tbody>
				{entries.map((one) => (
					<tr key={one.key}>
						<td>
							<DayText day={one.at} instant />
						</td>
						<td dir="auto">{one.person ?? words.nobody}</td>
						<td>{one.operation}</td>
						<td dir="auto">{cases.find(({ id }) => id === one.case)?.name ?? one.case}</td>
						<td className="team-ids">
							{one.subjects.map((id) => people.find((person) => person.id === id)?.name ?? id).join(" ")}
						</td>
						<td>{one.outcome}</td>
						<td>{words.meansOf[one.means]}</td>
						<td>{one.address}</td>
					</tr>
				))}
			</tbody>
		</table>
	</div>
);

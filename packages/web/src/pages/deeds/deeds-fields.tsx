import "../../components/analysis/analysis.css";
import type { AnswerOf } from "../../api/call.ts";
import { useAnswer } from "../../api/use-answer.ts";
import { CheckField } from "../../components/fields/check-field.tsx";
import { Combo } from "../../components/fields/combo.tsx";
import { type Choice, Select } from "../../components/fields/select.tsx";
import { TextField } from "../../components/fields/text-field.tsx";
import { type NamedIssue, useNames } from "../../components/use-names.ts";
import { deedWords } from "../../messages/deeds.ts";
import { messages } from "../../messages/messages.ts";
import { type DeedsField, type DeedsUrl, isDay, type SetDeeds } from "./deeds-url.ts";

const words = deedWords.fields;

type VoteChoices = AnswerOf<"GET /api/votes/choices">;

/** What a tab of the page is given. */
export interface DeedsPanelProps {
	readonly url: DeedsUrl;
	readonly setUrl: SetDeeds;
	/** Undefined until they have come. */
	readonly choices: VoteChoices | undefined;
}

interface FieldsProps extends DeedsPanelProps {
	readonly fields: readonly DeedsField[];
}

const counted = (value: number): string => value.toLocaleString("en");

/** What an analysis is asked about. */
export const DeedsFields = ({ fields, url, setUrl, choices }: FieldsProps) => {
	const has = (field: DeedsField): boolean => fields.includes(field);
	return (
		<div className="analysis-fields no-print">
			{has("holder") || has("issue") ? <WordsFields {...{ fields, url, setUrl }} /> : null}
			{has("window")
				? (["before", "after"] as const).map((field) => (
						<TextField
							key={field}
							label={words[field]}
							inputMode="numeric"
							value={url[field]}
							placeholder={words.daysOf[field]}
							onChange={(next) => setUrl({ [field]: next }, { replace: true })}
						/>
					))
				: null}
			{has("voters") ? (
				<Combo
					many
					label={words.voters}
					value={url.voter}
					choices={votersOf(choices)}
					placeholder={has("period") ? messages.common.any : words.votersHint}
					onChange={(voter) => setUrl({ voter })}
				/>
			) : null}
			{has("measure") ? (
				<Select
					label={words.measure}
					value={url.measure}
					choices={choicesOf(words.measures)}
					onChange={(measure) => setUrl({ measure })}
				/>
			) : null}
			{has("by") ? (
				<Select
					label={words.by}
					value={url.by}
					choices={(["year", "session", "issue", "importance", "body", "whole"] as const).map((value) => ({
						...{ value, title: words.bys[value] },
					}))}
					onChange={(by) => setUrl({ by })}
				/>
			) : null}
			{has("kind") ? (
				<Combo
					many
					label={words.kind}
					value={url.kind}
					choices={choicesOf(deedWords.deeds.kinds)}
					onChange={(kind) => setUrl({ kind })}
				/>
			) : null}
			{(["actor", "target"] as const).map((field) =>
				has(field) ? (
					<TextField
						key={field}
						label={words[field]}
						value={url[field]}
						placeholder={words.codeHint}
						onChange={(next) => setUrl({ [field]: next }, { replace: true })}
					/>
				) : null,
			)}
			{has("period") ? (
				<Select
					label={words.by}
					value={url.period}
					choices={(["session", "year", "whole"] as const).map((value) => ({ value, title: words.bys[value] }))}
					onChange={(period) => setUrl({ period })}
				/>
			) : null}
			{has("words") ? (
				<TextField
					label={words.words}
					value={url.words}
					onChange={(next) => setUrl({ words: next }, { replace: true })}
				/>
			) : null}
			{has("body") && (choices?.bodies.length ?? 0) > 1 ? (
				<Select
					label={words.body}
					value={url.body}
					choices={[
						{ value: "", title: has("session") ? words.everyBody : words.usualBody },
						...(choices?.bodies ?? []).map(({ value, rollCalls }) => ({
							...{ value, title: words.bodies[value] ?? value, detail: counted(rollCalls) },
						})),
					]}
					onChange={(body) => setUrl({ body })}
				/>
			) : null}
			{has("topic") && (choices?.topics.length ?? 0) > 0 ? (
				<Combo
					many
					label={words.topic}
					value={url.topic}
					choices={(choices?.topics ?? []).map(({ value, rollCalls }) => ({
						...{ value, title: value, detail: counted(rollCalls) },
					}))}
					onChange={(topic) => setUrl({ topic })}
				/>
			) : null}
			{has("session") ? (
				<Combo
					label={words.session}
					value={url.session === "" ? [] : [url.session]}
					placeholder={fields.includes("topic") ? messages.common.any : words.latestSession}
					choices={(choices?.sessions ?? [])
						.map(({ value, from, to }) => ({ value, title: value, detail: `${from.slice(0, 4)}–${to.slice(0, 4)}` }))
						.toReversed()}
					onChange={([session = ""]) => setUrl({ session })}
				/>
			) : null}
			{(["from", "to"] as const).map((field) =>
				has(field) ? (
					<TextField
						key={field}
						label={words[field]}
						value={url[field]}
						placeholder={field === "from" ? "2014" : "2019-12-31"}
						problem={isDay(url[field]) ? undefined : words.noDay}
						onChange={(next) => setUrl({ [field]: next }, { replace: true })}
					/>
				) : null,
			)}
			{has("rule") ? (
				<Select
					label={words.rule}
					value={url.rule}
					choices={(["pair", "all"] as const).map((value) => ({ value, title: words.rules[value] }))}
					onChange={(rule) => setUrl({ rule })}
				/>
			) : null}
			{has("important") ? (
				<CheckField label={words.important} checked={url.important} onChange={(important) => setUrl({ important })} />
			) : null}
			{has("intervals") ? (
				<CheckField label={words.intervals} checked={url.intervals} onChange={(intervals) => setUrl({ intervals })} />
			) : null}
		</div>
	);
};

/** Whose words, and on what. */
const WordsFields = ({ fields, url, setUrl }: Omit<FieldsProps, "choices">) => {
	const hasIssue = fields.includes("issue");
	const { data: facets } = useAnswer("GET /api/ledger/facets", { query: {} }, { keep: true });
	const { data: mappings } = useAnswer("GET /api/deeds/mappings", { query: {} }, { keep: true, enabled: hasIssue });
	const { actorName, issues } = useNames();
	return (
		<>
			{fields.includes("holder") ? (
				<Combo
					label={words.holder}
					value={url.holder}
					choices={(facets?.holders ?? []).map(({ value, count }) => ({
						...{ value, title: actorName(value), detail: counted(count) },
					}))}
					onChange={(holder) => setUrl({ holder })}
				/>
			) : null}
			{hasIssue ? (
				<Combo
					label={words.issue}
					placeholder={words.issueHint}
					value={url.issue}
					choices={mappedIssues(mappings ?? [], issues, facets?.issues ?? [])}
					onChange={(issue) => setUrl({ issue })}
				/>
			) : null}
		</>
	);
};

/** Issues of the codebook that a mapping covers which chooses something in this case, those with most words first. */
export function mappedIssues(
	mappings: AnswerOf<"GET /api/deeds/mappings">,
	issues: readonly NamedIssue[],
	said: readonly { readonly value: string; readonly count: number }[],
): readonly Choice[] {
	const covered = new Set(
		mappings.flatMap(({ mapping, matches }) => (matches.some(({ count }) => count > 0) ? [mapping.issue] : [])),
	);
	const countOf = (id: string): number => said.find(({ value }) => value === id)?.count ?? 0;
	return issues
		.filter(({ id }) => covered.has(id))
		.toSorted((a, b) => countOf(b.id) - countOf(a.id))
		.map(({ id, name }) => ({ value: id, title: name, detail: counted(countOf(id)) }));
}

const votersOf = (choices: VoteChoices | undefined): readonly Choice[] =>
	(choices?.voters ?? []).map(({ id, name, group, votes }) => ({
		value: id,
		title: name ?? id,
		detail: [id, group, counted(votes)].filter((part) => part !== null && part !== name).join(" · "),
	}));

const choicesOf = (named: Readonly<Record<string, string>>): readonly Choice[] =>
	Object.entries(named).map(([value, title]) => ({ value, title }));

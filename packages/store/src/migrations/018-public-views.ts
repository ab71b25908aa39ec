import { type RawBuilder, sql } from "kysely";
import { either } from "../dialects/either.ts";
import { codePointOf, ITEMS, wordsAt, yesOrNo } from "./008-words-in-sql.ts";
import type { Migration } from "./migration.ts";

/**
 * What a case holds as views whose names and columns stay, for those who read it in R or Python: docs/coders/sql.md lists them. Tables
 * and the other views may change with the program.
 */
export const up: Migration = async (db) => {
	for (const [name, rows] of Object.entries(PUBLIC_VIEWS))
		await db.schema
			.createView(name)
			.as(rows as never)
			.execute();
};

/** Texts that nobody removed and their source has not replaced. */
const STANDING = sql`documents.until is null and documents.later_version is null`;
const orNull = (column: RawBuilder<unknown>): RawBuilder<unknown> => sql`nullif(${column}, '')`;

/** The task of a coding is not finished: its coder may still change it. */
const UNFINISHED = sql`exists (select 1 from coding_tasks
	where coding_tasks.key = codings.task and coding_tasks.until is null and coding_tasks.finished is null)`;
const TEXT = sql`documents.id as document, documents.publisher, ${orNull(sql`documents.date`)} as date`;
const CODED = sql`codings.coder, substr(codings.coder, 1, instr(codings.coder || '@', '@') - 1) as coder_name, codings.codebook, codings.aside is null as counts, ${UNFINISHED} as unfinished,
	actions.at as coded_at, actions.who as coded_by`;

/** The letter of a voter in a roll call. */
const vote = either({
	sqlite: sql`substr(roll_calls.votes, voter.key + 1, 1)`,
	postgres: sql`substr(roll_calls.votes, voter.key::integer + 1, 1)`,
});

const PUBLIC_VIEWS: Readonly<Record<string, RawBuilder<unknown>>> = {
	public_texts: sql`
	select documents.id as document, documents.publisher, ${orNull(sql`documents.date`)} as date,
		${orNull(sql`documents.date_first`)} as date_first, ${orNull(sql`documents.date_last`)} as date_last,
		documents.title, documents.kind, documents.language, documents.venue, documents.speaker, documents.event, documents.url,
		documents.captured_at, documents.sha256, documents.guessed, documents.text
	from documents where ${STANDING}`,
	public_positions: sql`
	select positions.key as position, ${TEXT}, positions.holder, positions.asserter, positions.manner, positions.issue,
		positions.stance, positions.status, positions.certainty, statements.verb,
		${yesOrNo(sql`statements.negated`)} as negated, ${yesOrNo(sql`statements.conditional`)} as conditional,
		${wordsAt(sql`sentences.start_at`, sql`sentences.end_at`)} as sentence,
		${wordsAt(sql`positions.start_at`, sql`positions.end_at`)} as quote,
		${codePointOf(sql`positions.start_at`)} as start_codepoint, ${codePointOf(sql`positions.end_at`)} as end_codepoint,
		${CODED}, positions.note
	from positions
		join documents on documents.key = positions.document
		join codings on codings.key = positions.coding
		join actions on actions.key = codings.added
		join statements on statements.coding = positions.coding and statements.number = positions.statement
		join sentences on sentences.coding = positions.coding and sentences.number = statements.sentence
	where positions.until is null and ${STANDING}`,
	public_codings: sql`
	select ${TEXT}, ${CODED},
		(select count(*) from positions where positions.coding = codings.key and positions.until is null) as positions
	from codings join documents on documents.key = codings.document join actions on actions.key = codings.added
	where codings.until is null and ${STANDING}`,
	public_events: sql`
	select events.id as event, events.name, events.kind, ${orNull(sql`events.date`)} as date, events.parties,
		documents.id as document, event_documents.score, event_documents.confirmed is not null as confirmed
	from events join event_documents on event_documents.event = events.key
		join documents on documents.key = event_documents.document
	where events.until is null and event_documents.until is null and ${STANDING}`,
	public_findings: sql`
	select 'finding-' || substr(findings.identity, 1, 8) as finding, findings.event, findings.kind, findings.issue, findings.holder,
		findings.carried_by, findings.documents, findings.headline, findings.salience, findings.weight, findings.comparator,
		actions.at as found_at, verdicts.decision, verdicts.starred = 1 as starred
	from findings join actions on actions.key = findings.added
		left join verdicts on verdicts.identity = findings.identity and verdicts.until is null
	where findings.until is null`,
	public_votes: sql`
	select vote_tables.id as vote_table, roll_calls.id as roll_call, roll_calls.body, roll_calls.date, roll_calls.session,
		roll_calls.symbol, roll_calls.title, json_extract(voter.value, '$.id') as voter,
		json_extract(voter.value, '$.name') as name, json_extract(voter.value, '$.state') as state,
		json_extract(voter.value, '$.group') as voter_group,
		case ${vote} when 'y' then 'yes' when 'n' then 'no' when 'a' then 'abstain'
			when '-' then 'absent' end as vote
	from roll_calls join vote_tables on vote_tables.key = roll_calls.vote_table
		${ITEMS} json_each(iif(json_valid(vote_tables.voters), vote_tables.voters, '[]')) as voter
	where roll_calls.until is null and vote_tables.until is null
		and ${vote} in ('y', 'n', 'a', '-')`,
	public_deeds: sql`
	select id as deed, kind, actor, target, target_states, what, date, by_then = 1 as by_then, ended, issue, direction, programme, source
	from deeds where until is null`,
	public_series: sql`
	select indicators.id as series, indicators.label, indicators.unit, indicators.actor, indicators.partner, indicators.measure,
		observations.date, observations.value
	from indicators join observations on observations.indicator = indicators.id
	where indicators.until is null and observations.until is null`,
};

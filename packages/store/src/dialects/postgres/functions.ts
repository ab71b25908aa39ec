// What the queries and views of a case call that SQLite has and PostgreSQL does not, made in the schema of the case, so that one text of
// a query serves both. Each answers as SQLite's does for what cases hold; they are plain SQL, which the server writes into the query.

const LISTED = "as x(item, place)";

/** Statements, each whole; the schema of the case is the first in which names are looked up. */
export const FUNCTIONS: readonly string[] = [
	`create function json_valid(given text) returns boolean language sql immutable
		as $$ select given is json $$`,
	// Elements of a list by their place, members of an object by their name; values as text.
	`create function json_each(given text) returns table (key text, value text) language sql immutable rows 10
		as $$ select (place - 1)::text, item #>> '{}' from jsonb_array_elements(case when jsonb_typeof(given::jsonb) = 'array' then given::jsonb else '[]' end)
				with ordinality ${LISTED}
			union all
			select m.key, m.value #>> '{}' from jsonb_each(case when jsonb_typeof(given::jsonb) = 'object' then given::jsonb else '{}' end) as m $$`,
	`create function json_each(given text, path text) returns table (key text, value text) language sql immutable rows 10
		as $$ select (place - 1)::text, item #>> '{}' from jsonb_array_elements(
				case when jsonb_typeof(jsonb_path_query_first(given::jsonb, path::jsonpath)) = 'array'
					then jsonb_path_query_first(given::jsonb, path::jsonpath) else '[]' end)
				with ordinality ${LISTED} $$`,
	// Every value in it, at whatever depth.
	`create function json_tree(given text) returns table (value text) language sql immutable rows 100
		as $$ select v #>> '{}' from jsonb_path_query(given::jsonb, 'strict $.**') as v $$`,
	`create function json_extract(given text, path text) returns text language sql immutable
		as $$ select jsonb_path_query_first(given::jsonb, path::jsonpath) #>> '{}' $$`,
	`create function instr(given text, part text) returns integer language sql immutable
		as $$ select strpos(given, part) $$`,
	// Characters from the first on, which is 1.
	`create function characters_at(given text, start bigint, size bigint) returns text language sql immutable
		as $$ select substr(given, start::integer, greatest(size, 0)::integer) $$`,
	`create function iif(condition boolean, one anyelement, other anyelement) returns anyelement language sql immutable
		as $$ select case when condition then one else other end $$`,
];

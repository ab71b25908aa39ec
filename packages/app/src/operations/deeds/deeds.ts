import { DEED_KINDS, type DeedKind, nameOfState, type Outcome, onRecord } from "@fissure/core";
import type { Deed, DeedList, DeedPage } from "@fissure/model";
import { type CaseView, plural } from "@fissure/report";
import type { Case, DeedFilters } from "@fissure/store";
import type { CaseChoice } from "../../case/case-choice.ts";
import { inCase, type Store } from "../../case/in-case.ts";
import { reversedDays } from "../../deeds/chosen-votes.ts";
import { resolveFilters } from "../../naming/resolve-filters.ts";
import { CASE_OPTIONS, type CommandOption, type Typed } from "../definition/command.ts";
import { operation, type Schemas } from "../definition/operation.ts";

const MORE = `
Examples:
  fissure deeds list --kind sanction --actor USA --from 2022
  fissure deeds list --target TWN --format csv --out recognitions.csv
  fissure deeds remove recognition-ost-2025 sanction-val-17
  fissure deeds remove --programme RUSSIA-EO14024

Exit status: 0 done; 2 wrong call, or the case could not be read.`;

const filterFields = ({ z, day, listOf, words, DEED_KINDS: kinds }: Schemas) => {
	const some = listOf(words.max(300)).optional();
	return {
		kind: listOf(z.enum(kinds)).optional(),
		...{ actor: some, target: some, programme: some, issue: some },
		from: day.optional(),
		to: day.optional(),
	};
};

const FILTER_OPTIONS: readonly CommandOption[] = [
	{ flags: "--kind <kinds>", about: `what was done: ${DEED_KINDS.join(", ")}`, value: "list" },
	{ flags: "--actor <codes>", about: "by whom", value: "list" },
	{ flags: "--target <codes>", about: "to whom", value: "list" },
	{ flags: "--programme <names>", about: "under which programme", value: "list" },
	{ flags: "--issue <ids>", about: "on which issue of the codebook", value: "list" },
	{ flags: "--from <day>", about: "first day, month or year", value: "dates" },
	{ flags: "--to <day>", about: "last day, month or year", value: "dates" },
];

interface Asked {
	readonly kind?: DeedKind[] | undefined;
	readonly actor?: string[] | undefined;
	readonly target?: string[] | undefined;
	readonly programme?: string[] | undefined;
	readonly issue?: string[] | undefined;
	readonly from?: string | undefined;
	readonly to?: string | undefined;
}

const filtersOf = ({ kind, actor, target, programme, issue, from, to }: Asked): DeedFilters => ({
	...{ kinds: kind, actors: actor, targets: target, programmes: programme, issues: issue, from, to },
});

interface DeedsOptions {
	readonly kind?: readonly DeedKind[];
	readonly actor?: readonly string[];
	readonly target?: readonly string[];
	readonly programme?: readonly string[];
	readonly issue?: readonly string[];
	readonly from?: readonly string[];
	readonly to?: readonly string[];
}

function typedFilters({ kind, from, to, ...options }: DeedsOptions): Asked | string {
	const unknown = kind?.find((one) => !DEED_KINDS.includes(one));
	if (unknown !== undefined) return `Expected --kind to be one of ${DEED_KINDS.join(", ")}, got "${unknown}"`;
	const { actor, target, programme, issue } = options;
	return {
		...(kind && { kind: [...kind] }),
		...(actor && { actor: [...actor] }),
		...(target && { target: [...target] }),
		...(programme && { programme: [...programme] }),
		...(issue && { issue: [...issue] }),
		...(from?.[0] !== undefined && { from: from[0] }),
		...(to?.[0] !== undefined && { to: to[0] }),
	};
}

/** More than this nobody lists in one answer over HTTP. */
const MOST_LISTED = 500;
const SIZE = 100;

export const listDeeds = operation({
	name: "list-deeds",
	question: "Which deeds does the case have, and which registers of them are complete?",
	effect: "long",
	http: "GET /api/deeds",
	command: {
		path: "deeds list",
		summary: "list deeds, or those of some kind, actor, target or programme",
		options: [...FILTER_OPTIONS, ...CASE_OPTIONS],
		more: MORE,
	},
	input: (schemas) =>
		schemas.z.strictObject({
			...filterFields(schemas),
			id: schemas.listOf(schemas.words.max(500)).optional().describe("Of single deeds"),
			after: schemas.whole.min(0).optional().describe("Number of deeds to skip"),
			size: schemas.whole.min(1).max(MOST_LISTED).optional(),
		}),
	local: ({ z }) => z.strictObject({ all: z.literal(true).exactOptional().describe("All of them") }),
	output: ({ DeedPageSchema }) => DeedPageSchema,
	typed({ options }: Typed<DeedsOptions>) {
		const filters = typedFilters(options);
		return typeof filters === "string" ? filters : { ...filters, all: true as const };
	},
	run: ({ after = 0, size = SIZE, all, id, ...asked }, { case: choice }) =>
		deedsInCase(choice, { ...filtersOf(asked), ids: id }, all === true ? null : { after, size }),
	view: deedsView,
});

/**
 * Which deeds of a case pass, the latest first, and what its registers say of themselves?
 *
 * - problems: `actor-unknown`, `actor-ambiguous`, `issue-unknown`, `days-reversed`, those of opening
 */
const deedsInCase = (
	choice: CaseChoice,
	asked: DeedFilters,
	part: { readonly after: number; readonly size: number } | null,
): Promise<Outcome<DeedPage>> =>
	inCase(choice, "read", async (file, store) => {
		const named = await namedInCase(file, store, asked);
		if (!named.ok) return named;
		const filters = named.value;
		const deeds = await store.deedsOf(file, filters);
		if (!deeds.ok) return deeds;
		const lists = await store.deedListsOf(file);
		if (!lists.ok) return lists;
		const latest = deeds.value.toReversed();
		const { after, size } = part ?? { after: 0, size: latest.length };
		const shown = latest.slice(after, after + size);
		const absent = await absentFrom(lists.value, filters, (wanted) => store.deedsOf(file, wanted));
		if (!absent.ok) return absent;
		const names = stateNames([
			...shown.flatMap(({ actor, target }) => [actor, target]),
			...lists.value.map(({ target }) => target),
		]);
		return {
			ok: true,
			value: { total: latest.length, after, deeds: shown, lists: lists.value, names, absent: absent.value },
		};
	});

/** What states are called, by their codes. */
const stateNames = (codes: readonly (string | null)[]): Readonly<Record<string, string>> =>
	Object.fromEntries(
		codes.flatMap((code) => {
			const name = code === null ? undefined : nameOfState(code);
			return code === null || name === undefined ? [] : [[code, name]];
		}),
	);

/**
 * The same filters with actors and issues by their codes. Who is known neither to the lists of actors nor by a deed is a mistake, as
 * nothing could be said of them; a target may be anybody, and stays as it is written where no actor is called so.
 */
async function namedInCase(file: Case, store: Store, asked: DeedFilters): Promise<Outcome<DeedFilters>> {
	const { actors, targets, issues, from, to } = asked;
	const reversed = reversedDays(from, to);
	if (reversed !== null) return reversed;
	const resolved = async (names: readonly string[], mayBeNew: boolean): Promise<Outcome<readonly string[]>> => {
		const codes: string[] = [];
		for (const one of names) {
			const acts = await store.deedsOf(file, mayBeNew ? { targets: [one] } : { actors: [one] });
			if (!acts.ok) return acts;
			const meant = acts.value.length > 0 ? null : await resolveFilters(file, store, { holders: [one] });
			if (meant?.ok === false && !mayBeNew) return meant;
			codes.push(...(meant?.ok === true ? meant.value.holders : [one]));
		}
		return { ok: true, value: codes };
	};
	const [who, whom] = [await resolved(actors ?? [], false), await resolved(targets ?? [], true)];
	if (!who.ok) return who;
	if (!whom.ok) return whom;
	const onWhat = await resolveFilters(file, store, { issues: issues ?? [] });
	if (!onWhat.ok) return onWhat;
	return {
		ok: true,
		value: {
			...asked,
			...(actors && { actors: who.value }),
			...(targets && { targets: whom.value }),
			...(issues && { issues: onWhat.value.issues }),
		},
	};
}

/** Which actors that are asked for are not in a complete register of such deeds: only there is absence an answer. */
async function absentFrom(
	lists: readonly DeedList[],
	{ actors = [], kinds, targets, to }: DeedFilters,
	deedsOf: (asked: DeedFilters) => Promise<Outcome<readonly Deed[]>>,
): Promise<Outcome<DeedPage["absent"]>> {
	const asked = lists.filter(
		({ kind, target }) => (kinds?.includes(kind) ?? true) && (targets?.includes(target) ?? true),
	);
	if (actors.length === 0 || asked.length === 0) return { ok: true, value: [] };
	const deeds = await deedsOf({ actors });
	if (!deeds.ok) return deeds;
	const absent = actors.flatMap((actor) =>
		asked.flatMap((list) => {
			const day = to ?? list.asOf;
			const { status } = onRecord(deeds.value, [list], { actor, kind: list.kind, target: list.target, day });
			return status === "absent" ? { actor, list: list.id, asOf: list.asOf } : [];
		}),
	);
	return { ok: true, value: absent };
}

function deedsView(page: DeedPage): CaseView {
	const { total, deeds, lists, absent } = page;
	return {
		title: "Deeds",
		data: page,
		columns: [
			...["id", "date", "by_then", "until", "kind", "actor", "target", "target_states", "what", "issue", "direction"],
			...["programme", "source", "address", "retrieved"],
		],
		rows: deeds.map((deed) => [
			...[deed.id, deed.date, deed.byThen ? 1 : 0, deed.until, deed.kind, deed.actor, deed.target],
			...[deed.targetStates.join(" "), deed.what, deed.issue, deed.direction, deed.programme],
			...[deed.source.title, deed.source.address, deed.source.retrieved],
		]),
		notes: [
			...(total > 0
				? []
				: absent.length > 0
					? ["No deed passes."]
					: ['No deed passes: "fissure deeds import FILE" imports some.']),
			...absent.map(({ actor, list, asOf }) => `${actor} is not in ${list}, which is complete as of ${asOf}.`),
			...lists.map(
				({ id, label, complete, asOf }) =>
					`${id}: ${label}; ${complete ? "complete" : "not complete, so that absence says nothing"}, as of ${asOf}.`,
			),
		],
		text: deeds.map(lineOf),
		...(deeds.length <= ON_SCREEN
			? {}
			: {
					screen: [
						...deeds.slice(0, ON_SCREEN).map(lineOf),
						`${plural(deeds.length - ON_SCREEN, "more deed")}; choose by kind, actor, target or day, or write all with --out deeds.csv.`,
					],
				}),
	};
}

const ON_SCREEN = 40;

const lineOf = ({ id, date, byThen, until, kind, actor, target, what, source }: Deed) => ({
	text: `${byThen ? "by " : ""}${date}${until === null ? "" : ` to ${until}`}  ${kind}  ${actor}${target === null ? "" : ` → ${target}`}: ${what} (${source.title})`,
	hang: 2,
	aside: `[${id}]`,
});

export const removeDeeds = operation({
	name: "remove-deeds",
	question: "Remove deeds by id, or all that pass some filters; undo brings them back",
	least: "owner",
	effect: "long",
	permission: "write",
	http: "POST /api/deeds/remove",
	command: {
		path: "deeds remove",
		summary: "remove deeds, by id or all of some kind, actor, target or programme",
		arguments: [{ name: "[ids...]", about: "of deeds; none: all that pass the options" }],
		options: [...FILTER_OPTIONS, ...CASE_OPTIONS],
		more: MORE,
	},
	input: (schemas) =>
		schemas.z
			.strictObject({ ids: schemas.z.array(schemas.words.max(500)).max(10_000).optional(), ...filterFields(schemas) })
			.refine((asked) => Object.values(asked).some((value) => value !== undefined), "Expected ids or a filter"),
	output: ({ z }) => z.strictObject({ removed: z.number().int() }),
	typed({ words: ids, options }: Typed<DeedsOptions>) {
		const filters = typedFilters(options);
		if (typeof filters === "string") return filters;
		if (ids.length === 0 && Object.keys(filters).length === 0)
			return "Expected ids of deeds, or an option that chooses some, got none; see fissure deeds list";
		return { ...(ids.length === 0 ? {} : { ids: [...ids] }), ...filters };
	},
	run: ({ ids, ...asked }, { case: choice }) =>
		inCase(choice, "write", async (file, store) => {
			const chosen = await store.deedsOf(file, filtersOf(asked));
			if (!chosen.ok) return chosen;
			const passing = new Set(chosen.value.map(({ id }) => id));
			// Ids that no deed has are refused, those that do not pass are not.
			const named = ids ?? [...passing];
			const all = ids === undefined ? chosen : await store.deedsOf(file, { ids });
			if (!all.ok) return all;
			const known = new Set(all.value.map(({ id }) => id));
			const removed = await store.removeDeeds(
				file,
				named.filter((id) => passing.has(id) || !known.has(id)),
			);
			return removed.ok ? { ok: true, value: { removed: named.filter((id) => passing.has(id)).length } } : removed;
		}),
	view: ({ removed }) => ({
		title: "Removed deeds",
		data: { removed },
		columns: ["removed"],
		rows: [[removed]],
		notes: [],
		text: [`Removed ${plural(removed, "deed")}.`],
	}),
});

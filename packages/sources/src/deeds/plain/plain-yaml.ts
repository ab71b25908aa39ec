import { type Deed, type DeedList, failed, type Outcome } from "@fissure/core";
import { readYaml, yaml } from "../../catalogue/yaml.ts";
import { type Complaints, type ReadDeedsOptions, shown } from "../reading.ts";
import { plainName } from "../table.ts";
import { deedsOfRow, listOf, type PlainFields, type PlainList, plainField } from "./plain-deeds.ts";

export interface PlainRead {
	readonly deeds: readonly Deed[];
	readonly lists: readonly DeedList[];
}

const LISTS = new Set(["lists", "registers", "list", "register"]);
const LIST_FIELDS: Readonly<Record<string, keyof PlainList>> = {
	id: "id",
	kind: "kind",
	target: "target",
	label: "label",
	complete: "complete",
	asof: "asOf",
};

interface Scope {
	/** What a file, or a register, says of all its deeds. */
	readonly fields: PlainFields;
	readonly place: string;
	readonly lineAt: (offset: number) => number;
	readonly complaints: Complaints;
	readonly options: ReadDeedsOptions;
}

/**
 * Deeds in YAML or JSON: a list, bare or under `deeds`; what stands beside it holds for all. Under `lists`, registers that say whether they
 * are complete, each with its deeds.
 *
 * - problems: `deeds-unreadable`; those of rows and registers; `deed-field`, once for each key that is not read
 */
export function readPlainYaml(
	text: string,
	place: string,
	complaints: Complaints,
	options: ReadDeedsOptions,
): Outcome<PlainRead> {
	const read = readYaml(text);
	if (!read.ok) return failed("deeds-unreadable", read.problem.message, `${place}, line ${read.problem.place}`);
	const { document, lineAt } = read.value;
	const scope = { fields: {}, place, lineAt, complaints, options };
	const { contents } = document;
	const { isMap, isSeq } = yaml();
	if (isSeq(contents)) return { ok: true, value: deedsIn(contents, scope) };
	if (isMap(contents)) return { ok: true, value: mapIn(contents, scope, null) };
	return failed(
		"deeds-unreadable",
		"Expected a list of deeds, got something else; see docs/deeds/deed-formats.md",
		place,
	);
}

/** A file, or a register of one. */
function mapIn(node: unknown, scope: Scope, within: "list" | null): PlainRead {
	const { isMap, isSeq } = yaml();
	if (!isMap(node)) {
		refuseNode(node, "a mapping of names to values", scope);
		return { deeds: [], lists: [] };
	}
	const said: Record<string, string> = {};
	const list: Partial<Record<keyof PlainList, string>> = {};
	const deeds: unknown[] = [];
	const lists: unknown[] = [];
	for (const { key, value } of node.items) {
		const name = plainName(String(key));
		if (name === "deeds") deeds.push(value);
		else if (LISTS.has(name)) lists.push(value);
		else if (within === "list" && LIST_FIELDS[name] !== undefined) list[LIST_FIELDS[name]] = scalarOf(value);
		else if (plainField(name) !== undefined) said[plainField(name) as string] = scalarOf(value);
		else unread(String(key), scope, key);
	}
	const inherited = within === "list" ? picked(list) : {};
	const inner = { ...scope, fields: { ...scope.fields, ...inherited, ...said } };
	const own =
		within === "list" ? listOf(list, inner.fields, placeOf(node, scope), scope.complaints, scope.options) : null;
	const read = [
		...deeds.map((value) => (isSeq(value) ? deedsIn(value, inner) : refused(value, scope))),
		...lists.flatMap((value) =>
			isSeq(value) ? value.items.map((item) => mapIn(item, inner, "list")) : [refused(value, scope)],
		),
	];
	return {
		deeds: read.flatMap((part) => part.deeds),
		lists: [...(own === null ? [] : [own]), ...read.flatMap((part) => part.lists)],
	};
}

const picked = ({ kind, target }: PlainList): PlainFields => ({
	...(kind === undefined ? {} : { kind }),
	...(target === undefined ? {} : { target }),
});

function refused(node: unknown, scope: Scope): PlainRead {
	refuseNode(node, "a list", scope);
	return { deeds: [], lists: [] };
}

function deedsIn(node: unknown, scope: Scope): PlainRead {
	const { isMap, isSeq } = yaml();
	const deeds = (isSeq(node) ? node.items : []).flatMap((item) => {
		if (!isMap(item)) {
			refuseNode(item, "a deed with date, actor and source", scope);
			return [];
		}
		const own: Record<string, string> = {};
		for (const { key, value } of item.items) {
			const field = plainField(String(key));
			if (field === undefined) unread(String(key), scope, key);
			else own[field] ??= scalarOf(value);
		}
		const filled = Object.fromEntries(Object.entries(own).filter(([, value]) => value !== ""));
		// An address belongs to its source: a deed with another source has another address.
		const { address, ...rest } = scope.fields;
		const inherited = filled.source === undefined && address !== undefined ? { ...rest, address } : rest;
		return deedsOfRow({ ...inherited, ...filled }, placeOf(item, scope), scope.complaints, scope.options);
	});
	return { deeds, lists: [] };
}

/** Lists in a cell are joined as a table would write them. */
function scalarOf(node: unknown): string {
	const { isScalar, isSeq } = yaml();
	if (isSeq(node)) return node.items.map(scalarOf).join("; ");
	if (!isScalar(node)) return "";
	// As it is written: a code such as NO, or 2022-10, is no truth value and no number.
	return node.value === null ? "" : String(node.source ?? node.value).trim();
}

const placeOf = (node: unknown, { place, lineAt }: Scope): string => {
	const range = (node as { readonly range?: readonly number[] | null } | null)?.range;
	return range === undefined || range === null ? place : `${place}, line ${lineAt(range[0] ?? 0)}`;
};

const refuseNode = (node: unknown, expected: string, scope: Scope): void =>
	scope.complaints.refuse(
		"deed-field",
		`Expected ${expected}, got something else; see docs/deeds/deed-formats.md`,
		placeOf(node, scope),
	);

const unread = (name: string, scope: Scope, node: unknown): void =>
	scope.complaints.refuse(
		"deed-field",
		`The field ${shown(name)} is not read; is it misspelled?`,
		placeOf(node, scope),
	);

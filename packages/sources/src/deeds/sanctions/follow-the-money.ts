import type { Deed } from "@fissure/core";
import { codeOfTwo, dateOf } from "../cells.ts";
import { type Complaints, type ReadDeedsOptions, shown } from "../reading.ts";
import { deedOf } from "./listing.ts";

type Properties = Readonly<Record<string, readonly unknown[]>>;

interface Entity {
	readonly id: string;
	readonly schema: string;
	readonly caption?: string;
	readonly properties: Properties;
	readonly datasets?: readonly string[];
	readonly first_seen?: string;
	readonly last_seen?: string;
}

/** Whether a file begins as one that has an entity of FollowTheMoney a line. */
export const isFollowTheMoney = (text: string): boolean => {
	const [first = ""] = text.slice(0, 1_000_000).trimStart().split("\n", 1);
	return first.startsWith("{") && /"schema"\s*:/u.test(first) && /"properties"\s*:/u.test(first);
};

const SANCTION = /"schema"\s*:\s*"Sanction"/u;

interface Written {
	readonly sanction: Entity;
	/** Where it stands inside its target, as in `targets.nested.json`. */
	readonly target: Entity | null;
	readonly line: number;
}

/**
 * Sanctions of FollowTheMoney, as OpenSanctions publishes them: `entities.ftm.json`, with targets on lines of their own, or
 * `targets.nested.json`, with the sanctions inside their targets.
 *
 * - date:     `startDate`, else `listingDate`; else the listing was there on the day on which it was first seen
 * - problems: `ftm-line`, `ftm-target`, `sanction-authority`, those of `deedOf`
 */
export function readFollowTheMoney(
	text: string,
	name: string,
	complaints: Complaints,
	options: ReadDeedsOptions,
): readonly Deed[] {
	const lines = text.split("\n");
	const at = (line: number): string => `${name}, line ${line}`;
	const written = sanctionsIn(lines, at, complaints);
	const wanted = new Set(written.flatMap(({ sanction }) => textsOf(sanction, "entity")));
	const targets = targetsIn(lines, wanted);
	return written.flatMap(({ sanction, target, line }): readonly Deed[] => {
		const whom = target === null ? textsOf(sanction, "entity").map((id) => targets.get(id)) : [target];
		return whom.flatMap((entity, index) => {
			if (entity === undefined) {
				const id = textsOf(sanction, "entity")[index] ?? "";
				complaints.refuse(
					"ftm-target",
					`Expected the target ${shown(id)} in the same file, got none; the sanction is left out`,
					at(line),
				);
				return [];
			}
			return deedOfSanction(sanction, entity, whom.length > 1 ? `-${index + 1}` : "", at(line), complaints, options);
		});
	});
}

function sanctionsIn(
	lines: readonly string[],
	at: (line: number) => string,
	{ refuse }: Complaints,
): readonly Written[] {
	return lines.flatMap((text, index): readonly Written[] => {
		if (text.trim() === "") return [];
		const line = index + 1;
		if (!SANCTION.test(text)) {
			if (/^\s*\{.*\}\s*$/u.test(text)) return [];
			refuse("ftm-line", `Expected one entity as JSON, got ${shown(text)}; repair or remove the line`, at(line));
			return [];
		}
		const entity = entityIn(text);
		if (entity === null) {
			refuse("ftm-line", `Expected one entity as JSON, got ${shown(text)}; repair or remove the line`, at(line));
			return [];
		}
		if (entity.schema === "Sanction") return [{ sanction: entity, target: null, line }];
		const nested = (entity.properties.sanctions ?? [])
			.map((value) => asEntity(value))
			.filter((value) => value !== null);
		return nested.map((sanction) => ({ sanction, target: entity, line }));
	});
}

function targetsIn(lines: readonly string[], wanted: ReadonlySet<string>): ReadonlyMap<string, Entity> {
	const targets = new Map<string, Entity>();
	if (wanted.size === 0) return targets;
	for (const line of lines) {
		// Most lines are of others: of these the id alone is read, where it is what they begin with.
		const id = /^\s*\{\s*"id"\s*:\s*"(?<id>[^"\\]+)"/u.exec(line)?.groups?.id;
		if (id !== undefined && !wanted.has(id)) continue;
		const entity = entityIn(line);
		if (entity !== null && wanted.has(entity.id)) targets.set(entity.id, entity);
	}
	return targets;
}

function entityIn(text: string): Entity | null {
	try {
		return asEntity(JSON.parse(text));
	} catch {
		return null;
	}
}

function asEntity(value: unknown): Entity | null {
	const { id, schema, properties } = (value ?? {}) as Partial<Entity>;
	const isEntity = typeof id === "string" && typeof schema === "string" && typeof properties === "object";
	if (!isEntity || properties === null) return null;
	const lists = Object.entries(properties).map(([key, values]) => [key, Array.isArray(values) ? values : [values]]);
	return { ...(value as Entity), properties: Object.fromEntries(lists) as Properties };
}

const textsOf = ({ properties }: Entity, ...names: readonly string[]): readonly string[] =>
	names.flatMap((name) =>
		(properties[name] ?? []).flatMap((value) => (typeof value === "string" ? [value.trim()] : [])),
	);

function deedOfSanction(
	sanction: Entity,
	target: Entity,
	suffix: string,
	place: string,
	complaints: Complaints,
	options: ReadDeedsOptions,
): readonly Deed[] {
	const actor = authorityOf(sanction, target) ?? options.actor;
	const [authority = ""] = textsOf(sanction, "authority");
	if (actor === undefined) {
		complaints.refuse(
			"sanction-authority",
			`Expected the country of the authority ${shown(authority)}, got none; give it (actor)`,
			place,
		);
		return [];
	}
	const dates = (...names: readonly string[]) =>
		textsOf(sanction, ...names)
			.map(dateOf)
			.filter((day) => day !== undefined)
			.toSorted();
	const datasets = (sanction.datasets ?? target.datasets ?? []).join(", ");
	const [url] = textsOf(sanction, "sourceUrl");
	return deedOf(
		{
			id: `${sanction.id}${suffix}`,
			name: target.caption ?? textsOf(target, "name")[0] ?? "",
			...{ states: statesOf(target), place },
			programmes:
				textsOf(sanction, "programId").length > 0 ? textsOf(sanction, "programId") : textsOf(sanction, "program"),
			date: dates("startDate")[0] ?? dates("listingDate")[0],
			listedBy: dayOf(sanction.first_seen) ?? dayOf(target.first_seen),
			until: dates("endDate").at(-1),
			ground: textsOf(sanction, "reason")[0] ?? textsOf(sanction, "provisions")[0],
			...(url === undefined ? {} : { address: url }),
		},
		{
			...{ actor, address: null },
			title: [authority === "" ? "Sanctions" : authority, datasets]
				.filter((part) => part !== "")
				.join(", in OpenSanctions: "),
			day: dayOf(sanction.last_seen) ?? dayOf(target.last_seen),
		},
		complaints,
		options,
	);
}

const dayOf = (instant: string | undefined): string | undefined =>
	instant === undefined ? undefined : dateOf(instant.slice(0, 10));

/** Whose authority it is: by its country; else by the data set, whose name begins with one. */
function authorityOf(sanction: Entity, target: Entity): string | undefined {
	const [stated] = textsOf(sanction, "country").flatMap((code) => codeOfTwo(code) ?? []);
	if (stated !== undefined) return stated;
	const datasets = sanction.datasets ?? target.datasets ?? [];
	const countries = new Set(datasets.flatMap((name) => codeOfTwo(name.split("_", 1)[0] ?? "") ?? []));
	const [only, another] = countries;
	return another === undefined ? only : undefined;
}

function statesOf(target: Entity): readonly string[] {
	const codes = (...names: readonly string[]) => textsOf(target, ...names).flatMap((code) => codeOfTwo(code) ?? []);
	const own = codes("nationality", "citizenship", "jurisdiction", "flag");
	return own.length > 0 ? own : codes("mainCountry", "country");
}

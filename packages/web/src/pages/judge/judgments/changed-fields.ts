import type { Judgment } from "@fissure/core";

export interface ChangedField {
	/** `revisions[1].probability`. */
	readonly field: string;
	/** Null where nothing stood there. */
	readonly was: string | null;
	readonly is: string | null;
}

/** What one version says that another does not, field by field; a first version changes all that it says. */
export function changedFields(before: Judgment | null, after: Judgment): readonly ChangedField[] {
	const [was, is] = [before === null ? new Map<string, string>() : leavesOf(before), leavesOf(after)];
	const fields = [...new Set([...was.keys(), ...is.keys()])];
	return fields
		.filter((field) => was.get(field) !== is.get(field))
		.map((field) => ({ field, was: was.get(field) ?? null, is: is.get(field) ?? null }));
}

/** Not listed: what it is, and how it is called, never changes. */
const FIXED = ["kind", "id"];

function leavesOf(judgment: Judgment): Map<string, string> {
	const leaves = new Map<string, string>();
	const walk = (value: unknown, field: string): void => {
		if (value === null || value === undefined) return;
		if (typeof value !== "object") leaves.set(field, String(value));
		else if (Array.isArray(value))
			for (const [at, item] of value.entries()) walk(item, `${field}[${nameOf(item) ?? at}]`);
		else for (const [key, item] of Object.entries(value)) walk(item, field === "" ? key : `${field}.${key}`);
	};
	for (const [key, value] of Object.entries(judgment)) if (!FIXED.includes(key)) walk(value, key);
	return leaves;
}

/** Parts of a matrix have names, by which they are known when others come before them. */
const nameOf = (item: unknown): string | null =>
	typeof item === "object" && item !== null && "id" in item && typeof item.id === "string" ? item.id : null;

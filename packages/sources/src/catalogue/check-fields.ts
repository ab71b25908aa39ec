import type { Node, ParsedNode, YAMLMap } from "yaml";
import type { Field, Fields } from "./source-fields.ts";
import { yaml } from "./yaml.ts";

/** What is wrong with one node of a file. */
export interface Complaint {
	readonly message: string;
	/** Where in the text. */
	readonly offset: number;
}

/** Everything wrong with these fields of a file, in the order of the file. */
export function checkFields(map: YAMLMap, fields: Fields, within: string): readonly Complaint[] {
	const { isScalar } = yaml();
	const complaints: Complaint[] = [];
	const present = new Set<string>();
	for (const { key, value } of map.items) {
		const name = isScalar(key) ? String(key.value) : "";
		const field = Object.hasOwn(fields, name) ? fields[name] : undefined;
		present.add(name);
		if (field === undefined) {
			const known = Object.keys(fields).join(", ");
			complaints.push(complain(key as Node, `Expected in ${within} one of ${known}, got "${shown(name)}"`));
		} else complaints.push(...checkValue(value as ParsedNode | null, field, { name, map }));
	}
	for (const [name, { needed, expected }] of Object.entries(fields)) {
		if (needed === true && !present.has(name))
			complaints.push(complain(map, `Expected "${name}" in ${within} (${expected}), got none`));
	}
	return complaints;
}

interface Place {
	readonly name: string;
	readonly map: YAMLMap;
}

function checkValue(node: ParsedNode | null, field: Field, place: Place): readonly Complaint[] {
	const wrong = (at: Node | null, got: string): readonly Complaint[] => [
		complain(at ?? place.map, `Expected under "${place.name}" ${field.expected}, got ${got}`),
	];
	const { isMap, isScalar, isSeq } = yaml();
	const { shape, fields = {} } = field;
	if (shape === "object") return isMap(node) ? checkFields(node, fields, `"${place.name}"`) : wrong(node, kindOf(node));
	if (shape === "objects") {
		const parts = isSeq(node) ? node.items : [node];
		return parts.flatMap((part) =>
			isMap(part) ? checkFields(part as YAMLMap, fields, `"${place.name}"`) : wrong(part as Node | null, kindOf(part)),
		);
	}
	const values = shape === "texts" && isSeq(node) ? node.items : [node];
	if (values.length === 0) return wrong(node, "an empty list");
	return values.flatMap((value) => {
		const got = isScalar(value) ? value.value : undefined;
		return allowed(got, field) ? [] : wrong(value as Node | null, isScalar(value) ? `"${shown(got)}"` : kindOf(value));
	});
}

function allowed(value: unknown, { shape, allows = () => true }: Field): boolean {
	if (shape === "flag") return typeof value === "boolean";
	if (shape === "seconds" || shape === "count") return typeof value === "number" && allows(value);
	return typeof value === "string" && value.trim() !== "" && allows(value);
}

const complain = (node: Node, message: string): Complaint => ({ message, offset: node.range?.[0] ?? 0 });

const shown = (value: unknown): string => String(value).slice(0, 80);

function kindOf(node: unknown): string {
	const { isMap, isSeq } = yaml();
	return isMap(node) ? "fields" : isSeq(node) ? "a list" : "nothing";
}

import { jsonSchemaText } from "@fissure/model/schemas";
import type { AnyOperation } from "./definition/operation.ts";
import * as schemas from "./definition/schemas.ts";

/**
 * Of what form is the JSON that an operation answers with: over HTTP, and typed with `--format json` or saved as a file of JSON? Of JSON
 * lines it is the form of one line.
 *
 * - out: JSON Schema (draft 2020-12) as the text of a file; null where it answers with no JSON
 */
export function answerSchema(operation: AnyOperation): string | null {
	const { name, question } = operation;
	const form = formOf(operation);
	return form === null
		? null
		: jsonSchemaText(form, { $id: `urn:fissure:operation:${name}`, title: name, description: question });
}

/** The same of many operations as the text of one file, whose `$defs` have the form of each by its name beside the parts that they share. */
export function answerSchemas(operations: readonly AnyOperation[]): string {
	const forms = operations.flatMap((operation) => {
		const form = formOf(operation);
		return form === null ? [] : [[operation.name, form.describe(operation.question)] as const];
	});
	const text = jsonSchemaText(schemas.z.strictObject(Object.fromEntries(forms)), {
		$id: "urn:fissure:operations",
		title: "Answers of operations",
		description: "What each operation answers with as JSON: see $defs, by the name of the operation",
	});
	const { $schema, $id, title, description, properties, $defs } = JSON.parse(text);
	const head = JSON.stringify({ $schema, $id, title, description }).slice(1, -1);
	// A line for each, so that a change can be read.
	const lines = Object.entries({ ...properties, ...$defs }).map((entry) =>
		entry.map((part) => JSON.stringify(part)).join(":"),
	);
	return `{${head},"$defs":{\n${lines.join(",\n")}\n}}\n`;
}

/** All that it answers with, whichever way it was asked; null where that is no JSON. */
function formOf({ output, json }: AnyOperation): schemas.z.ZodType | null {
	const [first, second] = [output, json].flatMap((form) => (form === null ? [] : [form(schemas)]));
	if (first === undefined) return null;
	return second === undefined ? first : schemas.z.union([first, second]);
}

/** What fits none of the forms that an operation says it writes; null where it fits. */
export function formFault({ output, json }: AnyOperation, written: unknown): string | null {
	const form = (json ?? output)?.(schemas);
	if (form === undefined) return "it does not say what it writes";
	const checked = form.safeParse(written);
	return checked.success ? null : checked.error.message;
}

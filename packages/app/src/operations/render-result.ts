import { type FormatOf, renderView } from "@fissure/report";
import type { TypedOptions } from "./definition/command.ts";
import type { AnyOperation } from "./definition/operation.ts";

/** The result of an operation as its command writes it in a format: in its own way, or as a view. */
export async function renderResult(
	{ name, view, write }: AnyOperation,
	result: unknown,
	format: string,
	options: TypedOptions & { readonly color: boolean; readonly width: number },
): Promise<string | Uint8Array | null> {
	if (write !== null) return write(result, format, options);
	if (view === null) throw new RangeError(`Expected "${name}" to say how its result is shown`);
	return renderView(view(result), format as FormatOf<"view">, options);
}

import { CHANGE_KINDS, type ChangeKind, type EditChange } from "@fissure/core";

type Fields = Readonly<Record<string, unknown>>;

/** Is this a change of words as the case keeps it? A stranger may have written the case. */
export const isChange = (value: unknown): value is EditChange =>
	isFields(value) &&
	[value.op, value.class, value.because].every((one) => typeof one === "string") &&
	typeof value.consequence === "number" &&
	Array.isArray(value.kinds) &&
	value.kinds.every((kind) => CHANGE_KINDS.includes(kind as ChangeKind)) &&
	[value.before, value.after].every((quote) => quote === null || (isFields(quote) && typeof quote.exact === "string"));

const isFields = (value: unknown): value is Fields => typeof value === "object" && value !== null;

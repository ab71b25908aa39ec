import type { PolicyOption } from "@fissure/model";
import { type FieldReader, type Path, readActor } from "./field-reader.ts";
import { readCondition } from "./read-condition.ts";
import { type Locate, readLink } from "./read-links.ts";

type Fields = Readonly<Record<string, unknown>>;

/** Actor, instrument, condition and ends of an option. - problems: those of fields, links and actors */
export function readOption(
	reader: FieldReader,
	path: Path,
	fields: Fields,
	locate: Locate | null,
): Omit<PolicyOption, "kind" | "id" | "topics" | "note" | "evidence"> {
	const orNull = (key: string): string | null => reader.wordsOrNull([...path, key], fields[key]);
	const { target } = fields;
	return {
		actor: readActor(reader, [...path, "actor"], fields.actor),
		instrument: reader.words([...path, "instrument"], fields.instrument),
		condition: orNull("condition"),
		trigger: readTrigger(reader, [...path, "trigger"], fields.trigger),
		offRamp: orNull("off_ramp"),
		target: target === undefined || target === null ? null : readLink(reader, [...path, "target"], target, locate),
		effect: orNull("effect"),
		disconfirmedBy: orNull("disconfirmed_by"),
	};
}

function readTrigger(reader: FieldReader, path: Path, value: unknown): PolicyOption["trigger"] {
	if (value === undefined || value === null) return null;
	if (typeof value === "string") return { words: reader.words(path, value), indicator: null };
	const record = reader.record(path, value, ["words", "indicator", "on"]);
	if (record === null) return null;
	const on = readCondition(reader, [...path, "on"], record.on);
	return {
		words: reader.words([...path, "words"], record.words),
		indicator: reader.wordsOrNull([...path, "indicator"], record.indicator),
		...(on === null ? {} : { on }),
	};
}

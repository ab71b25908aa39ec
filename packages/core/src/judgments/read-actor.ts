import type { ActorId } from "@fissure/model";
import { type FieldReader, type Path, shownValue } from "./field-reader.ts";

const ACTOR = /^[A-Z][A-Z0-9_-]{1,39}$/;

/** - problems: `judgment-actor-wrong` */
export function readActor(reader: FieldReader, path: Path, value: unknown): ActorId {
	if (typeof value === "string" && ACTOR.test(value)) return value;
	const message = `Expected the code of an actor, such as "CHN" or "NATO", got ${shownValue(value)}`;
	reader.refuse("judgment-actor-wrong", path, message);
	return "";
}

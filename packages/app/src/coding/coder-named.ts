import { ADJUDICATED, failed, type Outcome, personCoder, withoutVersion } from "@fissure/core";
import type { Case } from "@fissure/store";

/**
 * The coders whom a person means, as the case knows them: `Ana` is `person:Ana`, `small` may be `model:small`, and a version says nothing
 * more. Each once.
 *
 * - problems: `coder-unknown`, also where a short name is that of several; problems of the file
 */
export async function codersNamed(
	file: Case,
	store: Pick<typeof import("@fissure/store"), "codersIn">,
	given: readonly string[],
): Promise<Outcome<readonly string[]>> {
	const known = await store.codersIn(file);
	if (!known.ok) return known;
	const names = [...new Set([...known.value.map(({ coder }) => coder), ADJUDICATED])];
	const coders = new Set<string>();
	for (const one of given) {
		const meant = codersMeant(one, names);
		const [coder] = meant;
		if (coder === undefined || meant.length > 1) {
			const there = known.value.map(({ coder: name }) => name).join(", ") || "none has coded a text yet";
			const expected = coder === undefined ? `a coder of this case (${there})` : `one of ${meant.join(", ")}`;
			return failed("coder-unknown", `Expected ${expected}, got ${JSON.stringify(one.slice(0, 60))}`, "coder");
		}
		coders.add(coder);
	}
	return { ok: true, value: [...coders] };
}

/** Which of these coders may be meant: the one of just this name, else all whose name without its kind it is. */
export function codersMeant(given: string, names: readonly string[]): readonly string[] {
	const whole = names.find((name) => name === given) ?? names.find((name) => name === withoutVersion(given));
	if (whole !== undefined) return [whole];
	return names.filter((name) => name === personCoder(given) || name.slice(name.indexOf(":") + 1) === given);
}

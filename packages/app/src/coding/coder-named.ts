import { ADJUDICATED, failed, type Outcome, personCoder } from "@fissure/core";
import type { CaseFile } from "@fissure/store";
import type { Store } from "../case/in-case.ts";

/**
 * The coders whom a person means, as the case knows them: `Ana` is `person:Ana`, `small` may be `model:small`. Each once.
 *
 * - problems: `coder-unknown`, and problems of the file
 */
export async function codersNamed(
	file: CaseFile,
	store: Store,
	given: readonly string[],
): Promise<Outcome<readonly string[]>> {
	const known = await store.codersIn(file);
	if (!known.ok) return known;
	const names = [...known.value.map(({ coder }) => coder), ADJUDICATED];
	const coders = new Set<string>();
	for (const one of given) {
		const coder = [one, personCoder(one), `model:${one}`].find((name) => names.includes(name));
		if (coder === undefined) {
			const there = known.value.map(({ coder: name }) => name).join(", ") || "none has coded a text yet";
			const message = `Expected a coder of this case (${there}), got ${JSON.stringify(one.slice(0, 60))}`;
			return failed("coder-unknown", message, "coder");
		}
		coders.add(coder);
	}
	return { ok: true, value: [...coders] };
}

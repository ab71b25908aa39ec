import type { Outcome } from "@fissure/core";
import type { PresenceSubject } from "@fissure/model";
import type { CaseChoice } from "../case/case-choice.ts";
import { inCase } from "../case/in-case.ts";

/**
 * Whether the person who asks may see this of a case in which they have a role, and who else is on it: not a text that they code blind and have
 * not finished.
 *
 * - problems: those of opening
 */
export const maySee = (choice: CaseChoice, { kind, id }: PresenceSubject): Promise<Outcome<boolean>> =>
	inCase(choice, "read", async (file, store) => ({
		ok: true,
		value: kind !== "text" || !(await store.isHidden(file, id)),
	}));

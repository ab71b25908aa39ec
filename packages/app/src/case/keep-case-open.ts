import type { Outcome } from "@fissure/core";
import type { Moment, Reads } from "@fissure/store";
import { type CaseChoice, upgradeHooks } from "./case-choice.ts";
import { findCase } from "./find-case.ts";

/** A case that answers many questions. */
export interface OpenCase {
	/** What only reads finds it open already. */
	readonly choice: CaseChoice & { readonly file: string; readonly identity: string };
	/** The same case, open for another person: what each may see of it differs. */
	readonly openFor: (who: string) => Promise<Outcome<Pick<OpenCase, "choice" | "close" | "seesAll">>>;
	/** Whether nothing is hidden from the person now. */
	readonly seesAll: () => Promise<boolean>;
	/** Another after each change of the file, no matter who made it; what was answered under the same stamp is still true. */
	readonly stamp: () => string;
	readonly changes: Changes;
	readonly close: () => Promise<void>;
}

/** Whether what was answered is still true, although the case has changed. */
export interface Changes {
	/** The history as it is now; refused where the case is no longer the one that was opened. */
	readonly now: () => Promise<Moment>;
	/** Of an answer that was begun at one moment, at another. */
	readonly isStillTrue: (reads: Reads, begun: Moment, now: Moment) => boolean;
	/** What is asked by a person, of which it is noted when somebody looks at who that is. */
	readonly notingWho: <Asked extends { readonly who: string }>(asked: Asked, reads: Reads) => Asked;
}

/**
 * Opens a case once for all that is to be asked of it; what writes still opens it for itself.
 *
 * - problems: `case-unnamed`, those of `openCase`
 */
export async function keepCaseOpen(choice: CaseChoice): Promise<Outcome<OpenCase>> {
	const path = findCase(choice);
	if (!path.ok) return path;
	const file = path.value;
	const { asSeen, openCase, closeCase, forPerson, isStillOpen, isStillTrue, momentOf, notingWho } = await import(
		"@fissure/store"
	);
	const { who, now } = choice;
	// Once for writing, so that a file of an earlier version is brought up to date.
	const writer = await openCase(file, { who, now, ...upgradeHooks(choice) });
	if (!writer.ok) return writer;
	await closeCase(writer.value);
	const { identity } = writer.value;
	const reader = await openCase(file, { who, now, identity, readOnly: true });
	if (!reader.ok) return reader;
	// From here on what is copied over the file is noticed.
	const still = isStillOpen(reader.value);
	if (!still.ok) {
		await closeCase(reader.value);
		return still;
	}
	return {
		ok: true,
		value: {
			choice: { ...choice, file, identity, reader: reader.value },
			openFor: async (who) => {
				// A database answers all through the same connections, and gives one of its own to whom something is hidden from.
				const isLent = reader.value.alone !== undefined;
				const own = isLent
					? ({ ok: true, value: forPerson(reader.value, who) } as const)
					: await openCase(file, { who, now, identity, readOnly: true });
				if (!own.ok) return own;
				return {
					ok: true,
					value: {
						choice: { ...choice, file, identity, who, isShared: true, reader: own.value },
						seesAll: async () => (await asSeen(own.value)) === own.value,
						close: async () => void (isLent || (await closeCase(own.value))),
					},
				};
			},
			seesAll: async () => (await asSeen(reader.value)) === reader.value,
			stamp: () => {
				const still = isStillOpen(reader.value);
				return still.ok ? String(reader.value.stamp()) : still.problem.code;
			},
			changes: {
				now: async () => {
					const still = isStillOpen(reader.value);
					if (!still.ok) throw new Error(still.problem.message);
					return momentOf(reader.value);
				},
				isStillTrue,
				notingWho,
			},
			close: async () => {
				await closeCase(reader.value);
				// Only who may write puts what is in the log into the file, and a person who copies the case copies the file alone.
				const last = await openCase(file, { who, now, identity });
				if (last.ok) await closeCase(last.value);
			},
		},
	};
}

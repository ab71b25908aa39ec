import { type Judgment, type Outcome, type Problem, readJudgments } from "@fissure/core";
import type { Case } from "@fissure/store";
import type { Store } from "../../case/in-case.ts";
import { locateQuotes } from "./locate-quotes.ts";

/** A judgment that may be kept, or everything that is wrong with it. */
export interface JudgmentRead {
	readonly judgment: Judgment | null;
	/** Each `place` is a field: `revisions[0].probability`. */
	readonly problems: readonly Problem[];
}

/**
 * One judgment of plain data, as a form or a program writes it, checked like one of a file. A probability that does not say whose
 * it is, or since when, is that of the one who writes, and of now.
 */
export async function readJudgment(plain: unknown, file: Case, store: Store): Promise<JudgmentRead> {
	const read = readJudgments([signed(plain, file)], "", { locate: await locateQuotes(plain, file, store) });
	const sound = read.find((outcome) => outcome.ok);
	return {
		judgment: sound?.ok === true ? sound.value : null,
		problems: read.flatMap((outcome) => (outcome.ok ? [] : inField(outcome))),
	};
}

/** It is read as the only one of a list: what is left of `: [0].revisions` is the field. */
const inField = ({ problem }: Outcome<Judgment> & { readonly ok: false }): Problem => ({
	...problem,
	place: problem.place.replace(/^: \[0\]\.?/, ""),
});

function signed(plain: unknown, { who, now }: Case): unknown {
	if (!isRecord(plain) || !Array.isArray(plain.revisions)) return plain;
	const by = { at: now(), who };
	return { ...plain, revisions: plain.revisions.map((one: unknown) => (isRecord(one) ? { ...by, ...one } : one)) };
}

const isRecord = (value: unknown): value is Readonly<Record<string, unknown>> =>
	typeof value === "object" && value !== null && !Array.isArray(value);

import {
	type CoderAgreementOptions,
	type ComparedText,
	coderAgreement,
	comparedText,
	type Outcome,
} from "@fissure/core";
import type { CoderAgreement } from "@fissure/model";
import type { Case } from "@fissure/store";
import type { Store } from "../case/in-case.ts";
import type { Hooks } from "../inputs/text-source.ts";
import { analysing } from "../series/analysing.ts";
import { type CodersChosen, codedTexts, codersOf, severalCoders } from "./coded-texts.ts";

export interface CodersAsked extends Omit<CoderAgreementOptions, "coders">, CodersChosen {
	/** Also positions of low certainty, which are no claims. */
	readonly unsure?: boolean;
}

/**
 * How much do coders of the same texts of a case agree?
 *
 * A coder is compared as they read: what a person has corrected since counts as the program read it, and a text in which a person only
 * corrected is no coding of the whole text by that person.
 *
 * - problems: `coder-unknown`, `coders-few`, those of names and of the file
 */
export async function agreementOfCoders(
	file: Case,
	store: Store,
	{ coders: named = [], unsure = false, filters: given = {}, documents, ...options }: CodersAsked,
	hooks: Hooks = {},
): Promise<Outcome<CoderAgreement>> {
	const chosen = await codersOf(file, store, { coders: named, filters: given, ...(documents && { documents }) });
	if (!chosen.ok) return chosen;
	const { coders, ofText } = chosen.value;
	const ids = severalCoders(ofText);
	const texts: ComparedText[] = [];
	let unsureCount = 0;
	for await (const read of codedTexts(file, store, { ids, coders, unsure }, hooks)) {
		if (!read.ok) return read;
		const { document, codings, left } = read.value;
		unsureCount += left;
		texts.push(comparedText(document, codings));
	}
	analysing(hooks, [ids.length, ids.length], "agreement");
	const found = coderAgreement(texts, { ...options, coders });
	const single = ofText.size - ids.length;
	return {
		ok: true,
		value: {
			...found,
			leftOut: [
				...(single === 0 ? [] : [{ why: "one-coder" as const, count: single }]),
				...found.leftOut,
				...(unsureCount === 0 ? [] : [{ why: "low-certainty" as const, count: unsureCount }]),
			],
		},
	};
}

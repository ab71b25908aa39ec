import type { Verification } from "@fissure/core";
import { writeWord } from "../writers/word.ts";
import { verificationBlocks } from "./blocks.ts";

/** Verifications as a Word document: for an editor who reads what must be looked at on paper. */
export const renderVerificationDocx = (verifications: readonly Verification[]): Promise<Uint8Array> => {
	const program = verifications[0]?.program ?? "";
	const titles = verifications.map(({ draft }) => draft.document.title ?? draft.document.id);
	return writeWord({
		title: titles.join(", "),
		creator: program,
		footer: program,
		blocks: verifications.flatMap(verificationBlocks),
	});
};

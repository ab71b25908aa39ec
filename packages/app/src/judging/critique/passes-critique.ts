import type { CritiqueReport } from "@fissure/model";
import { passes } from "@fissure/report";

/** Is there nothing grave? Warnings count only where the caller is strict. */
export const passesCritique = ({ criticisms, verification }: CritiqueReport, strict: boolean): boolean =>
	!criticisms.some(({ severity }) => strict || severity === "error") &&
	(verification === null || passes(verification, strict));

import type { Consistency, Grade } from "@fissure/core";

/** From what fits best to what speaks most against, and what does not bear. */
export const READINGS = ["CC", "C", "N", "I", "II", "NA"] as const satisfies readonly Consistency[];

export const GRADES = ["high", "medium", "low"] as const satisfies readonly Grade[];

import type { Outcome } from "@fissure/core";
import type { PositionInContext } from "@fissure/model";
import type { CaseChoice } from "../case/case-choice.ts";
import { inCase } from "../case/in-case.ts";

export interface PositionRequest {
	readonly case: CaseChoice;
	/** As the ledger gives it. */
	readonly key: number;
}

/**
 * Where does a position stand, and why was it read so?
 *
 * - problems: `position-unknown`, those of opening
 */
export const positionInCase = ({ case: choice, key }: PositionRequest): Promise<Outcome<PositionInContext>> =>
	inCase(choice, "read", (file, store) => store.readPosition(file, key));

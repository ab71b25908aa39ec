import type { Span } from "@fissure/model";

/** A number with the form that all languages share: `250000000000 USD`, `10 %`, `2022-02-04`. */
export interface NumberFound extends Span {
	readonly value: string;
}

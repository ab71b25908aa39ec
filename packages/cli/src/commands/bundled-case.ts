import { existsSync } from "node:fs";
import { fileURLToPath } from "node:url";

const PLACE = new URL("../../../../examples/port-ellery/case.yaml", import.meta.url);

/** The `case.yaml` of the invented case; undefined where it was not installed. */
export const bundledCase = (): string | undefined => (existsSync(PLACE) ? fileURLToPath(PLACE) : undefined);

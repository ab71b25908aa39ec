import { existsSync } from "node:fs";
import { fileURLToPath } from "node:url";

/** Beside the installed program, or where the sources keep it. */
const PLACES = ["../../case/case.yaml", "../../../../examples/port-ellery/case.yaml"];

/** The `case.yaml` of the invented case; undefined where it was not installed. */
export const bundledCase = (): string | undefined =>
	PLACES.map((place) => fileURLToPath(new URL(place, import.meta.url))).find(existsSync);

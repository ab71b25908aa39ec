import { existsSync, readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { failed, type Outcome } from "@fissure/core";
import { readDeeds } from "./read-deeds.ts";
import type { DeedsRead } from "./reading.ts";

/** Registers that come with the program, by the names under which they are asked for. */
export const SHIPPED_DEEDS = ["recognition"] as const;
export type ShippedDeeds = (typeof SHIPPED_DEEDS)[number];

/** Joined at build time; what is run uncompiled reads the files as they are written. */
const COMPILED = fileURLToPath(new URL("../facts.json", import.meta.url));

/** The YAML file of a register. */
const fileOf = (name: ShippedDeeds): string => fileURLToPath(new URL(`../../facts/${name}.yaml`, import.meta.url));

/**
 * A register that comes with the program: `recognition`, which states recognise whom. It is not in a case before a person takes it there.
 *
 * - problems: `deeds-shipped`, for a name that none of them has
 */
export async function shippedDeeds(name: string): Promise<Outcome<DeedsRead>> {
	const known = SHIPPED_DEEDS.find((one) => one === name);
	if (known === undefined)
		return failed("deeds-shipped", `Expected one of ${SHIPPED_DEEDS.join(", ")}, got "${name.slice(0, 40)}"`, name);
	if (!existsSync(COMPILED)) return readShipped(known);
	const compiled = JSON.parse(readFileSync(COMPILED, "utf8")) as Readonly<Record<ShippedDeeds, DeedsRead>>;
	return { ok: true, value: compiled[known] };
}

/** The same from the file that it is compiled from. */
export const readShipped = (name: ShippedDeeds): Promise<Outcome<DeedsRead>> =>
	readDeeds([{ name: `${name}.yaml`, bytes: readFileSync(fileOf(name)) }]);

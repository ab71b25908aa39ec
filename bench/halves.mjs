// The two halves of the judged texts, fixed by a hash of an id: rules are written while looking at the development half alone.
import { createHash } from "node:crypto";

const SEED = "fissure-2026-11-27";
export const HALVES = ["development", "check"];
export const halfOf = (id) => HALVES[createHash("sha256").update(`${SEED}\n${id}`).digest()[0] & 1];

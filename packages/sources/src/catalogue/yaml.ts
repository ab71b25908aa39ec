import { createRequire } from "node:module";

const require = createRequire(import.meta.url);

/** Loaded when a person's own file is read: those that ship are compiled, and a start should not pay for a parser. */
export const yaml = (): typeof import("yaml") => require("yaml") as typeof import("yaml");

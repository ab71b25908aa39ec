export { commandsText } from "./commands-text.ts";
export type { Io, Sink } from "./io.ts";
export { commandsOf } from "./program.ts";
export { OWN_COMMANDS, run } from "./run.ts";

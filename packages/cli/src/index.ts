export { commandsText } from "./invocation/commands-text.ts";
export { commandsOf, helpPages, programOf } from "./invocation/program.ts";
export { OWN_COMMANDS, run } from "./run.ts";
export type { Io, Sink } from "./terminal/io.ts";

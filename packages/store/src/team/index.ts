// What is kept of a team, beside its cases: this door is opened only where there is one.
export { attemptTeam, openTeam, TEAM_SCHEMA, type Team, type TeamOptions } from "./open-team.ts";
export type { TeamTables } from "./tables.ts";

/** What a person may do in one case of a team; each includes those before it. */
export const ROLES = ["reader", "coder", "analyst", "owner"] as const;
export type Role = (typeof ROLES)[number];

/** Whether a role includes what another may do. */
export const includesRole = (role: Role, needed: Role): boolean => ROLES.indexOf(role) >= ROLES.indexOf(needed);

/**
 * What somebody needs in a team to do something: an account; a role in the case that it is about, or one that includes it; or to manage the
 * whole team.
 */
export type Right = "person" | Role | "administrator";

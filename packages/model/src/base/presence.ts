/** What several people can be on at once. */
export const PRESENCE_KINDS = ["text", "event", "judgment", "draft"] as const;

export interface PresenceSubject {
	readonly kind: (typeof PRESENCE_KINDS)[number];
	readonly id: string;
}

/** Who else is on what a person has open, by name. */
export interface Present extends PresenceSubject {
	readonly people: readonly string[];
}

/** Names of places, and how a language says that something was done there. Strings are sources of regular expressions. */
export interface PlaceWords {
	/** Before a town in which something was done: "in ". */
	readonly inside: string;
	/** Before the town at the head of a meeting's name: "the 3rd ". */
	readonly before: string;
	/** By its English name: the name's beginning that all its forms share. */
	readonly towns: Readonly<Record<string, string>>;
}

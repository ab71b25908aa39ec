/** Names of people and parties, and where headings give them. Strings are sources of regular expressions. */
export interface NameRules {
	/** Words that open a sentence, and so carry a capital without being a name's. */
	readonly opening: string;
	/** In names of houses, papers, bodies and days, which are nobody. */
	readonly institution: string;
	/** Lower-case titles and particles, which tell nobody from anybody else. */
	readonly title: string;
	/** A long name's forms differ in so many last letters. */
	readonly ending: number;
	/** Who speaks, by a heading of spoken words; empty where it is none. */
	readonly speakersIn: (heading: string) => readonly string[];
	/** Whose joint text it is, by its title; null where it is no title of one. */
	readonly partiesIn: (title: string) => readonly string[] | null;
}

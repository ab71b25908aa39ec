import { messages } from "../../../messages/messages.ts";

interface Named {
	readonly name: string | null;
	readonly kind: string | null;
	readonly parties: readonly string[];
}

const list = new Intl.ListFormat("en-GB", { type: "conjunction" });

/** What an event is called: by its name, else by what it was and who took part. */
export const eventTitle = ({ name, kind, parties }: Named, actorNames: Readonly<Record<string, string>>): string =>
	name ?? messages.compare.eventOf(kind, list.format(parties.map((party) => actorNames[party] ?? party)));

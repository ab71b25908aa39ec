import type { Names } from "../../../components/use-names.ts";

/** An actor's code or an issue's id, as sentences of the server have them. */
const ID = /\b(?:[A-Z][A-Z0-9_-]{1,39}|[a-z][a-z0-9]*(?:_[a-z0-9]+)+)\b/g;
/** Words that are not ours, within their marks, where nothing is to be replaced. */
const QUOTED = /(“[^”]*”|«[^»]*»)/;

/** A sentence of the server with actors and issues by name; what is quoted stays as it is. */
export const withNames = (sentence: string, { actorName, issueName }: Pick<Names, "actorName" | "issueName">): string =>
	sentence
		.split(QUOTED)
		.map((part, at) =>
			at % 2 === 1 ? part : part.replace(ID, (id) => (/^[A-Z]/.test(id) ? actorName(id) : issueName(id))),
		)
		.join("");

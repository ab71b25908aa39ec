import { stanceWord } from "../../../components/stance-mark.tsx";
import type { Names } from "../../../components/use-names.ts";
import { kindName } from "../../../messages/kind-name.ts";
import { messages } from "../../../messages/messages.ts";
import { languageName } from "../../../state/language-name.ts";
import type { ListName } from "./ledger-url.ts";

const words = messages.ledger;

export const mannerName = (manner: string): string => words.manners[manner] ?? manner;
export const stanceOf = (value: string): number | null => (value === "unread" ? null : Number(value));

/** A value of a filter as a person reads it. */
export const titleOf = (list: ListName, value: string, names: Names): string => {
	if (list === "holder" || list === "asserter" || list === "publisher") return names.actorName(value);
	if (list === "issue") return names.issueName(value);
	if (list === "stance") return stanceWord(stanceOf(value));
	if (list === "kind") return kindName(value);
	if (list === "manner") return mannerName(value);
	return list === "language" ? languageName(value) : value;
};

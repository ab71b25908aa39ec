import { useMemo } from "react";
import { useAnswer } from "../../api/use-answer.ts";
import { type Names, useNames } from "../../components/use-names.ts";
import { messages } from "../../messages/messages.ts";
import { dayText } from "../../state/day-text.ts";
import { hrefTo } from "../../state/href-to.ts";
import { useShared } from "../../state/shared-value.ts";
import { useSettled } from "../../state/use-settled.ts";
import { paletteActions } from "./palette-actions.ts";
import type { PaletteEntry } from "./palette-entry.ts";
import { knownEntries, searchEntry } from "./palette-known.ts";
import { operationEntries } from "./palette-operations.ts";

/** Of each kind; more would push the next kind out of sight. */
const MOST = 5;
/** Letters from which the texts are asked; fewer are in nearly every one. An ideograph is a word. */
const LETTERS = 3;

/** What the palette offers for what was typed: at once what the page knows, soon after what the server finds. */
export const usePaletteEntries = (typed: string): readonly PaletteEntry[] => {
	const names = useNames();
	const actions = useShared(paletteActions);
	const query = typed.trim();
	const known = useMemo(() => knownEntries(query, actions, names), [query, actions, names]);
	const operations = useAnswer("GET /api/operations");
	const asked = useMemo(
		() => operationEntries(query, operations.data ?? [], actions),
		[query, operations.data, actions],
	);
	const found = useFound(useSettled(query), names);
	return query === "" ? [...known, ...found] : [...known, ...found, ...asked, searchEntry(query)];
};

/** Events and texts by name, and texts by what they say. */
const useFound = (asked: string, names: Names): readonly PaletteEntry[] => {
	const { shell } = messages;
	const isAsked = asked !== "";
	const isLong = asked.length >= LETTERS || /\p{Ideographic}/u.test(asked);
	const events = useAnswer("GET /api/events", { query: { words: asked, size: MOST } }, { keep: true });
	const named = useAnswer(
		"GET /api/documents",
		{ query: { named: asked, size: MOST } },
		{ enabled: isAsked, keep: true },
	);
	const saying = useAnswer("GET /api/search", { query: { words: asked, size: MOST } }, { enabled: isLong, keep: true });
	return useMemo(() => {
		const textEntry = (group: string, { id, title, language, publisher, date }: Text, at?: string): PaletteEntry => ({
			id: `${group}-${id}`,
			group,
			icon: "document",
			title: title ?? id,
			...(title === null ? {} : { lang: language }),
			detail: [publisher === null ? "" : names.actorName(publisher), dayText(date ?? "")].filter(Boolean).join(", "),
			href: hrefTo(["documents", id], { at }),
		});
		return [
			...(events.data?.events ?? []).map(
				({ id, name, date, documents: [first] }): PaletteEntry => ({
					id: `event-${id}`,
					group: shell.paletteEvents,
					icon: "compare",
					title: name ?? first?.title ?? id,
					...(name === null && first !== undefined ? { lang: first.language } : {}),
					...(date === null ? {} : { detail: dayText(date) }),
					href: hrefTo(["compare", id]),
				}),
			),
			...(isAsked ? (named.data?.documents ?? []) : []).map((text) => textEntry(shell.paletteDocuments, text)),
			...(isLong ? (saying.data?.documents ?? []) : []).map((text) => {
				const [first] = text.sentences;
				return textEntry(shell.paletteSaying, text, first === undefined ? undefined : `${first.start}-${first.end}`);
			}),
		];
	}, [events.data, named.data, saying.data, isAsked, isLong, names]);
};

/** What both ways of finding tell of a text. */
interface Text {
	readonly id: string;
	readonly title: string | null;
	readonly language: string;
	readonly publisher: string | null;
	readonly date: string | null;
}

import { useMemo } from "react";
import { useAnswer } from "../api/use-answer.ts";
import type { IconName } from "../components/icon.tsx";
import { type Names, useNames } from "../components/use-names.ts";
import { messages } from "../messages/frame-messages.ts";
import { PAGES } from "../pages/index.ts";
import { dayText } from "../state/day-text.ts";
import { fuzzyFilter } from "../state/fuzzy-match.ts";
import { hrefTo } from "../state/href-to.ts";
import { useShared } from "../state/shared-value.ts";
import { useSettled } from "../state/use-settled.ts";
import { type PaletteAction, paletteActions } from "./palette-actions.ts";

/** One line of the palette. */
export interface PaletteEntry {
	readonly id: string;
	readonly group: string;
	readonly icon: IconName;
	readonly title: string;
	/** Language of the title, where it is not ours. */
	readonly lang?: string;
	readonly detail?: string;
	readonly keys?: string;
	/** Where it leads, or what it does. */
	readonly href?: string;
	readonly run?: () => void;
}

/** Of each kind; more would push the next kind out of sight. */
const OF_EACH = 6;
/** Letters from which the texts are asked; fewer stand in nearly every one. A Han sign is a word. */
const LETTERS = 3;

/** What the palette offers for what was typed: at once what the page knows, soon after what the desk finds. */
export const usePaletteEntries = (typed: string, open: boolean): readonly PaletteEntry[] => {
	const names = useNames();
	const actions = useShared(paletteActions);
	const query = typed.trim();
	const asked = useSettled(query);
	const isLong = asked.length >= LETTERS || /\p{Script=Han}/u.test(asked);
	const events = useAnswer(
		"GET /api/events",
		{ query: { words: asked, size: OF_EACH } },
		{ enabled: open, keep: true },
	);
	const texts = useAnswer(
		"GET /api/search",
		{ query: { words: asked, size: OF_EACH } },
		{ enabled: open && isLong, keep: true },
	);
	const known = useMemo(() => knownEntries(query, actions, names), [query, actions, names]);
	const found = useMemo(
		() => [
			...(events.data?.events ?? []).map(
				({ id, name, date, documents }): PaletteEntry => ({
					id: `event-${id}`,
					group: messages.shell.paletteEvents,
					icon: "compare",
					title: name ?? documents[0]?.title ?? id,
					...(name === null && documents[0] !== undefined ? { lang: documents[0].language } : {}),
					...(date === null ? {} : { detail: dayText(date) }),
					href: hrefTo(["compare", id]),
				}),
			),
			...(isLong ? (texts.data?.documents ?? []) : []).map(
				({ id, title, date, language, publisher }): PaletteEntry => ({
					id: `document-${id}`,
					group: messages.shell.paletteDocuments,
					icon: "document",
					title: title ?? id,
					lang: language,
					detail: [names.actorName(publisher), date === null ? "" : dayText(date)].filter(Boolean).join(", "),
					href: hrefTo(["documents", id], { words: asked }),
				}),
			),
		],
		[events.data, texts.data, asked, isLong, names],
	);
	return [...known, ...found, ...(query === "" ? [] : [searchEntry(query)])];
};

const knownEntries = (query: string, actions: readonly PaletteAction[], names: Names): readonly PaletteEntry[] => {
	const { shell } = messages;
	const titled = ({ title }: PaletteEntry): string => title;
	const pages = PAGES.map(
		({ id, title, path, shortcut }): PaletteEntry => ({
			id: `page-${id}`,
			group: shell.palettePages,
			icon: id,
			title,
			keys: shortcut,
			href: path.replace(/\/\{.*$/, ""),
		}),
	);
	const acts = actions.map(
		({ id, title, keys, run }): PaletteEntry => ({
			id: `act-${id}`,
			group: shell.paletteActions,
			icon: "right",
			title,
			run,
			...(keys === undefined ? {} : { keys }),
		}),
	);
	if (query === "") return [...pages, ...acts];
	const issues = names.issues.map(
		({ id, name }): PaletteEntry => ({
			id: `issue-${id}`,
			group: shell.paletteIssues,
			icon: "ledger",
			title: name,
			detail: id,
			href: hrefTo(["ledger"], { issue: id }),
		}),
	);
	const actors = names.actors.map(
		({ id, names: called }): PaletteEntry => ({
			id: `actor-${id}`,
			group: shell.paletteActors,
			icon: "quote",
			title: called.en ?? id,
			detail: id,
			href: hrefTo(["ledger"], { holder: id }),
		}),
	);
	const named = ({ title, detail = "" }: PaletteEntry): string => `${title} ${detail}`;
	return [
		...fuzzyFilter(query, pages, titled),
		...fuzzyFilter(query, acts, titled).slice(0, OF_EACH),
		...fuzzyFilter(query, issues, named).slice(0, OF_EACH),
		...fuzzyFilter(query, actors, named).slice(0, OF_EACH),
	];
};

const searchEntry = (query: string): PaletteEntry => ({
	id: "search",
	group: messages.shell.paletteSearchGroup,
	icon: "search",
	title: messages.shell.paletteSearch(query),
	href: hrefTo(["ledger"], { words: query }),
});

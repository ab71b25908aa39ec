import type { Names } from "../../components/use-names.ts";
import { messages } from "../../messages/messages.ts";
import { PAGES } from "../../pages/index.ts";
import { fuzzyFilter } from "../../state/fuzzy-match.ts";
import { hrefTo } from "../../state/href-to.ts";
import type { PaletteAction } from "./palette-actions.ts";
import type { PaletteEntry } from "./palette-entry.ts";

/** Of each kind; more would push the next kind out of sight. */
const MOST = 6;

/** What the page itself knows: pages and acts at once, issues and actors as soon as something is typed. */
export const knownEntries = (
	query: string,
	actions: readonly PaletteAction[],
	names: Names,
): readonly PaletteEntry[] => {
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
			href: hrefTo(["issue", id]),
		}),
	);
	const actors = names.actors.map(
		({ id }): PaletteEntry => ({
			id: `actor-${id}`,
			group: shell.paletteActors,
			icon: "quote",
			title: names.actorName(id),
			detail: id,
			href: hrefTo(["actor", id]),
		}),
	);
	const named = ({ title, detail = "" }: PaletteEntry): string => `${title} ${detail}`;
	return [
		...fuzzyFilter(query, pages, titled),
		...fuzzyFilter(query, acts, titled).slice(0, MOST),
		...fuzzyFilter(query, issues, named).slice(0, MOST),
		...fuzzyFilter(query, actors, named).slice(0, MOST),
	];
};

/** The last line: whatever was typed may be sought in the texts. */
export const searchEntry = (query: string): PaletteEntry => ({
	id: "search",
	group: messages.shell.paletteSearchGroup,
	icon: "search",
	title: messages.shell.paletteSearch(query),
	href: hrefTo(["ledger"], { q: query, tab: "texts" }),
});

import { useState } from "react";
import { problemOf } from "../../../api/api-problem.ts";
import type { AnswerOf } from "../../../api/call.ts";
import { useAct } from "../../../api/use-act.ts";
import { useAnswer } from "../../../api/use-answer.ts";
import { AppLink } from "../../../components/app-link.tsx";
import { Button } from "../../../components/button.tsx";
import { Dialog } from "../../../components/dialog.tsx";
import { TextField } from "../../../components/fields/text-field.tsx";
import { messages } from "../../../messages/messages.ts";
import { dayText } from "../../../state/day-text.ts";
import { hrefTo } from "../../../state/href-to.ts";
import { notify } from "../../../state/notices.ts";
import { showPanel } from "../../../state/open-panel.ts";
import type { SearchValues } from "../../../state/url-field.ts";
import { isFiltered, type LedgerUrl, queryOf, type SetLedgerUrl } from "../state/ledger-url.ts";

const words = messages.ledger.searches;
type SavedSearch = AnswerOf<"GET /api/searches">[number];

/** The ledger as the search asks it, opened at what is new of it where anything is. */
export function hrefOfSearch(
	{ name, searched, filters, seen, found }: SavedSearch,
	{ all = false }: { readonly all?: boolean } = {},
): string {
	const { stance, stances, words: said, from, to, earlierVersions, unsure, muted } = filters;
	const { holders, asserters, issues, manners, publishers, venues, kinds, languages, documents } = filters;
	const range =
		stance === undefined ? undefined : [-3, -2, -1, 0, 1, 2, 3].filter((one) => one >= stance[0] && one <= stance[1]);
	const search: SearchValues = {
		tab: searched === "text" ? "texts" : undefined,
		q: said,
		holder: holders,
		asserter: asserters,
		issue: issues,
		manner: manners,
		publisher: publishers,
		venue: venues,
		kind: kinds,
		language: languages,
		document: documents,
		stance: (stances ?? range)?.map((one) => (one === null ? "unread" : String(one))),
		from,
		to,
		earlier: earlierVersions ? "1" : undefined,
		unsure: unsure ? "1" : undefined,
		muted: muted ? "1" : undefined,
		search: name,
		newSince: !all && found > 0 ? String(seen) : undefined,
	};
	return hrefTo(["ledger"], search);
}

interface SavedSearchesProps {
	readonly url: LedgerUrl;
	readonly setUrl: SetLedgerUrl;
}

/** Searches that are saved, each with how much is new of it; what is looked at can be saved, or marked as read. */
export const SavedSearches = ({ url, setUrl }: SavedSearchesProps) => {
	const { data: searches = [] } = useAnswer("GET /api/searches");
	const [isNaming, setNaming] = useState(false);
	const open = searches.find(({ name }) => name === url.search);
	const canSave = isFiltered(url) && open === undefined && url.tab !== "review";
	if (searches.length === 0 && !canSave) return null;
	return (
		<div className="saved-searches no-print">
			{searches.length === 0 ? null : (
				<nav aria-label={words.title}>
					<ul>
						{searches.map((search) => (
							<li key={search.name}>
								<AppLink href={hrefOfSearch(search)} aria-current={search === open ? "true" : undefined}>
									{search.name}
								</AppLink>
								{search.found > 0 ? (
									<span className="soft small"> {words.found(search.found, dayText(search.seenAt.slice(0, 10)))}</span>
								) : null}
							</li>
						))}
					</ul>
				</nav>
			)}
			{open === undefined ? null : <OpenSearch search={open} url={url} setUrl={setUrl} />}
			{canSave ? (
				<Button kind="quiet" onClick={() => setNaming(true)}>
					{words.save}
				</Button>
			) : null}
			<NameSearch open={isNaming} url={url} setUrl={setUrl} onClose={() => setNaming(false)} />
		</div>
	);
};

const OpenSearch = ({ search, url, setUrl }: SavedSearchesProps & { readonly search: SavedSearch }) => {
	const { name } = search;
	const seen = useAct("POST /api/searches/:name/seen");
	const remove = useAct("DELETE /api/searches/:name");
	const tell = (saving: Promise<unknown>, done: string): void => {
		saving.then(
			() => {
				setUrl({ newSince: null, ...(done === words.removed ? { search: "" } : {}) }, { replace: true });
				notify(done, { act: { title: messages.shell.undo, run: () => showPanel("undo") } });
			},
			(reason: unknown) => notify(problemOf(reason).message, { tone: "problem" }),
		);
	};
	return (
		<>
			{url.newSince === null ? null : <AppLink href={hrefOfSearch(search, { all: true })}>{words.all}</AppLink>}
			{search.found > 0 ? (
				<Button
					busy={seen.isPending}
					icon="check"
					onClick={() => tell(seen.mutateAsync({ params: { name } }), words.read)}
				>
					{words.markRead}
				</Button>
			) : null}
			<Button
				kind="quiet"
				busy={remove.isPending}
				onClick={() => tell(remove.mutateAsync({ params: { name } }), words.removed)}
			>
				{words.remove}
			</Button>
		</>
	);
};

/** Asks for the name under which the search is saved. */
const NameSearch = ({
	url,
	setUrl,
	open,
	onClose,
}: SavedSearchesProps & { readonly open: boolean; readonly onClose: () => void }) => {
	const [name, setName] = useState("");
	const save = useAct("PUT /api/searches/:name");
	const submit = (): void => {
		const trimmed = name.trim();
		if (trimmed === "") return;
		const { newSince: _, ...asked } = queryOf(url);
		const searched = url.tab === "texts" ? ("text" as const) : ("ledger" as const);
		save.mutateAsync({ params: { name: trimmed }, body: { ...asked, searched } }).then(
			() => {
				onClose();
				setName("");
				setUrl({ search: trimmed, newSince: null }, { replace: true });
				notify(words.saved, { act: { title: messages.shell.undo, run: () => showPanel("undo") } });
			},
			(reason: unknown) => notify(problemOf(reason).message, { tone: "problem" }),
		);
	};
	return (
		<Dialog title={words.save} open={open} onClose={onClose}>
			<form
				onSubmit={(event) => {
					event.preventDefault();
					submit();
				}}
			>
				<TextField label={words.name} hint={words.nameHint} value={name} maxLength={120} onChange={setName} />
				<Button kind="main" type="submit" busy={save.isPending}>
					{words.saveIt}
				</Button>
			</form>
		</Dialog>
	);
};

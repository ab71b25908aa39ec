import { useAnswer } from "../../api/use-answer.ts";
import { ActorName } from "../../components/actor-name.tsx";
import { AppLink } from "../../components/app-link.tsx";
import { DayText } from "../../components/day-text.tsx";
import { EmptyState } from "../../components/empty-state.tsx";
import { Loading } from "../../components/loading.tsx";
import { PageFrame } from "../../components/page-frame.tsx";
import { PeopleHere } from "../../components/people-here.tsx";
import { ProblemNote } from "../../components/problem-note.tsx";
import { Tabs } from "../../components/tabs.tsx";
import { inLanguage } from "../../components/text/in-language.ts";
import { kindName } from "../../messages/kind-name.ts";
import { messages } from "../../messages/messages.ts";
import { hrefTo } from "../../state/href-to.ts";
import { languageName } from "../../state/language-name.ts";
import { useUrlState } from "../../state/use-url-state.ts";
import { AboutTab } from "./about/about-tab.tsx";
import { EventLink } from "./about/event-link.tsx";
import { HistoryTab } from "./history-tab.tsx";
import type { DocumentShown } from "./state/document-types.ts";
import { DOCUMENT_FIELDS, type DocumentUrl, type SetDocumentUrl, TABS } from "./state/document-url.ts";
import { TextTab } from "./text/text-tab.tsx";
import { VersionsTab } from "./versions/versions-tab.tsx";

const { document: words } = messages;

/** One document: its text, its versions, its history, and where it comes from. */
export const DocumentView = ({ id }: { readonly id: string }) => {
	const { data, error, refetch } = useAnswer("GET /api/documents/:id", { params: { id } });
	const [url, setUrl] = useUrlState(DOCUMENT_FIELDS);
	if (error !== null && data === undefined)
		return (
			<PageFrame title={words.title}>
				<ProblemNote problem={error} onRetry={() => void refetch()} />
				<EmptyState
					title={messages.shell.notFound}
					actions={<AppLink href={hrefTo(["documents"])}>{words.backToList}</AppLink>}
				>
					{messages.shell.notFoundLead}
				</EmptyState>
			</PageFrame>
		);
	if (data === undefined)
		return (
			<PageFrame title={words.title}>
				<Loading lines={12} />
			</PageFrame>
		);
	const { document, versions } = data;
	const latest = versions.at(-1);
	return (
		<PageFrame
			title={document.title ?? words.untitled}
			titleLang={document.title === undefined ? undefined : document.language}
			titleDir={inLanguage(document.title === undefined ? undefined : document.language).dir}
			beside={<PeopleHere kind="text" id={document.id} />}
			lead={<Lead shown={data} />}
			fill
		>
			{latest === undefined || latest.id === id ? null : (
				<p className="document-note">
					<strong>{words.newerTitle}</strong>{" "}
					<AppLink href={hrefTo(["documents", latest.id], { tab: "versions", before: id, after: latest.id })}>
						{words.newer}
					</AppLink>
				</p>
			)}
			<Tabs
				label={words.tabsLabel}
				tabs={TABS.map((tab) => ({
					...{ id: tab, title: words.tabs[tab] },
					...(tab === "versions" ? { count: versions.length } : {}),
				}))}
				selected={url.tab}
				onSelect={(tab) => setUrl({ tab })}
				fill
			>
				<Tab shown={data} url={url} setUrl={setUrl} />
			</Tabs>
		</PageFrame>
	);
};

interface TabProps {
	readonly shown: DocumentShown;
	readonly url: DocumentUrl;
	readonly setUrl: SetDocumentUrl;
}

const Tab = ({ shown, url, setUrl }: TabProps) => {
	switch (url.tab) {
		case "versions":
			return <VersionsTab shown={shown} url={url} setUrl={setUrl} />;
		case "history":
			return <HistoryTab shown={shown} />;
		case "about":
			return <AboutTab shown={shown} />;
		default:
			return <TextTab shown={shown} url={url} setUrl={setUrl} />;
	}
};

/** Whose text, of when, of which event; and the same in other languages. */
const Lead = ({ shown }: { readonly shown: DocumentShown }) => {
	const { document, events, languageVersions } = shown;
	const isGuess = (field: (typeof document.guessed)[number]): boolean => document.guessed.includes(field);
	return (
		<span className="document-lead">
			<span title={isGuess("publisher") ? words.guessedTip : undefined}>
				<ActorName id={document.publisher} />
				{isGuess("publisher") ? "?" : ""}
			</span>
			<DayText day={document.date ?? null} guessed={isGuess("date")} />
			<span>{kindName(document.kind)}</span>
			<span>{languageName(document.language)}</span>
			{events.map((event) => (
				<span key={event.id}>
					{words.event}: <EventLink event={event} />
				</span>
			))}
			{languageVersions.length === 0 ? null : (
				<span>
					{words.languageVersions}{" "}
					{languageVersions.map((other, at) => (
						<span key={other.id}>
							{at === 0 ? "" : ", "}
							<AppLink href={hrefTo(["documents", other.id])}>{languageName(other.language)}</AppLink>
						</span>
					))}
				</span>
			)}
		</span>
	);
};

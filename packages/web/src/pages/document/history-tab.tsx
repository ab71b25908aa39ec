import type { CorrectedField } from "@fissure/core";
import { useAnswer } from "../../api/use-answer.ts";
import { ActorName } from "../../components/actor-name.tsx";
import { AppLink } from "../../components/app-link.tsx";
import { Chip } from "../../components/chip.tsx";
import { DayText } from "../../components/day-text.tsx";
import { Loading } from "../../components/loading.tsx";
import { ProblemNote } from "../../components/problem-note.tsx";
import { QuoteText } from "../../components/text/quote-text.tsx";
import { kindName } from "../../messages/kind-name.ts";
import { messages } from "../../messages/messages.ts";
import { hrefTo } from "../../state/href-to.ts";
import { languageName } from "../../state/language-name.ts";
import type { DocumentChange, DocumentShown } from "./state/document-types.ts";
import { ReadingText } from "./text/reading-text.tsx";

const { document: words } = messages;

/** What was done to this document, by whom and when. */
export const HistoryTab = ({ shown }: { readonly shown: DocumentShown }) => {
	const { id, language } = shown.document;
	const { data, error, refetch } = useAnswer("GET /api/documents/:id/history", { params: { id } });
	return (
		<div className="document-history">
			<p className="soft">{words.historyLead}</p>
			{error === null ? null : <ProblemNote problem={error} onRetry={() => void refetch()} />}
			{data === undefined && error === null ? <Loading /> : null}
			<ol>
				{data?.map((change, at) => (
					// biome-ignore lint/suspicious/noArrayIndexKey: an entry has no other name
					<li key={at} data-undone={change.undoneBy !== null || undefined}>
						<Change change={change} id={id} language={language} />
					</li>
				))}
			</ol>
		</div>
	);
};

interface ChangeProps {
	readonly change: DocumentChange;
	readonly id: string;
	readonly language: string;
}

const Change = ({ change, id, language }: ChangeProps) => {
	const { verb, at, who, undoneBy, coding, before, after, facts, note } = change;
	const place = after ?? before;
	return (
		<>
			<p className="document-history-what">
				<strong>{words.historyVerbs[verb] ?? verb}</strong>{" "}
				<span className="soft">
					{who}, <DayText day={at} instant />
				</span>{" "}
				{undoneBy === null ? null : <Chip>{words.undone}</Chip>}
				{coding !== null && !coding.stands ? <Chip>{words.replacedSince}</Chip> : null}
			</p>
			{coding === null ? null : (
				<p className="soft small">
					{coding.coder} {words.with} {coding.codebook}: {words.positionsRead(coding.positions)}
				</p>
			)}
			{facts.map(({ field, before: was, after: is }) => (
				<p key={field} className="document-history-change">
					{words.facts[field]}: <FactValue field={field} value={was} /> → <FactValue field={field} value={is} />
				</p>
			))}
			{place === null ? null : (
				<>
					<p className="document-history-change">
						<Side reading={before} /> → <Side reading={after} />
					</p>
					<AppLink
						className="document-history-words"
						href={hrefTo(["documents", id], { at: `${place.start}-${place.end}` })}
					>
						<QuoteText text={change.words} lang={language} />
					</AppLink>
				</>
			)}
			{note === null ? null : <p className="document-history-note">{note}</p>}
		</>
	);
};

const FactValue = ({ field, value }: { readonly field: CorrectedField; readonly value: string | null }) => {
	if (value === null) return <span className="soft">{messages.common.unknown}</span>;
	if (field === "publisher") return <ActorName id={value} />;
	if (field === "date") return <DayText day={value} />;
	return <>{field === "kind" ? kindName(value) : field === "language" ? languageName(value) : value}</>;
};

const Side = ({ reading }: { readonly reading: DocumentChange["before"] }) =>
	reading === null ? <span className="soft">{words.nothingThere}</span> : <ReadingText reading={reading} />;

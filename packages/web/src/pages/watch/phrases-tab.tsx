import type { FindingKind } from "@fissure/core";
import { type FormEvent, useState } from "react";
import type { AnswerOf } from "../../api/call.ts";
import { useAct } from "../../api/use-act.ts";
import { useAnswer } from "../../api/use-answer.ts";
import { ActorName } from "../../components/actor-name.tsx";
import { AppLink } from "../../components/app-link.tsx";
import { Button } from "../../components/button.tsx";
import { DayText } from "../../components/day-text.tsx";
import { EmptyState } from "../../components/empty-state.tsx";
import { CheckField } from "../../components/fields/check-field.tsx";
import { Combo } from "../../components/fields/combo.tsx";
import { TextField } from "../../components/fields/text-field.tsx";
import { ProblemNote } from "../../components/problem-note.tsx";
import { DataTable } from "../../components/table/data-table.tsx";
import type { TableColumn } from "../../components/table/table-column.ts";
import { QuoteText } from "../../components/text/quote-text.tsx";
import { useNames } from "../../components/use-names.ts";
import { messages } from "../../messages/messages.ts";
import { hrefTo } from "../../state/href-to.ts";
import { languageName } from "../../state/language-name.ts";
import { notify } from "../../state/notices.ts";
import { LanguageSelect } from "./language-select.tsx";

type Phrase = AnswerOf<"GET /api/watch">["phrases"][number];

/** As the messages name them: the registry itself would bring the whole core into the page. */
const KINDS = Object.keys(messages.judge.findingKinds) as readonly FindingKind[];

/** Wordings and kinds of findings that raise alerts. */
export const PhrasesTab = () => {
	const words = messages.watch;
	const { data, error, refetch } = useAnswer("GET /api/watch");
	const remove = useAct("DELETE /api/watch", { onDone: ({ done }) => notify(words.done(done)) });
	const add = useAct("POST /api/watch", { onDone: ({ done }) => notify(words.done(done)) });
	const watched = new Map(data?.findings.map(({ kind, id }) => [kind, id]));
	return (
		<>
			<PhraseForm />
			{error === null ? null : <ProblemNote problem={error} onRetry={() => void refetch()} />}
			{remove.error === null ? null : <ProblemNote problem={remove.error} />}
			{data?.phrases.length === 0 ? (
				<EmptyState title={words.phrasesNone}>
					<p>{words.phrasesNoneLead}</p>
				</EmptyState>
			) : null}
			{data === undefined || data.phrases.length === 0 ? null : (
				<DataTable
					label={words.tabs.phrases}
					columns={columnsOf((phrase) => remove.mutate({ query: { id: phrase.phrase } }))}
					rows={data.phrases}
					rowKey={({ phrase, language, publisher }) => `${phrase} ${language} ${publisher}`}
					wrap
				/>
			)}
			<section className="finding-kinds">
				<h2>{words.findingKinds}</h2>
				<p className="soft">{words.findingKindsLead}</p>
				{add.error === null ? null : <ProblemNote problem={add.error} />}
				<div className="finding-kinds-list">
					{KINDS.map((kind) => (
						<CheckField
							key={kind}
							label={messages.judge.findingKinds[kind] ?? kind}
							checked={watched.has(kind)}
							disabled={add.isPending || remove.isPending}
							onChange={(checked) => {
								if (checked) add.mutate({ body: { act: "finding", kind } });
								else remove.mutate({ query: { id: watched.get(kind) ?? "" } });
							}}
						/>
					))}
				</div>
			</section>
		</>
	);
};

const PhraseForm = () => {
	const words = messages.watch;
	const { actors, actorName } = useNames();
	const [phrase, setPhrase] = useState("");
	const [language, setLanguage] = useState("");
	const [publisher, setPublisher] = useState<readonly string[]>([]);
	const add = useAct("POST /api/watch", {
		onDone: ({ done }) => {
			notify(words.done(done));
			setPhrase("");
		},
	});
	const submit = (event: FormEvent): void => {
		event.preventDefault();
		const filters = { language: language === "" ? null : language, publisher: publisher[0] ?? null };
		add.mutate({ body: { act: "phrase", phrase: phrase.trim(), ...filters } });
	};
	return (
		<form className="watch-form no-print" onSubmit={submit}>
			<TextField label={words.phrase} hint={words.phraseHint} value={phrase} onChange={setPhrase} required />
			<LanguageSelect value={language} onChange={setLanguage} any={words.anyLanguage} />
			<Combo
				label={words.publisher}
				placeholder={words.anyPublisher}
				value={publisher}
				onChange={setPublisher}
				choices={actors.map(({ id }) => ({ value: id, title: actorName(id), detail: id }))}
			/>
			<Button kind="main" type="submit" icon="add" busy={add.isPending} disabled={phrase.trim() === ""}>
				{words.phraseAdd}
			</Button>
			{add.error === null ? null : <ProblemNote problem={add.error} />}
		</form>
	);
};

const columnsOf = (onRemove: (phrase: Phrase) => void): readonly TableColumn<Phrase>[] => {
	const words = messages.watch;
	return [
		{
			...{ id: "phrase", title: words.phrase, width: 12, grow: 2, value: ({ phrase }) => phrase },
			cell: ({ phrase, language }) => <QuoteText text={phrase} lang={language} />,
		},
		{
			...{
				id: "publisher",
				title: words.publisher,
				width: 9,
				grow: 1,
				value: ({ publisher }) => publisher ?? words.anyPublisher,
			},
			cell: ({ publisher }) =>
				publisher === null ? <span className="soft">{words.anyPublisher}</span> : <ActorName id={publisher} />,
		},
		{
			...{ id: "language", title: words.language, width: 7, value: ({ language }) => language },
			cell: ({ language }) => (language === null ? words.anyLanguage : languageName(language)),
		},
		{
			...{ id: "told", title: words.told, width: 5, number: true, value: ({ alerts }) => alerts },
			cell: ({ alerts }) =>
				alerts === 0 ? "0" : <AppLink href={hrefTo(["watch"], { kind: "phrase" })}>{String(alerts)}</AppLink>,
		},
		{
			...{ id: "last", title: words.lastAlertAt, width: 14, grow: 2, value: ({ last }) => last?.what },
			cell: ({ last }) =>
				last === null ? (
					<span className="soft">{words.never}</span>
				) : (
					<>
						<DayText day={last.at} instant /> {last.what}
					</>
				),
		},
		{
			...{ id: "remove", title: messages.common.remove, width: 5.5 },
			cell: (phrase) => (
				<Button kind="quiet" icon="close" iconOnly title={words.remove} onClick={() => onRemove(phrase)}>
					{`${words.remove}: ${phrase.phrase}`}
				</Button>
			),
		},
	];
};

import { useAct } from "../../api/use-act.ts";
import { useAnswer } from "../../api/use-answer.ts";
import { Button } from "../../components/button.tsx";
import { TextArea } from "../../components/fields/text-field.tsx";
import { ProblemNote } from "../../components/problem-note.tsx";
import { StanceMark } from "../../components/stance-mark.tsx";
import { QuoteText } from "../../components/text/quote-text.tsx";
import { useNames } from "../../components/use-names.ts";
import { codingWords as words } from "../../messages/coding.ts";
import { notify } from "../../state/notices.ts";
import { sharedValue, useShared } from "../../state/shared-value.ts";

/** Decided sentences that are shown. */
const EXAMPLES = 4;

interface CodebookPanelProps {
	/** Id; empty where none is chosen. */
	readonly issue: string;
	readonly title: string;
	readonly onLeave: () => void;
}

/** What the chosen issue means, with sentences that persons have decided on, and the memos on it. */
export const CodebookPanel = ({ issue, title, onLeave }: CodebookPanelProps) => {
	const { issues } = useNames();
	const chosen = issues.find(({ id }) => id === issue);
	return (
		<section aria-label={words.codebook} className="coding-codebook">
			<h3>{words.codebook}</h3>
			{chosen === undefined ? (
				<p className="soft">{words.codebookLead}</p>
			) : (
				<>
					<p>
						<b>{title}</b>: {chosen.definition}
					</p>
					<dl>
						<dt>−3</dt>
						<dd>{chosen.poleMinus3}</dd>
						<dt>+3</dt>
						<dd>{chosen.polePlus3}</dd>
					</dl>
					<Examples issue={issue} />
					<MemoField name="memo-issue" label={words.memoIssue} document={null} issue={issue} onLeave={onLeave} />
				</>
			)}
		</section>
	);
};

/** Sentences that were decided: between coders, or by a person who corrects readings and has no text to code. */
const Examples = ({ issue }: { readonly issue: string }) => {
	const { data: coders } = useAnswer("GET /api/coders");
	const { data: tasks } = useAnswer("GET /api/coding/tasks");
	const persons =
		tasks === undefined
			? []
			: (coders?.coders ?? [])
					.map(({ coder }) => coder)
					.filter((coder) => /^(adjudicated|person:)/u.test(coder))
					// What another coder read in a task is no decision, and would be copied.
					.filter((coder) => coder === "adjudicated" || !tasks.tasks.some((task) => task.coder === coder));
	const { data } = useAnswer(
		"GET /api/ledger",
		{ query: { issue: [issue], coder: persons, limit: EXAMPLES } },
		{ enabled: persons.length > 0 },
	);
	return (
		<>
			<h4>{words.examples}</h4>
			{data === undefined || data.rows.length === 0 ? <p className="soft">{words.examplesNone}</p> : null}
			<ul>
				{data?.rows.map(({ key, stance, quote, document }) => (
					<li key={key}>
						<StanceMark stance={stance} /> <QuoteText text={quote.exact} lang={document.language} />
					</li>
				))}
			</ul>
		</>
	);
};

/** What is typed and not saved yet, by the text and the issue that it is on. It stays while the coder does something else. */
const typedMemos = sharedValue<Readonly<Record<string, string>>>({});

interface MemoFieldProps {
	readonly name: "memo-text" | "memo-issue";
	readonly label: string;
	/** Id. */
	readonly document: string | null;
	readonly issue: string | null;
	readonly onLeave: () => void;
}

/** The person's own memo, beside those of others that may be seen. */
export const MemoField = ({ name, label, document, issue, onLeave }: MemoFieldProps) => {
	const query = { ...(document === null ? {} : { document }), ...(issue === null ? {} : { issue }) };
	const { data: memos } = useAnswer("GET /api/coding/memos", { query });
	const { data: tasks } = useAnswer("GET /api/coding/tasks");
	const own = memos?.find(({ coder }) => coder === tasks?.who)?.text ?? "";
	const others = memos?.filter(({ coder }) => coder !== tasks?.who) ?? [];
	const place = JSON.stringify([document, issue]);
	const text = useShared(typedMemos)[place] ?? own;
	const write = useAct("PUT /api/coding/memos", {
		inTurn: true,
		onDone: (_, { body }) => {
			notify(words.memoSaved);
			typedMemos.set(({ [place]: typed, ...rest }) =>
				typed === undefined || typed === body.text ? rest : { ...rest, [place]: typed },
			);
		},
	});
	const save = (): void => {
		write.mutate({ body: { document, issue, text } });
		onLeave();
	};
	return (
		<div data-field={name} className="coding-memo">
			<TextArea
				label={label}
				value={text}
				rows={2}
				maxLength={4_000}
				onChange={(typed) => typedMemos.set((old) => ({ ...old, [place]: typed }))}
				onKeyDown={(event) => {
					if (event.key === "Escape") onLeave();
					else if (event.key === "Enter" && (event.metaKey || event.ctrlKey)) save();
					else return;
					event.preventDefault();
				}}
			/>
			<Button kind="quiet" disabled={text === own} onClick={save}>
				{words.memoSave}
			</Button>
			{write.error === null ? null : <ProblemNote problem={write.error} />}
			{others.map(({ key, coder, text: other }) => (
				<p key={key} dir="auto">
					<b>{coder.replace(/^person:/u, "")}</b>: {other}
				</p>
			))}
		</div>
	);
};

import "./draft-list.css";
import { useRef } from "react";
import { useAct } from "../../api/use-act.ts";
import { useAnswer } from "../../api/use-answer.ts";
import { AppLink } from "../../components/app-link.tsx";
import { Button } from "../../components/button.tsx";
import { DayText } from "../../components/day-text.tsx";
import { EmptyState } from "../../components/empty-state.tsx";
import { languageOfMost } from "../../components/language-of-letters.ts";
import { Loading } from "../../components/loading.tsx";
import { PageFrame } from "../../components/page-frame.tsx";
import { ProblemNote } from "../../components/problem-note.tsx";
import { inLanguage } from "../../components/text/in-language.ts";
import { useReadLanguages } from "../../components/use-read-languages.ts";
import { messages } from "../../messages/messages.ts";
import { useShortcut } from "../../shell/keys/shortcuts.ts";
import { hrefTo } from "../../state/href-to.ts";
import { notify } from "../../state/notices.ts";
import { useGo } from "../../state/use-go.ts";
import { useUrlState } from "../../state/use-url-state.ts";
import { PackDialog } from "./pack-dialog.tsx";
import type { DraftEntry } from "./state/brief-types.ts";
import { LIST_FIELDS, NOTHING_CHOSEN } from "./state/brief-url.ts";

const words = messages.brief;

/** Every draft of the case, and the ways to begin one. */
export const DraftList = () => {
	const go = useGo();
	const { data, error, isPending } = useAnswer("GET /api/drafts");
	const begin = useAct("POST /api/drafts", { onDone: ({ id }) => go(hrefTo(["brief", id])) });
	const [{ pack }, setUrl] = useUrlState(LIST_FIELDS);
	const chooser = useRef<HTMLInputElement>(null);
	const beginBlank = (): void => begin.mutate({ body: { text: words.untitled } });
	useShortcut("n", words.begin, beginBlank, words.group);

	const take = async (file: File | undefined): Promise<void> => {
		if (file === undefined) return;
		const text = await markdownIn(file);
		if (text === null) notify(words.unreadableFile(file.name), { tone: "problem" });
		else begin.mutate({ body: { text, name: file.name.replace(/\.\w+$/u, "") } });
	};

	const ways = (
		<>
			<Button kind="main" icon="add" busy={begin.isPending} onClick={beginBlank}>
				{words.begin}
			</Button>
			<Button icon="quote" onClick={() => setUrl({ pack: [NOTHING_CHOSEN] })}>
				{words.beginFromEvidence}
			</Button>
			<Button icon="document" onClick={() => chooser.current?.click()}>
				{words.importFile}
			</Button>
		</>
	);
	return (
		<PageFrame title={words.title} lead={words.listLead} actions={ways}>
			<input
				ref={chooser}
				type="file"
				accept=".md,.markdown,.txt,text/markdown,text/plain"
				hidden
				onChange={(event) => {
					void take(event.target.files?.[0]);
					event.target.value = "";
				}}
			/>
			{begin.error === null ? null : <ProblemNote problem={begin.error} />}
			{error === null ? null : <ProblemNote problem={error} />}
			{isPending ? <Loading lines={4} /> : null}
			{data?.length === 0 ? <NoDrafts /> : null}
			{data === undefined || data.length === 0 ? null : (
				<ul className="draft-list">
					{data.map((draft) => (
						<DraftLine key={draft.id} draft={draft} />
					))}
				</ul>
			)}
			<PackDialog named={pack} onClose={() => setUrl({ pack: [] })} />
		</PageFrame>
	);
};

const DraftLine = ({ draft: { id, title, who, savedAt, length } }: { readonly draft: DraftEntry }) => {
	const read = useReadLanguages();
	const undo = useAct("POST /api/undo");
	const remove = useAct("DELETE /api/drafts/:id", {
		onDone: () =>
			notify(words.removed(title), { act: { title: words.undoRemove, run: () => undo.mutate({ body: {} }) } }),
	});
	return (
		<li className="draft-line">
			<AppLink
				href={hrefTo(["brief", id])}
				className="draft-line-title read"
				{...inLanguage(languageOfMost(title, read))}
			>
				{title}
			</AppLink>
			<span className="draft-line-meta soft small figures">
				{words.draftMeta(who, words.characters(length))} · <DayText day={savedAt} instant />
			</span>
			<Button
				kind="quiet"
				icon="close"
				iconOnly
				busy={remove.isPending}
				onClick={() => remove.mutate({ params: { id }, query: { seen: savedAt } })}
			>
				{words.remove(title)}
			</Button>
		</li>
	);
};

const NoDrafts = () => (
	<EmptyState title={words.emptyTitle}>
		<p>{words.emptyLead}</p>
		<pre className="draft-sample" lang="en">
			{words.emptySample}
		</pre>
		<ul className="draft-sample-help">
			{Object.entries(words.emptyHelp).map(([id, help]) => (
				<li key={id}>{help}</li>
			))}
		</ul>
	</EmptyState>
);

/** More is no brief. */
const MOST_BYTES = 5_000_000;

/** Null for what is no text in UTF-8. */
async function markdownIn(file: File): Promise<string | null> {
	if (file.size > MOST_BYTES) return null;
	try {
		const text = new TextDecoder("utf-8", { fatal: true }).decode(await file.arrayBuffer());
		return text.includes("\u0000") ? null : text;
	} catch {
		return null;
	}
}

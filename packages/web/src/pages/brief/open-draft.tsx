import "./open-draft.css";
import { lazy, Suspense, useCallback, useEffect, useMemo, useRef, useState } from "react";
import { call } from "../../api/call.ts";
import { AppLink } from "../../components/app-link.tsx";
import { Button } from "../../components/button.tsx";
import { Loading } from "../../components/loading.tsx";
import { PageFrame } from "../../components/page-frame.tsx";
import { PeopleHere } from "../../components/people-here.tsx";
import { messages } from "../../messages/messages.ts";
import { useShortcut } from "../../shell/keys/shortcuts.ts";
import { hrefTo } from "../../state/href-to.ts";
import { notify } from "../../state/notices.ts";
import { useShared } from "../../state/shared-value.ts";
import { useUrlState } from "../../state/use-url-state.ts";
import type { DraftHandle } from "./editor/draft-editor.tsx";
import { HistoryDialog } from "./history-dialog.tsx";
import { DraftSide } from "./panels/draft-side.tsx";
import type { EvidenceHandle } from "./panels/evidence-panel.tsx";
import { MarkCard } from "./panels/mark-card.tsx";
import { useVerified } from "./panels/use-verified.ts";
import { ConflictDialog } from "./saving/conflict-dialog.tsx";
import { SaveNote } from "./saving/save-note.tsx";
import { useAdoptOthers } from "./saving/use-adopt-others.ts";
import { useDraftSaver } from "./saving/use-draft-saver.ts";
import type { Draft, Source } from "./state/brief-types.ts";
import { BRIEF_FIELDS } from "./state/brief-url.ts";
import { countWords } from "./state/count-words.ts";
import { type Mend, mendOf } from "./state/exact-words.ts";
import { type Mark, marksAt, quotationOf } from "./state/mark.ts";

const DraftEditor = lazy(() => import("./editor/draft-editor.tsx").then((it) => ({ default: it.DraftEditor })));
const words = messages.brief;

interface OpenDraftProps {
	/** As the server has it now. */
	readonly draft: Draft;
	readonly caseName: string;
}

/** The editor with all that is known of what is written beside it. */
export const OpenDraft = ({ draft, caseName }: OpenDraftProps) => {
	const { id } = draft;
	const { saver, initial, isRestored } = useDraftSaver(draft, caseName);
	const [text, setText] = useState(initial);
	const [wholeOf, setWholeOf] = useState<string | null>(null);
	const verified = useVerified(text, wholeOf === text);
	const [{ tab, q, show }, setUrl] = useUrlState(BRIEF_FIELDS);
	const [dialog, setDialog] = useState<"history" | "conflict" | null>(null);
	const editor = useRef<DraftHandle>(null);
	const evidence = useRef<EvidenceHandle>(null);
	const [isSeeking, setSeeking] = useState(false);
	const saving = useShared(saver.state);
	useEffect(() => {
		if (saving.state === "conflict") setDialog("conflict");
	}, [saving.state]);

	const write = useCallback(
		(next: string): void => {
			setText(next);
			saver.write(next);
		},
		[saver],
	);
	const replaceText = useCallback((next: string): void => {
		setText(next);
		editor.current?.replace(next);
	}, []);
	useAdoptOthers(draft, saver, replaceText);

	const sources = useMemo(
		() => new Map(verified.verification?.sources.map((source) => [source.id, source])),
		[verified.verification],
	);
	const sourceOf = useCallback((source: string): Source | undefined => sources.get(source), [sources]);

	const mendFor = (mark: Mark): Mend | null => {
		if (verified.text === null || verified.text !== editor.current?.text()) return null;
		const quoted = quotationOf(verified.marks, mark);
		if (quoted === null) return null;
		const next = verified.marks.find((other) => other.kind === "quotation" && other.start >= quoted.end);
		const found = mendOf(quoted.quotation, verified.text, verified.check?.references ?? [], next?.start);
		// From a reference, only what makes that reference stand.
		return mark === quoted || found?.changes.some(({ from }) => from === mark.start) === true ? found : null;
	};
	const mend = (change: Mend): void => {
		editor.current?.change(change.changes);
		notify(words.mended);
	};
	const mendAt = (at: number): boolean => {
		if (verified.text !== editor.current?.text()) {
			notify(words.stillChecking);
			return true;
		}
		const found =
			marksAt(verified.marks, at)
				.map(mendFor)
				.find((one) => one !== null) ?? null;
		if (found === null) notify(words.notMendable);
		else mend(found);
		return true;
	};
	const searchEvidence = (selected: string): void => {
		setUrl({ tab: "evidence", ...(selected.trim() === "" ? {} : { q: selected.trim().slice(0, 200) }) });
		// Where the panel is not yet, it begins with the search as soon as it does.
		if (evidence.current === null) setSeeking(true);
		else evidence.current.focus();
	};
	const save = (): void => void saver.flush();
	const lookThrough = (): void => {
		setWholeOf(text);
		setUrl({ tab: "quotations" });
	};
	const reveal = useCallback((start: number): void => editor.current?.reveal(start), []);

	useShortcut("mod+s", words.keys.save, save, words.group);
	useShortcut("mod+enter", words.keys.verify, lookThrough, words.group);
	useShortcut("f8", words.keys.next, () => editor.current?.nextTrouble(), words.group);
	useShortcut("mod+.", words.keys.mend, () => notify(words.notMendable), words.group);
	useShortcut("mod+e", words.keys.evidence, () => searchEvidence(""), words.group);

	const { words: count, minutes } = countWords(text);
	return (
		<PageFrame
			fill
			title={draft.title}
			beside={<PeopleHere kind="draft" id={draft.id} />}
			lead={
				<>
					<AppLink href={hrefTo(["brief"])} className="no-print">
						{words.back}
					</AppLink>
					<span className="draft-facts figures">{words.counted(count, minutes)}</span>
					<SaveNote saver={saver} onResolve={() => setDialog("conflict")} />
				</>
			}
			actions={
				<>
					<Button icon="down" onClick={() => editor.current?.nextTrouble()}>
						{words.nextTrouble}
					</Button>
					<Button icon="history" onClick={() => setDialog("history")}>
						{words.history}
					</Button>
				</>
			}
		>
			{isRestored ? (
				<p className="draft-restored" role="status">
					{words.restored}
				</p>
			) : null}
			<div className="draft-page">
				<section className="draft-writing no-print" aria-label={words.editorLabel}>
					<Suspense fallback={<Loading lines={12} />}>
						<DraftEditor
							ref={editor}
							initial={text}
							onChange={write}
							marks={verified.marks}
							marksOf={verified.text}
							acts={{ save, verify: lookThrough, mend: mendAt, evidence: searchEvidence }}
							cardOf={(mark) => {
								const found = mendFor(mark);
								return (
									<MarkCard
										mark={mark}
										sourceOf={sourceOf}
										mend={found === null ? null : { kind: found.kind, run: () => mend(found) }}
									/>
								);
							}}
						/>
					</Suspense>
				</section>
				<DraftSide
					id={id}
					text={text}
					saver={saver}
					verified={verified}
					sourceOf={sourceOf}
					url={{ tab, q, show }}
					setUrl={setUrl}
					whole={wholeOf === text}
					onWhole={lookThrough}
					onReveal={reveal}
					onInsert={(markdown) => editor.current?.insert(markdown)}
					onLeave={() => editor.current?.focus()}
					evidence={evidence}
					seeking={isSeeking}
					onSought={() => setSeeking(false)}
				/>
			</div>
			{tab === "preview" ? null : <pre className="draft-print">{text}</pre>}
			<HistoryDialog
				id={id}
				open={dialog === "history"}
				onClose={() => setDialog(null)}
				onTake={(taken) => {
					setDialog(null);
					replaceText(taken);
					saver.write(taken);
					notify(words.historyTaken);
				}}
			/>
			<ConflictDialog
				id={id}
				open={dialog === "conflict"}
				mine={text}
				onClose={() => setDialog(null)}
				onSaveMine={(theirs) => {
					setDialog(null);
					saver.rebase(theirs);
				}}
				onKeepBoth={async (theirs) => {
					// Of two drafts of one title nobody knows in the list which is whose.
					const name = words.copyTitle(draft.title);
					const body = { text: text.replace(/^# .*$/mu, () => `# ${name}`), name };
					const mine = await call("POST /api/drafts", { body });
					setDialog(null);
					saver.adopt(theirs);
					replaceText(theirs.text);
					notify(words.keptBoth(mine.title));
				}}
			/>
		</PageFrame>
	);
};

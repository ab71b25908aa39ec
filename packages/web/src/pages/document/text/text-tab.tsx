import type { Span } from "@fissure/core";
import { type RefObject, useCallback, useEffect, useMemo, useRef, useState } from "react";
import { useJobs } from "../../../api/jobs.ts";
import { Button } from "../../../components/button.tsx";
import { issueHue } from "../../../components/issue-name.tsx";
import { ProblemNote } from "../../../components/problem-note.tsx";
import { stanceWord } from "../../../components/stance-mark.tsx";
import { MarkedText, selectedSpan } from "../../../components/text/marked-text.tsx";
import { useNames } from "../../../components/use-names.ts";
import { messages } from "../../../messages/messages.ts";
import { useShortcut } from "../../../shell/keys/shortcuts.ts";
import { notifyDone } from "../../../state/notices.ts";
import { showPanel } from "../../../state/open-panel.ts";
import type { DocumentShown, ShownPosition } from "../state/document-types.ts";
import type { DocumentUrl, SetDocumentUrl } from "../state/document-url.ts";
import { IssueLegend } from "./issue-legend.tsx";
import { MarginMarks } from "./margin-marks.tsx";
import { PositionForm, type ReadingDraft } from "./position-form.tsx";
import { PositionList } from "./position-list.tsx";
import { RejectedList } from "./rejected-list.tsx";
import { keyOf, positionId, textSpans } from "./text-spans.ts";
import { useReading } from "./use-reading.ts";

const { document: words } = messages;

interface TextTabProps {
	readonly shown: DocumentShown;
	readonly url: DocumentUrl;
	readonly setUrl: SetDocumentUrl;
}

/** The text set for reading, with what was read in it; beside it the positions, and the form in which a person reads others. */
export const TextTab = ({ shown, url, setUrl }: TextTabProps) => {
	const { document, positions } = shown;
	const { issueName, issueAt, actorName } = useNames();
	const box = useRef<HTMLDivElement>(null);
	const panel = useRef<HTMLElement>(null);
	const [draft, setDraft] = useState<ReadingDraft | null>(null);
	const [selection, setSelection] = useSelection(box, document.text);
	const [chosen, setChosen] = useState<number | null>(null);
	const hidden = useMemo(() => new Set(url.hide), [url.hide]);
	const seen = useMemo(() => positions.filter(({ issue }) => !hidden.has(issue)), [positions, hidden]);
	const selected =
		seen.find(({ key }) => key === chosen) ??
		seen.find(({ start, end }) => start === url.at?.start && end === url.at.end) ??
		null;

	const plain = useMemo(
		() =>
			textSpans(shown, hidden, {
				hueOf: (issue) => (issueAt(issue) < 0 ? undefined : issueHue(issueAt(issue))),
				mention: (issue) => words.mention(issueName(issue)),
				position: ({ issue, holder, stance }) =>
					words.positionTip(issueName(issue), actorName(holder), stanceWord(stance)),
				name: words.name,
			}),
		[shown, hidden, issueAt, issueName, actorName],
	);
	const spans = useMemo(
		() =>
			selected === null
				? plain
				: plain.map((span) => (span.id === positionId(selected.key) ? { ...span, isSelected: true } : span)),
		[plain, selected],
	);

	const select = useCallback(
		(position: ShownPosition): void => {
			setChosen(position.key);
			setUrl({ at: { start: position.start, end: position.end } }, { replace: true });
		},
		[setUrl],
	);
	const press = (id: string): void => {
		const position = positions.find(({ key }) => key === keyOf(id));
		if (position !== undefined) select(position);
	};
	const step = (by: 1 | -1): void => {
		const at = selected === null ? (by === 1 ? -1 : seen.length) : seen.indexOf(selected);
		const next = seen[at + by];
		if (next !== undefined) select(next);
	};
	const done = (text: string, position: number | null, byForm: boolean): void => {
		// A form that was opened since something was withdrawn stays, with what is written in it.
		if (byForm) {
			if (draft?.span) setUrl({ at: { start: draft.span.start, end: draft.span.end } }, { replace: true });
			setDraft(null);
			setSelection(null);
		}
		setChosen(position);
		notifyDone(text, { title: messages.shell.undo, run: () => showPanel("undo") });
	};
	const reading = useReading(document.id, done);
	const begin = (next: ReadingDraft): void => {
		setDraft(next);
		clearSelection();
	};
	const add = (): void => {
		begin({ do: "add", span: selection, position: null });
	};
	const correct = (position: ShownPosition | null): void => {
		if (position !== null) begin({ do: "correct", span: position, position });
	};
	const reject = (position: ShownPosition | null): void => {
		if (position !== null) begin({ do: "reject", span: position, position });
	};
	useShortcut("j", words.keys.next, () => step(1), words.group);
	useShortcut("k", words.keys.previous, () => step(-1), words.group);
	useShortcut("a", words.keys.add, add, words.group);
	useShortcut("e", words.keys.correct, () => correct(selected), words.group);
	useShortcut("x", words.keys.reject, () => reject(selected), words.group);
	useShortcut(
		"w",
		words.keys.withdraw,
		() => selected?.correction && reading.withdraw(selected.correction.key),
		words.group,
	);

	const marginOf = useCallback(
		(paragraph: Span) => <MarginMarks positions={seen} paragraph={paragraph} onSelect={select} />,
		[seen, select],
	);
	// A form begins at its beginning, wherever the list stood.
	const isWriting = draft !== null;
	useEffect(() => {
		if (isWriting) panel.current?.scrollTo({ top: 0 });
	}, [isWriting]);
	// While the form is open, other words may be chosen for it.
	useEffect(() => {
		if (selection !== null)
			setDraft((old) => (old === null || old.do === "reject" ? old : { ...old, span: selection }));
	}, [selection]);

	return (
		<div className="document-text">
			<div className="document-text-page">
				<CodingNote shown={shown} />
				<MarkedText
					text={document.text}
					language={document.language}
					label={document.title ?? words.untitled}
					spans={spans}
					focus={draft?.span ?? url.at}
					onSpan={press}
					textRef={box}
					marginOf={marginOf}
				/>
			</div>
			<aside className="document-panel" aria-label={words.positions} data-writing={draft !== null} ref={panel}>
				{draft === null ? (
					<>
						<IssueLegend shown={shown} hidden={hidden} onHide={(hide) => setUrl({ hide }, { replace: true })} />
						<PositionList
							shown={shown}
							seen={seen}
							selected={selected}
							selection={selection}
							onSelect={select}
							onAdd={add}
							onCorrect={correct}
							onReject={reject}
							onWithdraw={reading.withdraw}
							busy={reading.busy}
						/>
						<RejectedList shown={shown} onWithdraw={reading.withdraw} busy={reading.busy} />
					</>
				) : (
					<PositionForm
						key={`${draft.do} ${draft.position?.key ?? ""}`}
						shown={shown}
						draft={draft}
						onSpan={(span) => setDraft({ ...draft, span })}
						onCancel={() => {
							setDraft(null);
							setSelection(null);
						}}
						reading={reading}
					/>
				)}
				{draft === null && reading.problem !== null ? <ProblemNote problem={reading.problem} /> : null}
			</aside>
		</div>
	);
};

/** What is selected in the text, as it changes. */
const useSelection = (
	box: RefObject<HTMLDivElement | null>,
	text: string,
): readonly [Span | null, (span: Span | null) => void] => {
	const [selection, setSelection] = useState<Span | null>(null);
	useEffect(() => {
		const hear = (): void => {
			const span = selectedSpan(box.current, text);
			// A press into the form takes the selection away; the words that were meant stay meant.
			if (span !== null || box.current?.contains(document.getSelection()?.anchorNode ?? null)) setSelection(span);
		};
		document.addEventListener("selectionchange", hear);
		return () => document.removeEventListener("selectionchange", hear);
	}, [box, text]);
	return [selection, setSelection];
};

const clearSelection = (): void => document.getSelection()?.removeAllRanges();

/** Says where nobody has read the text, or with other words than the case has now; silent where all is as it should be. */
const CodingNote = ({ shown }: { readonly shown: DocumentShown }) => {
	const { start } = useJobs();
	const { coding, positions } = shown;
	if (coding !== null && !coding.isStale) return null;
	if (coding === null && positions.length > 0) return null;
	return (
		<div className="document-note no-print">
			<strong>{coding === null ? words.unreadTitle : words.staleTitle}</strong>{" "}
			{coding === null ? words.unreadLead : null}{" "}
			<Button onClick={() => void start({ job: "code", request: {} })}>{words.codeNow}</Button>
		</div>
	);
};

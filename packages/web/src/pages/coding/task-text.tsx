import { useRouter } from "@tanstack/react-router";
import { useRef, useState } from "react";
import { useAct } from "../../api/use-act.ts";
import { AppLink } from "../../components/app-link.tsx";
import { Button } from "../../components/button.tsx";
import { PageFrame } from "../../components/page-frame.tsx";
import { ProblemNote } from "../../components/problem-note.tsx";
import { useNames } from "../../components/use-names.ts";
import { codingWords as words } from "../../messages/coding.ts";
import { messages } from "../../messages/messages.ts";
import { useShortcut } from "../../shell/keys/shortcuts.ts";
import { hrefTo } from "../../state/href-to.ts";
import { notify } from "../../state/notices.ts";
import { CodebookPanel, MemoField } from "./codebook-panel.tsx";
import {
	type CodingDraft,
	draftOf,
	emptyDraft,
	MANNERS,
	missingIn,
	moveEdge,
	overlaps,
	type TaskShown,
	wordsIn,
} from "./coding-draft.ts";
import { CodingForm, STANCES } from "./coding-form.tsx";
import { Feedback, ReadingLine } from "./reading-line.tsx";

const PAGE = messages.titles.coding;
const NO_SENTENCE = { start: 0, end: 0, paragraph: 0 };

/** One assigned text, coded sentence by sentence with the keyboard. */
export const TaskText = ({ shown }: { readonly shown: TaskShown }) => {
	const { task, document, sentences, positions, suggestions } = shown;
	const publisher = document.publisher ?? "";
	const router = useRouter();
	const { issueName } = useNames();
	const list = useRef<HTMLOListElement>(null);
	const page = useRef<HTMLDivElement>(null);
	const [at, setAt] = useState(0);
	const sentence = sentences[at] ?? NO_SENTENCE;
	const [draft, setDraft] = useState<CodingDraft>(() => emptyDraft(sentence, publisher));
	const [which, setWhich] = useState(0);
	const isOpen = task.finished === null;
	const own = positions.filter((one) => overlaps(one, sentence));
	const offered = (suggestions ?? []).filter(
		(one) =>
			overlaps(one, sentence) &&
			!own.some((other) => other.issue === one.issue && other.start === one.start && other.end === one.end),
	);
	const suggestion = offered[which % Math.max(1, offered.length)];

	const toText = (): void => list.current?.querySelector<HTMLElement>("[aria-current]")?.focus();
	const begin = (next: number): void => {
		const other = sentences[next];
		if (other === undefined) return;
		setAt(next);
		setWhich(0);
		setDraft(emptyDraft(other, publisher));
		const line = list.current?.querySelectorAll<HTMLElement>(".coding-sentence")[next];
		line?.focus();
		line?.scrollIntoView({ block: "nearest" });
	};
	const saved = (): void => {
		notify(words.saved);
		setDraft(emptyDraft(sentence, publisher));
		toText();
	};
	const add = useAct("POST /api/coding/tasks/:task/positions", { onDone: saved });
	const change = useAct("PUT /api/coding/tasks/:task/positions/:key", { onDone: saved });
	const remove = useAct("DELETE /api/coding/tasks/:task/positions/:key", {
		onDone: () => {
			notify(words.removed);
			setDraft(emptyDraft(sentence, publisher));
			toText();
		},
	});
	const finish = useAct("POST /api/coding/finish");
	const reopen = useAct("POST /api/coding/reopen");
	const acts = [add, change, remove, finish, reopen];
	const busy = acts.some(({ isPending }) => isPending);
	const problem = acts.find(({ error }) => error !== null)?.error ?? null;

	const save = (one: CodingDraft): void => {
		if (busy || !isOpen || missingIn(one).length > 0) return;
		for (const act of acts) act.reset();
		const { key, span, stance = null, note, issue, holder, asserter, manner } = one;
		const body = {
			...{ issue, holder, asserter, manner, stance, ...span },
			exact: document.text.slice(span.start, span.end),
			note: note.trim() === "" ? null : note.trim(),
		};
		if (key === null) add.mutate({ params: { task: task.key }, body });
		else change.mutate({ params: { task: task.key, key }, body });
	};
	const accept = (): void => {
		if (suggestion !== undefined) save({ ...draftOf(suggestion, null), note: "" });
	};
	const alter = (): void => {
		if (suggestion !== undefined) setDraft({ ...draftOf(suggestion, null), note: "" });
	};
	const changeOwn = (): void => {
		const next = own[own.findIndex(({ key }) => key === draft.key) + 1] ?? own[0];
		if (next !== undefined) setDraft(draftOf(next, next.key));
	};
	const drop = (key: number | null): void => {
		if (key !== null && !busy && isOpen) remove.mutate({ params: { task: task.key, key } });
	};
	const end = (): void => {
		if (busy) return;
		(isOpen ? finish : reopen).mutate({ body: { tasks: [task.key] } });
	};
	const move = (edge: "start" | "end", by: 1 | -1): void => {
		const tokens = wordsIn(document.text, sentence, document.language);
		setDraft((old) => ({ ...old, span: moveEdge(old.span, edge, by, sentence, tokens) }));
	};
	const field = (name: string) => () =>
		page.current?.querySelector<HTMLElement>(`[data-field="${name}"] :is(input, textarea)`)?.focus();

	const { keys } = words;
	useShortcut("arrowdown", keys.next, () => begin(at + 1), PAGE);
	useShortcut("arrowup", keys.previous, () => begin(at - 1), PAGE);
	useShortcut("arrowright", keys.shorter, () => move("start", 1), PAGE, isOpen);
	useShortcut("arrowleft", keys.longer, () => move("start", -1), PAGE, isOpen);
	useShortcut("shift+arrowleft", keys.endShorter, () => move("end", -1), PAGE, isOpen);
	useShortcut("shift+arrowright", keys.endLonger, () => move("end", 1), PAGE, isOpen);
	useShortcut("i", keys.issue, field("issue"), PAGE, isOpen);
	useShortcut("h", keys.holder, field("holder"), PAGE, isOpen);
	useShortcut("m", keys.manner, () => setDraft(withNextManner), PAGE, isOpen);
	useShortcut("n", keys.note, field("note"), PAGE, isOpen);
	useShortcut("enter", keys.save, () => save(draft), PAGE, isOpen);
	useShortcut("escape", keys.cancel, () => setDraft(emptyDraft(sentence, publisher)), PAGE, isOpen);
	useShortcut("a", keys.accept, accept, PAGE, isOpen && suggestion !== undefined);
	useShortcut("e", keys.alter, alter, PAGE, isOpen && suggestion !== undefined);
	useShortcut("s", keys.another, () => setWhich(which + 1), PAGE, isOpen && offered.length > 1);
	useShortcut("o", keys.own, changeOwn, PAGE, isOpen && own.length > 0);
	useShortcut("x", keys.remove, () => drop(draft.key), PAGE, isOpen && draft.key !== null);
	useShortcut("t", keys.memo, field("memo-text"), PAGE);
	useShortcut("b", keys.memoIssue, field("memo-issue"), PAGE, draft.issue !== "");
	useShortcut("f", keys.finish, end, PAGE, isOpen);
	useShortcut("l", keys.back, () => void router.navigate({ href: "/coding" }), PAGE);

	return (
		<PageFrame
			title={document.title ?? document.id}
			titleLang={document.language}
			lead={isOpen ? (task.blind ? words.blindLead : words.lead) : words.isFinished}
			actions={
				<>
					<AppLink href={hrefTo(["coding"])}>{words.back}</AppLink>
					<Button kind={isOpen ? "main" : "plain"} busy={busy} onClick={end}>
						{isOpen ? words.finish : words.reopen}
					</Button>
				</>
			}
		>
			{isOpen
				? STANCES.map((one) => (
						<StanceKey key={one.key} of={one} onChoose={(stance) => setDraft((old) => ({ ...old, stance }))} />
					))
				: null}
			{problem === null ? null : <ProblemNote problem={problem} />}
			<div className="coding" ref={page}>
				<ol className="coding-text read" ref={list} aria-label={words.text}>
					{sentences.map((one, index) => (
						<li key={one.start}>
							<button
								type="button"
								className="coding-sentence"
								lang={document.language}
								dir="auto"
								aria-current={index === at ? "true" : undefined}
								onClick={() => begin(index)}
							>
								{index === at ? (
									<Chosen text={document.text} sentence={one} span={draft.span} />
								) : (
									document.text.slice(one.start, one.end)
								)}
							</button>
							{positions.some((position) => overlaps(position, one)) ? (
								<span className="coding-count" aria-hidden="true">
									✓
								</span>
							) : null}
						</li>
					))}
				</ol>
				<section className="coding-side" aria-label={words.sentence(at + 1, sentences.length)}>
					<h2>{words.sentence(at + 1, sentences.length)}</h2>
					{isOpen ? (
						<CodingForm
							{...{ draft, busy }}
							language={document.language}
							chosen={document.text.slice(draft.span.start, draft.span.end)}
							onDraft={setDraft}
							onSave={() => save(draft)}
							onLeave={toText}
						/>
					) : null}
					<section aria-label={words.yours}>
						<h3>{words.yours}</h3>
						{own.length === 0 ? <p className="soft">{words.yoursNone}</p> : null}
						<ul>
							{own.map((one) => (
								<li key={one.key} aria-current={one.key === draft.key ? "true" : undefined}>
									<ReadingLine read={one} document={document} />
									{isOpen ? (
										<>
											<Button kind="quiet" onClick={() => setDraft(draftOf(one, one.key))}>
												{words.alter}
											</Button>
											<Button kind="quiet" busy={busy} onClick={() => drop(one.key)}>
												{words.remove}
											</Button>
										</>
									) : null}
								</li>
							))}
						</ul>
					</section>
					{suggestions === null || !isOpen ? null : (
						<section aria-label={words.suggestions}>
							<h3>{words.suggestions}</h3>
							{suggestion === undefined ? (
								<p className="soft">{words.suggestionsNone}</p>
							) : (
								<>
									<p className="soft" dir="auto">
										{suggestion.coderName}
									</p>
									<ReadingLine read={suggestion} document={document} />
									<Button busy={busy} onClick={accept}>
										{words.accept}
									</Button>
									<Button kind="quiet" onClick={alter}>
										{words.alter}
									</Button>
								</>
							)}
						</section>
					)}
					<Feedback shown={shown} />
					<MemoField name="memo-text" label={words.memoText} document={document.id} issue={null} onLeave={toText} />
					<CodebookPanel issue={draft.issue} title={issueName(draft.issue)} onLeave={toText} />
				</section>
			</div>
		</PageFrame>
	);
};

const withNextManner = (draft: CodingDraft): CodingDraft => ({
	...draft,
	manner: MANNERS[(MANNERS.indexOf(draft.manner) + 1) % MANNERS.length] ?? "own",
});

interface StanceKeyProps {
	readonly of: (typeof STANCES)[number];
	readonly onChoose: (stance: number | null) => void;
}

/** 1 to 7 are the stances from −3 to +3; 0 says that it cannot be read. */
const StanceKey = ({ of: { key, stance, sign }, onChoose }: StanceKeyProps) => {
	useShortcut(key, words.keys.stance(sign), () => onChoose(stance), PAGE);
	return null;
};

interface ChosenProps {
	readonly text: string;
	readonly sentence: { readonly start: number; readonly end: number };
	readonly span: { readonly start: number; readonly end: number };
}

/** A sentence with the words that are coded; words beyond it are in the form alone. */
const Chosen = ({ text, sentence, span }: ChosenProps) => {
	const start = Math.min(Math.max(span.start, sentence.start), sentence.end);
	const end = Math.max(Math.min(span.end, sentence.end), start);
	return (
		<>
			{text.slice(sentence.start, start)}
			<mark>{text.slice(start, end)}</mark>
			{text.slice(end, sentence.end)}
		</>
	);
};

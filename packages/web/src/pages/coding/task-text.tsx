import { useQueryClient } from "@tanstack/react-query";
import { useRouter } from "@tanstack/react-router";
import { useLayoutEffect, useRef, useState } from "react";
import { AppLink } from "../../components/app-link.tsx";
import { Button } from "../../components/button.tsx";
import { PageFrame } from "../../components/page-frame.tsx";
import { inLanguage } from "../../components/text/in-language.ts";
import { useNames } from "../../components/use-names.ts";
import { codingWords as words } from "../../messages/coding.ts";
import { messages } from "../../messages/messages.ts";
import { useShortcut } from "../../shell/keys/shortcuts.ts";
import { hrefTo } from "../../state/href-to.ts";
import { notify } from "../../state/notices.ts";
import { useShared } from "../../state/shared-value.ts";
import { Chosen, useChosenWords } from "./chosen-words.tsx";
import { CodebookPanel, MemoField } from "./codebook-panel.tsx";
import {
	type CodingDraft,
	draftOf,
	draftsOf,
	emptyDraft,
	isBegun,
	MANNERS,
	missingIn,
	overlaps,
	type Read,
	type TaskShown,
	verbIn,
	wordsIn,
} from "./coding-draft.ts";
import { CodingForm, STANCES } from "./coding-form.tsx";
import { queueOf } from "./coding-queue.ts";
import { Feedback, ReadingLine } from "./reading-line.tsx";
import { isOpenWith, keyNow, readingsWith } from "./unsaved-acts.ts";
import { UnsavedNote } from "./unsaved-note.tsx";

const PAGE = messages.titles.coding;
const NO_SENTENCE = { start: 0, end: 0, paragraph: 0 };

/**
 * One assigned text, coded sentence by sentence with the keyboard. Each act is shown at once and sent behind those before it, so that a
 * coder who goes on waits for nothing, and no answer changes what they do meanwhile.
 */
export const TaskText = ({ shown }: { readonly shown: TaskShown }) => {
	const { task, document, sentences, suggestions } = shown;
	const publisher = document.publisher ?? "";
	const router = useRouter();
	const { issueName } = useNames();
	const list = useRef<HTMLOListElement>(null);
	const page = useRef<HTMLDivElement>(null);
	const [at, setAt] = useState(0);
	const sentence = sentences[at] ?? NO_SENTENCE;
	const left = draftsOf(task.key);
	const begun = useShared(left);
	const [draft, setDraft] = useState<CodingDraft>(() => left.get().get(0) ?? emptyDraft(sentence, publisher));
	const [which, setWhich] = useState(0);
	const queue = queueOf(task.key, useQueryClient());
	const unsaved = useShared(queue.unsaved);
	const positions = readingsWith(shown.positions, unsaved);
	const isOpen = isOpenWith(task, unsaved);
	const own = positions.filter((one) => overlaps(one, sentence));
	const offered = (suggestions ?? []).filter(
		(one) =>
			overlaps(one, sentence) &&
			!own.some((other) => other.issue === one.issue && other.start === one.start && other.end === one.end),
	);
	const suggestion = offered[which % Math.max(1, offered.length)];

	const toText = (): void => list.current?.querySelector<HTMLElement>("[aria-current]")?.focus();
	/** A coding that is begun stays with its sentence. */
	const leave = (): void =>
		left.set((old) => {
			const rest = new Map([...old].filter(([place]) => place !== at));
			return isOpen && isBegun(draft, sentence, publisher, changedReading()) ? rest.set(at, draft) : rest;
		});
	const changedReading = (): Read | undefined =>
		draft.key === null ? undefined : positions.find(({ key }) => key === keyNow(unsaved, draft.key ?? 0));
	const begin = (next: number): void => {
		const other = sentences[next];
		if (other === undefined) return;
		leave();
		setAt(next);
		setWhich(0);
		setDraft(left.get().get(next) ?? emptyDraft(other, publisher));
	};
	const reached = useRef(at);
	useLayoutEffect(() => {
		if (reached.current === at) return;
		reached.current = at;
		const line = list.current?.querySelector<HTMLElement>("[aria-current]");
		line?.focus();
		line?.scrollIntoView({ block: "nearest" });
	}, [at]);
	const beginAgain = (): void => {
		left.set((old) => new Map([...old].filter(([place]) => place !== at)));
		setDraft(emptyDraft(sentence, publisher));
		toText();
	};
	const save = (one: CodingDraft): void => {
		if (!isOpen || missingIn(one).length > 0) return;
		const { key, span, stance = null, verb, note, issue, holder, asserter, manner } = one;
		const reading = {
			...{ issue, holder, asserter, manner, stance, ...span },
			verb: verb === "" ? null : verb,
			exact: document.text.slice(span.start, span.end),
			note: note.trim() === "" ? null : note.trim(),
		};
		queue.push(key === null ? { do: "add", reading } : { do: "change", of: key, reading });
		// What is begun is no part of a suggestion that is accepted meanwhile.
		if (one !== draft && isBegun(draft, sentence, publisher, changedReading())) toText();
		else beginAgain();
	};
	/** A program may name a verb of another sentence, or one that is left out. */
	const asSuggested = (one: Read): CodingDraft => {
		const verb = one.verb === null ? null : verbIn(document.text, sentence, one.verb);
		return draftOf({ ...one, verb, note: null }, null);
	};
	const accept = (): void => {
		if (suggestion !== undefined) save(asSuggested(suggestion));
	};
	const alter = (): void => {
		if (suggestion !== undefined) setDraft(asSuggested(suggestion));
	};
	const put = ({ verb: typed, ...part }: Partial<CodingDraft>): void => {
		const verb = typed === undefined ? undefined : verbIn(document.text, sentence, typed);
		if (verb === null) notify(words.verbMissing, { tone: "problem" });
		setDraft((old) => ({ ...old, ...part, ...(verb == null ? {} : { verb }) }));
	};
	/** That which is being changed; its key may have become another since. */
	const changed = draft.key === null ? -1 : own.findIndex(({ key }) => key === keyNow(unsaved, draft.key ?? 0));
	const changeOwn = (): void => {
		const next = own[changed + 1] ?? own[0];
		if (next !== undefined) setDraft(draftOf(next, next.key));
	};
	const drop = (key: number | null): void => {
		if (key === null || !isOpen) return;
		queue.push({ do: "remove", of: key });
		beginAgain();
	};
	const end = (): void => {
		const [unfinished] = [...begun.keys()].filter((place) => place !== at).toSorted((a, b) => a - b);
		const isHere = isOpen && isBegun(draft, sentence, publisher, changedReading());
		if (isOpen && (isHere || unfinished !== undefined)) {
			notify(words.begunFirst(isHere ? at + 1 : (unfinished ?? 0) + 1), { tone: "problem" });
			if (!isHere && unfinished !== undefined) begin(unfinished);
			return;
		}
		queue.push({ do: isOpen ? "finish" : "reopen" });
	};
	const toList = (): void => {
		leave();
		void router.navigate({ href: "/coding" });
	};
	const tokens = wordsIn(document.text, sentence, document.language);
	useChosenWords(list, PAGE, {
		...{ text: document.text, language: document.language, sentence, tokens, isOpen },
		onChange: (next) => setDraft((old) => ({ ...old, span: next(old.span) })),
	});
	const field = (name: string) => () =>
		page.current?.querySelector<HTMLElement>(`[data-field="${name}"] :is(input, textarea)`)?.focus();

	const { keys } = words;
	useShortcut("arrowdown", keys.next, () => begin(at + 1), PAGE);
	useShortcut("arrowup", keys.previous, () => begin(at - 1), PAGE);
	useShortcut("i", keys.issue, field("issue"), PAGE, isOpen);
	useShortcut("h", keys.holder, field("holder"), PAGE, isOpen);
	useShortcut("w", keys.asserter, field("asserter"), PAGE, isOpen);
	useShortcut("m", keys.manner, () => setDraft(withNextManner), PAGE, isOpen);
	useShortcut("v", keys.verb, field("verb"), PAGE, isOpen);
	useShortcut("n", keys.note, field("note"), PAGE, isOpen);
	useShortcut("enter", keys.save, () => save(draft), PAGE, isOpen);
	useShortcut("escape", keys.cancel, beginAgain, PAGE, isOpen);
	useShortcut("a", keys.accept, accept, PAGE, isOpen && suggestion !== undefined);
	useShortcut("e", keys.alter, alter, PAGE, isOpen && suggestion !== undefined);
	useShortcut("s", keys.another, () => setWhich(which + 1), PAGE, isOpen && offered.length > 1);
	useShortcut("o", keys.own, changeOwn, PAGE, isOpen && own.length > 0);
	useShortcut("x", keys.remove, () => drop(draft.key), PAGE, isOpen && changed >= 0);
	useShortcut("t", keys.memo, field("memo-text"), PAGE);
	useShortcut("b", keys.memoIssue, field("memo-issue"), PAGE, draft.issue !== "");
	useShortcut("f", keys.finish, end, PAGE, isOpen);
	useShortcut("l", keys.back, toList, PAGE);

	return (
		<PageFrame
			title={document.title ?? document.id}
			titleLang={document.language}
			titleDir={inLanguage(document.language).dir}
			lead={isOpen ? (task.blind ? words.blindLead : words.lead) : words.isFinished}
			actions={
				<>
					<AppLink href={hrefTo(["coding"])} onClick={leave}>
						{words.back}
					</AppLink>
					<Button kind={isOpen ? "main" : "plain"} onClick={end}>
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
			<UnsavedNote {...{ queue, unsaved, document }} />
			<div className="coding" ref={page}>
				<ol className="coding-text read" ref={list} aria-label={words.text}>
					{sentences.map((one, index) => (
						<li key={one.start}>
							{index === at ? (
								// Its words can be selected, which those of a button cannot.
								<p className="coding-sentence" {...inLanguage(document.language)} aria-current="true" tabIndex={-1}>
									<Chosen text={document.text} sentence={one} span={draft.span} />
								</p>
							) : (
								<button
									type="button"
									className="coding-sentence"
									{...inLanguage(document.language)}
									onClick={() => begin(index)}
								>
									{document.text.slice(one.start, one.end)}
								</button>
							)}
							{index !== at && begun.has(index) ? <span className="coding-count">✎ {words.begun}</span> : null}
							{positions.some((position) => overlaps(position, one)) ? (
								<span className="coding-count" aria-hidden="true">
									{positions.some((position) => overlaps(position, one) && !position.isSaved) ? "…" : "✓"}
								</span>
							) : null}
						</li>
					))}
				</ol>
				<section className="coding-side" aria-label={words.sentence(at + 1, sentences.length)}>
					<h2>{words.sentence(at + 1, sentences.length)}</h2>
					{begun.has(at) ? <p className="soft">{words.begunHere}</p> : null}
					{isOpen ? (
						<CodingForm
							draft={draft}
							language={document.language}
							chosen={document.text.slice(draft.span.start, draft.span.end)}
							sentenceWords={tokens.map(({ start, end }) => document.text.slice(start, end))}
							onDraft={put}
							onSave={() => save(draft)}
							onLeave={toText}
						/>
					) : null}
					<section aria-label={words.yours}>
						<h3>{words.yours}</h3>
						{own.length === 0 ? <p className="soft">{words.yoursNone}</p> : null}
						<ul>
							{own.map((one) => (
								<li key={one.key} aria-current={one === own[changed] ? "true" : undefined}>
									<ReadingLine read={one} document={document} />
									{one.isSaved ? null : <p className="soft">{words.notSaved}</p>}
									{isOpen ? (
										<>
											<Button kind="quiet" onClick={() => setDraft(draftOf(one, one.key))}>
												{words.alter}
											</Button>
											<Button kind="quiet" onClick={() => drop(one.key)}>
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
									<Button onClick={accept}>{words.accept}</Button>
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

import "../coding/coding.css";
import type { Span } from "@fissure/core";
import { useEffect, useRef, useState } from "react";
import type { AnswerOf } from "../../api/call.ts";
import { useAct } from "../../api/use-act.ts";
import { useAnswer } from "../../api/use-answer.ts";
import { ActorName } from "../../components/actor-name.tsx";
import { AppLink } from "../../components/app-link.tsx";
import { Button } from "../../components/button.tsx";
import { EmptyState } from "../../components/empty-state.tsx";
import { CheckField } from "../../components/fields/check-field.tsx";
import { Select } from "../../components/fields/select.tsx";
import { TextField } from "../../components/fields/text-field.tsx";
import { Loading } from "../../components/loading.tsx";
import { ProblemNote } from "../../components/problem-note.tsx";
import { StanceMark } from "../../components/stance-mark.tsx";
import { inLanguage } from "../../components/text/in-language.ts";
import { useNames } from "../../components/use-names.ts";
import { agreementWords as words } from "../../messages/agreement.ts";
import { codingWords } from "../../messages/coding.ts";
import { messages } from "../../messages/messages.ts";
import { useShortcut } from "../../shell/keys/shortcuts.ts";
import { coderName } from "../../state/coder-name.ts";
import { hrefTo } from "../../state/href-to.ts";
import { notify } from "../../state/notices.ts";
import { useUrlState } from "../../state/use-url-state.ts";
import { Chosen, useChosenWords } from "../coding/chosen-words.tsx";
import { type CodingDraft, draftOf, emptyDraft, missingIn, overlaps, wordsIn } from "../coding/coding-draft.ts";
import { CodingForm, STANCES } from "../coding/coding-form.tsx";
import { AGREEMENT_URL, type Difference } from "./agreement-url.ts";

const PAGE = words.title;
const ON = ["any", "missing", "issue", "holder", "asserter", "manner", "stance", "words"] as const;

/** Passages that coders read differently, one at a time, decided with the keyboard. */
export const SettleTab = ({ coders }: { readonly coders: readonly string[] }) => {
	const [{ on, text, decided }, setUrl] = useUrlState(AGREEMENT_URL);
	const query = {
		coder: [...coders],
		...(on === "any" ? {} : { on: [on] }),
		...(text === "" ? {} : { document: [text] }),
		...(decided ? { decided: "1" as const } : {}),
	};
	const { data, error, refetch } = useAnswer("GET /api/coders/differences", { query }, { keep: true });
	const [at, setAt] = useState(0);
	if (data === undefined)
		return error === null ? <Loading lines={8} /> : <ProblemNote problem={error} onRetry={() => void refetch()} />;
	const { texts, passages, morePassages } = data;
	const place = Math.min(at, Math.max(0, passages.length - 1));
	const passage = passages[place];
	const sum = (field: "undecided" | "again"): number => texts.reduce((all, one) => all + one[field], 0);
	return (
		<section className="agreement-settle">
			<div className="agreement-tools">
				<Select
					label={words.differIn}
					value={on}
					choices={ON.map((value) => ({
						value,
						title: value === "any" ? words.anyDifference : words.differences[value],
					}))}
					onChange={(value) => setUrl({ on: value })}
				/>
				<CheckField label={words.showDecided} checked={decided} onChange={(value) => setUrl({ decided: value })} />
				<span className="soft">{words.counts(sum("undecided"), sum("again"), morePassages)}</span>
			</div>
			<div className="agreement-sides">
				{passage === undefined ? (
					<EmptyState title={words.nothingLeft}>
						<p>{words.nothingLeftLead}</p>
					</EmptyState>
				) : (
					<Passage
						key={`${passage.document} ${passage.id}`}
						passage={passage}
						coders={coders}
						at={place}
						all={passages.length}
						onMove={(by) => setAt(Math.min(passages.length - 1, Math.max(0, place + by)))}
						onDecided={() => setAt(decided ? Math.min(passages.length - 1, place + 1) : place)}
					/>
				)}
				<Texts texts={texts} chosen={text} current={passage?.document ?? text} coders={coders} />
			</div>
		</section>
	);
};

type Choice =
	| { readonly take: string }
	| { readonly neither: true }
	| { readonly keep: true }
	| { readonly write: CodingDraft };

interface PassageProps {
	readonly passage: Difference;
	readonly coders: readonly string[];
	readonly at: number;
	readonly all: number;
	readonly onMove: (by: 1 | -1) => void;
	readonly onDecided: () => void;
}

const Passage = ({ passage, coders, at, all, onMove, onDecided }: PassageProps) => {
	const { document, id, exact, before, after, language, differs, readings, decision, again } = passage;
	const { issueName } = useNames();
	const [choice, setChoice] = useState<Choice | null>(null);
	const [reason, setReason] = useState("");
	const place = useRef<HTMLDivElement>(null);
	const settle = useAct("POST /api/coders/decisions", {
		onDone: () => {
			notify(words.decided);
			onDecided();
		},
	});
	const toReason = (): void => place.current?.querySelector<HTMLElement>("[data-field=reason] input")?.focus();
	const choose = (one: Choice): void => {
		setChoice(one);
		if (!("write" in one)) toReason();
	};
	const firstRead = readings.find(({ reading }) => reading !== null)?.reading ?? null;
	const write = (): void => {
		const draft =
			firstRead === null ? emptyDraft(passage, "") : draftOf({ ...firstRead, verb: null, note: null }, null);
		setChoice({ write: draft });
	};
	const save = (): void => {
		if (choice === null || settle.isPending) return;
		if (reason.trim() === "") {
			toReason();
			return;
		}
		if ("write" in choice && missingIn(choice.write).length > 0) return;
		const wanted = "write" in choice ? { write: writtenOf(choice.write) } : choice;
		settle.mutate({
			body: {
				document,
				passage: id,
				decision: wanted,
				reason: reason.trim(),
				seen: decision?.key ?? null,
				...(coders.length > 0 ? { coder: [...coders] } : {}),
			},
		});
	};
	const isWriting = choice !== null && "write" in choice;
	const quote = useRef<HTMLQuoteElement>(null);
	/** What is shown of the text, and where in the text it begins. */
	const shown = `${before}${exact}${after}`;
	const offset = passage.start - before.length;
	const tokens = wordsIn(shown, { start: 0, end: shown.length }, language);
	const reach = reachOf(tokens, passage, shown);
	const inShown = ({ start, end }: Span): Span => ({ start: start - offset, end: end - offset });
	const setSpan = (next: (now: Span) => Span): void =>
		setChoice((old) => {
			if (old === null || !("write" in old)) return old;
			const { start, end } = next(inShown(old.write.span));
			return { write: { ...old.write, span: { start: start + offset, end: end + offset } } };
		});
	useChosenWords(quote, PAGE, {
		...{ text: shown, language, sentence: reach, isOpen: isWriting, onChange: setSpan },
		tokens: tokens.filter(({ start, end }) => start >= reach.start && end <= reach.end),
	});
	const spans = spansOf(readings);
	const nextWords = (): void =>
		setSpan((now) => {
			const at = spans.findIndex((one) => one.start - offset === now.start && one.end - offset === now.end);
			return inShown(spans[(at + 1) % spans.length] ?? passage);
		});
	useEffect(() => {
		if (isWriting) place.current?.querySelector<HTMLElement>(".coding-form input, .coding-form select")?.focus();
	}, [isWriting]);
	const { keys } = words;
	useShortcut("n", keys.next, () => onMove(1), PAGE, at + 1 < all);
	useShortcut("p", keys.previous, () => onMove(-1), PAGE, at > 0);
	useShortcut("0", keys.neither, () => choose({ neither: true }), PAGE, !isWriting);
	useShortcut("w", keys.write, write, PAGE);
	useShortcut("u", keys.words, nextWords, PAGE, isWriting);
	useShortcut("r", keys.reason, toReason, PAGE);
	useShortcut("k", keys.keep, () => choose({ keep: true }), PAGE, decision !== null);
	return (
		<div className="agreement-passage" ref={place}>
			<h2>{words.passage(at + 1, all)}</h2>
			<p className="soft">
				<AppLink href={hrefTo(["documents", document])} dir="auto">
					{passage.title ?? document}
				</AppLink>
				{passage.date === null ? "" : ` · ${passage.date}`} · {words.differIn}:{" "}
				{differs.map((one) => words.differences[one]).join(", ")}
			</p>
			{isWriting ? (
				<>
					<p className="soft small">{words.wordsHint}</p>
					<blockquote className="quote-block read" {...inLanguage(language)} ref={quote}>
						<Chosen text={shown} sentence={reach} span={inShown(choice.write.span)} />
					</blockquote>
				</>
			) : (
				<blockquote className="quote-block read" {...inLanguage(language)}>
					<span className="soft">{before}</span>
					<mark>{exact}</mark>
					<span className="soft">{after}</span>
				</blockquote>
			)}
			{again.map(({ why, issue, changed, at: day }) => (
				<p key={`${why} ${issue}`} className="agreement-again" role="note">
					{why === "readings"
						? words.again.readings
						: words.again.issue(
								issueName(issue),
								changed.map((one) => words.changed[one]).join(", "),
								day === null ? "" : day.slice(0, 10),
							)}
				</p>
			))}
			<ol className="agreement-readings" aria-label={words.readings}>
				{readings.map(({ coder, reading }, index) => (
					<li
						key={coder}
						aria-current={choice !== null && "take" in choice && choice.take === coder ? "true" : undefined}
					>
						<TakeKey
							coder={coder}
							keys={String(index + 1)}
							isOffered={!isWriting}
							onTake={() => choose({ take: coder })}
						/>
						<p>
							<kbd>{index + 1}</kbd> <b dir="auto">{coderName(coder)}</b>
						</p>
						<Said reading={reading} passage={passage} />
						{isWriting ? (
							reading === null ? null : (
								<Button onClick={() => setSpan(() => inShown(reading))}>{words.takeWords}</Button>
							)
						) : (
							<Button onClick={() => choose({ take: coder })}>{words.take}</Button>
						)}
					</li>
				))}
				{decision === null ? null : (
					<li className="agreement-decided">
						<p>
							<b>{words.decidedBy(decision.who, decision.at.slice(0, 10))}</b>
						</p>
						<Said reading={decision.reading} passage={passage} />
						<p dir="auto">{decision.reason}</p>
					</li>
				)}
			</ol>
			<p className="agreement-acts">
				<Button pressed={choice !== null && "neither" in choice} onClick={() => choose({ neither: true })}>
					{words.neither}
				</Button>
				<Button pressed={isWriting} onClick={write}>
					{words.write}
				</Button>
				{decision === null ? null : (
					<Button pressed={choice !== null && "keep" in choice} onClick={() => choose({ keep: true })}>
						{words.keep}
					</Button>
				)}
			</p>
			{choice !== null && "write" in choice
				? STANCES.map(({ key, sign, stance }) => (
						<StanceKey
							key={key}
							keys={key}
							sign={sign}
							onChoose={() => setChoice({ write: { ...choice.write, stance } })}
						/>
					))
				: null}
			{choice !== null && "write" in choice ? (
				<CodingForm
					draft={choice.write}
					chosen={shown.slice(inShown(choice.write.span).start, inShown(choice.write.span).end)}
					sentenceWords={tokens
						.filter((token) => overlaps(token, inShown(choice.write.span)))
						.map(({ start, end }) => shown.slice(start, end))}
					language={language}
					onDraft={(part) => setChoice({ write: { ...choice.write, ...part } })}
					onSave={save}
					onLeave={() => (globalThis.document.activeElement as HTMLElement | null)?.blur()}
				/>
			) : null}
			<form
				className="agreement-reason"
				onSubmit={(event) => {
					event.preventDefault();
					save();
				}}
			>
				<div data-field="reason">
					<TextField
						label={choice === null ? words.reason : `${words.reason}: ${choiceWords(choice)}`}
						hint={words.reasonHint}
						value={reason}
						maxLength={2_000}
						onChange={setReason}
						onKeyDown={(event) => {
							if (event.key === "Escape") event.currentTarget.blur();
						}}
					/>
				</div>
				<Button kind="main" type="submit" busy={settle.isPending} disabled={choice === null || reason.trim() === ""}>
					{words.save}
				</Button>
			</form>
			{settle.error === null ? null : <ProblemNote problem={settle.error} />}
		</div>
	);
};

const choiceWords = (choice: Choice): string =>
	"take" in choice
		? words.chosen.take(coderName(choice.take))
		: "neither" in choice
			? words.chosen.neither
			: "keep" in choice
				? words.chosen.keep
				: words.chosen.write;

/** Of fewer characters around a passage the text has no more: nothing was cut. */
const CUT = 199;

/** The words of the passage and around it that can be chosen; a word that was cut cannot. */
function reachOf(tokens: readonly Span[], { before, after }: Difference, shown: string): Span {
	const [first, last] = [tokens[0], tokens.at(-1)];
	const start = first === undefined || before.length < CUT ? 0 : first.end;
	const end = last === undefined || after.length < CUT ? shown.length : last.start;
	// A passage is never cut.
	return { start: Math.min(start, before.length), end: Math.max(end, shown.length - after.length) };
}

/** The words of each reading, each once. */
const spansOf = (readings: Difference["readings"]): readonly Span[] => {
	const spans = readings.flatMap(({ reading }) => reading ?? []);
	return spans.filter(
		({ start, end }, at) => spans.findIndex((other) => other.start === start && other.end === end) === at,
	);
};

const writtenOf = ({ span, issue, holder, asserter, manner, stance = null, verb, note }: CodingDraft) => ({
	...{ issue, holder, asserter, manner, stance, start: span.start, end: span.end },
	note: note.trim() === "" ? null : note.trim(),
	...(verb === "" ? {} : { verb }),
});

/** The first nine readings have a key. */
const TakeKey = ({
	isOffered,
	coder,
	keys,
	onTake,
}: {
	readonly coder: string;
	readonly keys: string;
	readonly onTake: () => void;
	readonly isOffered: boolean;
}) => {
	useShortcut(keys, words.keys.take(coderName(coder)), onTake, PAGE, isOffered && keys.length === 1);
	return null;
};

interface StanceKeyProps {
	readonly keys: string;
	readonly sign: string;
	readonly onChoose: () => void;
}

/** While another reading is written, numbers are stances. */
const StanceKey = ({ keys, sign, onChoose }: StanceKeyProps) => {
	useShortcut(keys, codingWords.keys.stance(sign), onChoose, PAGE);
	return null;
};

interface SaidProps {
	readonly reading: Difference["readings"][number]["reading"];
	readonly passage: Difference;
}

const Said = ({ reading, passage: { start, end, exact, language } }: SaidProps) => {
	const { issueName } = useNames();
	if (reading === null) return <p className="soft">{words.nothingRead}</p>;
	const isWhole = reading.start === start && reading.end === end;
	return (
		<>
			<p>
				<StanceMark stance={reading.stance} words />
			</p>
			<p>
				{issueName(reading.issue)} · <ActorName id={reading.holder} /> · {codingWords.manners[reading.manner]}
				{reading.asserter === reading.holder ? null : (
					<>
						{" · "}
						{codingWords.asserter}: <ActorName id={reading.asserter} />
					</>
				)}
			</p>
			{isWhole ? null : (
				<p className="read soft" {...inLanguage(language)}>
					{exact.slice(reading.start - start, reading.end - start)}
				</p>
			)}
		</>
	);
};

type Text = AnswerOf<"GET /api/coders/differences">["texts"][number];

interface TextsProps {
	readonly texts: readonly Text[];
	/** Id of the only text that is shown; empty where all are. */
	readonly chosen: string;
	readonly current: string;
	readonly coders: readonly string[];
}

/** How far each text is; what all agree on is taken over text by text. */
const Texts = ({ texts, chosen, current, coders }: TextsProps) => {
	const [, setUrl] = useUrlState(AGREEMENT_URL);
	const take = useAct("POST /api/coders/decisions/agreed", { onDone: ({ taken }) => notify(words.taken(taken)) });
	const agree = (document: string): void => {
		if (!take.isPending)
			take.mutate({ body: { document: [document], ...(coders.length > 0 ? { coder: [...coders] } : {}) } });
	};
	const here = texts.find(({ document }) => document === current);
	useShortcut("a", words.keys.agreed, () => agree(current), PAGE, (here?.toTake ?? 0) > 0);
	return (
		<section className="agreement-texts" aria-label={words.texts}>
			<h3>{words.texts}</h3>
			{chosen === "" ? null : (
				<Button kind="quiet" onClick={() => setUrl({ text: "" })}>
					{messages.common.all}
				</Button>
			)}
			{take.error === null ? null : <ProblemNote problem={take.error} />}
			<ul>
				{texts.map(({ document, title, undecided, toTake, finished }) => (
					<li key={document} aria-current={document === current ? "true" : undefined}>
						<button type="button" className="agreement-text" onClick={() => setUrl({ text: document })}>
							<span dir="auto">{title ?? document}</span>
							<small className="soft">{words.textState(undecided, toTake, finished !== null)}</small>
						</button>
						{document === current && toTake > 0 ? (
							<Button busy={take.isPending} onClick={() => agree(document)}>
								{words.takeAgreed(toTake)}
							</Button>
						) : null}
					</li>
				))}
			</ul>
		</section>
	);
};

import { type KeyboardEvent, type Ref, useEffect, useImperativeHandle, useRef, useState } from "react";
import { useAnswer } from "../../../api/use-answer.ts";
import { Chip } from "../../../components/chip.tsx";
import { DayText } from "../../../components/day-text.tsx";
import { TextField } from "../../../components/fields/text-field.tsx";
import { Loading } from "../../../components/loading.tsx";
import { ProblemNote } from "../../../components/problem-note.tsx";
import { inLanguage } from "../../../components/text/in-language.ts";
import { MixedWords } from "../../../components/text/mixed-words.tsx";
import { QuoteText } from "../../../components/text/quote-text.tsx";
import { useNames } from "../../../components/use-names.ts";
import { messages } from "../../../messages/messages.ts";
import { titleOf } from "../../judge/state/judge-types.ts";
import type { Evidence } from "../state/brief-types.ts";
import { findingMarkdown, quoteMarkdown } from "../state/evidence-markdown.ts";
import { useDebounced } from "../state/use-debounced.ts";
import { ChartForm } from "./chart-form.tsx";

const words = messages.brief;
const QUIET = 200;

export interface EvidenceHandle {
	readonly focus: () => void;
}

interface EvidencePanelProps {
	readonly ref: Ref<EvidenceHandle>;
	readonly asked: string;
	readonly onAsk: (asked: string) => void;
	readonly onInsert: (markdown: string) => void;
	/** True: the cursor goes into the search as soon as it stands. */
	readonly seeking: boolean;
	readonly onSought: () => void;
	/** Back to the text. */
	readonly onLeave: () => void;
}

/** Sentences of the texts and findings of the case, each a key away from the draft. */
export const EvidencePanel = ({ ref, asked, seeking, onSought, onAsk, onInsert, onLeave }: EvidencePanelProps) => {
	const box = useRef<HTMLDivElement>(null);
	const settled = useDebounced(asked.trim(), QUIET);
	const { data, error, isPending, isPlaceholderData } = useAnswer(
		"GET /api/evidence",
		{ query: settled === "" ? {} : { words: settled } },
		{ keep: true },
	);
	useImperativeHandle(ref, () => ({ focus: () => searchIn(box.current)?.select() }), []);
	useEffect(() => {
		if (!seeking) return;
		searchIn(box.current)?.select();
		onSought();
	}, [seeking, onSought]);
	// Anyone who types and presses Enter means what these words find, not what still is there from the words before.
	const isBehind = isPlaceholderData || settled !== asked.trim();
	const [isAwaited, setAwaited] = useState(false);
	useEffect(() => {
		if (!isAwaited || isBehind) return;
		setAwaited(false);
		if (document.activeElement === searchIn(box.current)) foundIn(box.current)[0]?.focus();
	}, [isAwaited, isBehind]);

	const press = (event: KeyboardEvent): void => {
		const search = searchIn(box.current);
		const shown = [...(search ? [search] : []), ...foundIn(box.current)];
		const at = shown.indexOf(document.activeElement as HTMLElement);
		if (event.key === "Escape") onLeave();
		else if (event.key === "Enter" && at === 0 && isBehind) setAwaited(true);
		else if (event.key === "ArrowDown" || (event.key === "Enter" && at === 0)) shown[at + 1]?.focus();
		else if (event.key === "ArrowUp") shown[Math.max(0, at - 1)]?.focus();
		else return;
		event.preventDefault();
		event.stopPropagation();
	};
	const isEmpty = data !== undefined && data.findings.length === 0 && data.sentences.length === 0;
	return (
		<div className="draft-panel">
			{/* biome-ignore lint/a11y/noStaticElementInteractions: it only hears the keys that move between its buttons */}
			<div ref={box} onKeyDown={press}>
				<TextField
					label={words.evidenceSearch}
					type="search"
					placeholder={words.evidencePlaceholder}
					hint={words.evidenceLead}
					value={asked}
					onChange={onAsk}
				/>
				{error === null ? null : <ProblemNote problem={error} />}
				{isPending ? <Loading lines={4} /> : null}
				{isEmpty && settled !== "" ? <p className="soft">{words.evidenceNone(settled)}</p> : null}
				<Sentences found={data?.sentences ?? []} onInsert={onInsert} />
				<Findings found={data?.findings ?? []} onInsert={onInsert} />
				<Judgments asked={settled} onInsert={onInsert} />
			</div>
			<ChartForm onInsert={onInsert} />
		</div>
	);
};

const searchIn = (box: HTMLElement | null): HTMLInputElement | null => box?.querySelector("input") ?? null;
const foundIn = (box: HTMLElement | null): readonly HTMLElement[] => [
	...(box?.querySelectorAll<HTMLElement>(".draft-insert") ?? []),
];

interface Found<Name extends keyof Evidence> {
	readonly found: Evidence[Name];
	readonly onInsert: (markdown: string) => void;
}

const Sentences = ({ found, onInsert }: Found<"sentences">) => {
	const { actorName } = useNames();
	if (found.length === 0) return null;
	return (
		<section>
			<h2>{words.evidenceSentences}</h2>
			{found.map(({ quote, document, hits }) => (
				<button
					key={`${quote.document} ${quote.start}`}
					type="button"
					className="draft-insert"
					title={words.insertQuote}
					onClick={() => onInsert(quoteMarkdown(quote))}
				>
					<QuoteText
						text={quote.exact}
						lang={document?.language}
						marks={hits.map(({ start, end }) => ({ start: start - quote.start, end: end - quote.start }))}
					/>
					<span className="draft-insert-source small soft">
						{document?.publisher == null ? null : <b>{actorName(document.publisher)}</b>}{" "}
						<span {...inLanguage(document?.language)}>{document?.title ?? quote.document}</span>,{" "}
						<DayText day={document?.date} />
					</span>
				</button>
			))}
		</section>
	);
};

const Findings = ({ found, onInsert }: Found<"findings">) => {
	if (found.length === 0) return null;
	return (
		<section>
			<h2>{words.evidenceFindings}</h2>
			{found.map(({ id, kind, headline }) => (
				<button
					key={id}
					type="button"
					className="draft-insert"
					title={words.insertFinding}
					onClick={() => onInsert(findingMarkdown({ id, headline }))}
				>
					<span className="draft-insert-headline">
						<MixedWords text={headline} />
					</span>
					<span className="draft-insert-source small">
						<Chip>{messages.judge.findingKinds[kind] ?? kind}</Chip> <code>{id}</code>
					</span>
				</button>
			))}
		</section>
	);
};

/** More are found by typing. */
const MOST_JUDGMENTS = 12;

const Judgments = ({ asked, onInsert }: { readonly asked: string; readonly onInsert: (markdown: string) => void }) => {
	const { data } = useAnswer("GET /api/judgments", { query: {} });
	const sought = asked.toLowerCase();
	const found = (data?.judgments ?? [])
		.filter(({ judgment }) => `${judgment.id} ${titleOf(judgment)}`.toLowerCase().includes(sought))
		.slice(0, MOST_JUDGMENTS);
	if (found.length === 0) return null;
	return (
		<section>
			<h2>{words.evidenceJudgments}</h2>
			{found.map(({ judgment }) => (
				<button
					key={judgment.id}
					type="button"
					className="draft-insert"
					title={words.insertJudgment}
					onClick={() => onInsert(`[@${judgment.id}]`)}
				>
					<span className="draft-insert-headline">{titleOf(judgment)}</span>
					<span className="draft-insert-source small">
						<Chip>{messages.judge.kinds[judgment.kind]}</Chip> <code>{judgment.id}</code>
					</span>
				</button>
			))}
		</section>
	);
};

import "./review-tab.css";
import { useEffect, useMemo, useState } from "react";
import { problemOf } from "../../../api/api-problem.ts";
import type { AnswerOf } from "../../../api/call.ts";
import { useAct } from "../../../api/use-act.ts";
import { useAnswer } from "../../../api/use-answer.ts";
import { Button } from "../../../components/button.tsx";
import { EmptyState } from "../../../components/empty-state.tsx";
import { TextField } from "../../../components/fields/text-field.tsx";
import { Loading } from "../../../components/loading.tsx";
import { ProblemNote } from "../../../components/problem-note.tsx";
import { messages } from "../../../messages/messages.ts";
import { useShortcut } from "../../../shell/keys/shortcuts.ts";
import { notify } from "../../../state/notices.ts";
import { showPanel } from "../../../state/open-panel.ts";
import { NoPositions } from "../parts/no-positions.tsx";
import { PositionShown } from "../parts/position-panel.tsx";
import { QueryProblem } from "../parts/query-problem.tsx";
import { isFiltered, type LedgerUrl, queryOf, type SetLedgerUrl } from "../state/ledger-url.ts";
import { CorrectHere } from "./correct-here.tsx";
import { MutedIssues, MuteOffer } from "./mute-issue.tsx";

const words = messages.ledger.review;
const group = messages.ledger.title;
type Queue = AnswerOf<"GET /api/review">;
type Position = AnswerOf<"GET /api/ledger/positions/:key">;

interface ReviewTabProps {
	readonly url: LedgerUrl;
	readonly setUrl: SetLedgerUrl;
}

/** Positions that no person has looked at, one at a time: accepted, corrected or rejected with one key each. */
export const ReviewTab = ({ url, setUrl }: ReviewTabProps) => {
	const { unsure: _, ...asked } = useMemo(() => queryOf(url), [url]);
	const query = url.at === null ? asked : { ...asked, at: url.at };
	const { data, error, refetch } = useAnswer("GET /api/review", { query }, { keep: true });
	if (error !== null) return <QueryProblem problem={error} onRetry={() => void refetch()} />;
	if (data === undefined) return <Loading lines={8} />;
	if (data.left > 0)
		return (
			<Queued queue={data} at={url.at} onMove={(to) => setUrl((now) => ({ at: to(now.at) }), { replace: true })} />
		);
	if (data.reviewed === 0 && isFiltered(url)) return <NoPositions url={url} setUrl={setUrl} />;
	return (
		<EmptyState title={words.allDone}>
			<p>{words.allDoneLead(data.reviewed)}</p>
			<MutedIssues issues={data.issues} />
		</EmptyState>
	);
};

interface QueuedProps {
	readonly queue: Queue;
	/** The position asked for. */
	readonly at: number | null;
	/** Where to, from where the address is by then. */
	readonly onMove: (to: (at: number | null) => number | null) => void;
}

const Queued = ({ queue, at, onMove }: QueuedProps) => {
	const [underWay, setUnderWay] = useState<ReadonlySet<number>>(new Set());
	const { keys } = queue;
	const waiting = keys.filter((key) => !underWay.has(key));
	/** While it is being corrected it stays, whatever leaves the queue meanwhile. */
	const [correcting, setCorrecting] = useState<number | null>(null);
	const keyAt = (place: number | null): number | null =>
		correcting ?? (place !== null && keys.includes(place) ? place : (waiting[0] ?? null));
	const key = keyAt(at);
	// What is in the queue no more waits for nothing, and may come back.
	useEffect(() => setUnderWay((old) => new Set([...old].filter((one) => keys.includes(one)))), [keys]);
	const { data, error } = useAnswer(
		"GET /api/ledger/positions/:key",
		{ params: { key: key ?? 0 } },
		// What is being decided is no position of the case any more before the next is shown.
		{ keep: true, enabled: key !== null && correcting === null && !underWay.has(key) },
	);
	const isReady = data?.entry.key === key;
	const step = (by: 1 | -1): void =>
		onMove((now) => {
			const from = keyAt(now);
			const others = keys.filter((one) => one === from || !underWay.has(one));
			return (from === null ? undefined : others[others.indexOf(from) + by]) ?? now;
		});
	/** The next one is shown at once; the one that was decided comes back where it could not be saved. */
	const goOn = (decided: number): void => {
		const place = keys.indexOf(decided);
		onMove(() => keys.find((one, index) => index > place && !underWay.has(one)) ?? null);
	};
	const corrected = (position: number): void => {
		setCorrecting(null);
		setUnderWay((old) => new Set(old).add(position));
		goOn(position);
	};
	const decide = (decided: number, saving: Promise<unknown>, done: string): void => {
		setUnderWay((old) => new Set(old).add(decided));
		goOn(decided);
		saving
			.then(
				() => notify(done, { act: { title: messages.shell.undo, run: () => showPanel("undo") } }),
				(reason: unknown) => notify(problemOf(reason).message, { tone: "problem" }),
			)
			.finally(() => setUnderWay((old) => new Set([...old].filter((one) => one !== decided))));
	};
	useShortcut("j", messages.ledger.keys.nextPosition, () => step(1), group);
	useShortcut("k", messages.ledger.keys.previousPosition, () => step(-1), group);
	const reviewed = queue.reviewed === null ? null : queue.reviewed + (keys.length - waiting.length);
	return (
		<div className="review">
			<Progress reviewed={reviewed} left={queue.left - (keys.length - waiting.length)} />
			{error === null ? null : <ProblemNote problem={error} />}
			{data === undefined ? (
				error === null && <Loading lines={6} />
			) : (
				<Reviewed
					position={data}
					issue={queue.issues.find(({ issue }) => issue === data.entry.issue)}
					isReady={isReady}
					onDecide={decide}
					isCorrecting={correcting !== null}
					onCorrect={setCorrecting}
					onCorrected={corrected}
					onStep={step}
				/>
			)}
			<MutedIssues issues={queue.issues} />
		</div>
	);
};

const Progress = ({ reviewed, left }: { readonly reviewed: number | null; readonly left: number }) => (
	<div className="review-progress">
		<p role="status">{reviewed === null ? words.left(left) : words.progress(reviewed, reviewed + left)}</p>
		{reviewed === null ? null : <progress aria-label={words.progressTitle} value={reviewed} max={reviewed + left} />}
	</div>
);

interface ReviewedProps {
	readonly position: Position;
	readonly issue: Queue["issues"][number] | undefined;
	/** False while the next position is on its way: nothing is decided then. */
	readonly isReady: boolean;
	readonly onDecide: (key: number, saving: Promise<unknown>, done: string) => void;
	readonly isCorrecting: boolean;
	/** Begins to correct a position, or leaves it as it is. */
	readonly onCorrect: (key: number | null) => void;
	readonly onCorrected: (key: number) => void;
	readonly onStep: (by: 1 | -1) => void;
}

/** Reviews of an issue from which on their share is shown. */
const LEAST_REVIEWED = 3;

const Reviewed = ({ position, issue, isReady, isCorrecting, ...acts }: ReviewedProps) => {
	const { onDecide, onCorrect, onCorrected, onStep } = acts;
	const { key, document, certainty } = position.entry;
	const [doing, setDoing] = useState<"nothing" | "reject">("nothing");
	const [note, setNote] = useState("");
	const [isNoting, setNoting] = useState(false);
	const [begun, setBegun] = useState(key);
	// The buttons stay, with the focus; what was begun ends with its position.
	if (begun !== key) {
		setBegun(key);
		setDoing("nothing");
		setNote("");
		setNoting(false);
	}
	const accept = useAct("POST /api/positions/:key/accept");
	const reject = useAct("POST /api/positions/:key/reject");
	const ask = (given: string) => ({
		params: { key },
		body: { document: document.id, note: given === "" ? null : given },
	});
	const acceptIt = (): void => {
		if (isReady) onDecide(key, accept.mutateAsync(ask(note.trim())), words.accepted);
	};
	const rejectIt = (reason: string): void => {
		if (isReady)
			onDecide(key, reject.mutateAsync(ask([reason, note.trim()].filter(Boolean).join(": "))), words.rejected);
	};
	const isRejecting = doing === "reject";
	const reviewed = issue === undefined ? 0 : issue.accepted + issue.corrected + issue.rejected;
	const { keys } = messages.ledger;
	const known = [
		// Low certainty is said beside the stance.
		...(certainty === "low" ? [] : [certainty === undefined ? words.unknownCertainty : words.certainty[certainty]]),
		...(issue === undefined || issue.offersMute || reviewed < LEAST_REVIEWED
			? []
			: [words.ofIssue(issue.rejected, reviewed)]),
	];
	const correctIt = (): void => {
		if (isReady) onCorrect(key);
	};
	const isFree = doing === "nothing" && !isCorrecting;
	useShortcut("a", keys.accept, acceptIt, group, isFree);
	useShortcut("r", keys.reject, () => setDoing("reject"), group, isFree);
	useShortcut("c", keys.correct, correctIt, group, isFree);
	// As in texts and comparisons.
	useShortcut("x", keys.reject, () => setDoing("reject"), group, isFree);
	useShortcut("e", keys.correct, correctIt, group, isFree);
	useShortcut("n", keys.note, () => setNoting(true), group, !isCorrecting);
	useShortcut("escape", keys.cancel, () => setDoing("nothing"), group, isRejecting);
	if (isCorrecting)
		return (
			<CorrectHere
				document={document.id}
				position={key}
				onCancel={() => onCorrect(null)}
				onDone={() => onCorrected(key)}
			/>
		);
	return (
		<>
			<div className="review-acts no-print" aria-busy={!isReady || undefined}>
				<Button kind="main" icon="check" title="A" onClick={acceptIt}>
					{words.accept}
				</Button>
				<Button
					icon="close"
					title="R"
					pressed={isRejecting}
					onClick={() => setDoing(isRejecting ? "nothing" : "reject")}
				>
					{words.reject}
				</Button>
				<Button icon="edit" title="C" onClick={correctIt}>
					{words.correct}
				</Button>
				<Button kind="quiet" title="N" aria-expanded={isNoting} onClick={() => setNoting(!isNoting)}>
					{words.note}
				</Button>
				<span className="review-steps">
					<Button kind="quiet" icon="left" iconOnly onClick={() => onStep(-1)}>
						{keys.previousPosition}
					</Button>
					<Button kind="quiet" icon="right" iconOnly onClick={() => onStep(1)}>
						{keys.nextPosition}
					</Button>
				</span>
			</div>
			{isRejecting ? <Reasons onChoose={rejectIt} /> : null}
			{isNoting ? <Note note={note} onNote={setNote} /> : null}
			{known.length === 0 ? null : <p className="soft small">{known.join(" ")}</p>}
			{issue?.offersMute ? <MuteOffer reviews={issue} /> : null}
			<PositionShown position={position} />
		</>
	);
};

const REASONS = Object.values(words.reasons);

/** Why: one more key. */
const Reasons = ({ onChoose }: { readonly onChoose: (reason: string) => void }) => {
	const choose = (place: number) => (): void => onChoose(REASONS[place] ?? "");
	useShortcut("1", words.reasons.reading, choose(0), group);
	useShortcut("2", words.reasons.holder, choose(1), group);
	useShortcut("3", words.reasons.stance, choose(2), group);
	useShortcut("4", words.reasons.duplicate, choose(3), group);
	return (
		<fieldset className="review-reasons no-print">
			<legend className="small">{words.why}</legend>
			{REASONS.map((reason, place) => (
				<Button key={reason} onClick={choose(place)}>
					{`${place + 1} ${reason}`}
				</Button>
			))}
		</fieldset>
	);
};

/** Goes with the decision that follows; Enter and Escape lead back to the keys. */
const Note = ({ note, onNote }: { readonly note: string; readonly onNote: (note: string) => void }) => {
	const [field, setField] = useState<HTMLInputElement | null>(null);
	useEffect(() => field?.focus(), [field]);
	return (
		<TextField
			label={words.noteLabel}
			hint={words.noteHint}
			value={note}
			maxLength={2_000}
			ref={setField}
			onChange={onNote}
			onKeyDown={(event) => {
				if (event.key !== "Enter" && event.key !== "Escape") return;
				event.preventDefault();
				event.currentTarget.blur();
			}}
		/>
	);
};

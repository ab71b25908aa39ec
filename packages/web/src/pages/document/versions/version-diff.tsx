import { useMemo, useState } from "react";
import { useAnswer } from "../../../api/use-answer.ts";
import { DayText } from "../../../components/day-text.tsx";
import { EmptyState } from "../../../components/empty-state.tsx";
import { Loading } from "../../../components/loading.tsx";
import { ProblemNote } from "../../../components/problem-note.tsx";
import { MarkedText } from "../../../components/text/marked-text.tsx";
import type { TextSpan } from "../../../components/text/segment-text.ts";
import { messages } from "../../../messages/messages.ts";
import { useShortcut } from "../../../shell/keys/shortcuts.ts";
import type { Edit, VersionsCompared } from "../state/document-types.ts";
import { ChangeList } from "./change-list.tsx";
import { ChangedReadings } from "./changed-readings.tsx";
import { InlineText } from "./inline-text.tsx";

const { document: words } = messages;

interface VersionDiffProps {
	/** Ids. */
	readonly before: string;
	readonly after: string;
	readonly layout: "side" | "inline";
}

/** What changed between two versions, gravest first, and both texts with the words that went and came. */
export const VersionDiff = ({ before, after, layout }: VersionDiffProps) => {
	const { data, error, refetch } = useAnswer("GET /api/edits/:before/:after", { params: { before, after } });
	if (error !== null) return <ProblemNote problem={error} onRetry={() => void refetch()} />;
	if (data === undefined) return <Loading lines={8} />;
	if (data.edit === null)
		return (
			<EmptyState title={words.sameWords}>
				<p>{words.sameWordsLead}</p>
			</EmptyState>
		);
	return <Compared compared={data} edit={data.edit} layout={layout} />;
};

interface ComparedProps extends Pick<VersionDiffProps, "layout"> {
	readonly compared: VersionsCompared;
	readonly edit: Edit;
}

const Compared = ({ compared, edit, layout }: ComparedProps) => {
	const [chosen, setChosen] = useState<number | null>(null);
	const order = useMemo(() => gravestFirst(edit), [edit]);
	const step = (by: 1 | -1): void => {
		const at = chosen === null ? (by === 1 ? -1 : order.length) : order.indexOf(chosen);
		const next = order[at + by];
		if (next !== undefined) setChosen(next);
	};
	useShortcut("j", words.nextChange, () => step(1), words.group);
	useShortcut("k", words.previousChange, () => step(-1), words.group);
	return (
		<div className="document-diff">
			<div className="document-diff-changes">
				<ChangeList edit={edit} order={order} chosen={chosen} language={compared.after.language} onChoose={setChosen} />
				<ChangedReadings edit={edit} language={compared.after.language} />
			</div>
			{layout === "inline" ? (
				<InlineText text={compared.after} edit={edit} chosen={chosen} onChoose={setChosen} />
			) : (
				<div className="document-diff-sides">
					<DiffSide side="before" compared={compared} edit={edit} chosen={chosen} onChoose={setChosen} />
					<DiffSide side="after" compared={compared} edit={edit} chosen={chosen} onChoose={setChosen} />
				</div>
			)}
		</div>
	);
};

/** Places of the changes: what may matter before what does not, of equal weight in the order of the text. */
const gravestFirst = ({ changes }: Edit): readonly number[] =>
	[...changes.keys()].toSorted((a, b) => (changes[b]?.consequence ?? 0) - (changes[a]?.consequence ?? 0) || a - b);

interface DiffSideProps {
	readonly side: "before" | "after";
	readonly compared: VersionsCompared;
	readonly edit: Edit;
	readonly chosen: number | null;
	readonly onChoose: (change: number) => void;
}

const DiffSide = ({ side, compared, edit, chosen, onChoose }: DiffSideProps) => {
	const { text, language, capturedAt } = compared[side];
	const spans = useMemo(
		() =>
			edit.changes.flatMap((change, at): readonly TextSpan[] => {
				const quote = change.in === "title" ? null : change[side];
				if (quote === null) return [];
				const kind = change.op === "moved" ? "instead" : side === "before" ? "removed" : "added";
				return [{ start: quote.start, end: quote.end, kind, id: String(at), title: change.because }];
			}),
		[edit, side],
	);
	const change = chosen === null ? undefined : edit.changes[chosen];
	const place = change === undefined || change.in === "title" ? null : change.at[side];
	const quote = change?.in === "title" ? null : (change?.[side] ?? null);
	// Where the other side has words and this one none, the place between two words is lit.
	const focus = quote ?? (place === null ? null : { start: place, end: Math.min(text.length, place + 1) });
	return (
		<section aria-label={words[side]}>
			<h2>
				{words[side]}{" "}
				{capturedAt === undefined ? null : <DayText day={capturedAt} instant={capturedAt.includes("T")} />}
			</h2>
			<MarkedText
				text={text}
				language={language}
				spans={spans}
				focus={focus}
				onSpan={(id) => onChoose(Number(id))}
				label={words[side]}
			/>
		</section>
	);
};

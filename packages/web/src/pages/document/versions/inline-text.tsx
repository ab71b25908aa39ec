import { useEffect, useMemo, useRef, useState } from "react";
import { inLanguage } from "../../../components/text/in-language.ts";
import { scrollWithin } from "../../../components/text/scroll-within.ts";
import { messages } from "../../../messages/messages.ts";
import type { Edit, VersionsCompared } from "../state/document-types.ts";
import { foldSame, inlineDiff } from "./inline-diff.ts";

const { document: words } = messages;

interface InlineTextProps {
	/** As it is now. */
	readonly text: VersionsCompared["after"];
	readonly edit: Edit;
	readonly chosen: number | null;
	readonly onChoose: (change: number) => void;
}

/** One text: what went is struck through where it stood, what came is underlined, and what is far from both is folded. */
export const InlineText = ({ text, edit, chosen, onChoose }: InlineTextProps) => {
	const box = useRef<HTMLDivElement>(null);
	const [unfolded, setUnfolded] = useState<ReadonlySet<number>>(new Set());
	const whole = useMemo(() => inlineDiff(text.text, edit.changes), [text, edit]);
	const pieces = useMemo(() => foldSame(whole), [whole]);
	useEffect(() => {
		if (chosen !== null) scrollWithin(box.current?.querySelector(`[data-change="${chosen}"]`));
	}, [chosen]);
	return (
		<div className="document-inline read" {...inLanguage(text.language)} ref={box}>
			{pieces.map(({ kind, words: stretch, change, start, hidden }) => {
				const key = `${kind} ${change} ${start} ${hidden ?? ""}`;
				if (hidden !== undefined)
					return unfolded.has(start) ? (
						<span key={key}>{text.text.slice(start, start + hidden)}</span>
					) : (
						<button
							key={key}
							type="button"
							lang="en"
							className="document-inline-fold"
							onClick={() => setUnfolded(new Set([...unfolded, start]))}
						>
							{words.unchangedWords(hidden)}
						</button>
					);
				if (change === null) return <span key={key}>{stretch}</span>;
				const Tag = kind === "removed" ? "del" : "ins";
				return (
					<Tag
						key={key}
						data-change={change}
						className={`${kind === "moved" ? "document-inline-moved" : ""} ${chosen === change ? "document-inline-here" : ""}`}
						title={edit.changes[change]?.because}
						onClick={() => onChoose(change)}
					>
						{stretch}
					</Tag>
				);
			})}
		</div>
	);
};

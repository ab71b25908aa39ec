import "./stance-mark.css";
import { messages } from "../messages/messages.ts";

interface StanceMarkProps {
	/** −3 … +3 towards the poles of the issue; null: there is an attitude, and it could not be read. */
	readonly stance: number | null;
	/** True: the word is beside the sign; else it is a tip, and read aloud. */
	readonly words?: boolean;
	/** How often such readings are right; only low is marked. */
	readonly certainty?: "high" | "medium" | "low" | undefined;
}

/** −2 → `−2`, with the true minus; null → `?`. */
export const stanceSign = (stance: number | null): string =>
	stance === null ? "?" : stance > 0 ? `+${stance}` : stance < 0 ? `−${-stance}` : "0";

export const stanceWord = (stance: number | null): string =>
	stance === null ? messages.common.stanceUnread : (messages.common.stances[String(stance)] ?? String(stance));

/** A stance by shape, sign and word, so that nobody depends on colour: up for, down against, a ring for neither. */
export const StanceMark = ({ stance, words = false, certainty }: StanceMarkProps) => {
	const word = stanceWord(stance);
	const side = stance === null ? "unread" : stance > 0 ? "for" : stance < 0 ? "against" : "neither";
	return (
		<span className={`stance-mark stance-mark-${side}`} title={words ? undefined : word}>
			<svg viewBox="-8 -8 16 16" aria-hidden="true">
				<StanceShape stance={stance} />
			</svg>
			<span className="stance-mark-sign">{stanceSign(stance)}</span>
			<span className={words ? "stance-mark-word" : "hush"}>{word}</span>
			{certainty === "low" ? <LowCertainty words={words} /> : null}
		</span>
	);
};

const LowCertainty = ({ words }: Required<Pick<StanceMarkProps, "words">>) => (
	<span className="stance-mark-low" title={messages.common.lowCertaintyTip}>
		{words ? (
			messages.common.lowCertainty
		) : (
			<>
				<span aria-hidden="true">?</span>
				<span className="hush">{messages.common.lowCertainty}</span>
			</>
		)}
	</span>
);

/** The shape alone, centred on 0 0 and at most 14 units wide, for charts; it takes its colour from `--for` and `--against`. */
export const StanceShape = ({ stance }: Pick<StanceMarkProps, "stance">) => {
	if (stance === null)
		return <circle r="4.6" fill="none" stroke="var(--soft)" strokeWidth="1.5" strokeDasharray="2.2 2" />;
	if (stance === 0) return <circle r="4.2" fill="none" stroke="var(--soft)" strokeWidth="2" />;
	const size = 3.2 + Math.abs(stance) * 1.1;
	const tip = stance > 0 ? -size : size;
	return (
		<path
			d={`M0 ${tip}L${size} ${-tip * 0.7}L${-size} ${-tip * 0.7}Z`}
			fill={stance > 0 ? "var(--for)" : "var(--against)"}
		/>
	);
};

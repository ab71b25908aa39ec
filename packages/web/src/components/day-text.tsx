import { messages } from "../messages/messages.ts";
import { dayText, instantText } from "../state/day-text.ts";

interface DayTextProps {
	/** ISO day, month or year; null or undefined where none is known. */
	readonly day: string | null | undefined;
	/** True: an ISO instant, shown with its time. */
	readonly instant?: boolean;
	/** True: no source says it, it was guessed. */
	readonly guessed?: boolean;
}

/** A day as people write it, as exact as its source gave it. */
export const DayText = ({ day, instant = false, guessed = false }: DayTextProps) =>
	day === null || day === undefined || day === "" ? (
		<span className="soft">{messages.common.undated}</span>
	) : (
		<time
			dateTime={day}
			className="figures"
			title={guessed ? messages.common.guessed : instant ? day : undefined}
			style={{ whiteSpace: "nowrap" }}
		>
			{instant ? instantText(day) : dayText(day)}
			{guessed ? "?" : ""}
		</time>
	);

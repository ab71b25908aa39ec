import type { AnswerOf } from "../../../api/call.ts";
import { StanceShape, stanceWord } from "../../../components/stance-mark.tsx";
import { messages } from "../../../messages/messages.ts";
import { stanceOf } from "../state/ledger-words.ts";

const STANCES = ["-3", "-2", "-1", "0", "1", "2", "3", "unread"] as const;

interface StancePickerProps {
	readonly value: readonly string[];
	/** Undefined until they have been counted. */
	readonly facet: AnswerOf<"GET /api/ledger/facets">["stances"] | undefined;
	readonly onChange: (value: readonly string[]) => void;
}

/** Any of the seven stances, and what could not be read: each a switch, so that "against, or unread" can be asked. */
export const StancePicker = ({ value, facet, onChange }: StancePickerProps) => (
	<fieldset className="stance-picker">
		<legend className="field-label">{messages.ledger.filters.stance}</legend>
		<div>
			{STANCES.map((stance) => {
				const isOn = value.includes(stance);
				const count = facet === undefined ? null : (facet.find((one) => one.value === stance)?.count ?? 0);
				const word = stanceWord(stanceOf(stance));
				const title = count === null ? word : `${word}: ${messages.ledger.positions(count)}`;
				return (
					<button
						key={stance}
						type="button"
						aria-pressed={isOn}
						title={title}
						aria-label={title}
						data-none={count === 0 || undefined}
						onClick={() => onChange(isOn ? value.filter((one) => one !== stance) : [...value, stance])}
					>
						<svg viewBox="-8 -8 16 16" aria-hidden="true">
							<StanceShape stance={stanceOf(stance)} />
						</svg>
					</button>
				);
			})}
		</div>
	</fieldset>
);

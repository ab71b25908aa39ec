import { useAnswer } from "../../../api/use-answer.ts";
import { messages } from "../../../messages/messages.ts";
import { percentText } from "../../../state/figures.ts";
import { bandOf } from "./probability.ts";

/** A probability as a number, which can be scored, and as the word of ICD 203 that a reader knows. */
export const ProbabilityText = ({ probability }: { readonly probability: number }) => {
	const { data = [] } = useAnswer("GET /api/estimative-bands");
	const band = bandOf(probability, data);
	return (
		<span className="probability">
			<b>{messages.judge.chance(percentText(probability))}</b>
			{band === null ? null : (
				<span
					className="probability-word"
					title={typeof band === "string" ? undefined : `ICD 203: ${band.terms.join(", ")}, ${band.from}–${band.to} %`}
				>
					{typeof band === "string" ? messages.judge.beyondBand[band] : band.terms[0]}
				</span>
			)}
		</span>
	);
};

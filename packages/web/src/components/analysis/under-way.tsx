import "../loading.css";
import "./analysis.css";
import { useStep } from "../../api/live.ts";
import { analysisWords as words } from "../../messages/analysis.ts";
import { Button } from "../button.tsx";

interface UnderWayProps {
	/** The address that it was asked at. */
	readonly question: string;
	readonly what: string;
	readonly onStop: () => void;
}

/** How far work is that takes long, and a way to stop it. */
export const UnderWay = ({ question, what, onStop }: UnderWayProps) => {
	const step = useStep(question);
	const isCounted = step !== null && step.total > 0;
	return (
		<div className="analysis-under-way">
			<p role="status">{what}</p>
			<progress aria-label={what} {...(isCounted ? { value: Math.min(step.done, step.total), max: step.total } : {})} />
			<p className="soft">{step === null ? words.notYet : words.step(step)}</p>
			<Button onClick={onStop}>{words.stop}</Button>
		</div>
	);
};

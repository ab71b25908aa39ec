import { Button } from "../../../components/button.tsx";
import { MixedWords } from "../../../components/text/mixed-words.tsx";
import { messages } from "../../../messages/messages.ts";
import type { SideBySide } from "../state/comparison-types.ts";
import type { Looking } from "../state/use-looked.ts";

interface FindingBarProps {
	readonly data: SideBySide;
	readonly looking: Looking;
}

const words = messages.compare;

/** On a narrow screen, below the text: the finding that is lit, and the way to the next. */
export const FindingBar = ({ data, looking }: FindingBarProps) => {
	const { findings, looked, step } = looking;
	const at = findings.findIndex(({ id }) => id === looked.finding?.id);
	if (data.findings.length === 0) return null;
	return (
		<div className="finding-bar no-print">
			<Button kind="quiet" icon="left" iconOnly disabled={at === 0} onClick={() => step(-1)}>
				{words.previous}
			</Button>
			<button type="button" className="finding-bar-words" onClick={() => looking.setPanel("findings")}>
				{looked.finding === null ? words.findings : <MixedWords text={looked.finding.headline} />}
				<span className="soft"> {at < 0 ? findings.length : words.place(at + 1, findings.length)}</span>
			</button>
			<Button kind="quiet" icon="right" iconOnly disabled={at === findings.length - 1} onClick={() => step(1)}>
				{words.next}
			</Button>
		</div>
	);
};

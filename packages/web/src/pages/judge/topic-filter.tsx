import { Combo } from "../../components/fields/combo.tsx";
import { useNames } from "../../components/use-names.ts";
import { messages } from "../../messages/messages.ts";
import type { Judged } from "./state/judge-types.ts";

interface TopicFilterProps {
	readonly judgments: readonly Judged[];
	readonly topic: readonly string[];
	readonly onChange: (topic: readonly string[]) => void;
}

/** Only judgments of these topics; not there where there is nothing to choose among. */
export const TopicFilter = ({ judgments, topic, onChange }: TopicFilterProps) => {
	const { issueName } = useNames();
	const topics = [...new Set(judgments.flatMap(({ judgment }) => judgment.topics))].toSorted();
	if (topics.length < 2 && topic.length === 0) return null;
	return (
		<div className="judge-topics">
			<Combo
				label={messages.judge.topics}
				bare
				many
				placeholder={messages.judge.topics}
				value={topic}
				choices={topics.map((id) => ({ value: id, title: issueName(id) }))}
				onChange={onChange}
			/>
		</div>
	);
};

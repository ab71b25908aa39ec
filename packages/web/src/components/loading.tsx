import "./loading.css";
import { messages } from "../messages/messages.ts";

interface LoadingProps {
	readonly what?: string;
	/** Lines of the text that will be here. */
	readonly lines?: number;
}

/** Something is on its way: quiet, and unseen for the first moment, since most answers come sooner. */
export const Loading = ({ what = messages.common.loading, lines = 3 }: LoadingProps) => (
	<div className="loading" role="status">
		<span className="hush">{what}</span>
		{Array.from({ length: lines }, (_, line) => (
			// biome-ignore lint/suspicious/noArrayIndexKey: the lines differ in nothing else
			<span className="loading-line" key={line} />
		))}
	</div>
);

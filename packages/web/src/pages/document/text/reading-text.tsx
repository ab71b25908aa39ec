import { ActorName } from "../../../components/actor-name.tsx";
import { IssueName } from "../../../components/issue-name.tsx";
import { StanceMark } from "../../../components/stance-mark.tsx";
import { messages } from "../../../messages/messages.ts";
import type { Reading } from "../state/document-types.ts";

/** A reading in a line: stance, issue, holder, how. */
export const ReadingText = ({ reading }: { readonly reading: Reading }) => (
	<span className="document-reading">
		<StanceMark stance={reading.stance} /> <IssueName id={reading.issue} swatch /> · <ActorName id={reading.holder} />
		{reading.manner === "own" ? "" : ` · ${messages.document.mannerShort[reading.manner]}`}
	</span>
);

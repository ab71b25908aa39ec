import { Chip } from "../../../components/chip.tsx";
import { messages } from "../../../messages/messages.ts";

const words = messages.ledger.denials;

/** That another text denies a position, or its publisher took it back; nothing of one that just stands. */
export const StatusChip = ({ status }: { readonly status: string }) =>
	status === "disputed" || status === "withdrawn" ? (
		<Chip tone="warn" title={words.statusTips[status]}>
			{words.statuses[status]}
		</Chip>
	) : null;

import type { RequestOf } from "../../../api/call.ts";
import { useAct } from "../../../api/use-act.ts";
import { messages } from "../../../messages/messages.ts";
import { notify } from "../../../state/notices.ts";
import type { FindingShown } from "../state/comparison-types.ts";

export type GivenVerdict = Omit<RequestOf<"PUT /api/findings/:id/verdict">["body"], "of" | "seen">;

const NOTHING: GivenVerdict = { decision: null, reason: null, starred: false, note: null, tags: [] };

/** What a person makes of findings. */
export interface Verdicts {
	/** Changes these fields of the verdict; the others stay. */
	readonly give: (found: FindingShown, change: Partial<GivenVerdict>) => void;
	readonly busy: boolean;
	readonly problem: Error | null;
}

export const useVerdict = (): Verdicts => {
	const put = useAct("PUT /api/findings/:id/verdict");
	return {
		give({ id, finding, verdict }, change) {
			const { decision, reason, starred, note, tags } = { ...(verdict ?? NOTHING), ...change };
			const body = { decision, reason: decision === "rejected" ? reason : null, starred, note, tags };
			const of = { kind: finding.kind, issue: finding.issue };
			const { decision: chosen } = change;
			// What is left out of the list once it is rejected is still told of.
			void put.mutateAsync({ params: { id }, body: { ...body, of, seen: verdict?.at ?? null } }).then(
				() => chosen !== undefined && notify(messages.compare.verdict.saved[chosen ?? "none"]),
				() => {},
			);
		},
		busy: put.isPending,
		problem: put.error,
	};
};

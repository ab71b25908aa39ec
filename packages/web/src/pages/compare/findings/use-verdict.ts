import type { RequestOf } from "../../../api/call.ts";
import { useAct } from "../../../api/use-act.ts";
import { messages } from "../../../messages/messages.ts";
import { notify } from "../../../state/notices.ts";
import type { FindingShown } from "../state/comparison-types.ts";

export type GivenVerdict = Omit<RequestOf<"PUT /api/findings/:id/verdict">["body"], "of">;

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
			put.mutate({ params: { id }, body: { ...body, of } });
			if (change.decision !== undefined) notify(messages.compare.verdict.saved[change.decision ?? "none"]);
		},
		busy: put.isPending,
		problem: put.error,
	};
};

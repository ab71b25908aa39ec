import { useState } from "react";
import { useAnswer } from "../../../api/use-answer.ts";
import { Loading } from "../../../components/loading.tsx";
import { ProblemNote } from "../../../components/problem-note.tsx";
import type { Judged } from "../state/judge-types.ts";
import { draftOf, type JudgmentDraft } from "./judgment-draft.ts";
import { JudgmentForm } from "./judgment-form.tsx";

interface EditFormProps {
	readonly id: string;
	readonly judgments: readonly Judged[];
	readonly onSaved: (id: string) => void;
	readonly onClose: () => void;
}

/** Reads a judgment as it is, then lets it be changed. */
export const EditForm = ({ id, ...rest }: EditFormProps) => {
	const plain = useAnswer("GET /api/judgments/:id/plain", { params: { id } });
	const evidence = useAnswer("GET /api/judgments/:id/evidence", { params: { id } });
	// What the form began with: an answer that comes later must not overwrite what is being typed.
	const [initial, setInitial] = useState<JudgmentDraft | null>(null);
	if (initial === null && plain.data !== undefined && evidence.data !== undefined)
		setInitial(draftOf(plain.data.judgment, plain.data.version, evidence.data));
	const error = plain.error ?? evidence.error;
	if (error !== null && initial === null) return <ProblemNote problem={error} />;
	return initial === null ? <Loading lines={5} /> : <JudgmentForm initial={initial} {...rest} />;
};

import "./judgment-form.css";
import type { Problem } from "@fissure/core";
import { type FormEvent, useEffect, useRef, useState } from "react";
import { ApiProblem } from "../../../api/api-problem.ts";
import { call } from "../../../api/call.ts";
import { useAct } from "../../../api/use-act.ts";
import { Button } from "../../../components/button.tsx";
import { Combo } from "../../../components/fields/combo.tsx";
import { TextArea, TextField } from "../../../components/fields/text-field.tsx";
import { ProblemNote } from "../../../components/problem-note.tsx";
import { useNames } from "../../../components/use-names.ts";
import { bothVersionsWords as bothWords } from "../../../messages/both-versions.ts";
import { messages } from "../../../messages/messages.ts";
import type { Judged } from "../state/judge-types.ts";
import { BothVersions } from "./both-versions.tsx";
import { FormOfKind } from "./form-of-kind.tsx";
import { draftOf, idFrom, type JudgmentDraft, plainOf } from "./judgment-draft.ts";
import { forgetUnsaved, keepUnsaved, readUnsaved } from "./unsaved-draft.ts";

const words = messages.judge.form;

const CHANGED = "judgment-changed";

interface JudgmentFormProps {
	readonly initial: JudgmentDraft;
	readonly judgments: readonly Judged[];
	/** Called with the id, once the server has said that it is kept. */
	readonly onSaved: (id: string) => void;
	readonly onClose: () => void;
}

/** Writes one judgment. It is checked by the server, field by field; until it is kept, what was typed is not lost. */
export const JudgmentForm = ({ initial, judgments, onSaved, onClose }: JudgmentFormProps) => {
	const { issues } = useNames();
	const [unsaved] = useState(() => readUnsaved(initial));
	const [draft, setDraft] = useState(unsaved ?? initial);
	const [problems, setProblems] = useState<readonly Problem[]>([]);
	const keep = useAct("PUT /api/judgments/:id");
	/** What was begun with; null where that was an earlier version, which nobody has kept. */
	const [base, setBase] = useState(() => (draft.seen === initial.seen ? initial : null));
	const [theirs, setTheirs] = useState<JudgmentDraft | "removed" | null>(null);
	const change = (patch: Partial<JudgmentDraft>): void =>
		setDraft((held) => {
			const next = named({ ...held, ...patch }, patch.id !== undefined);
			keepUnsaved(initial, next);
			return next;
		});
	const save = async (written: JudgmentDraft): Promise<void> => {
		const judgment = plainOf(written);
		try {
			await keep.mutateAsync({ params: { id: written.id || " " }, body: { judgment, seen: written.seen } });
			forgetUnsaved(initial);
			onSaved(written.id);
		} catch (reason) {
			const found = await problemsOf(reason, judgment);
			setTheirs(found.some(({ code }) => code === CHANGED) ? await readTheirs(written.id) : null);
			setProblems(found);
		}
	};
	const submit = (event: FormEvent): void => {
		event.preventDefault();
		void save(draft);
	};
	/** What is typed goes on from the version of the other, which stays in the history. */
	const goOn = (next: JudgmentDraft, from: JudgmentDraft | null): void => {
		setBase(from);
		setTheirs(null);
		setDraft(next);
		keepUnsaved(initial, next);
		void save(next);
	};
	// The form is long: what is wrong must be in sight where "Save" was pressed.
	const told = useRef<HTMLDivElement>(null);
	useEffect(() => {
		if (problems.length > 0) told.current?.scrollIntoView({ block: "nearest" });
	}, [problems]);
	const problemAt = (place: string): string | undefined => problems.find((one) => one.place === place)?.message;
	return (
		<form className="form judge-form" onSubmit={submit} noValidate>
			{unsaved === null || draft === initial ? null : (
				<p className="judge-form-restored" role="status">
					{words.restored}{" "}
					<Button
						onClick={() => {
							forgetUnsaved(initial);
							setDraft(initial);
							setBase(initial);
							setTheirs(null);
							setProblems([]);
						}}
					>
						{words.discard}
					</Button>
				</p>
			)}
			<FormOfKind draft={draft} judgments={judgments} onChange={change} problemAt={problemAt} />
			<Combo
				label={messages.judge.topics}
				hint={messages.judge.topicsHint}
				many
				free
				placeholder=""
				value={draft.topics}
				choices={issues.map(({ id, name }) => ({ value: id, title: name }))}
				onChange={(topics) => change({ topics })}
			/>
			<TextArea
				label={messages.judge.note}
				value={draft.words.note ?? ""}
				problem={problemAt("note")}
				rows={2}
				onChange={(note) => change({ words: { ...draft.words, note } })}
			/>
			<TextField
				label={words.id}
				hint={words.idHint}
				value={draft.id}
				problem={problemAt("id")}
				disabled={initial.seen !== null}
				spellCheck={false}
				onChange={(id) => change({ id })}
			/>
			{problems.length === 0 ? null : (
				<div className="judge-form-problems" role="alert" ref={told}>
					{theirs === null ? <p>{words.problems}</p> : null}
					{problems.map((problem) => (
						<ProblemNote key={`${problem.code} ${problem.place}`} problem={problem} />
					))}
					{theirs === null ? null : theirs === "removed" ? (
						<>
							<p>{bothWords.removed}</p>
							<Button busy={keep.isPending} onClick={() => goOn({ ...draft, seen: null }, null)}>
								{bothWords.saveAgain}
							</Button>
						</>
					) : (
						<BothVersions
							key={theirs.seen}
							versions={{ base, mine: draft, theirs }}
							busy={keep.isPending}
							onMerge={(merged) => goOn(merged, theirs)}
						/>
					)}
				</div>
			)}
			<footer className="judge-form-foot">
				<span role="status">{keep.isPending ? messages.judge.saving : ""}</span>
				<Button onClick={onClose}>{messages.common.cancel}</Button>
				<Button kind="main" type="submit" busy={keep.isPending}>
					{words.save}
				</Button>
			</footer>
		</form>
	);
};

/** A new judgment is named by what it says, until somebody names it. */
function named(draft: JudgmentDraft, byHand: boolean): JudgmentDraft {
	if (draft.seen !== null || byHand) return draft;
	const { question, interest, instrument } = draft.words;
	const before = draft.autoId ?? "";
	const isOwn = draft.id !== before;
	const autoId = idFrom(question ?? interest ?? instrument ?? "");
	return isOwn ? draft : { ...draft, id: autoId, autoId };
}

/** The judgment as another has left it. */
async function readTheirs(id: string): Promise<JudgmentDraft | "removed"> {
	try {
		const { judgment, version } = await call("GET /api/judgments/:id/plain", { params: { id } });
		return draftOf(judgment, version, await call("GET /api/judgments/:id/evidence", { params: { id } }));
	} catch (reason) {
		if (reason instanceof ApiProblem && reason.problem.code === "judgment-missing") return "removed";
		throw reason;
	}
}

/** The server refuses with the first problem; all of them are asked for. */
async function problemsOf(reason: unknown, judgment: ReturnType<typeof plainOf>): Promise<readonly Problem[]> {
	if (!(reason instanceof ApiProblem)) throw reason;
	const { problem } = reason;
	const isOfWords = problem.code.startsWith("judgment-") && ![CHANGED, "judgment-exists"].includes(problem.code);
	const all = isOfWords ? await call("POST /api/judgments/check", { body: { judgment } }).catch(() => []) : [];
	return all.length > 0 ? all : [problem];
}

import { useState } from "react";
import { AskToCheck } from "../../../components/ask-to-check.tsx";
import { Button } from "../../../components/button.tsx";
import { Select } from "../../../components/fields/select.tsx";
import { TextField } from "../../../components/fields/text-field.tsx";
import { ProblemNote } from "../../../components/problem-note.tsx";
import { messages } from "../../../messages/messages.ts";
import type { FindingShown } from "../state/comparison-types.ts";
import type { GivenVerdict, Verdicts } from "./use-verdict.ts";

interface VerdictBarProps {
	readonly found: FindingShown;
	readonly verdicts: Verdicts;
}

const words = messages.compare.verdict;
const REASONS = Object.keys(words.reasons) as readonly NonNullable<GivenVerdict["reason"]>[];

/** What a person makes of a finding: accepted or rejected and why, starred, with a note and tags. */
export const VerdictBar = ({ found, verdicts: { give, busy, problem } }: VerdictBarProps) => {
	const { verdict } = found;
	const decision = verdict?.decision ?? null;
	const [isNoting, setNoting] = useState(false);
	const toggle = (next: "accepted" | "rejected"): void => give(found, { decision: decision === next ? null : next });
	return (
		<div className="verdict no-print">
			<div className="verdict-acts">
				<Button icon="check" pressed={decision === "accepted"} disabled={busy} onClick={() => toggle("accepted")}>
					{words.accept}
				</Button>
				<Button icon="close" pressed={decision === "rejected"} disabled={busy} onClick={() => toggle("rejected")}>
					{words.reject}
				</Button>
				<Button
					pressed={verdict?.starred === true}
					disabled={busy}
					onClick={() => give(found, { starred: verdict?.starred !== true })}
				>
					{words.star}
				</Button>
				<Button kind="quiet" icon="edit" aria-expanded={isNoting} onClick={() => setNoting(!isNoting)}>
					{words.note}
				</Button>
				<AskToCheck kind="finding" id={found.id} />
			</div>
			{decision === "rejected" ? (
				<Select
					label={words.reason}
					value={verdict?.reason ?? ""}
					choices={[
						{ value: "", title: words.noReason },
						...REASONS.map((value) => ({ value, title: words.reasons[value] })),
					]}
					onChange={(value) => give(found, { reason: REASONS.find((reason) => reason === value) ?? null })}
				/>
			) : null}
			{isNoting ? (
				<NoteForm
					key={found.id}
					found={found}
					busy={busy}
					onSave={(change) => {
						give(found, change);
						setNoting(false);
					}}
				/>
			) : verdict === null ? null : (
				<p className="soft small">{[verdict.note, verdict.tags.join(", ")].filter(Boolean).join(" · ")}</p>
			)}
			{problem === null ? null : <ProblemNote problem={problem} />}
		</div>
	);
};

interface NoteFormProps {
	readonly found: FindingShown;
	readonly busy: boolean;
	readonly onSave: (change: Pick<GivenVerdict, "note" | "tags">) => void;
}

const NoteForm = ({ found: { verdict }, busy, onSave }: NoteFormProps) => {
	const [note, setNote] = useState(verdict?.note ?? "");
	const [tags, setTags] = useState(verdict?.tags.join(", ") ?? "");
	return (
		<form
			className="verdict-note"
			onSubmit={(event) => {
				event.preventDefault();
				const split = tags.split(/[,，]/u).map((tag) => tag.trim());
				onSave({
					note: note.trim() === "" ? null : note.trim(),
					tags: [...new Set(split)].filter((tag) => tag !== ""),
				});
			}}
		>
			<TextField label={words.note} value={note} onChange={setNote} />
			<TextField label={words.tags} hint={words.tagsHint} value={tags} onChange={setTags} />
			<Button type="submit" busy={busy}>
				{words.save}
			</Button>
		</form>
	);
};

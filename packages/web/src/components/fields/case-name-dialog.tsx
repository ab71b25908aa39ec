import { useMutation, useQueryClient } from "@tanstack/react-query";
import { useState } from "react";
import { askAgain, askNoMore } from "../../api/ask-again.ts";
import { call } from "../../api/call.ts";
import { caseId } from "../../api/case-address.ts";
import { isLeaving } from "../../api/live.ts";
import { messages } from "../../messages/messages.ts";
import { Button } from "../button.tsx";
import { Dialog } from "../dialog.tsx";
import { ProblemNote } from "../problem-note.tsx";
import { TextField } from "./text-field.tsx";

interface CaseNameDialogProps {
	readonly act: "rename" | "copy" | "keep";
	readonly id: string;
	/** Where the file will be. */
	readonly folder: string;
	readonly suggested: string;
	readonly open: boolean;
	readonly onClose: () => void;
	/** Called with the id that the case has then, and its name. */
	readonly onDone: (id: string, name: string) => void;
}

/** Asks for the name of a case and gives it. */
export const CaseNameDialog = ({ act, open, onClose, ...rest }: CaseNameDialogProps) => (
	<Dialog title={messages.cases.titles[act]} open={open} onClose={onClose}>
		<NameForm act={act} onClose={onClose} {...rest} />
	</Dialog>
);

const NameForm = ({ act, id, folder, suggested, onClose, onDone }: Omit<CaseNameDialogProps, "open">) => {
	const { cases, common } = messages;
	const [name, setName] = useState(suggested);
	const client = useQueryClient();
	const leaves = act !== "copy" && id === caseId;
	const change = useMutation({
		mutationFn: async () => {
			// The old id of the case in this window answers nothing any more.
			isLeaving.set(leaves);
			if (leaves) await askNoMore(client);
			return call("POST /api/cases", { body: { act, case: id, name } });
		},
		onError: () => {
			isLeaving.set(false);
			if (leaves) void askAgain(client);
		},
		onSuccess: ({ case: known }) => {
			onClose();
			if (known !== null) onDone(known.id, known.name);
		},
	});
	return (
		<form
			className="form"
			onSubmit={(event) => {
				event.preventDefault();
				change.mutate();
			}}
		>
			<TextField label={cases.name} hint={cases.nameHint(folder)} value={name} onChange={setName} required />
			{change.error === null ? null : <ProblemNote problem={change.error} />}
			<div className="form-foot">
				<Button onClick={onClose}>{common.cancel}</Button>
				<Button kind="main" type="submit" busy={change.isPending} disabled={name.trim() === ""}>
					{cases.confirm[act]}
				</Button>
			</div>
		</form>
	);
};

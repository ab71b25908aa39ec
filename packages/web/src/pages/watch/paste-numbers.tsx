import { type FormEvent, useState } from "react";
import { useAct } from "../../api/use-act.ts";
import { Button } from "../../components/button.tsx";
import { Dialog } from "../../components/dialog.tsx";
import { TextArea } from "../../components/fields/text-field.tsx";
import { ProblemNote } from "../../components/problem-note.tsx";
import { messages } from "../../messages/messages.ts";
import { notify } from "../../state/notices.ts";

/** Takes numbers that a person has at hand into a series. */
export const PasteNumbers = ({ id }: { readonly id: string }) => {
	const words = messages.watch;
	const [open, setOpen] = useState(false);
	const [table, setTable] = useState("");
	const keep = useAct("POST /api/indicators/:id/observations", {
		onDone: ({ dates }) => {
			notify(words.pasted(dates));
			setTable("");
			setOpen(false);
		},
	});
	const submit = (event: FormEvent): void => {
		event.preventDefault();
		keep.mutate({ params: { id }, body: { table } });
	};
	return (
		<>
			<Button icon="table" onClick={() => setOpen(true)}>
				{words.paste}
			</Button>
			<Dialog title={words.paste} open={open} onClose={() => setOpen(false)}>
				<form className="indicator-form" onSubmit={submit}>
					<TextArea
						label={words.pasteTable}
						hint={words.pasteHint}
						rows={9}
						placeholder={"date,value\n2026-01,8.5\n2026-02,9.1"}
						value={table}
						onChange={setTable}
					/>
					{keep.error === null ? null : <ProblemNote problem={keep.error} />}
					<p>
						<Button kind="main" type="submit" busy={keep.isPending} disabled={table.trim() === ""}>
							{messages.common.save}
						</Button>
					</p>
				</form>
			</Dialog>
		</>
	);
};

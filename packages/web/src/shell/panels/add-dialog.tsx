import "./add-dialog.css";
import { useMutation } from "@tanstack/react-query";
import { type ChangeEvent, useId, useState } from "react";
import { Button } from "../../components/button.tsx";
import { Chip } from "../../components/chip.tsx";
import { Dialog } from "../../components/dialog.tsx";
import { CheckField } from "../../components/fields/check-field.tsx";
import { Combo } from "../../components/fields/combo.tsx";
import { TextArea, TextField } from "../../components/fields/text-field.tsx";
import { ProblemNote } from "../../components/problem-note.tsx";
import { useNames } from "../../components/use-names.ts";
import { messages } from "../../messages/messages.ts";
import type { PanelProps } from "../../state/open-panel.ts";
import { useShared } from "../../state/shared-value.ts";
import { useKept } from "../../state/use-kept.ts";
import { type AddOptions, addToCase } from "./add-to-case.ts";
import { readChosen, readWords } from "./dropped.ts";
import { dropped, NOTHING_DROPPED } from "./dropped-now.ts";

/** Takes texts into the case: what was dropped on the window, what is chosen here, what is at addresses. */
export const AddDialog = ({ open, onClose }: PanelProps) => {
	const close = (): void => {
		dropped.set(NOTHING_DROPPED);
		onClose();
	};
	return (
		<Dialog title={messages.shell.addTitle} open={open} onClose={close}>
			<AddForm onDone={close} />
		</Dialog>
	);
};

const AddForm = ({ onDone }: { readonly onDone: () => void }) => {
	const { shell, common } = messages;
	const { files, addresses, text } = useShared(dropped);
	const [typed, setTyped] = useKept("add addresses", addresses.join("\n"));
	const [pasted, setPasted] = useKept("add text", text);
	const [options, setOptions] = useState<AddOptions>({ publisher: "", venue: "", goOn: true });
	const names = useNames();
	const forget = (): void => {
		setTyped("");
		setPasted("");
	};
	const add = useMutation({
		mutationFn: () => {
			const found = readWords(typed);
			// What is no address in the field for addresses would be lost in silence.
			if (found.text !== "") throw new RangeError(shell.addressExpected(found.text.slice(0, 80)));
			return addToCase({ files, addresses: found.addresses, text: pasted.trim() }, options);
		},
		onSuccess: () => {
			forget();
			dropped.set(NOTHING_DROPPED);
		},
	});
	const isEmpty = files.length === 0 && typed.trim() === "" && pasted.trim() === "";
	return (
		<form
			className="form"
			onSubmit={(event) => {
				event.preventDefault();
				add.mutate();
			}}
		>
			<p className="soft small">{shell.addLead}</p>
			<div className="add-dialog-files">
				<FileButton title={shell.addFiles} />
				<FileButton title={shell.addFolder} folder />
				{files.length === 0 ? null : (
					<Chip
						onRemove={() => dropped.set(NOTHING_DROPPED)}
						title={files
							.slice(0, 20)
							.map(({ name }) => name)
							.join("\n")}
					>
						{shell.filesChosen(files.length, files[0]?.name ?? "")}
					</Chip>
				)}
			</div>
			<TextArea label={shell.addAddresses} hint={shell.addAddressesHint} value={typed} onChange={setTyped} rows={2} />
			<TextArea label={shell.addText} hint={shell.addTextHint} value={pasted} onChange={setPasted} rows={2} />
			<div className="add-dialog-known">
				<Combo
					label={shell.addPublisher}
					placeholder={shell.addPublisherUnsaid}
					hint={shell.addPublisherHint}
					value={options.publisher === "" ? [] : [options.publisher]}
					choices={names.actors.map(({ id }) => ({ value: id, title: names.actorName(id), detail: id }))}
					onChange={([publisher = ""]) => setOptions({ ...options, publisher })}
				/>
				<TextField
					label={shell.addVenue}
					placeholder={shell.addPublisherUnsaid}
					value={options.venue}
					onChange={(venue) => setOptions({ ...options, venue })}
				/>
			</div>
			<CheckField label={shell.addGoOn} checked={options.goOn} onChange={(goOn) => setOptions({ ...options, goOn })} />
			{add.error === null ? null : <ProblemNote problem={add.error} />}
			<div className="add-dialog-foot">
				<Button
					onClick={() => {
						forget();
						onDone();
					}}
				>
					{common.cancel}
				</Button>
				<Button kind="main" type="submit" icon="add" busy={add.isPending} disabled={isEmpty}>
					{shell.addStart}
				</Button>
			</div>
		</form>
	);
};

/** A button over a file field, since a bare one can be neither styled nor named. */
const FileButton = ({ title, folder = false }: { readonly title: string; readonly folder?: boolean }) => {
	const id = useId();
	const take = (event: ChangeEvent<HTMLInputElement>): void => {
		const chosen = readChosen(event.target.files);
		dropped.set((held) => ({ ...held, files: [...held.files, ...chosen] }));
		event.target.value = "";
	};
	return (
		<>
			<input
				className="hush"
				id={id}
				type="file"
				multiple
				onChange={take}
				{...(folder ? { webkitdirectory: "" } : {})}
			/>
			<label className="button button-plain" htmlFor={id}>
				{title}
			</label>
		</>
	);
};

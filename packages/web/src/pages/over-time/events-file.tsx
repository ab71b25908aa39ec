import { useMutation } from "@tanstack/react-query";
import { type ChangeEvent, useId, useState } from "react";
import { uploadFiles } from "../../api/upload-files.ts";
import { Chip } from "../../components/chip.tsx";
import { ProblemNote } from "../../components/problem-note.tsx";
import { messages } from "../../messages/messages.ts";
import { overTime } from "../../messages/over-time.ts";

const words = overTime.fields;

interface EventsFileProps {
	/** Id of the upload; empty where there is none. */
	readonly upload: string;
	readonly onChange: (upload: string) => void;
}

/** A file that says what happened when; the server keeps it until it ends. */
export const EventsFile = ({ upload, onChange }: EventsFileProps) => {
	const id = useId();
	const [name, setName] = useState<string | null>(null);
	const send = useMutation({
		mutationFn: (file: File) => uploadFiles([{ name: file.name, file }]),
		onSuccess: onChange,
	});
	const take = (event: ChangeEvent<HTMLInputElement>): void => {
		const [file] = event.target.files ?? [];
		event.target.value = "";
		if (file === undefined) return;
		setName(file.name);
		send.mutate(file);
	};
	return (
		<div className="field over-time-wide over-time-file">
			<span className="field-label">{words.eventsFile}</span>
			<div>
				<input className="hush" id={id} type="file" accept=".yaml,.yml,.json,.csv,.tsv" onChange={take} />
				<label className="button button-plain" htmlFor={id}>
					{words.eventsChoose}
				</label>
				{send.isPending ? <span role="status">{messages.common.loading}</span> : null}
				{upload === "" ? null : <Chip onRemove={() => onChange("")}>{name ?? words.eventsSent}</Chip>}
			</div>
			<p className="field-hint">{words.eventsHint}</p>
			{send.error === null ? null : <ProblemNote problem={send.error} />}
		</div>
	);
};

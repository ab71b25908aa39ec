import { useMutation } from "@tanstack/react-query";
import { type ChangeEvent, type DragEvent, useId, useRef, useState } from "react";
import { call } from "../../api/call.ts";
import { uploadFiles } from "../../api/upload-files.ts";
import { Button } from "../../components/button.tsx";
import { Chip } from "../../components/chip.tsx";
import { Combo } from "../../components/fields/combo.tsx";
import { Select } from "../../components/fields/select.tsx";
import { TextArea, TextField } from "../../components/fields/text-field.tsx";
import { ProblemNote } from "../../components/problem-note.tsx";
import { useNames } from "../../components/use-names.ts";
import { useReadLanguages } from "../../components/use-read-languages.ts";
import { messages } from "../../messages/messages.ts";
import { twoTexts } from "../../messages/two-texts.ts";
import { languageName } from "../../state/language-name.ts";
import { addressIn, EMPTY_SIDE, type Side, sideOf, type TextOrigin } from "./side-state.ts";

const words = twoTexts;

interface TextSideProps {
	readonly title: string;
	readonly side: Side;
	readonly onChange: (change: Partial<Side>) => void;
}

/** One text: pasted, dropped, chosen, or at an address; below it what was found of it, to be corrected. */
export const TextSide = ({ title, side, onChange }: TextSideProps) => {
	const [over, setOver] = useState(false);
	const fileId = useId();
	const latest = useRef(0);
	const read = useMutation({
		mutationFn: async (given: File | string) => {
			const turn = ++latest.current;
			const source = await originOf(given);
			const { count, texts } = await call("POST /api/texts", { body: source });
			const [text] = texts;
			if (count !== 1 || text === undefined) throw new RangeError(words.severalTexts(count));
			// What was given meanwhile is read by its own turn.
			if (turn === latest.current) onChange(sideOf(source, text));
		},
	});
	const take = (file: File): void => {
		onChange({ ...EMPTY_SIDE, fileName: file.name });
		read.mutate(file);
	};
	const readTyped = (typed: string): void => {
		if (typed.trim() !== "") read.mutate(typed);
	};
	return (
		<section
			className={over ? "text-side text-side-over" : "text-side"}
			aria-label={title}
			data-takes-drops
			onDragOver={(event) => {
				event.preventDefault();
				setOver(true);
			}}
			onDragLeave={() => setOver(false)}
			onDrop={(event: DragEvent) => {
				setOver(false);
				const { files, types } = event.dataTransfer;
				const [file] = files;
				const isField = event.target instanceof HTMLTextAreaElement;
				if (file === undefined && isField) return;
				event.preventDefault();
				if (file !== undefined) return take(file);
				const typed = event.dataTransfer.getData(types.includes("text/uri-list") ? "text/uri-list" : "text/plain");
				onChange({ ...EMPTY_SIDE, typed });
				readTyped(typed);
			}}
		>
			<h2>{title}</h2>
			{side.fileName === null ? (
				<TextArea
					label={words.text}
					hint={words.textHint}
					value={side.typed}
					rows={10}
					onChange={(typed) => onChange({ ...EMPTY_SIDE, typed })}
					onPaste={({ currentTarget }) => setTimeout(() => readTyped(currentTarget.value))}
					onBlur={() => (side.read === null && !read.isPending ? readTyped(side.typed) : undefined)}
				/>
			) : (
				<Chip onRemove={() => onChange(EMPTY_SIDE)}>{words.file(side.fileName)}</Chip>
			)}
			<div className="text-side-file">
				<input
					className="hush"
					id={fileId}
					type="file"
					onChange={(event: ChangeEvent<HTMLInputElement>) => {
						const [file] = event.target.files ?? [];
						event.target.value = "";
						if (file !== undefined) take(file);
					}}
				/>
				<label className="button button-plain" htmlFor={fileId}>
					{words.choose}
				</label>
				{read.isPending ? <span role="status">{words.reading}</span> : null}
				{read.isError && side.typed.trim() !== "" ? (
					<Button onClick={() => readTyped(side.typed)}>{words.again}</Button>
				) : null}
			</div>
			{read.error === null ? null : <ProblemNote problem={read.error} />}
			{side.read === null ? null : <SideFacts side={side} onChange={onChange} />}
		</section>
	);
};

/** Pasted words are handed on as a file, so that they are read like any other; its name must not look like a fact about them. */
async function originOf(given: File | string): Promise<TextOrigin> {
	if (typeof given !== "string") return { upload: await uploadFiles([{ name: given.name, file: given }]) };
	const address = addressIn(given);
	if (address !== null) return { address };
	const letters = Array.from(crypto.getRandomValues(new Uint8Array(8)), (byte) => "bdfghjklmnqtvwxz"[byte % 16]).join(
		"",
	);
	const name = `pasted-${letters}.txt`;
	return { upload: await uploadFiles([{ name, file: new File([given], name) }]) };
}

/** Whose text it is, of which day, in which language: guessed at first, and a person's word once it was changed. */
const SideFacts = ({ side, onChange }: Omit<TextSideProps, "title">) => {
	const names = useNames();
	const set = (field: "publisher" | "date" | "title" | "language" | "kind") => (value: string) =>
		onChange({ [field]: value, guessed: side.guessed.filter((one) => one !== field) });
	const hint = (field: string, other = ""): string => (side.guessed.includes(field) ? words.guessed : other);
	const read = useReadLanguages().map(({ code }) => code);
	const languages = [...new Set([...names.languages, ...read, side.language])].filter((one) => one !== "");
	const { documentKinds } = messages.common;
	return (
		<div className="text-side-facts">
			<Combo
				label={words.publisher}
				placeholder={words.publisherUnsaid}
				hint={hint("publisher", side.publisher === "" ? words.publisherHint : "")}
				value={side.publisher === "" ? [] : [side.publisher]}
				choices={names.actors.map(({ id }) => ({ value: id, title: names.actorName(id), detail: id }))}
				onChange={([publisher = ""]) => set("publisher")(publisher)}
				free
			/>
			<TextField
				label={words.date}
				hint={hint("date", words.dateHint)}
				value={side.date}
				onChange={set("date")}
				pattern="\d{4}(-\d{2}(-\d{2})?)?"
			/>
			<TextField label={words.textTitle} hint={hint("title")} value={side.title} onChange={set("title")} />
			<Select
				label={words.language}
				hint={hint("language")}
				value={side.language}
				onChange={set("language")}
				choices={languages.map((code) => ({ value: code, title: languageName(code) }))}
			/>
			<Select
				label={words.kind}
				hint={hint("kind")}
				value={side.kind}
				onChange={set("kind")}
				choices={Object.entries(documentKinds).map(([value, title]) => ({ value, title }))}
			/>
			<p className="soft small">{words.characters(side.read?.characters ?? 0)}</p>
		</div>
	);
};

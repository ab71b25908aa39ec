import "./palette.css";
import { type KeyboardEvent, useEffect, useId, useRef, useState } from "react";
import { Icon } from "../../components/icon.tsx";
import { messages } from "../../messages/messages.ts";
import type { PanelProps } from "../../state/open-panel.ts";
import { useGo } from "../../state/use-go.ts";
import { KeyCaps } from "../keys/key-caps.tsx";
import { usePaletteEntries } from "./palette-entries.ts";
import type { PaletteEntry } from "./palette-entry.ts";

/** Goes anywhere and does anything by typing a part of its name. */
export const Palette = ({ open, onClose }: PanelProps) => {
	const dialog = useRef<HTMLDialogElement>(null);
	useEffect(() => {
		const { current } = dialog;
		if (open && !current?.open) current?.showModal();
		if (!open && current?.open) current.close();
	}, [open]);
	return (
		<dialog
			className="palette"
			ref={dialog}
			aria-label={messages.shell.palette}
			onClose={onClose}
			onMouseDown={(event) => event.target === dialog.current && dialog.current.close()}
		>
			{open ? <PaletteBox onDone={() => dialog.current?.close()} /> : null}
		</dialog>
	);
};

const PaletteBox = ({ onDone }: { readonly onDone: () => void }) => {
	const [typed, setTyped] = useState("");
	const [at, setAt] = useState(0);
	const list = useRef<HTMLDivElement>(null);
	const go = useGo();
	const id = useId();
	const entries = usePaletteEntries(typed);
	const here = Math.min(at, entries.length - 1);

	const choose = (entry: PaletteEntry | undefined): void => {
		if (entry === undefined) return;
		onDone();
		// An act may open a panel of its own, which must not be closed by the closing of this one.
		setTimeout(() => (entry.href === undefined ? entry.run?.() : go(entry.href)));
	};
	const move = (to: number): void => {
		const next = (to + entries.length) % Math.max(1, entries.length);
		setAt(next);
		list.current?.querySelectorAll("[role=option]")[next]?.scrollIntoView({ block: "nearest" });
	};
	const press = (event: KeyboardEvent): void => {
		const { key } = event;
		if (event.nativeEvent.isComposing) return;
		if (key === "ArrowDown") move(here + 1);
		else if (key === "ArrowUp") move(here - 1);
		else if (key === "Enter") choose(entries[here]);
		else return;
		event.preventDefault();
	};

	return (
		<div className="palette-box">
			<div className="palette-field">
				<Icon name="search" />
				<input
					// biome-ignore lint/a11y/noAutofocus: the one who opens it wants to type
					autoFocus
					role="combobox"
					aria-expanded="true"
					aria-controls={id}
					aria-autocomplete="list"
					aria-activedescendant={entries[here] === undefined ? undefined : `${id}-${here}`}
					aria-label={messages.shell.palette}
					autoComplete="off"
					spellCheck={false}
					placeholder={messages.shell.paletteHint}
					value={typed}
					onChange={(event) => {
						setTyped(event.target.value);
						setAt(0);
					}}
					onKeyDown={press}
				/>
			</div>
			<div className="palette-list" id={id} role="listbox" aria-label={messages.shell.palette} ref={list} tabIndex={-1}>
				{entries.map((entry, index) => (
					<PaletteLine
						key={entry.id}
						entry={entry}
						id={`${id}-${index}`}
						here={index === here}
						head={entry.group !== entries[index - 1]?.group}
						onPoint={() => setAt(index)}
						onChoose={() => choose(entry)}
					/>
				))}
			</div>
		</div>
	);
};

interface PaletteLineProps {
	readonly entry: PaletteEntry;
	readonly id: string;
	readonly here: boolean;
	/** True: the first of its group, whose name is above it. */
	readonly head: boolean;
	readonly onPoint: () => void;
	readonly onChoose: () => void;
}

const PaletteLine = ({ entry, id, here, head, onPoint, onChoose }: PaletteLineProps) => (
	<>
		{head ? (
			<p className="palette-group" role="presentation">
				{entry.group}
			</p>
		) : null}
		{/* biome-ignore lint/a11y/useKeyWithClickEvents: the field hears the keys */}
		<div
			className={here ? "palette-line palette-here" : "palette-line"}
			id={id}
			role="option"
			aria-selected={here}
			tabIndex={-1}
			onMouseMove={onPoint}
			onClick={onChoose}
		>
			<Icon name={entry.icon} />
			<span className="palette-title" lang={entry.lang} dir="auto">
				{entry.title}
			</span>
			{entry.detail === undefined ? null : <span className="palette-detail">{entry.detail}</span>}
			{entry.keys === undefined ? null : <KeyCaps keys={entry.keys} />}
		</div>
	</>
);

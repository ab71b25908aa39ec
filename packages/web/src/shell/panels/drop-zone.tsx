import "./drop-zone.css";
import { useEffect, useState } from "react";
import { Icon } from "../../components/icon.tsx";
import { messages } from "../../messages/messages.ts";
import { notify } from "../../state/notices.ts";
import { showPanel } from "../../state/open-panel.ts";
import { readDrop } from "./dropped.ts";
import { dropped } from "./dropped-now.ts";

/** The whole window takes files, folders, links and words; what they are of is asked before anything is kept. */
export const DropZone = () => {
	const [over, setOver] = useState(false);
	useEffect(() => listenToDrops(setOver), []);
	return over ? (
		<div className="drop-zone" aria-hidden="true">
			<div>
				<Icon name="add" />
				<p className="drop-zone-title">{messages.shell.dropHere}</p>
				<p>{messages.shell.dropLead}</p>
			</div>
		</div>
	) : null;
};

/** A page that has places of its own for what is dropped is not covered, and what falls beside them is not taken. */
const hasOwnPlaces = (): boolean => document.querySelector("[data-takes-drops]") !== null;

const listenToDrops = (setOver: (over: boolean) => void): (() => void) => {
	// Each element that is crossed enters and leaves; only the sum tells whether the window is left.
	let depth = 0;
	const enter = (event: DragEvent): void => {
		if (!isForeign(event) || hasOwnPlaces()) return;
		depth += 1;
		setOver(true);
	};
	const leave = (event: DragEvent): void => {
		if (!isForeign(event)) return;
		depth = Math.max(0, depth - 1);
		if (depth === 0) setOver(false);
	};
	const over = (event: DragEvent): void => {
		if (isForeign(event)) event.preventDefault();
	};
	const drop = async (event: DragEvent): Promise<void> => {
		depth = 0;
		setOver(false);
		if (!isForeign(event) || event.dataTransfer === null) return;
		event.preventDefault();
		if (hasOwnPlaces()) return;
		const found = await readDrop(event.dataTransfer);
		if (found.files.length + found.addresses.length === 0 && found.text === "")
			notify(messages.shell.nothingDropped, { tone: "problem" });
		else {
			dropped.set(found);
			showPanel("add");
		}
	};
	const heard = { dragenter: enter, dragleave: leave, dragover: over, drop: (event: DragEvent) => void drop(event) };
	// What was picked up on this page is moved within it, not added.
	const pick = (): void => {
		isOwn = true;
	};
	const release = (): void => {
		isOwn = false;
	};
	let isOwn = false;
	const isForeign = ({ dataTransfer, target }: DragEvent): boolean => {
		const isField = target instanceof Element && target.closest("input, textarea, [contenteditable=true]") !== null;
		const kinds = dataTransfer?.types ?? [];
		return (
			!isOwn &&
			(kinds.includes("Files") || (!isField && (kinds.includes("text/uri-list") || kinds.includes("text/plain"))))
		);
	};
	window.addEventListener("dragstart", pick);
	window.addEventListener("dragend", release);
	for (const [name, hear] of Object.entries(heard)) window.addEventListener(name as keyof typeof heard, hear);
	return () => {
		window.removeEventListener("dragstart", pick);
		window.removeEventListener("dragend", release);
		for (const [name, hear] of Object.entries(heard)) window.removeEventListener(name as keyof typeof heard, hear);
	};
};

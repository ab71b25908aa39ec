import type { Consistency } from "@fissure/core";
import { type KeyboardEvent, useEffect, useRef } from "react";
import { messages } from "../../../messages/messages.ts";
import { signOf } from "./matrix-row.tsx";
import { readingAfter } from "./reading-keys.ts";
import { READINGS } from "./reading-words.ts";

const words = messages.judge;

export interface PickedCell {
	readonly evidence: string;
	readonly explanation: string;
	readonly reading: Consistency | null;
	/** In pixels of the window. */
	readonly left: number;
	readonly top: number;
}

interface ReadingPickerProps {
	readonly cell: PickedCell | null;
	readonly onPick: (reading: Consistency | null) => void;
	readonly onClose: () => void;
}

/** Width and height in pixels that it needs below and right of its cell. */
const ROOM = { width: 230, height: 270 };

/** How does this evidence fit this explanation? One press answers; so does its letter. */
export const ReadingPicker = ({ cell, onPick, onClose }: ReadingPickerProps) => {
	const box = useRef<HTMLDivElement>(null);
	useEffect(() => {
		const { current } = box;
		if (cell === null || current === null) return;
		const cameFrom = document.activeElement;
		current.showPopover();
		current.querySelector<HTMLElement>("[aria-checked=true]")?.focus();
		return () => {
			if (current.matches(":popover-open")) current.hidePopover();
			if (cameFrom instanceof HTMLElement) cameFrom.focus();
		};
	}, [cell]);
	const pick = (reading: Consistency | null): void => {
		onPick(reading);
		onClose();
	};
	const press = (event: KeyboardEvent): void => {
		const shown = [...(box.current?.querySelectorAll<HTMLElement>("button") ?? [])];
		const at = shown.indexOf(document.activeElement as HTMLElement);
		const reading = readingAfter(event, cell?.reading ?? null);
		if (event.key === "ArrowDown") shown.at((at + 1) % shown.length)?.focus();
		else if (event.key === "ArrowUp") shown.at((at - 1) % shown.length)?.focus();
		else if (reading !== undefined) pick(reading);
		else return;
		event.preventDefault();
	};
	return (
		<div
			className="reading-picker"
			ref={box}
			popover="auto"
			role="menu"
			tabIndex={-1}
			aria-label={cell === null ? "" : words.pickerLabel(cell.evidence, cell.explanation)}
			style={cell === null ? {} : placeOf(cell)}
			onKeyDown={press}
			onToggle={(event) => {
				if (event.newState === "closed") onClose();
			}}
		>
			{cell === null
				? null
				: [...READINGS, null].map((reading) => (
						<button
							key={reading ?? "none"}
							type="button"
							role="menuitemradio"
							aria-checked={reading === cell.reading}
							onClick={() => pick(reading)}
						>
							<span className={`matrix-cell matrix-cell-${reading ?? "none"}`} aria-hidden="true">
								{signOf(reading)}
							</span>
							{words.readings[reading ?? "none"]}
						</button>
					))}
		</div>
	);
};

const placeOf = ({ left, top }: PickedCell) => ({
	left: Math.max(8, Math.min(left, window.innerWidth - ROOM.width)),
	top: Math.max(8, Math.min(top + 4, window.innerHeight - ROOM.height)),
});

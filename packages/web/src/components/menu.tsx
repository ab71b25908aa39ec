import "./menu.css";
import { type KeyboardEvent, useEffect, useId, useRef, useState } from "react";
import { Button } from "./button.tsx";
import type { IconName } from "./icon.tsx";

export interface MenuItem {
	readonly id: string;
	readonly title: string;
	readonly run: () => void;
	readonly disabled?: boolean;
}

interface MenuProps {
	readonly label: string;
	readonly icon?: IconName;
	readonly iconOnly?: boolean;
	readonly kind?: "plain" | "quiet";
	readonly items: readonly MenuItem[];
}

/** A few acts behind one button; arrows move, Escape closes. */
export const Menu = ({ label, icon, iconOnly = false, kind = "plain", items }: MenuProps) => {
	const [open, setOpen] = useState(false);
	const place = useRef<HTMLDivElement>(null);
	const id = useId();
	useEffect(() => {
		if (!open) return;
		place.current?.querySelector<HTMLElement>("[role=menuitem]:not(:disabled)")?.focus();
		const away = (event: PointerEvent): void => {
			if (!place.current?.contains(event.target as Node)) setOpen(false);
		};
		window.addEventListener("pointerdown", away);
		return () => window.removeEventListener("pointerdown", away);
	}, [open]);
	const shut = (): void => {
		setOpen(false);
		place.current?.querySelector("button")?.focus();
	};
	const press = (event: KeyboardEvent): void => {
		if (!open) return;
		const shown = [...(place.current?.querySelectorAll<HTMLElement>("[role=menuitem]:not(:disabled)") ?? [])];
		const at = shown.indexOf(document.activeElement as HTMLElement);
		const steps: Readonly<Record<string, number>> = { ArrowDown: at + 1, ArrowUp: at - 1, Home: 0, End: -1 };
		const step = steps[event.key];
		if (step !== undefined) shown.at(step % shown.length)?.focus();
		else if (event.key === "Escape") shut();
		else return;
		event.preventDefault();
		event.stopPropagation();
	};
	return (
		// biome-ignore lint/a11y/noStaticElementInteractions: it only hears the keys of the menu inside
		<div className="menu" ref={place} onKeyDown={press}>
			<Button
				kind={kind}
				iconOnly={iconOnly}
				aria-haspopup="menu"
				aria-expanded={open}
				aria-controls={id}
				onClick={() => setOpen(!open)}
				{...(icon === undefined ? {} : { icon })}
			>
				{label}
			</Button>
			<div className="menu-list" id={id} role="menu" aria-label={label} hidden={!open}>
				{items.map((item) => (
					<button
						key={item.id}
						type="button"
						role="menuitem"
						disabled={item.disabled}
						onClick={() => {
							shut();
							item.run();
						}}
					>
						{item.title}
					</button>
				))}
			</div>
		</div>
	);
};

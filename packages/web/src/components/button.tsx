import "./button.css";
import type { ComponentPropsWithRef } from "react";
import { Icon, type IconName } from "./icon.tsx";

interface ButtonProps extends ComponentPropsWithRef<"button"> {
	/** `main` for what the place is for (one a place), `quiet` without a frame, `danger` for what takes away. */
	readonly kind?: "plain" | "main" | "quiet" | "danger";
	readonly icon?: IconName;
	/** True: the icon alone is seen; the words remain as its name and as a tip. */
	readonly iconOnly?: boolean;
	/** For a switch: whether it is on. */
	readonly pressed?: boolean;
	/** True while what it began is under way; it cannot be pressed again. */
	readonly busy?: boolean;
	readonly children: string | readonly string[];
}

export const Button = ({
	kind = "plain",
	icon,
	iconOnly = false,
	pressed,
	busy = false,
	disabled = false,
	className = "",
	children,
	...rest
}: ButtonProps) => (
	<button
		type="button"
		{...rest}
		className={`button button-${kind} ${iconOnly ? "button-icon" : ""} ${className}`}
		disabled={disabled || busy}
		aria-busy={busy || undefined}
		aria-pressed={pressed}
		title={iconOnly ? (rest.title ?? String(children)) : rest.title}
	>
		{icon === undefined ? null : <Icon name={icon} />}
		<span className={iconOnly ? "hush" : "button-words"}>{children}</span>
	</button>
);

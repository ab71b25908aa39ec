import "./chip.css";
import type { ReactNode } from "react";
import { messages } from "../messages/messages.ts";
import { AppLink } from "./app-link.tsx";

interface ChipProps {
	readonly children: ReactNode;
	/** `lead` for what comes first, `warn` for what asks for care, `good` for what holds. */
	readonly tone?: "plain" | "lead" | "warn" | "good";
	readonly onRemove?: () => void;
	/** Where a click leads. */
	readonly href?: string;
	readonly title?: string;
}

/** A word or two about something: its kind, its state, a filter that is set. */
export const Chip = ({ children, tone = "plain", onRemove, href, title }: ChipProps) => (
	<span className={`chip chip-${tone}`} title={title}>
		{href === undefined ? <span>{children}</span> : <AppLink href={href}>{children}</AppLink>}
		{onRemove === undefined ? null : (
			<button
				type="button"
				aria-label={typeof children === "string" ? `${messages.common.remove}: ${children}` : messages.common.remove}
				onClick={onRemove}
			>
				×
			</button>
		)}
	</span>
);

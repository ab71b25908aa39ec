import "./empty-state.css";
import type { ReactNode } from "react";

interface EmptyStateProps {
	readonly title: string;
	/** What would be here, and how it comes here. */
	readonly children?: ReactNode;
	readonly actions?: ReactNode;
}

/** A place where nothing is yet: says what will be here, and what to do for it. */
export const EmptyState = ({ title, children, actions }: EmptyStateProps) => (
	<div className="empty-state">
		<h2>{title}</h2>
		{children === undefined ? null : <div className="empty-state-words">{children}</div>}
		{actions === undefined ? null : <div className="empty-state-actions">{actions}</div>}
	</div>
);

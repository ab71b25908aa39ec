import type { ReactNode } from "react";
import { EmptyState } from "../../../components/empty-state.tsx";

interface EmptyTabProps {
	readonly title: string;
	readonly lead: readonly string[];
	readonly add?: ReactNode;
}

/** Where there is no judgment of a kind yet: what it is for, and how it is made well. */
export const EmptyTab = ({ title, lead, add }: EmptyTabProps) => (
	<EmptyState title={title} actions={add}>
		{lead.map((paragraph) => (
			<p key={paragraph}>{paragraph}</p>
		))}
	</EmptyState>
);

import { AppLink } from "../components/app-link.tsx";
import { EmptyState } from "../components/empty-state.tsx";
import { messages } from "../messages/frame-messages.ts";

export const NotFound = () => (
	<EmptyState title={messages.shell.notFound} actions={<AppLink href="/">{messages.shell.toStart}</AppLink>}>
		<p>{messages.shell.notFoundLead}</p>
	</EmptyState>
);

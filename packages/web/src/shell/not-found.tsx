import { AppLink } from "../components/app-link.tsx";
import { PageFrame } from "../components/page-frame.tsx";
import { messages } from "../messages/messages.ts";

export const NotFound = () => (
	<PageFrame title={messages.shell.notFound} lead={messages.shell.notFoundLead}>
		<AppLink href="/">{messages.shell.toStart}</AppLink>
	</PageFrame>
);

import { PageFrame } from "../../components/page-frame.tsx";
import { messages } from "../../messages/messages.ts";

export const DocumentPage = () => <PageFrame title={messages.document.title} />;

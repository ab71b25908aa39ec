import { PageFrame } from "../../components/page-frame.tsx";
import { messages } from "../../messages/messages.ts";

export const BriefPage = () => <PageFrame title={messages.brief.title} />;

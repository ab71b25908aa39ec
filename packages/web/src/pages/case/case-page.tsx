import { PageFrame } from "../../components/page-frame.tsx";
import { messages } from "../../messages/messages.ts";

export const CasePage = () => <PageFrame title={messages.case.title} />;

import { PageFrame } from "../../components/page-frame.tsx";
import { messages } from "../../messages/messages.ts";

export const ComparePage = () => <PageFrame title={messages.compare.title} />;

import { PageFrame } from "../../components/page-frame.tsx";
import { messages } from "../../messages/messages.ts";

export const JudgePage = () => <PageFrame title={messages.judge.title} />;

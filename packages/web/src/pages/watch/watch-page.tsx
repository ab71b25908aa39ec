import { PageFrame } from "../../components/page-frame.tsx";
import { messages } from "../../messages/messages.ts";

export const WatchPage = () => <PageFrame title={messages.watch.title} />;

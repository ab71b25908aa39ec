import { PageFrame } from "../../components/page-frame.tsx";
import { messages } from "../../messages/messages.ts";

export const LedgerPage = () => <PageFrame title={messages.ledger.title} />;

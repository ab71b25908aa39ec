// The pages in no case come together: who opens one mostly opens the others, and none is part of what everybody loads first.
export { AccountPage } from "../account/account-page.tsx";
export { AuditPage } from "../audit/audit-page.tsx";
export { NoticesPage } from "../notices/notices-page.tsx";
export { PeoplePage } from "../people/people-page.tsx";
export { WebhooksPage } from "../webhooks/webhooks-page.tsx";
export { StartPage } from "./start-page.tsx";

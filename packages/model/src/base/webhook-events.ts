/** What a webhook can say of a case. */
export const WEBHOOK_EVENTS = [
	"alert.raised",
	"texts.added",
	"coding.finished",
	"judgment.saved",
	"job.done",
	"job.failed",
] as const;
export type WebhookEvent = (typeof WEBHOOK_EVENTS)[number];

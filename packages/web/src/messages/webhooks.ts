import type { AnswerOf } from "../api/call.ts";

type SentEvent = AnswerOf<"GET /api/team/webhooks/:webhook/deliveries">["deliveries"][number]["event"];

const EVENTS: Readonly<Record<SentEvent, string>> = {
	"alert.raised": "Alert of watched sources",
	"texts.added": "Texts added",
	"coding.finished": "Coding finished",
	"judgment.saved": "Judgment saved",
	"job.done": "Job done",
	"job.failed": "Job failed",
	"webhook.test": "Test",
};

/** What went wrong, by its code; another code is shown as it is. */
const PROBLEMS: Readonly<Record<string, string>> = {
	"url-unreachable": "no answer",
	"url-slow": "no answer within 10 seconds",
	"url-private": "in a private network",
	"url-certificate": "certificate not trusted",
	"url-garbled": "no valid answer",
	"url-cut-off": "connection cut",
	"webhook-address": "neither https nor allowed",
	"webhook-disabled": "switched off",
};

/** The words of the page of webhooks, which come with this page alone. */
export const webhookWords = {
	lead: "A server of the team sends what happens in a case to an address, signed: ids, times and addresses of pages, no texts.",
	add: "Add a webhook",
	none: "No webhook.",
	case: "Case",
	address: "Address",
	addressHint: "https://…",
	eventsLegend: "What is sent",
	events: EVENTS,
	addAct: "Add",
	added: "Copy the secret now. It is not shown again. The receiver checks with it that an event is from here.",
	secret: "Secret",
	state: "State",
	on: "on",
	off: { person: "switched off", gone: "off: the receiver is gone (410)", failing: "off: nothing arrived for 5 days" },
	waiting: (count: number) => `${count} waiting`,
	failed: (count: number) => `${count} did not arrive`,
	last: "Last attempt",
	never: "none yet",
	arrived: (status: number | null) => `arrived (${status ?? ""})`,
	refused: (problem: string, status: number | null) =>
		status === null ? (PROBLEMS[problem] ?? problem) : `status ${status}`,
	open: "Show",
	openOf: (address: string) => `Show ${address}`,
	test: "Send a test",
	tested: "A test is sent within a few seconds",
	again: "Send again what did not arrive",
	sentAgain: (count: number) => (count === 1 ? "1 event is sent again" : `${count} events are sent again`),
	switchOff: "Switch off",
	switchOn: "Switch on",
	remove: "Remove",
	removed: "Removed",
	deliveries: "Events",
	deliveriesNone: "Nothing was sent yet.",
	event: "Event",
	at: "Time",
	states: { waiting: "waiting", arrived: "arrived", failed: "did not arrive" },
	attempts: (count: number) => (count === 1 ? "1 attempt" : `${count} attempts`),
	next: "Next attempt",
	reload: "Reload",
};

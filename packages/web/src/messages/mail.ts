/** The words about mail on the pages of the team, which come with these pages alone. */
export const mailWords = {
	title: "Notices by mail",
	lead: (email: string) =>
		`To ${email}, with a link to end them. A mail says who did what in which case, and has no texts.`,
	none: "This team sends no mail yet: who runs the server can set FISSURE_SMTP_URL and FISSURE_MAIL_FROM.",
	rhythm: "When",
	rhythms: {
		off: { title: "No mail" },
		"at-once": { title: "At once", detail: "What comes within five minutes is in one mail" },
		daily: { title: "Once a day" },
	},
	hour: "Hour",
	hourHint: (zone: string) => `In the time zone ${zone}`,
	details: "Link to the text, draft … itself: the address has its id",
	save: "Save",
	saved: "Saved",
	failed: "Mail that did not arrive",
	to: "To",
	made: "Written",
	state: "State",
	next: "Next attempt",
	attempts: (count: number) => (count === 1 ? "1 attempt" : `${count} attempts`),
	states: { waiting: "waiting", failed: "given up" },
	problems: {
		"mail-refused": "refused",
		"mail-unreachable": "no answer of the server of mail",
		"mail-sign-in": "the server of mail refused user or password",
		"mail-tls": "the server of mail has no TLS",
		"mail-address": "no address of mail",
	} as Readonly<Record<string, string>>,
	again: "Send all again",
	sentAgain: (count: number) => (count === 1 ? "1 mail is sent again" : `${count} mails are sent again`),
};

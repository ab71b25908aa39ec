import { inCase } from "../../case/in-case.ts";
import { operation } from "../definition/operation.ts";
import { askLedger } from "./ledger-filters.ts";

export const browseLedger = operation({
	name: "browse-ledger",
	question: "Who has said what? A part of the matching positions, and their number",
	effect: "reads",
	byCoderOrder: true,
	// What is found of words grows while the case stays the same.
	lasts: "never",
	http: "GET /api/ledger",
	input: ({ z, ledgerFields, whole }) =>
		z.strictObject({
			...ledgerFields,
			offset: whole.min(0).exactOptional(),
			limit: whole.min(0).max(500).exactOptional(),
			order: z.enum(["newest", "oldest"]).exactOptional(),
			patience: whole
				.min(0)
				.max(1000)
				.exactOptional()
				.describe("Milliseconds to continue searching for words when the window is full"),
		}),
	output: ({ LedgerWindowSchema }) => LedgerWindowSchema,
	run: (asked, { case: choice }) =>
		askLedger(choice, asked, (file, store, filters) => store.ledgerWindow(file, filters, asked)),
});

export const ledgerFacets = operation({
	name: "ledger-facets",
	question: "Which filters does the ledger have, and how many positions match each choice? Words are not counted",
	effect: "reads",
	http: "GET /api/ledger/facets",
	input: ({ z, ledgerFields: { words: _, ...fields } }) => z.strictObject(fields),
	output: ({ LedgerFacetsSchema }) => LedgerFacetsSchema,
	run: (asked, { case: choice }) =>
		askLedger(choice, asked, (file, store, filters) => store.ledgerFacets(file, filters)),
});

export const ledgerTimeline = operation({
	name: "ledger-timeline",
	question: "What was said when, and how strongly? One row for each issue, or for each holder",
	effect: "reads",
	byCoderOrder: true,
	lasts: "never",
	http: "GET /api/ledger/timeline",
	input: ({ z, ledgerFields, whole }) =>
		z.strictObject({
			...ledgerFields,
			by: z.enum(["issue", "holder"]).exactOptional(),
			lanes: whole.min(1).max(60).exactOptional(),
		}),
	output: ({ TimelineSchema }) => TimelineSchema,
	run: (asked, { case: choice }) =>
		askLedger(choice, asked, (file, store, filters) => store.ledgerTimeline(file, filters, asked)),
});

export const ledgerGrid = operation({
	name: "ledger-grid",
	question: "What is each holder's latest stance on each issue? One row for each issue, one column for each holder",
	effect: "reads",
	http: "GET /api/ledger/grid",
	input: ({ z, ledgerFields, whole }) =>
		z.strictObject({
			...ledgerFields,
			holders: whole.min(1).max(30).exactOptional(),
			issues: whole.min(1).max(200).exactOptional(),
		}),
	output: ({ LedgerGridSchema }) => LedgerGridSchema,
	run: (asked, { case: choice }) =>
		askLedger(choice, asked, (file, store, filters) => store.ledgerGrid(file, filters, asked)),
});

export const ledgerAttributions = operation({
	name: "ledger-attributions",
	question: "Who puts words in whose mouth? For each two actors, how many positions the one states as the other's",
	effect: "reads",
	http: "GET /api/ledger/attributions",
	input: ({ z, ledgerFields }) => z.strictObject(ledgerFields),
	output: ({ AttributionsSchema }) => AttributionsSchema,
	run: (asked, { case: choice }) =>
		askLedger(choice, asked, (file, store, filters) => store.ledgerAttributions(file, filters)),
});

export const everSaid = operation({
	name: "ever-said",
	question:
		"Has somebody ever said this, in the texts of this case? Searches words in the holder's own texts, or positions",
	effect: "reads",
	http: "GET /api/ledger/said",
	input: ({ z, ledgerFields: { publisher: _, holder: __, ...fields }, words }) =>
		z.strictObject({ ...fields, holder: words.max(300) }),
	output: ({ SaidSchema }) => SaidSchema,
	run: ({ holder, ...asked }, { case: choice }) =>
		askLedger(choice, { ...asked, holder: [holder] }, (file, store, { holders, ...filters }) =>
			store.everSaid(file, { ...filters, holder: holders?.[0] ?? holder }),
		),
});

export const reviewPositions = operation({
	name: "review-positions",
	question: "Which positions has no person looked at? The least certain first, with how many were reviewed",
	effect: "reads",
	http: "GET /api/review",
	input: ({ z, ledgerFields: { unsure: _, ...fields }, whole }) =>
		z.strictObject({
			...fields,
			at: whole.min(0).exactOptional().describe("Key of a position; the answer has those around it"),
		}),
	output: ({ ReviewQueueSchema }) => ReviewQueueSchema,
	run: ({ at, ...asked }, { case: choice }) =>
		askLedger(choice, asked, (file, store, filters) =>
			store.reviewQueue(file, filters, at === undefined ? {} : { at }),
		),
});

export const showPosition = operation({
	name: "show-position",
	question: "Where is this position in the text, and why was it found?",
	effect: "reads",
	byCoderOrder: true,
	http: "GET /api/ledger/positions/:key",
	input: ({ z, whole }) => z.strictObject({ key: whole.min(0) }),
	output: ({ PositionInContextSchema }) => PositionInContextSchema,
	run: ({ key }, { case: choice }) => inCase(choice, "read", (file, store) => store.readPosition(file, key)),
});

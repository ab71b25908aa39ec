/** The words of forecasts and options that are bound to the record, which come with their page. */
export const onRecordWords = {
	proposed: (outcome: string) => `The record says: ${outcome}`,
	proposedMark: (outcome: string) => `record says: ${outcome}`,
	proposedLead: "This forecast is bound to the record, which now decides it. It is resolved only if you confirm.",
	factSource: (source: string) => `Source: ${source}`,
	openFacts: "Open the record",
	confirm: "Confirm",
	confirmed: (outcome: string) => `Forecast resolved: ${outcome}`,
	decline: "Decline",
	declineBecause: "Reason for declining (optional)",
	declinedDone: "Declined. The forecast stays open.",
	declined: "Declined",
	declinedLead: "Resolutions that were declined are not proposed again.",
	bound: "On record",
	form: {
		places: {
			bound: {
				title: "Decided by the record (optional)",
				hint: "When the case has what you name here, it proposes the answer and shows what it rests on. You confirm or decline it.",
			},
			"trigger.on": {
				title: "Set off by the record (optional)",
				hint: "The page then shows whether the case has it.",
			},
		},
		none: "Nothing",
		kinds: { indicator: "A value of a series", vote: "A vote", deed: "A deed" },
		sides: { above: "Above", below: "Below" },
		fields: {
			kind: "What must be on record",
			...{ indicator: "Series", side: "Side of the line", value: "Line" },
			...{ voter: "Who votes", vote: "Vote", symbol: "Symbol", title: "Words of the title" },
			...{ actor: "Who does it", deed: "Deed", target: "Towards whom" },
		},
		valueHint: "In the unit of the series",
		titleHint: "All of them; instead of a symbol",
		targetHint: "Code or name; empty for anybody",
	},
	conditionStates: { met: "happened", unmet: "did not happen", open: "not yet" },
};

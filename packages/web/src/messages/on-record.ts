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
	conditionStates: { met: "happened", unmet: "did not happen", open: "not yet" },
};
